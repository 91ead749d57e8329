import { describe, expect, it } from '@jest/globals'
import type { IncomingMessage } from 'node:http'
import { clientAddress } from './client-address.ts'

const from = (remoteAddress: string, forwarded?: string) => ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage

describe('whose request this is', () => {
  it.each([
    ['a direct caller', from('203.0.113.7'), [], '203.0.113.7'],
    ['a caller who claims to be somebody else', from('203.0.113.7', '198.51.100.1'), [], '203.0.113.7'],
    ['a caller behind our proxy', from('10.0.0.2', '198.51.100.1'), ['10.0.0.2'], '198.51.100.1'],
    ['a caller behind our proxy who made up a hop', from('10.0.0.2', '1.1.1.1, 198.51.100.1'), ['10.0.0.2'], '198.51.100.1'],
    ['a caller behind two proxies of ours', from('::ffff:10.0.0.2', '198.51.100.1, 10.0.0.3'), ['10.0.0.2', '10.0.0.3'], '198.51.100.1'],
    ['our proxy itself', from('10.0.0.2'), ['10.0.0.2'], '10.0.0.2'],
    ['an IPv6 household', from('2001:db8:1:2:3:4:5:6'), [], '2001:db8:1:2::/64'],
    ['a shortened IPv6 address', from('2001:db8::1'), [], '2001:db8:0:0::/64'],
  ])('is known for %s', (_who, request, proxies, address) => {
    expect(clientAddress(request, proxies)).toBe(address)
  })
})
