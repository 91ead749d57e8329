/**
 * A real browser for tests and benchmarks: `import { openChromium } from '#jest/chromium.ts'`.
 *
 *   const browser = await openChromium()            // playwright-core's Browser; a fresh profile every time
 *   const page = await browser.newPage()            // ... and afterwards: await browser.close()
 *
 * Debian's /usr/bin/chromium is taken when it is there, otherwise the one that npm installed (@sparticuz/chromium), which
 * needs no package manager. It takes a second or two to start: open one a test file, and a context or page a test.
 */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'

const systemChromium = '/usr/bin/chromium'

// Without the background flags Chromium calls home at every start, which tests must not do and closed networks refuse.
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--no-zygote', '--font-render-hinting=none',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-domain-reliability',
]

/** Starts a headless browser with an empty profile. Throws with what to install when no browser can be started. */
export async function openChromium (): Promise<Browser> {
  const found = existsSync(systemChromium) ? { executablePath: systemChromium, env: {} } : await unpackedChromium()
  try {
    return await chromium.launch({ executablePath: found.executablePath, args: flags, env: { ...inheritedEnvironment(), ...found.env } })
  } catch (cause) {
    throw new Error(`Chromium at ${found.executablePath} did not start. Install Debian's with "apt-get install chromium", which is taken first.`, { cause })
  }
}

async function unpackedChromium (): Promise<{ executablePath: string, env: Record<string, string> }> {
  const { version } = JSON.parse(readFileSync(new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url), 'utf8')) as { version: string }
  // By user: a folder unpacked by somebody else can be neither trusted nor written.
  const folder = join(tmpdir(), `corporate-parenting-chromium-${version}-${userInfo().uid}`)
  if (!existsSync(folder)) {
    await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./unpack-chromium.mjs', import.meta.url)), folder])
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts'), HOME: folder },
  }
}

const inheritedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
