import { describe, expect, it } from '@jest/globals'
import { runCommand, type Ran } from './run-for-tests.ts'

const run = (args: readonly string[], input = ''): Promise<Ran> => runCommand('ask', { args, input })
const rows = (out: string) => out.trim().split('\n').map((line) => JSON.parse(line))

describe('npm run ask', () => {
  it('answers one question in text', async () => {
    const { out, code } = await run(['How is the strategy paid for?', '--council', 'bury'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Bury’s report says:\n- “/)
    expect(out).toContain('Out of date: it is from 2013.')
  })
  it('answers one question as JSON', async () => {
    const { out } = await run(['How is the strategy paid for?', '--council', 'Bury', '--audience', 'officer', '--json'])
    expect(rows(out)).toEqual([expect.objectContaining({ id: null, kind: 'answer', outcome: 'answered', briefing: false, services: [], safeguarding: null, ms: expect.any(Number) })])
    expect(rows(out)[0].citations[0]).toEqual({ doc: 'bury-2013', title: 'Corporate Parenting Strategy', council: 'bury', paragraph: expect.any(String), date: '2013-09-18', status: 'expired', quote: expect.any(String) })
  })
  it('says where actions can be worked on, instead of reading out action plans', async () => {
    const { out } = await run(['what are my actions', '--audience', 'officer', '--json'])
    expect(rows(out)).toEqual([expect.objectContaining({ kind: 'command', outcome: 'who_are_you', citations: [] })])
  })
  it('answers lines in order, remembers by conversation, and goes on after a line it cannot read', async () => {
    const lines = ['{"id":1,"text":"who wrote the report?","conversation":{"any":"id"}}', '{"id":2,', '', '{"id":3,"question":"bury","conversation":{"any":"id"}}', '{"id":4,"text":"and in Herefordshire?","audience":"mayor"}', '{"id":5,"text":"thanks"}']
    const { out, code } = await run(['--jsonl'], lines.join('\n'))
    expect(code).toBe(0)
    expect(rows(out).map(({ id, kind, line }) => ({ id, kind, line }))).toEqual([
      { id: 1, kind: 'clarify' }, { id: null, line: 2 }, { id: 3, kind: 'answer' }, { id: 4, line: 5 }, { id: 5, kind: 'smalltalk' },
    ])
    expect(rows(out)[3].error).toContain('Line 5 has "audience" "mayor". Expected one of councillor, officer, young_person')
  })
  it.each([[['--bogus'], 'Unknown option \'--bogus\''], [[], 'There is no question'], [['--jsonl', 'hi'], 'standard input'], [['hi', '--audience', 'mayor'], 'has "audience" "mayor"']])('says how it is used: %j', async (args, problem) => {
    const { out, err, code } = await run(args)
    expect([out, code]).toEqual(['', 2])
    expect(err).toContain(problem)
    expect(err).toContain('npm run --silent ask -- "Who monitors the strategy?"')
  })
})
