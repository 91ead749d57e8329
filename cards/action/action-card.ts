/** One action: how it stands, what was said last, and the buttons that answer in place. */
import { adaptiveCard, group, line, verbButton, type Card, type Element, type VerbButton } from '#cards/adaptive-card.ts'

export type ActionContent = {
  readonly reference: string
  readonly what: string
  /** What was just recorded, by whom and when; or why nothing was. */
  readonly news?: { readonly isGood: boolean, readonly lines: readonly string[] }
  /** "Due Thursday 12 March 2026, 3 days late": lateness in words, whatever colour its owner gave. */
  readonly due: string
  readonly isLate: boolean
  readonly state: string
  readonly lines: readonly string[]
  readonly latest: readonly { readonly text: string, readonly by: string }[]
  /** Absent where the reader has nothing to answer. */
  readonly answers?: {
    readonly noteLabel: string
    /** What the person had typed when it could not be kept: it stands in the box again. */
    readonly note?: string
    readonly colours?: readonly { readonly title: string, readonly value: string }[]
    readonly colour?: string
    readonly buttons: readonly VerbButton[]
  }
  readonly refresh: VerbButton
}

export function actionCard (content: ActionContent): Card {
  const { reference, what, news, due, isLate, state, lines, latest, answers, refresh } = content
  return {
    ...adaptiveCard({
      title: reference,
      summary: `${reference}: ${what} ${due}. ${state}${news ? ` ${news.lines.join(' ')}` : ''}`,
      body: [
        ...(news ? [group(news.lines.map((text, index) => line(text, { bold: index === 0, ...(index > 0 ? { spacing: 'None' } : {}) })), { style: news.isGood ? 'good' : 'warning' })] : []),
        line(what, { bold: true }),
        line(due, isLate ? { color: 'Attention', spacing: 'Small' } : { spacing: 'Small' }),
        line(state, { spacing: 'None' }),
        ...lines.map((text) => line(text, { subtle: true, small: true, spacing: 'None' })),
        ...latest.flatMap(({ text, by }): Element[] => [line(text, { separator: true }), line(by, { subtle: true, small: true, spacing: 'None' })]),
        ...(answers ? answerInputs(answers) : []),
      ],
      ...(answers ? { actions: answers.buttons.map(verbButton) } : {}),
    }),
    // Teams asks for it when its reader opens the chat again: a copy that was answered elsewhere shows what was recorded.
    refresh: { action: verbButton(refresh) },
  }
}

// A whole report belongs in a document; the service says the same when a client lets more through.
const longestNote = 2_000

/** One box for every answer, because a phone has no room for four. */
export const answerInputs = ({ noteLabel, note, colours, colour }: NonNullable<ActionContent['answers']>): Element[] => [
  { type: 'Input.Text', id: 'note', label: noteLabel, isMultiline: true, maxLength: longestNote, ...(note ? { value: note } : {}) },
  ...(colours?.length ? [{ type: 'Input.ChoiceSet', id: 'brag', label: 'How you see it', style: 'compact', placeholder: 'Not said', choices: colours.map((choice) => ({ ...choice })), ...(colour ? { value: colour } : {}) } as const] : []),
]
