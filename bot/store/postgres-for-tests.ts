/** A PostgreSQL server of our own for tests and benchmarks: a free loopback port, a folder that goes away, nothing of the machine's touched. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export type PostgresForTests = {
  /** A fresh, empty database; gives its address. */
  newDatabase (): Promise<string>
  /** Ends the server at once, as a power cut would, or lets it finish; `start` brings the same data back on the same port. */
  halt (): Promise<void>
  start (): Promise<void>
  /** Ends the server and removes its folder. */
  stop (): Promise<void>
}

const debianBinaries = '/usr/lib/postgresql'
const toInstall = 'PostgreSQL server binaries are missing: tests of the production store need them. Install them with "apt-get install postgresql" (Debian, Ubuntu) and run again.'
// PostgreSQL refuses to run as root; any unprivileged id will do, and 65534 is "nobody" everywhere.
const unprivileged = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** @throws one line that says what to install when the server's binaries are missing and cannot be installed. */
export async function startPostgres (): Promise<PostgresForTests> {
  const binaries = findBinaries() ?? installBinaries()
  const folder = mkdtempSync(join(tmpdir(), 'postgres-for-tests-'))
  if (unprivileged.uid !== undefined) chownSync(folder, unprivileged.uid, unprivileged.gid)
  execFileSync(join(binaries, 'initdb'), ['-D', folder, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], { ...unprivileged, cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  let server: ChildProcess | undefined
  let databases = 0
  const address = (database: string): string => `postgres://tester@127.0.0.1:${port}/${database}`
  const start = async (): Promise<void> => { server = await run(join(binaries, 'postgres'), folder, port) }
  const halt = async (): Promise<void> => { if (server) await end(server) }
  await start()
  return {
    async newDatabase () {
      const name = `test_${++databases}`
      const client = new pg.Client(address('postgres'))
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return address(name)
    },
    start,
    halt,
    async stop () { await halt(); rmSync(folder, { recursive: true, force: true }) },
  }
}

function findBinaries (): string | undefined {
  if (!existsSync(debianBinaries)) return undefined
  const newestFirst = readdirSync(debianBinaries).sort((a, b) => Number(b) - Number(a))
  return newestFirst.map((version) => join(debianBinaries, version, 'bin')).find((folder) => existsSync(join(folder, 'postgres')))
}

function installBinaries (): string {
  try {
    if (process.getuid?.() === 0) execFileSync('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'postgresql'], { stdio: 'pipe' })
  } catch { /* said below in one line */ }
  const found = findBinaries()
  if (!found) throw new Error(toInstall)
  return found
}

async function freePort (): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

// A test's data may be lost in a power cut, so nothing waits for the disk; what was committed still survives `halt`.
const fast = ['fsync=off', 'full_page_writes=off', 'max_connections=100', 'listen_addresses=127.0.0.1', 'unix_socket_directories=']

function run (postgres: string, folder: string, port: number): Promise<ChildProcess> {
  const settings = [...fast, `port=${port}`].flatMap((setting) => ['-c', setting])
  const server = spawn(postgres, ['-D', folder, ...settings], { ...unprivileged, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  process.once('exit', () => server.kill('SIGQUIT'))
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-2_000)
      if (said.includes('ready to accept connections')) resolve(server)
    })
    server.once('exit', () => reject(new Error(`PostgreSQL for tests did not start: ${said}`)))
  })
}

// SIGQUIT is "immediate shutdown": connections break, and the next start recovers, which is what we test against.
function end (server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => { server.once('exit', () => resolve()); server.kill('SIGQUIT') })
}
