/** How many years of school a text asks for. For checking content, not for the running service. */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** The Flesch-Kincaid grade of some sentences: 5 is about age 10 to 11; UK reading age is the grade plus 5. */
export function readingGrade (sentences: readonly string[]): number {
  const words = sentences.join(' ').match(/[\p{L}\p{N}’'-]+/gu) ?? []
  if (!words.length) return 0
  const stops = sentences.reduce((sum, text) => sum + Math.max(1, text.match(/[.!?:](?=\s|$)/g)?.length ?? 0), 0)
  return fleschKincaid({ sentence: stops, word: words.length, syllable: words.reduce((sum, word) => sum + syllable(word), 0) })
}
