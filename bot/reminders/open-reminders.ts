/** The reminders as the service runs them: a beat each minute, and counts for whoever watches. */
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import type { People } from '#bot/people/people.ts'
import { beat, type Beat, type BeatParts } from './beat.ts'
import { everyMinute, type Repeated } from './every-minute.ts'
import { postSummaries, type PostingParts } from './post-summaries.ts'
import { worldOf, type World } from './world.ts'

export type RemindersParts = Omit<BeatParts & Pick<PostingParts, 'actions' | 'summaries' | 'post'>, 'readWorld' | 'wait' | 'random' | 'isStopping' | 'people'> & {
  readonly people: Pick<People, 'byId' | 'everyone' | 'cannotBeReached'>
  readonly settings: Pick<CouncilSettings['actions'], 'closureDays' | 'namesInChannel' | 'silenceWorkingDays'>
}

export type Reminders = {
  /** What all beats together have done since the start. */
  readonly totals: Readonly<Beat & { summaries: number }>
  /** Waits for the card on its way. */
  stop (): Promise<void>
}

/** What everybody concerned with reminders knows, read afresh. */
export const readWorldFrom = ({ people, store, settings }: Pick<RemindersParts, 'store'> & { readonly people: Pick<People, 'everyone'>, readonly settings: Pick<CouncilSettings['actions'], 'closureDays' | 'silenceWorkingDays'> }) => async (): Promise<World> =>
  worldOf({ people: await people.everyone(), cadences: await store.cadences(), closureDays: settings.closureDays, ladder: { workingDaysOfSilence: settings.silenceWorkingDays } })

/** Starts at once. */
export function openReminders (parts: RemindersParts): Reminders {
  let isStopping = false
  const totals = { cards: 0, sent: 0, no_longer_needed: 0, overtaken: 0, undeliverable: 0, toTryAgain: 0, planned: 0, corrected: 0, summaries: 0 }
  const whole: BeatParts & PostingParts = { ...parts, readWorld: readWorldFrom(parts), wait: inRealTime, random: Math.random, isStopping: () => isStopping, withNames: parts.settings.namesInChannel }
  const repeated: Repeated = everyMinute(async () => {
    const done = await beat(whole)
    for (const [name, count] of Object.entries(done) as [keyof Beat, number][]) totals[name] += count
    totals.summaries += await postSummaries(whole)
  }, parts.log)
  return {
    totals,
    async stop () {
      isStopping = true
      await repeated.stop()
    },
  }
}

const inRealTime = async (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })
