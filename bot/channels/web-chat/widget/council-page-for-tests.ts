/** A council's web site for tests and benchmarks: another origin, with styles of its own and a policy, that carries our script tag. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type CouncilSite = {
  readonly url: string
  /** What every page has from now on: what stands in its body, and its Content-Security-Policy. */
  put (body: string, policy?: string): void
  stop (): Promise<void>
}

// As rude as web sites are: rules for everything, and letters that spread to whatever is put in.
const styles = '* { letter-spacing: .3em; } body { font: 13px serif; text-transform: uppercase; line-height: 3; color: #333; background: #fff } button { color: red !important; display: none }'

export async function openCouncilSite (): Promise<CouncilSite> {
  let page = { body: '', policy: '' }
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (page.policy) response.setHeader('Content-Security-Policy', page.policy)
    response.end(`<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width"><title>Children in care</title><link rel="icon" href="data:,"><style nonce="own">${styles}</style><main><h1>Children in care</h1>${'<p>Every child has a right to be heard. <a href="#here">Read our promise</a>.</p>'.repeat(30)}${page.body}</main></html>`)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    put (body, policy = '') { page = { body, policy } },
    stop: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => { resolve() })
    }),
  }
}

/** The script tag, with attributes. */
export const scriptTag = (service: string, attributes = ''): string => `<script async src="${service}/widget.js" ${attributes}></script>`

/** What a careful council allows for the widget, and nothing more: deployment/README.md says the same. */
export const careful = (service: string): string =>
  `default-src 'none'; style-src 'nonce-own'; img-src data:; script-src ${service}; connect-src ${service} ${service.replace(/^http/, 'ws')}`
