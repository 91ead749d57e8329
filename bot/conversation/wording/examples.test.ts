import { describe, expect, it } from '@jest/globals'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { councils } from '#knowledge/documents/document.ts'
import { openConversation } from '../open-conversation.ts'
import { audiences } from '../turn.ts'
import { turnSaying } from '../turn.examples.ts'
import { wordingFor } from './wording.ts'

const { respond } = openConversation({ settings: noCouncilSettings })

describe.each(audiences)('the questions we suggest to a %s', (audience) => {
  it.each(wordingFor(audience).welcome.examples)('are answered for all councils but perhaps one, whose report may be silent: %s', async (question) => {
    const replies = await Promise.all(councils.map(async (council) => await respond(turnSaying(question, { audience, council, conversation: `${council} ${question}` }))))
    const kinds = replies.map(({ kind }) => kind).sort()
    expect(kinds.slice(0, 4)).toEqual(['answer', 'answer', 'answer', 'answer'])
    for (const { citations, briefing, related } of replies) expect(briefing || citations.length + related.length > 0).toBe(true)
  })
  it.each(wordingFor(audience).welcome.examples)('are answered, or asked back about, with no council: %s', async (question) => {
    expect(['answer', 'clarify']).toContain((await respond(turnSaying(question, { audience, conversation: question }))).kind)
  })
})
