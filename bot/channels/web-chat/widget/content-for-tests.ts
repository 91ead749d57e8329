/** What the chat shows, as it ships, for tests and benchmarks that do not start the whole service. */
import { readScripts } from '#bot/safeguarding/scripts.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { helpNow } from './help-now.ts'
import type { WidgetOptions } from './open-widget.ts'
import { strings } from './strings.ts'

export const contentForTests: WidgetOptions = {
  words: strings, audience: 'young_person', forgetAfterMinutes: 15, publicUrl: undefined, examples: ['What are my rights?', 'Who can help me?'],
  help: helpNow(readScripts('young-person', noCouncilSettings), noCouncilSettings, strings),
}
