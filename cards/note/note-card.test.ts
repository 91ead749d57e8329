import { expect, it } from '@jest/globals'
import { examples } from './note-card.examples.ts'

const shown = (name: string) => JSON.stringify(examples.find((example) => example.name === name)?.card)

it('gives both meanings of an ambiguous word, and says whose words they are', () => {
  expect(shown('a word with two meanings')).toMatch(/Special guardianship order.*senior governance officer.*not the legal text/)
})

it('says that the 2026 Act is not in force wherever it is cited', () => {
  expect(shown('a word whose law is enacted and not in force')).toContain('(enacted, not in force)')
})

it('puts 999 first when a message about one child is stopped', () => {
  expect(shown('one child: stopped, and who can help')).toMatch(/999.*MASH/)
})
