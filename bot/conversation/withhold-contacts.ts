/**
 * Takes officers' and councillors' names, e-mail addresses and phone numbers out of what a young person is shown. The reports
 * are years old: the person has left, the number rings elsewhere, and a young person might act on it.
 */
import type { Citation } from '#knowledge/answer/answer.ts'

const email = /[\w.+-]+@[\w-]+\.[\w.-]+/
// "01223 706398", "7641 5324", "0161 253 5683": seven digits or more with spaces, but not years ("2020 - 2023") or dates.
const phone = /(?<![\d-])(?:\+44\s?|\(?0)\d[\d\s()]{7,}\d|\b[2-9]\d{3}\s\d{4}\b(?!\s*\d)|\b\d{3}\s\d{3}\s\d{4}\b/
// A row that exists to say who somebody is.
const contactRow = /^\W*(?:(?:author|report|paper)?(?:\s*and\/or\s*)?\s*(?:contact|officer|member)?\s*(?:officer|contact|author|contacts)|from|names?|report (?:of|by|from)|contact details|tel(?:ephone)?|e-?mail|post|title: service manager)\b[^:.]{0,30}:/i
const jobTitle = /\b(?:officer|director|manager|lead|head of|chief executive|strategic lead|service manager|solicitor|chairman)\b/i
const titledName = /\b(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?/
const properName = /(?<![.!?]\s)\b([A-Z][a-z'’]+(?:[A-Z][a-z]+)? [A-Z]['’]?[A-Z]?[a-z]+)(?=,|\s|$)/g
// Capitalised words in these reports that are no one's name.
const notAName = /\b(?:Corporate|Parent|Parenting|Council|Children|Child|Care|Leaver|Leavers|Covenant|Cabinet|Strategy|Strategic|Service|Services|Social|Work|Act|Panel|Board|Committee|Young|People|Virtual|School|County|Director|Family|Looked|After|Local|Authority|Authorities|Lead|Member|Chief|Executive|Officer|Head|Interim|Report|Plan|Voices|Matter|Your|Voice|Terms|Reference|Decision|Date|City|All|Delivery|Business|Support|Equality|Bright|Spots|Public|Health|Legal|Financial|Executive|Clinical|Commissioning|Group|Trust|Valley|For|And|Of|The|To|In|Or|Families|Portfolio|Placement)\b/

/** Whether these words name or lead to one particular person who works or worked for a council. */
export function isContact (quote: string): boolean {
  if (email.test(quote) || phone.test(quote) || titledName.test(quote)) return true
  const names = namesIn(quote)
  return names && (contactRow.test(quote) || jobTitle.test(quote))
}

function namesIn (quote: string): boolean {
  const asWritten = quote === quote.toUpperCase() ? quote.toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase()) : quote
  const value = asWritten.replace(/\b[A-Z]{3,}(?: [A-Z]{2,})*\b/g, (shouted) => shouted.toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())).replace(/^[^:]{0,40}:\s*/, '')
  return [...value.matchAll(properName)].some(([, name = '']) => !notAName.test(name))
}

/** The citations without contact details: each cut to its longest run of whole sentences that has none, or left out. */
export function withoutContacts (citations: readonly Citation[]): readonly Citation[] {
  return citations.flatMap((citation) => {
    if (!isContact(citation.quote)) return [citation]
    const quote = longestSafeRun(citation.quote)
    return quote === undefined ? [] : [{ ...citation, quote }]
  })
}

const fewestWords = 5

function longestSafeRun (quote: string): string | undefined {
  const runs: string[] = ['']
  for (const sentence of quote.split(/(?<=[.!?])(?=\s)/)) {
    if (isContact(sentence)) runs.push('')
    else runs[runs.length - 1] += sentence
  }
  const longest = runs.map((run) => run.trim()).sort((a, b) => b.length - a.length)[0] ?? ''
  return longest.split(/\s+/).length >= fewestWords ? longest : undefined
}
