/** /chat/plain: what its forms do. */
import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'restify'
import { Refusal } from '#bot/refusal.ts'
import type { Route } from '#bot/route.ts'
import type { InProcess } from '../direct-line/in-process.ts'
import type { ChatContent } from './chat-markup.ts'
import type { Activity } from './direct-line-calls.ts'
import { plainPage, type PlainState } from './plain-page.ts'
import { neutralPage } from './strings.ts'

type Form = Readonly<Record<string, string | undefined>>

// As much as the endpoint takes from scripts, so that a long question gets a kind reply instead of an error.
const formBytes = 48 * 1024

/** Its addresses. What is said goes through the same endpoint as everybody's; `styles` is the style sheet's address. */
export function plainRoutes (content: ChatContent, chat: InProcess, styles: string): readonly Route[] {
  const { words } = content
  const show = (response: Response, status: number, state: Partial<PlainState>): void => {
    const page = plainPage(content, { token: undefined, council: undefined, activities: [], notice: undefined, typed: '', ...state, once: randomUUID() }, styles)
    response.setHeader('Content-Security-Policy', policy)
    // A form is sent with the address it came from, and only to us: without it a browser calls itself nobody, whom we refuse.
    response.setHeader('Referrer-Policy', 'same-origin')
    response.sendRaw(status, page, { 'Content-Type': 'text/html; charset=utf-8' })
  }
  async function post (request: Request, response: Response): Promise<void> {
    const form = request.body as Form
    const { act, council } = form
    const token = form['token'] || undefined
    if (act !== undefined && token !== undefined) await chat.end(request, token)
    if (act === 'exit') response.redirect(303, neutralPage, () => undefined)
    else if (act === 'clear') show(response, 200, { council, notice: words.plain.cleared })
    else await say(request, response, form)
  }
  async function say (request: Request, response: Response, { token, council, says = '', value, once }: Form): Promise<void> {
    const said = value === undefined ? { text: says } : { value: pressed(value) }
    try {
      const answered = await chat.say(request, { token: token || undefined, council: council || undefined, said, once: once ?? randomUUID() })
      show(response, 200, { token: answered.token, council, activities: answered.activities as unknown as Activity[], notice: answered.beganAgain ? words.plain.startedAgain : undefined })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(error.retryAfterSeconds))
      // What was typed comes back, so that it can be sent again.
      show(response, error.status, { token, council, typed: says, notice: error.status === 429 || error.status === 503 ? words.plain.busy : words.plain.failed })
    }
  }
  const access = { public: 'a page that holds nothing; what it says is limited as at /token' }
  return [
    { method: 'get', path: '/chat/plain', access, handle: (request, response) => { show(response, 200, { council: new URL(request.url ?? '/', 'http://localhost').searchParams.get('council') ?? undefined }) } },
    { method: 'post', path: '/chat/plain', access, body: { as: 'form', atMostBytes: formBytes }, handle: post },
  ]
}

// Leaving goes by way of a form, and a browser holds a form to where it may lead in the end.
const policy = `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self' ${new URL(neutralPage).origin}; frame-ancestors 'none'`

function pressed (value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    throw new Refusal(400, 'BadSyntax', 'The button\'s value is not valid JSON. Press a button of the page.')
  }
}
