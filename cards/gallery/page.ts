/** The gallery's page: every example, drawn by the same renderer that clients use, in each theme at each width. */
import type { Example } from './examples.ts'
import { themes, widths, type ThemeName, type WidthName } from './teams-themes.ts'

export type Shown = { readonly examples: readonly Example[], readonly themeNames: readonly ThemeName[], readonly widthNames: readonly WidthName[] }

/** One HTML page that needs only `/adaptivecards.js` from the same server. */
export function galleryPage ({ examples, themeNames, widthNames }: Shown): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Cards</title><meta name="viewport" content="width=device-width">
<style>
  body { margin: 0; font: 14px "Segoe UI", system-ui, sans-serif }
  section { padding: 12px } h2 { font-size: 14px; margin: 0 0 8px } nav { padding: 12px }
  .row { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start }
  .frame { padding: 12px } .card { border: 1px solid; border-radius: 6px; overflow: hidden }
  .ac-pushButton { font: 600 14px "Segoe UI", system-ui, sans-serif; padding: 5px 12px; border-radius: 4px; border: 1px solid; background: transparent; color: inherit }
  /* Teams stacks or wraps buttons that do not fit; the renderer alone would cut them off. */
  .ac-actionSet { flex-wrap: wrap; gap: 8px 0 }
  .ac-input { font: inherit; padding: 5px; width: 100%; box-sizing: border-box; background: inherit; color: inherit; border: 1px solid }
</style></head><body>
<nav>${navigation()}</nav>
${examples.map((example, index) => `<section><h2>${escaped(`${example.card}: ${example.name}`)}</h2><div class="row">${themeNames.flatMap((theme) => widthNames.map((width) =>
    `<div class="frame" style="background:${themes[theme].around}"><div class="card" style="width:${widths[width]}px;border-color:${themes[theme].border};color:${themes[theme].button};background:${themes[theme].card}" data-example="${index}" data-theme="${theme}"></div></div>`)).join('')}</div></section>`).join('\n')}
<script src="/adaptivecards.js"></script>
<script>
  const cards = ${asScript(examples.map(({ json }) => json))}
  const themes = ${asScript(themes)}
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { const p = document.createElement('p'); p.style.margin = 0; p.textContent = text; result.outputHtml = p.outerHTML; result.didProcess = true }
  for (const frame of document.querySelectorAll('.card')) {
    const card = new AdaptiveCards.AdaptiveCard()
    card.hostConfig = new AdaptiveCards.HostConfig(themes[frame.dataset.theme].hostConfig)
    card.parse(cards[frame.dataset.example])
    frame.append(card.render())
  }
  document.body.dataset.drawn = 'yes'
</script></body></html>`
}

const navigation = (): string => ['light', 'dark', 'high contrast'].map((theme) => `<a href="?theme=${encodeURIComponent(theme)}">${theme}</a>`)
  .concat(Object.keys(widths).map((width) => `<a href="?width=${width}">${width}</a>`), '<a href="?">everything</a>').join(' · ')

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
/** JSON inside a script element: a "</script>" in an example must not end it. */
const asScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c')
