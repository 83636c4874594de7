/** `backup make`, `backup check`, `backup restore` (docs/operating/backup.md). */
import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { copyOfGraph, foldersIn, journalFoldersOf, makeBackup, PARTS, restoreBackup } from '../backup/backup.ts'
import { readManifest } from '../backup/files.ts'
import { fitOf, type Finding } from '../backup/fit.ts'
import { readJournals } from '../backup/journals.ts'
import { readConfig, ROOT, type Config } from '../config.ts'
import { SetupError } from '../errors.ts'
import type { Driver } from '../graph/driver.ts'
import { startEmbedded } from '../graph/embedded/launch.ts'
import { journalFilesOf } from '../journal/format.ts'
import { renderReport, verifyJournal } from '../journal/verify.ts'
import { usingGraph, withGraph } from './support.ts'
import { oneOf, say, tell } from './terminal.ts'

const USAGE = `backup make --to DIR
backup check [--from DIR]
backup restore --from DIR [--only graph|journal]`

type Asked = { readonly config: Config; readonly signal: AbortSignal }
type Options = { readonly to?: string; readonly from?: string; readonly only?: string }

async function make({ config }: Asked, { to }: Options): Promise<void> {
  if (to === undefined) throw new SetupError('backup make needs --to DIR, a folder that is not there yet')
  await makeBackup(config, resolve(to), new Date())
  say(
    `The backup is in ${resolve(to)}. It holds personal data and, of an embedded database, its password: keep it as both need`,
  )
  if (config.graph !== null)
    say('It holds the journals alone. The backup of the database must have been made before this one')
}

/** Whether each journal of the folders is whole, those that are kept too. */
async function verifyAll(folders: readonly string[]): Promise<boolean> {
  let isWhole = true
  for (const folder of folders)
    for (const file of journalFilesOf(await readdir(folder).catch(() => []))) {
      const report = await verifyJournal({ folder, file })
      say(renderReport(report))
      isWhole &&= report.ok
    }
  return isWhole
}

/** Runs `work` on the graph of a backup: on a copy of it, or on the database of the settings. */
async function onGraphOf(
  { config, signal }: Asked,
  from: string | undefined,
  work: (driver: Driver) => Promise<void>,
): Promise<void> {
  if (from === undefined) return withGraph(config, signal, work)
  const { graph } = await readManifest(from)
  if (!graph) return withGraph(config, signal, work)
  const home = mkdtempSync(join(tmpdir(), 'peermap-backup-'))
  try {
    await copyOfGraph(from, home)
    const embedded = await startEmbedded({ root: ROOT, home, log: tell, signal })
    try {
      await usingGraph(embedded, signal, work)
    } finally {
      await embedded.stop()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const tellFindings = (findings: readonly Finding[]): void => {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const again = findings.filter(({ severity }) => severity === 'again')
  for (const { message } of errors) say(`does not fit: ${message}`)
  if (again.length > 0)
    say(`The journal has ${again.length} steps that the graph has not: it is older. Take them again, erasures first:`)
  for (const { message } of again) say(`  ${message}`)
  say(errors.length === 0 ? 'graph and journal fit' : 'GRAPH AND JOURNAL DO NOT FIT')
}

async function check({ config, signal }: Asked, { from }: Options): Promise<void> {
  const folder = from === undefined ? undefined : resolve(from)
  if (folder !== undefined) await readManifest(folder)
  const folders = folder === undefined ? journalFoldersOf(config) : foldersIn(folder).journals
  const isWhole = await verifyAll(folders)
  let isFit = false
  await onGraphOf({ config, signal }, folder, async (driver) => {
    const findings = await fitOf(driver, await readJournals(folders))
    tellFindings(findings)
    isFit = findings.every(({ severity }) => severity !== 'error')
  })
  if (!isWhole || !isFit) process.exitCode = 1
}

async function restore({ config }: Asked, { from, only = 'all' }: Options): Promise<void> {
  if (from === undefined) throw new SetupError('backup restore needs --from DIR')
  await restoreBackup(config, resolve(from), oneOf('--only', PARTS, only))
  say('Restored. Now "peermap backup check", before the service starts')
}

const COMMANDS: Readonly<Record<string, (asked: Asked, options: Options) => Promise<void>>> = { make, check, restore }

/** Runs the command; exit code 1 when a check finds that graph and journal do not fit, or a journal is not whole. */
export async function backupCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { to: { type: 'string' }, from: { type: 'string' }, only: { type: 'string' } },
  })
  const [name = '', ...more] = positionals
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined || more.length > 0) throw new SetupError(USAGE)
  await command({ config: readConfig(process.env), signal }, values)
}
