/** What somebody asks to be done with actions, in their words. Strict on purpose: a question about a document must not become a change. */
import { brags, type Brag } from '#bot/actions/action.ts'
import { lookRequestIn, pattern, ref, type Found, type LookRequest } from './look-requests.ts'

export type ActionRequest =
  | LookRequest
  | { readonly wants: 'add', readonly text: string }
  | { readonly wants: 'on track', readonly reference: string }
  | { readonly wants: 'done' | 'sign off' | 'add evidence', readonly reference: string, readonly text: string }
  | { readonly wants: 'update', readonly reference: string, readonly text: string, readonly brag?: Brag }
  | { readonly wants: 'not mine' | 'send back' | 'withdraw' | 'reopen', readonly reference: string, readonly reason: string }
  /** `when` may hold the reason too ("20 March, waiting for a quote"), or nothing yet. */
  | { readonly wants: 'move' | 'later', readonly reference: string, readonly when: string, readonly reason: string }
  | { readonly wants: 'assign' | 'cover', readonly reference: string, readonly name: string }
  /** Gives it to them if the person may; otherwise it says that it is not the person's own. */
  | { readonly wants: 'belongs', readonly reference: string, readonly name: string }

const because = '(?:[\\s,;:.–-]*(?:because of|because|since|as|due to|reason:?|–|-|:)\\s*)?'
const reason = '(?:[\\s,;.–?-]+(?:because of|because|since|as|due to|reason:?) (?<reason>.+?))?'
const saying = '(?:[\\s:,.;–-]+(?<text>.+?))?'
const done = '(?:done|complete|completed|finished)'

type Named = 'done' | 'sign off' | 'add evidence' | 'update'
const saidOf = (wants: Named) => ({ ref, text }: Found): ActionRequest => ({ wants, reference: ref ?? '', text: bare(text) })
const reasonedOf = (wants: 'not mine' | 'send back' | 'withdraw' | 'reopen') => ({ ref, reason }: Found): ActionRequest => ({ wants, reference: ref ?? '', reason: bare(reason) })
const onDay = (wants: 'move' | 'later') => ({ ref, when, reason }: Found): ActionRequest => ({ wants, reference: ref ?? '', when: bare(when), reason: bare(reason).replace(/\?+$/, '') })
const toWhom = (wants: 'assign' | 'cover') => ({ ref = '', name = '' }: Found): ActionRequest => ({ wants, reference: ref, name })
const bare = (written = ''): string => written.replace(/^[\s,;:.–-]+/, '').replace(/^(?:because of|because|since|as) /i, '')

const rules: readonly (readonly [RegExp, (found: Found) => ActionRequest])[] = [
  [pattern('(?:add|create|record|log|make|raise|draft|have)(?: (?:an?|a new|new|this|one more|another))? action(?: point)?\\b[\\s:,–-]*(?:that |for )?(?<text>.*)'), ({ text = '' }) => ({ wants: 'add', text })],
  [pattern('(?:an? )?(?:new action|action point|action)\\s*[:–-]\\s*(?<text>.+)'), ({ text = '' }) => ({ wants: 'add', text })],
  [pattern("(?:an? |new )?action for (?<name>[\\p{L}'’.-]+(?: [\\p{L}'’.-]+){0,3}?)\\s*(?:[:–,-]|is)\\s*(?:to )?(?<text>.+)"), ({ name = '', text = '' }) => ({ wants: 'add', text: `${name} to ${text}` })],
  [pattern(`${ref}\\s*(?:'s|is|was)(?: (?:still|now|all))? (?:on track|on schedule|going (?:well|to plan|fine|ok))`), ({ ref = '' }) => ({ wants: 'on track', reference: ref })],
  [pattern(`(?:mark|set|report) ${ref} (?:as |is )?on track`), ({ ref = '' }) => ({ wants: 'on track', reference: ref })],
  [pattern(`(?:mark|set|put|tick) ${ref} (?:as |to |is |off )?(?:as )?(?:done|complete|completed|finished|closed|off)${saying}`), saidOf('done')],
  [pattern(`(?:close|complete|finish|tick off|all done with|done with) ${ref}${saying}`), saidOf('done')],
  [pattern(`${ref}\\s*(?:'s|is|was|has been|have been)?(?: (?:now|all|already))? ${done}${saying}`), saidOf('done')],
  [pattern(`(?:i|we)(?:'ve| have)?(?: now| just| already)? (?:done|finished|completed) ${ref}${saying}`), saidOf('done')],
  [pattern(`(?:sign[\\s-]?off|approve)(?: on)? ${ref}${saying}`), saidOf('sign off')],
  [pattern(`sign ${ref} off${saying}`), saidOf('sign off')],
  [pattern(`(?:send (?:back )?|return |reject )${ref}(?: back)?${because}(?<reason>.*?)`), reasonedOf('send back')],
  [pattern(`${ref}\\s*(?:isn't|is not|isnt|isn’t|'s not|is no longer|was never|wasn't)(?: really| actually)? (?:mine|my (?:action|job|responsibility|area|thing)|for me|anything to do with me)${because}(?<reason>.*?)`), reasonedOf('not mine')],
  [pattern(`(?:not mine[\\s:,–-]+|i (?:don't|do not) own |take me off |wrong person for )${ref}${because}(?<reason>.*?)`), reasonedOf('not mine')],
  [pattern(`${ref} has nothing to do with me${because}(?<reason>.*?)`), reasonedOf('not mine')],
  [pattern(`${ref} (?:belongs to|(?:should|needs to) (?:go to|be with|be owned by|sit with)|is now with|is owned by) (?<name>.{2,60}?)(?:,? (?:and )?not (?:me|mine|us))?`), ({ ref = '', name = '' }) => ({ wants: 'belongs', reference: ref, name })],
  [pattern(`(?:(?:move|push|put|change|extend|postpone|delay|reschedule)(?: back| out)?) (?:the (?:due )?date (?:of|for) )?${ref}(?: back| out| forward)?(?: to| until| till| by)? (?<when>.+?)${reason}`), onDay('move')],
  [pattern(`(?:set|make) (?:the )?(?:new )?(?:due )?(?:date|deadline) (?:of|for) ${ref}(?: to)? (?<when>.+?)${reason}`), onDay('move')],
  [pattern(`(?:have|get) (?:until|till) (?<when>.+?) (?:for|on|with) ${ref}\\?*${reason}`), onDay('move')],
  [pattern(`(?:have|get) (?:until|till) (?<when>.+?) (?:for|on|with) ${ref}[\\s,;.?–-]+(?<reason>.+?)`), onDay('move')],
  [pattern(`(?:have|get) (?<when>another .+?|\\w+ (?:more )?(?:working )?(?:days|weeks|months)(?: more)?|more time|longer|an extension) (?:for|on|with) ${ref}\\?*${reason}`), onDay('move')],
  [pattern(`the (?:new )?(?:due )?(?:date|deadline) (?:of|for) ${ref} (?:is now|is|should be|to|has moved to|moves to) (?<when>.+?)${reason}`), onDay('move')],
  [pattern(`${ref} (?:is now due|needs until|needs to (?:move|go) to|is moving to|has moved to|moves to) (?<when>.+?)${reason}`), onDay('move')],
  [pattern(`${ref} (?:will be|is going to be|'ll be) (?:late|delayed)${reason}`), onDay('move')],
  [pattern(`(?:remind me (?:later )?(?:about|of|on)|snooze|remind me again about) ${ref}(?: again)?(?: (?<when>.+?))?${reason}`), onDay('later')],
  [pattern(`(?:give|assign|reassign|hand|pass|transfer) ${ref}(?: over| on)? to (?<name>.+?)`), toWhom('assign')],
  [pattern(`(?:make|put) (?<name>[\\p{L}'’. -]{2,60}?) (?:the owner of|in charge of|responsible for) ${ref}`), toWhom('assign')],
  [pattern(`(?<name>[\\p{L}'’. -]{2,60}?) (?:covers|is covering|will cover|is (?:the )?cover (?:for|on)) ${ref}`), toWhom('cover')],
  [pattern(`(?:(?:set|make) )?(?:the )?cover (?:for|on|of) ${ref}(?: is| to|:)? (?<name>.+?)`), toWhom('cover')],
  [pattern(`(?:withdraw|drop|cancel|delete|remove) ${ref}${because}(?<reason>.*?)`), reasonedOf('withdraw')],
  [pattern(`(?:reopen|re-open|open) ${ref}(?: again)?${because}(?<reason>.*?)`), reasonedOf('reopen')],
  [pattern(`(?:add )?evidence (?:for|to|on) ${ref}[\\s:,–-]*(?<text>.*?)`), saidOf('add evidence')],
  [pattern(`(?:mark |set |make |turn )?${ref}\\s*(?:'s|is|as|to|:)?(?: now)? (?<brag>blue|green|amber|red)\\b[\\s:,.;–-]*(?<text>.*?)`), ({ ref = '', text, brag }) => ({ wants: 'update', reference: ref, text: bare(text), brag: brags.find((known) => known === brag?.toLowerCase()) ?? 'amber' })],
  [pattern(`(?:update|note|progress|comment)(?: (?:on|for|to))? ${ref}[\\s:,–-]*(?<text>.*?)`), saidOf('update')],
  [pattern(`${ref} (?:update|note|progress)\\s*[:,–-]\\s*(?<text>.+?)`), saidOf('update')],
  [pattern('(?<ref>cp[\\s-]?\\d{1,5})\\s*[:–-]\\s*(?<text>.+?)'), saidOf('update')],
]

/** The request in a message; undefined when it asks for something else. */
export function actionRequestIn (said: string): ActionRequest | undefined {
  const straight = said.replaceAll('’', "'").trim()
  const look = lookRequestIn(straight)
  if (look) return look
  for (const [matches, request] of rules) {
    const found = matches.exec(straight)
    if (found) return request(found.groups ?? {})
  }
  return undefined
}

/** Whether a request's reference is one that we gave: then "no such action" is an answer; another code may be a paragraph number. */
export const isOurReference = (reference: string): boolean => /^cp[\s-]?\d+$/i.test(reference)
