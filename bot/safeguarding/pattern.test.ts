import { expect, it } from '@jest/globals'
import { wordsOf } from './normalise.ts'
import { matchAt, parsePattern, together, type Span } from './pattern.ts'

/** The words each place of a match covers. */
function found (written: string, message: string): string[] {
  const words = wordsOf(message)
  return parsePattern(written, 'test').flatMap(({ parts }) => {
    const spans = parts.map((part) => words.flatMap((_, from) => matchAt(part, words, from, () => new Map<number, readonly number[]>())))
    return (spans.length === 1 ? spans[0] ?? [] : together(spans)).map(({ from, to }: Span) => words.slice(from, to).join(' '))
  })
}

it.each([
  ['hit', 'he hit me', ['hit']],
  ['hit', 'he hits me', []],
  ['punch~', 'he punched me', ['punched']],
  ['sui*', 'suicidal', ['suicidal']],
  ['mum|step_dad hit', 'my step dad hit me', ['stepdad hit']],
  ['he .. me', 'he always hurts me', ['he always hurts me']],
  ['he .. me', 'he is here. hurt me', []],
  ['he ... me', 'he is here. hurt me', ['he is here . hurt me']],
  ['so? scared', 'so scared', ['so scared', 'scared']],
  ['knife & outside', 'he is outside with a knife', ['outside with a knife']],
])('reads "%s" in "%s" as %j', (written, message, expected) => {
  expect(found(written, message)).toEqual(expected)
})

it('says which line cannot work and what to do', () => {
  expect(() => parsePattern('.. hit me', 'physical-abuse.yaml')).toThrow('physical-abuse.yaml: ".. hit me" begins or ends with a gap')
  expect(() => parsePattern('<Who Else> hit', 'physical-abuse.yaml')).toThrow('physical-abuse.yaml')
})
