/** The Teams app manifest of one council's assistant: what its administrators see and what Teams lets it do. */

/** One version for all councils: the newest generally available schema when this was written (3 August 2026). */
export const manifestVersion = '1.30'

export type AppDetails = {
  /** GUID of the Teams app itself; a new one a council, kept for ever so that upgrades replace rather than duplicate. */
  readonly appId: string
  /** GUID of the Azure Bot: the client id of its identity. */
  readonly botId: string
  /** The service's public host name, e.g. `parenting.bury.gov.uk`. */
  readonly host: string
  readonly council: string
  readonly version: string
  readonly privacyUrl: string
  readonly termsUrl: string
  /** Officers may send an action plan as a file in personal chat. Asks the administrator for one more permission. */
  readonly receivesFiles: boolean
}

/** Shown in Teams' command menu. Each is understood by the conversation exactly as written (tested against its steps). */
export const commands = {
  personal: [
    { title: 'help', description: 'What I know and three questions to try' },
    { title: 'my actions', description: 'The actions you own and when they are due' },
    { title: 'which documents do you hold?', description: 'Every report I can quote, with its date and status' },
    { title: 'start again', description: 'Forget this conversation and begin afresh' },
  ],
  shared: [
    { title: 'help', description: 'What I know and three questions to try' },
    { title: 'which documents do you hold?', description: 'Every report I can quote, with its date and status' },
  ],
} as const

/** Put into the message box for the person to send or change. */
export const prompts = [
  { title: 'What does it mean for my service?', description: 'A briefing you can use in a meeting', prompt: 'What does corporate parenting mean for planning?' },
  { title: 'Who monitors our strategy?', description: 'Quoted from the report, with paragraph and date', prompt: 'Who monitors the corporate parenting strategy?' },
] as const

/** The manifest as Teams reads it. Pure: validation is in validate.ts. */
export function manifestFor (app: AppDetails): Readonly<Record<string, unknown>> {
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version: app.version,
    id: app.appId,
    localizationInfo: { defaultLanguageTag: 'en-gb', additionalLanguages: [] },
    developer: { name: app.council, websiteUrl: `https://${app.host}`, privacyUrl: app.privacyUrl, termsOfUseUrl: app.termsUrl },
    name: { short: 'Corporate Parenting', full: `Corporate Parenting Assistant for ${app.council}`.slice(0, 100) },
    description: {
      short: 'Corporate parenting in your council’s own words, with its actions.',
      full: 'Ask what corporate parenting means for your service. The assistant quotes the council’s published reports word for word, '
        + 'with document, paragraph and date, and says so when the documents it holds do not answer. Officers see the actions they own '
        + 'and update them in place. It is a computer program: it does not write answers with generative AI, and it holds no case '
        + 'records. Do not put anything that identifies a child into it. Questions may be disclosed under freedom of information law.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1D5A7A',
    bots: [{
      botId: app.botId,
      scopes: ['personal', 'team', 'groupChat'],
      isNotificationOnly: false,
      supportsCalling: false,
      supportsVideo: false,
      supportsFiles: app.receivesFiles,
      commandLists: [
        { scopes: ['personal'], commands: [...commands.personal.map(basic), ...prompts.map((prompt) => ({ ...prompt, type: 'prompt' }))] },
        { scopes: ['team', 'groupChat'], commands: commands.shared.map(basic) },
      ],
    }],
    // Nothing beyond replying and posting where it is installed: no tenant-wide permission is asked for.
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [app.host],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    supportedChannelTypes: ['sharedChannels', 'privateChannels'],
    supportsChannelFeatures: 'tier1',
  }
}

const basic = (command: { title: string, description: string }) => ({ ...command, type: 'basic' })
