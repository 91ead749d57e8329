/** The JSON that a request carries, read no further than we are ready to. */
import type { IncomingMessage } from 'node:http'

// Teams' largest activity is about 100 KB; the rest is room for entities.
export const bytesAtMost = 262_144

export type Body = { readonly json: unknown } | { readonly refused: 400 | 413 }

/** Reads the body, or takes the one that a body parser before us has read. */
export async function readBody (request: IncomingMessage & { readonly body?: unknown }): Promise<Body> {
  if (typeof request.body === 'object' && request.body !== null) return { json: request.body }
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > bytesAtMost) return { refused: 413 }
    chunks.push(chunk)
  }
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown }
  } catch {
    return { refused: 400 }
  }
}
