import { expect, it } from '@jest/globals'
import { examples } from './principles-card.examples.ts'

const shown = (name: string) => JSON.stringify(examples.find((example) => example.name === name)?.card.body)

it('shows all seven with their words, and that the 2026 Act is not in force', () => {
  for (const title of ['1. Best interests and health', '7. Ready for adult life']) expect(shown('for staff')).toContain(title)
  expect(shown('for staff')).toContain('enacted, not in force')
})

it('gives a young person the words alone', () => {
  expect(shown('for a young person')).toContain('3. We should take what you say seriously.')
  expect(shown('for a young person')).not.toContain('Act on their voice')
})
