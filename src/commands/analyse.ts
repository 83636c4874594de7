/**
 * `analyse`: the library of network queries from the command line. It asks the running service as one of its callers: there is
 * one way out of the database, and what is answered is on record like any other answer.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { analysisFiles, type AnalysisFile } from '../analysis/header.ts'
import { SetupError } from '../errors.ts'
import { unlessInterrupted } from '../interrupt.ts'
import { ANALYSE_HELP, cypherOf, helpOf, listOf } from './analyse-help.ts'
import { nameIn, optionsOf, variablesIn, type Given } from './analyse-options.ts'
import { operationOf, RUN_QUERY, readAnswer, readRun, type AnalysisAnswer } from './analyse-query.ts'
import { FORMATS, print } from './analyse-print.ts'
import { addressOf, AskAgain, askOnce, DEFAULT_URL, sentenceOf, whoAsks, type Answered, type Asker } from './asking.ts'
import { oneOf, say, tell } from './terminal.ts'
import { waitLine } from './wait-line.ts'

const POLL_MS = 1_000

/** Who asks, for which purpose: that of --purpose, of the demo caller, or the only one of the file (P4.6). */
function askerOf(file: AnalysisFile, given: Given): Asker {
  const text = (option: string): string | undefined => {
    const value = given[option]
    return typeof value === 'string' ? value : undefined
  }
  const who = whoAsks('analyse', { as: text('as'), 'token-file': text('token-file') })
  const [only, second] = file.purposes
  const declared = text('purpose') ?? who.purpose ?? (second === undefined ? only : undefined)
  if (declared === undefined)
    throw new SetupError(`analyse ${file.name} needs --purpose, one of ${file.purposes.join(', ')} (P4.6)`)
  const address = addressOf(text('url') ?? DEFAULT_URL)
  return { url: address, purpose: declared, token: who.token }
}

type Operation = Parameters<typeof askOnce>[1]

/** Asks, and asks again where the service is not ready yet. */
async function patiently(asker: Asker, operation: Operation): Promise<Answered> {
  for (;;) {
    try {
      return await askOnce(asker, operation)
    } catch (error) {
      if (!(error instanceof AskAgain)) throw error
      await sleep(error.afterSeconds * 1_000)
    }
  }
}

/** The answer, with what is computed in the background once it is there. */
async function answerTo(
  asker: Asker,
  file: AnalysisFile,
  { given, variables }: { readonly given: Given; readonly variables: Operation['variables'] },
): Promise<AnalysisAnswer> {
  const asked = await patiently(asker, { query: operationOf(file, given), variables })
  const found = readAnswer(file, asked.data)
  if (found === null)
    throw new SetupError(
      asked.redactions.length > 0
        ? asked.redactions.map(sentenceOf).join('\n')
        : 'no such map, or nothing opens it to the caller for this purpose (P4.4)',
    )
  const id = found.robustness?.state === 'RUNNING' ? found.robustness.id : null
  if (id === null) return found
  for (;;) {
    await sleep(POLL_MS)
    const { data } = await patiently(asker, { query: RUN_QUERY, variables: { id } })
    const done = readRun(data, found)
    if (done !== null) return done
  }
}

/** Runs the command. @throws SetupError saying what is wrong, or what was refused, with its clause */
export async function analyseCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  const files = analysisFiles()
  const name = nameIn(args)
  if (name === null) {
    const named = args.find((word) => files.some((each) => each.name === word))
    if (named !== undefined) throw new SetupError(`the name comes first: analyse ${named} ...`)
    const { values } = parseArgs({
      args: [...args],
      options: { list: { type: 'boolean' }, clause: { type: 'string' }, help: { type: 'boolean' } },
    })
    return say(values.list === true ? listOf(files, values.clause) : ANALYSE_HELP)
  }
  const file = files.find((each) => each.name === name)
  if (file === undefined) throw new SetupError(`no analysis ${name}: analyse --list names them`)
  const { values } = parseArgs({ args: args.slice(1), options: optionsOf(file) })
  const given: Given = values
  if (given['help'] === true) return say(helpOf(file))
  if (given['cypher'] === true) return say(cypherOf(file))
  if (given['map'] === undefined) throw new SetupError(`analyse ${name} needs --map ID\n\n${helpOf(file)}`)
  const format = oneOf('--format', FORMATS, String(given['format'] ?? 'table'))
  const variables = variablesIn(file, given)
  const asker = askerOf(file, given)
  const wait = waitLine(process.stderr, name)
  try {
    const answer = await unlessInterrupted(answerTo(asker, file, { given, variables }), signal)
    wait.end()
    const { out, err } = print(format, { file, answer, values: given['values'] === true })
    process.stdout.write(out)
    if (err !== '') tell(err)
  } finally {
    wait.end()
  }
}
