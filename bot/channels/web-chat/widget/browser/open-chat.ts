/** The chat at work: what is typed goes to the client, what is heard goes to the transcript, and the three ways out always work. */
import type { Activity } from '../direct-line-calls.ts'
import { openDirectLineClient, type ClientState } from '../direct-line-client.ts'
import { strings } from '../strings.ts'
import { keptSession } from './kept-session.ts'
import { leave } from './leave.ts'
import { partsIn } from './parts.ts'
import { onThreeShifts } from './three-shifts.ts'
import { openTranscript, type DrawCard, type Press } from './transcript.ts'

export type ChatOptions = {
  readonly service: string
  readonly council: string | undefined
  readonly forgetAfterMinutes: number
  readonly drawCard: DrawCard
}

export type Chat = {
  /** Puts the focus where typing goes. */
  focus (): void
}

// The server answers far sooner when it can be reached.
const unsureAfterMilliseconds = 1_500

/** Brings the markup in `root` to life. */
export function openChat (root: ParentNode, { service, council, forgetAfterMinutes, drawCard }: ChatOptions): Chat {
  const parts = partsIn(root)
  const scroller = root instanceof HTMLElement ? root : document.documentElement
  const transcript = openTranscript(parts.said, (offer) => { press(offer) }, drawCard)
  const client = openDirectLineClient({
    service, council, keep: keptSession(() => sessionStorage),
    events: { heard, state: tell, refused: () => { say(words.notTaken) }, beganAgain: () => { if (!transcript.isEmpty) say(words.beganAgain) } },
  })
  const { status: words } = strings
  let saidAt = Date.now()

  /** Said once in the log, where it is read aloud, and shown where it is always in sight. */
  function say (status: string): void {
    if (parts.status.textContent === status) return
    parts.status.textContent = parts.shownStatus.textContent = status
    // What it takes from the screen must not cover what was just said.
    scroller.style.scrollPaddingBottom = `${parts.form.offsetHeight + 16}px`
    if (client.isWaiting) parts.said.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }
  const isAboutNetwork = (): boolean => [words.unreachable, words.lost, words.busy].includes(parts.status.textContent)
  function heard (activity: Activity): void {
    if (activity.type !== 'message') return
    void transcript.show(activity).then(() => { if (!client.isWaiting && parts.status.textContent === words.looking) say('') })
  }
  function tell (state: ClientState): void {
    if (state === 'unreachable') say(client.isWaiting ? words.unreachable : words.lost)
    else if (state === 'busy') say(words.busy)
    else if (state === 'refused') say(words.refused)
    else if (state === 'ended') empty(words.ended)
    else if (state === 'connected' && isAboutNetwork()) say(client.isWaiting ? words.looking : '')
  }
  function ask (text: string): void {
    transcript.mine(text)
    send({ text })
  }
  function send (said: { text: string } | { value: object }): void {
    saidAt = Date.now()
    parts.log.setAttribute('aria-live', 'polite')
    say(words.looking)
    client.say(said)
  }
  const press: Press = (offer) => {
    if ('says' in offer) ask(offer.says)
    else if ('value' in offer) send({ value: offer.value })
    else location.assign(offer.href)
  }
  function empty (why: string): void {
    transcript.clear()
    parts.question.value = ''
    say(why)
  }
  /** The screen is cleared at once; that all is gone is said when it is. */
  function clear (why: string): void {
    empty('')
    const unsure = setTimeout(() => { if (transcript.isEmpty) say(words.clearedHere(forgetAfterMinutes)) }, unsureAfterMilliseconds)
    void client.end().then((isGone) => {
      clearTimeout(unsure)
      if (isGone && transcript.isEmpty) say(why)
    })
  }
  function goAway (): void {
    void client.end()
    empty('')
    leave()
  }
  /** Ready to type, from the beginning of what there is to read; where the question does not stay in sight, at the question. */
  function startOver (): void {
    const staysInSight = getComputedStyle(parts.form).position === 'sticky'
    parts.question.focus({ preventScroll: staysInSight })
    if (staysInSight && transcript.isEmpty) parts.title.scrollIntoView()
  }
  function showHelp (isShown: boolean): void {
    parts.help.hidden = !isShown
    parts.talk.hidden = parts.form.hidden = isShown
    parts.helpNow.setAttribute('aria-expanded', String(isShown))
    const target = isShown ? parts.helpHeading : parts.helpNow
    target.focus()
    target.scrollIntoView({ block: 'nearest' })
  }
  /** Back after a while: whoever holds the phone now may be somebody else. */
  function wake (): void {
    if (!transcript.isEmpty && Date.now() - saidAt > forgetAfterMinutes * 60_000) clear(words.ended)
    else client.wake()
  }

  parts.form.noValidate = true
  parts.form.onsubmit = (event) => {
    event.preventDefault()
    const text = parts.question.value.trim()
    if (text) ask(text)
    parts.question.value = ''
    growWithText(parts.question)
    parts.question.focus()
  }
  parts.question.onkeydown = (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    parts.form.requestSubmit()
  }
  // By the time the question is typed the conversation is ready.
  parts.question.oninput = () => {
    client.connect()
    growWithText(parts.question)
  }
  parts.examples.onclick = ({ target }) => {
    const { says } = target instanceof HTMLElement ? target.dataset : {}
    if (says !== undefined) ask(says)
  }
  parts.exit.onclick = parts.exit.onauxclick = (event) => {
    event.preventDefault()
    goAway()
  }
  parts.clear.onclick = () => {
    showHelp(false)
    clear(words.cleared)
    startOver()
  }
  parts.helpNow.onclick = () => { showHelp(parts.help.hidden !== false) }
  parts.back.onclick = () => { showHelp(false) }
  parts.help.onkeydown = (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    showHelp(false)
  }
  onThreeShifts(window, goAway)
  addEventListener('online', wake)
  addEventListener('pageshow', ({ persisted }) => { if (persisted) wake() })
  document.addEventListener('visibilitychange', () => { if (!document.hidden) wake() })

  // After a reload everything comes again, and is not read aloud again.
  if (client.takeUp()) parts.log.setAttribute('aria-live', 'off')
  return { focus: startOver }
}

/** For browsers that do not know `field-sizing`; how high it may get stands in the styles. */
function growWithText (box: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  box.style.blockSize = 'auto'
  box.style.blockSize = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`
}
