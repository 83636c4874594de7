/** The formats of an export, and what its files are called. */
import { csv } from './csv.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { mermaid } from './mermaid.ts'
import type { Model } from './model.ts'
import { nodeLink } from './node-link.ts'

/** One file. A folder is made of several. */
export type ExportFile = { readonly name: string; readonly text: string }

export type FormatOptions = { readonly dynamic: boolean }

type Write = (model: Model, name: string, options: FormatOptions) => readonly ExportFile[]

const single =
  (extension: string, write: (model: Model, options: FormatOptions) => string): Write =>
  (model, name, options) => [{ name: `${name}.${extension}`, text: write(model, options) }]

const WRITERS = {
  CSV: csv,
  GRAPHML: single('graphml', graphml),
  GEXF: single('gexf', gexf),
  JSON: single('json', nodeLink),
  MERMAID: single('mmd', mermaid),
} as const satisfies Readonly<Record<string, Write>>

export type Format = keyof typeof WRITERS
export const FORMATS = ['CSV', 'GRAPHML', 'GEXF', 'JSON', 'MERMAID'] as const satisfies readonly Format[]

/** Nothing in a file's name that a shell or a file system takes for something else. */
const part = (text: string): string => text.replaceAll(/[^\w.-]+/g, '-').replace(/^\.+/, '-')

/** `peermap_<map>_<day>_<recipient>`. */
export const nameOf = ({ stamp }: Model): string =>
  ['peermap', stamp['map'], stamp['madeAt']?.slice(0, 10), stamp['recipient']]
    .map((each) => part(each ?? ''))
    .join('_')
    .slice(0, 200)

/** The files of a model in a format. @throws LIMIT_EXCEEDED for a drawing that can't be read */
export const filesOf = (model: Model, format: Format, options: FormatOptions): readonly ExportFile[] =>
  WRITERS[format](model, nameOf(model), options)
