/** Who may do what to an action. A refusal names who can, so that nobody is left standing at a closed door. */
import { runsThePlan, type Person } from '#bot/people/person.ts'
import type { Action } from './action.ts'

export type Actor = Pick<Person, 'id' | 'name' | 'role'>

/** How somebody stands to an action; the manager is its owner's. */
export type Standing = { readonly runsThePlan: boolean, readonly isOwner: boolean, readonly isCover: boolean, readonly isManager: boolean }

export const standingOf = (actor: Actor, action: Pick<Action, 'ownerId' | 'coverId'>, ownersManagerId: string | null): Standing => ({
  runsThePlan: runsThePlan(actor),
  isOwner: action.ownerId === actor.id,
  isCover: action.coverId === actor.id,
  isManager: ownersManagerId === actor.id,
})

export const permissions = ['progress', 'own voice', 'move', 'cover', 'assign', 'describe', 'sign off', 'withdraw', 'reopen'] as const
export type Permission = typeof permissions[number]

const answersForIt = ({ isOwner, isCover, isManager, runsThePlan }: Standing): boolean => isOwner || isCover || isManager || runsThePlan

const allowed: Readonly<Record<Permission, (standing: Standing) => boolean>> = {
  'progress': answersForIt,
  // "Not mine" and "remind me later" are about the person who says them.
  'own voice': ({ isOwner, isCover }) => isOwner || isCover,
  'move': answersForIt,
  'cover': ({ isOwner, isManager, runsThePlan }) => isOwner || isManager || runsThePlan,
  'assign': ({ isManager, runsThePlan }) => isManager || runsThePlan,
  'describe': ({ runsThePlan }) => runsThePlan,
  'sign off': ({ runsThePlan }) => runsThePlan,
  'withdraw': ({ runsThePlan }) => runsThePlan,
  'reopen': answersForIt,
}

const whoCan: Readonly<Record<Permission, string>> = {
  'progress': 'its owner, their cover, their manager or panel support can',
  'own voice': 'its owner or their cover can',
  'move': 'its owner, their cover, their manager or panel support can',
  'cover': 'its owner, their manager or panel support can',
  'assign': 'the owner’s manager or panel support can',
  'describe': 'panel support can',
  'sign off': 'panel support can',
  'withdraw': 'panel support can',
  'reopen': 'its owner, their cover, their manager or panel support can',
}

const doing: Readonly<Record<Permission, string>> = {
  'progress': 'report on',
  'own voice': 'say that about',
  'move': 'move the due date of',
  'cover': 'set the cover for',
  'assign': 'give somebody else',
  'describe': 'reword',
  'sign off': 'sign off',
  'withdraw': 'withdraw',
  'reopen': 'reopen',
}

/** Undefined when it is allowed; otherwise the whole refusal in words. */
export function refusalOf (permission: Permission, standing: Standing, reference: string): string | undefined {
  if (allowed[permission](standing)) return undefined
  return `I can’t ${doing[permission]} ${reference} for you: only ${whoCan[permission]}. Nothing was changed.`
}

/** Whether somebody may see an action with its owner's name: their own, their people's, or everything when they run the plan. */
export const maySee = (standing: Standing): boolean => answersForIt(standing)
