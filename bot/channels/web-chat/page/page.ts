/** /chat: a plain page for the web chat, with nothing from anywhere else. Read once at start. */
import { readFileSync } from 'node:fs'
import type { Route } from '#bot/route.ts'

const files = [
  { path: '/chat', file: 'chat.html', type: 'text/html; charset=utf-8' },
  { path: '/chat/chat.css', file: 'chat.css', type: 'text/css; charset=utf-8' },
  { path: '/chat/chat.mjs', file: 'chat.mjs', type: 'text/javascript; charset=utf-8' },
]

// Nothing inline, nothing from elsewhere, no frame of another site: somebody young types here.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The page's addresses. */
export function chatPage (): readonly Route[] {
  return files.map(({ path, file, type }) => {
    const content = readFileSync(new URL(file, import.meta.url))
    return {
      method: 'get', path, access: { public: 'a page that holds nothing' },
      handle (_request, response) {
        response.setHeader('Content-Security-Policy', policy)
        response.sendRaw(200, content as unknown as string, { 'Content-Type': type })
      },
    }
  })
}
