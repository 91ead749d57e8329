/** The part of a document that we index and cite. */

export type PassageKind = 'paragraph' | 'list item' | 'list lead' | 'table row' | 'heading' | 'label'

export type Passage = {
  /** Unique and stable, though paragraph numbers repeat: `westminster-2019/2.1#2`. */
  readonly id: string
  readonly doc: string
  /** As printed: `2.3`, `1.1`, `(a)`, `3(a)`; undefined where the document has none. */
  readonly paragraph?: string
  /** From the outermost heading to the nearest. */
  readonly headings: readonly string[]
  readonly kind: PassageKind
  /** The label of a table row or of a labelled line: `Reason for decision`, `Ward(s) affected`. */
  readonly label?: string
  /** The id shared by the items of one list and its lead-in sentence. */
  readonly list?: string
  readonly position: number
  /** Exactly the document's words, white space collapsed: a quotation is always a substring of this. */
  readonly text: string
}
