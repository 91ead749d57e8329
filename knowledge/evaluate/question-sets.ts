/** The question sets by name, and how each is turned into requests for the product. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Expected = { readonly kind?: string, readonly gold?: readonly unknown[] }
export type QuestionRow = { readonly id: string, readonly question: string, readonly audience: string, readonly council: string | null, readonly kind: string }
export type DialogRow = { readonly id: string, readonly audience: string, readonly channel: string, readonly council: string | null, readonly turns: readonly { readonly text: string }[] }
/** A line of `npm run ask -- --jsonl`. */
export type Request = { readonly id: string, readonly text: string, readonly audience: string, readonly council?: string, readonly channel?: string, readonly conversation?: string, readonly collections: readonly ['strategy'] }

/**
 * `qa` and `dialogs` came with the issue. `own` are questions of ours that we learned from; `held-out` are ours too, and are
 * looked at only as a number: once a row of them has been read, move it to `own` and write new ones. `own-dialogs` are conversations of ours.
 */
export const setNames = ['qa', 'own', 'held-out', 'dialogs', 'own-dialogs'] as const
export type SetName = typeof setNames[number]

export const fileOf = (name: SetName): string => fileURLToPath(new URL(`./${name}.jsonl`, import.meta.url))

/** The rows of a set. Throws with file and line when one is not JSON. */
export function rowsOf<Row> (name: SetName): Row[] {
  return readFileSync(fileOf(name), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line, at) => {
    try {
      return JSON.parse(line) as Row
    } catch (error) {
      throw new Error(`${fileOf(name)} line ${at + 1} is not JSON. Every line is one row; see knowledge/README.md.`, { cause: error })
    }
  })
}

/** Only what the scorer lets the product see: never the expected answer. */
export function requestsOf (name: SetName): Request[] {
  if (name === 'dialogs' || name === 'own-dialogs') {
    return rowsOf<DialogRow>(name).flatMap(({ id, audience, channel, council, turns }) => turns.map(({ text }, turn) =>
      ({ id: `${id}#${turn + 1}`, text, audience, channel, ...(council ? { council } : {}), conversation: id, collections: ['strategy'] })))
  }
  return rowsOf<QuestionRow>(name).map(({ id, question, audience, council }) => ({ id, text: question, audience, ...(council ? { council } : {}), collections: ['strategy'] }))
}
