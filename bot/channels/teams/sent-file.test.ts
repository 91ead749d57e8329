import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isWhereFilesLie, sentFileIn } from './sent-file.ts'

let server: Server
let at: string
const asked: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.startsWith('/away')) response.setHeader('location', 'http://169.254.169.254/latest/meta-data').statusCode = 302
    else if (request.url?.startsWith('/moved')) response.setHeader('location', '/plan.csv').statusCode = 302
    else if (request.url?.startsWith('/round')) response.setHeader('location', '/round').statusCode = 302
    else if (request.url?.startsWith('/gone')) response.statusCode = 404
    response.end(request.url === '/big' ? 'x'.repeat(5_000) : 'Action,Owner')
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => { await new Promise((resolve) => server.close(resolve)) })

const attached = (downloadUrl: unknown, name?: string) => ({ attachments: [{ contentType: 'text/html' }, { contentType: 'application/vnd.microsoft.teams.file.download.info', ...(name ? { name } : {}), content: { downloadUrl } }] })
const here = (url: string): boolean => url.startsWith(at)
const read = async (path: string, mostBytes = 1_000): Promise<string> => Buffer.from(await sentFileIn(attached(at + path), here)!.read(mostBytes)).toString()

describe('a file that somebody sends', () => {
  it('is fetched from where it lies, also when it was moved there', async () => {
    expect(await read('/plan.csv')).toBe('Action,Owner')
    expect(await read('/moved')).toBe('Action,Owner')
  })

  it.each([['/away', 'does not lie where Teams keeps files'], ['/round', 'too many redirects'], ['/gone', '404'], ['/big', 'too large']])('from %s is not fetched', async (path, why) => {
    await expect(read(path)).rejects.toThrow(why)
  })

  it('is not even asked for at an address that is not Microsoft’s', async () => {
    const before = asked.length
    await expect(sentFileIn(attached(`${at}/plan.csv`), isWhereFilesLie)!.read(1_000)).rejects.toThrow('does not lie where Teams keeps files')
    expect(asked).toHaveLength(before)
  })

  it.each([
    ['https://council-my.sharepoint.com/personal/anwen/download.aspx?tempauth=t', true], ['http://council.sharepoint.com/a', false], ['https://sharepoint.com.evil.example/a', false], ['https://evilsharepoint.com/a', false],
    ['https://user:pass@council.sharepoint.com/a', false], ['file:///etc/passwd', false], ['no address', false],
  ])('%s: %s', (url, isTrusted) => { expect(isWhereFilesLie(url)).toBe(isTrusted) })

  it('has a name without a folder, and is none without an address', () => {
    expect(sentFileIn(attached('https://a.sharepoint.com/x', '../../etc/plan\n.xlsx'), here)?.name).toBe('.. .. etc plan .xlsx')
    expect(sentFileIn(attached(7), here)).toBeUndefined()
    expect(sentFileIn({}, here)).toBeUndefined()
  })
})
