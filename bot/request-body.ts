/** Reads a request's body, no larger than it may be. Compressed bodies are refused: a small one can unpack to gigabytes. */
import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal.ts'

/** The text of the body. Throws a Refusal: 413 when it is larger than `atMostBytes`, 415 when it is compressed. */
export async function readText (request: IncomingMessage, atMostBytes: number): Promise<string> {
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') throw new Refusal(415, 'UnsupportedMediaType', 'Send the body without Content-Encoding.')
  if (Number(request.headers['content-length'] ?? 0) > atMostBytes) throw tooLarge(atMostBytes)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > atMostBytes) throw tooLarge(atMostBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The body as JSON: an object, or an empty one when nothing was sent. Throws a Refusal (400) when it is anything else. */
export async function readJson (request: IncomingMessage, atMostBytes: number): Promise<Record<string, unknown>> {
  const text = await readText(request, atMostBytes)
  if (text.trim() === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal(400, 'BadSyntax', 'The body is not valid JSON. Send one JSON object.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(400, 'BadSyntax', 'The body is not a JSON object. Send one JSON object.')
  return value as Record<string, unknown>
}

/** The body of an HTML form. */
export async function readForm (request: IncomingMessage, atMostBytes: number): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await readText(request, atMostBytes)))
}

const tooLarge = (atMostBytes: number): Refusal => new Refusal(413, 'MessageSizeTooBig', `The body is larger than ${atMostBytes} bytes. Send less.`)
