/**
 * Everything the environment decides, once. Each variable says what it means, what it is when nobody sets it, and whether
 * production needs it. Production guesses nothing: it stops with every problem at once, each with what to do.
 * .env.example is printed from this list (a test compares them).
 */
import { existsSync } from 'node:fs'
import { audiences, type Audience } from '#bot/conversation/turn.ts'
import type { LogLevel } from '#bot/log.ts'
import { microsoftCredentials, type MicrosoftCredentials } from './microsoft-credentials.ts'

export type Config = {
  readonly production: boolean
  readonly host: string
  readonly port: number
  /** The address that people's browsers use, without a closing slash; undefined: whatever they asked for (never in production). */
  readonly publicUrl: string | undefined
  readonly logLevel: LogLevel
  readonly dataFolder: string
  /** PostgreSQL; undefined: SQLite in the data folder. */
  readonly databaseUrl: string | undefined
  readonly councilSettingsFile: string | undefined
  /** Entra object ids of people who may give others their roles. */
  readonly firstAdministrators: readonly string[]
  readonly metricsToken: string | undefined
  readonly trustedProxies: readonly string[]
  readonly stopWithinSeconds: number
  /** Undefined: /api/messages takes activities from this machine only; in production, where "none" was asked for, from nobody. */
  readonly microsoft: MicrosoftCredentials | undefined
  /** Whom the bot in Teams is for: decides wording only. */
  readonly teamsAudience: Exclude<Audience, 'young_person'>
  readonly webChat: WebChatConfig
}

export type WebChatConfig = {
  /** Pages that may hold the chat besides our own: `https://www.example.gov.uk`. */
  readonly origins: readonly string[]
  /** Signs tokens. Undefined: a new key at every start, which ends all conversations. */
  readonly tokenKey: string | undefined
  /** Lets another server of the council make tokens; undefined: nobody can. */
  readonly directLineSecret: string | undefined
  readonly audience: Audience
  readonly forgetAfterMinutes: number
  readonly newConversationsPerAddress: number
  readonly openConversations: number
  readonly messagesAMinute: number
}

type Variable = {
  readonly name: string
  readonly meaning: string
  /** What counts when it is not set, in words or as a value. */
  readonly otherwise: string
  readonly neededInProduction?: true
}

export const variables: readonly Variable[] = [
  { name: 'NODE_ENV', meaning: '"production" makes every check strict. Anything else is a machine to try things on.', otherwise: 'development' },
  { name: 'PORT', meaning: 'The one port for everything.', otherwise: '3978' },
  { name: 'HOST', meaning: 'The network address to listen on.', otherwise: '127.0.0.1 (in production 0.0.0.0)' },
  { name: 'PUBLIC_URL', meaning: 'The address that browsers and Teams use, such as https://assistant.example.gov.uk', otherwise: 'the address that was asked for', neededInProduction: true },
  { name: 'LOG_LEVEL', meaning: 'debug, info, warn or error. No level logs what people write.', otherwise: 'info' },
  { name: 'DATA_FOLDER', meaning: 'Where the embedded database is kept, and what a start need not work out again.', otherwise: '.data' },
  { name: 'DATABASE_URL', meaning: 'PostgreSQL instead of the embedded database: postgres://user:password@host/database', otherwise: 'the embedded database' },
  { name: 'COUNCIL_SETTINGS_FILE', meaning: 'The YAML file with the council\'s contacts, approvals and panel dates.', otherwise: 'no settings: sentences that need one are left out' },
  { name: 'FIRST_ADMINISTRATORS', meaning: 'Entra object ids of the people who may give others their roles, separated by commas. They count from when they first write to the bot.', otherwise: 'nobody: everyone is a member' },
  { name: 'METRICS_TOKEN', meaning: 'What a collector must send as "Authorization: Bearer ..." to read /metrics.', otherwise: '/metrics is open (in production it is off)' },
  { name: 'TRUSTED_PROXIES', meaning: 'Addresses of the proxies whose X-Forwarded-For is believed, separated by commas.', otherwise: 'none' },
  { name: 'STOP_WITHIN_SECONDS', meaning: 'How long a stop waits for turns in flight.', otherwise: '20' },
  { name: 'MicrosoftAppType', meaning: 'UserAssignedMSI (in Azure), SingleTenant (elsewhere), MultiTenant (only bots made before July 2025), or none: web chat without Teams.', otherwise: 'no credentials: /api/messages answers this machine only', neededInProduction: true },
  { name: 'MicrosoftAppId', meaning: 'The bot\'s application (client) id; for UserAssignedMSI the client id of the managed identity.', otherwise: 'none' },
  { name: 'MicrosoftAppTenantId', meaning: 'The Entra tenant (directory) id.', otherwise: 'none' },
  { name: 'MicrosoftAppPassword', meaning: 'The client secret\'s Value, not its Secret ID. Not with UserAssignedMSI.', otherwise: 'none' },
  { name: 'ALLOWED_TENANTS', meaning: 'Tenant ids whose Teams may talk to the bot, separated by commas.', otherwise: 'only MicrosoftAppTenantId' },
  { name: 'TEAMS_AUDIENCE', meaning: 'Whom the bot in Teams mostly talks to: councillor or officer. It decides wording, not what anybody may do.', otherwise: 'councillor' },
  { name: 'WEB_CHAT_ORIGINS', meaning: 'Web sites that may hold the chat, such as https://www.example.gov.uk, separated by commas.', otherwise: 'only our own page (and localhost, unless in production)' },
  { name: 'WEB_CHAT_TOKEN_KEY', meaning: 'Signs web chat tokens; the same on every replica. Make one with: openssl rand -base64 32', otherwise: 'a new key at every start', neededInProduction: true },
  { name: 'DIRECT_LINE_SECRET', meaning: 'Lets another server of the council call tokens/generate. At least 32 characters.', otherwise: 'nobody can' },
  { name: 'WEB_CHAT_AUDIENCE', meaning: 'Whom the chat page is for: young_person, councillor or officer.', otherwise: 'young_person' },
  { name: 'WEB_CHAT_FORGET_AFTER_MINUTES', meaning: 'A web conversation nobody has used for so long is gone.', otherwise: '15' },
  { name: 'WEB_CHAT_NEW_PER_ADDRESS', meaning: 'New web conversations in ten minutes from one address; a school shares one.', otherwise: '600' },
  { name: 'WEB_CHAT_OPEN_CONVERSATIONS', meaning: 'Web conversations open at once; each takes about 40 kB.', otherwise: '5000' },
  { name: 'WEB_CHAT_MESSAGES_A_MINUTE', meaning: 'Messages a minute in one web conversation.', otherwise: '120' },
]

export type Environment = Readonly<Record<string, string | undefined>>

/** The process's environment, with what a .env file in the working folder adds. The only place that reads it. */
export function processEnvironment (): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

/** The configuration in an environment. Throws one Error that lists every problem: the variable, what was found, what was expected. */
export function readConfig (environment: Environment): Config {
  const problems: string[] = []
  const read = reader(environment, problems)
  const production = read.text('NODE_ENV') === 'production'
  if (production) {
    for (const { name, meaning, neededInProduction } of variables) {
      if (neededInProduction && read.text(name) === undefined) problems.push(`${name} is not set, and production needs it. ${meaning}`)
    }
  }
  const publicUrl = read.url('PUBLIC_URL', production)
  const tokenKey = read.secret('WEB_CHAT_TOKEN_KEY', 'Make one with: openssl rand -base64 32')
  const config: Config = {
    production,
    host: read.text('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: read.whole('PORT', 3978, 0, 65_535),
    publicUrl,
    logLevel: read.choice('LOG_LEVEL', ['debug', 'info', 'warn', 'error'], 'info'),
    dataFolder: read.text('DATA_FOLDER') ?? '.data',
    databaseUrl: read.databaseUrl('DATABASE_URL'),
    councilSettingsFile: read.text('COUNCIL_SETTINGS_FILE'),
    firstAdministrators: read.list('FIRST_ADMINISTRATORS'),
    metricsToken: read.secret('METRICS_TOKEN', 'Make one with: openssl rand -base64 32'),
    trustedProxies: read.list('TRUSTED_PROXIES'),
    stopWithinSeconds: read.whole('STOP_WITHIN_SECONDS', 20, 1, 600),
    microsoft: microsoftCredentials(environment, production, problems),
    teamsAudience: read.choice('TEAMS_AUDIENCE', ['councillor', 'officer'], 'councillor'),
    webChat: {
      origins: read.list('WEB_CHAT_ORIGINS').flatMap((origin) => read.origin('WEB_CHAT_ORIGINS', origin, production)),
      tokenKey,
      directLineSecret: read.secret('DIRECT_LINE_SECRET', 'Make one with: openssl rand -base64 32'),
      audience: read.choice('WEB_CHAT_AUDIENCE', audiences, 'young_person'),
      forgetAfterMinutes: read.whole('WEB_CHAT_FORGET_AFTER_MINUTES', 15, 1, 240),
      newConversationsPerAddress: read.whole('WEB_CHAT_NEW_PER_ADDRESS', 600, 1, 1_000_000),
      openConversations: read.whole('WEB_CHAT_OPEN_CONVERSATIONS', 5_000, 1, 1_000_000),
      messagesAMinute: read.whole('WEB_CHAT_MESSAGES_A_MINUTE', 120, 1, 100_000),
    },
  }
  if (problems.length > 0) throw new Error(`The configuration cannot be used:\n${[...new Set(problems)].map((problem) => `- ${problem}`).join('\n')}\nEvery variable is explained in .env.example.`)
  return config
}

/** The text of .env.example. */
export const environmentExample = (): string => [
  '# Copy to .env and set what you need; nothing here is needed to try the assistant on your own machine.',
  ...variables.flatMap(({ name, meaning, otherwise, neededInProduction }) => ['', `# ${meaning}`, `# Otherwise: ${otherwise}.${neededInProduction ? ' Needed in production.' : ''}`, `#${name}=`]),
  '',
].join('\n')

/** Reads one variable at a time and notes what is wrong with it. A value of white space counts as not set. */
function reader (environment: Environment, problems: string[]) {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined
  const expect = (name: string, found: string, expected: string): void => { problems.push(`${name} is "${found}"; expected ${expected}.`) }
  return {
    text,
    list: (name: string): string[] => (text(name) ?? '').split(',').map((item) => item.trim()).filter(Boolean),
    whole (name: string, otherwise: number, least: number, most: number): number {
      const found = text(name)
      if (found === undefined) return otherwise
      const number = Number(found)
      if (/^\d+$/.test(found) && number >= least && number <= most) return number
      expect(name, found, `a whole number from ${least} to ${most}`)
      return otherwise
    },
    choice<Choice extends string> (name: string, choices: readonly Choice[], otherwise: Choice): Choice {
      const found = text(name)
      const chosen = choices.find((choice) => choice === found)
      if (found !== undefined && chosen === undefined) expect(name, found, `one of ${choices.join(', ')}`)
      return chosen ?? otherwise
    },
    // Shown by its length only: an error message ends in a log.
    secret (name: string, fix: string): string | undefined {
      const found = text(name)
      if (found !== undefined && found.length < 32) problems.push(`${name} has ${found.length} characters; expected at least 32 that nobody can guess. ${fix}`)
      return found
    },
    url (name: string, mustBeSecure: boolean): string | undefined {
      const found = text(name)
      if (found === undefined) return undefined
      const origin = originOf(found)
      if (origin === undefined || (mustBeSecure && !origin.startsWith('https://')) || found.replace(/\/$/, '') !== origin) {
        expect(name, found, `an address such as ${mustBeSecure ? 'https://assistant.example.gov.uk' : 'http://localhost:3978'}, without a path`)
      }
      return origin
    },
    origin (name: string, found: string, mustBeSecure: boolean): string[] {
      const origin = originOf(found)
      if (origin !== undefined && origin === found.replace(/\/$/, '') && (!mustBeSecure || origin.startsWith('https://'))) return [origin]
      expect(name, found, `origins such as ${mustBeSecure ? 'https' : 'http'}://www.example.gov.uk, without a path`)
      return []
    },
    databaseUrl (name: string): string | undefined {
      const found = text(name)
      if (found !== undefined && !/^postgres(?:ql)?:\/\//.test(found)) problems.push(`${name} does not begin with postgres://; expected postgres://user:password@host/database. Leave it empty for the embedded database.`)
      return found
    },
  }
}

function originOf (url: string): string | undefined {
  const origin = URL.canParse(url) ? new URL(url).origin : 'null'
  return /^https?:\/\//.test(origin) ? origin : undefined
}
