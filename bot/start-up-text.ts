/** What somebody who has just typed "npm start" wants to know: where to go, and what is open to whom. */
import type { Config } from './config.ts'

export type StartedAs = {
  readonly config: Config
  readonly port: number
  /** Where the store is, for people; never with a password. */
  readonly store: string
  readonly documents: number
  readonly startedInSeconds: number
}

export function startUpText ({ config, port, store, documents, startedInSeconds }: StartedAs): string {
  const address = config.publicUrl ?? `http://localhost:${port}`
  return [
    `The corporate parenting assistant is ready (${startedInSeconds.toFixed(1)} s, ${documents} documents, store: ${store}).`,
    '',
    `  Chat page      ${address}/chat   (for ${audienceInWords[config.webChat.audience]})`,
    `  Health         ${address}/health/ready`,
    `  Metrics        ${address}/metrics${metricsInWords(config)}`,
    `  Teams          ${teamsInWords(config, address)}`,
    '',
    ...tryTeams(config, port),
    'Stop with Ctrl+C: replies on their way are finished first.',
  ].join('\n')
}

const audienceInWords = { young_person: 'young people in care and care leavers', councillor: 'councillors', officer: 'officers' } as const

function metricsInWords ({ metricsToken, production }: Config): string {
  if (metricsToken !== undefined) return '   (with METRICS_TOKEN)'
  return production ? '   (off: METRICS_TOKEN is not set)' : ''
}

function teamsInWords ({ microsoft, production }: Config, address: string): string {
  if (microsoft) return `${address}/api/messages   (${microsoft.type}, bot ${microsoft.appId})`
  return production ? 'off, because MicrosoftAppType is none' : `${address}/api/messages   (this machine only)`
}

function tryTeams ({ microsoft, production }: Config, port: number): string[] {
  if (microsoft || production) return []
  return [
    'No Microsoft credentials are set. So /api/messages answers callers on this machine only, believes whoever they say they',
    'are, and is open at all only because this is not production (NODE_ENV). To try it as in Teams without an account:',
    '',
    `  npx @microsoft/m365agentsplayground -e http://127.0.0.1:${port}/api/messages -c emulator`,
    '',
    'Or ask in the terminal:  npm run --silent ask -- "Who monitors the strategy?"',
    '',
  ]
}
