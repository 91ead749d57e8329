/**
 * The young person's chat: /chat (our page), /chat/plain (the same without scripts), /widget.js (a launcher for a council's page) and
 * their files. All of it is made once,
 * when the service starts, and holds nothing about anybody.
 */
import type { Route } from '#bot/route.ts'
import { bundle } from './bundle.ts'
import { chatMarkup, type ChatContent } from './chat-markup.ts'
import { chatPage } from './chat-page.ts'
import type { InProcess } from '../direct-line/in-process.ts'
import { plainRoutes } from './plain-routes.ts'
import { serve } from './static-file.ts'

export type WidgetOptions = ChatContent & {
  /** The address that browsers use; undefined: whatever they asked for. */
  readonly publicUrl: string | undefined
}

const forGood = 'public, max-age=31536000, immutable'
// A council's page names it without a hash, so a change must arrive soon.
const forAWhile = 'public, max-age=300'

/** The addresses; `chat` is the endpoint, for the page that works without scripts. Rejects when a script cannot be bundled. */
export async function openWidget (options: WidgetOptions, chat: InProcess): Promise<readonly Route[]> {
  const { script, styles, panel, cards, launcher } = await bundle({ panelMarkup: chatMarkup(options, 'panel').html, forgetAfterMinutes: options.forgetAfterMinutes })
  const file = (name: string, content: string, headers: Record<string, string>) => ({
    method: 'get', path: name, access: { public: 'a file that holds nothing about anybody' },
    handle: serve({ content, type: name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8', headers }),
  } as const)
  // A council's page may load them: they are the same for everybody, and no cookie goes along.
  const fromAnywhere = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
  return [
    { method: 'get', path: '/chat', access: { public: 'a page that holds nothing' }, handle: serve(chatPage(options, options.publicUrl, { script: script.name, styles: styles.name })) },
    ...[script, styles, panel, cards].map(({ name, content }) => file(`/chat/${name}`, content, { 'Cache-Control': forGood, ...fromAnywhere })),
    ...plainRoutes(options, chat, `/chat/${styles.name}`),
    file('/widget.js', launcher.content, { 'Cache-Control': forAWhile, ...fromAnywhere }),
  ]
}
