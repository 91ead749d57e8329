/** What a council's administrator would be refused for, found before they upload: schema, addresses, names, icons. */
import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import { PNG } from 'pngjs'
import { manifestVersion } from './manifest.ts'

type Manifest = Readonly<Record<string, unknown>>

/** Every fault in plain words; an empty list means the package can be sideloaded. */
export function faultsOf (manifest: Manifest, icons: { readonly colour: Buffer, readonly outline: Buffer }): string[] {
  return [...schemaFaults(manifest), ...addressFaults(manifest), ...nameFaults(manifest), ...iconFaults(icons)]
}

function schemaFaults (manifest: Manifest): string[] {
  const schema = createRequire(import.meta.url)(`@microsoft/app-manifest/build/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`) as object
  // The schema uses formats and keywords of its own; its structure and lengths are what Teams enforces.
  const validate = new Ajv.default({ strict: false, allErrors: true, validateFormats: false }).compile(schema)
  if (validate(manifest)) return []
  return (validate.errors ?? []).map((error) => `manifest${error.instancePath}: ${error.message ?? 'does not fit the schema'}`)
}

function addressFaults (manifest: Manifest): string[] {
  const json = JSON.stringify(manifest)
  const hosts = new Set(manifest['validDomains'] as string[])
  const faults: string[] = []
  for (const host of hosts) {
    if (/localhost|ngrok|devtunnels|\*|^\d+\.\d+\.\d+\.\d+$/.test(host)) faults.push(`validDomains has "${host}"; expected the service's public host name. Give --host.`)
  }
  if (/"http:\/\//.test(json)) faults.push('An address starts with http://; Teams accepts only https://.')
  if (/\{\{/.test(json)) faults.push('A {{placeholder}} is left in the manifest; give the value it stands for.')
  if (json.includes('00000000-0000-0000-0000-000000000000')) faults.push('An id is the zero GUID; give --app-id and --bot-id.')
  if (!/^\d+\.\d+\.\d+$/.test(String(manifest['version']))) faults.push(`version is "${String(manifest['version'])}"; expected three numbers such as 1.2.0, higher than the last upload.`)
  return faults
}

function nameFaults (manifest: Manifest): string[] {
  const { short = '', full = '' } = manifest['name'] as { short?: string, full?: string }
  const named = [short, full].filter((name) => /teams|microsoft/i.test(name))
  return named.map((name) => `The name "${name}" contains Teams or Microsoft, which app validation refuses.`)
}

function iconFaults ({ colour, outline }: { readonly colour: Buffer, readonly outline: Buffer }): string[] {
  const faults: string[] = []
  const big = PNG.sync.read(colour)
  const small = PNG.sync.read(outline)
  if (big.width !== 192 || big.height !== 192) faults.push(`color.png is ${big.width}×${big.height}; expected 192×192.`)
  if (small.width !== 32 || small.height !== 32) faults.push(`outline.png is ${small.width}×${small.height}; expected 32×32.`)
  for (let i = 0; i < small.data.length; i += 4) {
    const isWhite = small.data[i] === 255 && small.data[i + 1] === 255 && small.data[i + 2] === 255
    if (small.data[i + 3] !== 0 && !isWhite) return [...faults, 'outline.png has a pixel that is neither white nor transparent.']
  }
  return faults
}
