/**
 * Is a message about one child who could be known from it? Then it is stopped before anything searches, logs or keeps it.
 * Missing one is the worse mistake: a false stop costs the writer a rewording, a miss puts a child's story into a search.
 * The signals are data (rules.yaml); this file only says which of them, together, point at one child.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export type SignalGroup = 'alone' | 'child' | 'person' | 'pointer' | 'detail' | 'general'
export type Signal = { readonly id: string, readonly group: SignalGroup, readonly example: string, readonly patterns: readonly RegExp[] }
export type Rules = { readonly signals: readonly Signal[], readonly firstNames: ReadonlySet<string> }

/** Which rule stopped the message. Safe to log: it holds nothing that was written. */
export type IdentifiedBy = 'a number or address' | 'an e-mail or phone number' | 'a name' | 'an initial and an age' | 'the details of one child'

/** What is public already: whether the held documents print these words, such as an officer's name or phone number. */
export type IsInDocuments = (words: string) => boolean

const groups: readonly string[] = ['alone', 'child', 'person', 'pointer', 'detail', 'general']

/** The rules from their files. Throws with the signal and the fix when one cannot be read. */
export function openRules (folder: string = import.meta.dirname): Rules {
  const file = join(folder, 'rules.yaml')
  const written = parse(readFileSync(file, 'utf8')) as { signals?: { id?: string, group?: string, example?: string, matches?: string[], capitals?: boolean }[] }
  const signals = (written.signals ?? []).map(({ id, group, example, matches, capitals }): Signal => {
    if (!id || !group || !groups.includes(group)) throw new Error(`${file}: the signal ${JSON.stringify(id)} has the group ${JSON.stringify(group)}. Expected one of ${groups.join(', ')}.`)
    if (!matches?.length) throw new Error(`${file}: the signal "${id}" matches nothing. Give it at least one pattern under "matches".`)
    try {
      return { id, group: group as SignalGroup, example: example ?? '', patterns: matches.map((pattern) => new RegExp(pattern, capitals ? 'u' : 'i')) }
    } catch (error) {
      throw new Error(`${file}: the signal "${id}" has a pattern that is no regular expression (${(error as Error).message}). Correct it or remove it.`, { cause: error })
    }
  })
  const names = readFileSync(join(folder, 'first-names.txt'), 'utf8').split('\n').filter((line) => !line.startsWith('#')).join(' ').split(/\s+/).filter(Boolean)
  return { signals, firstNames: new Set(names) }
}

/** Why the message is about one identifiable child, or undefined when it may go on. */
export function identifiedBy (text: string, rules: Rules, isInDocuments: IsInDocuments): IdentifiedBy | undefined {
  const said = text.replaceAll('’', "'").replace(/\s+/g, ' ').trim()
  if (hasPrivateContact(said, isInDocuments)) return 'an e-mail or phone number'
  const found = (group: SignalGroup): number => rules.signals.filter((signal) => signal.group === group && signal.patterns.some((pattern) => pattern.test(said))).length
  if (found('alone') && !/^\D*$/.test(said)) return 'a number or address'
  const isChild = found('child') > 0
  const hasAge = rules.signals.some(({ id, patterns }) => id === 'age' && patterns.some((pattern) => pattern.test(said)))
  const isCase = isChild || found('person') > 0
  if (namesSomebody(said, rules, isInDocuments, { isCase, hasAge })) return 'a name'
  if (hasInitial(said, isCase)) return 'an initial and an age'
  const [pointers, details, general] = [found('pointer'), found('detail'), found('general')]
  const isHeOrShe = rules.signals.some(({ id, patterns }) => id === 'he-or-she' && patterns.some((pattern) => pattern.test(said)))
  const isAnyChild = rules.signals.some(({ id, patterns }) => id === 'any-child' && patterns.some((pattern) => pattern.test(said)))
  const needed = isAnyChild ? 5 : general ? 3 : 2
  const isAboutOne = isChild || (isHeOrShe && (hasAge || found('person') > 0))
  if (isAboutOne && pointers + details >= needed && (pointers > 0 || hasAge)) return 'the details of one child'
  return undefined
}

const publicNumbers = /^(?:0800|0808|0300|0303|0330|0333|0345|0370|116|111|101|999|85258)/

function hasPrivateContact (said: string, isInDocuments: IsInDocuments): boolean {
  const addresses = said.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []
  if (addresses.some((address) => !/\.(?:gov\.uk|nhs\.uk|police\.uk)$/i.test(address) && !isInDocuments(address))) return true
  const numbers = said.match(/(?:\+44\s?|\b0)\d(?:[\s-]?\d){8,10}\b/g) ?? []
  return numbers.some((number) => !publicNumbers.test(number.replace(/[\s-]/g, '')) && !isInDocuments(number))
}

const titles = /\b(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|minister|secretary|mp|mayor|director|officer|officers|chair|chairs|chairman|leader|lead|manager|head|chief|deputy|commissioner|inspector|judge|professor|clerk|solicitor|cabinet member|portfolio holder|wrote|author|signed)\b/i
const afterACall = /\b(?:called|named|(?:his|her|their) name is|name's|look up|goes by)\s+(?:\p{Lu}[\p{L}'-]+|\p{L}{3,}\b)/u
const notNames = new Set(['the', 'a', 'an', 'this', 'our', 'your', 'voices', 'bright', 'corporate', 'care', 'covenant', 'city', 'help', 'it', 'that', 'what', 'something', 'for', 'in', 'after', 'and', 'as', 'children', 'childrens', 'to'])

function namesSomebody (said: string, rules: Rules, isInDocuments: IsInDocuments, about: { isCase: boolean, hasAge: boolean }): boolean {
  const called = afterACall.exec(said)?.[0].split(/\s+/).at(-1)?.toLowerCase()
  if (called && !notNames.has(called) && about.isCase) return true
  if (/(?:^|[.?!]\s|\b)\p{Lu}[\p{L}'-]{2,},? ?(?:is |aged |\(|, ?)(?:aged )?(?:\d|1\d|2[0-5])\b[^%]?/u.test(said) && namedWithAge(said, isInDocuments)) return true
  const family = /\b(?:[Tt]he|[Tt]hose) (\p{Lu}[\p{L}'-]+) (?:twins|brothers|sisters|siblings|children|kids|boys|girls|family|baby)\b/u.exec(said)?.[1]
  if (family && !neverAName.test(family) && !isInDocuments(family)) return true
  for (const match of said.matchAll(/\p{L}[\p{L}'-]+/gu)) {
    const word = match[0].replace(/'s$/, '')
    if (!rules.firstNames.has(word.toLowerCase())) continue
    const surname = /^ (\p{Lu}[\p{L}'-]+)/u.exec(said.slice(match.index + match[0].length))?.[1]?.replace(/'s$/, '')
    if (surname && (isInDocuments(`${word} ${surname}`) || aPublication.test(said.slice(match.index)))) continue
    if (isInDocuments(word) && !about.isCase && !about.hasAge) continue
    const before = said.slice(Math.max(0, match.index - 40), match.index)
    const after = said.slice(match.index + match[0].length, match.index + match[0].length + 40)
    if (titles.test(before) || titles.test(after)) continue
    if (about.isCase || about.hasAge) return true
    // A capital tells a person; a colleague comes with a team ("Sam from democratic services"), and "who is" asks about an officer.
    if (/^\p{Lu}/u.test(word) && !/\bwho(?: is|'s| was)\s*$/i.test(before) && !colleague.test(after)) return true
  }
  return false
}

// "Josh MacAlister's review" is a publication, not a child's review.
const aPublication = /^\S+ \S+'s? (?:independent )?(?:review|report|inquiry|commission|speech)\b/i
const colleague = /^'?s?,? (?:from|in|at|of|who (?:runs|leads|heads|manages)) (?:\w+ )?(?:the )?(?:democratic|legal|hr|finance|housing|comms|communications|it|council|team|services?|department|children's services|social care|policy|panel|committee|leisure|libraries|planning|your|our)\b/i

// "Westminster, 10 promises" and "Appendix A, 2" are no people: the word before an age must not be one of ours.
const neverAName = /^(?:Age|Aged|Year|Years|Section|Sections|Principle|Promise|Priority|Appendix|Annex|Part|Volume|Table|Schedule|Regulation|Reg|Article|Paragraph|Para|Chapter|Option|Act|Covers?|Under|Over|Between|About|From|Until|Only|Nearly|Bury|Westminster|Cambridgeshire|Herefordshire|Buckinghamshire|Bucks|Cambs|Ofsted|Care|Council|Cabinet|Panel|Strategy|Report|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Kids|Children|Child|Boys?|Girls?|Teenagers?|What|Which|Who|When|How|Does|Can|She|He|They|It|This|That|There|Placement|Leavers?|Staying|Put|Number|Item|Question|Version|Covenant|Nurseries|School|Schools|Male|Female|Baby|Toddler|Twins|Siblings|Pupil|Student|Mum|Dad|One|Someone|Somebody|Anyone|Young)$/

function namedWithAge (said: string, isInDocuments: IsInDocuments): boolean {
  for (const [, name] of said.matchAll(/(\p{Lu}[\p{L}'-]{2,}),? ?(?:is |aged |\(|, ?)(?:aged )?(?:\d|1\d|2[0-5])\b(?!%|[-–/]\d| (?:promises|principles|needs|members|councils|times|in))/gu)) {
    if (name && !neverAName.test(name) && !isInDocuments(name)) return true
  }
  return false
}

const headingWords = /(?:appendix|annex|part|table|schedule|section|option|volume|class|grade|hepatitis|vitamin|plan|group|exhibit|item|figure|article|paragraph|level|type|category|question|para|stage)\s*$/i

/** "K, 14", "J.S. (16)", "Child B (aged 7)": a letter that stands for a name, with an age or after a word for a child. */
function hasInitial (said: string, isCase: boolean): boolean {
  for (const match of said.matchAll(/\b(\p{Lu}(?:\.? ?\p{Lu})?)\.?,? ?(?:is |aged |who is |who's |turned |\(|, ?)(?:aged |only )?(?:\d|1\d|2[0-5])\b(?!%)/gu)) {
    if (!headingWords.test(said.slice(0, match.index)) && !/^(?:I|IT|UK|HR|PA|EU|NI|EY|TV|PE)$/.test(match[1]!)) return true
  }
  if (/\b(?:[Cc]hild|[Yy]oung person|YP|[Bb]oy|[Gg]irl|[Bb]aby|[Cc]are leaver|[Cc]lient|[Ss]ibling|[Pp]upil) [B-HJ-Z]\b(?!\w)/u.test(said) || /\b(?:[Cc]hild|[Yy]oung person|YP) A\b/u.test(said)) return true
  if (/\bre:? \p{Lu}{1,2}\b,? ?\(?\d/u.test(said)) return true
  return isCase && /(?:^|[^\p{L}\p{N}'])(?:\p{Lu}\.\p{Lu}\.?|[b-hj-z],) ?(?:\d{1,2}\b|turned|is |has |was |placed|moved)/u.test(said)
}
