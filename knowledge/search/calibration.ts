/**
 * How sure is sure enough depends on the documents: the more there are, the better a wrong passage fits by chance.
 * So every knowledge base is asked questions it cannot answer, and an answer has to fit better than nearly all of those.
 */
import { readFileSync } from 'node:fs'

/** The value that a share (0 to 1) of what unanswerable questions reach stays below; 0 when there are none. */
export function thresholdFrom (reached: readonly number[], keptOut: number): number {
  const sorted = [...reached].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(keptOut * sorted.length))] ?? 0
}

/** Public-service questions on other subjects that ship for calibration: one a line, `#` begins a comment. */
export const shippedQuestions = (): readonly string[] =>
  readFileSync(new URL('./unanswerable.txt', import.meta.url), 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
