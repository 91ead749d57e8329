import { describe, expect, it } from '@jest/globals'
import { pageFinder, readPageWords } from './find-page.ts'
import { openPages } from './pages.ts'

const pages = openPages()
const findPage = pageFinder(pages)

it.each([
  ['pocket-money', 'whats the weekly allowance for a 13 year old'],
  ['seeing-brothers-and-sisters', 'i never get to see my little bro'],
  ['is-this-chat-private', 'does my key worker get a copy of this'],
  ['is-this-chat-private', 'who is reading this'],
  ['university', 'i want to go uni but worried about money'],
  ['independent-visitor', 'whats an independant visiter'],
  ['talk-to-a-real-person', 'id rather speak to a human being please'],
])('finds %s for: %s', (page, question) => {
  expect(findPage(question)?.id).toBe(page)
})

it('finds every page for its own question and for nearly all of the ways it lists', () => {
  for (const page of pages.values()) expect(findPage(page.question)?.id).toBe(page.id)
  const listed = [...pages.values()].flatMap(({ id, alsoAsked }) => alsoAsked.map((text) => ({ id, text })))
  expect(listed.filter(({ id, text }) => findPage(text)?.id === id).length / listed.length).toBeGreaterThan(0.93)
})

describe('what brings no page', () => {
  it.each(['what is the tallest mountain', 'can you help with my maths homework', 'hello', 'my mum died last week', 'im in westminster', 'who chairs the corporate parenting board', 'what does the report say about virtual school results', '', '????'])('%s', (message) => {
    expect(findPage(message)).toBeUndefined()
  })
})

it('says when words point to a page that is not there', () => {
  const without = new Map([...pages].filter(([id]) => id !== 'police'))
  expect(() => readPageWords(without)).toThrow('asked.yaml has lines for "police", which is no page')
})
