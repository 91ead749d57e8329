/** A pool of PostgreSQL connections that gives the same JavaScript types as SQLite does. */
import pg from 'pg'

const int8 = 20
const numeric = 1700

// Counts and sums come as text from pg, because they could pass 2^53; ours cannot.
const getTypeParser = ((oid: number, format: 'text') => oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format) as unknown) as typeof pg.types.getTypeParser

/** @throws when the address is none of PostgreSQL's. */
export function openPostgresPool (url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // A query that hangs must not hold a person's turn for ever.
    statement_timeout: 60_000,
    keepAlive: true,
    application_name: 'corporate-parenting-assistant',
    types: { getTypeParser },
  })
  // An idle connection that the server closes is dropped from the pool; without a listener Node would end the process.
  pool.on('error', () => {})
  // The same for a connection that is lost while somebody uses it: their query fails and says so, and that is enough.
  pool.on('connect', (client) => { client.on('error', () => {}) })
  return pool
}

/** Host, port and database without user and password, for errors. */
export function placeOf (url: string): string {
  let address: URL
  try { address = new URL(url) } catch { throw new Error('DATABASE_URL is not an address. Expected postgres://user:password@host:5432/database.') }
  if (address.protocol !== 'postgres:' && address.protocol !== 'postgresql:') throw new Error(`DATABASE_URL starts with "${address.protocol}//"; expected postgres://user:password@host:5432/database. Leave it empty to use SQLite in a local folder.`)
  return `PostgreSQL at ${address.host}${address.pathname}`
}
