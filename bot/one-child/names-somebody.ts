/** Whether a message names a person, or stands a letter for a name. People whom the held documents print are public. */

/** What is public already: whether the held documents print these words, such as an officer's name or phone number. */
export type IsInDocuments = (words: string) => boolean

/** First names in lower case, however they are written; and everyday English words, which are no names. */
export type KnownWords = { readonly firstNames: ReadonlySet<string>, readonly english: ReadonlySet<string> }

const titles = /\b(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|minister|secretary|mp|mayor|director|officer|officers|chair|chairs|chairman|leader|lead|manager|head|chief|deputy|commissioner|inspector|judge|professor|clerk|solicitor|cabinet member|portfolio holder|wrote|author|signed|colleagues?|boss|predecessor|line manager|quote|quoting|quoted|according to|speech by)\b/i
const afterACall = /\b(?:called|named|(?:his|her|their) name is|name's|look up|goes by)\s+(?:\p{Lu}[\p{L}'-]+|\p{L}{3,}\b)/u
const notNames = new Set(['the', 'a', 'an', 'this', 'our', 'your', 'voices', 'bright', 'corporate', 'care', 'covenant', 'city', 'help', 'it', 'that', 'what', 'something', 'for', 'in', 'after', 'and', 'as', 'doctor', 'nurse', 'person', 'persons', 'individual', 'officer', 'worker', 'professional', 'contact', 'lead', 'gp', 'places', 'members', 'councillors', 'children', 'childrens', 'to'])

/** A first name or an unknown name where it points at one child's case, a family's name, or a name with an age. */
export function namesSomebody (said: string, known: KnownWords, isInDocuments: IsInDocuments, about: { isCase: boolean, hasAge: boolean }): boolean {
  const called = afterACall.exec(said)?.[0].split(/\s+/).at(-1)?.toLowerCase()
  if (called && !notNames.has(called) && about.isCase) return true
  if (namedWithAge(said, isInDocuments)) return true
  if (aboutThePerson.test(said) && twoNames(said, isInDocuments)) return true
  if (unknownName(said, known, isInDocuments, about.isCase)) return true
  const baby = /\b(?:[Bb]aby|[Tt]oddler|[Ll]ittle|[Yy]oung) (\p{Lu}\p{Ll}{2,})\b/u.exec(said)?.[1]
  if (baby && !isKnownWord(baby.toLowerCase(), known.english) && !isInDocuments(baby)) return true
  const family = /\b(?:[Tt]he|[Tt]hose)(?: two| three| four| five| \d)? (\p{Lu}[\p{L}'-]+) (?:twins|brothers|sisters|siblings|children|kids|boys|girls|family|baby)\b/u.exec(said)?.[1]
  if (family && !neverAName.test(family) && !isInDocuments(family) && !organisation.test(family)) return true
  for (const match of said.matchAll(/\p{L}[\p{L}'-]+/gu)) {
    const word = match[0].replace(/'s$/, '')
    if (!known.firstNames.has(word.toLowerCase())) continue
    const surname = /^ (\p{Lu}[\p{L}'-]+)/u.exec(said.slice(match.index + match[0].length))?.[1]?.replace(/'s$/, '')
    const next = /^ (\p{L}+)/u.exec(said.slice(match.index + match[0].length))?.[1]
    if (next && isInDocuments(`${word} ${next}`)) continue
    if (aPublication.test(said.slice(match.index)) || (surname && isInDocuments(`${word} ${surname}`))) continue
    if (isInDocuments(word) && !about.isCase && !about.hasAge) continue
    const before = said.slice(Math.max(0, match.index - 40), match.index)
    const after = said.slice(match.index + word.length, match.index + word.length + 40)
    if (titles.test(before) || titles.test(after) || /\bSt\.? $/.test(before) || isTheSpeaker(before, after) || isAFirm.test(after) || atWork.test(after) || aPublication.test(said.slice(match.index)) || atWork.test(after)) continue
    if (about.isCase || about.hasAge) return true
    // A first and a last name with nothing of a case are a public figure's or a colleague's, unless somebody is to be looked up.
    if ((surname || /\p{Lu}\p{Ll}+ $/u.test(before)) && !looksUp.test(said)) continue
    if (/^\W*(?:(?:can|could|will|would) you |please )*(?:assign|tell|ask|thank|remind|chase|give|send|invite|copy)\b/i.test(said)) continue
    // A capital tells a person; a colleague comes with a team ("Sam from democratic services"), and "who is" asks about an officer.
    if (/^\p{Lu}/u.test(word) && !/\bwho(?: is|'s| was)\s*$/i.test(before) && !colleague.test(after) && !isSoughtInPapers.test(after)) return true
  }
  return false
}

/** "I'm Tom", "thanks Emma", "Priya here from registrars": who speaks or is spoken to. */
const isTheSpeaker = (before: string, after: string): boolean =>
  /\b(?:i'?m|i am|my name is|my name's|it'?s|this is|thanks|thank you|cheers|hi|hello|hey|dear|regards|morning|afternoon)[,!]? $/i.test(before) ? !/^,? (?:who|aged|is \d|\d|\()/.test(after) : /^ here\b/.test(after)
// "Lucy in procurement", "Steve and I", but not "Jayden in foster care".
const atWork = /^(?: \p{Lu}[\p{L}'-]+)?(?: and \p{Lu}\p{Ll}+)?(?: and I\b| (?:run|runs|lead|leads|manage|manages) the\b| on the (?:panel|committee|board)\b| (?:and \p{Lu}\p{Ll}+ )?(?:is|are) (?:on|off) (?:annual |sick |maternity )?leave\b| (?:in|from|at) (?!(?:care|foster|custody|prison|hospital|year|yr|placement|secure|kinship|supported|semi|residential|a|an|the|his|her|our|my|your|school|need|touch|court|bed|year|tears|crisis|trouble|danger|hiding)\b)\p{Ll}{2,})/u

// "Jamie's Farm" is a charity.
const isAFirm = /^'s \p{Lu}\p{Ll}/u

const looksUp = /\b(?:look up|find|check|where is|where's|records?|case|file|details|know about|tell me about|living|address)\b/i

// "Josh MacAlister's review" is a publication, not a child's review.
const aPublication = /^\S+ \S+'s? (?:independent )?(?:review|report|inquiry|commission|speech)\b|^\S+'s (?:independent )?(?:review|report|inquiry) (?:of|on|into|in) (?:the\b|\d)/i
const isSoughtInPapers = /^(?: \p{Lu}[\p{L}'-]+)?(?:'s (?:role|title|job|position|e-?mail|post|portfolio|views?|letter|foreword|speech|team)\b|,? (?:present|presented|say|write|sign|chair|chaired|recommend|recommended|report|reported|lead|propose|second|still in post|still the) |,? (?:say|think|do)\W*$|'s (?:independent )?(?:review|report|inquiry)\b|,? (?:mentioned|named|quoted|listed|signed|wrote|in the (?:report|strategy|document|minutes))\b)/u
const colleague = /^(?: \p{Lu}[\p{L}'-]+)?'?s?,? (?:from|in|at|of|who (?:runs|leads|heads|manages)) (?:\w+ )?(?:the )?(?:democratic|legal|hr|finance|housing|comms|communications|it|council|team|services?|department|children's services|social care|policy|panel|committee|leisure|libraries|planning|your|our)\b/iu

// "Westminster, 10 promises" and "Appendix A, 2" are no people: the word before an age must not be one of ours.
const neverAName = /^(?:Age|Aged|Year|Years|Section|Sections|Principle|Promise|Priority|Appendix|Annex|Part|Volume|Table|Schedule|Regulation|Reg|Article|Paragraph|Para|Chapter|Option|Act|Covers?|Under|Over|Between|About|From|Until|Only|Nearly|Bury|Westminster|Cambridgeshire|Herefordshire|Buckinghamshire|Bucks|Cambs|Ofsted|Care|Council|Cabinet|Panel|Strategy|Report|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Kids|Children|Child|Boys?|Girls?|Teenagers?|What|Which|Who|When|How|Does|Can|She|He|They|It|This|That|There|Placement|Leavers?|Staying|Put|Number|Item|Question|Version|Covenant|Nurseries|School|Schools|Male|Female|Baby|Toddler|Twins|Siblings|Pupil|Student|Mum|Dad|One|Someone|Somebody|Anyone|Young)$/

function namedWithAge (said: string, isInDocuments: IsInDocuments): boolean {
  for (const [, name] of said.matchAll(/(\p{Lu}[\p{L}'-]{2,}),? ?(?:is |aged |turned |just turned |has turned |turns |\(|, ?)(?:aged |now |only )?(?:\d|1\d|2[0-5])\b(?!%|[-–/]\d| (?:promises|principles|needs|members|councils|times|in))/gu)) {
    if (name && !neverAName.test(name) && !isInDocuments(name)) return true
  }
  const turned = /(\p{Lu}[\p{L}'-]{2,}) (?:has |just |only )*turn(?:s|ed) \d/u.exec(said)?.[1]
  return turned !== undefined && !neverAName.test(turned) && !isInDocuments(turned)
}

const headingWords = /(?:appendix|annex|part|table|schedule|section|option|volume|class|grade|hepatitis|vitamin|plan|group|exhibit|item|figure|article|paragraph|level|type|category|question|para|stage)\s*$/i

/** "K, 14", "J.S. (16)", "Child B (aged 7)": a letter that stands for a name, with an age or after a word for a child. */
export function hasInitial (said: string, isCase: boolean): boolean {
  for (const match of said.matchAll(/\b(\p{Lu}(?:\.? ?\p{Lu})?)\.?,? ?(?:is |aged |who is |who's |turned |\(|, ?)(?:aged |only )?(?:\d|1\d|2[0-5])(?:\b|(?=yrs?\b|yo\b))(?!%)/gu)) {
    if (!headingWords.test(said.slice(0, match.index)) && !/^(?:I|IT|UK|HR|PA|EU|NI|EY|TV|PE)$/.test(match[1]!)) return true
  }
  if (/\b(?:[Cc]hild|[Yy]oung person|YP|[Bb]oy|[Gg]irl|[Bb]aby|[Cc]are leaver|[Cc]lient|[Ss]ibling|[Pp]upil) [B-HJ-Z]\b(?!\w)/u.test(said) || /\b(?:[Cc]hild|[Yy]oung person|YP) A\b/u.test(said)) return true
  if (/(?:^|\s)[B-HJ-Z]'s (?:contact|placement|carers?|mum|dad|review|case|school|social worker|pep|plan|health|ehcp)\b/.test(said)) return true
  if (/\b(?:[Mm]um|[Dd]ad|[Mm]other|[Ff]ather|[Nn]an|[Cc]arers?|PA|SW|[Ss]ocial worker|[Ss]ister|[Bb]rother) (?:of|for|to) [A-Z]\b(?![\w'])/.test(said)) return true
  if (/\bre:? \p{Lu}{1,2}\b,? ?\(?\d/u.test(said)) return true
  if (/\b(?:about|regarding|concerning|re|with|for) [B-HJ-Z](?=[:,;?!]|$|\. )/.test(said) && !/\b(?:vitamin|plan|part|band|option|category|appendix)\b/i.test(said)) return true
  if (isCase && /^\W*\p{Lu}\.\p{Lu}\.?\W/u.test(said)) return true
  if (isCase && /\b(?:for|of|about|with|and) \p{Lu}\.\p{Lu}\b/u.test(said)) return true
  return isCase && /(?:^|[^\p{L}\p{N}'])(?:\p{Lu}\.\p{Lu}\.?|[b-hj-z],) ?(?:\d{1,2}\b|turned|is |has |was |placed|moved)/u.test(said)
}

// "How old is Summer Bennett and is she still with the Clarkes": two capitals where she or he stands too.
const aboutThePerson = /\b(?:he|she|his|her|him)\b/i
function twoNames (said: string, isInDocuments: IsInDocuments): boolean {
  return [...said.matchAll(/(?<=\p{Ll} )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu)].some(({ 0: name, index }) => {
    const [before, after] = [said.slice(Math.max(0, index - 40), index), said.slice(index + name.length, index + name.length + 40)]
    return !isInDocuments(name) && !titles.test(before) && !titles.test(after) && !/\b(?:in|at|from|to|near|of|the|our|who is|who's|who was)\s$/i.test(before) && !neverAName.test(name.split(' ')[0]!) && !organisation.test(name) && !isSoughtInPapers.test(after)
  })
}

const askedAfter = String.raw`(?:\b(?:has|hasn't|have|is|isn't|was|wasn't|does|doesn't|did|didn't|can|can't|should|will|about|for|find|help|tell|why|where|what's|placed|promised|gave|give|told|sent|refused|owe|moved|move|met|visited|visit|support|supporting|see|saw|and|between|if|whether|when|that|because|since|with)|^)\s+`
const ofTheirs = String.raw`(?:(?:new|old|last|current|first|next|own) )?(?:pa|iro|sw|social worker|placement|pep|plan|pathway|review|records?|file|laptop|mum|dad|nan|carers?|entitlements?|savings|grant|flat|tenancy|school|nursery|health|ehcp|case|bursary|allowance|adoption|contact|foster|key worker|passport|family|brother|sister|baby|social)\b`
const whatHappened = String.raw`(?:has|hasn't|had|is|isn't|was|wasn't|wants|needs|keeps|left|turned|got|gets|ran|lives|says|told|been|get|getting|got|have|need|qualify|entitled|given|still|living|moved|placed|come|go|stay|see|lost|did|does|refuses?|asked|started|stopped|safe|ok|okay|happy|well|could|can|should|would|might|a|an|the|his|her|won't|can't|doesn't)\b`

/** "Has Shanice been given a laptop": a word that is no English one, with a capital, where somebody's name stands. */
function unknownName (said: string, { english }: KnownWords, isInDocuments: IsInDocuments, isCase: boolean): boolean {
  for (const match of said.matchAll(/(?<![\p{L}.'-])\p{Lu}\p{Ll}[\p{L}-]+(?:'[a-rt-z]\p{L}*)?/gu)) {
    const name = match[0]
    const [before, rest] = [said.slice(0, match.index), said.slice(match.index + name.length)]
    const surname = /^ \p{Lu}(?:\p{Ll}+)?\.?/u.exec(rest)?.[0] ?? ''
    const after = rest.slice(surname.length)
    if (isKnownWord(name.toLowerCase(), english) || isInDocuments(name) || isInDocuments(name + surname) || neverAName.test(name) || /\b(?:HMP|St|YOI) $/.test(before) || titles.test(before.slice(-40)) || titles.test(after.slice(0, 40)) || isSoughtInPapers.test(after) || isTheSpeaker(before, after) || isAFirm.test(after) || organisation.test(`${name}${after.slice(0, 20)}`)) continue
    if (new RegExp(`^'s? ${ofTheirs}`, 'iu').test(after) || (/^'s \p{Ll}/u.test(after) && !/\p{Lu}\p{Ll}+ $/u.test(before)) || (new RegExp(`${askedAfter}$`, 'iu').test(before) && new RegExp(`^'?s? ${whatHappened}`, 'iu').test(after) && (isCase || !/^ (?:a|an|the|his|her)\b/.test(after)))) return true
  }
  return false
}

const isKnownWord = (word: string, english: ReadonlySet<string>): boolean =>
  word.split('-').every((part) => english.has(part) || english.has(part.replace(/s$/, '')) || english.has(part.replace(/(?:es|ed|ing|er|ers)$/, '')) || english.has(part.replace(/(?:ed|ing|er|ers)$/, 'e')))
// Charities and firms that councils work with: they have plans and reviews too.
const organisation = /^(?:Barnardo|Coram|Kooth|Mockingbird|Ofsted|Catch|Serco|Capita|Unison|Childline|Drive|Nacro|Shelter|Spectra|Rees|Whatsapp|Facebook|Google|Microsoft|Teams|Excel|HMP|Hmp)|^\S+ (?:ltd|trust|council|hospital|university|college|academy|foundation|group|plc|limited|charity|project|programme|service|review|report|strategy|covenant|act|model|framework)\b/iu
