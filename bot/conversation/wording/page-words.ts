/** What is said around a young person's page. Reading grade 6 at most (tested). */
import type { LondonDate } from '#bot/clock.ts'
import { dateInWords } from '../in-words.ts'

export const pageWords = {
  draft: 'Draft, not yet checked by a person.',
  checked: (by: string, on: LondonDate) => `Checked by ${by} on ${dateInWords(on)}.`,
  promise: (whose: string) => `${whose} has put this in writing:`,
  allPromises: 'Show me all the promises',
}
