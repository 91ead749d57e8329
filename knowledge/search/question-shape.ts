/** What kind of words would answer: a date, a number, a name ... A small hint; a wrong guess must never hide a passage. */

export type AnswerType = 'date' | 'number' | 'name' | 'frequency' | 'any'

const shapes: readonly (readonly [RegExp, AnswerType])[] = [
  [/\bhow (?:often|frequently|regularly)\b/i, 'frequency'],
  [/\bhow (?:many|much|long|old|far)\b|\bwhat (?:percentage|proportion|number|share)\b|\bat what age\b|\bwhat age\b/i, 'number'],
  [/\bwhen\b|\b(?:what|which|in what) (?:year|date|day|month|century|decade)\b/i, 'date'],
  [/\bwho\b|\bwhom\b|\bwhose\b|\bwhere\b|\b(?:what|which) (?:person|people|officer|member|city|country|town)\b/i, 'name'],
]

/** Read from the question's own words, the first match wins. */
export const answerTypeOf = (text: string): AnswerType => shapes.find(([shape]) => shape.test(text))?.[1] ?? 'any'

/** "What is X", "what are X", "define X", "what does X mean", "meaning of X". */
export const asksForDefinition = (text: string): boolean =>
  /^\W*(?:so\s+|and\s+|but\s+)?(?:what(?:'s|’s|s| is| are| exactly is| exactly are)\s|define\b|explain\b)|\bwhat (?:does|do|is|are)\b.*\b(?:means?|meant|stand for)\b|\b(?:meaning|definition) of\b/i.test(text)

const dateWord = /^(?:1\d{3}|20\d{2}|\d+(?:st|nd|rd|th)|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|century|centuries|decade|spring|summer|autumn|winter)$/
const frequencyWord = /^(?:annual(?:ly)?|yearly|biannual(?:ly)?|monthly|bimonthly|quarterly|weekly|fortnightly|daily|hourly|every|each|twice|once|times|regular(?:ly)?|year|month|quarter|week)$/

export const isDateWord = (form: string): boolean => dateWord.test(form)
export const isFrequencyWord = (form: string): boolean => frequencyWord.test(form)
