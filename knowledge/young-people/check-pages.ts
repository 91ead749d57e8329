/** What an editor has to put right in young people's pages: structure, length and reading grade, each measured and not taken from the file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readContentFile, wordsIn, type ContentProblem } from '../guides/content-file.ts'
import { readingGrade } from '../reading-grade.ts'
import { placeholdersIn, type Page } from './page.ts'
import { readPages } from './pages.ts'

// Flesch-Kincaid grade 6 is about age 11. A page is read on a phone.
const hardestPage = 6
const hardestSentence = 6
const mostWords = 150

/** Every problem of the pages in a folder laid out as knowledge/ is. */
export function checkPages (folder: string): readonly ContentProblem[] {
  const { pages, problems } = readPages(folder)
  const placeholders = JSON.parse(readFileSync(join(folder, 'placeholders.json'), 'utf8')) as Record<string, { example: string }>
  const names = parse(readFileSync(join(folder, 'young-people', 'names.yaml'), 'utf8')) as readonly string[]
  return [...problems, ...[...pages.values()].flatMap((page) => {
    const file = join(folder, 'young-people', 'pages', `${page.id}.md`)
    return [...lengthProblems(file), ...gradeProblems(file, page, placeholders, names)]
  })]
}

function lengthProblems (file: string): ContentProblem[] {
  const { content } = readContentFile(file, readFileSync(file, 'utf8'))
  const counted = wordsIn(content.sections)
  const line = content.lineOf('word_count')
  return [
    ...(content.front['word_count'] === counted ? [] : [{ file, line, what: `says word_count ${String(content.front['word_count'])}, but has ${counted} words`, fix: `Write ${counted}, or run npm run content:check -- --write.` }]),
    ...(counted > mostWords ? [{ file, line, what: `has ${counted} words`, fix: `Cut it to ${mostWords}: it is read on a phone.` }] : []),
  ]
}

/** The page's sentences with the council's examples filled in, and the names of things counted as one short word: they are explained, not chosen. */
export function sentencesToRead ({ question, lines }: Page, placeholders: Readonly<Record<string, { readonly example: string }>>, names: readonly string[]): string[] {
  const named = new RegExp(`\\b(?:${names.join('|')})\\b`, 'gi')
  return [question, ...lines].flatMap((line) => {
    const filled = placeholdersIn(line).reduce((text, name) => text.replaceAll(`{{${name}}}`, placeholders[name]?.example ?? ''), line)
    return filled.replace(/\*\*/g, '').replace(/^(?:- |\d+\. )/, '').split(/(?<=[.?!:]["”]?)\s+/)
  }).map((sentence) => sentence.replace(named, 'it')).filter((sentence) => /\p{L}/u.test(sentence))
}

function gradeProblems (file: string, page: Page, placeholders: Readonly<Record<string, { readonly example: string }>>, names: readonly string[]): ContentProblem[] {
  const sentences = sentencesToRead(page, placeholders, names)
  const grade = readingGrade(sentences)
  const hard = sentences.filter((sentence) => readingGrade([sentence]) > hardestSentence)
  return [
    ...(grade > hardestPage ? [{ file, line: 1, what: `reads at grade ${grade.toFixed(1)}`, fix: `Bring it to ${hardestPage} or lower: shorter sentences, everyday words.` }] : []),
    ...hard.map((sentence) => ({ file, line: 1, what: `has a sentence that reads at grade ${readingGrade([sentence]).toFixed(1)}: "${sentence}"`, fix: `Bring it to ${hardestSentence} or lower, or cut it in two.` })),
  ]
}
