/**
 * `npm run cards`: every example of every card in a browser. `npm run cards -- --screenshots FOLDER [--card NAME]` writes a
 * picture a card, theme and width there instead; it starts a Chromium, so choose a folder outside the repository.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { allExamples, type Example } from './examples.ts'
import { galleryPage } from './page.ts'
import { themeNames, widths, type ThemeName, type WidthName } from './teams-themes.ts'

const widthNames = Object.keys(widths) as WidthName[]

/** Serves the gallery on loopback; port 0 takes a free one. `?card=`, `?theme=` and `?width=` narrow what is shown. */
export async function serveGallery (port: number): Promise<{ address: string, server: Server, examples: readonly Example[] }> {
  const renderer = await readFile(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'))
  const examples = await allExamples()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    // setHeader rather than writeHead(…).end(…): restify, once loaded in the same process, makes every writeHead return nothing.
    response.setHeader('content-type', url.pathname === '/adaptivecards.js' ? 'text/javascript' : 'text/html; charset=utf-8')
    if (url.pathname === '/adaptivecards.js') return response.end(renderer)
    const one = <Name extends string>(key: string, all: readonly Name[]): readonly Name[] => all.filter((name) => (url.searchParams.get(key) ?? name) === name)
    response.end(galleryPage({
      examples: examples.filter(({ card }) => (url.searchParams.get('card') ?? card) === card),
      themeNames: one<ThemeName>('theme', themeNames), widthNames: one('width', widthNames),
    }))
  })
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(port, '127.0.0.1', resolve) })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server, examples }
}

/** Writes `answer-dark-phone.png` ... into a folder. */
async function takeScreenshots (folder: string, only: string | undefined): Promise<void> {
  const { openChromium } = await import('#jest/chromium.ts')
  const { address, server, examples } = await serveGallery(0)
  const browser = await openChromium()
  try {
    await mkdir(folder, { recursive: true })
    for (const card of new Set(examples.map((example) => example.card).filter((name) => name === (only ?? name)))) {
      for (const theme of themeNames) {
        for (const width of widthNames) {
          const page = await browser.newPage({ viewport: { width: widths[width] + 60, height: 800 } })
          await page.goto(`${address}?${new URLSearchParams({ card, theme, width }).toString()}`)
          await page.waitForSelector('body[data-drawn]')
          await page.screenshot({ path: join(folder, `${card}-${theme.replace(' ', '-')}-${width}.png`), fullPage: true })
          await page.close()
        }
      }
    }
  } finally {
    await browser.close()
    server.close()
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { screenshots: { type: 'string' }, card: { type: 'string' }, port: { type: 'string', default: '3980' } } })
  if (values.screenshots) {
    await takeScreenshots(values.screenshots, values.card)
    console.log(`The pictures are in ${values.screenshots}`)
  } else {
    const { address, examples } = await serveGallery(Number(values.port))
    console.log(`${examples.length} examples at ${address} (Ctrl+C stops)`)
  }
}
