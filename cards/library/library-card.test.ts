import { expect, it } from '@jest/globals'
import { libraryCard } from './library-card.ts'

it('says beside each document whether it is out of date', () => {
  const { body } = libraryCard({ heading: 'The documents I hold', documents: [{ title: 'Corporate Parenting Strategy', source: 'Bury Council, 11 December 2013', caution: 'Out of date: this report’s period has ended.' }] })
  expect(JSON.stringify(body[1])).toMatch(/Bury Council.*Out of date/)
})

it('shows twenty of sixty and says how many more there are', () => {
  const documents = Array.from({ length: 60 }, (_, index) => ({ title: `Strategy ${index + 1}`, source: 'Bury Council' }))
  const { body } = libraryCard({ heading: 'The documents I hold', documents })
  expect(JSON.stringify(body.at(-1))).toContain('and 40 more')
})
