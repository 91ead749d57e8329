// Unpacks the Chromium that npm installed into the folder named on the command line. A process of its own, because the
// package decides where to unpack from this process's temporary folder, and whether to bring its libraries from its environment.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
const mine = `${folder}.${process.pid}`
mkdirSync(mine, { recursive: true })
process.env.TMPDIR = mine
// Says "bring your own shared libraries", so that a machine without libnss3 needs no package manager.
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'

const { default: chromium } = await import('@sparticuz/chromium')
await chromium.executablePath()
// Its own list looks for fonts in /tmp/fonts only: without a font Chromium draws no letter.
const fontFolders = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('')
writeFileSync(join(mine, 'fonts', 'fonts.conf'),
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fontFolders}<cachedir>${join(folder, 'fonts-cache')}</cachedir><config></config></fontconfig>`)
try {
  renameSync(mine, folder)
} catch {
  // Another test unpacked it meanwhile; one copy is enough.
  rmSync(mine, { recursive: true, force: true })
}
