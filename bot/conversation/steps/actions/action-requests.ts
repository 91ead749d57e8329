/** What somebody asks to be done with actions, in their words. Strict on purpose: a question about a document must not become a change. */
import { brags, type Brag } from '#bot/actions/action.ts'

export type ActionRequest =
  | { readonly wants: 'add', readonly text: string }
  | { readonly wants: 'mine' } | { readonly wants: 'overdue' } | { readonly wants: 'without owner' }
  | { readonly wants: 'show' | 'history', readonly reference: string }
  | { readonly wants: 'on track', readonly reference: string }
  | { readonly wants: 'done' | 'sign off' | 'add evidence', readonly reference: string, readonly text: string }
  | { readonly wants: 'update', readonly reference: string, readonly text: string, readonly brag?: Brag }
  | { readonly wants: 'not mine' | 'send back' | 'withdraw' | 'reopen', readonly reference: string, readonly reason: string }
  | { readonly wants: 'move' | 'later', readonly reference: string, readonly when: string, readonly reason: string }
  | { readonly wants: 'assign' | 'cover', readonly reference: string, readonly name: string }

// Our own references, or such as councils' sheets have: HOU-4, H4, 1.3.
const ref = '(?:action )?(?<ref>cp[\\s-]?\\d{1,5}|[a-z]{1,6}[-/]?\\d{1,4}(?:\\.\\d{1,3})?|\\d{1,2}\\.\\d{1,2})'
const because = '(?:[\\s,;:.–-]*(?:because|since|as|due to|reason:?|–|-|:)\\s*)?'
const open = '^(?:(?:ok|hi|hello|so|and)[ ,]+)?(?:please |can you |could you |i(?:\'d| would) like to |i want to )?'
const pattern = (body: string): RegExp => new RegExp(`${open}${body}[\\s.!]*$`, 'isu')

type Found = Record<string, string>
const rules: readonly (readonly [RegExp, (found: Found) => ActionRequest])[] = [
  [pattern('(?:add|create|record|log|make|raise|draft)(?: (?:an?|a new|new|this|one more|another))? action(?: point)?\\b[\\s:,–-]*(?:that |for )?(?<text>.*)'), ({ text }) => ({ wants: 'add', text: text ?? '' })],
  [pattern('(?:new action|action point|action)\\s*[:–-]\\s*(?<text>.+)'), ({ text }) => ({ wants: 'add', text: text ?? '' })],
  [pattern('(?:(?:what|which|where)(?:\'s|s| is| are| were)?|show(?: me)?|list|see|give me|tell me)?\\s*(?:all )?(?:of )?my (?:open |current |outstanding |live )?actions?(?: please)?\\??'), () => ({ wants: 'mine' })],
  [pattern('(?:what(?: actions)? (?:do i have|have i got|must i|am i (?:supposed|meant) to do|do i need) ?(?:to do|open|outstanding|left)?|what(?:\'s| is) on my (?:list|plate)|which actions are mine|what actions are mine|what do i own)\\??'), () => ({ wants: 'mine' })],
  [pattern('(?:(?:show(?: me)? |tell me )?what(?:\'s|s| is| are)?|which(?: of (?:them|the actions))?(?: actions)?(?: are)?|show(?: me)?|list|is anything|are any(?: actions)?|anything)\\s*(?:all )?(?:the |my |of my )?(?:actions? )?(?:that (?:are|is) |are )?(?:overdue|running late|late|past due|past (?:its|their) (?:due )?dates?)(?: actions?)?\\??'), () => ({ wants: 'overdue' })],
  [pattern('(?:the |all )?(?:overdue|late) actions\\??'), () => ({ wants: 'overdue' })],
  [pattern('(?:(?:what|which|show(?: me)?|list)\\s*)?(?:all )?(?:the )?actions? (?:(?:have|has|is|are) )?(?:without|with no|no|lacking)(?: an?)? owners?\\??'), () => ({ wants: 'without owner' })],
  [pattern(`(?:what(?:'s| is) the |show(?: me)? the |the )?(?:history|changes|audit trail) (?:of|to|for) ${ref}\\??`), ({ ref }) => ({ wants: 'history', reference: ref ?? '' })],
  [pattern(`(?:what(?:'s| is) (?:happening with|the (?:status|state) of|due for)|(?:show|open|see|find|tell) (?:me )?(?:about )?|status of|how(?:'s| is)|details of|what(?:'s| is)|where are we with)\\s*${ref}\\??`), ({ ref }) => ({ wants: 'show', reference: ref ?? '' })],
  [pattern('(?:action )?(?<ref>cp[\\s-]?\\d{1,5})\\??'), ({ ref }) => ({ wants: 'show', reference: ref ?? '' })],
  [pattern(`${ref}\\s*(?:'s|is|was)(?: (?:still|now))? (?:on track|on schedule|going (?:well|to plan))`), ({ ref }) => ({ wants: 'on track', reference: ref ?? '' })],
  [pattern(`(?:mark|set|report) ${ref} (?:as |is )?on track`), ({ ref }) => ({ wants: 'on track', reference: ref ?? '' })],
  [pattern(`(?:mark|set|put) ${ref} (?:as |to |is )?(?:done|complete|completed|finished|closed)(?:[\\s:,.;–-]+(?<text>.+?))?`), ({ ref, text }) => ({ wants: 'done', reference: ref ?? '', text: text ?? '' })],
  [pattern(`(?:close|complete|finish) ${ref}(?:[\\s:,.;–-]+(?<text>.+?))?`), ({ ref, text }) => ({ wants: 'done', reference: ref ?? '', text: text ?? '' })],
  [pattern(`${ref}\\s*(?:'s|is|was|has been|have been)?(?: (?:now|all))? (?:done|complete|completed|finished)(?:[\\s:,.;–-]+(?<text>.+?))?`), ({ ref, text }) => ({ wants: 'done', reference: ref ?? '', text: text ?? '' })],
  [pattern(`i(?:'ve| have)? (?:done|finished|completed) ${ref}(?:[\\s:,.;–-]+(?<text>.+?))?`), ({ ref, text }) => ({ wants: 'done', reference: ref ?? '', text: text ?? '' })],
  [pattern(`(?:sign[\\s-]?off|approve)(?: on)? ${ref}(?:[\\s:,.;–-]+(?<text>.+?))?`), ({ ref, text }) => ({ wants: 'sign off', reference: ref ?? '', text: text ?? '' })],
  [pattern(`(?:send (?:back )?|return |reject )${ref}(?: back)?${because}(?<reason>.*?)`), ({ ref, reason }) => ({ wants: 'send back', reference: ref ?? '', reason: reason ?? '' })],
  [pattern(`${ref}\\s*(?:isn't|is not|isnt|isn’t|'s not|is no longer|was never|wasn't)(?: really| actually)? (?:mine|my (?:action|job|responsibility|area|thing)|for me)${because}(?<reason>.*?)`), ({ ref, reason }) => ({ wants: 'not mine', reference: ref ?? '', reason: reason ?? '' })],
  [pattern(`not mine[\\s:,–-]+${ref}${because}(?<reason>.*?)`), ({ ref, reason }) => ({ wants: 'not mine', reference: ref ?? '', reason: reason ?? '' })],
  [pattern(`(?:move|push|put|change|extend|postpone|delay|reschedule) (?:the (?:due )?date (?:of|for) )?${ref}(?: back| out| forward)?(?: to| until| till| by)? (?<when>.+?)(?:[\\s,;.–-]+(?:because|since|as|due to|reason:?) (?<reason>.+?))?`), ({ ref, when, reason }) => ({ wants: 'move', reference: ref ?? '', when: when ?? '', reason: reason ?? '' })],
  [pattern(`(?:remind me (?:later )?(?:about|of|on)|snooze|remind me again about) ${ref}(?: again)?(?: (?<when>.+?))?(?:[\\s,;.–-]+(?:because|since|as|due to|reason:?) (?<reason>.+?))?`), ({ ref, when, reason }) => ({ wants: 'later', reference: ref ?? '', when: when ?? '', reason: reason ?? '' })],
  [pattern(`(?:give|assign|reassign|hand|pass|transfer) ${ref}(?: over| on)? to (?<name>.+?)`), ({ ref, name }) => ({ wants: 'assign', reference: ref ?? '', name: name ?? '' })],
  [pattern(`(?<name>[\\p{L}'’. -]{2,60}?) (?:covers|is covering|will cover|is (?:the )?cover (?:for|on)) ${ref}`), ({ ref, name }) => ({ wants: 'cover', reference: ref ?? '', name: name ?? '' })],
  [pattern(`(?:(?:set|make) )?(?:the )?cover (?:for|on|of) ${ref}(?: is| to|:)? (?<name>.+?)`), ({ ref, name }) => ({ wants: 'cover', reference: ref ?? '', name: name ?? '' })],
  [pattern(`(?:withdraw|drop|cancel|delete|remove) ${ref}${because}(?<reason>.*?)`), ({ ref, reason }) => ({ wants: 'withdraw', reference: ref ?? '', reason: reason ?? '' })],
  [pattern(`(?:reopen|re-open|open) ${ref}(?: again)?${because}(?<reason>.*?)`), ({ ref, reason }) => ({ wants: 'reopen', reference: ref ?? '', reason: reason ?? '' })],
  [pattern(`(?:add )?evidence (?:for|to|on) ${ref}[\\s:,–-]*(?<text>.*?)`), ({ ref, text }) => ({ wants: 'add evidence', reference: ref ?? '', text: text ?? '' })],
  [pattern(`(?:mark |set )?${ref}\\s*(?:'s|is|as|to|:)?(?: now)? (?<brag>blue|green|amber|red)\\b[\\s:,.;–-]*(?<text>.*?)`), ({ ref, text, brag }) => ({ wants: 'update', reference: ref ?? '', text: text ?? '', brag: brags.find((known) => known === brag?.toLowerCase()) ?? 'amber' })],
  [pattern(`(?:update|note|progress|comment)(?: (?:on|for|to))? ${ref}[\\s:,–-]*(?<text>.*?)`), ({ ref, text }) => ({ wants: 'update', reference: ref ?? '', text: text ?? '' })],
  [pattern('(?<ref>cp[\\s-]?\\d{1,5})\\s*[:–-]\\s*(?<text>.+?)'), ({ ref, text }) => ({ wants: 'update', reference: ref ?? '', text: text ?? '' })],
]

/** The request in a message; undefined when it asks for something else. */
export function actionRequestIn (said: string): ActionRequest | undefined {
  const straight = said.replaceAll('’', "'").trim()
  for (const [matches, request] of rules) {
    const found = matches.exec(straight)
    if (found) return request(found.groups ?? {})
  }
  return undefined
}

/** Whether a request's reference is one that we gave: then "no such action" is an answer; another code may be a paragraph number. */
export const isOurReference = (reference: string): boolean => /^cp[\s-]?\d+$/i.test(reference)
