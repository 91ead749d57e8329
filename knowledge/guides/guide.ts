/** What corporate parenting means for one council service, as its content designer wrote it. */
import { readContentFile, statementOf, textOf, wordsIn, type ContentFile, type ContentProblem, type ContentSection, type Statement } from './content-file.ts'
import { timescaleOf, type Timescale } from './timescale.ts'
import type { Sources } from '../sources.ts'

/** Something a service could do, ready to become an action: what, who by role, by when. */
export type SuggestedAction = { readonly what: string, readonly ownerRole: string, readonly timescale: Timescale }

export type Guide = {
  /** The service's id and its file's name: `libraries-culture`. */
  readonly id: string
  readonly title: string
  readonly alsoKnownAs: readonly string[]
  /** Numbers 1 to 7 of the principles that the service touches most. */
  readonly principles: readonly number[]
  readonly lastReviewed: string
  readonly inOneSentence: string
  /** Where it is not the duty that all council services share. */
  readonly duty?: Statement
  readonly meanings: readonly Statement[]
  /** For the people who do the work. */
  readonly askYourself: readonly string[]
  /** For councillors to put to them, each with what backs it. */
  readonly askAtPanel: readonly Statement[]
  readonly actions: readonly SuggestedAction[]
  readonly facts: readonly Statement[]
}

const headings = ['In one sentence', 'What it means here', 'Ask yourself', 'Ask at panel', 'Actions to consider', 'Key facts'] as const
type Heading = typeof headings[number]
/** How many list items a section holds: a briefing is read on a phone. */
const howMany: Readonly<Record<Heading, readonly [number, number]>> = {
  'In one sentence': [1, 1], 'What it means here': [3, 6], 'Ask yourself': [2, 4], 'Ask at panel': [2, 4], 'Actions to consider': [3, 6], 'Key facts': [1, 4],
}
const longestGuideWords = 450

/** One guide from its text, with everything that is wrong in it. `sources` is the register that its references must be in. */
export function readGuide (file: string, text: string, sources: Sources): { guide: Guide, problems: ContentProblem[] } {
  const { content, problems } = readContentFile(file, text)
  const say = (line: number, what: string, fix: string): void => { problems.push({ file, line, what, fix }) }
  const { front } = content
  const id = file.replace(/^.*\//, '').replace(/\.md$/, '')
  const title = textOf(front['title'])
  if (front['id'] !== id) say(content.lineOf('id'), `has id ${JSON.stringify(front['id'])}`, `Make it "${id}", the file's name: links and settings use it.`)
  const alsoKnownAs = textsOf(front['also_known_as'])
  if (!alsoKnownAs.length) say(content.lineOf('also_known_as'), 'has no also_known_as', 'List the words people use for this service, one "- word" a line.')
  const principles = (Array.isArray(front['principles']) ? front['principles'] : []).map(Number)
  if (!principles.length || principles.some((number) => !(number >= 1 && number <= 7))) say(content.lineOf('principles'), 'has principles other than 1 to 7', 'List the numbers of the principles that the service touches, one "- 4" a line.')
  const lastReviewed = textOf(front['last_reviewed'])
  if (!/^\d{4}-\d{2}-\d{2}$/.test(lastReviewed) || Number.isNaN(Date.parse(lastReviewed))) say(content.lineOf('last_reviewed'), `has last_reviewed ${JSON.stringify(lastReviewed)}`, 'Write the day somebody last read it, as "2026-11-22" in quotes: the briefing shows it.')
  problems.push(...headingProblems(content, title), ...sourceProblems(content, sources), ...wordCountProblems(content))

  const linesOf = (heading: Heading) => section(content, heading)?.lines ?? []
  const items = (heading: Heading) => linesOf(heading).filter(({ text }) => text.startsWith('- '))
  const statements = (heading: Heading): Statement[] => items(heading).map(({ text, line }) => {
    const statement = statementOf(text)
    if (!statement.refs.length) say(line, `has a line without a source: "${statement.text.slice(0, 50)}"`, 'End it with the source in square brackets, e.g. [CSWA17-s1], or [EDITORIAL] when it is our own advice.')
    return statement
  })
  const guide: Guide = {
    id, title, alsoKnownAs, principles, lastReviewed,
    ...(textOf(front['duty']) ? { duty: statementOf(textOf(front['duty'])) } : {}),
    inOneSentence: linesOf('In one sentence').map(({ text }) => text).join(' '),
    meanings: statements('What it means here'),
    askYourself: items('Ask yourself').map(({ text }) => statementOf(text).text),
    askAtPanel: statements('Ask at panel'),
    actions: items('Actions to consider').flatMap(({ text, line }) => {
      const action = suggestedActionOf(text)
      if (!action) say(line, `has an action that we cannot read: "${text.slice(0, 60)}"`, 'Write "- What to do — Owner: Job title — Timescale: 3 months" with long dashes. A timescale is a number of weeks, months or terms, a rhythm such as quarterly, or begins with next, each or this.')
      return action ? [action] : []
    }),
    facts: statements('Key facts'),
  }
  return { guide, problems }
}

/** "- Do this — Owner: Head of Housing — Timescale: 3 months" in its parts; undefined when one is missing. */
export function suggestedActionOf (written: string): SuggestedAction | undefined {
  const parts = /^- (.+?) — Owner: (.+?) — Timescale: (.+)$/.exec(written)
  const timescale = parts && timescaleOf(parts[3]!.trim())
  return timescale ? { what: parts[1]!.trim(), ownerRole: parts[2]!.trim(), timescale } : undefined
}

const section = (content: ContentFile, heading: string): ContentSection | undefined => content.sections.find((found) => found.level === 2 && found.heading === heading)
const textsOf = (value: unknown): string[] => Array.isArray(value) ? value.map(String) : []

function headingProblems (content: ContentFile, title: string): ContentProblem[] {
  const { file, sections } = content
  const first = sections[0]
  const problems: ContentProblem[] = []
  if (first?.level !== 1 || first.heading !== title) problems.push({ file, line: first?.line ?? 1, what: `starts with the heading ${JSON.stringify(first?.heading ?? '')}`, fix: `Make it "# ${title}", the title in the front matter.` })
  const found = sections.filter(({ level }) => level === 2)
  for (const { heading, line } of found) {
    if (!headings.includes(heading as Heading)) problems.push({ file, line, what: `has a section "${heading}" that no briefing shows`, fix: `Use one of: ${headings.join(', ')}.` })
  }
  for (const heading of headings) {
    const [least, most] = howMany[heading]
    const held = section(content, heading)
    if (!held) { problems.push({ file, line: 1, what: `has no section "${heading}"`, fix: `Add "## ${heading}" with ${least} to ${most} lines.` }); continue }
    if (held.lines.length < least || held.lines.length > most) problems.push({ file, line: held.line, what: `has ${held.lines.length} lines under "${heading}"`, fix: `Keep it to ${least} to ${most}, one line each: it is read on a phone.` })
    const stray = heading === 'In one sentence' ? undefined : held.lines.find(({ text }) => !text.startsWith('- '))
    if (stray) problems.push({ file, line: stray.line, what: 'has a line that is no list item', fix: 'Start it with "- ".' })
  }
  const order = found.map(({ heading }) => headings.indexOf(heading as Heading)).filter((place) => place >= 0)
  if (order.some((place, index) => index > 0 && place < order[index - 1]!)) problems.push({ file, line: found[0]?.line ?? 1, what: 'has its sections out of order', fix: `Keep the order: ${headings.join(', ')}.` })
  return problems
}

/** Every reference in the text is listed in the front matter, every one listed is used, and all of them are in the register. */
export function sourceProblems (content: ContentFile, sources: Sources): ContentProblem[] {
  const { file, front } = content
  const problems: ContentProblem[] = []
  const listed = (Array.isArray(front['sources']) ? front['sources'] : []) as Record<string, unknown>[]
  const ids = new Set(listed.map(({ id }) => String(id)))
  const used = new Set<string>(statementOf(textOf(front['duty'])).refs)
  for (const { lines } of content.sections) {
    for (const { text, line } of lines) {
      for (const ref of statementOf(text).refs) {
        used.add(ref)
        if (ref !== 'EDITORIAL' && !ids.has(ref)) problems.push({ file, line, what: `cites [${ref}], which its front matter does not list`, fix: 'Add it under "sources", or correct the spelling.' })
      }
    }
  }
  listed.forEach((entry, index) => {
    const id = String(entry['id'])
    const line = content.lineOf('sources', index, 'id')
    const source = sources.get(id)
    if (!source) problems.push({ file, line, what: `lists the source ${id}, which is not in sources.json`, fix: 'Add it there with ref, url and status, or correct the spelling.' })
    else if (source.ref !== entry['ref']) problems.push({ file, line: content.lineOf('sources', index, 'ref'), what: `describes ${id} differently from sources.json`, fix: `Write: ${source.ref}` })
    if (!used.has(id)) problems.push({ file, line, what: `lists the source ${id} but never cites it`, fix: `Cite it as [${id}] where it backs a line, or remove it.` })
  })
  return problems
}

function wordCountProblems (content: ContentFile): ContentProblem[] {
  const counted = wordsIn(content.sections)
  const line = content.lineOf('word_count')
  const problems: ContentProblem[] = []
  if (content.front['word_count'] !== counted) problems.push({ file: content.file, line, what: `says word_count ${String(content.front['word_count'])}, but has ${counted} words`, fix: `Write ${counted}, or run npm run content:check -- --write.` })
  if (counted > longestGuideWords) problems.push({ file: content.file, line, what: `has ${counted} words`, fix: `Cut it to ${longestGuideWords}: a briefing is for thirty seconds.` })
  return problems
}
