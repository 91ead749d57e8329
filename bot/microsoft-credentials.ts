/**
 * Who the bot is to Microsoft. A wrong credential shows only when the first message cannot be answered, with an error that
 * names none of this, so the usual mistakes are refused at start, each with its fix.
 */
export type MicrosoftCredentials = {
  readonly type: 'UserAssignedMSI' | 'SingleTenant' | 'MultiTenant'
  readonly appId: string
  readonly tenantId: string | undefined
  readonly password: string | undefined
  /** Tenants whose Teams may talk to the bot; empty: any (never in production). */
  readonly allowedTenants: readonly string[]
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const types = ['UserAssignedMSI', 'SingleTenant', 'MultiTenant'] as const

// Set in tests only, to stand in for Microsoft's servers. In production they would hand our authentication to somebody else.
const endpointOverrides = [
  'ToChannelFromBotLoginUrl', 'ToChannelFromBotOAuthScope', 'ToBotFromChannelTokenIssuer', 'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl', 'ToBotFromEmulatorOpenIdMetadataUrl', 'CallerId',
]

/** The credentials in an environment, or undefined when none are set. Adds what is wrong, and how to put it right, to `problems`. */
export function microsoftCredentials (environment: Readonly<Record<string, string | undefined>>, production: boolean, problems: string[]): MicrosoftCredentials | undefined {
  const value = (name: string): string | undefined => environment[name]?.trim() || undefined
  const foundType = value('MicrosoftAppType')
  const appId = value('MicrosoftAppId')
  const tenantId = value('MicrosoftAppTenantId')
  const password = value('MicrosoftAppPassword')
  const allowedTenants = (value('ALLOWED_TENANTS') ?? tenantId ?? '').split(',').map((tenant) => tenant.trim()).filter(Boolean)

  if (production) {
    for (const name of endpointOverrides.filter((name) => value(name) !== undefined)) {
      problems.push(`${name} is set; expected nothing in production. It decides whose tokens we believe and is for tests only: remove it.`)
    }
  }
  if (foundType?.toLowerCase() === 'none' && !appId && !password) return undefined
  if (!appId) {
    const orphans = Object.entries({ MicrosoftAppType: foundType, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: password }).filter(([, set]) => set !== undefined).map(([name]) => name)
    if (orphans.length > 0) problems.push(`MicrosoftAppId is not set although ${orphans.join(' and ')} ${orphans.length > 1 ? 'are' : 'is'}; expected the bot's application (client) id. Copy it from the Azure Bot's Configuration page.`)
    return undefined
  }
  // The type is case-insensitive to Microsoft's library, so it is to us.
  const type = types.find((known) => known.toLowerCase() === foundType?.toLowerCase())
  if (!type) problems.push(`MicrosoftAppType is ${foundType === undefined ? 'not set' : `"${foundType}"`}; expected ${types.join(', ')} or none. The Azure Bot's Configuration page names it "Bot Type".`)
  if (!guid.test(appId)) problems.push(`MicrosoftAppId is ${shown(appId)}; expected an id such as 00000000-0000-0000-0000-000000000000. Copy "Microsoft App ID" from the Azure Bot's Configuration page.`)
  if (tenantId !== undefined && !guid.test(tenantId)) problems.push(`MicrosoftAppTenantId is ${shown(tenantId)}; expected an id such as 00000000-0000-0000-0000-000000000000, not a domain name. It is "Tenant ID" on the Entra overview page.`)
  if (tenantId === undefined && type !== 'MultiTenant') problems.push(`MicrosoftAppTenantId is not set; expected the tenant's id, because a ${type ?? 'single tenant'} bot signs in there. It is "Tenant ID" on the Entra overview page.`)
  for (const tenant of allowedTenants.filter((tenant) => !guid.test(tenant))) {
    problems.push(`ALLOWED_TENANTS holds "${tenant}"; expected tenant ids such as 00000000-0000-0000-0000-000000000000, separated by commas.`)
  }
  if (type === 'MultiTenant' && production && allowedTenants.length === 0) problems.push('ALLOWED_TENANTS is not set; expected at least one tenant id, or any organisation could talk to a MultiTenant bot.')
  const passwordProblem = problemWithPassword(type, password)
  if (passwordProblem) problems.push(passwordProblem)
  return { type: type ?? 'SingleTenant', appId, tenantId, password, allowedTenants }
}

// A secret pasted into the wrong variable must not end in a log either.
const shown = (found: string): string => found.length <= 36 && !/[~_]/.test(found) ? `"${found}"` : `a text of ${found.length} characters`

/** The password itself is never part of a message: messages end in logs. */
function problemWithPassword (type: MicrosoftCredentials['type'] | undefined, password: string | undefined): string | undefined {
  if (type === 'UserAssignedMSI') return password === undefined ? undefined : 'MicrosoftAppPassword is set; expected nothing with MicrosoftAppType UserAssignedMSI, because a managed identity has no password. Remove it, or set MicrosoftAppType to SingleTenant.'
  if (password === undefined) return 'MicrosoftAppPassword is not set; expected the client secret\'s Value. Make a secret under "Certificates & secrets" of the app registration; its Value is shown once.'
  if (guid.test(password)) return 'MicrosoftAppPassword looks like an id (a GUID); expected the secret\'s value. You pasted the secret\'s id: paste its Value. If it is no longer shown, make a new secret.'
  if (/^["'].*["']$/.test(password)) return 'MicrosoftAppPassword is in quotation marks; expected the bare value. Remove the quotation marks.'
  if (password.length < 16) return `MicrosoftAppPassword has ${password.length} characters; expected about 40. Paste the secret's Value again, whole.`
  return undefined
}
