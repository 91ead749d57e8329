import { expect, it } from '@jest/globals'
import { asTeamsText } from './teams-text.ts'

it.each([
  ['lines, which Teams would join', 'Bury’s report says:\n“Annually” [1]', 'Bury’s report says:\n\n“Annually” [1]'],
  ['a list, which stays together', 'Which council?\n- Bury\n- Westminster\nPick one.', 'Which council?\n\n- Bury\n- Westminster\n\nPick one.'],
  ['a numbered list', 'Three:\n1. one\n2. two', 'Three:\n\n1. one\n2. two'],
  ['stars and underscores in a quotation', '“all *staff* in C_I_C”', '“all \\*staff\\* in C\\_I\\_C”'],
  ['a link that is none', '“[here](https://example.org)” [1]', '“[here\\](https://example.org)” [1]'],
  ['a tag', '“<b>all</b>”', '“&lt;b>all&lt;/b>”'],
  ['a heading that is none', '# 7 is the seventh', '\\# 7 is the seventh'],
  ['empty lines', 'One.\n\n\nTwo.', 'One.\n\nTwo.'],
])('keeps %s', (_what, text, shown) => { expect(asTeamsText(text)).toBe(shown) })
