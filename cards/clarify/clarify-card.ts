/** A question back: which council, which meaning. Few choices are buttons; many are a list to pick from. */
import { adaptiveCard, buttonsAtMost, line, sayButton, type Button, type Card, type Choice, type Element } from '#cards/adaptive-card.ts'

export type ClarifyContent = {
  /** The first line is the question; the others explain it. */
  readonly lines: readonly string[]
  readonly choices: readonly Choice[]
}

export function clarifyCard ({ lines, choices }: ClarifyContent): Card {
  const [question = 'Which one do you mean?', ...explained] = lines
  const asButtons = choices.length <= buttonsAtMost
  return adaptiveCard({
    title: question,
    summary: `${question} ${choices.map((choice) => choice.title).join(', ')}.`,
    body: [...explained.map((text) => line(text)), ...(asButtons ? [] : [list(choices)])],
    actions: asButtons ? choices.map(sayButton) : [pick],
  })
}

const list = (choices: readonly Choice[]): Element => ({
  type: 'Input.ChoiceSet', id: 'says', label: 'Your choice', style: 'compact', isRequired: true, errorMessage: 'Pick one from the list first.', placeholder: 'Pick one',
  choices: choices.map(({ title, says }) => ({ title, value: says })),
})

/** Sends the list's value as `says`. */
const pick: Button = { type: 'Action.Submit', title: 'Ask about the one I picked' }
