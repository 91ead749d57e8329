import { describe, expect, it } from '@jest/globals'
import { openSafeguarding } from '#bot/safeguarding/open-safeguarding.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { reply } from '../reply.ts'
import { turnSaying } from '../turn.examples.ts'
import { signpost, worryBeside } from './signpost.ts'

const settings = {
  ...noCouncilSettings,
  placeholders: { out_of_hours_phone: '01234 567890', advocacy_service: 'Your Voice', advocacy_phone: '01234 111222' },
  contacts: { frontDoor: '01234 222333', lado: '01234 333444' },
}
const shown: string[] = []
const help = { ...openSafeguarding(settings), count: (level: string) => { shown.push(level) } }
const first = signpost(help)
const beside = worryBeside(help)
const young = { audience: 'young_person', channel: 'webchat' } as const

describe('a young person', () => {
  it('who is in danger sees 999 first, the council’s night team, and no answer', async () => {
    const said = await first(turnSaying('hes coming up the stairs hes gonna batter me, when is my review', young))
    expect(said).toMatchObject({ kind: 'safeguarding', outcome: 'help_shown', safeguarding: 'emergency', citations: [], related: [], choices: [] })
    expect(said?.text.split('\n')[0]).toBe('In danger now? Call 999.')
    expect(said?.text).toContain('01234 567890')
    expect(said?.text).not.toContain('review')
  })

  it('who tells of a carer is shown an advocate, and the card has the links a phone can dial', async () => {
    const said = await first(turnSaying('my foster carer hits me', young))
    expect(said).toMatchObject({ safeguarding: 'disclosure' })
    expect(said?.text).toContain('Your Voice can be on your side. Call 01234 111222.')
    expect(JSON.stringify(said?.card)).toContain('tel:08001111')
  })

  it('who is worried gets the normal answer, with who to talk to before it', () => {
    const answer = reply('answer', 'answered', 'Your review is every six months.')
    const said = beside(turnSaying('so lonely in my new placement, when is my review', young), answer)
    expect(said).toMatchObject({ kind: 'answer', safeguarding: 'worry' })
    expect(said.text).toMatch(/^If it is not OK where you live, you can tell someone\.\n.*Your Voice.*\n(?:- .+\n)+\nYour review is every six months\.$/)
  })

  it('who asks an ordinary question is only answered', async () => {
    const turn = turnSaying('how do i get my savings', young)
    expect(await first(turn)).toBeUndefined()
    const answer = reply('answer', 'answered', 'Ask your worker.')
    expect(beside(turn, answer)).toBe(answer)
  })
})

describe('a councillor or an officer', () => {
  it.each([
    ['emergency', 'A 14 year old in my ward has been missing since last night'],
    ['disclosure', 'A boy in my ward told me his stepdad hits him'],
    ['disclosure', 'I am worried about a young person who I think is being exploited'],
  ])('who types a concern gets the professional route (%s): %s', async (level, message) => {
    const said = await first(turnSaying(message, { channel: 'teams' }))
    expect(said).toMatchObject({ kind: 'safeguarding', safeguarding: level })
    expect(said?.text).toContain('01234 222333')
    expect(said?.text).toContain('Please do not write a child’s name or story here.')
    expect(said?.text).toMatch(/999/)
  })

  it('who types a concern about a carer or a member of staff is sent to the LADO', async () => {
    const said = await first(turnSaying('One of our foster carers slapped a child', { audience: 'officer', channel: 'teams' }))
    expect(said?.text).toContain('LADO: 01234 333444')
  })

  it.each([
    'What does the strategy say about children who are hurt at home?',
    'What should I do if a child tells me they are being abused?',
    'How many children went missing from care last year?',
    'who is the LADO',
  ])('who asks about policy is left to the next step: %s', async (message) => {
    expect(await first(turnSaying(message, { channel: 'teams' }))).toBeUndefined()
    const answer = reply('answer', 'answered', 'The report says.')
    expect(beside(turnSaying(message, { channel: 'teams' }), answer)).toBe(answer)
  })
})

it('counts how urgent the help was, and keeps nothing else', async () => {
  shown.length = 0
  await first(turnSaying('i want to kill myself', young))
  await first(turnSaying('my dad hits me', young))
  beside(turnSaying('feeling really low lately', young), reply('answer', 'answered', 'Yes.'))
  expect(shown).toEqual(['emergency', 'disclosure', 'worry'])
})
