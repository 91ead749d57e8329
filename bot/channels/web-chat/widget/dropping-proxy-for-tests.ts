/** A network between a browser and the service that can be cut, go silent or lose answers, as mobile networks do. */
import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type DroppingProxy = {
  readonly url: string
  /** Where connections lead from now on. */
  leadTo (url: string): void
  /** Ends every connection, and refuses new ones until `restore`. */
  cut (): void
  /** Ends every connection once; new ones are taken. */
  shake (): void
  /** Keeps every connection and passes nothing on, as when a phone changes its network: nobody is told. */
  silence (): void
  /** Ends each connection as soon as the service answers a request that has this text in it, once: it was heard, but who asked never knows. */
  loseAnswerTo (text: string): void
  /** Refuses to open sockets, as some networks do. */
  forbidSockets (): void
  restore (): void
  stop (): Promise<void>
}

/** Opens it on a free port of this machine. */
export async function openDroppingProxy (first: string): Promise<DroppingProxy> {
  const open = new Set<Socket>()
  let port = Number(new URL(first).port)
  let isCut = false
  let isSilent = false
  let hasSockets = true
  let losing: string | undefined

  const shake = (): void => { for (const socket of open) socket.destroy() }
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    let isLost = false
    let wasSilent = false
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => { socket.destroy() })
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (data) => {
      wasSilent ||= isSilent
      if (wasSilent) return
      const text = data.toString('latin1')
      if (!hasSockets && /^upgrade: websocket/im.test(text)) near.destroy()
      if (losing !== undefined && text.includes(losing)) {
        losing = undefined
        isLost = true
      }
      far.write(data)
    })
    far.on('data', (data) => {
      wasSilent ||= isSilent
      if (isLost) near.destroy()
      else if (!wasSilent) near.write(data)
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo (url) { port = Number(new URL(url).port) },
    cut () {
      isCut = true
      shake()
    },
    shake,
    silence () { isSilent = true },
    loseAnswerTo (text) { losing = text },
    forbidSockets () { hasSockets = false },
    restore () {
      isCut = false
      isSilent = false
      hasSockets = true
    },
    async stop () {
      shake()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
