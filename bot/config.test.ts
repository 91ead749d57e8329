import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { environmentExample, readConfig, variables, type Environment } from './config.ts'

const appId = '5f0b3f0e-8a5e-4c55-9c0b-3f6b1c9e2a11'
const tenantId = '9d1c7a52-6c0e-4d0f-8b1a-2f7f0a4c5e22'
const secretValue = 'not-a-real-value~but.as-long-as-one-1234'
const key = 'only-for-this-test-0123456789abcdef0123'

const production: Environment = {
  NODE_ENV: 'production', PUBLIC_URL: 'https://assistant.example.gov.uk', WEB_CHAT_TOKEN_KEY: key,
  MicrosoftAppType: 'SingleTenant', MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: secretValue,
}

describe('configuration', () => {
  it('needs nothing on a machine to try it on, and listens to this machine only', () => {
    expect(readConfig({})).toMatchObject({ production: false, host: '127.0.0.1', port: 3978, microsoft: undefined, webChat: { audience: 'young_person', forgetAfterMinutes: 15 } })
  })

  it('takes a complete production environment', () => {
    expect(readConfig(production)).toMatchObject({ production: true, host: '0.0.0.0', publicUrl: 'https://assistant.example.gov.uk', microsoft: { type: 'SingleTenant', appId, allowedTenants: [tenantId] } })
  })

  it('refuses to guess in production, and names every missing variable at once', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/PUBLIC_URL is not set[\s\S]*MicrosoftAppType is not set[\s\S]*WEB_CHAT_TOKEN_KEY is not set/)
  })

  it('lets a council run web chat without Teams, when it says so', () => {
    const { MicrosoftAppId: _id, MicrosoftAppTenantId: _tenant, MicrosoftAppPassword: _password, ...rest } = production
    expect(readConfig({ ...rest, MicrosoftAppType: 'none' }).microsoft).toBeUndefined()
  })

  it('takes a managed identity, which has no password', () => {
    expect(readConfig({ ...production, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' }).microsoft).toMatchObject({ type: 'UserAssignedMSI', password: undefined })
  })

  it.each<[string, Environment, RegExp]>([
    ['the id of a secret', { MicrosoftAppPassword: appId }, /MicrosoftAppPassword looks like an id \(a GUID\).*pasted the secret's id: paste its Value/],
    ['a managed identity with a password', { MicrosoftAppType: 'UserAssignedMSI' }, /MicrosoftAppPassword is set; expected nothing with MicrosoftAppType UserAssignedMSI/],
    ['a single tenant without its tenant', { MicrosoftAppTenantId: '' }, /MicrosoftAppTenantId is not set; expected the tenant's id, because a SingleTenant bot/],
    ['a tenant by its domain name', { MicrosoftAppTenantId: 'example.onmicrosoft.com' }, /MicrosoftAppTenantId is "example.onmicrosoft.com"; expected an id/],
    ['an app id that is a name', { MicrosoftAppId: 'corporate-parenting-bot' }, /MicrosoftAppId is "corporate-parenting-bot"/],
    ['a password without an app id', { MicrosoftAppId: '' }, /MicrosoftAppId is not set although .*MicrosoftAppPassword are/],
    ['an unknown type', { MicrosoftAppType: 'ManagedIdentity' }, /MicrosoftAppType is "ManagedIdentity"; expected UserAssignedMSI, SingleTenant, MultiTenant or none/],
    ['a password in quotation marks', { MicrosoftAppPassword: `"${secretValue}"` }, /in quotation marks/],
    ['no password', { MicrosoftAppPassword: '' }, /MicrosoftAppPassword is not set/],
    ['any tenant of a multi-tenant bot', { MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '' }, /ALLOWED_TENANTS is not set/],
    ['another authority for tokens', { ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1/keys' }, /ToBotFromChannelOpenIdMetadataUrl is set; expected nothing in production/],
    ['a public address without TLS', { PUBLIC_URL: 'http://assistant.example.gov.uk' }, /PUBLIC_URL is "http:\/\/assistant.example.gov.uk"; expected an address such as https/],
    ['a public address with a path', { PUBLIC_URL: 'https://example.gov.uk/assistant' }, /PUBLIC_URL is .* without a path/],
    ['an origin with a path', { WEB_CHAT_ORIGINS: 'https://www.example.gov.uk/children' }, /WEB_CHAT_ORIGINS is "https:\/\/www.example.gov.uk\/children"/],
    ['any origin', { WEB_CHAT_ORIGINS: '*' }, /WEB_CHAT_ORIGINS is "\*"/],
    ['a short key', { WEB_CHAT_TOKEN_KEY: 'secret' }, /WEB_CHAT_TOKEN_KEY has 6 characters; expected at least 32/],
    ['a port in words', { PORT: 'http' }, /PORT is "http"; expected a whole number from 0 to 65535/],
    ['an unknown audience', { WEB_CHAT_AUDIENCE: 'children' }, /WEB_CHAT_AUDIENCE is "children"; expected one of councillor, officer, young_person/],
    ['another kind of database', { DATABASE_URL: 'mysql://localhost/assistant' }, /DATABASE_URL does not begin with postgres:\/\//],
  ])('refuses %s, and says what to do', (_what, change, message) => {
    expect(() => readConfig({ ...production, ...change })).toThrow(message)
  })

  it('never shows a secret in an error', () => {
    const change = { MicrosoftAppPassword: `"${secretValue}"`, DATABASE_URL: 'mysql://someone:hunter2@localhost/x', DIRECT_LINE_SECRET: 'too-short-secret', MicrosoftAppId: secretValue }
    let message = ''
    try { readConfig({ ...production, ...change }) } catch (error) { message = String(error) }
    expect(message).toContain('MicrosoftAppPassword')
    for (const secret of [secretValue, 'hunter2', 'too-short-secret']) expect(message).not.toContain(secret)
  })

  it('explains every variable in .env.example', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(environmentExample())
    expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length)
  })
})
