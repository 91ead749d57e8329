/** Whether a quotable can be an answer of the kind asked for: "how many" needs a number of that thing, "who chairs" a chair. */
import { isQuestionWord, wordsOf } from '#knowledge/passage-index/analysis.ts'
import type { Quotable } from './quotables.ts'
import { hasAge, hasContact, hasDate, hasFrequency, hasMoney, hasPercentage } from '#knowledge/search/question-shape.ts'
import type { ReadQuestion } from '#knowledge/search/read-question.ts'
import { tokenOf } from '#knowledge/search/lexicon.ts'

/** The near-miss test: the same subject in the same words is no answer when what was asked for is not there. */
export function isRightKind (question: ReadQuestion, quotable: Quotable): boolean {
  const { text } = quotable
  if (isSomebodysRow(quotable) && !speaksOfIt(question, quotable)) return false
  if (lacksTheYear(question, quotable) || (asksForAGrade(question.text) && !hasGrade.test(text))) return false
  switch (question.shape) {
    case 'percentage': return hasPercentage(text)
    case 'count': return countsTheThing(question, quotable)
    case 'amount': return hasMoney(text) || saysNothingExtraIsPaid(question, text)
    case 'age': return hasAge(text)
    case 'how long': return hasAge(text) || /\b(19|20)\d\d\b|\b(years?|months?|weeks?|until|remainder)\b/i.test(text)
    case 'how often': return hasFrequency(text)
    case 'when': return isDateOrPeriod(question, text)
    case 'contact': return givesTheContact(question.text, text)
    case 'chair': return saysWhoChairs(quotable)
    case 'name': return givesAName(question, quotable)
    case 'who': return asksForAPerson(question.text) ? namesAPerson(quotable.passage.kind === 'table row' ? inTitleCase(text) : text) : namesSomebody(text)
    case 'definition': return asksForTheMeaningAlone(question.text) ? saysWhatItIs(text) : notOnlyAbout(question, text) && namesTheTerm(question, quotable)
    case 'where': return /\bcome from\b/.test(question.text) || !/\bwhere (is|are|do|does|can|will|was|could|should|would)\b/.test(question.text) || somewhere.test(text)
    default: return true
  }
}

function givesTheContact (asked: string, text: string): boolean {
  if (/\be ?-?mail\b/.test(asked)) return text.includes('@')
  if (/\b(number|phone|telephone|tel|ring|call)\b/.test(asked)) return hasContact(text) && /\d{4}/.test(text)
  return hasContact(text) || /\b(contact|inform|get in touch)\b/i.test(text)
}

const isSomebodysRow = ({ passage }: Quotable): boolean => passage.kind === 'table row' && /\b(contact|author|report (of|from|by)|names?|post|e-?mail|tel)\b/i.test(passage.label ?? '')

/** A "Placement Services" manager's row says who that is, and nothing about housing. */
const speaksOfIt = ({ elements }: ReadQuestion, { stems, heads, above, beside }: Quotable): boolean => elements.some(({ phrase, concepts, generic }) =>
  concepts.some((concept) => heads.has(concept) || beside.concepts.has(concept)) || (!generic && phrase.every((token) => stems.has(token) || beside.stems.has(token) || above.stems.has(token))))

const number = /^(\d{1,3}|one)$/

/** A year that somebody asks about is the year they mean. */
const lacksTheYear = ({ tokens }: ReadQuestion, { stems, above, beside }: Quotable): boolean =>
  tokens.some((token) => /^(19|20)\d\d$/.test(token) && !stems.has(token) && !above.stems.has(token) && !beside.stems.has(token))

/** That inspectors are named is not what they found. */
const asksForAGrade = (text: string): boolean => /\b(what|which)( \w+)? (grade|rating|score)\b|\bhow (did|does|do|was|were|is|are|has|have)\b.*\b(graded?|rated?|scored?)\b/.test(text)
const hasGrade = /\b(grade|graded|rating|rated|outstanding|inadequate|requires improvement|judged)\b/i

const somewhere = /\b(appendix|attached|itself|house|settings|homes?|across|county|borough|levels|paragraph|section|placement|community|office|foster care)\b/i

/** "What is a care order?" is not answered by "in order to". */
function namesTheTerm ({ text, elements }: ReadQuestion, { tokens }: Quotable): boolean {
  const term = /\bwhat(?: i?s|'s) an? ([a-z ]+?)\??$/.exec(text)?.[1]
  if (!term || elements.some(({ concepts }) => concepts.length > 0)) return true
  const asked = wordsOf(term).map(({ form }) => tokenOf(form))
  return asked.length === 1 || tokens.some((_, at) => asked.every((token, n) => tokens[at + n] === token))
}

/** "seven Corporate Parenting Principles", "increase the number of elected members by three": a number of the very thing. */
function countsTheThing (question: ReadQuestion, { tokens, text }: Quotable): boolean {
  const asked = /(?:how many|number of)\s+(.*)/.exec(question.text)?.[1] ?? ''
  const named = wordsOf(asked).map(({ form }) => form).filter((form) => !isQuestionWord(form)).slice(0, 3).map(tokenOf)
  const things = [...named, ...otherNamesOf(named[0], question)]
  const wantsIncrease = /\b(more|extra|additional|increase|added|adding|new|another)\b/.test(question.text)
  const increase = tokens.indexOf('increas')
  if (/how many of\b/.test(question.text) && /^(almost all|all|most|many|few|none)\b/i.test(text)) return true
  if (wantsIncrease && increase >= 0 && tokens.some((token, at) => at > increase && number.test(token))) return true
  if (increase >= 0 && !wantsIncrease) return false
  return tokens.some((token, at) => things.includes(token) && (tokens.slice(Math.max(0, at - 3), at).some((before) => number.test(before)) || isOneForEach(tokens.slice(at + 1, at + 6))))
}

/** "Pledges" are counted as the promises that they are called. */
const otherNamesOf = (thing: string | undefined, { elements }: ReadQuestion): string[] =>
  elements.filter(({ phrase }) => thing !== undefined && phrase.length === 1 && phrase[0] === thing).flatMap(({ concepts }) => concepts.flatMap(({ say }) => say.flatMap((said) => said.length === 1 ? said : [])))

/** "A workstream for each of the six outcome areas". */
const isOneForEach = (after: readonly string[]): boolean => after[0] === 'for' && after[1] === 'each' && after.some((token) => number.test(token))

const aboutTheStrategy = ({ elements }: ReadQuestion): boolean =>
  elements.every(({ generic, common, concepts }) => generic || common || concepts.some(({ id }) => ['finance', 'developed newly', 'covenant'].includes(id)))

const saysNothingExtraIsPaid = (question: ReadQuestion, text: string): boolean =>
  aboutTheStrategy(question) &&
  /\b(cost|costs|extra|spend|implications)\b/.test(question.text) && !/\b(i|placements?|allowance|grant|budget for|pounds|per)\b/.test(question.text) && /no financial implications|cost neutral|existing (resources|budgets?)|allocated budget/i.test(text)

/** Years in a strategy's title answer "which years does it cover", not "when is the launch". */
function isDateOrPeriod (question: ReadQuestion, text: string): boolean {
  if (/\bnext\b/.test(question.text) && !/\b(next|will|annual\w*|each year)\b/i.test(text)) return false
  const asksPeriod = /\b(years?|period|cover\w*|run|last|until|expire\w*|end|ends|valid|current|out of date|start)\b/.test(question.text)
  if (hasAge(text) && /\b(stop|stops|end|ends|finish|finishes|leave|run out|runs out)\b/.test(question.text)) return true
  return hasDate(text) || (asksPeriod && /\b(19|20)\d\d\b/.test(text))
}

const saysWhoChairs = ({ text, passage }: Quotable): boolean => /\b(chairman|chairwoman|chaired by|is the chair|chairs the)\b/i.test(text) || /\bchairman\b/i.test(passage.label ?? '')

/** "Children in Care Council, Voices Matter", "The Survey 'Your Life, Your Care'", "Keep on Caring policy". */
function givesAName (question: ReadQuestion, { text, passage }: Quotable): boolean {
  if ((passage.kind === 'table row' && /name|title|subject|author|officer|report|contact|role/i.test(passage.label ?? '')) || /@|\bAppendix\b/.test(text)) return true
  if (/\b(known as|called|named|entitled)\b/.test(text)) return true
  const asked = new Set(question.tokens)
  const isNew = (words: string): boolean => wordsOf(words).some(({ form }) => !asked.has(tokenOf(form)) && !isQuestionWord(form))
  const apposed = [...text.matchAll(/\b[A-Za-z]+,\s+((?:[A-Z][\w'’]*\s?){1,5})(?=[,.]|\s)/g)].some((match) => isNew(match[1] ?? ''))
  const quoted = [...text.matchAll(/\b[A-Za-z]+\s+['‘“"]([A-Z][^'’”"]{3,40})['’”"]/g)].some((match) => isNew(match[1] ?? ''))
  const before = [...text.matchAll(/((?:\b[A-Z][\w'’]*\s(?:on\s|of\s|and\s)?){2,5})([a-z]+)/g)].some((match) => isNew(match[1] ?? '') && !isQuestionWord(match[2] ?? '') && asked.has(tokenOf(match[2] ?? '')))
  return apposed || quoted || before
}

const somebody = /\b(councillors?|members?|officers?|managers?|directors?|cabinet|committee|sub-committee|panel|board|team|council|councils|authority|authorities|ministers?|leader|partners?|government|ofsted|panel|people|children|carers|organisations?|solicitor|services|agencies|university|voice|department|executive|nhs|trust|peers)\b/i
const namesSomebody = (text: string): boolean => somebody.test(text) || /\b[A-Z][a-z]+ [A-Z][A-Za-z'’]+/.test(text)

// "Who is the lead member?" wants a name, not what the lead member does.
const asksForAPerson = (text: string): boolean => /\bwho(?: i?s|'s| are) my\b/.test(text) || /\bwho(?: i?s|'s| are| was)? (?:the |our |your |my |bury's )?(?:current )?(?:\w+ )?(?:lead member|leader|director|head|manager|solicitor|minister|monitoring officer|cabinet member|chief|chair|portfolio|deputy|doctor|nurse|teacher|adviser|advisor|coordinator|worker)\b/.test(text) && !/\b(observer|author)\b/.test(text)
const namesAPerson = (text: string): boolean => [...text.matchAll(/\b([A-Z][a-z]+) ([A-Z][a-z’']+[A-Za-z]*)\b/g)].some(([, first, last]) => !institution.test(first ?? '') && !institution.test(last ?? ''))
/** Rows are printed in capitals: "MANDY WILLIAMS". */
const inTitleCase = (text: string): string => text.replace(/\b[A-Z]{2,}\b/g, (word) => word.charAt(0) + word.slice(1).toLowerCase())
const institution = /^(The|Corporate|Parent|Parenting|Panel|Lead|Member|Council|Children|Care|Leavers?|Looked|After|Local|Authority|Authorities|Social|Work|Act|Young|People|Senior|Managers?|Leaders?|County|Cabinet|Director|Services?|Strategy|Terms|White|Paper|Buckinghamshire|Cambridgeshire|Herefordshire|Westminster|Bury|Department|Education|Bristol|University|Coram|Voice|Voices|Matters?|Bright|Spots|Your|Clinical|Commissioning|Group|Wye|Valley|Trust|Equality|Key|Board|Covenant|Every|All|By|Volume|Guidance|Business|Support|Other|Sub|Committee)$/

const asksForTheMeaningAlone = (text: string): boolean => /^define\b|\b(definition|defined|legal meaning)\b/.test(text)
export const saysWhatItIs = (text: string): boolean => /\b(is referred to as|means?|is defined|refers? to|known as|the practices that|is a programme|is an? |role of|is set out as)\b/i.test(text)

/** "What is priority 5?" is not answered by "Priority 5 should include ...". */
function notOnlyAbout (question: ReadQuestion, text: string): boolean {
  const numbered = /\bwhat(?:'s| is| are)?\s+(?:the\s+)?(?:called\s+)?(priority|outcome|appendix|promise|principle)\s+(\w+)\b/.exec(question.text)
  if (!numbered) return true
  return !new RegExp(`^${numbered[1]} ${numbered[2]}\\b.*\\b(should|applies)\\b`, 'i').test(text)
}
