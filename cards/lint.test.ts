/** @jest-environment jsdom */
import { createRequire } from 'node:module'
import { globSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type * as AdaptiveCards from 'adaptivecards'
import { adaptiveCard, line, sayButton } from './adaptive-card.ts'
import { partsOf, isTeamsOnly } from './elements.ts'
import { forWebChat } from './for-web-chat.ts'
import { allExamples } from './gallery/examples.ts'
import { lint } from './lint.ts'

// The package's ES modules name each other without extensions, which Node refuses.
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards

// Our cards use no Markdown, so it is shown as it is.
AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = text; result.didProcess = true }

/** What the renderer's own parser says of a card: unknown elements, wrong values, ids that are missing or used twice. */
function parserFindings (json: unknown): readonly string[] {
  const context = new SerializationContext(Versions.v1_5)
  const card = new AdaptiveCard()
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } })
  card.parse(json, context)
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
  return [...parsed, ...card.validateProperties().validationEvents.map((event) => event.message)].filter((message) => message !== everySecondTime)
}

// 3.0.6 tests languages with a regular expression that remembers where it stopped, so every second "en" is refused.
const everySecondTime = 'Invalid value "en" for property "lang".'

function shownText (json: unknown): string {
  const card = new AdaptiveCard()
  card.parse(json)
  return card.render()?.textContent ?? ''
}

const examples = await allExamples()

describe.each(examples.map((example) => [`${example.card}: ${example.name}`, example.json] as const))('the example %s', (_name, json) => {
  it('passes the lint', () => { expect(lint(json)).toEqual([]) })
  it('is understood by the renderer', () => { expect(parserFindings(withoutTeamsOnly(json))).toEqual([]) })
  it('is a card for web chat with nothing that only Teams knows', () => {
    const card = forWebChat(json)
    expect(parserFindings(card)).toEqual([])
    expect([...partsOf(card)].filter(({ part }) => isTeamsOnly(part['type']) || part['type'] === 'Action.Execute' || 'refresh' in part || 'msteams' in part)).toEqual([])
  })
  it('is drawn', () => { expect(shownText(json)).toContain(firstHeading(json)) })
})

it('covers every card: each folder has its card, examples and test', () => {
  const folders = globSync('*/*-card.ts', { cwd: new URL('.', import.meta.url).pathname }).map((file) => file.split('/')[0])
  expect(folders.length).toBeGreaterThanOrEqual(5)
  for (const folder of folders) expect(globSync(`${folder}/${folder}-card{.examples,.test}.ts`, { cwd: new URL('.', import.meta.url).pathname })).toHaveLength(2)
})

describe('the lint', () => {
  const sound = adaptiveCard({ title: 'A12 is due', summary: 'A12 is due on 3 December 2026.', body: [line('Due on 3 December 2026')], actions: [sayButton({ title: 'Show A12', says: 'Show A12' })] })

  it('has nothing to say about a sound card', () => { expect(lint(sound)).toEqual([]) })

  it.each([
    ['no version, which phones show as nothing', { ...sound, version: undefined }, 'version'],
    ['version 1.6', { ...sound, version: '1.6' }, '1.5'],
    ['no fallback text', { ...sound, fallbackText: '' }, 'fallbackText'],
    ['nothing to be read aloud', { ...sound, speak: undefined }, 'speak'],
    ['British English as "en-GB", which the renderer refuses', { ...sound, lang: 'en-GB' }, 'lang'],
    ['no heading first', { ...sound, body: [line('Due')] }, 'heading'],
    ['a misspelt property', { ...sound, bodi: [] }, '"bodi"'],
    ['text that is cut off', withElement({ type: 'TextBlock', text: 'Due' }), 'wrap'],
    ['an input without a label', withElement({ type: 'Input.Text', id: 'note' }), 'label'],
    ['an input without an id', withElement({ type: 'Input.Text', label: 'Note' }), 'no id'],
    ['a required input that cannot say so', withElement({ type: 'Input.Text', id: 'note', label: 'Note', isRequired: true }), 'errorMessage'],
    ['an image without words', withElement({ type: 'Image', url: 'https://example.org/a.png' }), 'altText'],
    ['a video', withElement({ type: 'Media', sources: [] }), 'Media'],
    ['a badge that only Teams draws', withElement({ type: 'Badge', text: 'Overdue' }), 'fallback'],
    ['a date function', withElement({ type: 'TextBlock', wrap: true, text: '{{DATE(2026-12-03)}}' }), 'DATE'],
    ['a Markdown heading', withElement({ type: 'TextBlock', wrap: true, text: '# Due' }), 'Markdown heading'],
    ['a Markdown table', withElement({ type: 'TextBlock', wrap: true, text: '| a | b |' }), 'Markdown table'],
    ['a fixed colour', withElement({ type: 'TextBlock', wrap: true, text: 'Due', color: '#ff0000' }), 'fixed colour'],
    ['two variants for two widths', withElement({ type: 'TextBlock', wrap: true, text: 'Due', targetWidth: 'Wide' }), 'targetWidth'],
    ['two buttons of one name', { ...sound, actions: [...sound.actions ?? [], ...sound.actions ?? []] }, 'two buttons'],
    ['a button that says nothing', { ...sound, actions: [sayButton({ title: 'OK', says: 'ok' })] }, 'says nothing'],
    ['seven buttons', { ...sound, actions: Array.from({ length: 7 }, (_, index) => sayButton({ title: `Show A${index}`, says: 'Show' })) }, '7 buttons'],
    ['a red button, which Teams does not draw', { ...sound, actions: [{ ...sound.actions?.[0], style: 'destructive' }] }, 'style'],
    ['an Execute that older clients cannot press', { ...sound, actions: [{ type: 'Action.Execute', title: 'Mark A12 as done', verb: 'complete' }] }, 'fallback'],
    ['more bytes than Teams delivers', withElement(line('x'.repeat(28_001))), 'bytes'],
    ['people who are no Teams users among those it refreshes for', { ...sound, refresh: { action: { type: 'Action.Execute', title: 'Refresh', verb: 'refresh', fallback: {} }, userIds: ['amira@bury.gov.uk'] } }, 'userIds'],
    ['no card at all', null, 'AdaptiveCard'],
  ])('finds %s', (_what, card, named) => {
    expect(lint(card).join('\n')).toContain(named)
  })

  function withElement (element: unknown) { return { ...sound, body: [...sound.body, element] } }
})

/** The renderer reports Teams-only elements as unknown although it then shows their fallback, which is what we want of it. */
const withoutTeamsOnly = (json: unknown): unknown => JSON.parse(JSON.stringify(json, (_key, value: unknown) => {
  const part = value as { type?: unknown, fallback?: unknown } | null
  return isTeamsOnly(part?.type) ? part?.fallback : value
}))

function firstHeading (json: unknown): string {
  for (const { part } of partsOf(json)) if (part['style'] === 'heading') return String(part['text'])
  throw new Error('The card has no heading.')
}
