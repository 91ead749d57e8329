/** The whole conversation over the shipped content, opened once: what main.ts, the commands and the benchmarks all talk to. */
import { openKnowledge, type Knowledge, type OpenKnowledge } from '#knowledge/knowledge.ts'
import { openServiceKnowledge, type ServiceKnowledge } from '#knowledge/guides/service-knowledge.ts'
import { openRules } from '#bot/one-child/identifiable-child.ts'
import { openSafeguarding } from '#bot/safeguarding/open-safeguarding.ts'
import { heldReportsOf } from '#knowledge/held-reports.ts'
import { pageFinder } from '#knowledge/young-people/find-page.ts'
import { openPages } from '#knowledge/young-people/pages.ts'
import { buildRespond, type ConversationParts } from './build-respond.ts'
import { openMemory, type Memory } from './memory.ts'
import type { Respond, Step } from './respond.ts'
import { serviceRequests } from './service-requests.ts'
import { actionsNotHere } from './steps/actions/actions-not-here.ts'
import { besidesColleagues, type AboutOneChild } from './steps/actions/about-one-child.ts'
import type { OpenActionsOf } from './steps/briefing.ts'
import { signpost, worryBeside, type CountHelp } from './steps/signpost.ts'
import { youngPeoplePage } from './steps/young-people-page.ts'

export type Conversation = {
  readonly respond: Respond
  readonly memory: Memory
  readonly knowledge: Knowledge
  readonly content: ServiceKnowledge
}

/** What work on actions needs of the conversation: what it remembers, our services' names, and the guard for one child. */
export type ForActions = Pick<Conversation, 'memory' | 'content'> & { readonly aboutOneChild: AboutOneChild }

export type OpenConversation = Pick<ConversationParts, 'settings'> & Partial<Pick<ConversationParts, 'beside' | 'verbs' | 'requests'>> & {
  readonly documents?: OpenKnowledge
  /** Staff's work on actions, for a deployment that has a store: the step, and the open actions of a service for its briefing. */
  readonly actions?: (given: ForActions) => { readonly step: Step, readonly ofService: OpenActionsOf }
  /** Told whenever help was shown, by how urgent it was. Nothing else is kept about it. */
  readonly countHelp?: CountHelp
  readonly mostConversations?: number
  /** Where the next start finds what this one had to work out; nothing that anybody wrote. */
  readonly dataFolder?: string
  /** How long a web conversation that nobody uses is kept, which the page about privacy says; unknown: that sentence is left out. */
  readonly forgetAfterMinutes?: number
}

/** Reads and checks all content. Throws with the file and the fix when something in it cannot be meant. */
export function openConversation ({ settings, documents = {}, actions, countHelp = () => undefined, requests = [], beside = [], mostConversations, forgetAfterMinutes, dataFolder, ...steps }: OpenConversation): Conversation {
  const knowledge = openKnowledge(documents)
  const content = openServiceKnowledge()
  const memory = openMemory(mostConversations)
  const { answerQuestion, passages } = knowledge
  const cutUp = [...new Set(passages.map(({ doc }) => doc))].flatMap((doc) => knowledge.document(doc) ?? [])
  const reports = heldReportsOf({ documents: cutUp, passages })
  const oneChildRules = openRules()
  const work = actions?.({ memory, content, aboutOneChild: besidesColleagues(oneChildRules, reports) })
  const services = serviceRequests({ content, answerQuestion, reports, memory, settings, oneChildRules, ...(work ? { openActions: work.ofService } : {}) })
  const help = { ...openSafeguarding(settings, dataFolder), count: countHelp }
  const placeholders = { ...settings.placeholders, ...(forgetAfterMinutes === undefined ? {} : { chat_forget_minutes: String(forgetAfterMinutes) }) }
  const page = youngPeoplePage({ findPage: pageFinder(openPages()), answerQuestion, reports, memory, settings: { ...settings, placeholders } })
  const respond = buildRespond({
    page, signpost: signpost(help), beside: [...beside, worryBeside(help)], answerQuestion, library: knowledge, memory, settings, oneChild: services.oneChild,
    requests: [...requests, ...services.requests], actions: work?.step ?? actionsNotHere, ...steps,
  })
  return { respond, memory, knowledge, content }
}
