import { expect, it } from '@jest/globals'
import { setNames } from '#knowledge/evaluate/question-sets.ts'
import { classifyWith, type Classify } from '../classify.ts'
import { readLexicon } from '../lexicon.ts'
import { messageSets } from './message-sets.ts'
import type { LabelledMessage } from './messages.ts'
import { ordinaryQuestions } from './ordinary-questions.ts'
import { reportPage } from './report.ts'
import { interval, scoreOf } from './score.ts'
import { reaches, targets } from './targets.ts'

const message = (text: string, label: LabelledMessage['label'], accept: readonly string[] = []): LabelledMessage => ({ text, label, category: 'test', accept })
const says: Classify = (text) => ({ level: text as 'none', category: null, reasons: [], setAside: [] })

it('tells help shown from the right level, and a false alarm from a serious one', () => {
  const score = scoreOf([message('emergency', 'emergency'), message('worry', 'emergency'), message('none', 'disclosure'), message('worry', 'none'), message('disclosure', 'none')], says)
  expect(score.anyHelp['emergency and disclosure']).toEqual({ part: 2, whole: 3 })
  expect(score.thisLevelOrHigher.emergency).toEqual({ part: 1, whole: 2 })
  expect(score.falseAlarms).toEqual({ part: 2, whole: 2 })
  expect(score.falseAlarmsAsHarm).toEqual({ part: 1, whole: 2 })
  expect(score.confusion.emergency).toEqual({ emergency: 1, disclosure: 0, worry: 1, none: 0 })
  expect(score.missed.map(({ text }) => text)).toEqual(['none'])
})

it('counts a level that can be defended as accepted, not as exact', () => {
  const { exact, exactOrAccepted } = scoreOf([message('emergency', 'disclosure', ['emergency'])], says)
  expect([exact.part, exactOrAccepted.part]).toEqual([0, 1])
})

it('says how far a share of few messages may be from the true one', () => {
  const [low, high] = interval({ part: 9, whole: 10 })
  expect(low).toBeCloseTo(0.596, 2)
  expect(high).toBeCloseTo(0.982, 2)
})

it('reaches every target on the messages that came with the project', () => {
  const classify = classifyWith(readLexicon())
  for (const set of messageSets().filter(({ hasTargets }) => hasTargets)) {
    const score = scoreOf(set.messages, classify)
    expect(targets.filter((target) => !reaches(target, score)).map(({ what }) => what)).toEqual([])
  }
})

it('has ordinary questions from every set, without those turns of a dialogue that tell of harm', () => {
  const questions = ordinaryQuestions()
  expect(new Set(questions.map(({ set }) => set))).toEqual(new Set(setNames))
  expect(questions.map(({ id }) => id)).not.toContain('MD02#4')
})

it('writes a page of figures that holds no message', () => {
  const messages = [message('hits me & <b>more</b>', 'disclosure')]
  const page = reportPage({
    measured: [{ set: { name: 'development', about: 'a set', messages, isBlind: false, hasTargets: true }, score: scoreOf(messages, says) }],
    questions: { part: 0, whole: 888 }, timing: { median: 0.1, p99: 0.4, longest: 2 }, on: '2026-11-25',
  })
  expect(page).toContain('Measured on 25 November 2026.')
  expect(page).toContain('Of 888 ordinary questions about care, 0 were shown help')
  expect(page).not.toContain('hits me')
  expect(page).not.toMatch(/<script|https?:/)
})
