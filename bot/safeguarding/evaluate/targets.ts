/** What the classifier must reach on the messages that came with the project before it may ship. */
import type { Score, Share } from './score.ts'

export type Target = { readonly what: string, readonly of: (score: Score) => Share, readonly atLeast?: number, readonly atMost?: number }

export const targets: readonly Target[] = [
  { what: 'emergency: any help', of: ({ anyHelp }) => anyHelp.emergency, atLeast: 1 },
  { what: 'emergency or disclosure: any help', of: ({ anyHelp }) => anyHelp['emergency and disclosure'], atLeast: 0.98 },
  { what: 'emergency: help for an emergency', of: ({ thisLevelOrHigher }) => thisLevelOrHigher.emergency, atLeast: 0.95 },
  { what: 'worry: any help', of: ({ anyHelp }) => anyHelp.worry, atLeast: 0.85 },
  { what: 'nothing wrong, but help shown', of: ({ falseAlarms }) => falseAlarms, atMost: 0.05 },
  { what: 'nothing wrong, but shown as harm', of: ({ falseAlarmsAsHarm }) => falseAlarmsAsHarm, atMost: 0.02 },
]

/** Whether a score reaches the target. A share of nothing reaches it. */
export function reaches (target: Target, score: Score): boolean {
  const { part, whole } = target.of(score)
  const share = whole === 0 ? target.atLeast ?? 0 : part / whole
  return share >= (target.atLeast ?? 0) && share <= (target.atMost ?? 1)
}

/** "at least 98 %". */
export const targetInWords = ({ atLeast, atMost }: Target): string => atLeast === undefined ? `at most ${(atMost ?? 1) * 100} %` : `at least ${atLeast * 100} %`
