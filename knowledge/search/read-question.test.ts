import { describe, expect, it } from '@jest/globals'
import { buildIndex } from '#knowledge/passage-index/build-index.ts'
import { shippedLexicon } from './lexicon.ts'
import { readQuestion, type Element } from './read-question.ts'
import { searcherOver } from './search.ts'
import { shippedSynonyms } from './synonyms.ts'

const synonyms = shippedSynonyms()
const { vocabulary } = searcherOver(buildIndex([
  { id: '1', inFront: ['Bury'], text: 'The panel monitors the strategy. The contact officer is Mandy Williams. Feelings are heard.' },
]), { lexicon: shippedLexicon(synonyms.concepts), synonyms, realWords: new Set(['fees', 'parking']) })
const read = (text: string, leaveOut: string[] = []) => readQuestion(text, vocabulary, new Set(leaveOut))
const conceptsIn = (text: string): string[] => read(text).elements.flatMap(({ concepts }) => concepts.map(({ id }) => id))
const element = (text: string, phrase: string): Element | undefined => read(text).elements.find((one) => one.phrase.join(' ') === phrase)

describe('the words', () => {
  it('are written out of text-speak and abbreviations', () => {
    expect(read('wot do u think b4 u go 4 it').text).toBe('what do you think before you go for it')
    expect(read('what is promise 4').text).toBe('what is promise 4')
  })

  it('are corrected when no word is like them, and never when they are words', () => {
    expect(read('who moniters the stratgy').corrections).toEqual([{ typed: 'moniters', read: 'monitors' }, { typed: 'stratgy', read: 'strategy' }])
    expect(read('who pays my fees').text).toBe('who pays my fees')
  })

  it('leave out who is asking', () => {
    expect(read("I'm a Bury councillor, who chairs the panel?").text).toBe('who chairs the panel?')
  })

  it('ask for a post by its name, and not for whoever holds it', () => {
    expect(read('what is my role as a councillor').text).toBe('what is the role of a councillor')
  })
})

describe('what is asked for', () => {
  it('are things and not words: a phrase means one concept', () => {
    expect(conceptsIn('who keeps tabs on the strategy?')).toContain('monitoring')
  })

  it('is told by terms of the trade, ambiguous ones only in context', () => {
    expect(conceptsIn('who signs an SGO')).toContain('term: special guardianship order')
    expect(conceptsIn('what is the plan for the town centre')).not.toContain('term: care plan')
  })

  it('counts less in what leads up to the question', () => {
    const [school] = read('We had a long meeting about schools and buses yesterday. Who monitors the strategy?').elements.filter(({ phrase }) => phrase.includes('school'))
    expect(school?.stress).toBeLessThan(1)
  })

  it('must match when it is a name or a number', () => {
    expect(element('what did Mandy say', 'mandi')?.mustMatch).toBe(true)
    expect(element('what happened in 1850', '1850')?.mustMatch).toBe(true)
    expect(read('does the Panel meet').elements.some(({ mustMatch }) => mustMatch)).toBe(false)
    expect(read("i'm 17, who helps").elements.some(({ mustMatch }) => mustMatch)).toBe(false)
  })

  it('is implied where only the shape asks', () => {
    expect(conceptsIn('when?')).toEqual(['decision date'])
  })

  it('leaves out the names that say where to look', () => {
    expect(read('what about bury', ['bury']).elements.map(({ phrase }) => phrase.join(' '))).not.toContain('buri')
  })
})
