/**
 * `npm run prove:reminders`: the proofs in full size. 2,000 due reminders and 30 kills on each database; 10,000 due reminders,
 * three replicas and a connector in a bad mood on PostgreSQL. About five minutes, most of it Teams' own limit of sends a second.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#bot/store/postgres-for-tests.ts'
import { crash } from './crash.ts'
import { replicas } from './replicas.ts'

const failures: string[] = []
const hold = (what: string, isSo: boolean): void => { if (!isSo) failures.push(what) }
const show = (title: string, report: object): void => { console.log(`\n${title}\n${JSON.stringify(report, null, 2)}`) }

const folder = mkdtempSync(join(tmpdir(), 'prove-reminders-'))
const server = await startPostgres()
try {
  for (const [name, place] of [['SQLite', { folder }], ['PostgreSQL', { url: await server.newDatabase() }]] as const) {
    const report = await crash(place, { reminders: 2_000, kills: 30 })
    show(`Killed while sending, ${name}`, report)
    hold(`${name}: every reminder ends as sent, once`, report.endings['sent'] === 2_000 && report.endings['waiting'] === 0)
    hold(`${name}: everybody got their card`, report.peopleWithoutCard === 0)
    hold(`${name}: at most one repeat a kill, and only of the card on its way`, report.repeats <= report.kills && report.unexplained === 0)
  }
  const report = await replicas(await server.newDatabase(), { reminders: 10_000, processes: 3 })
  show('Three replicas, PostgreSQL, a connector in a bad mood', report)
  const { sent = 0, undeliverable = 0, waiting } = report.endings
  hold('replicas: the endings add up to what was due', sent + undeliverable === 10_000 && waiting === 0)
  hold('replicas: nobody got two cards', report.twice === 0)
  hold('replicas: our account agrees with the connector\'s', report.disagreements === 0)
  hold('replicas: no limit of Teams was passed', report.limitsBroken.length === 0)
  hold('replicas: whoever blocked us is kept as blocked', report.blocked[0] === report.blocked[1])
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
console.log(failures.length === 0 ? '\nAll of it holds.' : `\nThis does not hold:\n${failures.map((failure) => `- ${failure}`).join('\n')}`)
process.exitCode = failures.length === 0 ? 0 : 1
