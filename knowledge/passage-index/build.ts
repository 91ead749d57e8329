/** `npm run index [-- FOLDER]`: builds the passage index into the service's data folder (.data), so that the next start only reads it. */
import { join } from 'node:path'
import { indexFileIn, openKnowledge } from '../knowledge.ts'

const [folder = '.data'] = process.argv.slice(2)
const file = join(folder, indexFileIn)
const started = performance.now()
openKnowledge({
  indexFile: file,
  onIndex: ({ how, why, passages }) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(2)
    console.log(how === 'loaded' ? `${file} is up to date: ${passages} passages.` : how === 'built' ? `Wrote ${file}: ${passages} passages in ${seconds} s.` : why ?? '')
    if (how === 'in memory') process.exitCode = 1
  },
})
