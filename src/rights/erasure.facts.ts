/** Facts of an erasure: what it takes away, and which texts about others name the person (P9.4). Read before the step writes. */
import { z } from 'zod'
import { fieldsOf, PERSON_TYPES, STORED_TYPES } from '../model/model.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { referenceKey, referenceKeyOrNull } from '../policy/reference.ts'
import { eraserOf, inJson } from '../policy/replacing.ts'
import { tellingWords, withoutThem, wordsOf, type Appearance, type Left } from './erasure.rules.ts'

const APPEARANCES = loadStatement('rights/person-on-maps.facts')
const PLAN = loadStatement('rights/erasing.facts')
const TEXTS = loadStatement('rights/erasing-texts.facts')
const HOLDS = loadStatement('rights/holds.facts')
const MERGED = loadStatement('mapping/merged-ids.read')

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

/** The appearances of a person on maps, restricted or not. Given `ref`, or `mapId` and `personId`; the others are null. */
export const readAppearances = async (
  run: Run,
  { ref, mapId, personId }: Readonly<Record<'ref' | 'mapId' | 'personId', string | null>>,
): Promise<readonly Appearance[]> =>
  (await run({ text: APPEARANCES, params: { refKey: referenceKeyOrNull(ref), mapId, personId } })).map((row) =>
    appearanceRow.parse(row),
  )

/** The number of legal holds on maps and people. `everybody`: with those on all other people on the maps. */
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

/** Properties that are no free text: ids, kinds, days, and names of others. Written `name` or `Label.name`. */
const STRUCTURE: readonly string[] = [
  'id mapId restrictedMapId subjectId subjectIds youngPersonId youngPersonIds elementId parentCarerId current',
  'replacedBy organisation lastStep import mapIds professionals practitioner officer keptShownTo',
  ...STORED_TYPES.flatMap((type) => fieldsOf(type).flatMap(([name, { of }]) => (of === null ? [] : [name]))),
  'agency purpose category categories reveals limbB reasonWithoutConsent part',
  'whySubjectIds whyCategoryNames atRiskIds checkFor finding withdrawalFinding',
  'endIds statementReveals leftOut to ground parentalResponsibility livesWith safeToContact step mutation state',
  'PeerGroup.label Location.label Location.address Erasure.counts Erasure.changed DisposalProposal.counts',
  ...PERSON_TYPES.map((label) => `${label}.name ${label}.aliases ${label}.address ${label}.label`),
].flatMap((names) => names.split(' '))
const TEXTS_ALL_THE_SAME: readonly string[] = ['Intervention.organisation', 'SocialCareRecord.kind']

const textRow = z.object({ id: text, kind: text, key: text, value: z.union([text, ids]), unlinked: z.boolean() })
type TextRow = z.output<typeof textRow>

/** Whether a value is a caller's key, `<issuer>#<subject>`, and so no free text. */
const isKey = ({ key, value }: TextRow): boolean =>
  key.endsWith('By') && typeof value === 'string' && /^\S+#\S+$/.test(value)

/** Properties that hold JSON: they are searched as JSON. */
const JSON_TEXTS: ReadonlySet<string> = new Set([
  'Contribution.input',
  'PersonMerge.values',
  'AccessRequest.earlierAuthority',
])

type Properties = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The new texts of nodes and ties by id, and the number of places that named the person. */
export type NewTexts = { readonly nodes: Properties; readonly ties: Properties; readonly places: number }

const isTie = ({ kind }: TextRow): boolean => kind === 'tie' || kind === 'parent'

/** `telling`: the words that are searched for in texts which are not recorded as being about the person. */
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

/** All changes that an erasure makes. */
export type ErasingPlan = Omit<z.output<typeof planRow>, 'parentTies' | 'parents' | 'listings'> & {
  readonly parentTies: readonly string[]
  readonly parents: readonly string[]
  readonly left: Left
  /** Ids from before a merge (P1.2): the journal has disclosures under these too, and so recipients to notify (Art 19). */
  readonly merged: readonly string[]
  readonly texts: NewTexts
}

/** The maps of these appearances, each once. */
export const mapsIn = (appearances: readonly Appearance[]): readonly string[] => [
  ...new Set(appearances.map(({ mapId }) => mapId)),
]

/** The plan to erase these appearances. `alsoWords`: further words that name the person. */
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
      references: [...mapIds, ...appearances.flatMap(({ refs }) => refs)].map(referenceKey),
      without: [...without, ...plan.statements, ...plan.persons, ...parentTies.flat(), ...parents.flat()],
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
