/** `npm start`: an embedded Neo4j with the demo borough unless NEO4J_URI names a database, and the service on it. */
import { embeddedHome, readConfig, ROOT, type Config } from './config.ts'
import { DEMO_CALLERS, demoMapIds } from './demo/callers.ts'
import { loadDemo } from './demo/load.ts'
import { devIssuer, writeDemoCallers } from './dev-tokens.ts'
import { SetupError } from './errors.ts'
import { clearUnfinishedImports } from './exchange/clear.ts'
import { startEmbedded, type Embedded } from './graph/embedded/launch.ts'
import { today } from './protocol/age.ts'
import { startService, type RunningService } from './service.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

type Started = { readonly service: RunningService; readonly stop: () => Promise<void> }

async function startOwnGraph(config: Config): Promise<Started> {
  const embedded = await startEmbedded({ root: ROOT, home: embeddedHome(config), log: say })
  try {
    const { uri, user, password } = embedded
    const service = await startService({
      config,
      graph: { uri, user, password },
      issuers: config.issuers ?? [await devIssuer(config.home)],
      introspection: config.issuers === null,
      say,
      beforeListening: async (driver, journal) => {
        await clearUnfinishedImports({ driver, journal, alone: true })
        const now = new Date()
        await loadDemo(driver, { today: today(now), now, log: say })
      },
    })
    void reportEnd(embedded, service)
    return {
      service,
      stop: async () => {
        await service.stop()
        await embedded.stop()
      },
    }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

async function reportEnd({ ended }: Embedded, { log }: RunningService): Promise<void> {
  await ended
  if (stopping === null) log.error({ code: 'UNAVAILABLE' }, 'the embedded Neo4j ended')
}

async function startOnGraph(config: Config, graph: NonNullable<Config['graph']>): Promise<Started> {
  if (config.issuers === null) throw new SetupError('NEO4J_URI needs PEERMAP_ISSUERS')
  const service = await startService({
    config,
    graph,
    issuers: config.issuers,
    introspection: false,
    say,
    beforeListening: async (driver, journal) => void (await clearUnfinishedImports({ driver, journal })),
  })
  return { service, stop: service.stop }
}

const QUERY = `{ peerMap(id: "${demoMapIds.lanternfield}") { title members { id label name age ethnicity risks { kind seriousness } open } harmTies { from to kind status } redactions { coordinate kind clause reason } } }`

async function tellHowToUse(config: Config, { url }: RunningService): Promise<void> {
  say(`Peermap answers on ${url}/graphql`)
  if (config.issuers !== null || config.graph !== null) return
  const { file } = await writeDemoCallers(config.home, DEMO_CALLERS)
  say(`Demo callers with a token each: ${file}`)
  say('Try it as the police:')
  const token = `$(node -p "JSON.parse(require('fs').readFileSync('${file}','utf8')).find(c=>c.name==='police-assess-risk').token")`
  const body = JSON.stringify({ query: QUERY }).replaceAll("'", String.raw`'\''`)
  say(
    `curl -s ${url}/graphql -H "authorization: Bearer ${token}" -H 'x-purpose: ASSESS_RISK' -H 'content-type: application/json' -d '${body}'`,
  )
}

let stopping: Promise<void> | null = null

function stopOnSignals({ stop }: Started): void {
  const end = (signal: string): void => {
    if (stopping !== null) return
    say(`${signal}: stopping`)
    stopping = stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', () => end('SIGINT'))
  process.on('SIGTERM', () => end('SIGTERM'))
}

try {
  const config = readConfig(process.env)
  const started = config.graph === null ? await startOwnGraph(config) : await startOnGraph(config, config.graph)
  stopOnSignals(started)
  await tellHowToUse(config, started.service)
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
