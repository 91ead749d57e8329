/** A message's words in the one form in which they are compared with the lists: lower case, singular, without marks. */

/** The words of a text as they are compared: lower case, without marks, plurals or possessives. "Bins??" gives ["bin"]; only capitals tell IT from "it" and SEND from "send". */
export const normalWords = (text: string): string[] =>
  (text.replace(/\bIT\b/g, 'ICT').replace(/\bSEND\b/g, 'SENDCO').toLowerCase().normalize('NFKD').replace(/[’']s\b|[’']/g, '').replace(/[&+,;/]/g, ' and ').replace(/\b(cent|theat)er/g, '$1re').match(/[a-z0-9]+/g) ?? []).map(singular)

/** A word without a plural's ending, as far as letters tell: "bins" is "bin", "libraries" "library", "bus" stays. */
export function singular (word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}
