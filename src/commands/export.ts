/**
 * `export`: a map as files for other tools (docs/exports.md). It asks the running service, as the caller whose token it is
 * given: what it may see, on record like any other answer.
 */
import { existsSync, linkSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import { FORMATS } from '../export/formats.ts'
import { MAPPING_PURPOSES } from '../policy/terms.ts'
import { ASKING_OPTIONS, askService, DEFAULT_URL, whoAsks } from './asking.ts'
import { oneOf, say } from './terminal.ts'

const HELP = `export --map ID --format F --out DIR (--token-file FILE --purpose P | --as CALLER) [...]

  --map ID            which map
  --format F          csv, graphml, gexf, json or mermaid
  --out DIR           where the files go: peermap_<map>_<day>_<recipient>, readable by their owner only, never over others
  --purpose P         ${MAPPING_PURPOSES.join(', ')}
  --token-file FILE   who asks, by a token
  --as CALLER         who asks, of the demo: a name in demo-callers.json, with its purpose
  --url U             the running service, default ${DEFAULT_URL}
  --as-of D           ties as they were on a day, default today
  --undirected-peers  the young people and their PEER ties alone, without direction
  --dynamic           of gexf: since and until as a timeline

csv      pandas, Excel, Gephi: a folder of two tables, manifest.json and READ-ME.txt. import --from-export takes it back
graphml  NetworkX, igraph, Cytoscape, yEd (labels: Edit > Properties Mapper, then a layout)
gexf     Gephi
json     d3, Cytoscape.js, NetworkX: nx.node_link_graph(d, edges='links')
mermaid  documents: labels alone, at most 60 people, groups and places

A partner needs a sharing decision that says mayExport (P4.4). Nothing is exported under urgent access (P0.1).
`

const QUERY = `query Export($map: ID!, $format: ExportFormat!, $asOf: Date, $undirectedPeers: Boolean!, $dynamic: Boolean!) {
  exportMap(map: $map, format: $format, asOf: $asOf, undirectedPeers: $undirectedPeers, dynamic: $dynamic) {
    name
    files { name text }
  }
}`

/** A name of the answer is a name in the folder, and nothing else. */
const fileName = z.string().refine((name) => name !== '' && !name.startsWith('.') && basename(name) === name)
const answer = z.object({
  exportMap: z
    .object({ name: fileName, files: z.array(z.object({ name: fileName, text: z.string() })).min(1) })
    .nullish(),
})
type Exported = NonNullable<z.output<typeof answer>['exportMap']>

/**
 * Puts the files into a folder, each readable by its owner alone, all of them or none, and over nothing: a single one beside
 * others, several in a folder of their own. @returns the path of what was written @throws SetupError
 */
export function writeExport(out: string, { name, files }: Exported): string {
  const [first, second] = files
  const path = join(out, second === undefined && first !== undefined ? first.name : name)
  let part: string | null = null
  try {
    mkdirSync(out, { recursive: true, mode: 0o700 })
    if (existsSync(path)) throw new SetupError(`${path} is there already: nothing is overwritten`)
    part = mkdtempSync(join(out, '.peermap-'))
    for (const file of files) writeFileSync(join(part, file.name), file.text, { mode: 0o600, flag: 'wx' })
    if (second === undefined && first !== undefined) linkSync(join(part, first.name), path)
    else renameSync(part, path)
    return path
  } catch (cause) {
    throw cause instanceof SetupError ? cause : new SetupError(`${path} can't be written`, { cause })
  } finally {
    if (part !== null) rmSync(part, { recursive: true, force: true })
  }
}

const lower = (words: readonly string[]): readonly string[] => words.map((word) => word.toLowerCase())

/** Runs the command. @throws SetupError saying what is wrong; then nothing is written */
export async function exportCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      map: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      purpose: { type: 'string' },
      ...ASKING_OPTIONS,
      'as-of': { type: 'string' },
      'undirected-peers': { type: 'boolean', default: false },
      dynamic: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return say(HELP)
  const { map, out, url, dynamic } = values
  if (map === undefined || out === undefined)
    throw new SetupError('export needs --map, --format, --out, --purpose and --token-file (export --help)')
  const format = oneOf('--format', lower(FORMATS), values.format).toUpperCase()
  if (dynamic && format !== 'GEXF') throw new SetupError('--dynamic is for gexf')
  const who = whoAsks('export', values)
  const purpose = oneOf('--purpose', MAPPING_PURPOSES, values.purpose ?? who.purpose ?? undefined)
  const variables = { map, format, asOf: values['as-of'] ?? null, undirectedPeers: values['undirected-peers'], dynamic }
  const said = answer.parse(await askService({ url, token: who.token, purpose, query: QUERY, variables }, signal))
  if (!said.exportMap)
    throw new SetupError('no such map, or nothing opens it to the caller for this purpose (P4.4, P4.5)')
  say(`written to ${writeExport(out, said.exportMap)}`)
}
