/** `npm run package-teams-app`: writes the zip that a council's Teams administrator uploads. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import yazl from 'yazl'
import { colourIcon, outlineIcon } from './icons.ts'
import { manifestFor, type AppDetails } from './manifest.ts'
import { faultsOf } from './validate.ts'

const usage = `npm run package-teams-app -- --app-id GUID --bot-id GUID --host parenting.example.gov.uk --council "Example Council" \\
  --privacy-url https://... --terms-url https://...
  --app-id      the Teams app's own id: make one once (uuidgen) and keep it for upgrades
  --bot-id      the client id of the Azure Bot's identity (MICROSOFT_APP_ID)
  --host        the public host name of this service
  --council     the council's name, shown as the developer
  --version     three numbers, higher than the last upload (default 1.0.0)
  --privacy-url, --terms-url   the council's own pages about this assistant; Teams shows both
  --files       let officers send an action plan as a file in personal chat
  --out         where to write (default .data/teams-app.zip)`

/** The details in command line arguments. Throws with the usage when one is missing or is no GUID. */
export function detailsFrom (args: readonly string[]): AppDetails & { readonly out: string } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'app-id': { type: 'string' }, 'bot-id': { type: 'string' }, host: { type: 'string' }, council: { type: 'string' },
      version: { type: 'string', default: '1.0.0' }, 'privacy-url': { type: 'string' }, 'terms-url': { type: 'string' },
      files: { type: 'boolean', default: false }, out: { type: 'string', default: '.data/teams-app.zip' },
    },
  })
  const { 'app-id': appId, 'bot-id': botId, host, council, 'privacy-url': privacyUrl, 'terms-url': termsUrl } = values
  if (!appId || !botId || !host || !council || !privacyUrl || !termsUrl) throw new Error(`--app-id, --bot-id, --host, --council, --privacy-url and --terms-url are needed.\n\n${usage}`)
  for (const [name, id] of [['--app-id', appId], ['--bot-id', botId]] as const) {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new Error(`${name} is "${id}"; expected a GUID such as 3f2a….\n\n${usage}`)
  }
  return {
    appId, botId, host, council, version: values.version, receivesFiles: values.files, out: values.out, privacyUrl, termsUrl,
  }
}

/** Writes the package and gives its path. Throws, listing every fault, rather than write one that Teams would refuse. */
export async function writePackage (details: AppDetails, out: string): Promise<string> {
  const manifest = manifestFor(details)
  const icons = { colour: colourIcon(), outline: outlineIcon() }
  const faults = faultsOf(manifest, icons)
  if (faults.length > 0) throw new Error(`The package was not written, because Teams would refuse it:\n- ${faults.join('\n- ')}`)
  const zip = new yazl.ZipFile()
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), 'manifest.json')
  zip.addBuffer(icons.colour, 'color.png')
  zip.addBuffer(icons.outline, 'outline.png')
  zip.end()
  await mkdir(dirname(out), { recursive: true })
  await pipeline(zip.outputStream, createWriteStream(out))
  return out
}

if (import.meta.main) {
  try {
    const { out, ...details } = detailsFrom(process.argv.slice(2))
    console.log(`Wrote ${await writePackage(details, out)}. Upload it in the Teams admin centre: Teams apps > Manage apps > Upload new app.`)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 2
  }
}
