/** Every example of every card, found by its file's name, so that a new card is in the gallery and under the lint by existing. */
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Card } from '../adaptive-card.ts'

export type Example = { readonly card: string, readonly name: string, readonly json: Card }

const cardsFolder = fileURLToPath(new URL('..', import.meta.url))

/** In order of card and then as listed in its file. Throws when an examples file exports none. */
export async function allExamples (): Promise<readonly Example[]> {
  const files = globSync('*/*.examples.ts', { cwd: cardsFolder }).sort()
  const found = await Promise.all(files.map(async (file) => {
    const module = await import(pathToFileURL(`${cardsFolder}${file}`).href) as { examples?: readonly { name: string, card: Card }[] }
    if (!module.examples?.length) throw new Error(`cards/${file} exports no examples. Add: export const examples = [{ name: 'what it shows', card }].`)
    return module.examples.map(({ name, card }) => ({ card: basename(file, '-card.examples.ts'), name, json: card }))
  }))
  return found.flat()
}
