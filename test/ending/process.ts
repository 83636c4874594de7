/** A process of its own that does one thing until it is ended: for the tests beside it. Arguments: what, and a folder. */
import { ensureJars } from '../../src/graph/embedded/jars.ts'
import { unlessInterrupted } from '../../src/interrupt.ts'
import { runProcess } from '../../src/run-process.ts'

const [what = '', folder = ''] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const forEver = (): Promise<never> =>
  new Promise(() => {
    setInterval(() => undefined, 60_000)
  })

const THINGS: Readonly<Record<string, (signal: AbortSignal) => unknown>> = {
  waiting: (signal) => {
    say('ready')
    return unlessInterrupted(forEver(), signal)
  },
  'cleaning for ever': () => {
    say('ready')
    return forEver()
  },
  'failing while it is interrupted': (signal) =>
    new Promise((_done, fail) => {
      setInterval(() => undefined, 60_000)
      signal.addEventListener('abort', () => fail(new Error('the connection to Wren Thistle is closed')))
      say('ready')
    }),
  fetching: (signal) => ensureJars(folder, say, signal),
  'a fault': () => {
    throw new Error('no row for Wren Thistle', { cause: new TypeError('Wren\n    at Thistle') })
  },
  'a late fault': async (signal) => {
    setImmediate(() => {
      throw new Error('no row for Wren Thistle')
    })
    await unlessInterrupted(forEver(), signal)
  },
  printing: () => {
    for (let line = 0; line < 100_000; line++) say(`line ${line}`)
  },
  telling: () => {
    for (let line = 0; line < 100_000; line++) process.stderr.write(`line ${line}\n`)
    say('done')
  },
}

await runProcess(what, async ({ signal }) => void (await THINGS[what]?.(signal)))
