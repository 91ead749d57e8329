import { expect, it } from '@jest/globals'
import type { Document } from '#knowledge/documents/document.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import { toIndex } from './in-front.ts'

const document: Document = { id: 'bury-2013', title: 'Corporate Parenting Strategy', council: 'bury', councilName: 'Bury', kind: 'cover report', collection: 'strategy', date: '2013-09-18', licence: 'public', file: 'bury-2013.txt', sha256: '' }
const documents = new Map([[document.id, document]])
const passage = (more: Partial<Passage>): Passage => ({ id: 'bury-2013/x', doc: 'bury-2013', headings: [], kind: 'paragraph', position: 0, text: 'Mandy Williams', ...more })
const nothing = (): string[] => []

it('puts in front whose it is, where it stands and what its label stands for', () => {
  const [row] = toIndex([passage({ kind: 'table row', label: 'REPORT FROM', headings: ['1.0 Background'] })], documents, (label) => label === 'REPORT FROM' ? ['author'] : [])
  expect(row?.inFront).toEqual(['Bury', 'Corporate Parenting Strategy', '1.0 Background', 'REPORT FROM', 'author'])
})

it('puts the lead in front of every item of its list', () => {
  const [, item] = toIndex([passage({ id: 'lead', kind: 'list lead', text: 'We will:' }), passage({ id: 'item', kind: 'list item', list: 'lead' })], documents, nothing)
  expect(item?.inFront).toContain('We will:')
})

it('refuses a passage of a document that is not held, and names both', () => {
  expect(() => toIndex([passage({ doc: 'derby-2020' })], documents, nothing)).toThrow('Passage bury-2013/x belongs to "derby-2020"')
})
