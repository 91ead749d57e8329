/** /chat in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { neutralPage } from './strings.ts'
import { openSite, settled, type Site, type Visit } from './site-for-tests.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(async () => { await site?.close() })

const visited = async (test: (visit: Visit) => Promise<void>, ...asked: Parameters<Site['visit']>): Promise<void> => {
  const visit = await site.visit(...asked)
  await test(visit)
  expect(visit.complaints).toEqual([])
  await visit.close()
}
const stored = (visit: Visit): Promise<string[]> => visit.page.evaluate('Object.keys(localStorage).concat(Object.keys(sessionStorage), document.cookie || [])')

describe('the first screen', () => {
  it('says what a person must know before they type, and asks nothing of the server for it', () => visited(async ({ page, requests }) => {
    const shown = await page.locator('main').innerText()
    for (const must of [/I am a computer, not a person/, /Nobody is reading this/, /I don’t save what you type.*gone in 15 minutes/, /I can’t sort things out, pass things on or send help/, /Want a person\? Press “Get help now”/, /Your browser may still show that you were here/, /In danger now\?\s+Call 999/]) expect(shown).toMatch(must)
    expect(requests.map((url) => new URL(url).pathname.replace(/-\w{10}\./, '-#.'))).toEqual(['/chat', '/chat/chat-#.css', '/chat/chat-#.js'])
  }))

  it('keeps nothing in the browser before something is said', () => visited(async (visit) => { expect(await stored(visit)).toEqual([]) }))

  it('shows a phone what it can call and text, with no network and before any message', () => visited(async ({ page }) => {
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Get help now' }).click()
    expect(await page.getByRole('link', { name: 'Call 999' }).getAttribute('href')).toBe('tel:999')
    expect(await page.getByRole('link', { name: 'Call 0800 1111' }).getAttribute('href')).toBe('tel:08001111')
    expect(await page.getByRole('link', { name: 'Text SHOUT to 85258' }).getAttribute('href')).toBe('sms:85258?body=SHOUT')
    await page.getByRole('button', { name: 'Back to the chat' }).click()
    expect(await page.getByLabel('Your question').isVisible()).toBe(true)
  }))
})

describe('asking', () => {
  it('sends with Enter, keeps Shift and Enter for a new line, and shows words as words', () => visited(async ({ page, ask }) => {
    const question = page.getByLabel('Your question')
    await question.fill('one')
    await page.keyboard.press('Shift+Enter')
    expect(await question.inputValue()).toBe('one\n')
    await ask('<img src=x onerror=alert(1)> who can help?')
    await page.getByText('You said: <img src=x onerror=alert(1)> who can help?').waitFor()
    expect(await page.locator('.said img').count()).toBe(0)
    expect(await question.inputValue()).toBe('')
  }))

  it('asks an example at a press, for the council that the address names', () => visited(async ({ page, ask }) => {
    await page.getByRole('button', { name: 'What are my rights?' }).click()
    await page.getByText('You said: What are my rights?').waitFor()
    await ask('which council')
    await page.getByText('Council: bury').waitFor()
  }, '/chat?council=bury'))

  it('shows lists as lists, with where a line is from below it', () => visited(async ({ page, ask }) => {
    await ask('list')
    await page.getByText('That is all.').waitFor()
    expect(await page.locator('.theirs ol > li').allInnerTexts()).toEqual(['Ask', 'Read'])
    expect(await page.locator('.theirs ul > li small').innerText()).toBe('from the plan')
  }))

  it('fetches the renderer when the first card comes, and draws it', () => visited(async ({ page, requests, ask }) => {
    const rendererFetched = (): boolean => requests.some((url) => url.includes('/chat/cards-'))
    await ask('hello')
    await page.getByText('You said: hello').waitFor()
    expect(rendererFetched()).toBe(false)
    await ask('quote')
    await page.locator('.card', { hasText: 'We will listen to you' }).waitFor()
    expect(rendererFetched()).toBe(true)
    await page.getByRole('button', { name: 'Show me more' }).click()
    await page.getByText('You said: more').waitFor()
  }))

  it('shows mark-up in a card as it was written', () => visited(async ({ page, ask }) => {
    await ask('quote')
    await page.locator('.card', { hasText: '<b>Not bold</b> and **not this**' }).waitFor()
  }))

  it('makes a card\'s numbers something to press and its lists lists', () => visited(async ({ page, ask }) => {
    await ask('quote')
    const card = page.locator('.card')
    expect(await card.getByRole('link', { name: '0800 1111' }).getAttribute('href')).toBe('tel:08001111')
    expect(await card.getByRole('list').first().getByRole('listitem').allInnerTexts()).toEqual(['1. Ask', '2. Read'])
  }))

  it('shows a card that is only lines in words under a heading, fetches nothing for it, and sends its verb', () => visited(async ({ page, requests, ask }) => {
    await ask('buttons')
    await page.getByRole('heading', { name: 'Pick one.', level: 4 }).waitFor()
    expect(requests.some((url) => url.includes('/chat/cards-'))).toBe(false)
    await page.getByRole('button', { name: 'Show a service' }).click()
    await page.getByText('You pressed service.show.').waitFor()
  }))

  it('shows a card in words, with its buttons, when the renderer cannot be had', async () => {
    const { page, ask, close } = await site.visit()
    await page.route('**/chat/cards-*', (route) => route.abort())
    await ask('quote')
    await page.getByText('We will listen to you').waitFor()
    await page.getByRole('button', { name: 'Show me more' }).click()
    await page.getByText('You said: more').waitFor()
    await close()
  })

  it('shows help at once, in words, with numbers that can be pressed', () => visited(async ({ page, requests, ask }) => {
    await ask('he hits me')
    const help = page.locator('.urgent')
    await help.waitFor()
    expect(await help.innerText()).toContain('This is not your fault')
    const links = await help.locator('a').evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).getAttribute('href')))
    expect(links).toEqual(expect.arrayContaining(['tel:999', 'tel:08001111', 'sms:85258?body=SHOUT']))
    expect(new Set(links.filter((href) => href !== 'tel:999')).size).toBe(links.filter((href) => href !== 'tel:999').length)
    expect(requests.some((url) => url.includes('/chat/cards-'))).toBe(false)
  }))
})

describe('a network that goes and comes back', () => {
  it('says so, keeps what is typed, and sends it once when it is back', async () => {
    const { page, ask, told, close } = await site.visit()
    await ask('before')
    await page.getByText('You said: before').waitFor()
    await page.context().setOffline(true)
    await ask('in a tunnel')
    await told('No internet just now. I will send it when you are back')
    await page.context().setOffline(false)
    await page.getByText('You said: in a tunnel').waitFor()
    await told('')
    expect(await page.locator('.mine').allInnerTexts()).toEqual([expect.stringContaining('before'), expect.stringContaining('in a tunnel')])
    expect(await page.locator('.theirs').count()).toBe(2)
    await close()
  })

  it('shows the conversation again after a reload, from a session that holds no word of it', () => visited(async (visit) => {
    const { page, ask } = visit
    await ask('zebra')
    await page.getByText('You said: zebra').waitFor()
    const before = await page.locator('.said').innerText()
    expect(await stored(visit)).toEqual(['chat'])
    expect(await page.evaluate('sessionStorage.chat')).not.toContain('zebra')
    await page.reload()
    await page.getByText('You said: zebra').waitFor()
    expect(await page.locator('.said').innerText()).toBe(before)
  }))
})

describe('leaving', () => {
  const talked = async (visit: Visit): Promise<void> => {
    await visit.ask('zebra')
    await visit.page.getByText('You said: zebra').waitFor()
  }
  const isOpen = (): number => site.running.directLine.openConversations

  it('clears the chat here and on the server, and begins a new one with the next question', () => visited(async (visit) => {
    const { page, ask } = visit
    const others = isOpen()
    await talked(visit)
    expect(isOpen()).toBe(others + 1)
    await page.getByRole('button', { name: 'Clear chat' }).click()
    await visit.told('The chat is cleared. What you typed is gone.')
    await settled(() => isOpen() === others)
    expect(await page.locator('.said').innerText()).toBe('')
    expect(await stored(visit)).toEqual([])
    await ask('again')
    await page.getByText('You said: again').waitFor()
    expect(isOpen()).toBe(others + 1)
  }))

  it('says truly what is gone and what is not yet when the chat is cleared with no network', async () => {
    const visit = await site.visit()
    await talked(visit)
    await visit.page.context().setOffline(true)
    await visit.page.getByRole('button', { name: 'Clear chat' }).click()
    expect(await visit.page.locator('.said').innerText()).toBe('')
    await visit.told('The chat is gone from this screen. I can’t reach our computer just now. It will be gone there in 15 minutes.')
    await visit.close()
  })

  it.each([
    ['at one press', (visit: Visit) => visit.page.getByRole('link', { name: 'Exit this page' }).click()],
    ['at Shift three times', async (visit: Visit) => { for (let times = 0; times < 3; times += 1) await visit.page.keyboard.press('Shift') }],
    ['at Shift three times while help is shown', async (visit: Visit) => {
      await visit.page.getByRole('button', { name: 'Get help now' }).click()
      for (let times = 0; times < 3; times += 1) await visit.page.keyboard.press('Shift')
    }],
  ])('exits %s: to another page, in place of ours, with nothing left behind', async (_how, exit) => {
    const others = isOpen()
    const visit = await site.visit('/health/live')
    const { page } = visit
    await page.goto(`${site.running.url}/chat`)
    await talked(visit)
    await exit(visit)
    await page.getByText('Sunny').waitFor()
    await settled(() => isOpen() === others)
    await page.goBack()
    expect(page.url()).toBe(`${site.running.url}/health/live`)
    expect(await stored(visit)).toEqual([])
    await visit.close()
  })

  it('shows nothing of the chat until the other page has come', async () => {
    const visit = await site.visit()
    const { page } = visit
    await talked(visit)
    // A navigation that is given up leaves the old page standing, as a slow one does for a while.
    await page.context().route(neutralPage, (route) => route.abort('aborted'))
    await page.getByRole('link', { name: 'Exit this page' }).click()
    await page.waitForFunction('document.title === "Loading"')
    expect(await page.locator('.said').innerText()).toBe('')
    expect(await page.evaluate('getComputedStyle(document.elementFromPoint(innerWidth / 2, innerHeight / 2)).zIndex')).toBe('2147483647')
    expect(await stored(visit)).toEqual([])
    await visit.close()
  })

  it('stays for capital letters, and for going back with Shift and Tab', () => visited(async ({ page }) => {
    await page.getByLabel('Your question').focus()
    for (const key of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift', 'a', 'Shift', 'Shift', 'Shift+Tab', 'Shift', 'Shift']) await page.keyboard.press(key)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  }))
})
