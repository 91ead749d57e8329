/** Styles for a shadow root in a way that no page's policy forbids; by an element where a browser does not know that way. */
import { element } from './element.ts'

export function useStyles (shadow: ShadowRoot, styles: string): void {
  if ('adoptedStyleSheets' in shadow) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
  } else {
    (shadow as ShadowRoot).append(element('style', { textContent: styles }))
  }
}
