/** "What's a PA?", "UASC?": the plain meaning of a word; every meaning when it has more than one. */
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import type { Glossary, GlossaryEntry } from '#knowledge/glossary.ts'
import { citeSource, type Sources } from '#knowledge/sources.ts'
import { reply, type Reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import type { Turn } from '../turn.ts'
import { glossaryWords as words } from '../wording/subject-words.ts'

const asksForMeaning = /^\W*(?:(?:so|ok|please|sorry|hi|and|can you (?:tell me|explain)|tell me|explain|define|remind me) )*(?:what(?:'?s| is| are| does| do| r)|whats|who(?:'?s| is| are)|define|explain|meaning of|what is meant by|what's meant by)? ?(?:meant by |the meaning of )?(?:a |an |the )?["“'‘]?(.+?)["”'’]?(?: (?:mean|means|stand for|stands for|short for))?(?: (?:again|pls|please|lol))?\W*$/i
const saysMeaning = /\bwhat|\bwho|\bdefine|\bexplain|\bmean|\bstands? for/i

export type GlossarySources = { readonly glossary: Glossary, readonly sources: Sources, readonly settings: Pick<CouncilSettings, 'approvals' | 'inForce'> }

/**
 * Explains the word that a message asks about (`asked`), or the abbreviation that is all it says (`alone`: it comes after the
 * briefings, because "NEET" may name a team). A word that council reports or the
 * Act explain in their own words is left to the answering step, unless it is abbreviated.
 */
export function glossary (parts: GlossarySources, when: 'asked' | 'alone'): Step {
  return (turn) => {
    if (turn.collections) return undefined
    const word = asksForMeaning.exec(turn.said)?.[1]?.trim()
    if (!word || word.split(/\s+/).length > 6) return undefined
    const isAbbreviation = /^[A-Za-z]{2,6}s?$/.test(word) && (word.replace(/s$/, '') === word.replace(/s$/, '').toUpperCase() || saysMeaning.test(turn.said))
    if (saysMeaning.test(turn.said) !== (when === 'asked') || (when === 'alone' && !isAbbreviation)) return undefined
    const entries = parts.glossary.entriesFor(word).filter((entry) => isAbbreviation || !isExplainedInDocuments(entry, parts.sources))
    return entries.length ? explained(word, entries, parts, turn) : undefined
  }
}

const isExplainedInDocuments = ({ meaning }: GlossaryEntry, sources: Sources): boolean =>
  meaning.refs.some((id) => sources.get(id)?.document !== undefined || id === 'CSWA17-s1')

function explained (word: string, entries: readonly GlossaryEntry[], { glossary, sources, settings }: GlossarySources, { audience }: Turn): Reply {
  const young = audience === 'young_person'
  const other = glossary.otherMeanings.get(word.toLowerCase())
  const lines = entries.flatMap(({ term, meaning, also }) => [
    words.means(term, meaning.text),
    ...(young ? [] : [words.also(also), words.from(meaning.refs.flatMap((id) => { const source = sources.get(id); return source ? [citeSource(source, settings.inForce)] : [] }).join('; '))]),
  ])
  const [only] = entries.length === 1 ? entries : []
  const others = other ? [words.elsewhere(other)] : []
  const notes = settings.approvals['glossary'] ? [] : [young ? words.draftForYoungPeople : words.draft]
  return reply('answer', 'glossary', [...(only ? [] : [words.several(word)]), ...lines, ...others, ...notes].join('\n'), {
    card: { name: 'note', content: { heading: only ? only.term : words.several(word).replace(/:$/, ''), lines: [...(only ? [only.meaning.text, ...lines.slice(1)] : lines), ...others], notes, choices: [] } },
  })
}
