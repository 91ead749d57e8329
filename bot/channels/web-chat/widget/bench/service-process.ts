/** The real service in a process of its own, as npm starts it, for benchmarks. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type ServiceProcess = {
  readonly url: string
  readonly child: ChildProcess
  /** Everything it wrote to its log so far. */
  readonly log: () => string
  stop (): Promise<void>
}

/** Starts it on a free port with an empty store. Throws with what it said when it does not start. */
export async function startServiceProcess (environment: Readonly<Record<string, string>> = {}, nodeOptions: readonly string[] = []): Promise<ServiceProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-web-chat-'))
  const child = spawn(process.execPath, [...nodeOptions, 'bot/start.mjs'], { env: { ...process.env, PORT: '0', DATA_FOLDER: folder, LOG_LEVEL: 'error', ...environment } })
  let errors = ''
  child.stderr.on('data', (data: Buffer) => { errors += data.toString() })
  for await (const data of child.stdout as AsyncIterable<Buffer>) {
    const url = /http:\/\/localhost:\d+(?=\/chat)/.exec(data.toString())?.[0]
    if (url === undefined) continue
    return {
      url, child, log: () => errors,
      async stop () {
        child.kill('SIGTERM')
        if (child.exitCode === null) await once(child, 'exit')
        rmSync(folder, { recursive: true, force: true })
      },
    }
  }
  throw new Error(`The service ended before it was ready:\n${errors}`)
}
