/** "Which documents have you got?": every one with its date and status. */
import { londonDateOf } from '#bot/clock.ts'
import { dateInWords, statusInWords } from '../in-words.ts'
import type { HeldDocument, Library } from '../library.ts'
import { reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import { toThePoint } from '../spoken-words.ts'
import { wordingFor } from '../wording/wording.ts'

const papers = '(?:documents?|docs?|reports?|sources?|papers?|files?|councils|strategies|library)'
const asksWhatIsHeld = new RegExp([
  `^(?:which|what)(?: other| council| strategy)* ${papers} (?:have|do|did|are|can) (?:you|u|we|i|there|in here)\\b.{0,40}$`,
  `^(?:(?:can|could) (?:you|i) )?(?:list|show|see)(?: me| us)?(?: all)?(?: of)?(?: the| your)? ${papers}(?: (?:you (?:have|hold|know|use)|held))?\\W*$`,
  `^(?:where|what) (?:do|does|is|are) (?:you|your|this|the)\\b.{0,20} (?:information|answers?|knowledge|sources?)(?: come)? (?:from|based on)\\W*$`,
  '^what (?:have you|do you|can you|can i|u) (?:got|have|hold|look up)\\W*$', '^(?:the )?library\\W*$', `^(?:your |the )?(?:documents|sources)(?: held)?\\W*$`,
].join('|'), 'i')

/** Lists what may be quoted. Young people see it too: what is old is said to be old. */
export const documentsHeld = (library: Library): Step => (turn) => {
  if (!asksWhatIsHeld.test(toThePoint(turn.said))) return undefined
  const words = wordingFor(turn.audience).library
  const documents = library.documents(londonDateOf(turn.at)).filter(({ collection }) => collection === 'strategy' || collection === 'law')
  const text = [words.heading, ...documents.map((document) => `- ${lineOf(document)}`), words.onlyReports].join('\n')
  return reply('command', 'documents_listed', text, {
    card: { name: 'library', content: { heading: words.heading.replace(/:$/, ''), documents: documents.map(({ title, councilName, date, status }) => ({ title, councilName: councilName ?? null, date, status })) } },
  })
}

const lineOf = (document: HeldDocument): string =>
  [document.title, document.councilName, dateInWords(document.date), statusInWords(document)].filter(Boolean).join(', ')
