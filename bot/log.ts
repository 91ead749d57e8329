/** The only logger: one JSON line an event. It takes names, numbers and reasons, never what a person wrote, their name or a token. */
import type { Clock } from './clock.ts'

/** Values that may be logged. Ids are opaque; free text is not offered on purpose. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
export type Log = Record<LogLevel, (event: string, fields?: LogFields) => void> & { with (fields: LogFields): Log }

const order: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']

export function createLog (clock: Clock, write: (line: string) => void, least: LogLevel = 'info', always: LogFields = {}): Log {
  const at = (level: LogLevel) => (event: string, fields: LogFields = {}) => {
    if (order.indexOf(level) < order.indexOf(least)) return
    write(JSON.stringify({ at: clock.now(), level, event, ...always, ...fields }))
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), with: (fields) => createLog(clock, write, least, { ...always, ...fields }) }
}

/** For tests and commands that print nothing but their answer. */
export const silentLog: Log = createLog({ now: () => '' }, () => {})
