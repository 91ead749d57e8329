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

export type ReminderRow = {
  actionId: string, personId: string, dueAt: string, reason: string, dueOn: string | null, plannedAt: string
  ending: string | null, endedAt: string | null, why: string | null, sentOn: string | null, shownVersion: number | null
}

export type ReminderPlanRow = {
  actionId: string, actionVersion: number, ownerVersion: number, coverVersion: number, managerVersion: number, worldMark: string, since: string, nextLook: string
}

export type DigestRow = {
  personId: string, onDate: string, token: string, leaseUntil: string, tryAgainAt: string, attempts: number
  outcome: string | null, why: string | null, activityId: string | null, endedAt: string | null, goneAt: string | null
}

export type ChosenCadenceRow = { chosenFor: string, id: string, workingDaysBefore: string, onTheDay: boolean, everyDaysWhileLate: number }

export type SendingStopRow = { at: string, byName: string, byId: string | null, reason: string, liftedAt: string | null, liftedByName: string | null, liftedById: string | null }

export type PaceRow = { tenantId: string, nextFreeAt: number }

export type TeamsChannelRow = { conversation: string, tenantId: string, address: string, chosenById: string | null, chosenAt: string | null }

export type WeeklyPostRow = {
  conversation: string, weekOf: string, token: string, leaseUntil: string, attempts: number
  outcome: string | null, why: string | null, activityId: string | null, endedAt: string | null
}

export type Tables = {
  people: PersonRow
  leave: LeaveRow
  actions: ActionRow
  actionChanges: ActionChangeRow
  presses: PressRow
  counters: CounterRow
  reminders: ReminderRow
  reminderPlans: ReminderPlanRow
  digests: DigestRow
  chosenCadences: ChosenCadenceRow
  sendingStops: SendingStopRow
  pace: PaceRow
  teamsChannels: TeamsChannelRow
  weeklyPosts: WeeklyPostRow
}
