/** Weighs what rules found against likeness to the examples. Rules count for more; likeness fills what no rule was written for. */
import { safeguardingLevels, type SafeguardingLevel } from './level.ts'
import type { Likeness } from './likeness.ts'

// How sure likeness must be, as shares of 1. Chosen on messages that it had not learned from: lower shows help beside more
// ordinary messages, higher misses more. For danger to life less certainty is enough, because a miss costs most there.
const sureOfHelp = 0.55
const sureOfHarm = 0.72
const sureOfEmergency = 0.5
const sureOfMoreUrgent = 0.5
// Rules are written by people who thought about harm. What looks ordinary lowers what they found: a worry to nothing, harm to a
// signpost beside the normal answer, so that whoever needed help still sees who to call. Only a near certainty sets harm aside.
const sureOfNoWorry = 0.65
const sureOfLessHarm = 0.85
const sureOfNoHarm = 0.99

/** The level when rules and likeness are both heard; undefined when nothing calls for help. */
export function weighed (byRules: SafeguardingLevel | undefined, shares: Likeness['shares']): SafeguardingLevel | undefined {
  const harm = shares.disclosure + shares.emergency
  if (byRules === undefined) {
    if (1 - shares.none <= sureOfHelp) return undefined
    if (shares.emergency > sureOfEmergency) return 'emergency'
    return harm > sureOfHarm ? graver(shares) : 'worry'
  }
  if (byRules === 'worry' && shares.none > sureOfNoWorry) return undefined
  if (shares.none > sureOfNoHarm) return undefined
  if (shares.none > sureOfLessHarm) return 'worry'
  const byLikeness = harm > sureOfMoreUrgent ? graver(shares) : byRules
  return isLower(byRules, byLikeness) ? byLikeness : byRules
}

/** Between two levels of harm the more urgent one wins even when it is a little less likely. */
const graver = ({ emergency, disclosure }: Likeness['shares']): SafeguardingLevel => emergency > 0.6 * disclosure ? 'emergency' : 'disclosure'

/** Whether the first is less urgent than the second; nothing and `none` are least. */
export const isLower = (one: SafeguardingLevel | 'none' | undefined, other: SafeguardingLevel | 'none' | undefined): boolean => urgency(one) < urgency(other)

const urgency = (level: SafeguardingLevel | 'none' | undefined): number => level === undefined || level === 'none' ? -1 : safeguardingLevels.indexOf(level)
