import { describe, expect, it } from '@jest/globals'
import { clean } from './clean.ts'

describe('clean', () => {
  it('keeps the words of an ordinary question as they are', () => {
    expect(clean("What's the panel's role, and who chairs it?")).toBe("What's the panel's role, and who chairs it?")
  })
  it('puts a question over several lines on one', () => {
    expect(clean('who\r\nchairs\tthe\u00a0panel?\u0000\u0007')).toBe('who chairs the panel?')
  })
  it('takes out right-to-left marks and zero-width characters, which can reorder what follows them', () => {
    expect(clean('\u202ewho\u202c ch\u200bairs\u2066 it')).toBe('who chairs it')
  })
  it('takes out HTML by its names', () => {
    expect(clean('<b>who</b> <script src="x">chairs</script> <at>bot</at> it<br/>')).toBe('who chairs bot it')
  })
  it('never loses words that only look like a tag, because safeguarding reads what is left', () => {
    expect(clean('<my foster dad hits me>')).toBe('my foster dad hits me')
    expect(clean('i <3 my carers')).toBe('i 3 my carers')
  })
  it('takes out Markdown and keeps what it marked', () => {
    expect(clean('# **Who** _chairs_ `it`? [see](https://example.org/x)')).toBe("Who chairs 'it'? see")
    expect(clean('- who chairs it')).toBe('who chairs it')
  })
  it('leaves the star of a corrected word, as people write it in chats', () => {
    expect(clean('*virtual')).toBe('*virtual')
    expect(clean('virtual*')).toBe('virtual*')
    expect(clean('*virtual*')).toBe('virtual')
  })
  it('survives half a surrogate pair and a very long message', () => {
    expect(clean('who\ud83d chairs')).toBe('who\ufffd chairs')
    expect(clean('a '.repeat(50_000)).length).toBeLessThan(12_001)
  })
})
