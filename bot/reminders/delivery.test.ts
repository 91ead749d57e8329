import { describe, expect, it } from '@jest/globals'
import { judge, type Refusal } from './delivery.ts'

const refused = (more: Omit<Refusal, 'outcome'>) => judge({ outcome: 'refused', ...more }, 0, () => 0.5)

describe('what a refusal means', () => {
  it.each([412, 429, 502, 503, 504])('tries again after %i', (status) => {
    expect(refused({ status })).toMatchObject({ verdict: 'try again', afterMs: 1000 })
  })

  it('waits as long as Teams asks, and holds everybody back after 429', () => {
    expect(refused({ status: 429, retryAfterS: 7 })).toMatchObject({ verdict: 'try again', afterMs: 7000, holdBackMs: 7000 })
    expect(refused({ status: 503, retryAfterS: 7 })).toEqual({ verdict: 'try again', afterMs: 7000, why: 'Teams answered 503' })
  })

  it('waits longer each time, and after five tries a quarter of an hour', () => {
    expect([0, 1, 2, 3, 4, 9].map((attempts) => judge({ outcome: 'refused', status: 503 }, attempts, () => 1))).toMatchObject([2, 4, 8, 16, 900, 900].map((seconds) => ({ afterMs: seconds * 1000 })))
  })

  it.each([
    ['500, which may have been delivered', { status: 500 }],
    ['no answer at all', { code: 'ECONNRESET' }],
  ])('does not send again after %s', (_, answer) => {
    expect(refused(answer)).toMatchObject({ verdict: 'undeliverable', why: expect.stringContaining('may or may not have arrived') })
  })

  it('sends again once after 504, and not twice', () => {
    expect(judge({ outcome: 'refused', status: 504 }, 1, () => 1)).toMatchObject({ verdict: 'undeliverable' })
  })

  it('knows who blocked us from who removed us, and from an administrator who turned us off for everybody', () => {
    expect(refused({ status: 403, code: 'ConversationBlockedByUser' })).toMatchObject({ verdict: 'undeliverable', reach: 'blocked' })
    expect(refused({ status: 403, code: 'BotNotInConversationRoster' })).toMatchObject({ verdict: 'undeliverable', reach: 'uninstalled' })
    expect(refused({ status: 404, code: 'ConversationNotFound' })).toMatchObject({ verdict: 'undeliverable', reach: 'uninstalled' })
    expect(refused({ status: 403, code: 'BotDisabledByAdmin' })).toMatchObject({ verdict: 'stop' })
  })

  it('stops for now when it concerns everybody: credentials, no network, no token', () => {
    expect(refused({ status: 401 })).toMatchObject({ verdict: 'stop', why: expect.stringContaining('credentials') })
    expect(refused({ code: 'ENOTFOUND' })).toMatchObject({ verdict: 'stop' })
    expect(judge({ outcome: 'not sent', why: 'no token' }, 0, () => 0)).toEqual({ verdict: 'stop', why: 'no token' })
  })

  it.each([400, 413])('gives up a card that Teams refuses for what it is (%i)', (status) => {
    expect(refused({ status })).toMatchObject({ verdict: 'undeliverable', why: expect.stringContaining('the card itself is at fault') })
  })
})
