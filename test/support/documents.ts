/**
 * The documents of this repository, and what stands in them: links, and blocks of code with the comment before each that says
 * how it is tried. A block that can't be run here says why.
 *
 *   <!-- test: query <demo caller> -->   a query; `<!-- test: answer -->` after it shows the data of its answer
 *   <!-- test: command -->               lines of `npm run peermap -- ...`, run on the demo
 *   <!-- test: analyse -->               one such line; `<!-- test: answer -->` shows parts of what it prints
 *   <!-- test: import -->                the import of the files `<!-- test: people.csv -->` and `<!-- test: ties.csv -->`
 *   <!-- story: ... -->                  a step of a story (test/documents-story.int.test.ts)
 *   <!-- tried by: <file> -->            another test runs it
 *   <!-- not tried: <why> -->            nothing here can
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/** `path` from the root. */
export type Document = { readonly path: string; readonly text: string }

/** A fenced block. `how`: the comment before it; undefined: there is none. `answer`: the block that shows its answer. */
export type Block = {
  readonly path: string
  readonly language: string
  readonly code: string
  readonly how: string | undefined
  readonly answer: string | undefined
}

export const documentAt = (path: string): Document => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })

const IGNORED = new Set(['node_modules', '.git', '.peermap', 'coverage', 'dist'])

const under = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : under(path)
    return entry.name.endsWith('.md') ? [path] : []
  })

/** All of them. */
export const DOCUMENTS: readonly Document[] = under('.').toSorted().map(documentAt)

const FENCE =
  /(?:^[ ]*<!-- ([^\n]*?) -->\n)?^[ ]*```([\w-]*)\n([\s\S]*?)^[ ]*```$(?:\s*<!-- (?:test|story): answer -->\n```\w+\n([\s\S]*?)^```$)?/gm

/** The fenced blocks of a document, in their order; an answer is no block of its own. */
export const blocksOf = ({ path, text }: Document): readonly Block[] =>
  [...text.matchAll(FENCE)].map(([, how, language = '', code = '', answer]) => ({ path, language, code, how, answer }))

/** Blocks whose comment begins so, of all documents, with what follows in it. */
export const blocksTried = (begins: string): readonly (Block & { readonly rest: string })[] =>
  DOCUMENTS.flatMap(blocksOf).flatMap((block) =>
    block.how?.startsWith(begins) === true ? [{ ...block, rest: block.how.slice(begins.length).trim() }] : [],
  )

/** Lines of shell with those joined that end in a backslash, without comments. */
export const commandsIn = (code: string): readonly string[] =>
  code
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+# .*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

/** The words of a line of shell: quotes are taken away. */
export const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare)

/** Relative links of a document: where each leads, from the root, and the heading that it names. */
export const linksOf = ({ path, text }: Document): readonly { readonly to: string; readonly anchor: string }[] =>
  [...text.replaceAll(FENCE, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#')
      return { to: file === '' ? path : join(path, '..', file), anchor }
    })

/** The anchors of the headings of a document, as GitHub makes them. */
export const anchorsOf = ({ text }: Document): ReadonlySet<string> =>
  new Set(
    [...text.replaceAll(FENCE, '').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )

/** `caller`: name of a demo caller. `answer`: JSON. */
export type ShownQuery = {
  readonly path: string
  readonly caller: string
  readonly query: string
  readonly answer: string | undefined
}

/** The queries that documents show, README's first one first. */
export const SHOWN_QUERIES: readonly ShownQuery[] = blocksTried('test: query').map(({ path, rest, code, answer }) => ({
  path,
  caller: rest,
  query: code,
  answer,
}))

/** The query with its answer that the README begins with. */
export const FIRST_QUERY: ShownQuery = (() => {
  const first = SHOWN_QUERIES.find(({ path }) => path === 'README.md')
  if (first === undefined) throw new Error('README.md shows no query')
  return first
})()
