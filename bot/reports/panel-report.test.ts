import { describe, expect, it } from '@jest/globals'
import JSZip from 'jszip'
import { anAction } from '#bot/actions/for-tests.ts'
import type { Change } from '#bot/actions/change.ts'
import { amira, joan, sent, tom } from '#bot/reminders/for-tests.ts'
import { reportPeriod } from './panel-dates.ts'
import { panelReportOf } from './panel-report.ts'
import { reportAsCsv } from './report-as-csv.ts'
import { reportAsWord } from './report-as-word.ts'
import { reportInWords } from './report-in-words.ts'

const change = (more: Partial<Change>): Change => ({ actionId: 'action-12', version: 2, field: 'note', from: null, to: 'Met all three providers', at: '2026-03-10T09:00:00.000Z', byId: 'amira', byName: 'Amira Khan', through: 'card', reason: null, ...more })
const promise = { kind: 'promise', text: 'Promise 4: a safe place to live' } as const
const actions = [
  anAction({ why: promise, brag: 'amber', ownerAnsweredAt: '2026-03-10T09:00:00.000Z' }),
  anAction({ id: 'a7', reference: 'CP-007', what: 'Publish the local offer.', ownerId: 'tom', dueOn: '2026-01-30', service: null, brag: 'green', later: { until: '2026-03-24', reason: '=cmd()' } }),
  anAction({ id: 'a9', reference: 'CP-009', what: 'Name a lead for leisure', ownerId: null, dueOn: null, service: 'Leisure', createdAt: '2026-03-02T09:00:00.000Z' }),
  anAction({ id: 'a10', reference: 'CP-010', what: 'Offer work placements', why: promise, status: 'closed' }),
  anAction({ id: 'a2', reference: 'CP-002', what: 'Closed long ago', status: 'closed' }),
]
const changes = [
  change({ actionId: 'a2', field: 'status', from: 'awaiting_sign_off', to: 'closed', at: '2025-10-01T09:00:00.000Z' }), change({ actionId: 'a7', field: 'brag', from: null, to: 'green', at: '2025-11-01T09:00:00.000Z', byId: 'tom', byName: 'Tom Okafor' }),
  change({}), change({ field: 'evidence', to: 'https://council.example/protocol' }), change({ field: 'brag', from: 'green', to: 'amber' }),
  change({ actionId: 'a10', field: 'status', from: 'awaiting_sign_off', to: 'closed', byId: 'joan', byName: 'Joan Whitehead', through: 'conversation' }),
]
const report = panelReportOf({
  actions, changes, people: [amira, tom, joan], today: '2026-03-16', since: '2026-01-30', panelOn: '2026-04-02',
  reminders: ['2026-02-05', '2026-02-12'].map((on) => sent(on, { actionId: 'a7', personId: 'tom', reason: 'late' })),
})

describe('the panel’s report', () => {
  it('says where the plan stands, what moved, what is out of line, every action’s line and who did not answer', () => {
    expect(reportInWords(report).split('\n')).toEqual([
      'Corporate parenting action plan: report for the panel.', 'For the panel on Thursday 2 April 2026. As the plan stood on Monday 16 March 2026.',
      'Where the plan stands:', '- 3 actions are open.', '- 2 late and 1 without an owner.', '- Owners’ own view: blue 0, green 1, amber 1, red 0, not said 1.',
      'What moved since Friday 30 January 2026:', '- 1 closed.', '- No date moved.', '- Owners’ views: 0 better, 1 worse.', '- Something was said about 1 of the 3 open.',
      'Exceptions:', 'Nobody owns these (1):', '- CP-009: Name a lead for leisure. No due date.',
      'No answer to two cards or more (1):', '- CP-007: Publish the local offer. Owner: Tom Okafor. Due Friday 30 January 2026, 45 days late. 2 cards unanswered, the first on Thursday 5 February 2026.',
      'Late (1):', '- CP-012: Update the housing protocol. Owner: Amira Khan. Due Thursday 12 March 2026, 4 days late.',
      'Who did not answer:', '- Tom Okafor: CP-007. 2 cards since Thursday 5 February 2026.',
      'Every action:', 'Leisure:', '- CP-009: Name a lead for leisure. Nobody yet. No due date. Open. Own view not said.',
      'Promise 4: a safe place to live:',
      '- CP-012: Update the housing protocol. Amira Khan. Due Thursday 12 March 2026, 4 days late. Open. Own view: amber, worse than last time. Met all three providers. Evidence: https://council.example/protocol.',
      '- CP-010: Offer work placements. Amira Khan. Was due Thursday 12 March 2026. Closed. Own view not said.',
      'Other actions:', '- CP-007: Publish the local offer. Tom Okafor. Due Friday 30 January 2026, 45 days late. Open. Own view: green, as last time. Asked to be reminded on Tuesday 24 March 2026: =cmd().',
      'Colours are the owners’ own view; nothing sets them but a person. Late is counted from the due date.', 'This is a draft: check it before it is published. It names officers.',
      '- Blue: done, and the evidence is there.', '- Green: on track to be done by the due date.', '- Amber: a problem, and a plan to put it right.', '- Red: will not be done by the due date without help.',
    ])
  })

  it('is a Word file with headings, tables whose first row is one, and every change', async () => {
    const word = await (await JSZip.loadAsync(await reportAsWord(report))).file('word/document.xml')?.async('text') ?? ''
    expect(word.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    expect(word.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(7)
    expect(word).toContain('CP-012 Own view: Green: on track to be done by the due date → Amber: a problem, and a plan to put it right – Amira Khan on a card, Tuesday 10 March 2026 at 09:00')
    expect(word).not.toContain('Closed long ago')
  })

  it('is CSV in which nothing runs', () => {
    const csv = reportAsCsv(report)
    expect(csv.split('\n')[0]).toBe('\ufeffSection,Ref,Action,Owner,Due,Status and own view,Latest,Exceptions')
    expect(csv).toContain('Promise 4: a safe place to live,CP-012,Update the housing protocol,Amira Khan,"Due Thursday 12 March 2026, 4 days late"')
    expect(reportAsCsv({ ...report, sections: [{ heading: '=1+1', lines: [] }, ...report.sections.map((one) => ({ ...one, heading: '=1+1' }))] })).toContain("'=1+1")
  })

  it('counts the exceptions of a long plan and shows no more than a chat can bear', () => {
    const many = panelReportOf({ actions: Array.from({ length: 90 }, (_, nth) => anAction({ id: `n${nth}`, reference: `CP-${100 + nth}` })), changes: [], people: [amira], reminders: [], today: '2026-03-16', since: '2026-01-30' })
    const text = reportInWords(many, 60)
    expect(text).toContain('Late (90):')
    expect(text).toContain('and 30 more actions.')
  })
})

describe('the period of a report', () => {
  const panels = ['2026-04-02', '2026-01-29', '2026-07-02']
  it('goes from the day after the last panel to the next one', () => {
    expect(reportPeriod(panels, '2026-03-16')).toEqual({ since: '2026-01-30', panelOn: '2026-04-02' })
    expect(reportPeriod(panels, '2026-04-02')).toEqual({ since: '2026-01-30', panelOn: '2026-04-02' })
    expect(reportPeriod(panels, '2026-04-03')).toEqual({ since: '2026-04-03', panelOn: '2026-07-02' })
  })
  it('is a quarter where nobody has said when the panel meets', () => {
    expect(reportPeriod([], '2026-03-16')).toEqual({ since: '2025-12-15' })
  })
})
