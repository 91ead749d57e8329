/**
 * Our own Direct Line client: small, quick to come back, and nothing said or heard is lost or doubled, whatever happens to the
 * network, the token or the server. What is said waits in the outbox until it is answered; what is heard counts once, by its id;
 * a connection that is gone is taken up again where we had read to; a conversation that is gone is begun again with what waits.
 */
import { openCalls, type Activity, type ActivitySet, type Session, type Started } from './direct-line-calls.ts'
import { endOnServer } from './end-on-server.ts'
import { openOutbox } from './outbox.ts'
import { openPatience, sleep, type Patience, type Setback } from './patience.ts'
import { openStream, type Stream } from './stream.ts'
import { openTokenRefresh } from './token-refresh.ts'

/**
 * `resting`: no conversation. `connected`: all is well. `connecting`: a moment's work. `unreachable`, `busy`: waiting to try
 * again. `ended`: the server ended it. `refused`: this web site may not use the chat.
 */
export type ClientState = 'resting' | 'connecting' | 'connected' | 'unreachable' | 'busy' | 'ended' | 'refused'

export type ClientEvents = {
  /** The bot said something, or a message of ours comes back that this page did not send: before a reload, in another tab. */
  heard (activity: Activity): void
  /** The server will not take what was said under this key; `why` is its reason. */
  refused (key: string, why: string): void
  state (state: ClientState): void
  /** A new conversation took the place of one that was lost: the bot may not know what was said before. */
  beganAgain (): void
}

/** Where the session is kept between two pages of one tab: what opens the conversation, never what was said. */
export type Keep = { read (): Session | undefined, write (session: Session | undefined): void }

export type ClientOptions = {
  /** Where the service is, without a closing slash. */
  readonly service: string
  readonly council?: string | undefined
  readonly keep: Keep
  readonly events: ClientEvents
  readonly fetch?: typeof fetch
  readonly WebSocket?: typeof WebSocket
  readonly pause?: (milliseconds: number) => Promise<void>
}

export type DirectLineClient = {
  /** Begins or takes up the conversation, so that the first message need not wait for it. */
  connect (): void
  /** Takes up the conversation that was kept, and hears it from its beginning; false when none was kept. */
  takeUp (): boolean
  /** Says something; gives the key it goes by. It is sent as soon as it can be. */
  say (said: { readonly text: string } | { readonly value: unknown }): string
  /** The network is back, or somebody looks at the page again. */
  wake (): void
  /** Lets go of everything at once and ends the conversation on the server; true once the server says so. */
  end (): Promise<boolean>
  /** Something was said and has no answer yet. */
  readonly isWaiting: boolean
}

// An answer takes far less. Past that the connection is likely dead without having been closed, as after sleep.
const overdueMilliseconds = 4_000
const overdueChecksAtMost = 3
const pollMilliseconds = 1_000
const socketTriesAtMost = 2

export function openDirectLineClient ({ service, council, keep, events, pause = sleep, ...given }: ClientOptions): DirectLineClient {
  // Browsers refuse a fetch that is called on an object.
  const calls = openCalls(service, given.fetch ?? ((...asked) => fetch(...asked)))
  const outbox = openOutbox()
  const toConnect = openPatience(pause)
  const toSend = openPatience(pause)
  const tokens = openTokenRefresh(calls, () => session, hold)
  const seen = new Set<string>()
  let session: Session | undefined
  /** Asked for and not yet given: it must be ended too when somebody leaves while it begins. */
  let beginning: Session | undefined
  let watermark = ''
  let stream: Stream | undefined
  let socketsFailed = 0
  let state: ClientState = 'resting'
  let isConnecting = false
  let isSending = false
  let isPolling = false
  let wasLost = false
  let overdue: ReturnType<typeof setTimeout> | undefined
  /** Counts what was let go: whatever belongs to an older era is dropped when it comes. */
  let era = 0

  function become (next: ClientState): void {
    if (state === next) return
    state = next
    events.state(next)
  }
  function hold (next: Session | undefined): void {
    session = next
    keep.write(next)
  }
  function hangUp (): void {
    stream?.close()
    stream = undefined
  }
  async function waitFor (setback: Setback, patience: Patience): Promise<void> {
    become(setback.kind)
    await patience.wait(setback)
  }

  async function connect (): Promise<void> {
    if (isConnecting) return
    isConnecting = true
    const mine = era
    become('connecting')
    while (mine === era && !await tryToConnect(mine));
    if (mine === era) isConnecting = false
  }

  /** True when there is nothing more to do: connected, or no use. */
  async function tryToConnect (mine: number): Promise<boolean> {
    const isNew = session === undefined
    const outcome = session ? await calls.resume(session, watermark) : await calls.begin(council, (named) => { beginning = named })
    if (mine !== era) return true
    if (outcome.is === 'lost') return lose()
    if (outcome.is === 'done') return hear(outcome.body, isNew)
    if (outcome.is === 'refused') {
      become('refused')
      return true
    }
    await waitFor(outcome.setback, toConnect)
    return false
  }

  async function hear ({ conversationId, token, expires_in, streamUrl }: Started, isNew: boolean): Promise<boolean> {
    hold({ conversationId, token })
    beginning = undefined
    tokens.before(expires_in)
    if (isNew && wasLost) events.beganAgain()
    wasLost = false
    void send()
    hangUp()
    if (socketsFailed < socketTriesAtMost) {
      const mine = stream = openStream(streamUrl, given.WebSocket ?? WebSocket, { heard, closed })
      const isOpen = await mine.opened
      // Closed by us while it opened: whoever did that wants a new one.
      if (stream !== mine) return false
      if (!isOpen) {
        stream = undefined
        socketsFailed += 1
        await waitFor({ kind: 'unreachable' }, toConnect)
        return false
      }
      socketsFailed = 0
    }
    toConnect.reset()
    become('connected')
    if (!stream) void poll()
    return true
  }

  /** The conversation is gone. With something waiting a new one is begun; otherwise nobody needs one now. */
  async function lose (): Promise<boolean> {
    hold(undefined)
    watermark = ''
    wasLost = true
    if (outbox.isEmpty) {
      become('resting')
      return true
    }
    outbox.sayAgain()
    // Never at once: a server that loses every conversation must not be asked for new ones without end.
    await waitFor({ kind: 'unreachable' }, toConnect)
    return false
  }

  function heard ({ activities, watermark: readTo }: ActivitySet): void {
    if (readTo) watermark = readTo
    for (const activity of activities) {
      if (seen.has(activity.id)) continue
      seen.add(activity.id)
      if (outbox.isEcho(activity)) continue
      if (activity.from.role === 'bot' && activity.type === 'message') outbox.answered(activity.replyToId)
      events.heard(activity)
    }
    watch()
  }

  function closed (ended: boolean): void {
    stream = undefined
    if (!ended || !outbox.isEmpty) {
      void connect()
      return
    }
    letGo()
    become('ended')
  }

  async function send (): Promise<void> {
    if (isSending) return
    isSending = true
    const mine = era
    let isGood = true
    for (let said = outbox.next(); said && session && isGood; said = outbox.next()) {
      isGood = await post(said.key, said.activity, session)
      if (mine !== era) return
    }
    isSending = false
    if (!isGood) check()
    else if (state === 'busy' && !isConnecting) become('connected')
    watch()
    if (state === 'connected' && !stream) void poll()
  }

  /** False when the connection must be looked at before anything else is sent. */
  async function post (key: string, activity: object, to: Session): Promise<boolean> {
    const outcome = await calls.post(to, activity)
    // A conversation that was lost meanwhile took this with it: it is said again in the next.
    if (session?.conversationId !== to.conversationId) return true
    if (outcome.is === 'lost' || outcome.is === 'later') {
      const setback: Setback = outcome.is === 'later' ? outcome.setback : { kind: 'unreachable' }
      await waitFor(setback, toSend)
      return setback.kind === 'busy'
    }
    toSend.reset()
    if (outcome.is === 'done') {
      outbox.taken(key, outcome.body.id)
    } else {
      outbox.drop(key)
      events.refused(key, outcome.why)
    }
    return true
  }

  /** Looks whether the connection is still one, by taking the conversation up again. */
  function check (): void {
    hangUp()
    void connect()
  }

  function watch (checks = 0): void {
    clearTimeout(overdue)
    if (outbox.isEmpty || checks >= overdueChecksAtMost) return
    overdue = setTimeout(() => {
      if (state === 'connected') {
        calls.abandon()
        check()
      }
      watch(checks + 1)
    }, overdueMilliseconds * 2 ** checks)
  }

  /** Without a socket: asks as long as an answer is due, since the bot only speaks when spoken to. */
  async function poll (): Promise<void> {
    if (isPolling) return
    isPolling = true
    const mine = era
    for (let isFirst = true; session && state === 'connected' && !stream && (isFirst || !outbox.isEmpty); isFirst = false) {
      const outcome = await calls.read(session, watermark)
      if (mine !== era) return
      if (outcome.is === 'done') heard(outcome.body)
      else check()
      if (!outbox.isEmpty) await pause(pollMilliseconds)
      if (mine !== era) return
    }
    isPolling = false
  }

  function letGo (): void {
    era += 1
    hangUp()
    tokens.stop()
    clearTimeout(overdue)
    isConnecting = isSending = isPolling = wasLost = false
    outbox.clear()
    seen.clear()
    watermark = ''
    hold(undefined)
    beginning = undefined
    calls.abandon()
    toConnect.wake()
    toSend.wake()
  }

  return {
    connect () { if (state !== 'connected') void connect() },
    takeUp () {
      session = keep.read()
      if (session) void connect()
      return session !== undefined
    },
    say (said) {
      const key = outbox.add({ type: 'message', ...said })
      watch()
      if (session) void send()
      if (state !== 'connected') void connect()
      return key
    },
    wake () {
      calls.abandon()
      toConnect.wake()
      toSend.wake()
      socketsFailed = 0
      if (session) check()
    },
    async end () {
      const ending = session ?? beginning
      letGo()
      become('resting')
      return ending === undefined || endOnServer(calls, ending, pause)
    },
    get isWaiting () { return !outbox.isEmpty },
  }
}
