/**
 * `npm run bench:widget`: what the young person's chat weighs, how soon somebody can type and is answered on a slow phone, and how
 * soon it is back after the network was away, beside stock Web Chat against the same service in the same run. Fails over budget.
 */
import { parseArgs } from 'node:util'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { startBenchProcess } from '#bot/channels/bench-process.ts'
import { openChromium } from '#jest/chromium.ts'
import { openDroppingProxy } from '../dropping-proxy-for-tests.ts'
import { measured, openPages, type Measured } from './pages.ts'
import { weigh } from './weigh.ts'

const usableWithinMilliseconds = 1_500
const backWithinMilliseconds = 1_000
const { values: given } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } })
const rounds = Number(given.rounds)

// Lighthouse's slow 4G on a phone that is four times slower than this machine.
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const slowerBy = 4
const question = 'how do i make a complaint'
const awayMilliseconds = 3_000

type Load = { readonly usable: number, readonly answered: number, readonly bytes: number, readonly heapMegabytes: number }

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Watches in the page itself, from its first moment, so that no message to and fro is measured. */
const watch = ({ isUsable, launcher }: Measured): string => `(() => {
  const look = () => {
    const button = ${launcher ?? 'undefined'}
    if (button && !window.pressedAt) { window.pressedAt = performance.now(); button.click() }
    if (${isUsable}) window.usableAt = performance.now()
    else setTimeout(look, 4)
  }
  if (window.top === window) look()
})()`

async function onPhone (browser: Browser, page: Measured, address: string, isSlow: boolean): Promise<{ readonly tab: Page, readonly tools: CDPSession, readonly bytes: () => number, readonly close: () => Promise<void> }> {
  // Our page forbids what is evaluated in it, as this file does to measure.
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true })
  const tab = await context.newPage()
  const tools = await context.newCDPSession(tab)
  let bytes = 0
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
  await tools.send('Network.enable')
  if (isSlow) {
    await tools.send('Network.emulateNetworkConditions', slow4G)
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowerBy })
  }
  await tab.addInitScript(watch(page))
  await tab.goto(address, { waitUntil: 'commit' })
  await tab.waitForFunction('window.usableAt')
  return { tab, tools, bytes: () => bytes, close: () => context.close() }
}

/** As an impatient person does: types, sends, and sends again what was not taken, as stock Web Chat takes nothing before it is connected. */
async function ask (tab: Page, { box, sent }: Measured): Promise<void> {
  for (let tries = 0; tries < 100 && !await tab.evaluate<boolean>(sent); tries += 1) {
    await tab.locator(box).fill(question)
    await tab.keyboard.press('Enter')
    await tab.waitForTimeout(100)
  }
}
const answer = 'right to complain'
// Nothing of its answer may stand in the welcome, which stock Web Chat shows as a bubble too.
const missed = { question: 'do i have to pay council tax', answer: 'Each council makes its own choice' }

/** Waits until the bot's words are on the screen, and notes when, in the page. */
async function says (tab: Page, { name, said }: Measured, words: string, noteAs: string): Promise<void> {
  try {
    await tab.waitForFunction(`(${said}).includes(${JSON.stringify(words)}) && (window.${noteAs} ??= performance.now())`, undefined, { polling: 16, timeout: 60_000 })
  } catch (cause) {
    throw new Error(`${name} never showed "${words}". It shows:\n${await tab.evaluate<string>('document.body.innerText')}`, { cause })
  }
}

/** From nothing to an answer, with nothing cached. */
async function load (browser: Browser, page: Measured, address: string): Promise<Load> {
  const { tab, tools, bytes, close } = await onPhone(browser, page, address, true)
  const usable = await tab.evaluate<number>('usableAt')
  await ask(tab, page)
  await says(tab, page, answer, 'answeredAt')
  const answered = await tab.evaluate<number>('answeredAt')
  await tools.send('Performance.enable')
  const { metrics } = await tools.send('Performance.getMetrics')
  await close()
  return { usable, answered, bytes: bytes(), heapMegabytes: (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6 }
}

/** Milliseconds from the network's return to something on the screen that the bot said meanwhile. */
async function recovery (browser: Browser, page: Measured, service: string): Promise<number> {
  const network = await openDroppingProxy(service)
  const pages = await openPages(network.url)
  const { tab, close } = await onPhone(browser, page, page.path === '/chat' ? `${network.url}/chat` : pages.url + page.path, false)
  await ask(tab, page)
  await says(tab, page, answer, 'answeredAt')
  const { token, conversationId } = await tab.evaluate<{ token: string, conversationId: string }>(page.session)
  network.cut()
  // Somebody else's tab of the same conversation asks: the answer is what this one misses.
  const posted = await fetch(`${service}/v3/directline/conversations/${conversationId}/activities`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Authorization': `Bearer ${token}` }, body: JSON.stringify({ type: 'message', text: missed.question }),
  })
  if (!posted.ok) throw new Error(`The message that ${page.name} should miss was refused with ${posted.status}.`)
  await new Promise((resolve) => { setTimeout(resolve, awayMilliseconds) })
  const returned = await tab.evaluate<number>('performance.now()')
  network.restore()
  await says(tab, page, missed.answer, 'backAt')
  const back = await tab.evaluate<number>('backAt')
  await close()
  pages.stop()
  await network.stop()
  return back - returned
}

const service = await startBenchProcess({ environment: { WEB_CHAT_NEW_PER_ADDRESS: '100000' } })
const pages = await openPages(service.url)
const browser = await openChromium()
const addressOf = ({ path }: Measured): string => (path === '/chat' ? service.url : pages.url) + path
const failures: string[] = []

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(6)} kB`
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2).padStart(5)} s`

console.log('Weight, gzipped:')
for (const { what, bytes, atMost } of await weigh(service.url)) {
  console.log(`  ${what.padEnd(34)} ${kilobytes(bytes)}   at most ${kilobytes(atMost)}`)
  if (bytes > atMost) failures.push(`The ${what} weighs ${kilobytes(bytes)}; expected at most ${kilobytes(atMost)}.`)
}

const loads = new Map<string, Load[]>(measured.map(({ name }) => [name, []]))
// In turn, so that whatever else the machine does falls on each alike.
for (let round = 0; round < rounds; round += 1) for (const page of measured) loads.get(page.name)?.push(await load(browser, page, addressOf(page)))
console.log(`\nSlow 4G (${slow4G.downloadThroughput * 8 / 1e6} Mbit/s, ${slow4G.latency} ms), processor ${slowerBy} times slower, nothing cached, medians of ${rounds}:`)
for (const [name, found] of loads) {
  const of = (what: keyof Load): number => median(found.map((one) => one[what]))
  console.log(`  ${name.padEnd(26)} usable after ${seconds(of('usable'))}   answered after ${seconds(of('answered'))}   ${kilobytes(of('bytes'))} on the wire   heap ${of('heapMegabytes').toFixed(1)} MB`)
  if (name.startsWith('our') && of('usable') > usableWithinMilliseconds) failures.push(`${name} can be typed into after ${seconds(of('usable'))}; expected ${seconds(usableWithinMilliseconds)} at most.`)
}

const recoveries = new Map<string, number[]>()
for (let round = 0; round < rounds; round += 1) {
  for (const page of measured.filter(({ name }) => name !== 'stock Web Chat, minimal')) recoveries.set(page.name, [...recoveries.get(page.name) ?? [], await recovery(browser, page, service.url)])
}
console.log(`\nAfter ${awayMilliseconds / 1000} s without a network, from its return to what was missed on the screen, ${rounds} times:`)
for (const [name, found] of recoveries) {
  console.log(`  ${name.padEnd(26)} median ${seconds(median(found))}   longest ${seconds(Math.max(...found))}`)
  if (name.startsWith('our') && median(found) > backWithinMilliseconds) failures.push(`${name} was back after ${seconds(median(found))}; expected ${seconds(backWithinMilliseconds)} at most.`)
}

await browser.close()
pages.stop()
await service.stop()
console.log(failures.length === 0 ? '\nWithin budget.' : `\nOver budget:\n${failures.join('\n')}`)
process.exit(failures.length === 0 ? 0 : 1)
