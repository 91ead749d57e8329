/** "Start again" and "stop": the conversation is forgotten at once. */
import type { Memory } from '../memory.ts'
import { reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import { toThePoint } from '../spoken-words.ts'
import { wordingFor } from '../wording/wording.ts'

const again = /^(?:(?:can (?:we|i|you) |let'?s |please )?(?:start (?:again|over|afresh|from scratch)|restart|reset|begin again|clear(?: (?:this|the|our|my))?(?: (?:chat|conversation|history|everything|all))?|forget (?:everything|all that|this conversation|what i (?:said|typed))|delete (?:this|the|my|our) (?:chat|conversation|messages?))|new (?:chat|conversation))\W*$/i
const stop = /^(?:(?:please )?(?:stop|exit|quit|cancel|end(?: (?:chat|conversation|it|this))?|close(?: (?:chat|this))?|leave(?: (?:chat|me alone))?|log ?out|go away|i'?m done|that'?s all(?: thanks)?))\W*$/i

export const startAgain = (memory: Memory): Step => (turn) => {
  const point = toThePoint(turn.said)
  const words = wordingFor(turn.audience)
  if (again.test(point)) {
    memory.forget(turn.conversation)
    return reply('command', 'started_again', words.startAgain, { choices: words.welcome.examples.map((question) => ({ title: question, says: question })) })
  }
  if (!stop.test(point)) return undefined
  memory.forget(turn.conversation)
  return reply('command', 'stopped', words.stopped)
}
