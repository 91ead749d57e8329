/** All our own content about services, principles and words, read and checked once at start. */
import { join } from 'node:path'
import { openGlossary, type Glossary } from '../glossary.ts'
import { openPrinciples, type Principles } from '../principles.ts'
import { openSources, type Sources } from '../sources.ts'
import { openGuides, type Guides } from './guides.ts'
import { openServiceWords, type ServiceWords } from './service-words.ts'
import { openStrategyWords, type StrategyWords } from './strategy-says.ts'

export type ServiceKnowledge = {
  readonly sources: Sources
  readonly guides: Guides
  readonly principles: Principles
  readonly glossary: Glossary
  readonly serviceWords: ServiceWords
  readonly strategyWords: StrategyWords
}

/** The content in a folder laid out as knowledge/ is. Throws with every problem of the first file that has any: file, line and fix. */
export function openServiceKnowledge (folder: string = join(import.meta.dirname, '..')): ServiceKnowledge {
  const sources = openSources(join(folder, 'sources.json'))
  const guides = openGuides(join(folder, 'guides', 'services'), sources)
  return {
    sources, guides,
    principles: openPrinciples(join(folder, 'principles.md'), sources),
    glossary: openGlossary(join(folder, 'glossary.md'), sources),
    serviceWords: openServiceWords(join(folder, 'guides', 'service-words.yaml'), guides),
    strategyWords: openStrategyWords(join(folder, 'guides', 'strategy-words.yaml'), [...guides.keys()]),
  }
}
