/** Plain lines as the Markdown that Teams reads, so that nothing in a quotation or a name becomes mark-up. */

/**
 * Teams joins single line breaks, so lines become paragraphs; lines of one list stay together. Marks such as [1] stay as they are:
 * Teams turns them into citations.
 */
export function asTeamsText (text: string): string {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return lines.map((line, index) => {
    const next = lines[index + 1]
    if (next === undefined) return withoutMarkup(line)
    return withoutMarkup(line) + (isListItem(line) && isListItem(next) ? '\n' : '\n\n')
  }).join('')
}

const isListItem = (line: string): boolean => /^(- |\d+\. )/.test(line)

// "[1]" is a citation, "[x](y)" would be a link. An asterisk between spaces is none of Markdown's.
const withoutMarkup = (line: string): string => line
  .replace(/[\\*_`~]/g, '\\$&').replace(/\](?=\()/g, '\\]').replace(/^([#>+])/, '\\$1').replace(/</g, '&lt;')
