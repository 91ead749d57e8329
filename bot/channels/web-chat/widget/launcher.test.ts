/** /widget.js on a council's page, in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions } from 'playwright-core'
import { careful, openCouncilSite, scriptTag, type CouncilSite } from './council-page-for-tests.ts'
import { axeFinds, openSite, settled, type Site, type Visit } from './site-for-tests.ts'

let site: Site
let council: CouncilSite
beforeAll(async () => { [site, council] = await Promise.all([openSite(), openCouncilSite()]) })
afterAll(async () => { await Promise.all([site?.close(), council?.stop()]) })

/** Somebody on the council's page with the launcher there; `attributes` are the script tag's. */
async function onPage (test: (visit: Visit) => Promise<void>, { attributes = '', options = {}, body = scriptTag(site.running.url, attributes), policy = '' }: { attributes?: string, options?: BrowserContextOptions, body?: string, policy?: string } = {}): Promise<void> {
  council.put(body, policy)
  const visit = await site.visit(council.url, options)
  await launcher(visit).waitFor()
  await test(visit)
  expect(visit.complaints).toEqual([])
  await visit.close()
}
const launcher = ({ page }: Visit) => page.locator('care-chat .launcher')
const panel = ({ page }: Visit) => page.locator('care-chat .panel')
const open = async (visit: Visit): Promise<void> => {
  await launcher(visit).click()
  await panel(visit).waitFor()
}
const focused = ({ page }: Visit): Promise<string> => page.evaluate('document.querySelector("care-chat").shadowRoot.activeElement?.getAttribute("name") ?? document.querySelector("care-chat").shadowRoot.activeElement?.textContent ?? "elsewhere"')
const kept = ({ page }: Visit): Promise<string[]> => page.evaluate('Object.keys(localStorage).concat(Object.keys(sessionStorage), document.cookie || [])')
const phone: BrowserContextOptions = { viewport: { width: 320, height: 640 } }

describe('before it is opened', () => {
  it('asks for its one file, and stores, sets and listens to nothing', () => onPage(async (visit) => {
    const { page, requests } = visit
    await page.waitForLoadState('networkidle')
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([council.url, `${site.running.url}/widget.js`])
    expect(await kept(visit)).toEqual([])
    expect(await page.context().cookies()).toEqual([])
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift')
    expect(page.url()).toBe(council.url)
    expect(await page.evaluate('document.querySelectorAll("care-chat").length')).toBe(1)
  }))

  it('is one button that a keyboard reaches and a screen reader names', () => onPage(async (visit) => {
    const { page } = visit
    await page.getByRole('button', { name: 'Ask a question' }).focus()
    await page.keyboard.press('Enter')
    await panel(visit).waitFor()
    expect(await focused(visit)).toBe('says')
  }))
})

describe('its attributes', () => {
  it('choose the council, the colour, the side and the words', () => onPage(async (visit) => {
    const { page, ask } = visit
    expect(await launcher(visit).evaluate((button) => [button.textContent, getComputedStyle(button).backgroundColor, getComputedStyle(button).color, button.getBoundingClientRect().left < innerWidth / 2])).toEqual(['Any question?', 'rgb(255, 221, 0)', 'rgb(0, 0, 0)', true])
    await open(visit)
    expect(await panel(visit).evaluate((box) => box.getBoundingClientRect().left < innerWidth / 2)).toBe(true)
    expect(await panel(visit).locator('.send').evaluate((send) => [getComputedStyle(send).backgroundColor, getComputedStyle(send).color])).toEqual(['rgb(255, 221, 0)', 'rgb(0, 0, 0)'])
    await ask('which council')
    await page.getByText('Council: bury').waitFor()
  }, { attributes: 'data-council="bury" data-colour="#ffdd00" data-position="left" data-label="Any question?"' }))

  it('stand on the element itself where a page puts it by hand, and no second one is put', () => onPage(async (visit) => {
    expect(await visit.page.locator('care-chat').count()).toBe(1)
    await open(visit)
    await visit.ask('which council')
    await visit.page.getByText('Council: bury').waitFor()
  }, { body: `<care-chat council="bury"></care-chat>${scriptTag(site.running.url)}` }))
})

describe('opened', () => {
  it('says first who it is, from the beginning, and is spared the page\'s letters and rules', () => onPage(async (visit) => {
    await open(visit)
    const heading = panel(visit).getByRole('heading', { name: 'Ask about being in care' })
    expect(await heading.evaluate((title) => { const { top, bottom } = title.getBoundingClientRect(); return top > 0 && bottom < innerHeight })).toBe(true)
    expect(await panel(visit).getByText('I am a computer, not a person.').evaluate((line) => { const { letterSpacing, textTransform, fontSize, fontFamily } = getComputedStyle(line); return [letterSpacing, textTransform, parseFloat(fontSize) >= 16, fontFamily.includes('serif') && !fontFamily.includes('sans')] })).toEqual(['normal', 'none', true, false])
    expect(await panel(visit).getByRole('button', { name: 'Send' }).isVisible()).toBe(true)
  }, { options: phone }))

  it('works under a policy that allows our address and nothing else', () => onPage(async (visit) => {
    await open(visit)
    await visit.ask('quote')
    await visit.page.locator('.card', { hasText: 'We will listen to you' }).waitFor()
    await visit.page.getByRole('button', { name: 'Get help now' }).click()
    expect(await panel(visit).getByRole('link', { name: 'Call 0800 1111' }).getAttribute('href')).toBe('tel:08001111')
  }, { policy: careful(site.running.url) }))

  it('leads to our own page where a policy keeps the panel out', async () => {
    // The launcher itself may run, and nothing it fetches.
    council.put(scriptTag(site.running.url), `default-src 'none'; style-src 'nonce-own'; img-src data:; script-src ${site.running.url}/widget.js`)
    const visit = await site.visit(council.url)
    await launcher(visit).click()
    await visit.page.waitForURL(`${site.running.url}/chat`)
    await visit.close()
  })

  it('keeps nothing but what takes the conversation up again, for this tab', () => onPage(async (visit) => {
    await open(visit)
    expect(await kept(visit)).toEqual([])
    await visit.ask('zebra')
    await visit.page.getByText('You said: zebra').waitFor()
    expect(await kept(visit)).toEqual(['chat'])
    expect(await visit.page.evaluate('sessionStorage.chat')).not.toContain('zebra')
    expect(await visit.page.context().cookies()).toEqual([])
    await visit.page.reload()
    await open(visit)
    await visit.page.getByText('You said: zebra').waitFor()
  }))

  it('goes away with Escape and Hide, back to the launcher, and comes back with what was said', () => onPage(async (visit) => {
    await open(visit)
    await visit.ask('zebra')
    await visit.page.getByText('You said: zebra').waitFor()
    await visit.page.keyboard.press('Escape')
    expect(await panel(visit).isVisible()).toBe(false)
    expect(await focused(visit)).toBe('Ask a question')
    await open(visit)
    expect(await visit.page.getByText('You said: zebra').isVisible()).toBe(true)
    await visit.page.getByRole('button', { name: 'Hide' }).click()
    expect(await panel(visit).isVisible()).toBe(false)
  }))

  it('keeps the keyboard where it covers the screen, since what is behind cannot be seen', () => onPage(async (visit) => {
    const { page } = visit
    await open(visit)
    await page.keyboard.press('Tab')
    expect(await focused(visit)).toBe('Send')
    await page.keyboard.press('Tab')
    expect(await focused(visit)).toBe('Exit this page')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(visit)).toBe('Send')
    expect(await page.evaluate('getComputedStyle(document.documentElement).overflow')).toBe('hidden')
    await page.keyboard.press('Escape')
    expect(await page.evaluate('getComputedStyle(document.documentElement).overflow')).not.toBe('hidden')
  }, { options: phone }))

  it('exits from the council\'s page too, and ends the conversation', async () => {
    council.put(scriptTag(site.running.url))
    const visit = await site.visit(council.url)
    await open(visit)
    const others = site.running.directLine.openConversations
    await visit.ask('zebra')
    await visit.page.getByText('You said: zebra').waitFor()
    for (let times = 0; times < 3; times += 1) await visit.page.keyboard.press('Shift')
    await visit.page.getByText('Sunny').waitFor()
    await settled(() => site.running.directLine.openConversations === others)
    await visit.close()
  })
})

describe('axe finds nothing on the council\'s page', () => {
  it.each<[string, BrowserContextOptions]>([
    ['light, on a phone', { viewport: { width: 360, height: 740 } }],
    ['dark, on a desk', { colorScheme: 'dark', viewport: { width: 1280, height: 800 } }],
    ['with few colours', { forcedColors: 'active' }],
  ])('%s', (_look, options) => onPage(async (visit) => {
    const found = [await axeFinds(visit.page, 'care-chat')]
    await open(visit)
    found.push(await axeFinds(visit.page, 'care-chat'))
    await visit.ask('he hits me')
    await visit.page.locator('.urgent').waitFor()
    found.push(await axeFinds(visit.page, 'care-chat'))
    await visit.page.getByRole('button', { name: 'Get help now' }).click()
    found.push(await axeFinds(visit.page, 'care-chat'))
    expect(found.flat()).toEqual([])
  }, { options }))
})
