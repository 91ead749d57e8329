/** The calls of Direct Line that a browser makes, each answered by what to do next rather than by a status. */
import type { Setback } from './patience.ts'

export type Session = { readonly conversationId: string, readonly token: string }

/** What came of a call. */
export type Outcome<Body> =
  | { readonly is: 'done', readonly body: Body }
  /** The token opens nothing any more: expired, restarted, ended. Nothing but a new conversation helps. */
  | { readonly is: 'lost' }
  /** Trying the same again would be refused again; `why` is for a person to read. */
  | { readonly is: 'refused', readonly why: string }
  | { readonly is: 'later', readonly setback: Setback }

export type Started = Session & { readonly expires_in: number, readonly streamUrl: string }
export type Activity = {
  readonly id: string
  readonly type: string
  readonly from: { readonly role: 'user' | 'bot' }
  readonly text?: string
  readonly replyToId?: string
  readonly attachments?: readonly { readonly contentType: string, readonly content: unknown }[]
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string, readonly value: string }[] }
  readonly channelData?: { readonly clientActivityID?: string, readonly safeguarding?: string }
}
export type ActivitySet = { readonly activities: readonly Activity[], readonly watermark: string }

export type Calls = {
  /**
   * A new conversation of one's own; `named` is told which one before it is started, so that it can be ended whatever happens.
   * Our page has its own first screen, so no welcome is said.
   */
  begin (council: string | undefined, named: (session: Session) => void): Promise<Outcome<Started>>
  resume (session: Session, watermark: string): Promise<Outcome<Started>>
  refresh (session: Session): Promise<Outcome<Session & { readonly expires_in: number }>>
  post (session: Session, activity: object): Promise<Outcome<{ readonly id: string }>>
  read (session: Session, watermark: string): Promise<Outcome<ActivitySet>>
  /** Ends it for good; goes on when the page is already being left. */
  end (session: Session): Promise<Outcome<unknown>>
  /** Gives up what is under way: an old connection can hang for long after the network is back. */
  abandon (): void
}

// Longer than the slowest usable mobile network; shorter than a person waits.
const patientMilliseconds = 10_000

/** `service` is where the service is, without a closing slash. */
export function openCalls (service: string, ask: typeof fetch): Calls {
  const underWay = new Set<AbortController>()
  const directLine = `${service}/v3/directline`
  const one = ({ conversationId }: Session): string => `${directLine}/conversations/${conversationId}`

  async function call<Body> (method: string, url: string, { token, body, keepalive = false }: { token?: string, body?: object, keepalive?: boolean } = {}): Promise<Outcome<Body>> {
    const stop = new AbortController()
    if (!keepalive) underWay.add(stop)
    const tooLong = setTimeout(() => { stop.abort() }, patientMilliseconds)
    try {
      const response = await ask(url, {
        method, keepalive, signal: stop.signal, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer',
        headers: { ...(body ? { 'Content-Type': 'application/json' } : {}), ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      return await outcomeOf<Body>(response)
    } catch {
      return { is: 'later', setback: { kind: 'unreachable' } }
    } finally {
      clearTimeout(tooLong)
      underWay.delete(stop)
    }
  }
  return {
    async begin (council, named) {
      const made = await call<Session>('POST', `${service}/token`, { body: council === undefined ? {} : { council } })
      // Lost before it began: this web site may not use the chat.
      if (made.is === 'lost') return { is: 'refused', why: '' }
      if (made.is !== 'done') return made
      named({ conversationId: made.body.conversationId, token: made.body.token })
      return call('POST', `${directLine}/conversations`, { token: made.body.token, body: { welcome: false } })
    },
    resume: (session, watermark) => call('GET', `${one(session)}?watermark=${watermark}`, session),
    refresh: (session) => call('POST', `${directLine}/tokens/refresh`, session),
    post: (session, body) => call('POST', `${one(session)}/activities`, { ...session, body }),
    read: (session, watermark) => call('GET', `${one(session)}/activities?watermark=${watermark}`, session),
    end: (session) => call('DELETE', one(session), { ...session, keepalive: true }),
    abandon () { for (const stop of underWay) stop.abort() },
  }
}

async function outcomeOf<Body> (response: Response): Promise<Outcome<Body>> {
  const { status } = response
  if (response.ok) return { is: 'done', body: (status === 204 ? {} : await response.json()) as Body }
  if (status === 401 || status === 403 || status === 404) return { is: 'lost' }
  // A proxy says these while the service behind it restarts, which is over sooner than a busy time.
  if (status === 502 || status === 504) return { is: 'later', setback: { kind: 'unreachable' } }
  if (status === 408 || status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN)
    return { is: 'later', setback: { kind: 'busy', ...(seconds >= 0 ? { askedMilliseconds: seconds * 1000 } : {}) } }
  }
  const { error } = await response.json().catch(() => ({})) as { error?: { message?: string } }
  return { is: 'refused', why: error?.message ?? '' }
}
