/** The real service, or the bot it is measured beside, in a process of its own, for benchmarks: started, looked into, stopped. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'

export type BenchProcess = {
  readonly url: string
  readonly readyAfterSeconds: number
  /** What it holds once its garbage is collected, in megabytes. Throws when it was not started with `withInspector`. */
  heapMegabytes (): Promise<number>
  stop (): Promise<void>
}

export type BenchProcessOptions = {
  /** The service when absent. */
  readonly file?: string
  readonly withInspector?: boolean
  readonly environment?: Readonly<Record<string, string>>
  /** The folder of a start before, which has the index; a new one that goes with the process when absent. */
  readonly dataFolder?: string
}

/** Starts it on a free port with an empty store, and nothing of this process's environment. Throws with what it said when it does not start. */
export async function startBenchProcess ({ file = 'bot/start.mjs', withInspector = false, environment = {}, dataFolder }: BenchProcessOptions = {}): Promise<BenchProcess> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'bench-'))
  const began = performance.now()
  const child = spawn(process.execPath, [...(withInspector ? ['--inspect=127.0.0.1:0'] : []), file], { env: { PORT: '0', DATA_FOLDER: folder, LOG_LEVEL: 'error', ...environment } })
  let errors = ''
  child.stderr.on('data', (data: Buffer) => { errors += data.toString() })
  for await (const data of child.stdout as AsyncIterable<Buffer>) {
    const port = /http:\/\/localhost:(\d+)\/chat/.exec(data.toString())?.[1]
    if (port === undefined) continue
    return {
      url: `http://127.0.0.1:${port}`,
      readyAfterSeconds: (performance.now() - began) / 1000,
      heapMegabytes: async () => heapOver(/ws:\/\/127\.0\.0\.1:\S+/.exec(errors)?.[0]),
      async stop () {
        child.kill('SIGTERM')
        if (child.exitCode === null) await once(child, 'exit')
        if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true })
      },
    }
  }
  throw new Error(`${file} ended before it was ready:\n${errors}`)
}

/** Asked through Node's inspector, so that the process measured is the one that runs and knows nothing of it. */
async function heapOver (inspector: string | undefined): Promise<number> {
  if (inspector === undefined) throw new Error('The process has no inspector. Start it with withInspector.')
  const socket = new WebSocket(inspector)
  await once(socket, 'open')
  const ask = async (method: string): Promise<{ result: { usedSize: number } }> => {
    socket.send(JSON.stringify({ id: 1, method }))
    const [data] = await once(socket, 'message') as [Buffer]
    return JSON.parse(data.toString()) as { result: { usedSize: number } }
  }
  for (let times = 0; times < 2; times += 1) await ask('HeapProfiler.collectGarbage')
  const { result: { usedSize } } = await ask('Runtime.getHeapUsage')
  socket.terminate()
  return usedSize / 1e6
}
