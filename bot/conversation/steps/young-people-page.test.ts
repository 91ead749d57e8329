import { describe, expect, it } from '@jest/globals'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openPages } from '#knowledge/young-people/pages.ts'
import { openMemory } from '../memory.ts'
import { openConversation } from '../open-conversation.ts'
import { turnSaying } from '../turn.examples.ts'

const settings = {
  ...noCouncilSettings,
  placeholders: { pocket_money_rule: 'Your plan says how much.' },
  approvals: { savings: { by: 'Care-experienced panel', on: '2026-12-01' } },
}
const { respond } = openConversation({ settings })
const young = { audience: 'young_person', channel: 'webchat', council: 'cambridgeshire' } as const

describe('a young person who asks in their own words', () => {
  it('gets the page first, with the council’s rule in it, and hears that nobody has checked it', async () => {
    const said = await respond(turnSaying('whats the weekly allowance for a 13 year old', young))
    expect(said).toMatchObject({ kind: 'answer', outcome: 'page', safeguarding: null, card: { name: 'page' } })
    expect(said.citations[0]).toMatchObject({ doc: 'pocket-money', status: 'draft', council: null })
    expect(said.text).toMatch(/^How much pocket money should I get\?\n/)
    expect(said.text).toContain('In our area: Your plan says how much.')
    expect(said.text).toContain('Draft, not yet checked by a person.')
  })

  it('then gets their council’s promise, word for word, where one fits', async () => {
    const { text, citations } = await respond(turnSaying('im moving to a new placement can i meet my new carers first', young))
    expect(citations.map(({ doc }) => doc)).toEqual(['moving-to-a-new-home', 'cambridgeshire-2019'])
    expect(text).toContain('Cambridgeshire has put this in writing:\n- “Always work to ensure that if you need to move placement, this is done in a planned way')
    expect(text.indexOf('You should have a say.')).toBeLessThan(text.indexOf('Cambridgeshire has put'))
  })

  it('gets the page alone when no council is known', async () => {
    const { citations } = await respond(turnSaying('im moving to a new placement can i meet my new carers first', { audience: 'young_person', channel: 'webchat' }))
    expect(citations.map(({ doc }) => doc)).toEqual(['moving-to-a-new-home'])
  })

  it('sees who checked a page once the council’s settings say so', async () => {
    const said = await respond(turnSaying('do i have any savings', young))
    expect(said.text).toContain('Checked by Care-experienced panel on 1 December 2026.')
    expect(said.text).not.toContain('Draft')
    expect(said.citations[0]).toMatchObject({ doc: 'savings', status: 'current' })
  })

  it('gets help alone, and no page, when what they ask tells of harm', async () => {
    expect(await respond(turnSaying('how do i complain? my foster dad hits me', young))).toMatchObject({ kind: 'safeguarding', citations: [] })
  })

  it('is not shown the same numbers twice when the page is about feeling low', async () => {
    const said = await respond(turnSaying('i feel really low who can help', young))
    expect(said).toMatchObject({ outcome: 'page', safeguarding: 'worry', card: { name: 'page' } })
    expect(said.text).toMatch(/^I feel really low\. Who can help\?\n/)
  })

  it('goes on from the page to what the council has written', async () => {
    const inChat = { ...young, conversation: 'goes on' }
    await respond(turnSaying('will you help me when im 18', inChat))
    expect(await respond(turnSaying('show me more', inChat))).not.toMatchObject({ outcome: 'nothing_to_show' })
  })

  it('can see all of the council’s promises from the page about them', async () => {
    const first = await respond(turnSaying('what is the pledge', young))
    expect(first).toMatchObject({ outcome: 'page', citations: [{ doc: 'what-are-the-promises' }, ...first.citations.slice(1)] })
    expect(await respond(turnSaying(first.choices[0]?.says ?? '', young))).toMatchObject({ outcome: 'promises' })
  })

  it.each(['who wrote the report', 'hello', 'what is the capital of france', 'im in bury'])('gets no page for: %s', async (message) => {
    expect((await respond(turnSaying(message, young))).outcome).not.toBe('page')
  })
})

it.each(['councillor', 'officer'] as const)('never answers a %s from these pages', async (audience) => {
  for (const said of ['How much pocket money should I get?', 'What is an IRO?', 'Can I go to university?', 'What is corporate parenting?']) {
    const { outcome, citations, related } = await respond(turnSaying(said, { audience, channel: 'teams', council: 'cambridgeshire' }))
    expect(outcome).not.toBe('page')
    expect([...citations, ...related].map(({ doc }) => doc)).not.toContain('pocket-money')
  }
})

it('keeps to what may be cited', async () => {
  const strategyOnly = await respond(turnSaying('how much pocket money do i get', { ...young, collections: ['strategy'] }))
  expect(strategyOnly.outcome).not.toBe('page')
  const pagesOnly = await respond(turnSaying('im moving to a new placement can i meet my new carers first', { ...young, collections: ['young_people'] }))
  expect(pagesOnly.citations.map(({ doc }) => doc)).toEqual(['moving-to-a-new-home'])
})

describe('what “Is this chat private?” says is so', () => {
  const page = openPages().get('is-this-chat-private')?.lines.join(' ') ?? ''
  const at = '2026-11-25T09:00:00.000Z'

  it('is gone when you clear or exit the chat, and in so many minutes when you just close it', () => {
    expect(page).toContain('It is gone when you clear or exit the chat. If you just close it, it is gone in {{chat_forget_minutes}} minutes.')
    const memory = openMemory()
    for (const chat of ['exited', 'closed']) memory.remember(chat, at, 'young_person', { asked: { text: 'is it my fault', shown: [] } })
    memory.forget('exited')
    expect(memory.recall('exited', at)).toEqual({})
    memory.forgetOld('2026-11-25T09:15:00.000Z')
    expect(memory.size).toBe(0)
  })

  it('is read by nobody and told to nobody: no reply to a young person offers to pass anything on', async () => {
    expect(page).toContain('nobody is reading this chat')
    for (const said of ['talk to a person', 'my dad hits me', 'i want to complain']) {
      const { text } = await respond(turnSaying(said, young))
      expect(text).not.toMatch(/\bI (?:will|can|have) (?:tell|told|pass|passed|send|sent|let)\b/)
    }
  })
})
