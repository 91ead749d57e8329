/** Whose request this is, for limits by address. Only a proxy that the operator named is believed about it. */
import type { IncomingMessage } from 'node:http'

/** The caller's address; an IPv6 address as its /64, because one household or phone holds all of it. */
export function clientAddress (request: IncomingMessage, trustedProxies: readonly string[]): string {
  const peer = withoutMapping(request.socket.remoteAddress ?? 'unknown')
  if (!trustedProxies.includes(peer)) return byNetwork(peer)
  // Each proxy appends who called it, so the last address that is no trusted proxy is the first one we can believe.
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',').map((address) => withoutMapping(address.trim())).filter(Boolean)
  return byNetwork(forwarded.findLast((address) => !trustedProxies.includes(address)) ?? peer)
}

const withoutMapping = (address: string): string => address.replace(/^::ffff:/i, '')

const byNetwork = (address: string): string => {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::', 2)
  const groups = head.split(':').filter(Boolean)
  const written = address.includes('::') ? [...groups, ...Array<string>(Math.max(0, 8 - groups.length - tail.split(':').filter(Boolean).length)).fill('0'), ...tail.split(':').filter(Boolean)] : groups
  return `${written.slice(0, 4).join(':')}::/64`
}
