/** Who to call when something is wrong: a heading, what to do, each contact in words, and a button for each that a phone can dial. */
import { adaptiveCard, buttonsAtMost, line, linkButton, type Button, type Card } from '#cards/adaptive-card.ts'

export type SignpostContact = {
  readonly name: string
  readonly call?: string
  readonly callLink?: string
  readonly text?: string
  readonly say?: string
  readonly textLink?: string
  readonly web?: string
  readonly note?: string
  readonly open?: string
}

export type SignpostContent = {
  readonly heading: string
  readonly lines: readonly string[]
  readonly contacts: readonly SignpostContact[]
  /** What is true of this chat: nobody reads it. Shown last. */
  readonly close: string
}

export function signpostCard ({ heading, lines, contacts, close }: SignpostContent): Card {
  return adaptiveCard({
    title: heading,
    summary: [heading, ...lines, ...contacts.map(inWords), close].join(' '),
    body: [...lines.map((text) => line(text)), ...contacts.map((contact) => line(inWords(contact), { bold: contact.call === '999' })), line(close, { subtle: true, separator: true })],
    actions: contacts.flatMap(button).slice(0, buttonsAtMost),
  })
}

/** One button a contact: ringing before texting before reading. */
function button ({ name, call, callLink, text, textLink, web }: SignpostContact): Button[] {
  if (callLink) return [linkButton(`Call ${call === '999' ? '999' : `${name}, ${call ?? ''}`}`, callLink)]
  if (textLink) return [linkButton(`Text ${name}, ${text ?? ''}`, textLink)]
  return web ? [linkButton(`Open ${name}`, web)] : []
}

function inWords ({ name, call, text, say, web, note, open }: SignpostContact): string {
  if (call === '999') return `999. ${note ?? ''}`.trim()
  const ways = [...(call ? [call] : []), ...(text ? [say ? `text ${say} to ${text}` : `text ${text}`] : []), ...(web ? [web.replace(/^https:\/\/(?:www\.)?|\/$/g, '')] : [])]
  const about = [note, open].filter((part) => part !== undefined)
  return `${name}: ${ways.join(', or ')}${about.length ? ` (${about.join('; ')})` : ''}`
}
