/** What kind of answer a question wants, read from its shape and not from its subject. */

export type Shape = 'definition' | 'count' | 'amount' | 'percentage' | 'when' | 'how often' | 'how long' | 'age' | 'who' | 'chair' | 'name' | 'contact' | 'list' | 'why' | 'where' | 'other'

// The first that fits wins, so the narrow ones come first.
const shapes: readonly (readonly [Shape, RegExp])[] = [
  ['percentage', /\b(percent(age)?|per cent|proportion|what share|ratio|success rate|response rate)\b|%/],
  ['how long', /\bhow many (years|months|weeks)\b/],
  ['chair', /\bwho\b(?!.*\b(pick\w*|choose\w*|nominate\w*|elect|elects|appoint\w*|find|name) (a|the|its|their) (new )?chair).*\b(chairs?|chaired|chairman|chairperson|chairing|vice chair)\b|\b(chair|chairman) of\b.*\?|\bname of the chair\b/],
  ['count', /\b(how many(?! times\b)|(?<!\b(?:reference|phone|telephone|tel|contact|decision|report) )number of|total number|total membership|size of|headcount)\b/],
  ['age', /\b(what age|how old|which ages?|what ages|age (limit|range|group)|(what|which) birthday|until what age|up to what age|til(l)? what age)\b/],
  ['how long', /\b(how long|for how long|till when|until when)\b/],
  ['how often', /\b(how often|how frequently|how regularly|every how)\b/],
  ['amount', /\b(how much|(cost|price|value) of|what amount|budget figure|in pounds|what('?s| is) the (\w+ )?budget|what does .* get paid)\b|£/],
  ['contact', /^\w+ (phone |tel )?(number|e-?mail)\??$|\b((phone|telephone|tel|mobile|contact) (number|no|details?)|e-?mail( address)?|phone number|what number|number (for|to ring|to call))\b|\b(phone|telephone|tel|email) for\b|\bhow (do|can|could|would) (i|we|you|someone) (contact|reach|ring|phone|call|email|get hold of|get in touch)/],
  ['name', /\b(what|whats|what's)\b.*\b(called|named|name of)\b|\bname of\b|\bwhat (is|was|s|are) (the|our|your|their) .* names?\b|\bnames? is\b|\bwhat name\b|\bdoes .* have a name\b/],
  ['when', /(^(and |so |but |ok )*when\b(?! (i|im|you|youre|we|were|they|theyre|a|an|the|any|my)\b)|\bwhen (did|does|do|is|was|were|will|are|has|have|should|can)\b|\bwhen and where\b|\b(what date|which date|what day|which (years?|month|day)|what years?|what month|what time|by what date|deadline|how soon|how long ago|dates?)\b)/],
  ['definition', /\b(what (exactly |even |actually )?(is|are|was|were)|what's|whats|^define|how .* defined|definition|what do(es)? .* (mean|stand for)|what .* (mean|means)|what do(es)? .* (refer to|consist of|involve|entail)|meaning of|meant by|explain|stand for|what is it)\b/],
  ['list', /\b(list|bullet points?|which ones|what are the|name the|all the|set out the|give me the|what were the)\b/],
  ['why', /\b(why|whys|reasons?|how come|what for|rationale|justif\w+|purpose)\b/],
  ['where', /\b(where|whereabouts|what place|venue|location)\b/],
  ['who', /\b((?<!\w)who(?! (helps?|will help|can help|tells|will tell|listens|looks after|will look|makes sure i|cares)\b)|whos|who's|whose|whom|which (person|officer|councillor|member|body|group|committee|team|organisation|organisations|people|director|department))\b/],
]

/** The shape of a normalised question (lower case, text-speak written out). "When and where" is `when`. */
export const shapeOf = (text: string): Shape => shapes.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'

/** "What are the ...", "list ...": every item is wanted. */
export const wantsList = (text: string): boolean => listRequest.test(text) || (text.split(' ').length <= 5 && listedThing.test(text) && !/^(who|when|why|how|where|does|do|did|is|are|was|will|can|which)\b/.test(text))

const listed = 'promises|principles|outcomes|needs|observations|comments|recommendations|appendices|commitments|things|items|pledges|options|implications|risks|papers|documents|attachments'
const howMany = 'two|three|four|five|six|seven|eight|nine|ten|[2-9]|10'
const listedThing = new RegExp(`\\b(${listed})\\b`)
const listRequest = new RegExp(`\\b(list|bullet points?|what (are|were) (?!we |you |they |i )|which are|name (the|all)|all (of )?(the|them)|what (${howMany})|(what|which) (\\w+ )?(${listed})|(give|tell|show) me (the|all|your|our)|set out the|run through)\\b`)

export const wantsComparison = (text: string): boolean => /\b(compare|compared|comparison|versus|vs|differ\w*|same as|than|both|which came first|earlier|later|as long as|and what does|either|similar)\b/.test(text)

/** "Which council ...", "whose report ...": the answer is the source itself. */
export const asksForSource = (text: string): boolean => /\b(which (one|ones|council|councils|document|documents|report|reports|authority|authorities|paper|papers|strategy|strategies|area|of (them|the))|whose|what council|do any|does any|any (council|report|document)s?|anyone)\b/.test(text)

/** Wants every council's documents, whatever council is set. */
export const asksAllCouncils = (text: string): boolean => /\b(which (other )?(councils?|authorit(y|ies))|what (other )?councils?|(any|do|does|other|all|each) (other )?(councils|authorities)|any(one)? (other council|else))\b/.test(text)

/** What kind of words would answer. A small hint for ranking; a wrong guess must never hide a passage. */
export type AnswerType = 'date' | 'number' | 'name' | 'frequency' | 'any'

const answerTypes: Partial<Record<Shape, AnswerType>> = {
  when: 'date', 'how often': 'frequency', count: 'number', amount: 'number', percentage: 'number', age: 'number', 'how long': 'number',
  who: 'name', chair: 'name', name: 'name', where: 'name',
}
export const answerTypeOf = (shape: Shape): AnswerType => answerTypes[shape] ?? 'any'

const dateWord = /^(?:1\d{3}|20\d{2}|\d+(?:st|nd|rd|th)|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|century|centuries|decade|spring|summer|autumn|winter)$/
const frequencyWord = /^(?:annual(?:ly)?|yearly|biannual(?:ly)?|monthly|bimonthly|quarterly|weekly|fortnightly|daily|hourly|every|each|twice|once|times|regular(?:ly)?|year|month|quarter|week)$/
export const isDateWord = (form: string): boolean => dateWord.test(form)
export const isFrequencyWord = (form: string): boolean => frequencyWord.test(form)

const month = /\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/i
const numberWords = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
export const hasNumber = (text: string): boolean => new RegExp(`\\d|\\b(${numberWords})\\b`, 'i').test(text)
export const hasMoney = (text: string): boolean => /£\s?\d|\b\d[\d,]* pounds?\b/.test(text)
export const hasPercentage = (text: string): boolean => /%|\bper ?cent\b/i.test(text)
export const hasFrequency = (text: string): boolean => /\b(annual(ly)?|yearly|monthly|weekly|quarterly|daily|twice|once|every (\d+ |other |two |three |four |five |six )?(years?|months?|weeks?|quarters?|days?)|each year|continually|regular(ly)?)\b/i.test(text)
/** A day, month or year that is not part of a strategy's title ("2020 - 2023"), or a stretch of time. */
export const hasDate = (text: string): boolean => {
  const withoutPeriods = text.replace(/\b(19|20)\d\d\s?[-–]\s?(19|20)\d\d\b/g, ' ').replace(/\b(Act|Regulations) (19|20)\d\d\b/g, ' ')
  return month.test(withoutPeriods.replace(/\bmay\b/g, ' ')) || /\b(19|20)\d\d\b/.test(withoutPeriods) || hasFrequency(text)
}
export const hasAge = (text: string): boolean => /\b(1[4-9]|2[0-9])\b(?!\d)/.test(text.replace(/\b(19|20)\d\d\b/g, ' ')) && /\b(age|aged|until you are|years? old|under|over|up to)\b/i.test(text)
export const hasContact = (text: string): boolean => /\d{3,}[\s\d]*\d{3}|@/.test(text)
