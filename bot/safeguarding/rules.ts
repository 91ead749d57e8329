/**
 * What rules find in a message: rules find, sayings and frames take away, denial takes away, recovery lowers, "right now" raises.
 * A false alarm costs a young person a phone number they did not need; a miss may cost far more: when in doubt, rules find.
 */
import type { Category, Frame, Lexicon } from './lexicon.ts'
import { safeguardingLevels, type SafeguardingLevel } from './level.ts'
import { stop } from './normalise.ts'
import type { Pattern, Span } from './pattern.ts'
import type { Reading } from './reading.ts'

/** The words that something was found in, as they were understood, by what, and why the level is what it is. */
export type Reason = { readonly level: SafeguardingLevel, readonly category: string, readonly saw: string, readonly rule: string, readonly note?: 'recovering' | 'happening now' | 'like examples' | 'like ordinary messages' }

/** Words that a rule was found in, but that do not count here, and why: for a person who wants to know what was not alarming. */
export type SetAside = { readonly category: string, readonly saw: string, readonly rule: string, readonly because: string }

export type Found = {
  readonly reasons: readonly Reason[]
  readonly setAside: readonly SetAside[]
  /** Whether the message holds an everyday saying ("dying to know") that nothing serious beside it takes at its word. */
  readonly holdsSaying: boolean
  /** Whether the message stands in a frame that makes this kind of harm harmless: in a game people are shot every minute. */
  readonly isTaken: (category: string) => boolean
}

/** What the lexicon's rules find in a message; reasons come most urgent first. */
export function rulesOf (lexicon: Lexicon): (reading: Reading) => Found {
  const closePerson: readonly Pattern[] = lexicon.concepts.get('close_person') ?? []
  const firstPerson = new Set(['i', 'me', 'my', 'us', 'we', 'our', 'myself', 'mine'])
  return (reading) => {
    const masked = sayingsIn(reading, lexicon)
    const frames = lexicon.frames.filter((frame) => reading.isIn(frame))
    const recovering = reading.has(lexicon.recovery.signs) && !reading.has(lexicon.recovery.unless)
    const happeningNow = reading.has(lexicon.raising.signs)
    const people = new Set(closePerson.flatMap((pattern) => reading.find(pattern).map((span) => span.from)))
    const personal = (span: Span): boolean => someIn(span, (at) => firstPerson.has(reading.words[at] ?? '')) || leavesOutI(span, reading.words, lexicon)
    const objection = (span: Span, category: string): string | undefined => {
      if (consumed(span).some((at) => masked.has(at))) return 'a saying'
      if (isDenied(span, reading.words, lexicon)) return 'denied'
      return frames.find((frame) => takes(frame, category, personal(span)) && !(personal(span) && someIn(span, (at) => people.has(at))))?.name
    }

    const setAside: SetAside[] = []
    const reasons = lexicon.categories.flatMap((category) => reasonsIn(category, reading, objection, setAside).map((reason): Reason => {
      if (recovering && reason.level !== 'worry' && lexicon.recovery.categories.has(reason.category)) return { ...reason, level: 'worry', note: 'recovering' }
      if (happeningNow && reason.level === 'disclosure' && lexicon.raising.categories.has(reason.category)) return { ...reason, level: 'emergency', note: 'happening now' }
      return reason
    }))
    const urgency = (reason: Reason): number => safeguardingLevels.indexOf(reason.level) * 100 - lexicon.order.indexOf(reason.category)
    return { reasons: reasons.sort((a, b) => urgency(b) - urgency(a)), setAside, holdsSaying: masked.size > 0, isTaken: (category) => frames.some(({ takes }) => takes === 'all' || (takes !== 'impersonal' && takes.has(category))) }
  }
}

/** The first finding that stands at each level; one is enough. What was found and set aside goes into `setAside`. */
function reasonsIn (category: Category, reading: Reading, objection: (span: Span, category: string) => string | undefined, setAside: SetAside[]): Reason[] {
  const found: Reason[] = []
  for (const { level, pattern } of category.rules) {
    // Two thousand rules stand here, and a message has the words for a handful: this line decides what a turn costs.
    if (!reading.mayHold(pattern) || found.some((reason) => reason.level === level)) continue
    for (const span of reading.find(pattern)) {
      const what = { category: category.name, saw: reading.words.slice(span.from, span.to).join(' '), rule: pattern.written }
      const because = objection(span, category.name)
      if (because === undefined) {
        found.push({ level, ...what })
        break
      }
      setAside.push({ ...what, because })
    }
  }
  return found
}

function sayingsIn (reading: Reading, lexicon: Lexicon): ReadonlySet<number> {
  const spans = lexicon.idioms.sayings.flatMap((pattern) => reading.find(pattern))
  return spans.length && !reading.has(lexicon.idioms.serious) ? new Set(spans.flatMap(consumed)) : new Set()
}

const takes = (frame: Frame, category: string, personal: boolean): boolean =>
  frame.takes === 'all' || (frame.takes === 'impersonal' ? !personal : frame.takes.has(category))

/** "feeling really low", "cant sleep": a sentence that begins like this is about the writer. */
const leavesOutI = ({ from }: Span, words: readonly string[], lexicon: Lexicon): boolean =>
  (from === 0 || words[from - 1] === stop) && lexicon.beginsWithoutI.has(words[from] ?? '')

/** The places of the words that the pattern itself names. */
const consumed = (span: Span): number[] => places(span).filter((at) => !span.gaps.includes(at))
const someIn = (span: Span, test: (at: number) => boolean): boolean => places(span).some(test)
const places = ({ from, to }: Span): number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** Whether a word before or inside the finding denies it: "nobody is hurting me", "he has never hit me". */
function isDenied (span: Span, words: readonly string[], lexicon: Lexicon): boolean {
  const named = new Set(consumed(span))
  // A rule that names a "not" itself ("has not come back") is not denied by another one inside it.
  if ([...named].some((at) => lexicon.negators.has(words[at] ?? '') || words[at] === 'still')) return false
  for (const at of named) {
    if (named.has(at - 1)) continue
    for (let before = at - 1, steps = 0; before >= 0 && !named.has(before) && steps < 5; before--, steps++) {
      const word = words[before] ?? ''
      if (lexicon.negators.has(word)) return true
      if (!lexicon.smallWords.has(word)) break
    }
  }
  return false
}
