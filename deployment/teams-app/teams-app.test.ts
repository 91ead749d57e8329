import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import JSZip from 'jszip'
import { openConversation } from '#bot/conversation/open-conversation.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { colourIcon, outlineIcon } from './icons.ts'
import { commands, manifestFor, prompts, type AppDetails } from './manifest.ts'
import { detailsFrom, writePackage } from './package.ts'
import { faultsOf } from './validate.ts'

const bury: AppDetails = {
  appId: '11111111-1111-4111-8111-111111111111', botId: '22222222-2222-4222-8222-222222222222', host: 'parenting.bury.gov.uk', council: 'Bury Council',
  version: '1.0.0', privacyUrl: 'https://parenting.bury.gov.uk/privacy', termsUrl: 'https://parenting.bury.gov.uk/terms', receivesFiles: false,
}
const icons = { colour: colourIcon(), outline: outlineIcon() }

describe('the Teams app package', () => {
  it('has a manifest and icons that Teams accepts', () => {
    expect(faultsOf(manifestFor(bury), icons)).toEqual([])
  })

  it('holds exactly the manifest and the two icons', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'teams-app-'))
    const zip = await JSZip.loadAsync(await readFile(await writePackage(bury, join(folder, 'app.zip'))))
    expect(Object.keys(zip.files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png'])
    await rm(folder, { recursive: true })
  })

  it('asks to receive files only when the council turned that on', () => {
    const files = (receivesFiles: boolean) => (manifestFor({ ...bury, receivesFiles })['bots'] as { supportsFiles: boolean }[])[0]?.supportsFiles
    expect([files(false), files(true)]).toEqual([false, true])
  })

  it('offers only commands and prompts that the conversation understands', async () => {
    const { respond } = openConversation({ settings: { ...noCouncilSettings, council: 'bury' } })
    const kinds = await Promise.all([...commands.personal, ...commands.shared].filter(({ title }) => title !== 'my actions').map(async ({ title }) =>
      (await respond({ id: title, conversation: title, channel: 'teams', scope: 'personal', person: { id: 'p' }, audience: 'councillor', said: title, at: '2026-11-25T09:00:00.000Z' })).kind))
    expect(new Set(kinds)).toEqual(new Set(['command']))
    for (const { prompt } of prompts) {
      const { kind } = await respond({ id: prompt, conversation: prompt, channel: 'teams', scope: 'personal', person: { id: 'p' }, audience: 'councillor', council: 'herefordshire', said: prompt, at: '2026-11-25T09:00:00.000Z' })
      expect(kind).toBe('answer')
    }
  })

  it('refuses a package for a tunnel and says which option to give', async () => {
    await expect(writePackage({ ...bury, host: 'abc.ngrok.io' }, '/nowhere')).rejects.toThrow('validDomains has "abc.ngrok.io"; expected the service\'s public host name. Give --host.')
  })

  it('refuses a council name that makes the app name too long for the schema', () => {
    expect(faultsOf(manifestFor({ ...bury, council: 'The Metropolitan Borough Council of a Very Long Place' }), icons).join()).toContain('manifest/developer/name')
  })

  it('finds a manifest version that is not three numbers', () => {
    expect(faultsOf(manifestFor({ ...bury, version: '2' }), icons).join()).toContain('expected three numbers')
  })

  it('says what is missing on the command line', () => {
    expect(() => detailsFrom(['--host', 'x.gov.uk'])).toThrow('--app-id, --bot-id, --host, --council, --privacy-url and --terms-url are needed.')
    expect(() => detailsFrom(['--app-id', '7', '--bot-id', bury.botId, '--host', 'x.gov.uk', '--council', 'X', '--privacy-url', 'https://x.gov.uk/p', '--terms-url', 'https://x.gov.uk/t'])).toThrow('--app-id is "7"; expected a GUID')
  })

  it('has no outline pixel that is neither white nor transparent', () => {
    expect(faultsOf(manifestFor(bury), { ...icons, outline: icons.colour }).join()).toContain('outline.png is 192×192')
  })
})
