import { describe, expect, it } from '@jest/globals'
import { contactOf } from './contact-line.ts'
import { piecesOf } from './spoken.ts'
import { strings } from './strings.ts'

const contact = (line: string) => contactOf(piecesOf(line), strings)

describe('a line with who to call', () => {
  it.each([
    ['Childline: 0800 1111 (under 19; free, day and night)', 'Childline', 'under 19; free, day and night', [['Call 0800 1111', 'tel:08001111']]],
    ['Papyrus: 0800 068 4141, or text 88247 (under 35; free)', 'Papyrus', 'under 35; free', [['Call 0800 068 4141', 'tel:08000684141'], ['Text 88247', 'sms:88247']]],
    ['Shout: text SHOUT to 85258 (free)', 'Shout', 'free', [['Text SHOUT to 85258', 'sms:85258?body=SHOUT']]],
    ['999. Can’t speak? Call 999 and press 55 on a mobile when asked.', '', 'Can’t speak? Call 999 and press 55 on a mobile when asked.', [['Call 999', 'tel:999']]],
    ['NHS 111: 111 (day and night)', 'NHS 111', 'day and night', [['Call 111', 'tel:111']]],
  ])('%s', (line, name, about, ways) => {
    expect(contact(line)).toEqual({ name, about, ways: ways.map(([title, href]) => ({ title, href })) })
  })

  it.each(['Tell an adult you trust.', 'CEOP: ceop.police.uk', 'If you are in danger, call 999.'])('is not one without a number of its own: %s', (line) => {
    expect(contact(line)).toBeUndefined()
  })
})
