// A plain page over our Direct Line endpoint: posts what is typed, shows what the stream brings, keeps nothing.
const { document, fetch, WebSocket, URLSearchParams, location } = window
const said = document.getElementById('said')
const status = document.getElementById('status')
const form = document.getElementById('ask')
const question = document.getElementById('question')

const api = '/v3/directline'
let chat

async function call (method, path, body) {
  const headers = { 'Content-Type': 'application/json', ...(chat ? { Authorization: `Bearer ${chat.token}` } : {}) }
  const response = await fetch(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  const answer = response.status === 204 ? {} : await response.json()
  if (!response.ok) throw Object.assign(new Error(answer.error?.message ?? 'That did not work. Try again.'), { status: response.status })
  return answer
}

async function begin () {
  const council = new URLSearchParams(location.search).get('council')
  chat = await call('POST', '/token', council ? { council } : {})
  const started = await call('POST', `${api}/conversations`, {})
  chat = { ...chat, ...started, watermark: '', shown: new Set() }
  listen(started.streamUrl)
}

function listen (address) {
  const mine = chat
  const socket = new WebSocket(address)
  socket.onmessage = ({ data }) => {
    const { activities, watermark } = JSON.parse(data)
    mine.watermark = watermark
    for (const activity of activities) show(activity, mine)
  }
  socket.onclose = () => { window.setTimeout(() => { if (chat === mine) void resume() }, 1000) }
}

async function resume () {
  try {
    const { streamUrl } = await call('GET', `${api}/conversations/${chat.conversationId}?watermark=${chat.watermark}`)
    listen(streamUrl)
  } catch (error) {
    if (error.status) finish('The chat has ended, and what was said is gone. Ask again to start a new one.')
    else window.setTimeout(() => { if (chat) void resume() }, 1000)
  }
}

function show (activity, mine) {
  if (mine !== chat || activity.type !== 'message' || chat.shown.has(activity.id)) return
  chat.shown.add(activity.id)
  const line = document.createElement('li')
  const isMine = activity.from.role === 'user'
  line.className = isMine ? 'mine' : ''
  line.append(Object.assign(document.createElement('b'), { textContent: isMine ? 'You' : 'Computer' }), activity.text ?? '')
  if (!isMine) {
    status.textContent = ''
    for (const choice of choicesOf(activity)) line.append(choice)
  }
  said.append(line)
  line.scrollIntoView({ block: 'nearest' })
}

function choicesOf (activity) {
  const onCard = (activity.attachments ?? []).flatMap(({ content }) => content.actions ?? []).filter(({ data }) => typeof data === 'string').map(({ title, data }) => ({ title, value: data }))
  const suggested = activity.suggestedActions?.actions ?? []
  return [...onCard, ...suggested].map(({ title, value }) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: title })
    button.onclick = () => { void send(value) }
    return button
  })
}

async function send (text) {
  try {
    if (!chat) await begin()
    status.textContent = 'Looking that up …'
    await call('POST', `${api}/conversations/${chat.conversationId}/activities`, { type: 'message', text, channelData: { clientActivityID: window.crypto.randomUUID() } })
    return true
  } catch (error) {
    if (error.status === 404) finish('The chat has ended, and what was said is gone. Send it again to start a new one.')
    else status.textContent = error.message
    return false
  }
}

function finish (message) {
  chat = undefined
  said.replaceChildren()
  status.textContent = message
}

form.onsubmit = async (event) => {
  event.preventDefault()
  const text = question.value.trim()
  if (text && await send(text)) question.value = ''
  question.focus()
}
question.onkeydown = (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  form.requestSubmit()
}
document.getElementById('end').onclick = async () => {
  if (chat) await call('DELETE', `${api}/conversations/${chat.conversationId}`).catch(() => {})
  finish('The chat has ended, and what was said is gone.')
  question.value = ''
  question.focus()
}

begin().catch((error) => { finish(error.message) })
