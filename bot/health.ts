/** Whether the service runs (live) and whether it can do its work (ready), with the reasons when it cannot. */
import type { Handle } from './route.ts'

/** Something that must work before we take requests: gives why it does not, in a sentence for an operator, or undefined. */
export type ReadinessCheck = { readonly name: string, readonly check: () => string | undefined | Promise<string | undefined> }

export type Readiness = { readonly ready: boolean, readonly reasons: readonly { readonly check: string, readonly reason: string }[] }

// Shorter than the three seconds that a container's health check waits.
const patienceMilliseconds = 2_000

/** Asks every check at once. One that fails or hangs counts as a reason, so that readiness itself always answers. */
export async function readinessOf (checks: readonly ReadinessCheck[]): Promise<Readiness> {
  const answers = await Promise.all(checks.map(async ({ name, check }) => ({ check: name, reason: await withPatience(check) })))
  const reasons = answers.flatMap(({ check, reason }) => reason === undefined ? [] : [{ check, reason }])
  return { ready: reasons.length === 0, reasons }
}

export const live: Handle = (_request, response) => { response.send(200, { live: true }) }

export const ready = (checks: readonly ReadinessCheck[]): Handle => async (_request, response) => {
  const readiness = await readinessOf(checks)
  response.send(readiness.ready ? 200 : 503, readiness)
}

async function withPatience (check: ReadinessCheck['check']): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<string>((resolve) => {
    timer = setTimeout(() => { resolve(`did not answer within ${patienceMilliseconds / 1000} seconds`) }, patienceMilliseconds)
  })
  try {
    return await Promise.race([Promise.resolve(check()), tooLate])
  } catch (error) {
    // The kind of error only: a driver's message can hold an address or a password.
    return `failed with ${error instanceof Error ? error.name : typeof error}`
  } finally {
    clearTimeout(timer)
  }
}
