/** A command in a process of its own, as a person runs it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type Ran = { readonly out: string, readonly err: string, readonly code: number | null }

export type Given = {
  readonly args?: readonly string[]
  /** What it finds in its environment, and nothing of ours besides. */
  readonly environment?: Readonly<Record<string, string>>
  /** Its standard input. */
  readonly input?: string
}

/** Runs a command of this folder, such as `remind`, to its end. */
export async function runCommand (command: string, { args = [], environment = {}, input = '' }: Given = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, `${command}.ts`), ...args], { env: environment })
  let [out, err] = ['', '']
  child.stdout.on('data', (data: Buffer) => { out += data.toString() })
  child.stderr.on('data', (data: Buffer) => { err += data.toString() })
  child.stdin.end(input)
  return await new Promise((resolve) => { child.on('close', (code) => { resolve({ out, err, code }) }) })
}
