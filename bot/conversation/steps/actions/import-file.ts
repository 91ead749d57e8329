/** A plan sent as a file: shown first, imported on a yes. Only for those who run the plan, in their own chat. */
import { mostBytes } from '#bot/actions/import/read-sheet.ts'
import { previewInWords, previewParts } from '#bot/actions/import/preview-in-words.ts'
import type { Preview } from '#bot/actions/import/preview.ts'
import { UnreadablePlan } from '#bot/actions/import/unreadable-plan.ts'
import { runsThePlan } from '#bot/people/person.ts'
import type { ImportContent } from '../../card-contents.ts'
import { reply, type Choice, type Reply, type ReplyKind } from '../../reply.ts'
import type { SentFile } from '../../turn.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import { hold, isNo, isYes, type Talk } from './talk.ts'
import type { Unfinished } from './unfinished.ts'

export type ImportRequest = { readonly wants: 'import', readonly file?: SentFile }

/** "Import the action plan", said before the file is there. */
export const importRequestIn = (said: string): ImportRequest | undefined =>
  /^\W*(?:please |can you |could you |i(?:'d| would) like to |i want to |how (?:do|can) i )?(?:import|upload|load)\s+(?:an?|the|my|our|this)?\s*(?:new )?(?:action )?(?:plan|actions?|spreadsheet|sheet|tracker)\W*$/i.test(said) ? { wants: 'import' } : undefined

// A message that fits a phone; panel support works through the rest in the sheet.
const mostLines = 40
const mostOfASection = 15

/** Undefined where plans are not taken as files. */
export async function beginImport ({ file }: ImportRequest, talk: Talk): Promise<Reply | undefined> {
  const { person, importPlan } = talk
  if (!importPlan) return undefined
  if (!runsThePlan(person)) return reply('command', 'action_refused', words.import.onlyPlan, { personal: true })
  if (!file) return reply('clarify', 'import_file', words.import.sendFile)
  const bytes = await file.read(mostBytes).catch(() => undefined)
  if (!bytes) return reply('command', 'import_not_fetched', words.import.notFetched(file.name), { personal: true })
  try {
    return shown(await importPlan.preview(file.name, bytes, { byId: person.id, byName: person.name, through: 'import' }), talk)
  } catch (error) {
    if (error instanceof UnreadablePlan) return reply('command', 'import_not_readable', error.message, { personal: true })
    throw error
  }
}

function shown (preview: Preview, talk: Talk): Reply {
  const all = previewInWords(preview)
  const lines = all.length > mostLines ? [...all.slice(0, mostLines), words.import.more(all.length - mostLines)] : all
  const say = (kind: ReplyKind, outcome: string, close: string, choices: readonly Choice[] = []): Reply =>
    reply(kind, outcome, [...lines, close].join('\n'), { personal: true, choices, card: { name: 'import', content: contentOf(preview, close, choices) } })
  if (preview.problems.length > 0) return say('command', 'import_has_problems', words.import.wrong)
  if (preview.written.length === 0) return say('command', 'import_nothing', words.import.nothing)
  hold(talk, { doing: 'import', personId: talk.person.id, preview })
  return say('clarify', 'import_confirm', words.import.confirm, [words.save, words.cancel])
}

function contentOf (preview: Preview, close: string, choices: readonly Choice[]): ImportContent {
  const { heading, columns, leftOut, lines, sections } = previewParts(preview)
  return {
    heading: heading.replace(/\.$/, ''), lines, close, choices,
    sections: [
      ...sections.map((section) => ({
        heading: section.heading.replace(/:$/, ''), isProblem: section.kind === 'problems',
        lines: section.lines.length > mostOfASection ? [...section.lines.slice(0, mostOfASection), words.import.more(section.lines.length - mostOfASection)] : section.lines,
      })),
      { heading: words.import.columns, isProblem: false, lines: [...columns, ...leftOut] },
    ],
  }
}

/** Goes on with the answer; undefined when what was said is none. */
export async function goOnImporting ({ preview }: Extract<Unfinished, { doing: 'import' }>, talk: Talk): Promise<Reply | undefined> {
  const { said } = talk.turn
  if (isNo(said)) {
    hold(talk, undefined)
    return reply('command', 'action_cancelled', words.cancelled)
  }
  if (!isYes(said)) return undefined
  const outcome = await talk.importPlan?.carryOut(preview)
  // Forgotten only now: had the store failed, the same yes would import it.
  hold(talk, undefined)
  return outcome === 'written'
    ? reply('command', 'imported', words.import.done(preview.counts.new, preview.counts.changed), { personal: true })
    : reply('command', 'import_stale', words.import.stale, { personal: true })
}
