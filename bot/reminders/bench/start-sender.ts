/** Starts a sender as a process and tells when it begins and how it ends. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { SenderSettings } from './sender.ts'

export type Sender = {
  readonly child: ChildProcess
  readonly ready: Promise<void>
  /** Cards that it says it sent; undefined when it was killed. Rejects when it failed by itself, with what it said. */
  readonly ended: Promise<number | undefined>
}

export function startSender (settings: SenderSettings): Sender {
  // Nothing of the parent's environment but what finds programs: a developer's own settings must not reach it.
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'sender.ts'), JSON.stringify(settings)], { env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  let begun = (): void => {}
  const ready = new Promise<void>((resolve) => { begun = resolve })
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString()
    if (out.includes('ready\n')) begun()
  })
  child.stderr.on('data', (data: Buffer) => { err = (err + data.toString()).slice(-4_000) })
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.on('close', (code, signal) => {
      begun()
      if (signal === 'SIGKILL') resolve(undefined)
      else if (code === 0) resolve((JSON.parse(out.trim().split('\n').at(-1) ?? '{}') as { cards: number }).cards)
      else reject(new Error(`A sender ended with code ${code}, signal ${signal}:\n${err}`))
    })
  })
  return { child, ready, ended }
}
