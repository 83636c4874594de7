/** `npm start`: an embedded Neo4j with the demo borough unless NEO4J_URI names a database, and the service on it. */
import { embeddedHome, readConfig, ROOT, type Config } from './config.ts'
import { DEMO_CALLERS, demoMapIds } from './demo/callers.ts'
import { DEMO_CONTROLLER } from './demo/controller.ts'
import { loadDemo } from './demo/load.ts'
import { devIssuer, writeDemoCallers } from './dev-tokens.ts'
import { SetupError } from './errors.ts'
import { clearUnfinishedImports } from './exchange/clear.ts'
import { unfinishedLines } from './exchange/unfinished.ts'
import { superviseEmbedded, type Fate } from './graph/embedded/supervise.ts'
import { unlessInterrupted } from './interrupt.ts'
import { planFirstStatements } from './preparing.ts'
import { today } from './policy/age.ts'
import { CONTROLLER_SETTINGS, notSet } from './policy/controller.ts'
import { runProcess } from './run-process.ts'
import { startService, type RunningService } from './service.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

type Started = { readonly service: RunningService; readonly drainMs: number; readonly stop: () => Promise<void> }

/** Clears what imports that were killed left behind, and names it. */
async function clearUnfinished(about: Parameters<typeof clearUnfinishedImports>[0]): Promise<void> {
  for (const line of unfinishedLines(await clearUnfinishedImports(about))) say(line)
}

async function startOwnGraph(config: Config, signal: AbortSignal): Promise<Started> {
  let running: RunningService | null = null
  const options = { root: ROOT, home: embeddedHome(config), log: say, signal }
  const embedded = await superviseEmbedded(options, (fate) => {
    tellFate(fate, running?.log ?? null)
    // It is cold again.
    if (fate.what === 'started' && running !== null) void planFirstStatements(running.driver, running.log)
  })
  try {
    const { uri, user, password } = embedded
    // The demo has an invented Council, unless the settings name one.
    const isDemo =
      config.issuers === null && notSet(config.controller).length === Object.keys(CONTROLLER_SETTINGS).length
    const starting = startService({
      config: isDemo ? { ...config, controller: DEMO_CONTROLLER } : config,
      graph: { uri, user, password },
      issuers: config.issuers ?? [await devIssuer(config.home)],
      introspection: config.issuers === null,
      say,
      beforeListening: async (driver, journal) => {
        await clearUnfinished({ driver, journal, alone: true })
        const now = new Date()
        await loadDemo(driver, { today: today(now), now, log: say })
      },
    })
    const service = await unlessInterrupted(starting, signal)
    running = service
    return {
      service,
      drainMs: config.drainMs,
      stop: async () => {
        try {
          await service.stop()
        } finally {
          await embedded.stop()
        }
      },
    }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

function tellFate(fate: Fate, log: RunningService['log'] | null): void {
  const code = 'UNAVAILABLE'
  const tell = (level: 'warn' | 'error', fields: object, message: string): void =>
    log === null ? say(message) : log[level]({ code, ...fields }, message)
  switch (fate.what) {
    case 'ended':
      return tell('error', { exit: fate.how.code, signal: fate.how.signal }, 'the embedded Neo4j ended')
    case 'started':
      return tell('warn', { again: fate.again }, 'the embedded Neo4j was started again')
    case 'not started': {
      const why = fate.error instanceof SetupError ? fate.error.message : 'see its console.log'
      return tell('error', { again: fate.again, why }, 'the embedded Neo4j could not be started again')
    }
    case 'given up':
      return tell(
        'error',
        { after: fate.after },
        'the embedded Neo4j keeps ending: see its console.log, then start anew',
      )
  }
}

async function startOnGraph(
  config: Config,
  graph: NonNullable<Config['graph']>,
  signal: AbortSignal,
): Promise<Started> {
  if (config.issuers === null) throw new SetupError('NEO4J_URI needs PEERMAP_ISSUERS')
  const starting = startService({
    config,
    graph,
    issuers: config.issuers,
    introspection: false,
    say,
    beforeListening: async (driver, journal) => clearUnfinished({ driver, journal }),
  })
  const service = await unlessInterrupted(starting, signal)
  return { service, drainMs: config.drainMs, stop: service.stop }
}

const QUERY = `{ peerMap(id: "${demoMapIds.lanternfield}") { title members { id label name age ethnicity risks { kind seriousness } open } harmTies { from to kind status } redactions { coordinate kind clause reason } } }`

async function tellHowToUse(config: Config, { url }: RunningService): Promise<void> {
  say(`Peermap answers on ${url}/graphql`)
  if (config.issuers !== null || config.graph !== null) return
  const { file } = await writeDemoCallers(config.home, DEMO_CALLERS)
  say(`Demo callers with a token each: ${file}`)
  say(`Try queries in a browser: ${url}/explorer`)
  say('Try it as the police:')
  const token = `$(node -p "JSON.parse(require('fs').readFileSync('${file}','utf8')).find(c=>c.name==='police-assess-risk').token")`
  const body = JSON.stringify({ query: QUERY }).replaceAll("'", String.raw`'\''`)
  say(
    `curl -s ${url}/graphql -H "authorization: Bearer ${token}" -H 'x-purpose: ASSESS_RISK' -H 'content-type: application/json' -d '${body}'`,
  )
}

let stopping: Promise<void> | null = null

const exit = (code: number) => (): never => process.exit(code)

/** The first signal drains; the second ends at once, with the journal closed. */
function stopOnSignals({ service, drainMs, stop }: Started): void {
  const end = (signal: string): void => {
    if (stopping !== null) {
      say(`${signal}: stopping at once`)
      void service.stopNow().finally(exit(1))
      return
    }
    say(`${signal}: stopping within ${Math.ceil(drainMs / 1000)} s; a second signal stops at once`)
    stopping = stop().then(exit(0), exit(1))
  }
  process.on('SIGINT', () => end('SIGINT'))
  process.on('SIGTERM', () => end('SIGTERM'))
}

await runProcess('start', async ({ signal, release }) => {
  const [word] = process.argv.slice(2)
  if (word !== undefined)
    throw new SetupError(`start takes no options, and ${word} was given: settings are from the environment (README.md)`)
  const config = readConfig(process.env)
  const { graph } = config
  const started = await (graph === null ? startOwnGraph(config, signal) : startOnGraph(config, graph, signal))
  release()
  stopOnSignals(started)
  await tellHowToUse(config, started.service)
})
