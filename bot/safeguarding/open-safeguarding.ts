/** Safeguarding as it ships: the lexicon read once, the scripts with this council's numbers. */
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import { classifyByRules, classifyWith, type Classify } from './classify.ts'
import { readLexicon, staffLexicon } from './lexicon.ts'
import { readScripts, type ScriptBook } from './scripts.ts'

export type Safeguarding = {
  readonly classify: Classify
  /** For councillors and officers: also what professionals write about a child. */
  readonly classifyStaff: Classify
  readonly youngPerson: ScriptBook
  readonly staff: ScriptBook
}

/** Reads and checks lexicon and scripts. Throws with the file and the fix when something in them cannot work. */
export function openSafeguarding (settings: Pick<CouncilSettings, 'placeholders' | 'approvals' | 'contacts'>): Safeguarding {
  const lexicon = readLexicon()
  return { classify: classifyWith(lexicon), classifyStaff: classifyByRules(staffLexicon(lexicon)), youngPerson: readScripts('young-person', settings), staff: readScripts('staff', settings) }
}
