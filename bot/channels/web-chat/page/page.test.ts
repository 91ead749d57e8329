import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { reply } from '#bot/conversation/reply.ts'
import { openChromium } from '#jest/chromium.ts'
import { startService, type RunningService } from '../service-for-tests.ts'
import { chatPage } from './page.ts'

let running: RunningService
let browser: Browser
let context: BrowserContext
let page: Page
const requested: string[] = []

beforeAll(async () => {
  running = await startService(async ({ said, verb, council }) => verb
    ? reply('command', 'welcomed', `Hello, I am a computer. Council: ${council}`, { choices: [{ title: 'Rights', says: 'What are my rights?' }] })
    : reply('smalltalk', 'echoed', `You said: ${said}`), { welcomes: true }, chatPage())
  browser = await openChromium()
  context = await browser.newContext()
  page = await context.newPage()
  page.on('request', (request) => { requested.push(request.url()) })
  page.on('websocket', (socket) => { requested.push(socket.url()) })
  await page.goto(`${running.url}/chat?council=bury`)
})
afterAll(async () => {
  await browser?.close()
  await running?.service.stop()
})

describe('the plain chat page', () => {
  it('welcomes, and offers what can be asked', async () => {
    await page.getByText('Hello, I am a computer. Council: bury').waitFor()
    await page.getByRole('button', { name: 'Rights' }).click()
    await page.getByText('You said: What are my rights?').waitFor()
  })

  it('sends with Enter and shows the answer as text, whatever it holds', async () => {
    await page.getByLabel('Your question').fill('<img src=x onerror=alert(1)> who can help?')
    await page.keyboard.press('Enter')
    await page.getByText('You said: <img src=x onerror=alert(1)> who can help?').waitFor()
    expect(await page.locator('#said img').count()).toBe(0)
  })

  it('has nothing that axe finds', async () => {
    await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'))
    const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run()')
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('asks nobody else, and keeps nothing in the browser', async () => {
    const hosts = new Set(requested.map((url) => new URL(url).host))
    expect([...hosts].filter((host) => host !== '')).toEqual([new URL(running.url).host])
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
  })

  it('ends and clears the chat on the server', async () => {
    expect(running.directLine.openConversations).toBe(1)
    await page.getByRole('button', { name: 'End and clear chat' }).click()
    await page.getByText('The chat has ended').waitFor()
    expect(await page.locator('#said li').count()).toBe(0)
    expect(running.directLine.openConversations).toBe(0)
    expect(running.forgotten).toHaveLength(1)
  })

  it('starts a new chat when somebody asks again', async () => {
    await page.getByLabel('Your question').fill('Are you still there?')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('You said: Are you still there?').waitFor()
    expect(running.directLine.openConversations).toBe(1)
  })
})
