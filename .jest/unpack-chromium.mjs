// Unpacks the Chromium that npm installed into the folder named on the command line. A process of its own, because the
// package decides where to unpack from this process's temporary folder, and whether to bring its libraries from its environment.
import { mkdirSync, renameSync, rmSync } from 'node:fs'

const folder = process.argv[2]
const mine = `${folder}.${process.pid}`
mkdirSync(mine, { recursive: true })
process.env.TMPDIR = mine
// Says "bring your own shared libraries", so that a machine without libnss3 needs no package manager.
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'

const { default: chromium } = await import('@sparticuz/chromium')
await chromium.executablePath()
try {
  renameSync(mine, folder)
} catch {
  // Another test unpacked it meanwhile; one copy is enough.
  rmSync(mine, { recursive: true, force: true })
}
