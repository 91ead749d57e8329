import { describe, expect, it } from '@jest/globals'
import { understand } from './follow-up.ts'
import type { Around } from './follow-up.ts'
import type { Asked, Remembered } from './memory.ts'

const held = [['buckinghamshire', 'Buckinghamshire'], ['bury', 'Bury'], ['cambridgeshire', 'Cambridgeshire'], ['herefordshire', 'Herefordshire'], ['westminster', 'Westminster']]
  .map(([id = '', name = '']) => ({ id, name }))
const cost: Asked = { text: 'How is the strategy paid for?', council: 'bury', thing: 'strategy', shown: [] }
const covenant: Asked = { text: 'What is the care leaver covenant?', council: 'herefordshire', thing: 'care leaver covenant', shown: [] }

function read (said: string, asked: Asked | undefined, more: Partial<Remembered> = {}, council: string | undefined = asked?.council): ReturnType<typeof understand> {
  const around: Around = { remembered: { ...(asked ? { asked } : {}), ...more }, held, ...(council === undefined ? {} : { council }) }
  return understand(said, around)
}
/** The reading that would be asked last: what the message comes down to. */
function meant (said: string, asked: Asked | undefined, more: Partial<Remembered> = {}, council?: string): unknown {
  const understood = read(said, asked, more, council)
  return understood.kind === 'question' ? [understood.readings.at(-1)?.text, understood.readings.at(-1)?.council] : understood.kind
}

describe('a question complete in itself', () => {
  it.each([
    'Who leads the Safety workstream?', 'and who is the new chair', 'How often is the plan looked at again and brought up to date?', 'does the panel meet in public',
    'what promises have u made to kids in care', 'What are the recommendations to cabinet?', 'who should i ring if i have questions about it all and nobody answers my calls or letters',
  ])('is asked as it was typed, of the own council: %s', (said) => { expect(meant(said, covenant, {}, 'bury')).toEqual([said, 'bury']) })
  it('drops the last question after "never mind"', () => {
    expect(meant('nvm what about seeing my sister', covenant, {}, 'bury')).toEqual(['what about seeing my sister', 'bury'])
  })
  it('is asked of all when it asks which council', () => {
    expect(meant('which one mentions a virtual school', undefined, {}, 'bury')).toEqual(['which one mentions a virtual school', undefined])
  })
})

describe('the same question elsewhere', () => {
  it.each(['and in Herefordshire?', 'what about herefordshire', 'herefordshire?', 'sorry i meant herefordshire', 'ok and the same for Hereford', 'and what does herefordshire say'])('%s', (said) => {
    expect(meant(said, cost)).toEqual(['How is the strategy paid for?', 'herefordshire'])
  })
  it('takes the place of a council named in the question', () => {
    expect(meant('and westminster?', { ...cost, text: "How is Bury's strategy paid for?" })).toEqual(["How is Westminster's strategy paid for?", 'westminster'])
  })
  it('asks two at once', () => {
    expect(meant('bury and westminster', cost)).toEqual(['How is the strategy paid for in Bury and Westminster?', undefined])
  })
  it('means the own council by "us", and every other by "the others"', () => {
    expect(meant('and us?', covenant, {}, 'bury')).toEqual(['What is the care leaver covenant?', 'bury'])
    expect(meant('and the others?', cost)).toEqual(['How is the strategy paid for in Buckinghamshire and Cambridgeshire and Herefordshire and Westminster?', undefined])
  })
  it('asks all when we asked which', () => {
    expect(meant('all of them', { text: 'who wrote the report?', shown: [] }, { awaiting: 'council of the question' }, undefined)).toEqual(['who wrote the report in Buckinghamshire and Bury and Cambridgeshire and Herefordshire and Westminster?', undefined])
  })
  it('remembers the council that answered our question', () => {
    expect(read('bury', { text: 'who wrote the report?', shown: [] }, { awaiting: 'council of the question' })).toMatchObject({ choosesCouncil: 'bury' })
    expect(read('and in bury?', covenant)).not.toHaveProperty('choosesCouncil')
  })
})

describe('an item of the list that was asked for', () => {
  const promises: Asked = { text: 'what do you promise', council: 'cambridgeshire', shown: [] }
  it.each([['and number 5', 'what is promise 5'], ['the third one', 'what is the third promise'], ['what about no. 8?', 'what is promise 8']])('%s', (said, text) => {
    expect(meant(said, promises)).toEqual([text, 'cambridgeshire'])
  })
  it('is none when no list was asked for', () => {
    expect(meant('and number 5', covenant)).not.toEqual([expect.stringContaining('what is'), 'herefordshire'])
  })
})

describe('the same of somebody else', () => {
  it('is what an apostrophe leaves out', () => {
    expect(meant("and the councillor's?", { text: 'what is his email', council: 'cambridgeshire', thing: 'email', shown: [] })).toEqual(["the councillor's email", 'cambridgeshire'])
  })
})

describe('a statement about oneself', () => {
  it.each(['im in cambridgeshire', "I'm a Cambridgeshire councillor", 'i live in cambs', 'My council is Cambridgeshire'])('%s', (said) => {
    expect(read(said, undefined)).toEqual({ kind: 'council stated', council: { id: 'cambridgeshire', name: 'Cambridgeshire' } })
  })
  it('asks the open question again', () => {
    expect(read('im in bury', { text: 'do i get help after im 18', shown: [] }, { awaiting: 'council of the question' })).toMatchObject({ askAgain: { text: 'do i get help after im 18', council: 'bury' } })
  })
  it('is not one when something is asked', () => {
    const said = "I'm a Bury councillor but what years does Buckinghamshire's strategy cover?"
    expect(meant(said, undefined)).toEqual([said, undefined])
    expect(meant('im in bury, who is my worker', undefined)).toEqual(['im in bury, who is my worker', undefined])
  })
})

describe('pronouns', () => {
  it('fills in what was asked about, and keeps to its council', () => {
    expect(read("what's it trying to achieve", covenant)).toMatchObject({ readings: [{}, { text: "what's the care leaver covenant trying to achieve", council: 'herefordshire' }, { text: "what's it trying to achieve" }] })
    expect(read('who monitors it there?', { ...cost, council: 'herefordshire' }, {}, 'bury')).toMatchObject({ readings: [{}, { text: 'who monitors the strategy?', council: 'herefordshire' }, {}] })
  })
  it('means the own council with "we"', () => {
    expect(meant('do we have one?', covenant, {}, 'bury')).toEqual(['do we have a care leaver covenant?', 'bury'])
  })
  it('first hears whether it is about something else altogether', () => {
    expect(read('ok, who agreed it', covenant)).toMatchObject({ readings: [{ text: 'who agreed it', onlyToRefuse: true }, { text: 'who agreed the care leaver covenant' }, { text: 'who agreed it' }] })
  })
})

describe('a few words more', () => {
  it('joins them to the last question, and knows what the answer must mention', () => {
    expect(read('which ages?', covenant)).toMatchObject({ readings: [{ text: 'which ages care leaver covenant', mustMention: ['ages'] }, { text: 'which ages?' }] })
    expect(read('what about moving house', { text: 'what promises have u made', thing: 'promises', shown: [] })).toMatchObject({ readings: [{ text: 'moving house promises' }, { text: 'moving house' }] })
  })
  it('asks why of the last question', () => {
    expect(meant('why?', cost)).toEqual(['why the strategy paid for?', 'bury'])
    expect(meant('how often', { text: 'can i see my brother', council: 'bury', thing: 'brother', shown: [] })).toEqual(['how often see my brother', 'bury'])
  })
})

describe('corrections', () => {
  const asked: Asked = { text: 'what does it say about the virtul school', council: 'westminster', thing: 'virtul school', shown: [] }
  it.each([
    ['*virtual', 'what does it say about the virtual school'], ['virtual*', 'what does it say about the virtual school'], ['i meant virtual', 'what does it say about the virtual school'],
    ['*virtual school', 'what does it say about the virtual school'], ['sorry i meant the children in care council', 'what does it say about the children in care council'],
  ])('%s', (said, text) => { expect(meant(said, asked)).toEqual([text, 'westminster']) })
})

describe('more', () => {
  it.each(['show me more', 'more', 'more please', 'anything else?', 'what else does it say', 'tell me more about it', 'go on', 'any more?', 'can i see the rest'])('%s', (said) => {
    expect(read(said, cost)).toEqual({ kind: 'more', asked: cost })
  })
  it.each(['tell me more about the panel', 'why more members', 'is there more money for housing'])('is not: %s', (said) => { expect(read(said, cost).kind).toBe('question') })
})
