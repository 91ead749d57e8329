import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import type { IncomingActivity } from './activity.ts'
import { hear, wordsIn } from './hear.ts'

const at = '2026-11-25T10:16:03.500Z'
const activity = async (name: string) => JSON.parse(await readFile(new URL(`./activities/${name}.json`, import.meta.url), 'utf8')) as IncomingActivity

describe('a real activity', () => {
  it('from a person’s own chat is a turn of a known person', async () => {
    expect(hear(await activity('personal-message'), at, { audience: 'councillor', council: 'bury' })).toEqual({
      id: '1764065763021', conversation: 'a:1personalConversation', channel: 'teams', scope: 'personal', audience: 'councillor', council: 'bury', said: 'Who monitors the strategy?', at,
      person: { id: '29:1AbCdEf_councillor', name: 'Anwen Price', objectId: '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6', tenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee' },
    })
  })

  it('from a Teams channel post loses the mention of the bot and keeps the person who is named', async () => {
    expect(hear(await activity('channel-mention'), at, { audience: 'officer' })).toMatchObject({ scope: 'post', said: 'who monitors it? Anwen Price asked & I don\'t know', conversation: '19:panel@thread.tacv2;messageid=1764065990000' })
  })

  it('from a group chat is a command like any other', async () => {
    expect(hear(await activity('group-message'), at, { audience: 'officer' })).toMatchObject({ scope: 'group', said: 'my actions' })
  })

  it('of a button is its verb, and nothing was said', async () => {
    const pressed = await activity('card-action')
    expect(hear(pressed, at, { audience: 'officer' }, { name: 'complete', data: { action: 'A12', version: 3 } })).toMatchObject({ said: '', verb: { name: 'complete', data: { action: 'A12', version: 3 } } })
  })
})

it('hears an older client’s button, which sends its verb as the value of a message', async () => {
  const { text: _, ...message } = await activity('personal-message')
  expect(hear({ ...message, value: { verb: 'complete', action: 'A12' } }, at, { audience: 'officer' })).toMatchObject({ said: '', verb: { name: 'complete', data: { action: 'A12' } } })
})

it('hears what was picked from a list', async () => {
  const { text: _, ...message } = await activity('personal-message')
  expect(hear({ ...message, value: { says: 'Who monitors it in Bury?' } }, at, { audience: 'officer' }).said).toBe('Who monitors it in Bury?')
})

it('does not take a person’s word, from a card, for who they are', async () => {
  const pressed = await activity('card-action')
  const turn = hear(pressed, at, { audience: 'officer' }, { name: 'complete', data: { objectId: 'somebody else' } })
  expect(turn.person.objectId).toBe('5a6b7c8d-9e0f-4a1b-8c2d-3e4f5a6b7c8d')
})

const bot = { id: '28:bot', name: 'Corporate Parenting' }
const mention = (text: string, id = bot.id) => ({ type: 'mention', text, mentioned: { id } })
it.each<[string, string, ReturnType<typeof mention>[], string]>([
  ['a mention in front', '<at>Corporate Parenting</at> help', [mention('<at>Corporate Parenting</at>')], 'help'],
  ['a mention with a hard space', '<at>Corporate Parenting</at>&nbsp;help', [mention('<at>Corporate Parenting</at>')], 'help'],
  ['a mention with an id', '<at id="0">Corporate Parenting</at> help', [mention('<at id="0">Corporate Parenting</at>')], 'help'],
  ['a mention at the end', 'help <at>Corporate Parenting</at>', [mention('<at>Corporate Parenting</at>')], 'help'],
  ['a mention twice', '<at>CP</at> <at>CP</at> help', [mention('<at>CP</at>'), mention('<at>CP</at>')], 'help'],
  ['a paragraph around it', '<p><at>CP</at> help</p>', [mention('<at>CP</at>')], 'help'],
  ['only a mention', '<at>CP</at>', [mention('<at>CP</at>')], ''],
  ['somebody else', '<at>CP</at> ask <at>Siân Llŷr</at>', [mention('<at>CP</at>'), mention('<at>Siân Llŷr</at>', '29:sian')], 'ask Siân Llŷr'],
  ['no mention', 'help', [], 'help'],
  ['words in angle brackets, which are words', 'help &lt;he hits me&gt;', [], 'help <he hits me>'],
])('takes %s for what it is', (_what, text, entities, said) => {
  expect(wordsIn({ text, entities, recipient: bot })).toBe(said)
})
