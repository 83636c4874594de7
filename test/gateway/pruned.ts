/** Prunes a query on the public schema, without a database: what the library would be given. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, graphql, print, type GraphQLResolveInfo } from 'graphql'
import { readCatalogue } from '../../src/gateway/catalogue.ts'
import { fold, type Folded } from '../../src/gateway/fold.ts'
import { prune, type Pruned } from '../../src/gateway/prune.ts'
import { readSdl } from '../../src/gateway/sdl.ts'
import type { Opening } from '../../src/policy/opening.ts'
import { ROOT } from './build.ts'
import { openingWith } from './context.ts'

export const publicSchema = buildSchema(readFileSync(join(ROOT, 'src/generated/schema.graphql'), 'utf8'))

export const catalogue = readCatalogue(readSdl(ROOT))

/** `selection` is what stands between the braces of peerMap. */
export type Pruning = {
  readonly selection: string
  readonly open?: Opening['open'] extends infer Open ? Partial<Open> : never
  readonly fragments?: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly declare?: string
  readonly elements?: number
  readonly page?: number
}

/** What was asked and what pruning gave, the selection as text on one line, and the fold it was pruned with. */
export type Outcome = Pruned & { readonly asked: GraphQLResolveInfo; readonly text: string; readonly folded: Folded }

const infoOf = async ({
  selection,
  fragments = '',
  variables = {},
  declare = '',
}: Pruning): Promise<GraphQLResolveInfo> => {
  let found: GraphQLResolveInfo | undefined
  const { errors } = await graphql({
    schema: publicSchema,
    source: `query Q${declare} { peerMap(id: "m") { ${selection} } } ${fragments}`,
    rootValue: {
      peerMap: (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
        found = info
        return null
      },
    },
    variableValues: variables,
  })
  if (found === undefined) throw new Error(errors?.map(({ message }) => message).join('; '))
  return found
}

/** Prunes it. Categories that `open` does not name are open for everybody. */
export async function prunedOf(about: Pruning): Promise<Outcome> {
  const folded = fold(catalogue, openingWith(about.open ?? {}))
  const asked = await infoOf(about)
  const pruned = prune({
    info: asked,
    catalogue,
    folded,
    elements: about.elements ?? 100,
    page: about.page ?? 5_000,
    view: 'view:test',
  })
  const text = pruned.info.fieldNodes
    .map((node) => print(node))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^peerMap\(id: "m"\) /, '')
  return { ...pruned, asked, text, folded }
}
