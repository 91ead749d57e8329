/** Panel support and officers in their own Teams chats, for stories: what they post, read and press over HTTP. */
import { activityNamed, type FakeTeams, type Sent } from '#bot/channels/teams/teams-for-tests.ts'

export const staff = {
  joan: { id: '29:joan', name: 'Joan Whitehead', aadObjectId: '10000000-0000-4000-8000-000000000001' },
  amira: { id: '29:amira', name: 'Amira Khan', aadObjectId: '10000000-0000-4000-8000-000000000002' },
  tom: { id: '29:tom', name: 'Tom Okafor', aadObjectId: '10000000-0000-4000-8000-000000000003' },
  priya: { id: '29:priya', name: 'Priya Patel', aadObjectId: '10000000-0000-4000-8000-000000000004' },
}
export type Who = keyof typeof staff
export type Button = { readonly title: string, readonly verb: string, readonly data: Record<string, unknown> }

/** The chat that one of them has with the bot, as Teams names it in an activity. */
const inChatOf = (who: Who) => ({ from: staff[who], conversation: { conversationType: 'personal', tenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', id: `a:${who}` } })

/** The buttons on the card of a message. */
export const buttonsOn = (sent: Sent | undefined): readonly Button[] =>
  JSON.stringify(sent?.body.attachments?.[0]?.content ?? {}).match(/\{"type":"Action\.Execute","title":.*?"data":\{.*?\}/g)?.map((json) => JSON.parse(`${json}}`) as Button) ?? []

/** Speaks to the service as Teams does. `teams` is asked each time, because a story opens it before its first test. */
export function staffIn (teams: () => FakeTeams) {
  /** Posts one of the recorded activities in somebody's chat. */
  const post = async (name: string, who: Who, changes: Record<string, unknown> = {}) => teams().post(await activityNamed(name, teams().serviceUrl, { ...inChatOf(who), ...changes }))
  const last = (): string => (teams().sent.at(-1)?.body.text ?? '').replaceAll('\n\n', '\n')
  return {
    post,
    /** The text that was sent last, to anybody. */
    last,
    say: async (who: Who, text: string): Promise<string> => {
      await post('personal-message', who, { text })
      return last()
    },
    buttonsShown: (): readonly Button[] => buttonsOn(teams().sent.at(-1)),
    /** Presses a button with what was typed; gives the body of the answer. Throws when the card did not have it. */
    press: async (who: Who, button: Button | undefined, typed: Record<string, string> = {}): Promise<string> => {
      if (!button) throw new Error(`The card shown to ${who} does not have this button. It has: ${buttonsOn(teams().sent.at(-1)).map(({ title }) => title).join(', ')}.`)
      const { text } = await post('card-action', who, { value: { action: { type: 'Action.Execute', verb: button.verb, data: { ...button.data, ...typed } }, trigger: 'manual' } })
      return text
    },
  }
}
