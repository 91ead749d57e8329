import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { briefingRequestIn } from './briefing-request.ts'
import { recogniseServices } from './recognise-service.ts'
import { openServiceKnowledge } from './service-knowledge.ts'
import { normalWords } from './normal-words.ts'

const { serviceWords, guides } = openServiceKnowledge()
const services = (text: string) => briefingRequestIn(text, serviceWords)?.services

describe('which service', () => {
  it.each([
    ['I run the swimming pools, what\'s this got to do with me', ['leisure-sport']],
    ['bins??', ['environment-waste']],
    ['we do the council tax', ['revenues-benefits-council-tax']],
    ['cabinet member for transport', ['transport-highways']],
    ['hosuing and homelesness', ['housing-homelessness']],
    ['what does it mean for IT', ['customer-services-digital']],
    ['bus contracts manager', ['transport-highways']],
    ['planning + highways', ['planning-regeneration', 'transport-highways']],
    ['counciltax', ['revenues-benefits-council-tax']],
    ['liberries', ['libraries-culture']],
    ['social meda manager', ['communications']],
    ['we run the childrens centres', ['early-years']],
    ['we buy agency placements and contracts', ['procurement-social-value']],
    ['allotment society liaison', ['parks-green-spaces']],
    ['what does corporate parenting mean for people who award contracts', ['procurement-social-value']],
  ])('%s', (text, wanted) => { expect(services(text)).toEqual(wanted) })

  it('does not read "it" as IT, nor "regard" as a reward', () => {
    expect(recogniseServices('what does it mean to have regard', serviceWords).services).toEqual([])
  })

  it('gives the catch-all and the nearest three for a coroner, and for a service no list has', () => {
    expect(briefingRequestIn('coroner', serviceWords)).toMatchObject({ services: ['any-other-service'], nearest: ['registrars', 'legal-democratic-services', 'public-health'] })
    expect(briefingRequestIn('what does corporate parenting mean for the ferry service', serviceWords)).toMatchObject({ services: ['any-other-service'], nearest: { length: 3 } })
  })

  it('takes no real word for a misspelt service: "remind" is not "remand", Surrey no survey, "concern" no concert', () => {
    for (const text of ['remind me next week', 'Surrey', 'why is this a concern']) expect(recogniseServices(text, serviceWords).services).toEqual([])
  })

  it('knows "my service" without naming one', () => {
    expect(briefingRequestIn('what does corporate parenting mean for my service', serviceWords)).toMatchObject({ about: 'own', services: [] })
  })
})

describe('what is no request for a briefing, though it names a service or none', () => {
  it.each([
    'when was the housing protocol decided', 'what does the strategy say about health?', 'what do we say we do about council tax for care leavers',
    'what is corporate parenting', 'who chairs the panel', 'what does corporate parenting mean in practice', 'bin collection day in aylesbury?',
    'scrutiny comments', 'democratic services email address', 'any budget pressure from this', 'what\'s the budget for the strategy', 'what does trailblazer status mean for us',
    'does the Children\'s Wellbeing and Schools Act apply yet', 'what should members ask about placements', 'are schools corporate parents', 'potholes in my street',
  ])('%s', (text) => { expect(briefingRequestIn(text, serviceWords)).toBeUndefined() })
})

describe('the set of phrasings', () => {
  const phrasings = readFileSync(join(import.meta.dirname, 'evaluate/phrasings.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { text: string, services: string[] })

  it('is large enough, and copies nothing from the guides’ own lists', () => {
    const listed = new Set([...guides.values()].flatMap(({ alsoKnownAs, title }) => [...alsoKnownAs, title]).map((words) => normalWords(words).join(' ')))
    const named = phrasings.filter((phrasing) => phrasing.services.length)
    expect(named.filter(({ text }) => !listed.has(normalWords(text).join(' '))).length).toBeGreaterThanOrEqual(200)
    expect(phrasings.length - named.length).toBeGreaterThanOrEqual(50)
  })

  it('guesses no service for any message that names none', () => {
    expect(phrasings.filter(({ services, text }) => !services.length && briefingRequestIn(text, serviceWords)).map(({ text }) => text)).toEqual([])
  })
})
