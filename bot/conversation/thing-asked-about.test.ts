import { describe, expect, it } from '@jest/globals'
import { isPeople, isPlural, thingAskedAbout } from './thing-asked-about.ts'

describe('the thing asked about', () => {
  it.each([
    ['How is the strategy paid for?', 'strategy'],
    ['What is the care leaver covenant?', 'care leaver covenant'],
    ['what does the report say about the virtual school', 'virtual school'],
    ["who's on the panel?", 'panel'],
    ['what does the panel do in relation to the strategy', 'panel'],
    ['panel changes?', 'panel changes'],
    ['what promises have u made to kids in care', 'promises'],
    ['who monitors progress?', 'progress'],
    ['Care leavers covenant - what is it?', 'Care leavers covenant'],
    ['who wrote the report?', 'report'],
    ["and who's the new chair", 'new chair'],
    ['does the panel report to cabinet', 'panel'],
    ['when was it decided', undefined],
    ['is the covenant approved', 'covenant'],
    ['do we guarantee interviews', 'interviews'],
    ['what if i have to move', undefined],
    ['how often do they inspect', undefined],
    ['why?', undefined],
  ])('%s', (question, thing) => { expect(thingAskedAbout(question)).toBe(thing) })

  it('lets "they" stand for a body of people or for several, not for one thing', () => {
    expect(['corporate parenting panel', 'promises', 'covenant', 'business'].map(isPlural)).toEqual([true, true, false, false])
    expect(['corporate parenting panel', 'promises'].map(isPeople)).toEqual([true, false])
  })
})
