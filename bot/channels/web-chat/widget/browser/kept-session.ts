/**
 * What opens the conversation again after a reload: kept for this tab only, gone when the tab closes, and never what was said.
 * Where a browser keeps nothing for us, the conversation lives as long as the page.
 */
import type { Session } from '../direct-line-calls.ts'
import type { Keep } from '../direct-line-client.ts'

const name = 'chat'

export function keptSession (storage: () => Storage): Keep {
  return {
    read () {
      try {
        const found: unknown = JSON.parse(storage().getItem(name) ?? 'null')
        return isSession(found) ? found : undefined
      } catch {
        return undefined
      }
    },
    write (session) {
      try {
        if (session) storage().setItem(name, JSON.stringify(session))
        else storage().removeItem(name)
      } catch {
        // A browser that is told to keep nothing.
      }
    },
  }
}

const isSession = (value: unknown): value is Session =>
  typeof value === 'object' && value !== null && 'conversationId' in value && typeof value.conversationId === 'string' && 'token' in value && typeof value.token === 'string'
