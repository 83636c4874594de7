/**
 * Backup and restore (docs/operating/backup.md). The graph first, the journal after: a journal may know more than the graph,
 * which is then told what to do again; a graph that knows more than the journal has disclosures that nobody can show (P9.6).
 */
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedHome, type Config } from '../config.ts'
import { SetupError } from '../errors.ts'
import { holderOf } from '../graph/embedded/home.ts'
import { whileUnwritten } from '../journal/journal.ts'
import { copyFiles, makeWhole, readManifest, writeManifest } from './files.ts'

/** The folders of a backup. */
const GRAPH = 'graph'
const JOURNAL = 'journal'
/** Journals of the service, of imports and of analyst copies: endings of their folders, here and there. */
const JOURNALS = ['', '-imports', '-copies'] as const
const KEYS = 'keys'

/** Of the embedded home: the data, and the password that was made with them. */
const isGraph = (path: string): boolean => path.startsWith('data/') || path === 'neo4j-password'
const isJournal = (path: string): boolean => path.endsWith('.jsonl')
const isKey = (path: string): boolean => path === 'dev-key.json'

const mustBeStopped = (config: Config): void => {
  const home = embeddedHome(config)
  const holder = existsSync(home) ? holderOf(realpathSync(home)) : undefined
  if (holder === undefined) return
  throw new SetupError(
    `The database in ${home} runs (process ${holder.owner}): stop the service first. Neo4j Community copies no database that runs`,
  )
}

const copyGraph = (from: string, to: string) => copyFiles({ from, to, wanted: isGraph })

async function copyJournals(config: Config, to: string): Promise<void> {
  const about = { wanted: isJournal, lines: true }
  for (const ending of JOURNALS)
    await copyFiles({ from: `${config.journalFolder}${ending}`, to: join(to, `${JOURNAL}${ending}`), ...about })
}

/**
 * Copies what belongs to the service into a new folder: the embedded graph, which must not run, and then the journals. Of a
 * database of one's own the journals alone, also while they are written. Throws SetupError; then there is no such folder.
 */
export async function makeBackup(config: Config, to: string, now: Date): Promise<void> {
  const about = { madeAt: now.toISOString(), graph: config.graph === null }
  await makeWhole(to, async (part) => {
    if (config.graph !== null) {
      await copyJournals(config, part)
    } else {
      mustBeStopped(config)
      await whileUnwritten(config.journalFolder, async () => {
        const copied = await copyGraph(embeddedHome(config), join(part, GRAPH))
        if (copied.length === 0) throw new SetupError(`There is no database in ${embeddedHome(config)}`)
        await copyJournals(config, part)
        await copyFiles({ from: config.home, to: join(part, KEYS), wanted: isKey })
        // Whoever started it meanwhile has changed what was being copied.
        mustBeStopped(config)
      })
    }
    await writeManifest(part, about)
  })
}

/** What of a backup is put back. */
export const PARTS = ['all', 'graph', 'journal'] as const
export type Part = (typeof PARTS)[number]

const mustBeAway = (folder: string, what: string): void => {
  if (existsSync(folder))
    throw new SetupError(`${folder} is there: move the ${what} away and keep it, nothing is written over it`)
}

/** Puts a backup back where the settings say, in the place of nothing. Throws SetupError. */
export async function restoreBackup(config: Config, from: string, part: Part): Promise<void> {
  const { graph } = await readManifest(from)
  const wantsGraph = part !== 'journal' && graph
  const wantsJournal = part !== 'graph'
  if (part === 'graph' && !graph) throw new SetupError(`${from} holds no graph`)
  if (wantsGraph && config.graph !== null)
    throw new SetupError('NEO4J_URI is set: this backup is of the embedded database')
  if (wantsGraph) mustBeAway(embeddedHome(config), 'database')
  if (wantsJournal) for (const ending of JOURNALS) mustBeAway(`${config.journalFolder}${ending}`, 'journal')
  if (wantsGraph) await copyGraph(join(from, GRAPH), embeddedHome(config))
  if (wantsJournal)
    for (const ending of JOURNALS)
      await copyFiles({ from: join(from, `${JOURNAL}${ending}`), to: `${config.journalFolder}${ending}` })
  if (part === 'all' && !existsSync(join(config.home, 'dev-key.json')))
    await copyFiles({ from: join(from, KEYS), to: config.home, wanted: isKey })
}

/** Where a backup's journals are, and its graph's home for an embedded server. */
export const foldersIn = (from: string) => ({
  graph: join(from, GRAPH),
  journals: JOURNALS.map((ending) => join(from, `${JOURNAL}${ending}`)),
})

/** The same of what the settings name. */
export const journalFoldersOf = ({ journalFolder }: Pick<Config, 'journalFolder'>): readonly string[] =>
  JOURNALS.map((ending) => `${journalFolder}${ending}`)

/** Copies a backup's graph to where a server may open it, which changes what it opens. */
export const copyOfGraph = (from: string, to: string): Promise<readonly string[]> => copyGraph(join(from, GRAPH), to)
