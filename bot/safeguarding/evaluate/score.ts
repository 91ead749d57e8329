/** How a classifier does on labelled messages: help shown per level, false alarms, confusion, and which messages went wrong. */
import type { Classification, Classify } from '../classify.ts'
import { safeguardingLevels } from '../level.ts'
import type { Label, LabelledMessage } from './messages.ts'

/** So many of so many. */
export type Share = { readonly part: number, readonly whole: number }

export type Judged = LabelledMessage & { readonly found: Classification }

export type Score = {
  readonly messages: number
  /** Of each level's messages, those that got any help at all, and those that got this level or a more urgent one. */
  readonly anyHelp: Readonly<Record<'emergency' | 'disclosure' | 'worry' | 'emergency and disclosure', Share>>
  readonly thisLevelOrHigher: Readonly<Record<'emergency' | 'disclosure', Share>>
  /** Of the messages that call for no help: any level shown, and shown as a disclosure or an emergency. */
  readonly falseAlarms: Share
  readonly falseAlarmsAsHarm: Share
  readonly exact: Share
  readonly exactOrAccepted: Share
  /** Label -> level found -> how many. */
  readonly confusion: Readonly<Record<Label, Readonly<Record<Label, number>>>>
  readonly missed: readonly Judged[]
  /** Help was shown, but less urgent help than the label calls for. */
  readonly tooLow: readonly Judged[]
  readonly alarms: readonly Judged[]
}

export const labels: readonly Label[] = ['emergency', 'disclosure', 'worry', 'none']
const urgency = (label: Label): number => label === 'none' ? -1 : safeguardingLevels.indexOf(label)

/** The score of a classifier on these messages. */
export function scoreOf (messages: readonly LabelledMessage[], classify: Classify): Score {
  const judged = messages.map((message): Judged => ({ ...message, found: classify(message.text) }))
  const of = (...wanted: Label[]): Judged[] => judged.filter(({ label }) => wanted.includes(label))
  const share = (rows: readonly Judged[], test: (row: Judged) => boolean): Share => ({ part: rows.filter(test).length, whole: rows.length })
  const helped = ({ found }: Judged): boolean => found.level !== 'none'
  const atLeast = ({ found, label }: Judged): boolean => urgency(found.level) >= urgency(label)
  const accepted = ({ found, label, accept }: Judged): boolean => found.level === label || accept.includes(found.level)
  const harm = of('emergency', 'disclosure', 'worry')
  return {
    messages: messages.length,
    anyHelp: {
      emergency: share(of('emergency'), helped), disclosure: share(of('disclosure'), helped), worry: share(of('worry'), helped),
      'emergency and disclosure': share(of('emergency', 'disclosure'), helped),
    },
    thisLevelOrHigher: { emergency: share(of('emergency'), atLeast), disclosure: share(of('disclosure'), atLeast) },
    falseAlarms: share(of('none'), helped),
    falseAlarmsAsHarm: share(of('none'), ({ found }) => urgency(found.level) > urgency('worry')),
    exact: share(judged, ({ found, label }) => found.level === label),
    exactOrAccepted: share(judged, accepted),
    confusion: Object.fromEntries(labels.map((label) => [label, Object.fromEntries(labels.map((level) => [level, of(label).filter(({ found }) => found.level === level).length]))])) as Score['confusion'],
    missed: harm.filter((row) => !helped(row)),
    tooLow: harm.filter((row) => helped(row) && !atLeast(row) && !accepted(row)),
    alarms: of('none').filter(helped),
  }
}

/** A share of so many can stand for a true share between these two (Wilson, 95 %). */
export function interval ({ part, whole }: Share): readonly [number, number] {
  if (whole === 0) return [0, 1]
  const z = 1.96
  const share = part / whole
  const middle = (share + z * z / (2 * whole)) / (1 + z * z / whole)
  const reach = z * Math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)]
}
