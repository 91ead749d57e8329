/** The steps about services, principles, promises, comparisons and words, in order, and the guard for one identifiable child. */
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import { openRules, type Rules } from '#bot/one-child/identifiable-child.ts'
import type { AnswerQuestion } from '#knowledge/answer/answer.ts'
import type { ServiceKnowledge } from '#knowledge/guides/service-knowledge.ts'
import { isPrintedIn, type HeldReports } from '#knowledge/held-reports.ts'
import type { Memory } from './memory.ts'
import type { Step } from './respond.ts'
import { briefing, type OpenActionsOf } from './steps/briefing.ts'
import { compare } from './steps/compare.ts'
import { glossary } from './steps/glossary.ts'
import { implications } from './steps/implications.ts'
import { oneChild } from './steps/one-child.ts'
import { panelQuestions } from './steps/panel-questions.ts'
import { principles } from './steps/principles.ts'
import { promises } from './steps/promises.ts'

export type ServiceRequestParts = {
  readonly content: ServiceKnowledge
  readonly answerQuestion: AnswerQuestion
  readonly reports: HeldReports
  readonly memory: Memory
  readonly settings: CouncilSettings
  readonly openActions?: OpenActionsOf
  /** The shipped rules when absent. */
  readonly oneChildRules?: Rules
}

/** `oneChild` and `requests` as buildRespond takes them. What is named most exactly comes first; a bare abbreviation last. */
export function serviceRequests ({ content, oneChildRules = openRules(), ...rest }: ServiceRequestParts): { readonly oneChild: Step, readonly requests: readonly Step[] } {
  const parts = { ...content, ...rest }
  return {
    oneChild: oneChild(oneChildRules, isPrintedIn(rest.reports), rest.settings),
    requests: [
      implications(parts), panelQuestions(parts), compare(parts), principles(parts), promises(parts),
      glossary(parts, 'asked'), briefing(parts), glossary(parts, 'alone'),
    ],
  }
}
