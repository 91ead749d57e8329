/** `npm run ask`: one question and its answer, or with --jsonl a line in, a line out, as long as lines come. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { alwaysReply } from '#bot/channels/channel.ts'
import { errorRow, readRow, rowOf, type FindCouncil } from '#bot/channels/terminal/json-lines.ts'
import { openTerminal, type Terminal } from '#bot/channels/terminal/terminal.ts'
import { londonDateOf, systemClock } from '#bot/clock.ts'
import { processEnvironment, readConfig } from '#bot/config.ts'
import { councilsNamed } from '#bot/conversation/council-names.ts'
import { councilsHeld } from '#bot/conversation/library.ts'
import { openConversation } from '#bot/conversation/open-conversation.ts'
import { createLog } from '#bot/log.ts'
import { readCouncilSettings } from '#bot/settings/read-council-settings.ts'

const usage = `Ask the documents a question.

  npm run --silent ask -- "Who monitors the strategy?" [options]
  npm run --silent ask -- --jsonl [options] < questions.jsonl

  --council NAME       whose documents answer, unless the question names another council
  --audience WHO       councillor (default), officer or young_person
  --channel NAME       teams, webchat or terminal (default)
  --collections LIST   what may be quoted: strategy,guide,young_people,law
  --json               print one JSON object instead of text
  --jsonl              read {"id","text"} a line from standard input, write a JSON object a line, in order
  --help               this text`

/** A mistake in how the command was called: shown with the usage, not with a stack. */
class Misuse extends Error {}

function optionsFrom (args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args], allowPositionals: true,
      options: {
        council: { type: 'string' }, audience: { type: 'string' }, channel: { type: 'string' }, collections: { type: 'string' },
        json: { type: 'boolean' }, jsonl: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message.split('. To specify')[0] : 'The options could not be read', { cause: error })
  }
}

/** The options as the fields of a request line, so that both ways of asking are checked the same. */
function fieldsOf (options: ReturnType<typeof optionsFrom>['values'], settingsCouncil: string | undefined): Record<string, unknown> {
  const { council = settingsCouncil, audience, channel, collections } = options
  return Object.fromEntries(Object.entries({ council, audience, channel, collections: collections?.split(',').map((one) => one.trim()) }).filter(([, value]) => value !== undefined))
}

async function askOne (terminal: Terminal, row: Record<string, unknown>, findCouncil: FindCouncil, asJson: boolean): Promise<void> {
  const started = performance.now()
  const { request } = misuseOr(() => readRow(JSON.stringify(row), findCouncil))
  const said = await terminal.ask(request)
  if (asJson) return void console.log(JSON.stringify(rowOf(null, said, performance.now() - started)))
  const offers = said.choices.length ? `\n\nYou could say: ${said.choices.map(({ says }) => `“${says}”`).join(', ')}` : ''
  console.log(`${said.text}${offers}`)
}

function misuseOr<Value> (work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw new Misuse(`The question ${error instanceof Error ? error.message : 'could not be read'}`, { cause: error })
  }
}

async function askLines (terminal: Terminal, fields: Record<string, unknown>, findCouncil: FindCouncil): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const said = await answerTo(line, number, terminal, fields, findCouncil)
    if (!process.stdout.write(`${JSON.stringify(said)}\n`)) await once(process.stdout, 'drain')
  }
}

async function answerTo (line: string, number: number, terminal: Terminal, fields: Record<string, unknown>, findCouncil: FindCouncil): Promise<Record<string, unknown>> {
  const started = performance.now()
  try {
    const { id, request } = readRow(line, findCouncil, fields)
    return rowOf(id, await terminal.ask(request), performance.now() - started)
  } catch (error) {
    return errorRow(number, line, error)
  }
}

async function main (args: readonly string[]): Promise<void> {
  const { values, positionals } = optionsFrom(args)
  if (values.help) return void console.log(usage)
  if (values.jsonl && positionals.length) throw new Misuse('With --jsonl the questions come from standard input, not from the command line')
  const question = positionals.join(' ')
  if (!values.jsonl && question.trim() === '') throw new Misuse('There is no question. Put it in quotation marks after --')
  const { councilSettingsFile, webChat: { forgetAfterMinutes } } = readConfig(processEnvironment())
  const settings = readCouncilSettings(councilSettingsFile)
  const { respond, knowledge } = openConversation({ settings, forgetAfterMinutes })
  const held = councilsHeld(knowledge.documents(londonDateOf(systemClock.now())))
  const findCouncil: FindCouncil = (written) => councilsNamed(written, held)[0]?.council.id
  const terminal = openTerminal(alwaysReply(respond, createLog(systemClock, (line) => { console.error(line) })), systemClock)
  const fields = fieldsOf(values, settings.council)
  if (values.jsonl) await askLines(terminal, fields, findCouncil)
  else await askOne(terminal, { ...fields, text: question }, findCouncil, values.json === true)
  await terminal.stop()
}

// Whoever reads our lines may stop early (head): that is an end, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 1) })

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Misuse ? `${error.message}.\n\n${usage}`.replace('..\n', '.\n') : error instanceof Error ? error.message : error)
  process.exitCode = error instanceof Misuse ? 2 : 1
}
