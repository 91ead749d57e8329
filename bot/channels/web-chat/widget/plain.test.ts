/** /chat/plain in a real browser that runs no script. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { neutralPage } from './strings.ts'
import { axeFinds, openSite, settled, type Site, type Visit } from './site-for-tests.ts'

let site: Site
let visit: Visit
beforeAll(async () => {
  site = await openSite()
  visit = await site.visit('/chat/plain?council=bury', { javaScriptEnabled: false })
})
afterAll(async () => { await site?.close() })

const ask = async (text: string): Promise<void> => {
  await visit.page.getByLabel('Your question').fill(text)
  await visit.page.getByRole('button', { name: 'Send' }).click()
}
const isOpen = (): number => site.running.directLine.openConversations

describe('the page without scripts', () => {
  it('is where the full page sends a browser that runs none', async () => {
    const other = await site.visit('/chat', { javaScriptEnabled: false })
    await other.page.waitForURL('**/chat/plain')
    await other.close()
  })

  it('says the same first, and has everybody who can help', async () => {
    const shown = await visit.page.locator('main').innerText()
    for (const must of [/I am a computer, not a person/, /Nobody is reading this/, /I don’t save what you type/, /In danger now\?/]) expect(shown).toMatch(must)
    expect(await visit.page.getByRole('link', { name: 'Call 0800 1111' }).getAttribute('href')).toBe('tel:08001111')
    expect(isOpen()).toBe(0)
  })

  it('answers as everybody is answered, and goes on in the same conversation', async () => {
    await ask('which council')
    await visit.page.getByText('Council: bury').waitFor()
    await ask('<b>zebra</b>')
    await visit.page.getByText('You said: <b>zebra</b>').waitFor()
    expect(await visit.page.locator('.said > li').count()).toBe(4)
    expect(isOpen()).toBe(1)
  })

  it('offers an answer\'s choices as buttons, and its verbs', async () => {
    await ask('quote')
    await visit.page.getByText('We will listen to you').waitFor()
    await visit.page.getByRole('button', { name: 'Show me more' }).click()
    await visit.page.getByText('You said: more').waitFor()
    await ask('buttons')
    await visit.page.getByRole('button', { name: 'Show a service' }).click()
    await visit.page.getByText('You pressed service.show.').waitFor()
  })

  it('puts help first when something is wrong', async () => {
    await ask('he hits me')
    const help = visit.page.locator('.urgent')
    expect(await help.innerText()).toContain('This is not your fault')
    expect(await help.locator('a[href="tel:08001111"]').count()).toBe(1)
  })

  it('says a thing once when the page is sent again', async () => {
    await ask('only once')
    const before = await visit.page.locator('.said > li').count()
    await visit.page.reload()
    expect(await visit.page.locator('.said > li').count()).toBe(before)
  })

  it('keeps nothing in the browser, and asks nobody else', async () => {
    expect(await visit.page.context().cookies()).toEqual([])
    const { origins } = await visit.page.context().storageState()
    expect(origins).toEqual([])
    expect([...new Set(visit.requests.filter((url) => url !== 'data:,').map((url) => new URL(url).origin))]).toEqual([site.running.url])
    expect(visit.page.url()).not.toContain('zebra')
  })

  it('clears the chat', async () => {
    await visit.page.getByRole('button', { name: 'Clear chat' }).click()
    await visit.page.getByText('The chat is cleared. What you typed is gone.').waitFor()
    expect(await visit.page.content()).not.toContain('zebra')
    expect(isOpen()).toBe(0)
  })

  it('begins again when the conversation has ended meanwhile, and says so', async () => {
    await ask('one')
    const token = await visit.page.locator('input[name=token]').first().inputValue()
    const id = (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { conv: string }).conv
    await fetch(`${site.running.url}/v3/directline/conversations/${id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } })
    await ask('two')
    await visit.page.getByText('The chat had ended, so this is a new one.').waitFor()
    expect(await visit.page.locator('.said > li').allInnerTexts()).toEqual([expect.stringContaining('two'), expect.stringContaining('You said: two')])
  })

  it('exits to another page and ends the conversation', async () => {
    // The browser follows our redirect by itself, past what tests can put in its way; there is no such page here.
    const followed = visit.page.waitForRequest(neutralPage)
    await visit.page.getByRole('button', { name: 'Exit this page' }).click({ noWaitAfter: true })
    await followed
    await settled(() => isOpen() === 0)
  })
})

it('gives back what was typed when there is too much to do, so that it can be sent again', async () => {
  const busy = await openSite(undefined, { openConversations: 0 })
  const other = await busy.visit('/chat/plain', { javaScriptEnabled: false })
  await other.page.getByLabel('Your question').fill('what are my rights')
  await other.page.getByRole('button', { name: 'Send' }).click()
  await other.page.getByText('Lots of people are here just now.').waitFor()
  expect(await other.page.getByLabel('Your question').inputValue()).toBe('what are my rights')
  await busy.close()
})

it('has nothing that axe finds, before, after and beside help', async () => {
  // axe is a script, so this browser runs scripts; the page brings none.
  const other = await site.visit('/chat/plain')
  const found = async () => ({ [await other.page.title()]: await axeFinds(other.page) })
  const all = [await found()]
  for (const text of ['quote', 'he hits me']) {
    await other.page.getByLabel('Your question').fill(text)
    await other.page.getByRole('button', { name: 'Send' }).click()
    await other.page.locator('.said > li').last().waitFor()
    all.push(await found())
  }
  expect(all.flatMap((one) => Object.values(one).flat())).toEqual([])
  await other.close()
})
