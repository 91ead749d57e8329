import { describe, expect, it } from '@jest/globals'
import { clockAt } from '#bot/clock.ts'
import { reply } from '#bot/conversation/reply.ts'
import { silentLog } from '#bot/log.ts'
import { alwaysReply } from '../channel.ts'
import { describeChannel } from '../channel.contract.ts'
import { openTerminal } from './terminal.ts'

const clock = clockAt('2026-11-25T09:00:00Z')

describeChannel('terminal', async (respond) => {
  const terminal = openTerminal(alwaysReply(respond, silentLog), clock)
  return {
    say: async (conversation, text) => ({ text: (await terminal.ask({ text, audience: 'councillor', conversation })).text }),
    stop: () => terminal.stop(),
  }
})

describe('the terminal', () => {
  it('gives a request without a conversation a conversation of its own', async () => {
    const conversations: string[] = []
    const terminal = openTerminal(async ({ conversation }) => { conversations.push(conversation); return reply('smalltalk', 'hello', 'Hello.') }, clock)
    await terminal.ask({ text: 'hi', audience: 'officer' })
    await terminal.ask({ text: 'hi', audience: 'officer' })
    expect(new Set(conversations).size).toBe(2)
  })
  it('finishes what is asked and takes nothing new once it stops', async () => {
    const answer: { give?: () => void } = {}
    const terminal = openTerminal(() => new Promise((resolve) => { answer.give = () => { resolve(reply('smalltalk', 'hello', 'Hello.')) } }), clock)
    const asked = terminal.ask({ text: 'hi', audience: 'officer' })
    const stopping = terminal.stop()
    answer.give?.()
    await expect(asked).resolves.toMatchObject({ text: 'Hello.' })
    await stopping
    await expect(terminal.ask({ text: 'hi again', audience: 'officer' })).rejects.toThrow('has stopped')
  })
})
