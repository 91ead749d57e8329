import { describe, expect, it } from '@jest/globals'
import type { Answer, Citation, Question } from '#knowledge/answer/answer.ts'
import { library } from '../library.examples.ts'
import { openMemory } from '../memory.ts'
import type { Reply } from '../reply.ts'
import { turnSaying } from '../turn.examples.ts'
import type { Turn } from '../turn.ts'
import { ask } from './ask.ts'

const citation = (quote: string, council = 'bury', passage = quote): Citation =>
  ({ doc: `${council}-report`, title: 'Report', council, councilName: council === 'bury' ? 'Bury' : 'Herefordshire', paragraph: '1', date: '2020-09-24', status: 'current', quote, passage })
const says = (...citations: Citation[]): Answer => ({ outcome: 'answered', about: 'fact', citations, moreCount: 0 })
const silent: Answer = { outcome: 'not_close_enough', nearest: [] }

/** A conversation over documents that say what `answers` says; `asked` collects the questions they were asked. */
function talking (answers: (question: Question) => Answer, more: Partial<Turn> = {}, contact?: string) {
  const asked: Question[] = []
  const memory = openMemory()
  const step = ask({ answerQuestion: (question) => { asked.push(question); return answers(question) }, library, memory, ...(contact === undefined ? {} : { contact }) })
  const say = (said: string): Reply => step(turnSaying(said, more))
  return { say, asked, memory }
}

describe('asking', () => {
  it('asks of the person’s council on the London date, and of what the audience may be shown', () => {
    const { say, asked } = talking(() => says(citation('The panel meets.')), { council: 'bury', at: '2026-06-30T23:30:00.000Z' })
    say('Who chairs the panel?')
    expect(asked).toEqual([{ text: 'Who chairs the panel?', council: 'bury', today: '2026-07-01', collections: ['strategy', 'law', 'guide'] }])
  })
  it('lets the council that was set in the conversation win over the deployment’s', () => {
    const { say, asked, memory } = talking(() => silent, { council: 'bury' })
    memory.remember('conversation', turnSaying('').at, 'councillor', { ownCouncil: 'herefordshire' })
    say('Who chairs the panel?')
    expect(asked[0]?.council).toBe('herefordshire')
  })
  it('keeps to the collections that the terminal names', () => {
    const { say, asked } = talking(() => silent, { collections: ['strategy'] })
    say('Who chairs the panel?')
    expect(asked[0]?.collections).toEqual(['strategy'])
  })
  it('sends a colleague to the council’s contact and a young person to their own people', () => {
    expect(talking(() => silent, {}, 'Amira on 0161').say('who pays').text).toContain('Amira on 0161')
    expect(talking(() => silent, { audience: 'young_person' }, 'Amira on 0161').say('who pays').text).not.toContain('Amira')
  })
})

describe('following up', () => {
  it('shows more of the same question, then says that is all', () => {
    const passages = ['One.', 'Two.']
    const { say } = talking(({ alreadyShown = [] }) => { const left = passages.filter((one) => !alreadyShown.includes(one)); return left[0] ? says(citation(left[0])) : silent })
    expect(say('what does the panel do').citations[0]?.quote).toBe('One.')
    expect(say('show me more').citations[0]?.quote).toBe('Two.')
    expect(say('more')).toMatchObject({ kind: 'no_answer', outcome: 'that_is_all' })
  })
  it('does not show the same again as more, whatever it is given', () => {
    const { say } = talking(() => says(citation('One.')))
    say('what does the panel do')
    expect(say('anything else?')).toMatchObject({ outcome: 'that_is_all' })
  })
  it('has nothing to show more of at first', () => {
    expect(talking(() => silent).say('show me more')).toMatchObject({ kind: 'command', outcome: 'nothing_to_show' })
  })
  it('keeps the council that answered "which one?" for the next question', () => {
    const { say, asked } = talking(({ council }) => council ? says(citation('By the lead.', council)) : { outcome: 'which_council', councils: ['bury', 'herefordshire'], citations: [] })
    expect(say('who wrote the report?').kind).toBe('clarify')
    expect(say('bury').kind).toBe('answer')
    say('who monitors progress?')
    expect(asked.map(({ text, council }) => [text, council])).toEqual([['who wrote the report?', undefined], ['who wrote the report?', 'bury'], ['who monitors progress?', 'bury']])
  })
  it('sets the council from "im in herefordshire" and answers what was waiting', () => {
    const { say, asked, memory } = talking(({ council }) => council ? says(citation('Until 25.', council)) : { outcome: 'which_council', councils: ['bury'], citations: [] }, { audience: 'young_person' })
    say('do i get help after im 18')
    expect(say('im in herefordshire').kind).toBe('answer')
    expect(asked[1]).toMatchObject({ text: 'do i get help after im 18', council: 'herefordshire' })
    expect(memory.recall('conversation', turnSaying('').at).ownCouncil).toBe('herefordshire')
  })
  it('confirms "I am a Bury councillor" when nothing is waiting', () => {
    expect(talking(() => silent).say("I'm a Bury councillor")).toMatchObject({ kind: 'command', outcome: 'council_set' })
  })
  it('takes "there" for the council that answered, though none was set', () => {
    const { say, asked } = talking(() => says(citation('A minister is quoted.')))
    say("whose report quotes a children's minister?")
    say('who chairs the panel there?')
    expect(asked.at(-1)).toMatchObject({ text: 'who chairs the panel?', council: 'bury' })
  })
})

describe('a few words more', () => {
  const covenant = 'What is the care leaver covenant?'
  it('believes the joined question when the answer mentions what was added', () => {
    const { say } = talking(({ text }) => text.startsWith('which ages care') ? says(citation('Care leavers aged 16-25.')) : text === covenant ? says(citation('A programme.')) : silent)
    say(covenant)
    expect(say('which ages?').citations[0]?.quote).toBe('Care leavers aged 16-25.')
  })
  it('asks the few words alone when it does not', () => {
    const { say } = talking(({ text }) => text === 'decision date?' ? says(citation('Decision Date: 24 September.')) : says(citation('A programme.')))
    say(covenant)
    expect(say('decision date?').citations[0]?.quote).toBe('Decision Date: 24 September.')
  })
  it('does not drag the last topic into another subject', () => {
    const { say } = talking(({ text }) => text.includes('covenant') ? says(citation('A programme.')) : { outcome: 'out_of_scope' })
    say(covenant)
    expect(say('will it rain tomorrow')).toMatchObject({ outcome: 'out_of_scope' })
  })
})
