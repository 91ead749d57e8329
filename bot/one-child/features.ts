/** What of a message counts when its points are added up: its signals, its words with like words put together, which stand together, and what is told and what asked. */

export type WordClasses = readonly { readonly name: string, readonly words: RegExp }[]
type SignalOf = { readonly id: string, readonly group: string, readonly patterns: readonly RegExp[] }
export type ReadWith = {
  readonly signals: readonly SignalOf[]
  readonly classes: WordClasses
  /** First names and everyday English, lower case: a capital tells a name only where no English word stands. */
  readonly firstNames: ReadonlySet<string>
  readonly alsoWords: ReadonlySet<string>
  readonly english: ReadonlySet<string>
}

// A class after a class says who is spoken of and what about: ONE>TIME, HERS>MUM. Farther apart they have little to do with each other.
const farthest = 3
// "a very unhappy little girl": the word that says which girl stands a few words before.
const reach = 4
const whichOne = new Set(['a', 'an', 'any', 'every', 'each', 'no', 'the', 'this', 'that', 'these', 'those', 'our', 'my', 'your', 'HERS', 'one', 'another', 'some', 'NUM', 'all', 'if', 'when', 'NAME'])
const asksFirst = /^(?:(?:and|so|but|ok|hi|hello|please|also|then|now|well|just|or|to)\W+)*(?:what|who|whose|how|when|where|why|which|is|are|am|was|were|do|does|did|can|could|should|would|will|may|must|has|have|if|any|tell|give|list|explain|draft|write|compare|show|find|what's|whats|who's|where's|how's)\b/i
// A new clause begins after a stop, a dash, or a comma before a word that asks.
const clauseEnds = /(?<=[.?!;:])\s+|\s[-–—]\s|,\s+(?=(?:what|who|how|when|where|why|which|is|are|do|does|did|can|could|should|would|will|please|has|have)\b)/i

/** The features of a message as short readable names: `signal:age`, `word:ONE`, `pair:a ONE`, `then:ONE>TIME`, `which:my ONE`, `told:ONE`. */
export function featuresOf (said: string, { signals, ...known }: ReadWith): ReadonlySet<string> {
  const features = new Set<string>()
  for (const { id, group, patterns } of signals) {
    patterns.forEach((pattern, at) => {
      // Signals for one child and for any child have patterns of very different weight; the others are each one idea.
      if (pattern.test(said)) features.add(group === 'child' || group === 'general' ? `signal:${id}.${at}` : `signal:${id}`)
    })
  }
  const words = ['^', ...classedWords(said, known)]
  for (const word of words) features.add(`word:${word}`)
  words.forEach((word, at) => { if (at > 0) features.add(`pair:${words[at - 1]} ${word}`) })
  features.add(`opens:${words.slice(1, 3).join(' ')}`)
  const classed = words.filter(isClass)
  classed.forEach((name, at) => { for (const other of classed.slice(at + 1, at + 1 + farthest)) features.add(`then:${name}>${other}`) })
  const isCase = signals.some(({ group, patterns }) => group === 'person' && patterns.some((pattern) => pattern.test(said)))
  for (const clause of said.split(clauseEnds)) addClause(clause, classedWords(clause, known), isCase ? 'case' : 'no case', features)
  return features
}

const isClass = (word: string): boolean => /^[A-Z]{2,}$/.test(word)

function addClause (clause: string, words: readonly string[], about: string, features: Set<string>): void {
  const how = asksFirst.test(clause) || clause.trimEnd().endsWith('?') ? 'asked' : 'told'
  words.forEach((word, at) => {
    if (!isClass(word)) return
    const which = words.slice(Math.max(0, at - reach), at).findLast((before) => whichOne.has(before)) ?? 'none'
    features.add(`${how}:${word}`)
    features.add(`which:${which} ${word}`)
    features.add(`${how}:${which} ${word}`)
    features.add(`${about}:${which} ${word}`)
  })
}

/** Lower-case words; names, numbers up to 25, longer numbers, and each class by its name in capitals. */
function classedWords (said: string, known: Omit<ReadWith, 'signals'>): string[] {
  let text = said.replace(/\p{L}[\p{L}'-]*\p{L}/gu, (word, at: number) => isName(word, opensAt(said, at), known) ? '0name' : word)
    .replace(new RegExp(`\\b${titles}\\.?(?: 0name| \\p{Lu}\\p{L}+)+`, 'gu'), '0titled').toLowerCase()
    .replace(/\b(?:[0-9]|1\d|2[0-5])(?=\b|yo|yr)/g, '0age ').replace(/(?<![\p{L}])\d{2,}\b/gu, '0long')
  for (const { name, words } of known.classes) text = text.replace(words, name)
  return (text.match(/[A-Za-z0]+'?[a-z]*|\?|,|\./g) ?? []).map((word) => shown[word] ?? word)
}

const titles = '(?:Cllr|Cllrs|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness)'
const isTitle = new RegExp(`^${titles}$`)
const shown: Readonly<Record<string, string>> = { '0name': 'NAME', '0titled': 'TITLED', '0age': 'NUM', '0long': 'LONG' }
const opensAt = (said: string, at: number): boolean => at === 0 || /[.?!:]\s*$|^\W*$/.test(said.slice(0, at))

/** "Grace" inside a sentence, "Kieron" and "kieron" anywhere; not "Will" at the start, nor a word of a class such as "Tuesday". */
function isName (written: string, opens: boolean, { classes, firstNames, alsoWords, english }: Omit<ReadWith, 'signals'>): boolean {
  const word = written.toLowerCase().replace(/'s?$/, '')
  if (isTitle.test(written) || classes.some(({ words }) => word.replace(words, '') === '')) return false
  const isEnglish = english.has(word) || english.has(word.replace(/(?:s|ed|ing|es)$/, ''))
  const hasCapital = /^\p{Lu}\p{Ll}/u.test(written)
  return firstNames.has(word) || alsoWords.has(word) ? !isEnglish || (hasCapital && !opens) : hasCapital && !isEnglish
}
