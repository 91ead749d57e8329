import { describe, expect, it } from '@jest/globals'
import { reply, type ReplyCard } from '#bot/conversation/reply.ts'
import { lint } from '#cards/lint.ts'
import type { Citation } from '#knowledge/answer/answer.ts'
import { present } from './present.ts'

const bury: Citation = {
  doc: 'bury-2013', title: 'Corporate Parenting Strategy', council: 'bury', councilName: 'Bury Council', paragraph: '4.1', date: '2013-09-18',
  status: 'expired', period: { from: '2013-01-01', to: '2016-12-31' }, quote: 'Officers report to the panel each quarter', passage: 'bury-2013/4.1',
}
const sources = 'Sources:\n[1] Corporate Parenting Strategy, Bury Council, paragraph 4.1, 18 September 2013. Out of date: it covered 2013 to 2016.'
const answer = reply('answer', 'answered', `Bury’s report says:\n“Officers report to the panel each quarter” [1]\nCheck what is in force today before you rely on it.\n${sources}`, {
  citations: [bury], choices: [{ title: 'More', says: 'Show me more' }],
})

describe('an answer', () => {
  const { text, card } = present(answer, 'councillor')

  it('keeps its whole text beside its card', () => { expect(text).toBe(answer.text) })

  it('shows its lines in order, the source beside the quotation and not listed again', () => {
    expect(card?.body.map((element) => JSON.stringify(element).match(/"text":"([^"]*)"/g))).toEqual([
      ['"text":"Bury’s report says:"'],
      ['"text":"“Officers report to the panel each quarter”"', '"text":"[1] Corporate Parenting Strategy, Bury Council, paragraph 4.1, 18 September 2013"', '"text":"Out of date: it covered 2013 to 2016. It is older than the Children and Social Work Act 2017."'],
      ['"text":"Check what is in force today before you rely on it."'],
    ])
  })

  it('says a source’s status in a young person’s words to a young person', () => {
    expect(JSON.stringify(present(answer, 'young_person').card)).toContain('This plan is out of date.')
  })

  it('is a card that every client can show', () => { expect(lint(card)).toEqual([]) })

  it('shows a quotation that its text breaks over two lines, last rather than not at all', () => {
    const broken = reply('answer', 'answered', 'Bury’s report says:\n“Officers report\nto the panel each quarter” [1]', { citations: [bury] })
    expect(JSON.stringify(present(broken, 'officer').card?.body.at(-1))).toContain('Officers report to the panel each quarter')
  })
})

it('sets related passages apart when there is no answer', () => {
  const { card } = present(reply('no_answer', 'not_close_enough', `Bury’s report does not say.\nRelated, but not an answer:\n“${bury.quote}” [1]\nTo find out, ask democratic services.`, { related: [bury] }), 'councillor')
  expect(card?.body[2]).toMatchObject({ type: 'Container', style: 'emphasis' })
})

it('names a quotation’s source once, also where the text has it below the quotation', () => {
  const { card } = present(reply('no_answer', 'not_close_enough', `This is close:\n- “${bury.quote}”\n  Corporate Parenting Strategy, Bury Council, paragraph 4.1, 18 September 2013. Out of date.`, { related: [bury] }), 'young_person')
  expect(JSON.stringify(card?.body).match(/Bury Council, paragraph 4\.1/g)).toHaveLength(1)
})

it('asks which council with a button each, and does not list them a second time', () => {
  const { card } = present(reply('clarify', 'which_council', 'Which council do you mean?\n- Bury\n- Westminster', { choices: ['Bury', 'Westminster'].map((title) => ({ title, says: `In ${title}` })) }), 'councillor')
  expect(card?.body).toHaveLength(1)
  expect(card?.actions?.map(({ title }) => title)).toEqual(['Bury', 'Westminster'])
})

it('says a greeting without a card', () => {
  expect(present(reply('smalltalk', 'greeted', 'Hello.'), 'councillor')).toEqual({ text: 'Hello.', summary: 'Hello.' })
})

it('adds a step’s own buttons to its card', () => {
  const { card } = present(reply('command', 'library_shown', 'These are the documents I hold.', {
    card: { name: 'library', content: { heading: 'The documents I hold', documents: [bury] }, buttons: [{ title: 'Show Bury’s report', verb: 'show', data: { doc: 'bury-2013' } }] },
  }), 'councillor')
  expect(card?.actions).toEqual([expect.objectContaining({ type: 'Action.Execute', verb: 'show', data: { doc: 'bury-2013' } })])
})

it('refuses a card that nobody builds, and names those that are', () => {
  const unknown = { name: 'biscuits', content: {} } as unknown as ReplyCard
  expect(() => present(reply('command', 'shown', 'Here.', { card: unknown }), 'councillor')).toThrow('No card is called "biscuits". Expected one of help, library')
})
