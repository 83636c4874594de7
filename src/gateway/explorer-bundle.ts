/** The files of the explorer, bundled from `explorer/` and kept until something that they are made of changes. */
import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { PURPOSES } from '../policy/terms.ts'

const NAMES = ['page.js', 'page.css'] as const
const SOURCES = ['page.tsx', 'page.css', 'no-style.ts', '../package-lock.json'] as const

/** By name: `index.html` and the bundled ones. */
export type Files = ReadonlyMap<string, Buffer>

/** The first query of the README. */
export function firstQuery(readme: string): string {
  const query = /^## A first query$[\s\S]*?^```graphql\n([\s\S]*?)^```$/m.exec(readme)?.[1]
  if (query === undefined) throw new Error('the README has no first query')
  return query
}

/** GraphiQL's style sheet holds its fonts, 300 kB of them: the browser's own do as well. */
const withoutFonts: Plugin = {
  name: 'without fonts',
  setup: (build) =>
    build.onLoad({ filter: /graphiql\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(/@font-face\s*\{[^}]*\}/g, ''),
      loader: 'css',
    })),
}

async function bundle(root: string, outdir: string, query: string): Promise<void> {
  // A package of development: where it was left out, only the explorer lacks.
  const { build, stop } = await import('esbuild')
  try {
    await build({
      entryPoints: ['page.tsx', 'page.css'].map((name) => join(root, 'explorer', name)),
      outdir,
      bundle: true,
      format: 'esm',
      target: 'es2022',
      minify: true,
      jsx: 'automatic',
      alias: { 'react-style-singleton': join(root, 'explorer', 'no-style.ts') },
      define: {
        'process.env.NODE_ENV': '"production"',
        FIRST_QUERY: JSON.stringify(query),
        PURPOSES: JSON.stringify(PURPOSES),
      },
      plugins: [withoutFonts],
      logLevel: 'silent',
    })
  } finally {
    // Its process would keep the memory.
    await stop()
  }
}

const read = async (folder: string): Promise<readonly (readonly [string, Buffer])[]> =>
  Promise.all(NAMES.map(async (name) => [name, await readFile(join(folder, name))] as const))

/**
 * Reads the files, and bundles them first where they are not there. `folder` keeps one set of them.
 * @throws where a package lacks, or the folder can't be written
 */
export async function bundledExplorer(root: string, folder: string): Promise<Files> {
  const sources = await Promise.all(SOURCES.map((name) => readFile(join(root, 'explorer', name))))
  const query = firstQuery(await readFile(join(root, 'README.md'), 'utf8'))
  const own = await readFile(import.meta.filename)
  const hash = createHash('sha256')
  for (const part of [...sources, own, query, PURPOSES.join()]) hash.update(part)
  const kept = join(folder, hash.digest('hex').slice(0, 16))
  const files = await read(kept).catch(async () => {
    const making = `${kept}.${process.pid}`
    await bundle(root, making, query)
    const made = await read(making)
    await keep(making, kept, folder)
    return made
  })
  return new Map([...files, ['index.html', await readFile(join(root, 'explorer', 'index.html'))]])
}

/** Puts a new set in the place of all others. Another process may have been faster. */
async function keep(making: string, kept: string, folder: string): Promise<void> {
  await rename(making, kept).catch(() => undefined)
  for (const name of await readdir(folder))
    if (join(folder, name) !== kept) await rm(join(folder, name), { recursive: true, force: true })
}
