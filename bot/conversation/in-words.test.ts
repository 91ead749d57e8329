import { describe, expect, it } from '@jest/globals'
import { cautionInWords, dateInWords, listInWords, sourceInWords, statusInWords } from './in-words.ts'

const source = { title: 'Corporate Parenting Strategy', councilName: 'Bury', paragraph: '1.5', date: '2020-09-18', status: 'expired', period: { from: '2020-09-18', to: '2023-12-31' } } as const

describe('in words', () => {
  it('writes dates and lists as people do', () => {
    expect(dateInWords('2020-11-05')).toBe('5 November 2020')
    expect([listInWords([]), listInWords(['Bury']), listInWords(['Bury', 'Kent']), listInWords(['a', 'b', 'c'], 'or')]).toEqual(['', 'Bury', 'Bury and Kent', 'a, b or c'])
  })
  it('says where a quotation stands, by number or by heading', () => {
    expect(sourceInWords(source)).toBe('Corporate Parenting Strategy, Bury, paragraph 1.5, 18 September 2020')
    expect(sourceInWords({ ...source, paragraph: 'Reason for decision' })).toBe('Corporate Parenting Strategy, Bury, under “Reason for decision”, 18 September 2020')
    expect(sourceInWords({ ...source, paragraph: null, councilName: null })).toBe('Corporate Parenting Strategy, 18 September 2020')
  })
  it('warns of everything that is not current', () => {
    expect(cautionInWords({ ...source, status: 'current' })).toBeUndefined()
    expect(cautionInWords(source)).toBe('Out of date: it covered 2020 to 2023.')
    expect(cautionInWords({ ...source, date: '2013-09-18' })).toContain('older than the Children and Social Work Act 2017')
    expect(cautionInWords({ ...source, status: 'not_in_force' }, 'young_person')).toBe('This is not the law yet.')
    expect(statusInWords(source)).toBe('out of date: it covered 2020 to 2023')
  })
  it('tells no years as a report’s own that it does not state', () => {
    expect(cautionInWords({ ...source, period: undefined })).toBe('Out of date: it is from 2020.')
    expect(statusInWords({ ...source, periodStated: false })).toBe('out of date: it is from 2020')
  })
})
