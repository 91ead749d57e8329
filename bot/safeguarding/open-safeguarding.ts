/** Safeguarding as it ships: the lexicon read once, the scripts with this council's numbers. */
import { join } from 'node:path'
import { keptWeights } from '#knowledge/learning/kept-weights.ts'
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import { classifyByRules, classifyWith, type Classify } from './classify.ts'
import { readExamples } from './examples.ts'
import { readLexicon, staffLexicon } from './lexicon.ts'
import { readScripts, type ScriptBook } from './scripts.ts'

export type Safeguarding = {
  readonly classify: Classify
  /** For councillors and officers: also what professionals write about a child. */
  readonly classifyStaff: Classify
  readonly youngPerson: ScriptBook
  readonly staff: ScriptBook
}

/** The name of the file in the service's data folder that keeps what was learned from the examples. */
const weightsFile = 'safeguarding.weights'

/**
 * Reads and checks lexicon and scripts. What is learned from the examples is kept in `dataFolder` when there is one. Throws with
 * the file and the fix when something in the lexicon or the scripts cannot work.
 */
export function openSafeguarding (settings: Pick<CouncilSettings, 'placeholders' | 'approvals' | 'contacts'>, dataFolder?: string): Safeguarding {
  const lexicon = readLexicon()
  const file = dataFolder === undefined ? undefined : join(dataFolder, weightsFile)
  const classify = classifyWith(lexicon, readExamples(lexicon), (learnAnew, outcomes) => keptWeights(learnAnew, outcomes, import.meta.dirname, file))
  return { classify, classifyStaff: classifyByRules(staffLexicon(lexicon)), youngPerson: readScripts('young-person', settings), staff: readScripts('staff', settings) }
}
