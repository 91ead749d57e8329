import { describe, expect, it } from '@jest/globals'
import { fillIn } from './pronouns.ts'

describe('a pronoun in a follow-up', () => {
  it.each([
    ['what does it do in relation to the strategy', 'panel', 'what does the panel do in relation to the strategy'],
    ["what's it trying to achieve", 'care leaver covenant', "what's the care leaver covenant trying to achieve"],
    ['do they have one?', 'care leaver covenant', 'do they have a care leaver covenant?'],
    ['is there one?', 'action plan', 'is there an action plan?'],
    ['who chairs that', 'panel', 'who chairs the panel'],
    ['who monitors it there?', 'strategy', 'who monitors the strategy?'],
    ['how often do they meet', 'panel', 'how often do the panel meet'],
    ['how many are there?', 'principles', 'how many principles are there'],
    ['list them', 'principles', 'list the principles'],
    ['what are its aims', 'covenant', "what are the covenant's aims"],
    ["that's for how long", 'support', 'the support is for how long'],
    ['who agreed this?', 'strategy', 'who agreed the strategy?'],
  ])('%s (%s)', (said, thing, meant) => { expect(fillIn(said, thing)).toMatchObject({ text: meant }) })

  it.each([
    ['is it going to rain later', 'chair'],
    ['who wrote it', 'virtual school'],
    ['does it mention Ofsted', 'minister'],
    ['what did they say about market towns', 'interviews'],
    ['when was theirs decided', 'wards'],
    ['what time is it', 'panel'],
    ['which principles are there', 'covenant'],
    ['is there help for money', 'panel'],
    ['what do they do for children', 'covenant'],
    ['who has to agree that strategy', 'covenant'],
    ['how many members are on the panel', 'covenant'],
  ])('leaves "%s" alone', (said, thing) => { expect(fillIn(said, thing).usesThing).toBe(false) })

  it('knows that a question leans on the last one, though nothing is remembered to fill in', () => {
    expect(fillIn('when was it decided', undefined)).toEqual({ text: 'when was it decided', leans: true, usesThing: false })
  })
  it('takes "there" for a place to look, not for a word to search', () => {
    expect(fillIn('who chairs the panel there?', 'panel')).toEqual({ text: 'who chairs the panel?', leans: true, usesThing: false })
  })
  it('takes "that report" for the one just asked, whoever’s it was', () => {
    expect(fillIn('who wrote that report?', 'strategy')).toEqual({ text: 'who wrote the report?', leans: true, usesThing: false })
  })
  it('never calls a person "it"', () => {
    expect(fillIn('who advised on its terms of reference', 'lead member').text).toBe('who advised on the terms of reference')
  })
})
