/**
 * The service, from start to stop: configuration, store, knowledge and conversation, channels, listening. It introduces the
 * rooms to each other and does nothing else. Started by `npm start` (start.mjs).
 */
import { join } from 'node:path'
import { indexFileIn } from '#knowledge/knowledge.ts'
import { openImport } from './actions/import/import-plan.ts'
import { openPlan } from './actions/plan.ts'
import type { ContactPorts } from './channels/teams/contacts.ts'
import { openTeams } from './channels/teams/open-teams.ts'
import { postInTeams, remindInTeams } from './channels/teams/remind-in-teams.ts'
import { openDirectLine } from './channels/web-chat/direct-line/routes.ts'
import { helpNow } from './channels/web-chat/widget/help-now.ts'
import { openWidget } from './channels/web-chat/widget/open-widget.ts'
import { strings } from './channels/web-chat/widget/strings.ts'
import { clientAddress } from './client-address.ts'
import { londonDateOf, systemClock } from './clock.ts'
import { processEnvironment, readConfig, type Config } from './config.ts'
import { openConversation } from './conversation/open-conversation.ts'
import { workOnActions } from './conversation/steps/actions/work-on-actions.ts'
import { reminders as talkOfReminders } from './conversation/steps/reminders/reminders.ts'
import { wordingFor } from './conversation/wording/wording.ts'
import { createLog, type Log } from './log.ts'
import { openMetrics } from './metrics.ts'
import { keepReach } from './people/keep-reach.ts'
import { openPeople } from './people/people.ts'
import { keepChannels } from './reminders/keep-channels.ts'
import { openReminders, readWorldFrom } from './reminders/open-reminders.ts'
import { readScripts } from './safeguarding/scripts.ts'
import { openService } from './service.ts'
import { readCouncilSettings } from './settings/read-council-settings.ts'
import { startUpText } from './start-up-text.ts'
import { openActionStore } from './store/actions.ts'
import { openDatabase } from './store/database.ts'
import { openPace } from './store/pace.ts'
import { openPersonStore } from './store/people.ts'
import { openReminderStore } from './store/reminders.ts'
import { failureKind } from './store/store-failure.ts'
import { openSummaryStore } from './store/summaries.ts'

const clock = systemClock
// Teams takes 50 a second from one app for one tenant. Replies need some of them.
const sendsPerSecond = 45

async function start (config: Config): Promise<{ log: Log, stop: () => Promise<void>, greeting: string }> {
  const log = createLog(clock, (line) => { process.stderr.write(`${line}\n`) }, config.logLevel)
  const settings = readCouncilSettings(config.councilSettingsFile)
  const database = await openDatabase(config.databaseUrl === undefined ? { folder: config.dataFolder } : { url: config.databaseUrl }, clock)

  const people = openPeople({ store: openPersonStore(database.db), clock, firstAdministrators: config.firstAdministrators })
  const actions = openActionStore(database.db)
  const plan = openPlan({ actions, people, clock, signOff: settings.actions.signOff })

  const reminderStore = openReminderStore(database.db, database.kind)
  const summaries = openSummaryStore(database.db)

  const metrics = openMetrics()
  const conversation = openConversation({
    settings, forgetAfterMinutes: config.webChat.forgetAfterMinutes,
    dataFolder: config.dataFolder,
    documents: {
      indexFile: join(config.dataFolder, indexFileIn),
      onIndex: ({ how, why, passages, ms }) => { log[how === 'in memory' ? 'warn' : 'info']('passage index', { how, passages, ms: Math.round(ms), ...(why === undefined ? {} : { why }) }) },
    },
    countHelp: (level) => { metrics.helpShown(level) },
    verbs: [talkOfReminders({ store: reminderStore, summaries, plan, people, settings: settings.actions, readWorld: readWorldFrom({ people, store: reminderStore, settings: settings.actions }) })],
    actions: workOnActions({
      plan, people, settings: settings.actions, remindersSoFar: reminderStore, openImport: (aboutOneChild) => openImport({ actions, people, clock, settings: settings.actions, aboutOneChild }),
      onFailure: (error) => { log.error('actions failed', { error: failureKind(error) }) },
    }),
  })
  const forgetting = setInterval(() => { conversation.memory.forgetOld(clock.now()) }, 60_000).unref()

  const respond = metrics.counted(conversation.respond)
  const directLine = openDirectLine(respond, {
    ...config.webChat, clock, log, secret: config.webChat.directLineSecret, publicUrl: config.publicUrl, allowLocalhost: !config.production,
    council: settings.council, welcomes: true, addressOf: (request) => clientAddress(request, config.trustedProxies),
    forget: (id) => { conversation.memory.forget(id) },
  })
  const [reach, channels] = [keepReach(people), keepChannels(summaries)]
  const whereToWrite: ContactPorts = {
    onContact: async (heard) => { await Promise.all([reach.onContact(heard), channels.onContact(heard)]) },
    onGone: async (gone) => { await Promise.all([reach.onGone(gone), channels.onGone(gone)]) },
  }
  // Without credentials nobody can be proven, so in production there is no Teams at all.
  const teams = config.microsoft || !config.production
    ? openTeams({ respond, clock, log, production: config.production, credentials: config.microsoft, audience: config.teamsAudience, onFeedback: ({ reaction }) => { metrics.thumb(reaction) }, ...whereToWrite, ...(settings.council === undefined ? {} : { council: settings.council }) })
    : undefined
  metrics.gauge('web_chat_open_conversations', 'Web conversations open now', () => directLine.openConversations)
  metrics.gauge('web_chat_open_sockets', 'Streams open now', () => directLine.openSockets)

  const reminders = teams && openReminders({
    store: reminderStore, pace: openPace(database.db, database.kind, sendsPerSecond), actions, people, clock, log, settings: settings.actions,
    deliver: remindInTeams(teams.proactive), summaries, post: postInTeams(teams.proactive),
  })
  for (const name of ['sent', 'no_longer_needed', 'overtaken', 'undeliverable'] as const) metrics.gauge(`reminders_${name}`, `Reminders that ended as ${name} since the start`, () => reminders?.totals[name] ?? 0)

  const pages = await openWidget({
    words: strings, audience: config.webChat.audience, examples: wordingFor(config.webChat.audience).welcome.examples, publicUrl: config.publicUrl,
    forgetAfterMinutes: config.webChat.forgetAfterMinutes, help: helpNow(readScripts('young-person', settings), settings, strings),
  }, directLine.inProcess)
  const service = openService({ directLine, ...(teams ? { teams } : {}), pages }, { ...config, log, metrics, checks: [database.readiness] })
  const port = await service.listen(config.port, config.host)
  log.info('ready', { port, production: config.production, store: database.kind, teams: teams !== undefined })
  const greeting = startUpText({
    config, port, store: database.place, documents: conversation.knowledge.documents(londonDateOf(clock.now())).length, startedInSeconds: process.uptime(),
  })
  return {
    log, greeting,
    async stop () {
      await Promise.all([service.stop(), reminders?.stop()])
      clearInterval(forgetting)
      await database.close()
    },
  }
}

/** Once: finish and go. A second signal goes at once. */
function stopOnSignals (log: Log, stop: () => Promise<void>): void {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      log.info('stopping', { signal })
      void stop().then(() => { log.info('stopped') }).finally(() => process.exit())
    })
  }
}

/** A mistake that nobody caught: only its kind is logged, because a message can hold what somebody wrote. Whoever runs us starts us again. */
function stopOnMistakes (log: Log): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      const place = error instanceof Error ? /\n\s+at (.*)/.exec(error.stack ?? '')?.[1] : undefined
      log.error('crashed', { error: error instanceof Error ? error.name : typeof error, place })
      process.exit(1)
    })
  }
}

try {
  const { log, stop, greeting } = await start(readConfig(processEnvironment()))
  stopOnSignals(log, stop)
  stopOnMistakes(log)
  // Last, because whoever reads it may stop us at once, and that must already be clean.
  process.stdout.write(`${greeting}\n`)
} catch (error) {
  // Errors at start are written for whoever starts us: they say what to do.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
