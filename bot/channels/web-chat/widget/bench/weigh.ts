/** What our files weigh, gzipped as servers do at their best, against what they may. */
import { gzipSync } from 'node:zlib'

export type Weight = { readonly what: string, readonly bytes: number, readonly atMost: number }

const budgets = { script: 25_000, styles: 6_000, cards: 50_000 } as const

/** Fetches what a page of the service names, as it is served. Rejects when a file is not where it should be. */
export async function weigh (service: string): Promise<readonly Weight[]> {
  const text = async (path: string): Promise<string> => {
    const response = await fetch(service + path)
    if (!response.ok) throw new Error(`${path} answers ${response.status}. Expected a file that the page names.`)
    return response.text()
  }
  const page = await text('/chat')
  const named = (source: string, kind: string): string => {
    const found = new RegExp(`${kind}-[0-9a-f]{10}\\.(?:js|css)`).exec(source)?.[0]
    if (found === undefined) throw new Error(`Nothing names a file "${kind}-….js" any more. Correct the name in weigh.ts.`)
    return `/chat/${found}`
  }
  const [script, launcher] = await Promise.all([text(named(page.replaceAll('.css', ''), 'chat')), text('/widget.js')])
  const [styles, panel, cards] = await Promise.all([text(named(page, 'chat(?=-[0-9a-f]{10}\\.css)')), text(named(launcher, 'panel')), text(named(script, 'cards'))])
  const bytes = (content: string): number => gzipSync(content, { level: 9 }).length
  return [
    { what: 'script of our page', bytes: bytes(script), atMost: budgets.script },
    { what: 'styles of our page', bytes: bytes(styles), atMost: budgets.styles },
    { what: 'launcher, before it is pressed', bytes: bytes(launcher), atMost: budgets.script },
    { what: 'launcher and panel, with styles', bytes: bytes(launcher) + bytes(panel), atMost: budgets.script },
    { what: 'renderer of cards, when one comes', bytes: bytes(cards), atMost: budgets.cards },
  ]
}
