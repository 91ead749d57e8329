/** Whether a disk is about to refuse our changes. */
import { statfs } from 'node:fs/promises'

// Enough for weeks of changes, and for one backup of a large plan.
const leastFreeMegabytes = 20

/** Why the folder's disk should not be trusted with more, or undefined when there is room. */
export async function tooLittleSpace (folder: string, leastMegabytes: number = leastFreeMegabytes): Promise<string | undefined> {
  const { bavail, bsize } = await statfs(folder)
  const freeMegabytes = Math.floor(bavail * bsize / 1_000_000)
  if (freeMegabytes >= leastMegabytes) return undefined
  return `${folder} has ${freeMegabytes} MB free; ${leastMegabytes} MB is the least. Free some space before changes are refused.`
}
