import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openChromium } from '#jest/chromium.ts'
import { serveGallery } from './serve.ts'

let gallery: Awaited<ReturnType<typeof serveGallery>>
let browser: Awaited<ReturnType<typeof openChromium>>
beforeAll(async () => { [gallery, browser] = await Promise.all([serveGallery(0), openChromium()]) })
afterAll(async () => {
  await browser.close()
  await new Promise((resolve) => gallery.server.close(resolve))
})

it('draws every example in a real browser, and none is wider than a phone', async () => {
  const page = await browser.newPage({ viewport: { width: 400, height: 800 } })
  const mistakes: string[] = []
  page.on('pageerror', (error) => mistakes.push(error.message))
  await page.goto(`${gallery.address}?theme=light&width=phone`)
  await page.waitForSelector('body[data-drawn]')
  const drawn = await page.locator('.card').evaluateAll((frames) => frames.map((frame) => ({ text: frame.textContent ?? '', overflows: frame.scrollWidth > frame.clientWidth })))
  expect(mistakes).toEqual([])
  expect(drawn).toHaveLength(gallery.examples.length)
  for (const { text, overflows } of drawn) expect({ isEmpty: text.trim() === '', overflows }).toEqual({ isEmpty: false, overflows: false })
  await page.close()
})
