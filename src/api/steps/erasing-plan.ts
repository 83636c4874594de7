/** What erasing a person takes away, and which texts about others name them (P9.4): read inside the step, before it writes. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { eraserOf, inJson } from '../../protocol/steps/replacing.ts'
import { tellingWords, withoutThem, wordsOf, type Appearance, type Left } from '../../protocol/steps/erasing.ts'

const APPEARANCES = loadStatement('taking/person-on-maps')
const PLAN = loadStatement('taking/erasing')
const TEXTS = loadStatement('taking/erasing-texts')
const HOLDS = loadStatement('taking/holds')
const MERGED = loadStatement('reads/merged-ids')

const text = z.string()
const appearanceRow: z.ZodType<Appearance> = z.object({
  id: text,
  mapId: text,
  type: text,
  status: text,
  refs: z.array(text),
  name: text.nullable(),
  aliases: z.array(text),
  address: text.nullable(),
  label: text.nullable(),
})

/** Somebody as they stand on maps, whatever the state. `ref`, or `mapId` and `personId`; the others null. */
export const readAppearances = async (
  run: Run,
  { ref, mapId, personId }: Readonly<Record<'ref' | 'mapId' | 'personId', string | null>>,
): Promise<readonly Appearance[]> =>
  (await run({ text: APPEARANCES, params: { ref, mapId, personId } })).map((row) => appearanceRow.parse(row))

/** How many legal holds stand on maps and people. `everybody`: those on anybody on the maps too. */
export async function readHolds(
  run: Run,
  about: { readonly mapIds: readonly string[]; readonly ids: readonly string[]; readonly everybody: boolean },
): Promise<number> {
  const [row] = await run({ text: HOLDS, params: about })
  return z.object({ holds: z.int() }).parse(row).holds
}

const thing = z.object({ id: text, kind: text })
const ids = z.array(text)
const planRow = z.object({
  elements: z.array(thing),
  shared: ids,
  ties: z.array(thing),
  persons: ids,
  parentTies: z.array(ids),
  parents: z.array(ids),
  places: ids,
  statements: ids,
  records: z.array(thing),
  listings: z.array(z.object({ id: text, label: text, listed: ids })),
  unprotecting: ids,
})

/** Properties of nodes and ties that are no text: ids, kinds, days, and how others are called. `name` or `Label.name`. */
const STRUCTURE: readonly string[] = [
  'id mapId restrictedMapId subjectId subjectIds youngPersonId youngPersonIds elementId parentCarerId current',
  'replacedBy organisation lastStep import mapIds professionals practitioner officer',
  'kind scale frequency seriousness status valence mutual role howOften influence control underCoercion statedAs',
  'outcome viewed trigger agency statutoryFunction purpose category categories reveals limbB reasonWithoutConsent part',
  'endIds statementReveals leftOut to ground parentalResponsibility livesWith safeToContact step mutation state',
  'PeerGroup.label Location.label Location.address Erasure.counts Erasure.changed DisposalProposal.counts',
  ...['YoungPerson', 'Adult', 'AdultOfConcern'].map(
    (label) => `${label}.name ${label}.aliases ${label}.address ${label}.label`,
  ),
].flatMap((names) => names.split(' '))
const TEXTS_ALL_THE_SAME: readonly string[] = ['Intervention.organisation', 'SocialCareRecord.kind']

const textRow = z.object({ id: text, kind: text, key: text, value: z.union([text, ids]), unlinked: z.boolean() })
type TextRow = z.output<typeof textRow>

/** A caller's key, `<issuer>#<subject>`: of who did it, not a text. */
const isKey = ({ key, value }: TextRow): boolean =>
  key.endsWith('By') && typeof value === 'string' && /^\S+#\S+$/.test(value)

/** Properties that are JSON: read again as such. */
const JSON_TEXTS: ReadonlySet<string> = new Set(['Contribution.input', 'PersonMerge.values'])

type Properties = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** New texts of nodes and of ties, by id, and in how many places somebody was named. */
export type NewTexts = { readonly nodes: Properties; readonly ties: Properties; readonly places: number }

const isTie = ({ kind }: TextRow): boolean => kind === 'tie' || kind === 'parent'

/** `telling`: of the words those that are looked for where nothing says that a text is about the person. */
function newTextsOf(
  rows: readonly TextRow[],
  { words, telling }: { readonly words: readonly string[]; readonly telling: readonly string[] },
): NewTexts {
  const erase = eraserOf(words)
  const eraseTelling = eraserOf(telling)
  const nodes = new Map<string, Record<string, unknown>>()
  const ties = new Map<string, Record<string, unknown>>()
  let places = 0
  for (const row of rows) {
    if (isKey(row)) continue
    const own = row.unlinked ? eraseTelling : erase
    const replaced = [row.value].flat().map(JSON_TEXTS.has(`${row.kind}.${row.key}`) ? inJson(own) : own)
    const here = replaced.reduce((sum, one) => sum + one.places, 0)
    if (here === 0) continue
    places += here
    const all = isTie(row) ? ties : nodes
    const written = replaced.map((one) => one.text)
    const value = typeof row.value === 'string' ? written.join('') : written
    all.set(row.id, { ...all.get(row.id), [row.key]: value })
  }
  return { nodes: Object.fromEntries(nodes), ties: Object.fromEntries(ties), places }
}

/** Everything that an erasure does. */
export type ErasingPlan = Omit<z.output<typeof planRow>, 'parentTies' | 'parents' | 'listings'> & {
  readonly parentTies: readonly string[]
  readonly parents: readonly string[]
  readonly left: Left
  /** Ids of before they were merged (P1.2): the journal knows them by these too, and so who is to be told (Art 19). */
  readonly merged: readonly string[]
  readonly texts: NewTexts
}

/** Maps on which somebody stands, each once. */
export const mapsIn = (appearances: readonly Appearance[]): readonly string[] => [
  ...new Set(appearances.map(({ mapId }) => mapId)),
]

/** What erasing these people does; `alsoWords`: other words that they are called by. */
export async function readPlan(
  run: Run,
  appearances: readonly Appearance[],
  alsoWords: readonly string[],
): Promise<ErasingPlan> {
  const people = appearances.map(({ id }) => id)
  const before = await run({ text: MERGED, params: { subjects: people } })
  const merged = before.map((one) => z.object({ id: text }).parse(one).id)
  const [row] = await run({ text: PLAN, params: { ids: people } })
  const { listings, parentTies, parents, ...plan } = planRow.parse(row)
  const left = withoutThem(listings, people)
  const mapIds = mapsIn(appearances)
  const without = [plan.elements, plan.ties, plan.records, left.gone].flat().map(({ id }) => id)
  const rows = await run({
    text: TEXTS,
    params: {
      mapIds,
      references: [...mapIds, ...appearances.flatMap(({ refs }) => refs)],
      without: [...without, ...plan.statements, ...parentTies.flat(), ...parents.flat()],
      structure: STRUCTURE,
      texts: TEXTS_ALL_THE_SAME,
    },
  })
  const { words } = wordsOf(appearances, alsoWords)
  const texts = newTextsOf(
    rows.map((one) => textRow.parse(one)),
    { words: [...words, ...people, ...merged], telling: tellingWords(appearances, alsoWords) },
  )
  return { ...plan, merged, parentTies: parentTies.flat(), parents: parents.flat(), left, texts }
}
