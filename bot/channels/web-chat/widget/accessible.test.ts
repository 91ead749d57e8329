/** WCAG 2.2 AA of /chat in a real browser: axe in every state, and what axe cannot see. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { axeFinds, openSite, type Site, type Visit } from './site-for-tests.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(async () => { await site?.close() })

/** Everything the chat can look like, in the order in which one visit comes upon it. */
const states: readonly (readonly [name: string, reach: (visit: Visit) => Promise<unknown>])[] = [
  ['first screen', async () => undefined],
  ['answer in words', async ({ page, ask }) => { await ask('list'); await page.getByText('That is all.').waitFor() }],
  ['answer on a card', async ({ page, ask }) => { await ask('quote'); await page.locator('.card').waitFor() }],
  ['answer with buttons', async ({ page, ask }) => { await ask('buttons'); await page.getByRole('button', { name: 'Show a service' }).waitFor() }],
  ['help for somebody in trouble', async ({ page, ask }) => { await ask('he hits me'); await page.locator('.urgent').waitFor() }],
  ['no network', async ({ page, ask, told }) => {
    await page.context().setOffline(true)
    await ask('in a tunnel')
    await told('No internet just now')
  }],
  ['get help now', ({ page }) => page.getByRole('button', { name: 'Get help now' }).click()],
  ['cleared', async ({ page, told }) => {
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Clear chat' }).click()
    await told('The chat is cleared.')
  }],
]

type Look = (page: Page) => Promise<readonly string[]>

/** What each look finds in each state, by the state's name; states in which it finds nothing are left out. */
async function inEveryState<Name extends string> (looks: Readonly<Record<Name, Look>>, options: BrowserContextOptions = {}): Promise<Record<Name, Record<string, readonly string[]>>> {
  const visit = await site.visit('/chat', options)
  const found = Object.entries<Look>(looks).map(([name, look]): { name: string, look: Look, wrong: Record<string, readonly string[]> } => ({ name, look, wrong: {} }))
  for (const [state, reach] of states) {
    await reach(visit)
    for (const { look, wrong } of found) {
      const here = await look(visit.page)
      if (here.length) wrong[state] = here
    }
  }
  await visit.close()
  return Object.fromEntries(found.map(({ name, wrong }) => [name, wrong])) as Record<Name, Record<string, readonly string[]>>
}
/** What a function finds in the page; its text runs there. */
const inPage = (find: string): Look => (page) => page.evaluate(find)

describe('axe finds nothing in any state', () => {
  it.each<[string, BrowserContextOptions]>([
    ['light, on a phone', { viewport: { width: 360, height: 740 } }],
    ['dark, on a desk', { colorScheme: 'dark', viewport: { width: 1280, height: 800 } }],
    ['with few colours', { forcedColors: 'active' }],
  ])('%s', async (_look, options) => {
    expect((await inEveryState({ axeFinds }, options)).axeFinds).toEqual({})
  })
})

// 320 pixels wide is also a usual screen at 400 %.
describe('on a screen of 320 by 256 pixels, in every state, it', () => {
  const looks = {
    widerThanTheScreen: inPage('[...document.querySelectorAll("*")].filter((part) => part.getBoundingClientRect().right > innerWidth + 1 && !part.closest("[hidden]")).map((part) => part.outerHTML.slice(0, 120))'),
    smallLetters: inPage('[...document.querySelectorAll("body *")].filter((part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && part.checkVisibility() && parseFloat(getComputedStyle(part).fontSize) < 16).map((part) => part.outerHTML.slice(0, 120))'),
    smallTargets: inPage('[...document.querySelectorAll("button, textarea, a:not(p > a, span > a)")].filter((part) => part.checkVisibility()).filter((part) => { const { width, height } = part.getBoundingClientRect(); return width < 44 || height < 44 }).map((part) => part.outerHTML.slice(0, 120))'),
    movement: inPage('document.getAnimations().map(String)'),
    waysOutOfSight: inPage('[...document.querySelectorAll("[data-part=exit], [data-part=helpNow], [data-part=clear]")].filter((part) => { const { left, right, top, bottom } = part.getBoundingClientRect(); return top < 0 || bottom > innerHeight || document.elementFromPoint((left + right) / 2, (top + bottom) / 2) !== part }).map((part) => part.textContent)'),
    lostFocus: inPage('document.activeElement === document.body && document.querySelector(".said").childElementCount ? ["no focus"] : []'),
    otherLiveRegions: inPage('[...document.querySelectorAll("[aria-live], [role=status], [role=alert], [role=log], output")].map((part) => part.getAttribute("role") + " " + part.getAttribute("aria-live")).filter((region, at, all) => all.length !== 1 || region !== "log polite")'),
  }
  let found: Record<keyof typeof looks, Record<string, readonly string[]>>
  beforeAll(async () => { found = await inEveryState(looks, { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' }) })

  it('fits without scrolling sideways', () => { expect(found.widerThanTheScreen).toEqual({}) })
  it('has letters of 16 pixels or more', () => { expect(found.smallLetters).toEqual({}) })
  it('has 44 by 44 pixels to press', () => { expect(found.smallTargets).toEqual({}) })
  it('moves nothing by itself', () => { expect(found.movement).toEqual({}) })
  it('keeps the three ways out in sight, uncovered', () => { expect(found.waysOutOfSight).toEqual({}) })
  it('keeps the focus somewhere', () => { expect(found.lostFocus).toEqual({}) })
  it('has one polite live region, which holds the answers and what is going on', () => { expect(found.otherLiveRegions).toEqual({}) })
})

it('fits right-to-left writing too', async () => {
  const sideways: Look = async (page) => {
    await page.evaluate('document.documentElement.dir = "rtl"')
    return page.evaluate('document.scrollingElement.scrollWidth > innerWidth ? ["scrolls sideways"] : []')
  }
  expect((await inEveryState({ sideways }, { viewport: { width: 320, height: 640 } })).sideways).toEqual({})
})

describe('by keyboard alone', () => {
  it('comes first to the way out, then to help, and to the question last', async () => {
    const { page, close } = await site.visit()
    const reached: string[] = []
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate<string>('document.activeElement.textContent.trim() || document.activeElement.name'))
    }
    expect(reached).toEqual(['Exit this page', 'Get help now', 'Clear chat', 'Call 999', 'What are my rights?', 'Who can help me?', 'says', 'Send'])
    await close()
  })

  it('reads help from its heading, and goes back to where it came from with Escape', async () => {
    const { page, close } = await site.visit()
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent.trim()')
    await page.getByRole('button', { name: 'Get help now' }).focus()
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('Get help now')
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2')
    expect(await page.getByRole('button', { name: 'Get help now' }).getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BUTTON')
    expect(await page.getByRole('button', { name: 'Get help now' }).getAttribute('aria-expanded')).toBe('false')
    await close()
  })

  it('stays where it was when an answer comes, and in the question after clearing', async () => {
    const { page, ask, close } = await site.visit()
    await ask('quote')
    await page.locator('.card').waitFor()
    expect(await page.evaluate('document.activeElement.name')).toBe('says')
    const more = page.getByRole('button', { name: 'Show me more' })
    await more.focus()
    await page.keyboard.press('Enter')
    await page.getByText('You said: more').waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Show me more')
    await page.getByRole('button', { name: 'Clear chat' }).press('Enter')
    expect(await page.evaluate('document.activeElement.name')).toBe('says')
    await close()
  })
})

it('has headings in order, and each thing said under who said it', async () => {
  const { page, ask, close } = await site.visit()
  await ask('list')
  await page.getByText('That is all.').waitFor()
  expect(await page.evaluate('[...document.querySelectorAll("h1, h2, h3")].filter((heading) => heading.checkVisibility()).map((heading) => heading.tagName + " " + heading.textContent)')).toEqual([
    'H1 Ask about being in care', 'H2 Before you start', 'H2 You could ask', 'H3 You', 'H3 Computer',
  ])
  expect(await page.evaluate('document.documentElement.lang')).toBe('en-GB')
  await close()
})

it('lets what is typed from right to left run from right to left', async () => {
  const { page, ask, close } = await site.visit()
  await ask('ما هي حقوقي؟')
  const said = page.locator('.mine')
  await said.waitFor()
  expect(await said.locator('p').evaluate((line) => getComputedStyle(line).direction)).toBe('rtl')
  await close()
})
