/** Many passages out of few: real sentences in a new order, the same ones for the same seed. */
import type { PassageToIndex } from '#knowledge/passage-index/passage-index.ts'
import { sentencesOf } from '#knowledge/passage-index/sentences.ts'
import { articleOf, type Squad } from './squad.ts'

const usualSentences = 5

/**
 * The real passages, then recombined ones up to `count`. Only sentences of odd articles are recombined, so that questions about
 * even articles keep one right passage and the others are distractors.
 */
export function recombined ({ passages }: Squad, count: number, seed: number): PassageToIndex[] {
  const distractors = passages.filter(({ id }) => articleOf(id) % 2 === 1)
  const sentences = distractors.flatMap(({ text }) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)))
  const random = randomFrom(seed)
  const some = <T> (list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const made = Array.from({ length: Math.max(0, count - passages.length) }, (_, n) => ({
    id: `recombined_${n}`,
    inFront: some(distractors).inFront,
    text: Array.from({ length: usualSentences - 2 + Math.floor(random() * 5) }, () => some(sentences)).join(' '),
  }))
  return [...passages, ...made].slice(0, count)
}

/** Numbers from 0 up to 1 that look random and are the same on every machine (mulberry32). */
function randomFrom (seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
