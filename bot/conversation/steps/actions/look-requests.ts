/** What somebody asks to see of the plan, in their words. Strict on purpose: a question about a document must stay one. */

export type LookRequest =
  | { readonly wants: 'mine' } | { readonly wants: 'overdue' } | { readonly wants: 'without owner' } | { readonly wants: 'colours' } | { readonly wants: 'how to' }
  /** `only`: a part, a service, a promise or a person; empty for everything. */
  | { readonly wants: 'board', readonly only: string }
  /** `when`: for which panel, in words; may be empty. */
  | { readonly wants: 'report', readonly when: string }
  | { readonly wants: 'due by', readonly when: string }
  /** Perhaps somebody's actions: only if that somebody is known. */
  | { readonly wants: 'of', readonly name: string }
  | { readonly wants: 'show' | 'history', readonly reference: string }

// Our own references, or such as councils' sheets have: HOU-4, H4, 1.3.
export const ref = '(?:action )?(?<ref>cp[\\s-]?\\d{1,5}|[a-z]{1,6}[-/]?\\d{1,4}(?:\\.\\d{1,3})?|\\d{1,2}\\.\\d{1,2})'
export const lookWishes = ['mine', 'overdue', 'without owner', 'colours', 'how to', 'board', 'report', 'due by', 'of', 'show', 'history'] as const satisfies readonly LookRequest['wants'][]

const open = '^(?:(?:ok|hi|hello|so|and)[ ,]+)?(?:please |can you |could you |can i |could i |may i |i(?:\'d| would) like (?:to )?|i want (?:to )?|i need (?:to )?)?'
export const pattern = (body: string): RegExp => new RegExp(`${open}${body}[\\s.!]*$`, 'isu')

export type Found = Readonly<Record<string, string | undefined>>
const panel = '(?:corporate parenting )?(?:panel|board|committee|sub-committee)'
const show = '(?:show(?: me)?|see|view|open|list|give me|tell me)'
const name = "[\\p{L}'’.-]+(?: [\\p{L}'’.-]+){0,3}?"
const board = (only: string) => (): LookRequest => ({ wants: 'board', only })

const rules: readonly (readonly [RegExp, (found: Found) => LookRequest])[] = [
  [pattern(`(?:${show}|go to|take me to|what(?:'s| is) on) (?:the |my |our )?(?:action )?board(?: please)?(?: (?:for|of|with|about|on|by) (?<only>.{2,60}?))?\\??`), ({ only = '' }) => ({ wants: 'board', only })],
  [pattern(`(?:the |my |our )?action board(?: (?:for|of|with|about|on) (?<only>.{2,60}?))?\\??`), ({ only = '' }) => ({ wants: 'board', only })],
  [pattern(`(?:${show} (?:the |our )?whole (?:action )?plan|open (?:the |our )?(?:action )?plan|${show} all (?:the |open )?actions)\\??`), board('')],
  [pattern('(?:how (?:is|are)|how\'s) (?:the |our )?(?:actions|action plan) (?:going|doing|looking|coming along)\\??|how are we doing (?:on|with) (?:the |our )?(?:actions|action plan)\\??'), board('')],
  [pattern('(?:what|which actions|who|is anything|anything|show me what)(?:\'s| is| are)? (?:still )?(?:waiting for|awaiting|needs?|need|ready for|ready to be) (?:a |my |our |me to )?sign(?:ed|ing)?[ -]?off\\??|what (?:can|must|should) i sign off\\??'), board('sign-off')],
  [pattern('who (?:hasn\'t|has not|haven\'t|has never|didn\'t) (?:replied|reply|answered|answer|responded|respond|updated|update|said anything|got back)(?: to)?(?: me| us)?(?: the| my| your| their)?(?: cards?| reminders?| actions?)?(?: yet)?\\??'), board('no answer')],
  [pattern('who(?:\'s| is| has)? (?:gone )?(?:silent|quiet)\\??|who (?:do|should|must) (?:i|we) (?:need to |have to )?chase\\??|who needs chasing\\??'), board('no answer')],
  [pattern('(?:what|which)(?: actions)? (?:are|is) disputed\\??|who says (?:it is|it\'s|that it is)n\'?t? ?(?:not )?theirs\\??'), board('not theirs')],

  [pattern(`(?:(?:make|write|build|prepare|create|give|show|get|draft|do|produce|have)(?: me| us)? )?(?:a |the |our )?(?:progress |status |action plan |quarterly )?(?:report|pack|papers?)(?: (?:on|of) (?:the |our )?(?:action )?(?:plan|actions))? for (?:the |our )?(?:next )?(?:${panel}(?: (?:meeting )?(?<when>(?:on|of|in) .{2,40}?))?|(?<day>\\d{1,2}(?:st|nd|rd|th)?(?: .{2,20})?))\\??`), ({ when, day }) => ({ wants: 'report', when: when ?? (day ? `on ${day}` : '') })],
  [pattern(`(?:(?:make|write|build|prepare|create|give|show|get|draft|do|produce|have)(?: me| us)? )?(?:a |the |our )?(?:panel report|report (?:on|of) (?:the |our )?(?:action plan|actions)|action plan report)\\??`), () => ({ wants: 'report', when: '' })],

  [pattern('(?:(?:what|which|where)(?:\'s|s| is| are| were)?|show(?: me)?|list|see|give me|tell me)?\\s*(?:all )?(?:of )?my (?:open |current |outstanding |live )?actions?(?: please)?\\??'), () => ({ wants: 'mine' })],
  [pattern('(?:what(?: actions)? (?:do i have|have i got|must i|am i (?:supposed|meant) to do|do i need) ?(?:to do|open|outstanding|left|on)?|what(?:\'s| is) on my (?:list|plate)|which actions are mine|what actions are mine|what do i own)\\??'), () => ({ wants: 'mine' })],
  [pattern('(?:(?:show(?: me)? |tell me )?what(?:\'s|s| is| are)?|which(?: of (?:them|the actions|my actions))?(?: actions)?(?: are)?|show(?: me)?|list|is anything|are any(?: actions)?|anything)\\s*(?:all )?(?:the |my |of my )?(?:actions? )?(?:that (?:are|is) |are )?(?:overdue|running late|late|past due|past (?:its|their) (?:due )?dates?)(?: actions?)?\\??'), () => ({ wants: 'overdue' })],
  [pattern('(?:the |all )?(?:overdue|late) actions\\??'), () => ({ wants: 'overdue' })],
  [pattern('(?:(?:what|which|show(?: me)?|list)\\s*)?(?:all )?(?:the )?actions? (?:(?:have|has|is|are) )?(?:without|with no|no|lacking)(?: an?)? owners?\\??|(?:what|which) (?:has|have) no owners?\\??'), () => ({ wants: 'without owner' })],
  [pattern('(?:(?:show me |tell me )?what|which actions|which of my actions|actions|anything|is anything|are any actions|have i (?:got )?anything|do i have anything|what (?:do i have|have i got))(?:\'s| is| are)?(?: coming up| that is)? due (?<when>(?:today|tomorrow|soon|this|next|before|by|in|within|on)\\b.{0,40}?)\\??'), ({ when = '' }) => ({ wants: 'due by', when })],

  [pattern(`(?:what(?:'s| is) the |show(?: me)? the |the )?(?:history|changes|audit trail) (?:of|to|for) ${ref}\\??|who changed ${ref.replace('<ref>', '<ref2>')}\\??`), ({ ref, ref2 }) => ({ wants: 'history', reference: ref ?? ref2 ?? '' })],
  [pattern(`(?:what(?:'s| is) (?:happening with|the (?:status|state) of|due for)|(?:show|open|see|find|tell) (?:me )?(?:about )?|status of|how(?:'s| is)|details of|what(?:'s| is)|where are we with|(?:who (?:owns|has|is doing|is responsible for|is the owner of|covers|is covering)|who's (?:doing|responsible for|covering)))\\s*${ref}\\??`), ({ ref }) => ({ wants: 'show', reference: ref ?? '' })],
  [pattern(`what (?:did|has) .{2,40}? (?:say|said|do|done|write|written) (?:about|on|for|to|with) ${ref}\\??`), ({ ref }) => ({ wants: 'show', reference: ref ?? '' })],
  [pattern(`(?:when(?:'s| is)|is) ${ref} (?:due|late|overdue|done|finished|closed)\\??`), ({ ref }) => ({ wants: 'show', reference: ref ?? '' })],
  [pattern('(?:action )?(?<ref>cp[\\s-]?\\d{1,5})\\??'), ({ ref }) => ({ wants: 'show', reference: ref ?? '' })],

  [pattern('what (?:do|does) (?:the |these |those |b?rag )?(?:colou?rs?|ratings?|blue|green|amber|red|b?rag)(?: (?:ratings?|colou?rs?|status))?(?: on (?:an? |the )?actions?)? mean\\??|what(?:\'s| is| are) (?:the |an? )?(?:b?rag)(?: ratings?| status| colou?rs?| definitions?)?\\??|(?:the )?b?rag definitions\\??'), () => ({ wants: 'colours' })],
  [pattern('help (?:me )?(?:with |on |about )(?:my |the )?actions\\??|what can (?:i|you) (?:do|say) (?:with|about) (?:my |the )?actions\\??|how do (?:i|you|we) (?:add|change|close|update|answer|move) (?:an? |my |the )?actions?\\??'), () => ({ wants: 'how to' })],
  [pattern(`(?:(?:what are|which are|${show}) )?(?<name>${name})(?:'s|s') (?:open |current |outstanding |late |overdue )?actions\\??`), ({ name = '' }) => ({ wants: 'of', name })],
  [pattern(`(?!what(?:'s| is| does) the (?:panel|board|committee|council|cabinet|strategy|report|plan)\\b)what(?:'s| is| are| does| do)?(?: actions (?:is|are|does))? (?<name>${name}) (?:working on|own|have to do|responsible for|meant to do|supposed to do)\\??`), ({ name = '' }) => ({ wants: 'of', name })],
  [pattern(`(?:${show} )?(?:the )?(?:open )?actions (?:of|owned by|assigned to|for) (?<name>${name})\\??`), ({ name = '' }) => ({ wants: 'of', name })],
]

/** The request in a message with straight quotation marks; undefined when it asks for something else. */
export function lookRequestIn (straight: string): LookRequest | undefined {
  for (const [matches, request] of rules) {
    const found = matches.exec(straight)
    if (found) return request(found.groups ?? {})
  }
  return undefined
}
