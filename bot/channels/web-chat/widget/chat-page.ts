/** /chat as a whole document. */
import { chatMarkup, type ChatContent } from './chat-markup.ts'
import { html } from './html.ts'
import type { StaticFile } from './static-file.ts'

/** `publicUrl` is the address that browsers use, as far as it is known; the files are those that the page asks for. */
export function chatPage (content: ChatContent, publicUrl: string | undefined, files: { readonly script: string, readonly styles: string }): StaticFile {
  const { words, audience, forgetAfterMinutes } = content
  const { html: page } = html`<!doctype html>
<html lang="${words.lang}" dir="${words.dir}" class="chat-page">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${words.title[audience]}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/chat/${files.styles}">
<script type="module" src="/chat/${files.script}"></script>
<noscript><meta http-equiv="refresh" content="0; url=/chat/plain"></noscript>
</head>
<body class="chat" data-forget="${forgetAfterMinutes}">${chatMarkup(content, 'page')}
</body>
</html>
`
  return { content: page, type: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': policy(publicUrl), 'Referrer-Policy': 'same-origin' } }
}

/** Nothing inline, nothing from elsewhere, no frame of another site: somebody young types here. */
function policy (publicUrl: string | undefined): string {
  // Older Safari does not take a socket to our own address for 'self'.
  const socket = publicUrl === undefined ? '' : ` ${publicUrl.replace(/^http/, 'ws')}`
  return [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", 'img-src data:', `connect-src 'self'${socket}`,
    "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  ].join('; ')
}
