/**
 * The chat as HTML before anybody has said anything: the page has it at once, without waiting for a script, and the widget's panel
 * is the same. What a script must find has a `data-part`.
 */
import type { Audience } from '#bot/conversation/turn.ts'
import type { ShownContact } from './contact-line.ts'
import type { HelpGroup } from './help-now.ts'
import { html, type Html } from './html.ts'
import type { Line } from './spoken.ts'
import { neutralPage, type Strings } from './strings.ts'

export type ChatContent = {
  readonly words: Strings
  readonly audience: Audience
  readonly help: readonly HelpGroup[]
  /** Questions that the documents answer. */
  readonly examples: readonly string[]
  readonly forgetAfterMinutes: number
}

/** The whole page's parts, or the same within a panel on somebody else's page, which has its own main heading and landmarks. */
export function chatMarkup (content: ChatContent, inside: 'page' | 'panel'): Html {
  const { words, audience } = content
  const [before, wrap, level] = inside === 'page' ? ['header', 'main', 1] as const : ['div', 'div', 2] as const
  return html`
<${tag(before)} class="tools">
<a class="exit" data-part="exit" href="${neutralPage}" rel="noreferrer">${words.exit}</a>
<button type="button" class="tool" data-part="helpNow" aria-expanded="false">${words.helpNow}</button>
<button type="button" class="tool" data-part="clear">${words.clear}</button>
${inside === 'panel' ? html`<button type="button" class="tool" data-part="hide">${words.hide}</button>` : undefined}
</${tag(before)}>
<${tag(wrap)} class="body">
<${heading(level)} data-part="title">${words.title[audience]}</${heading(level)}>
<div data-part="talk">
${firstScreen(content, level + 1, (question) => html`<button type="button" data-says="${question}">${question}</button>`)}
<div role="log" aria-live="polite" aria-label="${words.chat}" data-part="log">
<ol class="said" data-part="said"></ol>
<p class="unseen" data-part="status"></p>
</div>
</div>
<section class="help" data-part="help" hidden>
<${heading(level + 1)} tabindex="-1" data-part="helpHeading">${words.helpHeading}</${heading(level + 1)}>
${helpMarkup(content, level + 2)}
<p><button type="button" data-part="back">${words.back}</button></p>
</section>
</${tag(wrap)}>
<form class="ask" data-part="form" aria-label="${words.ask}"${inside === 'page' ? html` method="post" action="/chat/plain"` : undefined}>
<p class="status" data-part="shownStatus" aria-hidden="true"></p>
<label for="question">${words.question}</label>
<div class="line">
<textarea id="question" name="says" data-part="question" rows="1" required autocomplete="off" enterkeyhint="send" dir="auto" spellcheck="true"></textarea>
<button type="submit" class="send">${words.send}</button>
</div>
</form>`
}

/** What a person must know before they type, and what they could ask; `ask` makes the button for a question. */
export function firstScreen ({ words, examples, forgetAfterMinutes }: ChatContent, level: number, ask: (question: string) => Html): Html {
  return html`<div class="first">
${danger(words)}
<${heading(level)}>${words.aboutHeading}</${heading(level)}>
<ul>${words.about(forgetAfterMinutes).map((line) => html`<li>${line}</li>`)}</ul>
<${heading(level)}>${words.tryThese}</${heading(level)}>
<ul class="offers" data-part="examples">${examples.map((question) => html`<li>${ask(question)}</li>`)}</ul>
</div>`
}

const danger = ({ danger: { ask, call } }: Strings): Html => html`<p class="danger-now"><strong>${ask}</strong> <a href="tel:999">${call}</a></p>`

/** Everybody who can help, with links that a phone understands. */
export function helpMarkup ({ words, help }: Pick<ChatContent, 'words' | 'help'>, level: number): Html {
  return html`<p>${words.helpIntro}</p>
${help.map(({ heading: title, contacts, lines }) => html`<${heading(level)}>${title}</${heading(level)}>
<ul class="contacts">
${contacts.map(contactMarkup)}
${lines.map(({ name, line }) => html`<li><b>${name}</b> <span>${lineMarkup(line)}</span></li>`)}
</ul>`)}`
}

/** Somebody who can help, with a button for each way to reach them. */
export const contactMarkup = ({ name, about, ways }: ShownContact): Html =>
  html`<li><b>${name}</b>${about ? html` <span>${about}</span>` : undefined}<div class="ways">${ways.map((way) => html`<a href="${way.href}">${way.title}</a>`)}</div></li>`

/** A line with what can be pressed as links. */
export const lineMarkup = (line: Line): Html => html`${line.map((piece) => typeof piece === 'string' ? piece : html`<a href="${piece.href}">${piece.text}</a>`)}`

const tag = (name: 'div' | 'header' | 'main'): Html => ({ html: name })
const heading = (level: number): Html => ({ html: `h${level}` })
