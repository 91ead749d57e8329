/** The socket over which a conversation's activities come: opened, heard and closed, with nothing remembered. */
import type { ActivitySet } from './direct-line-calls.ts'

export type Stream = {
  /** False when no socket could be had, or it was closed before it was open. */
  readonly opened: Promise<boolean>
  /** Closes it without `closed` being told. */
  close (): void
}

export type StreamEvents = {
  readonly heard: (set: ActivitySet) => void
  /** It was open, is gone, and we did not close it; `ended` when the server says that the conversation is over. */
  readonly closed: (ended: boolean) => void
}

const openWithinMilliseconds = 5_000

/** Opens the stream at an address that the server gave. */
export function openStream (address: string, Socket: typeof WebSocket, { heard, closed }: StreamEvents): Stream {
  const socket = new Socket(address)
  let settle: (isOpen: boolean) => void = () => undefined
  const opened = new Promise<boolean>((resolve) => { settle = resolve })
  const close = (): void => {
    clearTimeout(tooLong)
    socket.onopen = socket.onmessage = socket.onclose = null
    // Closing a socket that never opened is an error too; it is told to nobody.
    socket.onerror = () => undefined
    socket.close()
    settle(false)
  }
  const tooLong = setTimeout(close, openWithinMilliseconds)
  let isOpen = false
  socket.onopen = () => {
    clearTimeout(tooLong)
    isOpen = true
    settle(true)
  }
  // An empty frame only keeps the connection alive.
  socket.onmessage = ({ data }) => { if (data) heard(JSON.parse(data as string) as ActivitySet) }
  // An error is always followed by this, with its code.
  socket.onclose = ({ code }) => {
    clearTimeout(tooLong)
    if (isOpen) closed(code === 1000)
    else settle(false)
  }
  socket.onerror = () => undefined
  return { opened, close }
}
