/** Everything wrong with our own texts, for the person who edits them: structure, sources, word counts, reading age, review dates. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readContentFile, wordsIn, type ContentProblem } from './guides/content-file.ts'
import { readGuides } from './guides/guides.ts'
import type { Guide } from './guides/guide.ts'
import { readGlossary } from './glossary.ts'
import { readPrinciples } from './principles.ts'
import { readingGrade } from './reading-grade.ts'
import { readServiceWords } from './guides/service-words.ts'
import { readSources } from './sources.ts'
import { readStrategyWords } from './guides/strategy-says.ts'
import { checkPages } from './young-people/check-pages.ts'
import { readPages } from './young-people/pages.ts'

// Flesch-Kincaid grades: 9 is about age 14, what GOV.UK calls plain; 5 is about age 10 for words that an 11-year-old reads.
const hardestForAdults = 9
const hardestForChildren = 5
const reviewMonths = 12

/** Every problem in the folder that holds our content, as at `today` (YYYY-MM-DD). Empty when it can be published. */
export function checkContent (folder: string, today: string): readonly ContentProblem[] {
  const at = (...path: string[]): string => join(folder, ...path)
  const text = (...path: string[]): string => readFileSync(at(...path), 'utf8')
  const { sources, problems } = readSources(at('sources.json'), text('sources.json'))
  const guides = readGuides(at('guides', 'services'), sources)
  const principles = readPrinciples(at('principles.md'), text('principles.md'), sources)
  const glossary = readGlossary(at('glossary.md'), text('glossary.md'), sources)
  const words = readServiceWords(at('guides', 'service-words.yaml'), text('guides', 'service-words.yaml'), [...guides.guides.keys()])
  const strategyWords = readStrategyWords(at('guides', 'strategy-words.yaml'), text('guides', 'strategy-words.yaml'), [...guides.guides.keys()])
  const dated = [...[...readPages(folder).pages.values()].map(({ id, lastReviewed }) => ({ file: at('young-people', 'pages', `${id}.md`), lastReviewed })),
    ...[...guides.guides.values()].map((guide) => ({ file: at('guides', 'services', `${guide.id}.md`), lastReviewed: guide.lastReviewed })),
    { file: at('principles.md'), lastReviewed: principles.principles.lastReviewed }, { file: at('glossary.md'), lastReviewed: glossary.glossary.lastReviewed }]
  return [
    ...problems, ...guides.problems, ...principles.problems, ...glossary.problems, ...words.problems, ...strategyWords.problems,
    ...[...guides.guides.values()].flatMap((guide) => tooHard(at('guides', 'services', `${guide.id}.md`), 1, 'the guide', wordsOf(guide), hardestForAdults)),
    ...principles.principles.all.flatMap(({ number, forAdults, forChildren, example }) => [
      ...tooHard(at('principles.md'), 1, `principle ${number} for adults`, [forAdults, example], hardestForAdults + 1),
      ...tooHard(at('principles.md'), 1, `principle ${number} for an 11-year-old`, [forChildren], hardestForChildren),
    ]),
    ...checkPages(folder),
    ...dated.flatMap(({ file, lastReviewed }) => reviewProblems(file, lastReviewed, today)),
  ]
}

const wordsOf = (guide: Guide): string[] => [guide.inOneSentence, ...guide.askYourself, ...[...guide.meanings, ...guide.askAtPanel, ...guide.facts].map(({ text }) => text)]

function tooHard (file: string, line: number, what: string, sentences: readonly string[], hardest: number): ContentProblem[] {
  const grade = readingGrade(sentences)
  return grade <= hardest ? [] : [{ file, line, what: `reads at grade ${grade.toFixed(1)} in ${what}`, fix: `Bring it to ${hardest} or lower: shorter sentences, everyday words.` }]
}

function reviewProblems (file: string, lastReviewed: string, today: string): ContentProblem[] {
  const line = readContentFile(file, readFileSync(file, 'utf8')).content.lineOf('last_reviewed')
  if (lastReviewed > today) return [{ file, line, what: `was last reviewed on ${lastReviewed}, which is in the future`, fix: 'Write the day it was read.' }]
  const due = new Date(`${lastReviewed}T12:00:00Z`)
  due.setUTCMonth(due.getUTCMonth() + reviewMonths)
  if (due.toISOString().slice(0, 10) >= today) return []
  return [{ file, line, what: `was last reviewed on ${lastReviewed}, more than ${reviewMonths} months ago`, fix: 'Read it against its sources, then write today\'s date.' }]
}

/** The file's text with its word count brought up to date; unchanged when it has none. */
export function withWordCount (file: string, text: string): string {
  const words = wordsIn(readContentFile(file, text).content.sections)
  return text.replace(/^word_count: .*$/m, `word_count: ${words}`)
}
