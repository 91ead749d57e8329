/** What the documents say to a question: quotations with their sources, or a named reason why there is none. */
import type { Collection, CouncilId, SourceStatus } from '#knowledge/documents/document.ts'

export type Citation = {
  readonly doc: string
  readonly title: string
  readonly council: CouncilId | null
  readonly councilName: string | null
  /** As printed in the document, or the heading when the paragraph has no number; null when it has neither. */
  readonly paragraph: string | null
  /** YYYY-MM-DD */
  readonly date: string
  readonly status: SourceStatus
  /** The years that the document covers, to say in words why it is out of date; absent when it names none itself. */
  readonly period?: { readonly from: string, readonly to: string }
  /** An exact substring of the document once white space is collapsed; about 45 words at most. */
  readonly quote: string
  /** The passage it was cut from, so that "show me more" can leave it out. */
  readonly passage: string
}

/** What the question is asked within. Nothing here is stored by the knowledge room. */
export type Question = {
  readonly text: string
  /** The person's own council: a filter, unless the question names another. */
  readonly council?: CouncilId
  /** What may be cited; everything when absent. */
  readonly collections?: readonly Collection[]
  /** Passages already shown in this conversation ("show me more"). */
  readonly alreadyShown?: readonly string[]
  /** London date that decides which sources have expired. */
  readonly today: string
}

export type Answer =
  | { readonly outcome: 'answered', readonly about: AnswerShape, readonly citations: readonly Citation[], readonly moreCount: number }
  | { readonly outcome: 'which_council', readonly councils: readonly CouncilId[], readonly citations: readonly Citation[] }
  | { readonly outcome: 'not_close_enough', readonly nearest: readonly Citation[] }
  | { readonly outcome: 'other_council_says', readonly council: CouncilId, readonly others: readonly Citation[] }
  | { readonly outcome: 'not_in_documents_held', readonly named: string, readonly nearest: readonly Citation[] }
  | { readonly outcome: 'council_not_held', readonly named: string, readonly nearest: readonly Citation[] }
  | { readonly outcome: 'no_passage_found' }
  | { readonly outcome: 'out_of_scope' }

/** How the quotations answer, which decides our one framing sentence. */
export type AnswerShape = 'fact' | 'definition' | 'list' | 'who' | 'when' | 'why' | 'comparison' | 'said not required'

export type AnswerQuestion = (question: Question) => Answer
