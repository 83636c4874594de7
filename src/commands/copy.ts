/** `copy make | start | who | end | list`: analyst copies (docs/copies.md). */
import { readFileSync } from 'node:fs'
import { Tokens } from '../gateway/caller.ts'
import { readSdl } from '../gateway/sdl.ts'
import { readConfig, ROOT, type Config } from '../config.ts'
import { whyClosedNow } from '../copy/closed.ts'
import { endCopy } from '../copy/end.ts'
import { readKept } from '../copy/kept.ts'
import { makeCopy } from '../copy/make.ts'
import { actorFor, actorOf, needed, parseCopyOptions, requestOf, wholeOf, type CopyOptions } from '../copy/options.ts'
import { runCopy } from '../copy/run.ts'
import { isAnalystOf } from '../copy/roles.ts'
import { shuffled } from '../copy/shuffle.ts'
import { copyFoldersOf, homeOfCopy, isHere, passwordFileOf, readKey, runningCopy } from '../copy/store.ts'
import { whoIs } from '../copy/who.ts'
import { COPY_USAGE, HONESTLY } from '../copy/words.ts'
import { SetupError } from '../errors.ts'
import { readCopies, type KnownCopy } from '../graph/copies.ts'
import { reading, type Driver } from '../graph/driver.ts'
import { project, readUpTo } from '../graph/projecting.ts'
import { openJournal, type Journal } from '../journal/journal.ts'
import { callerKey } from '../policy/facts.ts'
import { onRunningGraph, withGraph } from './support.ts'
import { quietLog, say, tell } from './terminal.ts'

type Asked = { readonly config: Config; readonly options: CopyOptions; readonly signal: AbortSignal }

/** An encrypted disk is not a default. */
function mayHold({ graph, copiesFolderNamed }: Config): void {
  if (process.env['NODE_ENV'] === 'production' && graph !== null && !copiesFolderNamed)
    throw new SetupError('in production set PEERMAP_COPIES_DIR to a folder on an encrypted disk: copies are made there')
}

const withJournal = <T>(
  { config, signal }: Asked,
  work: (driver: Driver, journal: Journal) => Promise<T>,
): Promise<T> =>
  withGraph(config, signal, async (driver) => {
    const { journal: folder } = copyFoldersOf(config)
    const journal = await openJournal({ folder, log: quietLog, readUpTo: (id) => readUpTo(driver, id) })
    try {
      return await work(driver, journal)
    } finally {
      await project(driver, { folder, upTo: journal.sequence }).catch(() => undefined)
      await journal.close()
    }
  })

async function known(driver: Driver, id: string): Promise<KnownCopy> {
  const [copy] = await readCopies(reading(driver), { id })
  if (copy === undefined) throw new SetupError(`the graph knows no copy ${id}: "copy list" lists them`)
  return copy
}

const SHOW_MS = 2_000
/** A line now and then, for who waits. */
const teller = () => {
  let last = Date.now()
  return (phase: 'READING' | 'WRITING', done: number, of: number): void => {
    if (Date.now() - last < SHOW_MS) return
    last = Date.now()
    tell(phase === 'READING' ? `  ${done} of ${of} maps read` : `  ${done} of ${of} rows written`)
  }
}

async function make(asked: Asked): Promise<void> {
  const { config, options, signal } = asked
  mayHold(config)
  const request = requestOf(options, config)
  const made = await withJournal(asked, (driver, journal) =>
    makeCopy(
      {
        driver,
        journal,
        folders: copyFoldersOf(config),
        kept: readKept(readSdl(ROOT)),
        shuffle: shuffled,
        now: () => new Date(),
        server: { log: tell, signal },
        show: teller(),
      },
      request,
      config.council,
    ),
  )
  say(`Copy ${made.id}: ${made.people} young people on ${made.mapIds.length} maps, ${made.rows} rows`)
  say(`For ${callerKey(request.analyst)}. It expires on ${made.expiresOn}. Open it with: copy start --copy ${made.id}`)
  say(HONESTLY)
}

/**
 * Roles are the identity provider's: only the analyst's own token says that they have it still. With development tokens, which
 * anybody on this machine may make, it would say nothing.
 */
async function checkRole({ config, options }: Asked, copy: KnownCopy): Promise<void> {
  if (config.issuers === null) return
  const file = options['token-file']
  if (file === undefined)
    throw new SetupError('--token-file is needed: a token of the analyst says that they have the role ANALYST still')
  const tokens = new Tokens(config.issuers, () => new Date())
  const visitor = await tokens.verify(readFileSync(file, 'utf8').trim())
  if (!isAnalystOf(visitor, copy))
    throw new SetupError('this token is not of the analyst of the copy, or says no longer that they are one')
}

async function start(asked: Asked): Promise<void> {
  const { config, options, signal } = asked
  mayHold(config)
  const id = needed(options, 'copy')
  const folders = copyFoldersOf(config)
  const port = options.port === undefined ? {} : { port: wholeOf('port', options.port, 1, 65_535) }
  const copy = await onRunningGraph(config, (driver) => known(driver, id))
  await checkRole(asked, copy)
  if (!isHere(folders, id)) throw new SetupError(`copy ${id} is not on this machine`)
  await runCopy({
    id,
    server: { home: homeOfCopy(folders, id), log: tell, signal, ...port },
    // Read anew each time: it may have been ended meanwhile.
    decide: () =>
      onRunningGraph(config, async (driver) => whyClosedNow(reading(driver), await known(driver, id), new Date())),
    started: ({ uri }) => {
      say(`Copy ${id} answers on ${uri}, user neo4j; its password is in ${passwordFileOf(folders, id)}`)
      say('Read-only, on this machine alone. Ctrl-C stops it. How to open it: docs/copies.md')
    },
    signal,
  })
}

async function who(asked: Asked): Promise<void> {
  const { config, options } = asked
  const id = needed(options, 'copy')
  const pseudonym = needed(options, 'id')
  const reason = needed(options, 'reason')
  const found = await withJournal(asked, async (driver, journal) => {
    const copy = await known(driver, id)
    const caller = actorFor(options, config, copy)
    const key = readKey(copyFoldersOf(config), id)
    return whoIs({ driver, journal, copy, key, caller, pseudonym, reason, now: new Date() })
  })
  say(`${pseudonym} is ${found.label} ${found.id} on map ${found.mapId}. This is on record`)
}

async function end(asked: Asked): Promise<void> {
  const { config, options } = asked
  const id = needed(options, 'copy')
  await withJournal(asked, async (driver, journal) => {
    const copy = await known(driver, id)
    const caller = actorOf(options, config, copy.purpose)
    const folders = copyFoldersOf(config)
    await endCopy({ driver, journal, folders, copy, caller, gone: options.gone === true, now: new Date() })
  })
  say(`Copy ${id} is ended: its folder and its key are deleted, and its pseudonyms are nobody's`)
}

async function list({ config, signal }: Asked): Promise<void> {
  const folders = copyFoldersOf(config)
  await withGraph(config, signal, async (driver) => {
    const run = reading(driver)
    const copies = await readCopies(run, { open: true })
    if (copies.length === 0) say('There is no copy that is not ended')
    for (const copy of copies) {
      const why = await whyClosedNow(run, copy, new Date())
      const state = why === null ? 'may be used' : `may not be used: ${why}; end it`
      const place = runningCopy(folders, copy.id)?.uri ?? (isHere(folders, copy.id) ? 'stopped' : 'not on this machine')
      say(
        `${copy.id}  for ${callerKey(copy)}  maps ${copy.mapIds.length}  made ${copy.readAt.slice(0, 10)} by ${copy.madeBy}`,
      )
      say(`  expires on ${copy.expiresOn}  ${place}  ${state}`)
    }
  })
}

const COMMANDS: Readonly<Record<string, (asked: Asked) => Promise<void>>> = { make, start, who, end, list }

/** Runs the command. @throws SetupError, PeermapError saying what is wrong; a copy that was not made leaves nothing */
export async function copyCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  if (args.includes('--help')) return say(COPY_USAGE)
  const { options, words } = parseCopyOptions(args)
  const [name = '', ...more] = words
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined || more.length > 0) throw new SetupError(COPY_USAGE)
  await command({ config: readConfig(process.env), options, signal })
}
