import { describe, expect, it } from '@jest/globals'
import type { Document } from '#knowledge/documents/document.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import { openKnowledge, type ExtraDocuments } from '#knowledge/knowledge.ts'
import type { Answer, Question } from './answer.ts'

const today = '2026-11-25'
const { answerQuestion } = openKnowledge()
const ask = (text: string, more: Partial<Question> = {}): Answer => answerQuestion({ text, today, ...more })
const quotes = (answer: Answer): string[] => 'citations' in answer ? answer.citations.map(({ quote }) => quote) : []

describe('an answer', () => {
  it('is the council’s own words with document, paragraph, date and status', () => {
    expect(ask('how often will cabinet get a report on this?', { council: 'herefordshire' })).toMatchObject({
      outcome: 'answered',
      citations: [expect.objectContaining({ doc: 'herefordshire-2020', paragraph: '(b)', date: '2020-09-24', status: 'expired', quote: expect.stringContaining('annual report on Corporate Parenting') })],
    })
  })

  it('is found when question and text share no word', () => {
    expect(quotes(ask('will you dump us once we grow up?', { council: 'cambridgeshire' }))[0]).toContain('until you are 25')
  })

  it('is found through typing errors and text-speak', () => {
    expect(quotes(ask('who moniters teh stratgey pls', { council: 'buckinghamshire' }))).toEqual(['The strategy will be monitored through the Corporate Parent Panel.'])
  })

  it('is the whole list when the list is asked for, one item when one is', () => {
    expect(quotes(ask('what are the five outcomes of the covenant?', { council: 'herefordshire' }))).toHaveLength(5)
    expect(quotes(ask('what is promise 9?', { council: 'cambridgeshire' }))).toEqual(['Listen to you and show you respect'])
  })

  it('leaves out what was shown before', () => {
    const first = ask('how was the strategy developed?', { council: 'cambridgeshire' })
    const shown = 'citations' in first ? first.citations.map(({ passage }) => passage) : []
    const next = ask('how was the strategy developed?', { council: 'cambridgeshire', alreadyShown: shown })
    expect(shown).not.toHaveLength(0)
    expect('citations' in next ? next.citations.map(({ passage }) => passage) : []).not.toEqual(expect.arrayContaining([shown[0]]))
  })

  it('stands under the heading that was asked for by its words', () => {
    expect(quotes(ask('what are the legal implications', { council: 'herefordshire' }))[0]).toContain('legal duty to Looked after children')
  })

  it('finds the author behind "From", though "authority" has the same stem and is everywhere', () => {
    expect(quotes(ask('who wrote it', { council: 'cambridgeshire' }))[0]).toContain("Aidan O'Reilly")
  })

  it('is not the row of a manager whose title happens to name the subject', () => {
    expect(quotes(ask('what do you say about housing', { council: 'bury' })).join()).not.toContain('MANDY')
  })

  it('says so when a report says that nothing is required', () => {
    expect(ask('were community boards consulted?', { council: 'buckinghamshire' })).toMatchObject({ outcome: 'answered', about: 'said not required' })
  })
})

describe('whose words answer', () => {
  it('are those of the council that the question names, whatever council is set', () => {
    const answer = ask('who chairs the sub-committee in Cambridgeshire?', { council: 'bury' })
    expect('citations' in answer && answer.citations.every(({ council }) => council === 'cambridgeshire')).toBe(true)
  })

  it('is asked when several councils answer differently', () => {
    expect(ask('when was it decided?')).toMatchObject({ outcome: 'which_council', councils: expect.arrayContaining(['bury', 'herefordshire']) })
  })

  it('is another council’s: said, not passed off as ours', () => {
    expect(ask('what are the ten promises?', { council: 'bury' })).toMatchObject({ outcome: 'other_council_says', council: 'bury', others: [expect.objectContaining({ council: 'cambridgeshire' }), expect.anything()] })
  })

  it('are both councils’ in a comparison', () => {
    const answer = ask('compare how Westminster and Bury consulted young people')
    expect(new Set('citations' in answer ? answer.citations.map(({ council }) => council) : [])).toEqual(new Set(['westminster', 'bury']))
  })
})

describe('a refusal', () => {
  it('names what the reports only mention', () => {
    expect(ask('what does the action plan say about housing?', { council: 'bury' })).toMatchObject({ outcome: 'not_in_documents_held', named: 'the action plan' })
  })

  it('names the council that no document is held of', () => {
    expect(ask('what does Derbyshire promise?')).toMatchObject({ outcome: 'council_not_held', named: 'Derbyshire' })
  })

  it('is due on other subjects, and for a number or name that nobody printed', () => {
    expect(ask('what time does the swimming pool open?', { council: 'bury' }).outcome).not.toBe('answered')
    expect(ask('What did Jane Featherstone say about the panel?', { council: 'bury' }).outcome).not.toBe('answered')
    expect(ask('how many foster carers do we have?', { council: 'westminster' }).outcome).not.toBe('answered')
  })

  it('never throws, whatever is typed', () => {
    for (const text of ['', '???', '\u202E', '{"a":1}', 'MHC:antigen 3:1 10% ~', 'a'.repeat(10_000)]) expect(() => ask(text)).not.toThrow()
  })
})

describe('among a council’s other papers', () => {
  const roads: Document = { id: 'roads', title: 'Highways maintenance', council: 'bury', councilName: 'Bury', kind: 'strategy', collection: 'strategy', date: '2024-01-01', licence: '', file: '', sha256: '' }
  const papers: Passage[] = Array.from({ length: 1200 }, (_, n) => ({
    id: `roads/${n}`, doc: 'roads', headings: ['Monitoring'], kind: 'paragraph', position: n,
    text: `The condition of road number ${n} is monitored every ${2 + n % 5} years. Members and officers review the budget for it.`,
  }))
  const extra: ExtraDocuments = { documents: [roads], passages: papers }
  const among = openKnowledge({ extra: [extra] }).answerQuestion

  it('our subject is meant unless another is named', () => {
    expect(among({ text: 'who has a statutory duty to children in our care?', council: 'bury', today })).toMatchObject({ outcome: 'answered', citations: expect.arrayContaining([expect.objectContaining({ doc: 'bury-2013' })]) })
  })

  it('another subject answers when its very words fit', () => {
    expect(among({ text: 'how often is the condition of road number 7 monitored?', council: 'bury', today })).toMatchObject({ outcome: 'answered', citations: expect.arrayContaining([expect.objectContaining({ passage: 'roads/7' })]) })
  })
})
