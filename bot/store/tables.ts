/** The tables as rows come out of them, the same from both databases: instants and dates as text, counts as numbers. */

export type PersonRow = {
  id: string, tenantId: string | null, objectId: string | null, name: string, email: string | null, service: string | null
  role: string, managerId: string | null, digestEvery: string, digestDay: number, digestHour: number
  conversationId: string | null, conversation: string | null, conversationAt: string | null, reach: string, reachSince: string, version: number
}

export type LeaveRow = { id: string, personId: string, firstOn: string, lastOn: string }

export type ActionRow = {
  id: string, reference: string, what: string, whyKind: string | null, whyText: string | null, service: string | null
  ownerId: string | null, coverId: string | null, dueOn: string | null, status: string, brag: string | null
  doneById: string | null, notMineReason: string | null, laterUntil: string | null, laterReason: string | null, ownerAnsweredAt: string | null
  createdAt: string, changedAt: string, version: number
}

export type ActionChangeRow = {
  actionId: string, version: number, field: string, from: string | null, to: string | null
  at: string, byId: string | null, byName: string, through: string, reason: string | null
}

export type PressRow = { personId: string, pressId: string, at: string, actionId: string, version: number }

export type CounterRow = { name: string, value: number }

export type Tables = {
  people: PersonRow
  leave: LeaveRow
  actions: ActionRow
  actionChanges: ActionChangeRow
  presses: PressRow
  counters: CounterRow
}
