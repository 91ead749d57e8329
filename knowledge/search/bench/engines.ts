/** The searches that are measured side by side: ours, and four that people reach for. */
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import FlexSearch from 'flexsearch'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import { wordsOf } from '#knowledge/passage-index/analysis.ts'
import { buildIndex } from '#knowledge/passage-index/build-index.ts'
import { loadIndex, saveIndex } from '#knowledge/passage-index/index-file.ts'
import type { PassageToIndex } from '#knowledge/passage-index/passage-index.ts'
import { searcherOver } from '../search.ts'

/** The ids of the best ten passages, best first. */
export type Ask = (text: string) => readonly string[]

export type Engine = {
  readonly name: string
  /** Indexes the passages and leaves in `folder` what a later process needs, when it can do that. */
  build (passages: readonly PassageToIndex[], folder: string): Ask | undefined
  /** Opens what `build` left; absent where an engine is only measured in the process that built it. */
  readonly load?: (folder: string) => Ask
}

const best = 10

const ours: Engine = {
  name: 'ours',
  build (passages, folder) { saveIndex(buildIndex(passages), join(folder, 'passages.index')); return undefined },
  load (folder) {
    const loaded = loadIndex(join(folder, 'passages.index'))
    if (loaded.outcome !== 'loaded') throw new Error(loaded.why)
    const { search } = searcherOver(loaded.index)
    return (text) => search(text, { limit: best }).map(({ id }) => id)
  },
}

const stockLunr: Engine = {
  name: 'lunr',
  build (passages) {
    const index = lunr(function () {
      this.ref('id'); this.field('title'); this.field('text')
      for (const { id, inFront, text } of passages) this.add({ id, title: inFront.join(' '), text })
    })
    return (text) => {
      // Stock lunr throws for text that looks like its query syntax ("3:1"); a person would get no answer.
      try { return index.search(text).slice(0, best).map(({ ref }) => ref) } catch { return [] }
    }
  },
}

const stockMiniSearch: Engine = {
  name: 'MiniSearch',
  build (passages) {
    const index = new MiniSearch({ fields: ['title', 'text'] })
    index.addAll(passages.map(({ id, inFront, text }) => ({ id, title: inFront.join(' '), text })))
    return (text) => index.search(text).slice(0, best).map(({ id }) => String(id))
  },
}

const flexSearch: Engine = {
  name: 'FlexSearch',
  build (passages) {
    const index = new FlexSearch.Index({ tokenize: 'strict', context: true })
    for (const [n, { inFront, text }] of passages.entries()) index.add(n, `${inFront.join(' ')} ${text}`)
    const ids = passages.map(({ id }) => id)
    return (text) => (index.search(text, { limit: best, suggest: true }) as number[]).map((n) => ids[n]!)
  },
}

const sqlite: Engine = {
  name: 'SQLite FTS5',
  build (passages, folder) {
    const database = new DatabaseSync(join(folder, 'fts5.sqlite'))
    database.exec("create virtual table passage using fts5(id unindexed, words, tokenize = 'porter unicode61'); begin")
    const insert = database.prepare('insert into passage (id, words) values (?, ?)')
    for (const { id, inFront, text } of passages) insert.run(id, `${inFront.join(' ')} ${text}`)
    database.exec('commit')
    database.close()
    return undefined
  },
  load (folder) {
    const select = new DatabaseSync(join(folder, 'fts5.sqlite'), { readOnly: true }).prepare(`select id from passage where passage match ? order by rank limit ${best}`)
    return (text) => {
      const anyWord = wordsOf(text).map(({ form }) => `"${form}"`).join(' or ')
      return anyWord === '' ? [] : select.all(anyWord.replaceAll(' or ', ' OR ')).map(({ id }) => String(id))
    }
  },
}

export const engines: readonly Engine[] = [ours, stockLunr, stockMiniSearch, flexSearch, sqlite]

/** The engine of that name. Throws when there is none. */
export function engineNamed (name: string): Engine {
  const engine = engines.find((one) => one.name === name)
  if (engine === undefined) throw new Error(`There is no engine "${name}". Choose one of: ${engines.map((one) => one.name).join(', ')}.`)
  return engine
}
