/** A file that somebody sent in their own chat: where it lies, and fetching it. Teams puts it into the person's OneDrive and tells us an address. */
import type { SentFile } from '#bot/conversation/turn.ts'
import type { IncomingActivity } from './activity.ts'
import type { Trusts } from './admission.ts'

const downloadInfo = 'application/vnd.microsoft.teams.file.download.info'

// The address comes from the client, so it may name anything: only where Teams keeps files is asked.
const fileHosts = /(?:^|\.)(?:sharepoint\.com|sharepoint\.us)$/

/** Whether an address is one where Teams keeps files that people send, over TLS. */
export const isWhereFilesLie: Trusts = (url) => {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  return protocol === 'https:' && !username && !password && fileHosts.test(hostname)
}

/** The first file of a message. A picture pasted into the text is none. */
export function sentFileIn ({ attachments = [] }: Pick<IncomingActivity, 'attachments'>, trusts: Trusts): SentFile | undefined {
  const attachment = attachments.find(({ contentType }) => contentType === downloadInfo)
  const url = attachment?.content?.['downloadUrl']
  if (!attachment || typeof url !== 'string') return undefined
  const name = (attachment.name ?? 'file').replace(/[\p{Cc}/\\]/gu, ' ').slice(-120)
  return { name, read: (mostBytes) => download(url, mostBytes, trusts) }
}

// Teams gives up on a turn after about 15 seconds.
const patienceMilliseconds = 8_000
const mostRedirects = 3

/** Follows redirects itself, so that none leads where we do not trust. The address holds its own permission: no token of ours goes with it. */
async function download (url: string, mostBytes: number, trusts: Trusts): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(patienceMilliseconds)
  for (let at = url, redirects = 0; redirects <= mostRedirects; redirects++) {
    if (!trusts(at)) throw new Error('The file does not lie where Teams keeps files.')
    const response = await fetch(at, { redirect: 'manual', signal })
    const next = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && next) {
      await response.body?.cancel()
      at = new URL(next, at).href
      continue
    }
    if (!response.ok || !response.body) throw new Error(`The file was answered with ${response.status}.`)
    return upTo(mostBytes, response.body)
  }
  throw new Error('The file is behind too many redirects.')
}

async function upTo (mostBytes: number, body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    // Leaving the loop cancels the rest of the download.
    if (size > mostBytes) throw new Error('The file is too large.')
    chunks.push(chunk)
  }
  return Uint8Array.from(Buffer.concat(chunks))
}
