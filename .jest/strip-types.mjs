// Node's own type stripping, so that tests run the very files that the service runs.
import { createHash } from 'node:crypto'
import { stripTypeScriptTypes } from 'node:module'

export default {
  getCacheKey: (source, file, options) =>
    createHash('sha1').update(source).update(file).update(process.version).update(String(options.instrument)).digest('hex'),
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
}
