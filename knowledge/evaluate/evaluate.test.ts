import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { openKnowledge } from '#knowledge/knowledge.ts'
import { baselineFile, figuresOfAnswers, type Figures } from './figures.ts'
import { requestsOf, rowsOf, setNames, type QuestionRow } from './question-sets.ts'

type GoldRow = QuestionRow & { readonly gold: readonly { readonly doc: string, readonly quote: string }[] }

describe('the question sets', () => {
  it('have a different id for every row', () => {
    const ids = setNames.flatMap((set) => requestsOf(set).map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('expect only quotations that stand in the documents, word for word', () => {
    const texts = new Map(openKnowledge().documents('2026-11-25').map(({ id, file }) =>
      [id, readFileSync(new URL(`../documents/strategy/${file}`, import.meta.url), 'utf8').replace(/\s+/g, ' ')]))
    const missing = (['qa', 'own', 'held-out'] as const).flatMap((set) => rowsOf<GoldRow>(set)).flatMap(({ id, gold }) =>
      gold.filter(({ doc, quote }) => !texts.get(doc)?.includes(quote.replace(/\s+/g, ' '))).map(({ quote }) => `${id}: ${quote}`))
    expect(missing).toEqual([])
  })

  it('are not shown to the product: a request holds no expected answer', () => {
    for (const request of requestsOf('qa')) expect(Object.keys(request)).not.toEqual(expect.arrayContaining(['gold']))
  })
})

describe('the answers', () => {
  // A number that moves is news, up or down: write it with `npm run evaluate -- --update` and say in the commit why.
  it('are as good as the baseline says', () => {
    expect(figuresOfAnswers()).toEqual(JSON.parse(readFileSync(baselineFile, 'utf8')) as Figures)
  })
})
