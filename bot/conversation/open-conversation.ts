/** The whole conversation over the shipped content, opened once: what main.ts, the commands and the benchmarks all talk to. */
import { openKnowledge, type Knowledge, type OpenKnowledge } from '#knowledge/knowledge.ts'
import { openServiceKnowledge, type ServiceKnowledge } from '#knowledge/guides/service-knowledge.ts'
import { heldReportsOf } from '#knowledge/held-reports.ts'
import { buildRespond, type ConversationParts } from './build-respond.ts'
import { openMemory, type Memory } from './memory.ts'
import type { Respond } from './respond.ts'
import { serviceRequests } from './service-requests.ts'
import type { OpenActionsOf } from './steps/briefing.ts'

export type Conversation = {
  readonly respond: Respond
  readonly memory: Memory
  readonly knowledge: Knowledge
  readonly content: ServiceKnowledge
}

export type OpenConversation = Pick<ConversationParts, 'settings'> & Partial<Pick<ConversationParts, 'signpost' | 'beside' | 'verbs' | 'requests'>> & {
  readonly documents?: OpenKnowledge
  readonly openActions?: OpenActionsOf
  readonly mostConversations?: number
}

/** Reads and checks all content. Throws with the file and the fix when something in it cannot be meant. */
export function openConversation ({ settings, documents = {}, openActions, requests = [], mostConversations, ...steps }: OpenConversation): Conversation {
  const knowledge = openKnowledge(documents)
  const content = openServiceKnowledge()
  const memory = openMemory(mostConversations)
  const { answerQuestion, passages } = knowledge
  const cutUp = [...new Set(passages.map(({ doc }) => doc))].flatMap((doc) => knowledge.document(doc) ?? [])
  const services = serviceRequests({ content, answerQuestion, reports: heldReportsOf({ documents: cutUp, passages }), memory, settings, ...(openActions ? { openActions } : {}) })
  const respond = buildRespond({ answerQuestion, library: knowledge, memory, settings, oneChild: services.oneChild, requests: [...requests, ...services.requests], ...steps })
  return { respond, memory, knowledge, content }
}
