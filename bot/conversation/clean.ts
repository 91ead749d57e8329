/**
 * What a person wrote, without anything that could change how a reply is laid out: control characters, direction marks,
 * HTML and Markdown. Words are never lost, because the safeguarding step reads what is left.
 */

/** Longer than any limit we answer to, so that the work stays small whatever arrives; "too long" is still noticed. */
const readAtMost = 12_000

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu
const knownTags = 'a|abbr|at|b|big|blockquote|body|br|button|center|code|del|div|em|font|form|h[1-6]|head|hr|html|i|iframe|img|input|ins|li|link|mark|meta|object|ol|p|pre|q|s|script|small|span|strong|style|sub|sup|svg|table|tbody|td|th|title|tr|u|ul|video'
// Only tags by name are removed whole: "<he hits me>" is a message, not mark-up.
const tag = new RegExp(`</?(?:${knownTags})(?:\\s[^<>]*)?/?>`, 'gi')
const markdownLink = /!?\[([^[\]]*)\]\(([^()\s]*)[^()]*\)/g
const correctionStar = /^\*\s?[^\s*][^*]*$|^[^*]*[^\s*]\*$/

/**
 * The words of a message on one line, in composed characters, with straight quotation marks. A star at either end of a
 * short message stays, because it says "I mean this word" ("*virtual").
 */
export function clean (written: string): string {
  const words = written.slice(0, readAtMost).toWellFormed().normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .replace(tag, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(markdownLink, '$1 ')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[<>|~_#\\[\]{}^]+/g, ' ')
    .replace(/^\s*(?:[-+]|\d+[.)])\s+/, '')
    .replace(/\s+/g, ' ').trim()
  const isCorrection = words.length <= 60 && correctionStar.test(words)
  return isCorrection ? words : words.replace(/\*+/g, ' ').replace(/\s+/g, ' ').trim()
}
