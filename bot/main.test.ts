/** The real process, started as npm starts it. */
import { afterAll, describe, expect, it } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'assistant-start-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

type Started = { readonly child: ChildProcess, readonly out: () => string, readonly err: () => string, readonly exited: Promise<number | null> }

function startProcess (environment: Record<string, string>): Started {
  const child = spawn(process.execPath, ['bot/start.mjs'], { env: { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_FOLDER: folder, ...environment } })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (data: Buffer) => { texts.out += data.toString() })
  child.stderr.on('data', (data: Buffer) => { texts.err += data.toString() })
  return { child, out: () => texts.out, err: () => texts.err, exited: once(child, 'exit').then(([code]) => code as number | null) }
}
async function until<Found> (found: () => Found | undefined): Promise<Found> {
  for (let tries = 0; tries < 1_500; tries += 1) {
    const value = found()
    if (value !== undefined) return value
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('Waited fifteen seconds for nothing.')
}

describe('starting the service', () => {
  it('says where to go, answers there, and stops cleanly when asked', async () => {
    const { child, out, err, exited } = startProcess({})
    const url = await until(() => /Chat page\s+(http:\/\/localhost:\d+)\/chat/.exec(out())?.[1])
    expect(out()).toMatch(/No Microsoft credentials are set[\s\S]*this machine only[\s\S]*because this is not production/)
    expect((await fetch(`${url}/health/ready`)).status).toBe(200)

    const post = async (path: string, token: string, body: unknown) => await (await fetch(url + path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) }, body: JSON.stringify(body) })).json() as Record<string, string>
    const { token, conversationId } = await post('/token', '', { council: 'bury' }) as { token: string, conversationId: string }
    await post('/v3/directline/conversations', token, {})
    await post(`/v3/directline/conversations/${conversationId}/activities`, token, { type: 'message', text: 'zebra-crossing-7 who monitors the strategy?' })
    let shown: readonly { from: { role: string }, text: string }[] = []
    for (let tries = 0; tries < 500 && shown.filter(({ from }) => from.role === 'bot').length < 2; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      shown = (await (await fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, { headers: { Authorization: `Bearer ${token}` } })).json() as { activities: typeof shown }).activities
    }
    expect(shown.filter(({ from }) => from.role === 'bot')).toHaveLength(2)

    child.kill('SIGTERM')
    expect(await exited).toBe(0)
    expect(err()).toMatch(/"event":"stopped"/)
    expect(out() + err()).not.toContain('zebra')
  })

  it('refuses production without what it needs, in plain words', async () => {
    const { err, exited } = startProcess({ NODE_ENV: 'production' })
    expect(await exited).toBe(1)
    expect(err()).toMatch(/^The configuration cannot be used:\n- PUBLIC_URL is not set, and production needs it\./)
    expect(err()).not.toMatch(/\n\s+at /)
  })

  it('refuses the id of a secret where its value belongs', async () => {
    const id = '5f0b3f0e-8a5e-4c55-9c0b-3f6b1c9e2a11'
    const { err, exited } = startProcess({ MicrosoftAppType: 'SingleTenant', MicrosoftAppId: id, MicrosoftAppTenantId: id, MicrosoftAppPassword: id })
    expect(await exited).toBe(1)
    expect(err()).toContain("You pasted the secret's id: paste its Value")
  })

  it('has no Teams in production when it is told so', async () => {
    const { child, out, exited } = startProcess({ NODE_ENV: 'production', HOST: '127.0.0.1', MicrosoftAppType: 'none', PUBLIC_URL: 'https://assistant.example.gov.uk', WEB_CHAT_TOKEN_KEY: 'x'.repeat(44), LOG_LEVEL: 'error' })
    await until(() => /Stop with/.exec(out()) ?? undefined)
    expect(out()).toMatch(/Chat page\s+https:\/\/assistant\.example\.gov\.uk\/chat/)
    expect(out()).toMatch(/Teams\s+off, because MicrosoftAppType is none/)
    expect(out()).not.toContain('No Microsoft credentials')
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
  })
})
