/**
 * A young person's whole visit to the service as it is started for real, with its own store and its log at its most talkative, in a
 * real browser: afterwards what they typed is looked for everywhere, and must be nowhere.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { openCouncilSite, scriptTag, type CouncilSite } from '#bot/channels/web-chat/widget/council-page-for-tests.ts'
import { neutralPage } from '#bot/channels/web-chat/widget/strings.ts'
import { openChromium } from '#jest/chromium.ts'

// Words that nothing of ours has, each in a message of another kind.
const typed = {
  question: 'what has the council promised me quagmirel',
  disclosure: 'my stepdad kestrelby hits me',
  emergency: 'im going to kill myself tonight wombatine',
  name: 'my name is Zanzibella Umbriton',
  secret: 'is this chat private periwinkler',
  plain: 'how do i complain marmosetto',
  widget: 'can i see my brother ocelotty',
} as const
const needles = ['quagmirel', 'kestrelby', 'wombatine', 'Zanzibella', 'Umbriton', 'periwinkler', 'marmosetto', 'ocelotty']

const folder = mkdtempSync(join(tmpdir(), 'private-chat-'))
const places = { data: join(folder, 'data'), temporary: join(folder, 'tmp') }
let service: ChildProcess
let url = ''
let log = ''
let browser: Browser
let council: CouncilSite

beforeAll(async () => {
  for (const place of Object.values(places)) mkdirSync(place)
  service = spawn(process.execPath, ['bot/start.mjs'], { env: { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_FOLDER: places.data, TMPDIR: places.temporary, LOG_LEVEL: 'debug' } })
  const noted = (data: Buffer): void => { log += data.toString() }
  service.stderr?.on('data', noted)
  service.stdout?.on('data', noted)
  for (; url === ''; url = /Chat page\s+(http:\/\/localhost:\d+)\/chat/.exec(log)?.[1] ?? '') {
    if (service.exitCode !== null) throw new Error(`The service did not start:\n${log}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  [browser, council] = await Promise.all([openChromium(), openCouncilSite()])
})
afterAll(async () => {
  await browser?.close()
  await council?.stop()
  service?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** What the typed words were found in. */
const foundIn = (text: string): string[] => needles.filter((needle) => text.toLowerCase().includes(needle.toLowerCase()))

type Visit = { readonly context: BrowserContext, readonly page: Page, readonly requests: readonly Request[], readonly sockets: readonly string[] }

async function visit (path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const context = await browser.newContext(options)
  // The only thing that this test asks of the world is played here.
  await context.route(neutralPage, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Sunny</h1>' }))
  const page = await context.newPage()
  const requests: Request[] = []
  const sockets: string[] = []
  page.on('request', (request) => { requests.push(request) })
  page.on('websocket', (socket) => { sockets.push(socket.url()) })
  await page.goto(path)
  return { context, page, requests, sockets }
}

async function ask ({ page }: Visit, text: string): Promise<void> {
  const answers = page.locator('.said > li:not(.mine)')
  const before = await answers.count()
  await page.getByLabel('Your question').fill(text)
  await page.keyboard.press('Enter')
  await answers.nth(before).waitFor()
}

/** Everything that a browser can keep for a site. */
const kept = ({ page }: Visit): Promise<{ local: string, session: string, cookies: string, databases: number, caches: number, workers: number }> => page.evaluate(`(async () => ({
  local: JSON.stringify({ ...localStorage }), session: JSON.stringify({ ...sessionStorage }), cookies: document.cookie,
  databases: (await indexedDB.databases()).length, caches: 'caches' in window ? (await caches.keys()).length : 0,
  workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
}))()`)

/** Where the words went: no address, no header, and no body but of what is said to us. */
async function expectSaidOnlyToUs ({ requests, sockets, context }: Visit, ours: readonly string[]): Promise<void> {
  expect(await context.cookies()).toEqual([])
  for (const request of requests) {
    const address = new URL(request.url())
    if (address.protocol === 'data:' || request.url() === neutralPage) continue
    expect(ours).toContain(address.origin)
    expect(foundIn(request.url() + JSON.stringify(await request.allHeaders()))).toEqual([])
    if (foundIn(request.postData() ?? '').length) expect(`${request.method()} ${address.origin}${address.pathname}`).toMatch(new RegExp(`^POST ${url}/(?:v3/directline/conversations/[\\w-]+/activities|chat/plain)$`))
  }
  for (const address of sockets) {
    expect(new URL(address).origin).toBe(url.replace(/^http/, 'ws'))
    expect(foundIn(address)).toEqual([])
  }
}

describe('somebody who tells the chat things', () => {
  it('leaves nothing in the browser on our page, and what they said goes to us alone', async () => {
    const here = await visit(`${url}/chat?council=bury`)
    expect(await kept(here)).toEqual({ local: '{}', session: '{}', cookies: '', databases: 0, caches: 0, workers: 0 })
    for (const text of [typed.question, typed.name, typed.secret, typed.disclosure, typed.emergency]) await ask(here, text)
    await here.page.locator('.danger').waitFor()
    const during = await kept(here)
    expect(during).toEqual({ local: '{}', session: expect.stringMatching(/^\{"chat":"/), cookies: '', databases: 0, caches: 0, workers: 0 })
    expect(foundIn(during.session)).toEqual([])

    const { token, conversationId } = JSON.parse((JSON.parse(during.session) as { chat: string }).chat) as { token: string, conversationId: string }
    await here.page.getByRole('link', { name: 'Exit this page' }).click()
    await here.page.getByText('Sunny').waitFor()
    // The page has gone by the time the server hears that it ended.
    let status = 0
    for (let tries = 0; status !== 403 && status !== 404 && tries < 100; tries += 1) {
      status = (await fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, { headers: { Authorization: `Bearer ${token}` } })).status
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect([403, 404]).toContain(status)
    await here.page.goto(`${url}/chat`)
    expect((await kept(here)).session).toBe('{}')
    expect(foundIn(await here.page.content())).toEqual([])
    await expectSaidOnlyToUs(here, [url])
    await here.context.close()
  })

  it('leaves nothing on the council\'s page either', async () => {
    council.put(scriptTag(url, 'data-council="bury"'))
    const here = await visit(council.url)
    await here.page.locator('care-chat .launcher').click()
    await ask(here, typed.widget)
    const during = await kept(here)
    expect(during).toEqual({ local: '{}', session: expect.stringMatching(/^\{"chat":"/), cookies: '', databases: 0, caches: 0, workers: 0 })
    expect(foundIn(during.session)).toEqual([])
    await here.page.getByRole('button', { name: 'Clear chat' }).click()
    await here.page.locator('[data-part=shownStatus]', { hasText: 'The chat is cleared.' }).waitFor()
    expect((await kept(here)).session).toBe('{}')
    await expectSaidOnlyToUs(here, [url, new URL(council.url).origin])
    await here.context.close()
  })

  it('leaves nothing on the page without scripts', async () => {
    const here = await visit(`${url}/chat/plain`, { javaScriptEnabled: false })
    await here.page.getByLabel('Your question').fill(typed.plain)
    await here.page.getByRole('button', { name: 'Send' }).click()
    await here.page.locator('.said > .theirs').waitFor()
    await expectSaidOnlyToUs(here, [url])
    expect((await here.context.storageState()).origins).toEqual([])
    await here.page.getByRole('button', { name: 'Clear chat' }).click()
    await here.page.getByText('The chat is cleared.').waitFor()
    expect(foundIn(await here.page.content())).toEqual([])
    await here.context.close()
  })

  it('is found nowhere on the server: not in its store, its log, its counts, nor any file', async () => {
    expect(foundIn(await (await fetch(`${url}/metrics`)).text())).toEqual([])
    service.kill('SIGTERM')
    await once(service, 'exit')
    const written = Object.values(places).flatMap((place) => readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
    expect(written.some((file) => file.endsWith('.sqlite'))).toBe(true)
    for (const file of written) {
      const bytes = readFileSync(file)
      expect({ file, found: [...foundIn(bytes.toString('latin1')), ...foundIn(bytes.toString('utf16le'))] }).toEqual({ file, found: [] })
    }
    // It did log: a log that is off proves nothing.
    expect(log).toMatch(/"event":"request"[^\n]*directline/)
    expect(foundIn(log)).toEqual([])
  })
})
