/** What the renderer of cards leaves out: numbers that a phone can call, lists that are lists, and no stop of the Tab key that does nothing. */
import { piecesOf } from '../spoken.ts'
import { element } from './element.ts'

export function easierToUse (card: HTMLElement): void {
  card.removeAttribute('tabindex')
  card.removeAttribute('aria-label')
  for (const words of wordsIn(card)) linkNumbers(words)
  for (const part of [card, ...card.querySelectorAll<HTMLElement>('.ac-container')]) markLists(part)
}

function wordsIn (card: HTMLElement): Text[] {
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement?.closest('a, button')) found.push(node as Text)
  return found
}

function linkNumbers (words: Text): void {
  const pieces = piecesOf(words.data)
  if (pieces.length > 1 || typeof pieces[0] === 'object') words.replaceWith(...pieces.map((piece) => typeof piece === 'string' ? piece : element('a', { href: piece.href, textContent: piece.text })))
}

/** Lines one after the other that begin as items do become the items of one list. */
function markLists (part: HTMLElement): void {
  let list: HTMLElement | undefined
  for (const line of [...part.children]) {
    const isGap = line.classList.contains('ac-horizontal-separator')
    if (line.classList.contains('ac-richTextBlock') && /^(?:- |\d{1,3}\. )/.test(line.textContent)) {
      if (!list) {
        list = element('div')
        list.setAttribute('role', 'list')
        line.before(list)
      }
      line.setAttribute('role', 'listitem')
      list.append(line)
    } else if (isGap && list) {
      list.append(line)
    } else if (!isGap) {
      list = undefined
    }
  }
}
