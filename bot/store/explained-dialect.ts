/** Wraps a dialect so that every failure of the store itself comes out as a StoreFailure, whichever query met it. */
import type { DatabaseConnection, Dialect, Driver } from 'kysely'
import { explainFailure } from './store-failure.ts'

export function explained (dialect: Dialect, place: string): Dialect {
  const explain = async <T>(work: () => Promise<T>): Promise<T> => {
    try { return await work() } catch (error) { throw explainFailure(error, place) }
  }
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => explainedDriver(dialect.createDriver(), explain),
  }
}

type Explain = <T>(work: () => Promise<T>) => Promise<T>

function explainedDriver (driver: Driver, explain: Explain): Driver {
  const seen = new WeakSet<DatabaseConnection>()
  return {
    init: (options) => explain(() => driver.init(options)),
    acquireConnection: async (options) => {
      const connection = await explain(() => driver.acquireConnection(options))
      if (!seen.has(connection)) {
        const run = connection.executeQuery.bind(connection)
        connection.executeQuery = (query, more) => explain(() => run(query, more))
        seen.add(connection)
      }
      return connection
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    // A full disk or a lost connection has rolled back already; this second failure would hide the first, which says why.
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection).catch(() => {}),
    releaseConnection: (connection, options) => driver.releaseConnection(connection, options),
    destroy: (options) => driver.destroy(options),
  }
}
