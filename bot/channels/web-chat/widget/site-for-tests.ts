/** The chat as people meet it: the service with our pages, a real browser, and a bot with an answer of every kind. */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { reply, type Reply } from '#bot/conversation/reply.ts'
import type { Turn } from '#bot/conversation/turn.ts'
import { readScripts } from '#bot/safeguarding/scripts.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openChromium } from '#jest/chromium.ts'
import { startService, type RunningService } from '../service-for-tests.ts'
import { contentForTests } from './content-for-tests.ts'
import { openWidget } from './open-widget.ts'
import { neutralPage } from './strings.ts'

const script = readScripts('young-person', noCouncilSettings).for('disclosure', null)
const quoted = (nth: number) => ({
  doc: 'bury-2013', title: 'Corporate Parenting Strategy', council: 'bury', councilName: 'Bury', paragraph: `4.${nth}`, date: '2013-11-07', status: 'expired' as const, passage: `bury-2013/4.${nth}`,
  quote: `We will listen to you and act on what you say, promise ${nth}.`,
})

/** What the bot of these tests says: an echo, unless a word asks for something else. */
export function answerFor ({ said, verb, council }: Turn): Reply {
  if (verb) return reply('command', 'pressed', `You pressed ${verb.name}.`)
  if (said === 'which council') return reply('smalltalk', 'told', `Council: ${council ?? 'none'}`)
  if (said === 'quote') return reply('answer', 'answered', `Bury says:\n<b>Not bold</b> and **not this**, call 0800 1111.\n1. Ask\n2. Read\n- “${quoted(1).quote}” [1]\nWhere this comes from:\n[1] ${quoted(1).title}, Bury`, { citations: [quoted(1)], choices: [{ title: 'Show me more', says: 'more' }] })
  if (said === 'buttons') return reply('command', 'shown', 'Pick one.', { card: { name: 'help', content: { heading: 'Pick one.', lines: [], examples: [{ title: 'What are my rights?', says: 'rights' }], notes: ['I am a computer.'] }, buttons: [{ title: 'Show a service', verb: 'service.show', data: { service: 'libraries' } }] } })
  if (said === 'he hits me') {
    return reply('safeguarding', 'help_shown', [script.heading, ...script.lines, '- Childline: 0800 1111 (free)', '- Shout: text SHOUT to 85258', script.close].join('\n'), {
      safeguarding: 'disclosure', card: { name: 'signpost', content: { heading: script.heading, lines: script.lines, contacts: script.contacts, close: script.close } },
    })
  }
  if (said === 'list') return reply('answer', 'answered', 'You can:\n1. Ask\n2. Read\n- one\n  from the plan\nThat is all.')
  return reply('smalltalk', 'echoed', `You said: ${said}`)
}

export type Site = {
  readonly running: RunningService
  readonly browser: Browser
  /** A fresh profile's page at an address of ours, with every request and every complaint of the browser written down. */
  visit (path?: string, options?: BrowserContextOptions): Promise<Visit>
  close (): Promise<void>
}
export type Visit = {
  readonly page: Page
  readonly requests: readonly string[]
  readonly complaints: readonly string[]
  /** Types a question and sends it. */
  readonly ask: (text: string) => Promise<void>
  /** Waits until the chat says this of itself: in sight above the question, and in the log for whoever hears it. */
  readonly told: (status: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openSite (respond = async (turn: Turn): Promise<Reply> => answerFor(turn), change: Parameters<typeof startService>[1] = {}): Promise<Site> {
  const running = await startService(respond, { welcomes: true, ...change }, ({ inProcess }) => openWidget(contentForTests, inProcess))
  const browser = await openChromium()
  return {
    running, browser,
    async visit (path = '/chat', options = {}) {
      const context = await browser.newContext(options)
      // Tests ask nothing of the world: where we leave for is played here.
      await context.route(neutralPage, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Sunny</h1>' }))
      const page = await context.newPage()
      const requests: string[] = []
      const complaints: string[] = []
      page.on('request', (request) => { requests.push(request.url()) })
      page.on('websocket', (socket) => { requests.push(socket.url()) })
      page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()) })
      page.on('pageerror', (error) => { complaints.push(error.message) })
      await page.goto(path.startsWith('http') ? path : running.url + path)
      return {
        page, requests, complaints,
        async ask (text) {
          await page.getByLabel('Your question').fill(text)
          await page.keyboard.press('Enter')
        },
        async told (words) {
          const status = words === '' ? /^$/ : words
          await page.locator('[data-part=shownStatus]', { hasText: status }).waitFor({ state: words === '' ? 'attached' : 'visible' })
          await page.locator('[role=log] [data-part=status]', { hasText: status }).waitFor({ state: 'attached' })
        },
        close: () => context.close(),
      }
    },
    async close () {
      await browser.close()
      await running.service.stop()
    },
  }
}

/** Waits for something that no element of the page tells. */
export async function settled (isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 1_000) throw new Error(`Waited five seconds for nothing: ${isSo.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds wrong with a page as it is now, or with one part of it, each with where: every rule it has for WCAG 2.2 AA, and its best practices. */
export async function axeFinds (page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<{ violations: { id: string, nodes: { html: string }[] }[] }>(`axe.run(${JSON.stringify(part)}, { resultTypes: ["violations"] })`)
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}
