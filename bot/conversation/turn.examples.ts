/** Turns to test with. */
import type { Turn } from './turn.ts'

/** A councillor's turn in a terminal, at nine on a Wednesday; `more` says what is different. */
export const turnSaying = (said: string, more: Partial<Turn> = {}): Turn => ({
  id: 'turn', conversation: 'conversation', channel: 'terminal', scope: 'personal', person: { id: 'person' }, audience: 'councillor', said, at: '2026-11-25T09:00:00.000Z', ...more,
})
