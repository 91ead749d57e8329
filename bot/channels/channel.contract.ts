/**
 * What every channel must do, run against each: Teams, web chat and the terminal. A room writes a small harness beside itself
 * that talks to its channel the way a real client does, and calls `describeChannel('teams', openTeamsHarness)` from its own test.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reply, type Reply } from '#bot/conversation/reply.ts'
import type { ChannelName, Turn } from '#bot/conversation/turn.ts'
import type { Citation } from '#knowledge/answer/answer.ts'
import { respondWith, type Respond } from '#bot/conversation/respond.ts'
import { signpost, worryBeside } from '#bot/conversation/steps/signpost.ts'
import { openSafeguarding } from '#bot/safeguarding/open-safeguarding.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'

/** What a client was shown for one thing that was said: the bot's text, and its card's JSON where the channel shows cards. */
export type Heard = { readonly text: string, readonly card?: unknown }

/** One channel, opened for a test, spoken to from outside. */
export type ChannelHarness = {
  /** Says one message in a conversation, named freely by the test, and gives the reply once it has come. */
  say (conversation: string, text: string): Promise<Heard>
  stop (): Promise<void>
}

/** Opens the channel over this conversation. */
export type OpenHarness = (respond: Respond) => Promise<ChannelHarness>

export function describeChannel (name: ChannelName, open: OpenHarness): void {
  describe(`the ${name} channel`, () => {
    const conversation = rehearsedConversation()
    let channel: ChannelHarness
    beforeAll(async () => { channel = await open(conversation.respond) })
    afterAll(async () => { await channel.stop() })

    it('gives the quotation, its source and its status as text, complete without a card', async () => {
      const { text } = await channel.say('anwen', 'Who monitors the strategy?')
      expect(text).toContain(westminster.quote)
      expect(text).toContain('Corporate Parenting strategy')
      expect(text).toContain('[1]')
      expect(text).toContain('out of date')
    })

    it('says in text everything that its card quotes', async () => {
      const { text, card } = await channel.say('anwen', 'Who monitors the strategy?')
      for (const quoted of quotations(card)) expect(text).toContain(quoted)
    })

    it('offers each council as a choice, in the text too', async () => {
      const { text } = await channel.say('anwen', 'Which council?')
      expect(text).toContain('Bury')
      expect(text).toContain('Westminster')
    })

    it('tells the conversation where it is and in whose name, the same each time', async () => {
      await channel.say('tariq', 'Hello')
      const first = conversation.lastTurn()
      await channel.say('tariq', 'Hello again')
      const second = conversation.lastTurn()
      expect(first).toMatchObject({ channel: name, scope: 'personal', said: 'Hello' })
      expect(second.conversation).toBe(first.conversation)
      expect(second.person.id).toBe(first.person.id)
      expect(second.id).not.toBe(first.id)
      expect(Date.parse(first.at)).not.toBeNaN()
    })

    it('remembers by conversation, and keeps two conversations apart when they speak at once', async () => {
      const said = await Promise.all(['one', 'two'].flatMap((who) => [1, 2, 3].map(async (nth) => channel.say(`count ${who}`, `Count ${nth}`))))
      const counts = said.map(({ text }) => text).sort()
      expect(counts).toEqual(['Turn 1 here.', 'Turn 1 here.', 'Turn 2 here.', 'Turn 2 here.', 'Turn 3 here.', 'Turn 3 here.'])
    })

    it('hands on 10,000 characters, and shows the reply', async () => {
      const { text } = await channel.say('anwen', `Long ${'corporate parenting '.repeat(500)}`)
      expect(text).toContain('fewer words')
      expect(conversation.lastTurn().said.length).toBeGreaterThan(9_900)
    })

    it.each([
      ['HTML', 'Echo <b>who</b> <script>alert(1)</script><img src=x onerror=alert(1)> monitors it?'],
      ['Markdown', 'Echo # who **monitors** [it](https://example.org)? `x` | a | b | ![i](https://example.org/i.png)'],
      ['right-to-left marks', 'Echo \u202Ewho\u202C monitors\u200F it?'],
      ['control characters', 'Echo \u0007who\u0000 monitors\u001B[31m it?'],
    ])('lets %s in a question change nothing about the shape of the reply', async (_kind, written) => {
      const plain = await channel.say('anwen', 'Echo who monitors it?')
      const shown = await channel.say('anwen', written)
      expect(shapeOf(shown.card)).toEqual(shapeOf(plain.card))
      expect(shown.text.split('\n').length).toBe(plain.text.split('\n').length)
    })

    it.each([
      ['a plain one', 'i want to kill myself'],
      ['one that any other step would fail on', 'Fail i want to kill myself'],
      ['one at the end of a long message', `Long ${'and then we had tea. '.repeat(100)} i want to kill myself`],
    ])('shows who to call before everything else, and nothing beside it: %s', async (_kind, written) => {
      const { text, card } = await channel.say('kai', written)
      expect(text.split('\n')[0]).toContain('999')
      expect(text).toContain('Samaritans: 116 123')
      expect(text).not.toMatch(/fewer words|went wrong/)
      if (card) expect(JSON.stringify(card)).toContain('"tel:116123"')
    })

    // Staff who type about themselves are not a worried child: where a channel is theirs, only the answer comes.
    it('shows the normal answer to a worry too, with whom to talk to before it where young people write', async () => {
      const { text } = await channel.say('kai', 'i feel so lonely and low lately')
      expect(text.split('\n').at(-1)).toBe('Hello.')
      expect(text.includes('Childline')).toBe(conversation.lastTurn().audience === 'young_person')
    })

    it('replies to an empty message rather than staying silent', async () => {
      expect((await channel.say('anwen', '   ')).text).toContain('Ask me')
    })

    it('apologises when a turn fails, and answers the next one', async () => {
      expect((await channel.say('anwen', 'Fail')).text).toContain('went wrong')
      expect((await channel.say('anwen', 'Hello')).text).toBe('Hello.')
    })
  })
}

const westminster: Citation = {
  doc: 'westminster-2019', title: 'Corporate Parenting strategy', council: 'westminster', councilName: 'Westminster City Council', paragraph: '2.1',
  date: '2019-10-21', status: 'expired', passage: 'westminster-2019/2.1#2',
  quote: 'The corporate parenting plan is reviewed and refreshed annually to drive our corporate responsibility',
}

/** A conversation whose replies are known, so that what is tested is the channel. It has every kind of reply that a card is made for. */
function rehearsedConversation (): { respond: Respond, lastTurn (): Turn } {
  const turnsIn = new Map<string, number>()
  let last: Turn | undefined
  const rehearsed = async (turn: Turn): Promise<Reply> => {
    last = turn
    const nth = (turnsIn.get(turn.conversation) ?? 0) + 1
    turnsIn.set(turn.conversation, nth)
    if (turn.said === '') return reply('command', 'empty', 'Ask me about corporate parenting in your council.')
    if (turn.said.startsWith('Fail')) throw new Error('rehearsed failure')
    if (turn.said.startsWith('Long')) return reply('command', 'too_long', 'Please ask in fewer words.')
    if (turn.said.startsWith('Count')) return reply('smalltalk', 'counted', `Turn ${nth} here.`)
    if (turn.said.startsWith('Who monitors')) {
      return reply('answer', 'answered', `Westminster’s report says:\n“${westminster.quote}” [1]\n[1] Corporate Parenting strategy, Westminster City Council, paragraph 2.1, 21 October 2019 (out of date)`, {
        citations: [westminster], choices: [{ title: 'More', says: 'Show me more' }, { title: 'Ask about another council', says: 'Ask about another council' }],
      })
    }
    if (turn.said.startsWith('Echo')) {
      return reply('no_answer', 'no_passage_found', `The reports I hold don’t say that about “${turn.said}”.`, { choices: [{ title: 'Help', says: 'help' }] })
    }
    if (turn.said.startsWith('Which council')) {
      return reply('clarify', 'which_council', 'Which council do you mean?\n- Bury\n- Westminster', {
        choices: [{ title: 'Bury', says: 'Which council? Bury' }, { title: 'Westminster', says: 'Which council? Westminster' }],
      })
    }
    return reply('smalltalk', 'greeted', 'Hello.')
  }
  const safeguarding = { ...openSafeguarding(noCouncilSettings), count: () => undefined }
  const respond = respondWith([signpost(safeguarding), rehearsed])
  const beside = worryBeside(safeguarding)
  return {
    // Safeguarding is the real one, so that what is tested is that each channel lets it come first.
    respond: async (turn) => beside(turn, await respond(turn)),
    lastTurn () {
      if (!last) throw new Error('Nothing was heard. The channel did not call respond.')
      return last
    },
  }
}

/** The texts in quotation marks on a card. */
function quotations (card: unknown): readonly string[] {
  return [...JSON.stringify(card ?? null).matchAll(/“([^”]*)”/g)].map(([, quoted]) => JSON.parse(`"${quoted}"`) as string)
}

/** A card's element and action types in order, without its words. */
function shapeOf (card: unknown): unknown {
  if (Array.isArray(card)) return card.map(shapeOf)
  if (typeof card !== 'object' || card === null) return null
  return Object.fromEntries(Object.entries(card).map(([key, value]) => [key, key === 'type' ? value : shapeOf(value)]))
}
