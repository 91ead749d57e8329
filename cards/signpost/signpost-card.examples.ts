import type { SignpostContent } from './signpost-card.ts'
import { signpostCard } from './signpost-card.ts'

const emergency = { name: 'Emergency', call: '999', callLink: 'tel:999', note: 'Can’t speak? Call 999 and press 55 on a mobile when asked.' }
const childline = { name: 'Childline', call: '0800 1111', callLink: 'tel:08001111', note: 'under 19', open: 'free, day and night' }
const shout = { name: 'Shout', text: '85258', say: 'SHOUT', textLink: 'sms:85258?body=SHOUT', open: 'free, day and night' }
const close = 'I am a computer. Nobody reads this chat, so I can’t send help. Please tell a person.'

const contents = {
  'danger now': { heading: 'In danger now? Call 999.', lines: ['Go where it is safe, or near other people, if you can.'], contacts: [emergency, childline, shout], close },
  'no local number, one website': { heading: 'You are not in the wrong. Stop and tell an adult you trust today.', lines: [], contacts: [{ name: 'CEOP', web: 'https://www.ceop.police.uk/', note: 'tell the police about someone online' }], close },
  'more contacts than buttons': { heading: 'Please tell someone how bad it is today.', lines: ['Try not to be alone with it. '.repeat(10).trim()], contacts: [...'ABCDEFGH'].map((name) => ({ ...childline, name: `Helpline ${name}` })), close },
} satisfies Record<string, SignpostContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: signpostCard(content) }))
