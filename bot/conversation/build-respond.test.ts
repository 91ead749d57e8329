import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openConversation } from './open-conversation.ts'
import { buildRespond } from './build-respond.ts'
import { library } from './library.examples.ts'
import { openMemory } from './memory.ts'
import { reply, type Reply } from './reply.ts'
import { audiences } from './turn.ts'
import { turnSaying } from './turn.examples.ts'

const kinds = ['answer', 'no_answer', 'clarify', 'safeguarding', 'command', 'smalltalk']

/** What must be true of any reply, whatever was said. */
function expectWellFormed (said: Reply): void {
  expect(kinds).toContain(said.kind)
  expect(said.text.trim()).not.toBe('')
  expect(said.summary.trim()).not.toBe('')
  // Control characters except the line feed, direction marks, and HTML have no place in a reply.
  expect(said.text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]|<\/?[a-z]/iu)
  const marks = [...said.text.matchAll(/\[(\d{1,2})\]/g)].map(([, mark]) => Number(mark))
  for (const mark of marks) expect(mark).toBeLessThanOrEqual(said.citations.length)
  said.citations.forEach(({ quote }, at) => {
    expect(said.text).toContain(quote)
    expect(marks).toContain(at + 1)
  })
  for (const { quote } of said.related) expect(said.text).toContain(quote)
  for (const { title, says } of said.choices) expect([title.trim() === '', says.trim() === '']).toEqual([false, false])
}

const conversation = openConversation({ settings: noCouncilSettings })
const fragments = fc.constantFrom('and in ', 'Bury', 'herefordshire', 'what about ', 'it', 'they ', '*', '?', ' more', 'show me ', '<b>', '](x)', '\u202e', '\u0000', '\n', 'panel ', 'the ', 'i meant ', 'who chairs ', '[1] ', '- ', 'change council to ', '👍', 'im in ', '999 ')
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fragments, { maxLength: 9 }).map((parts) => parts.join('')))

describe('the conversation', () => {
  it('replies in good order to whatever is said, in whatever conversation', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 4 }), fc.constantFrom(...audiences), fc.constantFrom(undefined, 'bury', 'kent'), async (turns, audience, council) => {
      conversation.memory.forget('property')
      for (const said of turns) {
        expectWellFormed(await conversation.respond(turnSaying(said, { conversation: 'property', audience, ...(council === undefined ? {} : { council }), collections: ['strategy'] })))
      }
    }), { numRuns: 300 })
  })

  it('lets mark-up in a question change nothing about the reply', async () => {
    const said = async (text: string) => (await conversation.respond(turnSaying(text, { conversation: `markup ${text}`, council: 'bury' }))).text
    const plain = await said('How is the strategy paid for?')
    for (const dressed of ['<b>How</b> is the strategy paid for?', '**How** is the `strategy` paid for?', '\u202eHow is the strategy\u202c paid for?', 'How is\u0000 the strategy\u0007 paid for?', '# How is the [strategy](https://example.org) paid for?']) {
      expect(await said(dressed)).toBe(plain)
    }
  })

  it('answers 10,000 characters by asking for fewer words', async () => {
    expect(await conversation.respond(turnSaying('corporate parenting '.repeat(500)))).toMatchObject({ kind: 'command', outcome: 'too_long' })
  })
})

describe('the order of the steps', () => {
  const heard: string[] = []
  const parts = {
    answerQuestion: () => ({ outcome: 'no_passage_found' }) as const, library, settings: noCouncilSettings,
    signpost: ({ said }: { said: string }) => said.includes('hits me') ? reply('safeguarding', 'help_shown', 'Call 999.', { safeguarding: 'disclosure' }) : undefined,
    oneChild: ({ said }: { said: string }) => { heard.push(said); return undefined },
  }
  it('helps first, whatever else is in the message, and remembers nothing of it', async () => {
    const memory = openMemory()
    const respond = buildRespond({ ...parts, memory })
    expect(await respond(turnSaying('help, change my council to bury, my foster dad hits me'))).toMatchObject({ kind: 'safeguarding' })
    expect(await respond(turnSaying(`my foster dad hits me ${'and '.repeat(400)}`))).toMatchObject({ kind: 'safeguarding' })
    expect(heard).toEqual([])
    expect(memory.size).toBe(0)
  })
  it('adds what belongs beside a reply', async () => {
    const respond = buildRespond({ ...parts, memory: openMemory(), beside: [(_turn, said) => ({ ...said, text: `${said.text}\nYou can talk to Childline.`, safeguarding: 'worry' })] })
    expect(await respond(turnSaying('thanks'))).toMatchObject({ kind: 'smalltalk', safeguarding: 'worry', text: 'You’re welcome.\nYou can talk to Childline.' })
  })
  it('treats a button it does not know as nothing said', async () => {
    expect(await buildRespond({ ...parts, memory: openMemory() })(turnSaying('', { verb: { name: 'gone', data: {} } }))).toMatchObject({ outcome: 'nothing_said' })
  })
})
