/** The points of each feature, as `npm run learn:one-child` wrote them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Points = {
  /** What every message starts from. */
  readonly start: number
  /** From here on a message is taken to be about one child. */
  readonly enough: number
  readonly features: Readonly<Record<string, number>>
}

/** Reads points.json. Throws with the command that writes it when it is missing or damaged. */
export function openPoints (folder: string = import.meta.dirname): Points {
  const file = join(folder, 'points.json')
  try {
    const { start, enough, features } = JSON.parse(readFileSync(file, 'utf8')) as Points
    if (typeof start !== 'number' || typeof enough !== 'number' || typeof features !== 'object') throw new Error('it has no start, enough and features')
    return { start, enough, features }
  } catch (error) {
    throw new Error(`${file} cannot be used (${(error as Error).message}). Write it anew with npm run learn:one-child.`, { cause: error })
  }
}

/** The sum over a message's features. */
export function addUp (features: ReadonlySet<string>, points: Pick<Points, 'start' | 'features'>): number {
  let sum = points.start
  for (const feature of features) sum += points.features[feature] ?? 0
  return sum
}
