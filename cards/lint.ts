/**
 * What every card must be, so that it is shown on every Teams client, can be read aloud, and relies on no colour. Run over every
 * example of every card in the tests. The renderer's own parser finds unknown elements; this finds what it lets pass.
 */
import { isJson, isTeamsOnly, partsOf, textOf, type Json } from './elements.ts'

// Half of what Teams guarantees to deliver once it counts in UTF-16; beyond it a list belongs on the board, not on a card.
const bytesAtMost = 28_000
const actionsAtMost = 6
const refreshedAtMost = 60
const vague = new Set(['ok', 'yes', 'no', 'done', 'submit', 'click here', 'here', 'edit', 'delete', 'open', 'view', 'go'])
const cardProperties = new Set(['type', 'version', '$schema', 'lang', 'fallbackText', 'speak', 'body', 'actions', 'refresh', 'msteams', 'selectAction', 'rtl'])

/** What is wrong with a card: each line says where, what, and what to do. Empty when nothing is. */
export function lint (card: unknown): readonly string[] {
  if (!isJson(card) || card['type'] !== 'AdaptiveCard') return ['The card is not an object of type AdaptiveCard. Build it with adaptiveCard().']
  return [...ofTheCard(card), ...[...partsOf(card)].flatMap(({ path, part }) => ofAPart(part).map((finding) => `${path || 'the card'}: ${finding}`)), ...ofItsActions(card)]
}

function ofTheCard (card: Json): readonly string[] {
  const found: string[] = []
  if (card['version'] !== '1.5') found.push(`version is ${JSON.stringify(card['version'])}. Make it "1.5": phones show nothing without one, and 1.6 is not shown everywhere.`)
  if (card['lang'] !== 'en') found.push('lang is not "en". A screen reader needs it, and the renderer refuses "en-GB".')
  for (const key of ['fallbackText', 'speak']) if (!isText(card[key])) found.push(`${key} is missing. Say in a sentence or two what the card says.`)
  const [first] = Array.isArray(card['body']) ? card['body'] as unknown[] : []
  if (!isJson(first) || first['style'] !== 'heading') found.push('the first element is no heading. Start with heading(): people who listen find their way by it.')
  const bytes = Buffer.byteLength(JSON.stringify(card))
  if (bytes > bytesAtMost) found.push(`${bytes} bytes of JSON; ${bytesAtMost} is the most. Show fewer items and say how many more there are.`)
  for (const key of Object.keys(card)) if (!cardProperties.has(key)) found.push(`"${key}" is not a property of our cards. Correct the spelling, or add it to lint.ts with a reason.`)
  const refresh = card['refresh']
  const userIds = isJson(refresh) ? refresh['userIds'] : undefined
  if (Array.isArray(userIds) && (userIds.length > refreshedAtMost || userIds.some((id) => !String(id).startsWith('29:')))) {
    found.push(`refresh.userIds must be at most ${refreshedAtMost} Teams user ids, which start with "29:".`)
  }
  return found
}

function ofAPart (part: Json): readonly string[] {
  const found: string[] = []
  const type = textOf(part['type'])
  if (type === 'TextBlock' && part['wrap'] !== true) found.push('TextBlock without wrap: true is cut off on a phone.')
  if (type === 'TextBlock' && !isText(part['text'])) found.push('TextBlock has no text. Leave the element out.')
  if (type === 'TextBlock' || ('title' in part && 'value' in part)) found.push(...ofMarkdown(`${textOf(part['text'])}\n${textOf(part['value'])}`))
  if (type.startsWith('Input.')) {
    if (!isText(part['id'])) found.push(`${type} has no id, so its value would not be sent.`)
    if (!isText(part['label'])) found.push(`${type} has no label. Placeholders are not read out.`)
    if (part['isRequired'] === true && !isText(part['errorMessage'])) found.push(`${type} is required and has no errorMessage.`)
  }
  if (type === 'Image' && typeof part['altText'] !== 'string') found.push('Image has no altText. Describe it, or say "" when it is decoration.')
  if (type === 'Image' && !/^https:/.test(textOf(part['url']))) found.push('Image url is not https.')
  if (type === 'Media') found.push('Media is not shown in Teams. Link to it.')
  if (isTeamsOnly(type) && !('fallback' in part)) found.push(`${type} is drawn by Teams only. Give it a fallback that says the same in words.`)
  if (type === 'Action.Execute' && !isJson(part['fallback'])) found.push('Action.Execute has no Action.Submit as its fallback. Build it with verbButton().')
  if (type.startsWith('Action.') && !isText(part['title'])) found.push(`${type} has no title. A tooltip or an icon alone is not read out.`)
  for (const key of ['style', 'isEnabled']) if (type.startsWith('Action.') && key in part) found.push(`${key} on an action is not supported in Teams. Say it in the title.`)
  if ('targetWidth' in part) found.push('targetWidth is ignored outside Teams, so both variants would be shown.')
  if ('backgroundImage' in part) found.push('backgroundImage makes contrast a matter of luck.')
  for (const [key, value] of Object.entries(part)) {
    if (typeof value !== 'string') continue
    if (/\{\{\s*(DATE|TIME)/.test(value)) found.push(`${key} uses {{DATE}} or {{TIME}}, which Teams shows as they are. Write the date in words.`)
    if (/color$/i.test(key) && value.startsWith('#')) found.push(`${key} is a fixed colour, which ignores dark and high contrast. Use a named one.`)
  }
  return found
}

/** Only what a reader sees: a fallback stands in another's place, and a refresh is pressed by Teams itself. */
function ofItsActions (card: Json): readonly string[] {
  const shown = [...partsOf(card)].filter(({ path, part }) => textOf(part['type']).startsWith('Action.') && !/\.fallback$|^fallback$|^refresh\./.test(path)).map(({ part }) => textOf(part['title']))
  const found: string[] = []
  if (shown.length > actionsAtMost) found.push(`${shown.length} buttons; ${actionsAtMost} is the most. Keep the ones that matter most, or offer a list.`)
  const seen = new Set<string>()
  for (const title of shown) {
    if (seen.has(title)) found.push(`two buttons are called "${title}". Say what each does it to ("Mark A12 as done").`)
    if (vague.has(title.trim().toLowerCase())) found.push(`a button is called "${title}", which says nothing on its own. Name what it does.`)
    seen.add(title)
  }
  return found
}

/** Teams renders bold, italic, lists and links in text blocks and facts, and nothing else. */
function ofMarkdown (text: string): readonly string[] {
  const found: string[] = []
  if (/^#{1,6}\s/m.test(text)) found.push('a Markdown heading is shown with its "#". Use heading().')
  if (/^\s*\|.*\|\s*$/m.test(text)) found.push('a Markdown table is shown as bars. Use a Table or a FactSet.')
  if (/!\[[^\]]*\]\(/.test(text)) found.push('a Markdown image is not shown. Use an Image.')
  if (/```|^>\s/m.test(text)) found.push('Markdown code and quotes are not shown as such. Use line() or a Container.')
  return found
}

const isText = (value: unknown): boolean => textOf(value).trim() !== ''
