/** A page's lines as they are shown: with the council's own numbers and names, without what it has not told us. */
import { placeholdersIn, type Page } from './page.ts'

/** What the council has set, by placeholder name; a missing or empty one hides its sentence. */
export type Placeholders = Readonly<Record<string, string | undefined>>

/** National help in place of a council's number that is not set, where a page is urgent: somebody must always be reachable. */
export const nationally: Readonly<Record<string, string>> = {
  social_work_team_phone: 'You can call Childline, free, on 0800 1111.',
  out_of_hours_phone: 'Day or night, you can call Childline, free, on 0800 1111.',
  live_person_option: 'You can call Childline, free, day or night, on 0800 1111.',
  leaving_care_team_phone: 'You can call Centrepoint, free, on 0808 800 0661 on weekdays.',
  housing_options_phone: 'You can call Shelter, free, on 0808 800 4444.',
  advocacy_service: 'You can call Coram Voice, free, on 0808 800 5792 on weekdays.',
  advocacy_phone: 'You can call Coram Voice, free, on 0808 800 5792 on weekdays.',
  mental_health_service: 'You can call NHS 111, day or night, and choose mental health.',
  missing_return_service: 'You can call the Runaway Helpline, free, on 116 000.',
}

/** The lines in plain text: "- " and "1. " stay, bold marks go. Sentences whose placeholder is empty are left out. */
export function filledPage ({ lines, isUrgent }: Pick<Page, 'lines' | 'isUrgent'>, placeholders: Placeholders): readonly string[] {
  const used = new Set<string>()
  const insteadOf = (sentence: string, isListed: boolean): string[] => {
    const national = placeholdersIn(sentence).filter((name) => !placeholders[name]).flatMap((name) => nationally[name] ?? [])[0]
    if (!isUrgent || national === undefined || used.has(numberIn(national))) return []
    // A list that has the number as an item of its own does not need it twice.
    if (isListed && lines.some((line) => line.includes(numberIn(national)))) return []
    used.add(numberIn(national))
    return [national]
  }
  return lines.flatMap((line) => filledLine(line, placeholders, insteadOf))
}

// One number that stands in for several of the council's is said once.
const numberIn = (sentence: string): string => /\d[\d ]+\d/.exec(sentence)?.[0] ?? sentence

function filledLine (line: string, placeholders: Placeholders, insteadOf: (sentence: string, isListed: boolean) => readonly string[]): string[] {
  const [mark = ''] = /^(?:- |\d+\. )/.exec(line) ?? []
  const said: string[] = []
  let leadIns: string[] = []
  for (const sentence of sentencesOf(line.slice(mark.length))) {
    if (isLeadIn(sentence)) {
      leadIns.push(sentence)
      continue
    }
    const isComplete = placeholdersIn(sentence).every((name) => placeholders[name])
    const kept = isComplete ? [withValues(sentence, placeholders)] : insteadOf(sentence, mark !== '')
    // "Night or weekend?" says nothing without what it leads to, and "At the council:" does not lead to Childline.
    if (kept.length) said.push(...leadIns.splice(0).filter((leadIn) => isComplete || !leadIn.endsWith(':**')), ...kept)
  }
  leadIns = said.length ? leadIns.filter((leadIn) => !leadIn.endsWith(':**')) : leadIns.filter((leadIn) => !/[?:]\*\*$/.test(leadIn))
  const whole = [...said, ...leadIns].join(' ').replace(/\*\*/g, '')
  return whole ? [mark + whole] : []
}

const withValues = (text: string, placeholders: Placeholders): string => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => placeholders[name] ?? '')
const isLeadIn = (sentence: string): boolean => /^\*\*[^*]+\*\*$/.test(sentence)

/** "**Under 18?** Ask. Call {{x}}." in its sentences; what closes a quotation or bold words belongs to them. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!](?:\*\*|["”])?|:\*\*)\s+/)
