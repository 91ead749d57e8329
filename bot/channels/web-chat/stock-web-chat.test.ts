/** Microsoft's Web Chat, unchanged, in a real browser on a page of another site: it must show our replies and send its own. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createReadStream } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { reply } from '#bot/conversation/reply.ts'
import type { Turn } from '#bot/conversation/turn.ts'
import { openChromium } from '#jest/chromium.ts'
import { startService, type RunningService } from './service-for-tests.ts'

const heard: Turn[] = []
let running: RunningService
let councilSite: Server
let browser: Browser
let page: Page

const html = (service: string): string => `<!doctype html><html lang="en"><title>A council's page</title><div id="chat" style="height: 600px"></div>
<script src="/webchat.js"></script><script>
fetch('${service}/token', { method: 'POST' }).then((response) => response.json()).then(({ token }) => {
  window.WebChat.renderWebChat({ directLine: window.WebChat.createDirectLine({ token, domain: '${service}/v3/directline' }), locale: 'en-GB' }, document.getElementById('chat'))
})</script>`

beforeAll(async () => {
  running = await startService(async (turn) => {
    heard.push(turn)
    if (turn.verb?.name === 'welcome') {
      return reply('command', 'welcomed', 'Hello, I am a computer.', { card: { name: 'help', content: { heading: 'What I can do', lines: ['I quote the council.'], examples: [{ title: 'Who is on the panel?', says: 'Who is on the panel?' }], notes: ['I am a computer.'] }, buttons: [{ title: 'Show me a service', verb: 'service.show', data: { service: 'libraries' } }] } })
    }
    if (turn.verb) return reply('command', 'shown', `You pressed ${turn.verb.name}: ${String(turn.verb.data['service'])}`)
    return reply('smalltalk', 'echoed', `You said: ${turn.said}\n- <b>not bold</b>\n- **nor this**`)
  }, { welcomes: true })
  councilSite = createServer((request, response) => {
    if (request.url === '/webchat.js') createReadStream('node_modules/botframework-webchat/dist/webchat.js').pipe(response)
    else response.setHeader('Content-Type', 'text/html').end(html(running.url))
  })
  await new Promise<void>((resolve) => { councilSite.listen(0, '127.0.0.1', resolve) })
  browser = await openChromium()
  page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(councilSite.address() as AddressInfo).port}/`)
})
afterAll(async () => {
  await browser?.close()
  councilSite?.close()
  await running?.service.stop()
})

// Everything is in the page twice, once for screen readers; these are the ones that are seen.
const button = (title: string) => page.locator('.ac-pushButton', { hasText: title })

describe('stock Web Chat', () => {
  it('shows the welcome and its card', async () => {
    await page.getByText('Hello, I am a computer.').first().waitFor()
    await button('Who is on the panel?').waitFor()
    expect(await page.locator('.ac-adaptiveCard').textContent()).toContain('I quote the council.')
  })

  it('sends what is typed, and shows the reply as it was written', async () => {
    await page.getByPlaceholder('Type your message').fill('What is a pledge?')
    await page.keyboard.press('Enter')
    await page.locator('.webchat__text-content', { hasText: 'You said: What is a pledge?' }).waitFor()
    const shown = await page.locator('#chat').innerText()
    expect(shown).toContain('<b>not bold</b>')
    expect(shown).toContain('**nor this**')
    expect(heard.at(-1)).toMatchObject({ said: 'What is a pledge?', person: { id: expect.stringMatching(/^dl_/) } })
  })

  it('says the words of a choice on a card', async () => {
    await button('Who is on the panel?').click()
    await page.locator('.webchat__text-content', { hasText: 'You said: Who is on the panel?' }).waitFor()
  })

  it('sends a verb from a card\'s button, which Teams would send by Action.Execute', async () => {
    await button('Show me a service').click()
    await page.locator('.webchat__text-content', { hasText: 'You pressed service.show: libraries' }).waitFor()
  })

  it('never says that sending failed', async () => {
    expect(await page.getByText(/send failed|couldn't send|Unable to connect|retry/i).count()).toBe(0)
  })
})
