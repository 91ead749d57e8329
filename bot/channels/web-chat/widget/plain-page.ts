/**
 * /chat/plain as a document: the same chat by forms alone, for browsers that run no script. What opens the conversation stands in
 * the forms, so that nothing is kept in the browser, not even a cookie.
 */
import { contactMarkup, firstScreen, helpMarkup, lineMarkup, type ChatContent } from './chat-markup.ts'
import type { Activity } from './direct-line-calls.ts'
import { html, type Html } from './html.ts'
import type { Offer } from './offers.ts'
import { shown, type Shown, type ShownBlock } from './said.ts'
import type { Strings } from './strings.ts'

export type PlainState = {
  /** Opens the conversation; undefined before anything was said. */
  readonly token: string | undefined
  readonly council: string | undefined
  /** A key for what is said next, so that a page that is sent twice says it once. */
  readonly once: string
  readonly activities: readonly Activity[]
  readonly notice: string | undefined
  /** What was typed and could not be sent. */
  readonly typed: string
}

/** The page as it stands; `styles` is the address of the style sheet. */
export function plainPage (content: ChatContent, { token, council, once, activities, notice, typed }: PlainState, styles: string): string {
  const { words, audience } = content
  const kept = html`<input type="hidden" name="once" value="${once}">${hidden('token', token)}${hidden('council', council)}`
  // To the latest answer: everything before it is read already.
  const form = (inside: Html, look = ''): Html => html`<form method="post" action="/chat/plain#latest" class="${look}">${kept}${inside}</form>`
  const said = activities.filter(({ type }) => type === 'message').map((activity) => shown(activity, words)).filter(({ blocks }) => blocks.length > 0)
  return html`<!doctype html>
<html lang="${words.lang}" dir="${words.dir}" class="chat-page">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${said.length ? `${words.plain.answered}: ` : ''}${words.title[audience]}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${styles}">
</head>
<body class="chat plain">
<header class="tools">
${form(html`<button class="exit" name="act" value="exit">${words.exit}</button>`)}
<a class="tool" href="#help">${words.helpNow}</a>
${form(html`<button name="act" value="clear">${words.clear}</button>`)}
</header>
<main class="body">
<h1>${words.title[audience]}</h1>
${firstScreen(content, 2, (question) => form(html`<button name="says" value="${question}">${question}</button>`))}
${said.length ? html`<h2>${words.chat}</h2>
<ol class="said">${said.map((one, at) => saidMarkup(words, one, form, at === said.length - 1))}</ol>` : undefined}
${notice === undefined ? undefined : html`<p class="status" role="status" ${said.length ? '' : html`id="latest"`}>${notice}</p>`}
${form(html`<label for="question">${words.question}</label>
<div class="line">
<textarea id="question" name="says" rows="2" required autocomplete="off" dir="auto">${typed}</textarea>
<button class="send">${words.send}</button>
</div>`, 'ask')}
<section class="help" id="help">
<h2>${words.helpHeading}</h2>
${helpMarkup(content, 3)}
</section>
<p><a href="/chat">${words.plain.whole}</a></p>
</main>
</body>
</html>
`.html
}

function saidMarkup (words: Strings, { look, blocks, offers }: Shown, form: (inside: Html) => Html, isLatest: boolean): Html {
  return html`<li class="${look}" ${isLatest ? html`id="latest"` : undefined}><h3>${look === 'mine' ? words.you : words.computer}</h3>
${blocks.map(blockMarkup)}
${offers.length ? html`<ul class="offers">${offers.map((offer) => html`<li>${offerMarkup(offer, form)}</li>`)}</ul>` : undefined}</li>`
}

function blockMarkup (block: ShownBlock): Html {
  if (block.kind === 'heading') return html`<h4 dir="auto">${lineMarkup(block.line)}</h4>`
  if (block.kind === 'paragraph') return html`<p dir="auto">${lineMarkup(block.line)}</p>`
  if (block.kind === 'contacts') return html`<ul class="contacts">${block.contacts.map(contactMarkup)}</ul>`
  const items = block.items.map(([first = [], ...sources]) => html`<li>${lineMarkup(first)}${sources.map((line) => html`<small>${lineMarkup(line)}</small>`)}</li>`)
  return block.isOrdered ? html`<ol dir="auto">${items}</ol>` : html`<ul dir="auto">${items}</ul>`
}

function offerMarkup (offer: Offer, form: (inside: Html) => Html): Html {
  if ('href' in offer) return html`<a href="${offer.href}" rel="noreferrer">${offer.title}</a>`
  return 'says' in offer
    ? form(html`<button name="says" value="${offer.says}">${offer.title}</button>`)
    : form(html`<button name="value" value="${JSON.stringify(offer.value)}">${offer.title}</button>`)
}

const hidden = (name: string, value: string | undefined): Html | undefined => value === undefined ? undefined : html`<input type="hidden" name="${name}" value="${value}">`
