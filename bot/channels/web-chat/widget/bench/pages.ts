/** The pages that are measured beside each other: ours, ours on a council's page, and Microsoft's Web Chat in two sizes. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

export type Measured = {
  readonly name: string
  readonly path: string
  /** True in the page once somebody could type and be heard. */
  readonly isUsable: string
  /** The launcher that must be pressed first, as an expression that gives its button; absent: none. */
  readonly launcher?: string
  /** The box that is typed into, for Playwright. */
  readonly box: string
  /** True in the page once what was sent is shown. */
  readonly sent: string
  /** Everything that the bot has said, as one text, as an expression. */
  readonly said: string
  /** What opens the conversation, once it is open: { token, conversationId }. */
  readonly session: string
}

const inPanel = 'document.querySelector("care-chat")?.shadowRoot'
const ours = (root: string, path: string) => ({
  path, isUsable: `${root}?.querySelector("[data-part=form]")?.noValidate === true`, box: '[data-part=question]', sent: `!!${root}?.querySelector(".mine")`,
  said: `[...(${root}?.querySelectorAll(".said > li:not(.mine)") ?? [])].map((item) => item.innerText).join("\\n")`,
  session: 'JSON.parse(sessionStorage.getItem("chat") ?? "null")',
})
const stock = (file: string) => ({
  path: `/${file.replace('.js', '')}`, isUsable: '!!document.querySelector(".webchat__send-box-text-box__input, [data-testid=\'send box text area\']")', box: '.webchat__send-box-text-box__input', sent: '!!document.querySelector(".webchat__bubble--from-user")',
  said: '[...document.querySelectorAll(".webchat__bubble:not(.webchat__bubble--from-user)")].map((item) => item.innerText).join("\\n")', session: 'window.session ?? null',
})

export const measured: readonly Measured[] = [
  { name: 'our page', ...ours('document', '/chat') },
  { name: 'our launcher', ...ours(inPanel, '/launcher'), launcher: `${inPanel}?.querySelector(".launcher")` },
  { name: 'stock Web Chat, minimal', ...stock('webchat-minimal.js') },
  { name: 'stock Web Chat', ...stock('webchat.js') },
]

const stockPage = (file: string, service: string): string => `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Web Chat</title><link rel="icon" href="data:,"><div id="chat" style="height: 700px"></div>
<script src="/${file}"></script><script>
fetch('${service}/token', { method: 'POST' }).then((response) => response.json()).then((session) => {
  window.session = session
  window.WebChat.renderWebChat({ directLine: window.WebChat.createDirectLine({ token: session.token, domain: '${service}/v3/directline' }), locale: 'en-GB' }, document.getElementById('chat'))
})</script>`

/** A web site that has the pages which are not ours; its files are compressed as well as ours are. `service` is where the service is. */
export async function openPages (service: string): Promise<{ readonly url: string, stop (): void }> {
  const scripts = new Map(['webchat.js', 'webchat-minimal.js'].map((file) => [`/${file}`, gzipSync(readFileSync(`node_modules/botframework-webchat/dist/${file}`), { level: 9 })]))
  const site = createServer(({ url = '/' }, response) => {
    const script = scripts.get(url)
    if (script) response.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Encoding': 'gzip', 'Content-Length': script.length }).end(script)
    else if (url === '/launcher') response.setHeader('Content-Type', 'text/html').end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A council</title><link rel="icon" href="data:,"><h1>A council</h1><script async src="${service}/widget.js"></script>`)
    else response.setHeader('Content-Type', 'text/html').end(stockPage(`${url.slice(1)}.js`, service))
  })
  await new Promise<void>((resolve) => { site.listen(0, '127.0.0.1', resolve) })
  return {
    url: `http://localhost:${(site.address() as AddressInfo).port}`,
    stop () {
      site.closeAllConnections()
      site.close()
    },
  }
}
