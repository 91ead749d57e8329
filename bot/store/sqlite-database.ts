/** Node's own SQLite in the shape that Kysely's SQLite dialect asks for. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

// Longer than any of our transactions (an import of a whole plan takes under a second), shorter than Teams' patience.
const busyMilliseconds = 5_000
const statementsKept = 300

/** Opens or creates the file: write-ahead log, so that commands run beside the service; every commit reaches the disk. */
export function openSqlite (file: string, waitMilliseconds: number = busyMilliseconds): SqliteDatabase & { native: DatabaseSync } {
  const native = new DatabaseSync(file, { timeout: waitMilliseconds })
  native.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  const prepared = new Map<string, SqliteStatement>()
  return {
    native,
    close: () => native.close(),
    prepare (sql) {
      // A transaction that reads first and writes later would meet "busy" at its first write; ask for the lock at once.
      if (sql === 'begin') return asKyselyExpects(native.prepare('begin immediate'))
      const known = prepared.get(sql)
      if (known) return known
      const statement = asKyselyExpects(native.prepare(sql))
      if (prepared.size >= statementsKept) prepared.clear()
      prepared.set(sql, statement)
      return statement
    },
  }
}

/** SQLite keeps booleans as 0 and 1: columns declared `boolean` come out as true and false, as PostgreSQL gives them. */
function asKyselyExpects (statement: StatementSync): SqliteStatement {
  const columns = statement.columns()
  const booleans = columns.filter((column) => column.type?.toLowerCase() === 'boolean').map((column) => column.name)
  const out = (row: Record<string, unknown>): Record<string, unknown> => {
    const plain = { ...row }
    for (const name of booleans) if (plain[name] !== null) plain[name] = plain[name] === 1
    return plain
  }
  return {
    reader: columns.length > 0,
    all: (values) => statement.all(...values.map(asSqlite)).map(out),
    run: (values) => statement.run(...values.map(asSqlite)),
    * iterate (values) { for (const row of statement.iterate(...values.map(asSqlite))) yield out(row) },
  }
}

function asSqlite (value: unknown): SQLInputValue {
  if (value === true) return 1
  if (value === false) return 0
  return (value ?? null) as SQLInputValue
}
