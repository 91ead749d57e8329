import { describe, expect, it } from '@jest/globals'
import { blocksOf, piecesOf } from './spoken.ts'

describe('the text of a reply', () => {
  it('is paragraphs, and lists with where each item is from', () => {
    expect(blocksOf('Bury says:\n- “We will listen.” [1]\n- “We will act.”\n  Strategy, Bury, paragraph 4\n\n1. Ask\n2. Read\nThat is all.')).toEqual([
      { kind: 'paragraph', line: ['Bury says:'] },
      { kind: 'list', isOrdered: false, items: [[['“We will listen.” [1]']], [['“We will act.”'], ['Strategy, Bury, paragraph 4']]] },
      { kind: 'list', isOrdered: true, items: [[['Ask']], [['Read']]] },
      { kind: 'paragraph', line: ['That is all.'] },
    ])
  })

  it.each([
    ['Childline: 0800 1111 (free)', ['tel:08001111']],
    ['Samaritans: 116 123, or call 999.', ['tel:116123', 'tel:999']],
    ['Shout: text SHOUT to 85258 (free)', ['sms:85258?body=SHOUT']],
    ['Papyrus: 0800 068 4141, or text 88247', ['tel:08000684141', 'sms:88247']],
    ['NHS 111: 111 (day and night)', ['tel:111']],
    ['The night team is on 01234 567890.', ['tel:01234567890']],
    ['Refuge: 0808 2000 247', ['tel:08082000247']],
  ])('makes what can be called or texted a link: %s', (line, hrefs) => {
    expect(piecesOf(line).flatMap((piece) => typeof piece === 'string' ? [] : [piece.href])).toEqual(hrefs)
    expect(piecesOf(line).map((piece) => typeof piece === 'string' ? piece : piece.text).join('')).toBe(line)
  })

  it.each(['Strategy 2020 - 2023, paragraph 111, 25 November 2020', 'It costs £9999, or 1999 for two', 'section 101 of the Act', 'In 2019 there were 1160 children'])('leaves other numbers alone: %s', (line) => {
    expect(piecesOf(line)).toEqual([line])
  })
})
