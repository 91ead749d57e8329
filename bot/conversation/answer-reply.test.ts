import { describe, expect, it } from '@jest/globals'
import type { Answer, Citation } from '#knowledge/answer/answer.ts'
import { answerReply, thatIsAll, type Told } from './answer-reply.ts'

const held = [{ id: 'bury', name: 'Bury' }, { id: 'herefordshire', name: 'Herefordshire' }]
const councillor: Told = { audience: 'councillor', held, council: 'bury', contact: 'Democratic Services on 0161 000 0000' }
const young: Told = { audience: 'young_person', held, council: 'herefordshire' }

const bury: Citation = {
  doc: 'bury-2013', title: 'Corporate Parenting Strategy', council: 'bury', councilName: 'Bury', paragraph: '1.5', date: '2013-09-18', status: 'expired',
  period: { from: '2013-09-18', to: '2018-03-31' }, quote: 'The strategy has been developed in consultation with members of the Corporate Parenting Panel and with young people.', passage: 'bury-2013/1.5',
}
const hereford: Citation = { ...bury, doc: 'herefordshire-2020', council: 'herefordshire', councilName: 'Herefordshire', date: '2020-09-24', period: { from: '2020-09-24', to: '2023-12-31' }, paragraph: null, quote: 'The strategy is cost neutral.', passage: 'herefordshire-2020/15' }
const answered = (citations: readonly Citation[], moreCount = 0): Answer => ({ outcome: 'answered', about: 'fact', citations, moreCount })

describe('an answer', () => {
  it('is one sentence of ours, the quotation, and its source with date and status, complete as text', () => {
    expect(answerReply(answered([bury]), councillor).text.split('\n')).toEqual([
      'Bury’s report says:',
      '- “The strategy has been developed in consultation with members of the Corporate Parenting Panel and with young people.” [1]',
      'Sources:',
      '[1] Corporate Parenting Strategy, Bury, paragraph 1.5, 18 September 2013. Out of date: it covered 2013 to 2018. It is older than the Children and Social Work Act 2017.',
    ])
  })
  it('offers more only when there is more, and another council', () => {
    expect(answerReply(answered([bury], 2), councillor).choices.map(({ says }) => says)).toEqual(['show me more', 'ask about another council'])
    expect(answerReply(answered([bury]), councillor).choices.map(({ says }) => says)).toEqual(['ask about another council'])
  })
  it('does not speak for one council when two are quoted', () => {
    expect(answerReply(answered([bury, hereford]), councillor).text).toMatch(/^The documents say:\n/)
    expect(answerReply({ ...answered([bury, hereford]), about: 'comparison' } as Answer, councillor).text).toMatch(/^Side by side/)
  })
  it('tells a young person in plain words that a plan is old', () => {
    const { text } = answerReply(answered([hereford]), young)
    expect(text).toContain('This is old, so it may have changed.')
    expect(text).toContain('This plan is out of date. It was for 2020 to 2023.')
  })
  it('shows a young person no name out of a report, and says so when nothing is left', () => {
    const said = answerReply(answered([{ ...hereford, quote: 'Names: Councillor Lis Every' }]), young)
    expect(said).toMatchObject({ kind: 'no_answer', outcome: 'contact_withheld', citations: [] })
    expect(said.text).not.toContain('Lis')
    expect(answerReply(answered([{ ...hereford, quote: 'Names: Councillor Lis Every' }]), councillor).citations).toHaveLength(1)
  })
})

describe('a refusal', () => {
  it('names who to ask, and shows what is near as related, never as the answer', () => {
    const said = answerReply({ outcome: 'not_close_enough', nearest: [bury] }, councillor)
    expect(said).toMatchObject({ kind: 'no_answer', outcome: 'not_close_enough', citations: [], related: [bury] })
    expect(said.text.split('\n').slice(0, 3)).toEqual(['Bury’s report does not say, as far as I can find.', 'To find out, ask Democratic Services on 0161 000 0000.', 'Related, but not an answer:'])
    expect(said.text).toContain(bury.quote)
  })
  it('says which council does say something, and offers to look there', () => {
    const said = answerReply({ outcome: 'other_council_says', council: 'bury', others: [hereford] }, councillor)
    expect(said.text).toMatch(/^I find nothing on this in Bury’s report\. I do find something from Herefordshire\./)
    expect(said.choices).toContainEqual({ title: 'What Herefordshire says', says: 'and in Herefordshire?' })
  })
  it('says which councils are held when it was another', () => {
    expect(answerReply({ outcome: 'council_not_held', named: 'Kent', nearest: [] }, councillor).text).toMatch(/^I hold nothing from that council\. I hold Bury and Herefordshire\./)
  })
  it('says that a paper is only named', () => {
    expect(answerReply({ outcome: 'not_in_documents_held', named: 'Appendix B', nearest: [] }, councillor).text).toMatch(/^Bury’s report only names this/)
  })
  it('sends a pothole to whom the council has named, and to nobody guessed', () => {
    const { contact, ...withoutContact } = councillor
    expect(answerReply({ outcome: 'out_of_scope' }, councillor).text).toContain(contact)
    expect(answerReply({ outcome: 'out_of_scope' }, withoutContact).text).not.toContain('To find out')
  })
  it('ends "show me more" honestly', () => {
    expect(thatIsAll(councillor)).toMatchObject({ kind: 'no_answer', outcome: 'that_is_all' })
  })
})

describe('which council', () => {
  it('lists the councils in words, each a choice that says just its name', () => {
    const said = answerReply({ outcome: 'which_council', councils: ['bury', 'herefordshire'], citations: [bury, hereford] }, councillor)
    expect(said).toMatchObject({ kind: 'clarify', citations: [], choices: [{ title: 'Bury', says: 'Bury' }, { title: 'Herefordshire', says: 'Herefordshire' }] })
    expect(said.text).toContain('Bury or Herefordshire?')
  })
})
