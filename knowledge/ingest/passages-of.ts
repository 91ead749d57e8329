/** A document's text as passages: what can be indexed, cited and quoted, each with its place in the document. */
import { blocksOf, wordCount, type Block } from './blocks.ts'
import type { Passage } from './passage.ts'

/** A paragraph this short says nothing without its heading ("Not required."), so the heading is quoted with it. */
const tooShortAlone = 8

/**
 * The passages of one document in reading order. Each text is an exact substring of the document once white space is
 * collapsed. Ids are made of the document and the printed number or label; a repeated one gets `#2`, `#3` ...
 */
export function passagesOf (doc: string, text: string): Passage[] {
  const passages: Passage[] = []
  const seen = new Map<string, number>()
  const place = new Place()
  let pending: Block | undefined

  const add = (passage: Omit<Passage, 'id' | 'doc' | 'position'>): Passage => {
    const key = `${doc}/${passage.paragraph ?? slug(passage.label ?? passage.headings.at(-1) ?? 'text')}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    const added = { id: times === 1 ? key : `${key}#${times}`, doc, position: passages.length, ...passage }
    passages.push(added)
    return added
  }
  const addPending = (): void => {
    if (pending) add({ ...numberOf(pending.marker), headings: place.above(), kind: 'heading', text: pending.text })
    pending = undefined
  }

  const blocks = blocksOf(text)
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    // "The implications are:" leads the unnumbered paragraphs after it as it would lead bullets.
    const leadsParagraphs = block.kind === 'paragraph' && block.text.endsWith(':') && next?.kind === 'paragraph' && !next.marker
    const isLead = next?.kind === 'item' || leadsParagraphs
    if (block.kind === 'heading') {
      // A short line right under an unnumbered heading is that heading's value: "Decision type" / "Non-key".
      if (pending && !pending.marker && !block.marker) {
        add({ headings: place.above(), kind: 'table row', label: pending.text, text: `${pending.text} ${block.raw}` })
        pending = undefined
        place.leave()
        continue
      }
      addPending()
      pending = block
      place.enter(block)
      continue
    }
    const heading = pending
    pending = undefined
    let headings = place.headings()
    if (block.kind === 'row') {
      if (isLead && block.label && isSectionLabel(block)) { place.enter({ kind: 'heading', text: block.label, raw: block.raw }); headings = place.headings() }
      if (isLead && block.text.endsWith(':')) { place.openList(add({ ...place.number(), headings, kind: 'list lead', label: block.label ?? '', text: block.text }).id); continue }
      add({ ...place.number(), headings, kind: 'table row', ...(block.label ? { label: block.label } : {}), text: block.text })
      if (isLead && block.text.endsWith(':')) place.openList(passages.at(-1)?.id)
      continue
    }
    if (block.kind === 'item') {
      if (!place.list) place.openList(`${doc}/${slug(headings.at(-1) ?? 'list')}/list`)
      add({ ...numberOf(place.itemNumber(block.marker)), headings, kind: 'list item', ...(block.label ? { label: block.label } : {}), list: place.list ?? '', text: block.text })
      continue
    }
    if (block.marker) place.startParagraph(block.marker)
    const afterItem = !block.marker && place.list !== undefined && passages.at(-1)?.kind !== 'list lead'
    if (heading && wordCount(block.text) <= tooShortAlone && !isLead) {
      add({ ...place.number(), headings: place.above(), kind: 'table row', label: heading.text, text: `${heading.text} ${block.raw}` })
    } else {
      const isListed = !block.marker && place.listsParagraphs && !isLead
      const added = add({ ...place.number(), headings, kind: isListed ? 'list item' : isLead && /[:;-]$/.test(block.text) ? 'list lead' : 'paragraph', ...(afterItem || isListed ? { list: place.list ?? '' } : {}), text: block.text })
      if (isLead && !afterItem) place.openList(added.id, leadsParagraphs)
    }
  }
  addPending()
  return passages
}

/** Where in the document the reading stands: headings above, the printed number, the open list. */
class Place {
  #path: { level: number, text: string }[] = []
  #number: string | undefined
  list: string | undefined
  listsParagraphs = false

  enter (heading: Block): void {
    const level = heading.marker && /\.[1-9]/.test(heading.marker) ? 2 : 1
    this.#path = [...this.#path.filter((above) => above.level < level), { level, text: heading.text }]
    this.#number = level === 2 ? heading.marker : undefined
    this.list = undefined
    this.listsParagraphs = false
  }

  leave (): void { this.#path.pop() }
  headings (): string[] { return this.#path.map(({ text }) => text) }
  above (): string[] { return this.#path.slice(0, -1).map(({ text }) => text) }
  startParagraph (marker: string): void { this.#number = marker; this.list = undefined; this.listsParagraphs = false }
  openList (lead: string | undefined, ofParagraphs = false): void { this.list = lead; this.listsParagraphs = ofParagraphs }
  number (): { paragraph?: string } { return numberOf(this.#number) }

  itemNumber (marker: string | undefined): string | undefined {
    if (!marker) return this.#number
    const bare = marker.replace(/[()]/g, '')
    return `${this.#number ?? ''}(${bare})`
  }
}

/** "APPENDICES:" and "Summary:" head what follows; "We will:" begins a sentence. */
const isSectionLabel = ({ label = '', text }: Block): boolean => text === `${label}:` && wordCount(label) === 1 && label !== 'That'

const numberOf = (paragraph: string | undefined): { paragraph?: string } => paragraph ? { paragraph } : {}
const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40)
