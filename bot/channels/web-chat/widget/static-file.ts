/** A file that is served from memory, compressed once for whoever can unpack it. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Handle } from '#bot/route.ts'

export type StaticFile = { readonly content: string, readonly type: string, readonly headers?: Readonly<Record<string, string>> }

/** Answers with the file, in the smallest form that the browser takes. */
export function serve ({ content, type, headers = {} }: StaticFile): Handle {
  const plain = Buffer.from(content)
  const forms = [
    { encoding: 'br', body: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) },
    { encoding: 'gzip', body: gzipSync(plain, { level: 9 }) },
  ]
  return (request, response) => {
    const accepted = String(request.headers['accept-encoding'] ?? '').split(',').map((encoding) => encoding.trim().split(';', 1)[0])
    const form = forms.find(({ encoding }) => accepted.includes(encoding))
    const body = form?.body ?? plain
    // restify's types say text; it writes bytes as they are.
    response.sendRaw(200, body as unknown as string, {
      'Content-Type': type, 'Content-Length': String(body.length), 'Vary': 'Accept-Encoding', ...(form ? { 'Content-Encoding': form.encoding } : {}), ...headers,
    })
  }
}
