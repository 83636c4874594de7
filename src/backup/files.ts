/** The files of a backup: copied with modes for their owner alone, and named with their hashes in a manifest. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { SetupError } from '../errors.ts'

/** Name of the manifest in a backup. */
export const MANIFEST = 'manifest.json'

const manifestShape = z.strictObject({
  format: z.literal(1),
  /** When it was made (ISO, UTC). */
  madeAt: z.iso.datetime(),
  /** Whether the embedded graph is in it; else the database is backed up by its own means, before this. */
  graph: z.boolean(),
  /** SHA-256 of each file, by its path in the backup. */
  files: z.record(z.string(), z.string()),
})
export type Manifest = z.output<typeof manifestShape>

/** Paths of all files below a folder, relative to it, sorted. None where there is no folder. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return []
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)))
    .toSorted()
}

/** SHA-256 of a file, hex. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const NEWLINE = 0x0a
const TAIL = 1 << 16

/** Cuts a file behind its last newline: a line that was being written is not yet one. */
async function cutToLine(path: string): Promise<void> {
  const file = await open(path, 'r')
  const { size } = await file.stat()
  let end = size
  for (let from = size; end === size && from > 0;) {
    from = Math.max(0, from - TAIL)
    const bytes = Buffer.alloc(Math.min(TAIL, size - from))
    await file.read(bytes, 0, bytes.length, from)
    const at = bytes.lastIndexOf(NEWLINE)
    if (at !== -1) {
      end = from + at + 1
      break
    }
    if (from === 0) end = 0
  }
  await file.close()
  if (end < size) await truncate(path, end)
}

/** Which files, from where, under which folder of the backup. `lines`: they are journals, which may be written meanwhile. */
export type Copying = {
  readonly from: string
  readonly to: string
  readonly wanted?: (path: string) => boolean
  readonly lines?: boolean
}

/** Copies files, each on disk and readable by its owner alone. @returns their paths below `to` */
export async function copyFiles({ from, to, wanted = () => true, lines = false }: Copying): Promise<readonly string[]> {
  const paths = (await filesBelow(from)).filter(wanted)
  for (const path of paths) {
    const target = join(to, path)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await pipeline(createReadStream(join(from, path)), createWriteStream(target, { mode: 0o600, flush: true }))
    if (lines && path.endsWith('.jsonl')) await cutToLine(target)
  }
  return paths
}

/** Makes a folder whole or not at all: `fill` works in another one, which gets the name at the end. Throws SetupError. */
export async function makeWhole(folder: string, fill: (part: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) throw new SetupError(`${folder} is there already: name a folder that is not`)
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true, mode: 0o700 })
  try {
    await fill(part)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
  await rename(part, folder)
}

/** Writes the manifest of the files below a folder. */
export async function writeManifest(folder: string, about: Pick<Manifest, 'madeAt' | 'graph'>): Promise<void> {
  const files: Record<string, string> = {}
  for (const path of await filesBelow(folder)) files[path] = await fileHash(join(folder, path))
  await writeFile(join(folder, MANIFEST), `${JSON.stringify({ format: 1, ...about, files }, null, 2)}\n`, {
    mode: 0o600,
  })
}

/** Reads a backup's manifest and holds its files against it. @throws SetupError naming the files that are not as it says */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((cause: unknown) => {
    throw new SetupError(`${folder} is no backup: it has no ${MANIFEST}`, { cause })
  })
  const parsed = manifestShape.safeParse(JSON.parse(text))
  if (!parsed.success) throw new SetupError(`${join(folder, MANIFEST)} can't be read`)
  const manifest = parsed.data
  const there = new Set((await filesBelow(folder)).filter((path) => path !== MANIFEST))
  const wrong: string[] = [...there].filter((path) => manifest.files[path] === undefined)
  for (const [path, hash] of Object.entries(manifest.files))
    if (!there.has(path) || (await fileHash(join(folder, path))) !== hash) wrong.push(path)
  if (wrong.length > 0)
    throw new SetupError(
      `The backup in ${folder} is not as it was made: ${wrong.slice(0, 5).join(', ')} (${wrong.length} files)`,
    )
  return manifest
}
