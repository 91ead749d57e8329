/** What somebody asks of the reminders, in their words. */

export type ReminderRequest =
  | { readonly wants: 'preview', readonly when: string }
  | { readonly wants: 'status' }
  | { readonly wants: 'stop', readonly reason: string }
  | { readonly wants: 'resume' }
  | { readonly wants: 'summary here' | 'no summary here' }
  /** `reference` undefined: for oneself. `cadence` undefined: as usual again. */
  | { readonly wants: 'cadence', readonly reference: string | undefined, readonly cadence: CadenceInWords | undefined }

export type CadenceInWords = { readonly workingDaysBefore: readonly number[], readonly everyDaysWhileLate: number | undefined, readonly onTheDay: boolean }

const open = '^(?:please |can you |could you )?'
const ref = '(?<ref>[a-z]{1,6}[-/ ]?\\d{1,5}(?:\\.\\d{1,3})?|\\d{1,2}\\.\\d{1,2})'
const pattern = (body: string): RegExp => new RegExp(`${open}${body}[\\s.!?]*$`, 'isu')
type Found = Record<string, string | undefined>

const rules: readonly (readonly [RegExp, (found: Found) => ReminderRequest | undefined])[] = [
  [pattern('(?:preview|show(?: me)?|list)(?: all)?(?: the| my| next)? reminders(?:(?: that)?(?: will)?(?: go| going)? out)?(?: (?<when>(?:for|on|at|by)? ?.+?))?'), ({ when = '' }) => ({ wants: 'preview', when })],
  [pattern('(?:who|which people) (?:will )?(?:gets?|get|is getting|will be getting) (?:a |which |the )?(?:reminders?|cards?)(?: (?<when>.+?))?'), ({ when = '' }) => ({ wants: 'preview', when })],
  [pattern('(?:how (?:are|did) the reminders (?:go|going|doing|end)|(?:the )?reminders? status|status of (?:the )?reminders|were the reminders sent|are (?:the )?reminders (?:on|stopped|running))'), () => ({ wants: 'status' })],
  [pattern('(?:stop|pause|switch off|turn off|halt)(?: sending)?(?: all)?(?: the)? reminders(?:[\\s,;:.–-]*(?:because|since|as|due to|reason:?|–|-|:)\\s*(?<reason>.+?))?'), ({ reason = '' }) => ({ wants: 'stop', reason })],
  [pattern('(?:start|resume|restart|switch on|turn on|continue)(?: sending)?(?: all)?(?: the)? reminders(?: again)?'), () => ({ wants: 'resume' })],
  [pattern('(?:stop|no more|end)(?: posting)?(?: the)? (?:weekly )?summar(?:y|ies)(?: in)?(?: (?:here|this channel))?'), () => ({ wants: 'no summary here' })],
  [pattern('(?:post|send|show|put)(?: us)?(?: the| a)? (?:weekly )?summary(?: of the (?:action )?plan)?(?: (?:here|in(?:to)? this channel|to this channel|every week|each week|weekly))+'), () => ({ wants: 'summary here' })],
  [pattern(`(?:the )?usual reminders (?:for|about) ${ref}`), ({ ref: reference }) => ({ wants: 'cadence', reference, cadence: undefined })],
  [pattern('(?:the )?usual reminders (?:for me|again)|my usual reminders'), () => ({ wants: 'cadence', reference: undefined, cadence: undefined })],
  [pattern(`(?:set )?(?:the )?reminders (?:for|about) ${ref}[\\s:,–-]+(?:to |come )?(?<cadence>.+?)`), ({ ref: reference, cadence = '' }) => chosen(reference, cadence)],
  [pattern('(?:set )?my reminders[\\s:,–-]+(?:to |come )?(?<cadence>.+?)'), ({ cadence = '' }) => chosen(undefined, cadence)],
]

/** The request in a message; undefined when it asks for something else. */
export function reminderRequestIn (said: string): ReminderRequest | undefined {
  const straight = said.replaceAll('’', "'").trim()
  for (const [matches, request] of rules) {
    const found = matches.exec(straight)
    const read = found && request(found.groups ?? {})
    if (read) return read
  }
  return undefined
}

/** "20, 10 and 2 working days before, on the day, then every 14 days". */
function chosen (reference: string | undefined, written: string): ReminderRequest | undefined {
  const before = /((?:\d{1,3}(?:\s*,\s*|\s*,?\s*and\s*|\s+)?)+)\s*(?:working )?days? before/i.exec(written)?.[1]?.match(/\d+/g)?.map(Number) ?? []
  const every = /every (?:(\d{1,2}) )?(day|week|fortnight)s?/i.exec(written)
  if (before.length === 0 && !every) return undefined
  const unit = { day: 1, week: 7, fortnight: 14 }[every?.[2]?.toLowerCase() ?? 'week'] ?? 7
  return { wants: 'cadence', reference, cadence: { workingDaysBefore: before, everyDaysWhileLate: every ? Number(every[1] ?? 1) * unit : undefined, onTheDay: !/not on the (?:due )?da(?:y|te)/i.test(written) } }
}
