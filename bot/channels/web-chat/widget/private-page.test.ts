/** What the page "Is this chat private?" says, what the first screen says and what is so: the three are held together here. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { clockAt } from '#bot/clock.ts'
import { openConversation } from '#bot/conversation/open-conversation.ts'
import { turnSaying } from '#bot/conversation/turn.examples.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { answerFor, openSite, settled, type Site } from './site-for-tests.ts'
import { strings } from './strings.ts'

const minutes = 7
const clock = clockAt('2026-11-25T09:00:00Z')
const conversation = openConversation({ settings: noCouncilSettings, forgetAfterMinutes: minutes })
const firstScreen = strings.about(minutes).join(' ')
let page = ''
let site: Site
beforeAll(async () => {
  page = (await conversation.respond(turnSaying('is this chat private', { audience: 'young_person', channel: 'webchat' }))).text
  site = await openSite(async (turn) => answerFor(turn), { clock, forgetAfterMinutes: minutes })
})
afterAll(async () => { await site?.close() })

it.each([
  ['it is a computer', /I am a computer/, /I am a computer/],
  ['it is not a person, and nobody reads along', /I am not a person, and nobody is reading this chat/, /not a person\. Nobody is reading this/],
  ['nothing is saved', /I don't save what you type/, /I don’t save what you type/],
  ['when it is gone', /It is gone when you clear or exit the chat\. If you just close it, it is gone in 7 minutes\./, /It is gone when you clear or exit the chat\. If you just close it, it is gone in 7 minutes\./],
  ['names are not wanted', /best not to type names or addresses/, /don’t type names or addresses/],
  ['the browser may remember', /Your browser may still remember that you came here/, /Your browser may still show that you were here/],
  ['it cannot send help', /I can't send help/, /I can’t .*send help/],
])('the page and the first screen both say %s', (_what, onPage, onScreen) => {
  expect(page).toMatch(onPage)
  expect(firstScreen).toMatch(onScreen)
})

describe('and it is so:', () => {
  const isOpen = (): number => site.running.directLine.openConversations
  const talk = async () => {
    const visit = await site.visit()
    await visit.ask('zebra')
    await visit.page.getByText('You said: zebra').waitFor()
    expect(isOpen()).toBe(1)
    return visit
  }

  it.each([['clear', 'button', 'Clear chat'], ['exit', 'link', 'Exit this page']] as const)('when somebody presses %s, it is gone from the server', async (_what, role, name) => {
    const { page: chat, close } = await talk()
    await chat.getByRole(role, { name }).click()
    await settled(() => isOpen() === 0)
    expect(site.running.forgotten.length).toBeGreaterThan(0)
    await close()
  })

  it('when somebody just closes it, it stays for those minutes and no longer', async () => {
    clock.set('2026-11-25T09:00:00Z')
    const { close } = await talk()
    await close()
    clock.set('2026-11-25T09:06:59Z')
    site.running.directLine.endIdle()
    expect(isOpen()).toBe(1)
    clock.set('2026-11-25T09:07:01Z')
    site.running.directLine.endIdle()
    expect(isOpen()).toBe(0)
  })
})
