import { expect, it } from '@jest/globals'
import { examples } from './briefing-card.examples.ts'

const named = (name: string) => JSON.stringify(examples.find((example) => example.name === name)?.card)

it('says first that nobody has checked it yet', () => {
  const [title, label] = examples[0]!.card.body
  expect(title).toMatchObject({ text: 'Libraries, archives and culture' })
  expect(JSON.stringify(label)).toContain('not yet checked by a person')
})

it('folds what is not needed in the first thirty seconds, and shows what our report says', () => {
  const body = examples[0]!.card.body as { id?: string, isVisible?: boolean }[]
  expect(body.filter(({ isVisible }) => isVisible === false).map(({ id }) => id)).toEqual(['reading', 'doing'])
  expect(JSON.stringify(body.filter(({ isVisible }) => isVisible !== false))).toContain('Parents celebrate and share their children')
})

it('drafts each action with its owner and timescale filled in', () => {
  expect(named('a councillor, nothing in our report')).toContain('"verb":"draft_action","data":{"service":"libraries-culture","what":"Issue cards that stay valid when a child moves","ownerRole":"Library Services Manager","timescale":"3 months"}')
})

it('keeps "enacted, not in force" beside the line that rests on it', () => {
  expect(named('a law that has not started, five actions')).toContain('s.9 (enacted, not in force)')
})
