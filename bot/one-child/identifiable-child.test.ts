import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { identifiedBy, openRules } from './identifiable-child.ts'

const rules = openRules()
const printed = ['edward timpson', 'mandy williams', 'lis every', '01296 382343']
const by = (text: string) => identifiedBy(text, rules, (words) => printed.includes(words.toLowerCase()))

describe('a message about one child', () => {
  it.each([
    ['a boy in my ward, 15, placed out of county, has not seen his social worker', 'the details of one child'],
    ['Jayden Clarke is 14 and has moved placement three times', 'a name'],
    ['why has Kai been moved to Kent', 'a name'],
    ['re: AB, 13, out of borough, no school place', 'an initial and an age'],
    ['ellie.roberts2009@gmail.com wrote to me', 'an e-mail or phone number'],
    ['please ring the foster mum on 07700 900123', 'an e-mail or phone number'],
    ['Has Shanice been given a laptop yet', 'a name'],
    ['what happened to the three Coles children', 'a name'],
    ['Can you tell me the LAC review date for C.D.', 'an initial and an age'],
    ['is the young man in flat 3 entitled to staying put', 'the details of one child'],
    ['The unaccompanied minor in room 14 of the Travelodge has TB', 'the details of one child'],
    ['NHS number 943 476 5919 - has the health assessment been done', 'a number or address'],
    ['NI number QQ 12 34 56 C, is he entitled to the bursary', 'a number or address'],
  ])('is stopped: %s', (text, reason) => { expect(by(text)).toBe(reason) })
})

describe('children in general, and people in public reports', () => {
  it.each([
    'what support do we give to 15 year olds placed out of county?', 'what happens when a child is placed out of area and goes missing',
    'Who is Edward Timpson?', 'Is Mandy Williams still the contact officer?', 'What did Councillor Lis Every chair?',
    'ring 01296 382343 - is that the right number for democratic services?', 'is Childline 0800 1111', 'What if this were my child?', 'What does promise 10 say?',
    'I\'m Tom and I work in leisure', 'Lucy in procurement asked me to check the contracts clause', 'is that Josh\'s review of 2022', 'what is Martin Tett\'s role', 'named doctor for children in care',
    'A care leaver asked me about council tax. What do we say we do?', 'my brother works in children\'s services, is that an interest',
  ])('pass: %s', (text) => { expect(by(text)).toBeUndefined() })
})

it('holds its own on the scored set', () => {
  const messages = readFileSync(join(import.meta.dirname, 'evaluate/messages.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { text: string, isOneChild: boolean })
  const oneChild = messages.filter(({ isOneChild }) => isOneChild)
  const lookAlikes = messages.filter(({ isOneChild }) => !isOneChild)
  const isPublic = (words: string): boolean => [...printed, 'tolis vouyioukas', 'nicky crouch', "aidan o'reilly"].includes(words.toLowerCase()) || words.toLowerCase() === 'lis'
  const stopped = (texts: readonly { text: string }[]): number => texts.filter(({ text }) => identifiedBy(text, rules, isPublic)).length
  expect(messages.length).toBeGreaterThanOrEqual(150)
  expect(stopped(oneChild) / oneChild.length).toBeGreaterThanOrEqual(0.95)
  expect(stopped(lookAlikes) / lookAlikes.length).toBeLessThanOrEqual(0.03)
})
