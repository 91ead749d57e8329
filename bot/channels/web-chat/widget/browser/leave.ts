/** Away from here at once: nothing of the chat is seen while the next page comes, and going back does not lead here. */
import { neutralPage, strings } from '../strings.ts'
import { element } from './element.ts'

/** Covers whatever page we are on, then puts a page that anybody might look at in its place. */
export function leave (): void {
  document.title = strings.blankTitle
  const cover = element('div')
  // Through properties, because a page's policy may forbid style attributes.
  Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '2147483647', background: '#fff' })
  document.body.append(cover)
  window.location.replace(neutralPage)
}
