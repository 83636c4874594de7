/** The second pass: what was found good is written to maps that nobody can open, and then opened in one transaction. */
import { v7 as uuidv7 } from 'uuid'
import { PeermapError } from '../errors.ts'
import { read, write, type Driver } from '../graph/driver.ts'
import { allocationsOf } from './allocating.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import type { IsoDate } from '../policy/terms.ts'
import { Batches, statement, type DrawingName } from './batch.ts'
import { limbsOf, type PlacedAssessment } from './cover.ts'
import type { AssessmentInput } from './inputs.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { drawRow, provenance, type DrawState } from './draw.ts'
import { SeenTies } from './ends.ts'
import { eachRow, type ImportFile } from './files.ts'
import type { IdsOut } from './ids-out.ts'
import type { Issues } from './issues.ts'
import { daysOf, type ImportOptions } from './options.ts'
import type { Checked } from './pass-one.ts'
import type { ShowProgress } from './progress.ts'
import type { PlacedShare } from './sharing.ts'

/** The import that is written. */
export type Writing = {
  readonly driver: Driver
  readonly importId: string
  readonly identity: string
  readonly journalId: string
  readonly options: ImportOptions
  readonly files: readonly ImportFile[]
  readonly checked: Checked
  readonly issues: Issues
  readonly caller: Caller
  readonly at: Date
  readonly today: IsoDate
  readonly now: () => Date
  readonly progress: ShowProgress
  readonly idsOut: IdsOut | null
  readonly signal?: AbortSignal | undefined
}

/** What was drawn: rows by statement, and by map its people and ties. */
export type Written = {
  readonly rows: ReadonlyMap<DrawingName, number>
  readonly maps: ReadonlyMap<string, { readonly people: number; readonly ties: number }>
}

/** The last transaction writes all decisions of all maps. */
const OPEN_MS = 120_000
const COUNT_MS = 60_000
const TELL_EVERY = 500

const mapIdsOf = ({ checked }: Writing): readonly string[] => checked.register.maps.map(({ id }) => id)

/** Writes the record of the import and its maps, IMPORTING. Throws CONFLICT if the same import is there by now. */
export const startImport = async (writing: Writing): Promise<void> => {
  const { driver, importId, identity, journalId, options, checked, at, today, caller } = writing
  const { openedOn, reviewDue, retainUntil } = daysOf(options, today)
  const record = { id: importId, identity, status: 'RUNNING', mapIds: mapIdsOf(writing), journalId }
  const maps = checked.register.maps.map(({ id, title }) => ({
    id,
    title,
    trigger: 'KNOWN_GROUP',
    statutoryFunction: options.statutoryFunction,
    statutoryCitation: options.statutoryCitation,
    status: 'IMPORTING',
    openedOn: toDate(openedOn),
    reviewDue: toDate(reviewDue),
    retainUntil: toDate(retainUntil),
    recordedAt: toDateTime(at),
    recordedBy: callerKey(caller),
    version: 1,
  }))
  const params = { import: { ...record, at: toDateTime(at), beat: writing.now().getTime() }, maps }
  await write(driver, { text: statement('start-import'), params })
}

const isTie = (name: DrawingName): boolean => name.endsWith('-ties')
const isPerson = (name: DrawingName): boolean => ['young-people', 'adults', 'adults-of-concern'].includes(name)

const drawStateOf = (writing: Writing): DrawState => {
  const { options, checked, at, caller, today, idsOut } = writing
  const { register, seen, declared } = checked
  const { nominations, differing, source, statedAs } = options
  return {
    register,
    seen,
    declared,
    nominations,
    differing,
    source,
    statedAs,
    recordedAt: at,
    recordedBy: callerKey(caller),
    estimatedOn: options.recordedOn ?? today,
    labels: new Map(),
    drawnPairs: new SeenTies(nominations),
    ...(idsOut === null
      ? {}
      : {
          named: ({ map, kind, id }, fileId, label) =>
            idsOut.add({ map: register.maps[map]?.id ?? '', kind, fileId, id, label }),
        }),
  }
}

const changed = (): never => {
  throw new PeermapError('CONFLICT', 'a file was changed while it was imported', { conflictKind: 'CHANGED' })
}

/** Writes every good row, in batches. Throws PeermapError; then nothing is open, and what was written must be cleared. */
export const writeRows = async (writing: Writing): Promise<Written> => {
  const { driver, importId, now, files, checked, issues, today, options, progress, signal } = writing
  const of = checked.counts.reduce((sum, { rows, bad }) => sum + rows - bad, 0)
  const state = drawStateOf(writing)
  const batches = new Batches({ driver, importId, common: provenance(state), now, signal })
  let done = 0
  const maps = new Map(mapIdsOf(writing).map((id) => [id, { people: 0, ties: 0 }]))
  const add: typeof batches.add = (name, row) => {
    const tally = maps.get(String(row['mapId']))
    if (tally !== undefined && isPerson(name)) tally.people += 1
    if (tally !== undefined && isTie(name)) tally.ties += 1
    return batches.add(name, row)
  }
  const draw = async (request: Parameters<typeof drawRow>[1]): Promise<void> => {
    await drawRow(state, request)
    done += 1
    if (done % TELL_EVERY === 0 || done === of) progress({ phase: 'WRITING', done, of })
  }
  for (const [index, file] of files.entries()) {
    const binding = checked.bindings[index]
    if (binding === undefined) continue
    const { kind, path } = file
    await eachRow({
      file,
      binding,
      today,
      days: options.dates ?? 'dmy',
      found: (line) => (issues.isBad(path, line) ? undefined : changed()),
      onRow: (row) => (issues.isBad(path, row.line) ? undefined : draw({ kind, row, binding, add })),
    })
    await batches.flush()
  }
  return { rows: batches.written, maps }
}

const ELEMENTS: readonly DrawingName[] = ['young-people', 'adults', 'adults-of-concern', 'groups', 'places', 'offences']

/** Compares what stands on the maps with what was sent: a lost or doubled batch must not be opened. */
const verify = async (writing: Writing, written: Written): Promise<void> => {
  const sum = (names: (name: DrawingName) => boolean): number =>
    [...written.rows].filter(([name]) => names(name)).reduce((total, [, rows]) => total + rows, 0)
  const expected = {
    elements: sum((name) => ELEMENTS.includes(name)),
    // each offence is joined to its person
    ties: sum((name) => isTie(name) || name === 'offences'),
  }
  const params = { mapIds: mapIdsOf(writing) }
  const [row] = await read(writing.driver, { text: statement('count'), params, timeoutMs: COUNT_MS })
  if (row?.['elements'] === expected.elements && row['ties'] === expected.ties) return
  throw new PeermapError('INTERNAL', 'the maps do not hold what was sent, so nothing is opened')
}

const limbsStored = (input: AssessmentInput) => {
  const limbs = limbsOf(input)
  return {
    atRiskNeeds: limbs?.needs ?? null,
    atRiskHarm: limbs?.harm ?? null,
    atRiskUnableToProtect: limbs?.unableToProtect ?? null,
  }
}

const assessmentRow = (
  writing: Writing,
  { map, input, from, subjectIds, protectedIds }: PlacedAssessment,
): unknown => ({
  protectedIds,
  properties: {
    id: uuidv7(),
    mapId: writing.checked.register.maps[map]?.id,
    subjectIds,
    categories: input.categories,
    limbB: input.limbB,
    typeOfIndividual: input.typeOfIndividual ?? null,
    purpose: input.purpose,
    reasonWithoutConsent: input.reasonWithoutConsent,
    explanation: input.explanation,
    substantialPublicInterest: input.substantialPublicInterest,
    enactment: input.enactment,
    ...limbsStored(input),
    from: toDate(from),
    reviewOn: toDate(input.reviewOn),
    until: toDate(input.until),
    officer: input.officer,
    recordedAt: toDateTime(writing.at),
    recordedBy: callerKey(writing.caller),
  },
})

const shareRow = (writing: Writing, { map, input, from, categories, subjects, lacking }: PlacedShare): unknown => {
  const mapId = writing.checked.register.maps[map]?.id ?? ''
  return {
    id: uuidv7(),
    mapId,
    organisation: input.organisation,
    purpose: input.purpose,
    categories,
    subjectsAll: subjects === 'ALL',
    subjectIds: subjects === 'ALL' ? [] : subjects,
    subjectsReason: input.subjectsReason ?? null,
    professionals: input.professionals,
    necessity: input.necessity,
    conditions: input.conditions,
    relevanceAsked: true,
    mayExport: input.mayExport,
    from: toDate(from),
    until: toDate(input.until),
    current: `${mapId} ${input.organisation} ${input.purpose}`,
    decidedBy: callerKey(writing.caller),
    decidedOn: toDate(writing.today),
    lackedAgreement: lacking.includes('AGREEMENT'),
    lackedImpactAssessment: lacking.includes('IMPACT_ASSESSMENT'),
    cannotWait: input.cannotWait?.why ?? null,
    agreedBy: input.cannotWait?.agreedBy ?? null,
  }
}

const policyRows = ({ checked }: Writing): readonly unknown[] => {
  const { policyDocument } = checked.declared.file
  if (policyDocument === undefined) return []
  const { version, from, reviewBy, until, location } = policyDocument
  const last = until === undefined ? null : toDate(until)
  return [{ id: uuidv7(), version, from: toDate(from), reviewBy: toDate(reviewBy), until: last, location }]
}

const isDone = async ({ driver, importId }: Writing): Promise<boolean> =>
  (await read(driver, { text: statement('done-imports'), params: { ids: [importId] } })).length > 0

/**
 * Opens all maps together with their assessments, sharing decisions and allocations, in one transaction. When it throws,
 * nothing is open; except UNAVAILABLE and TIMEOUT, after which the next import or start finds out.
 */
export const openMaps = async (writing: Writing, written: Written): Promise<void> => {
  await verify(writing, written)
  const { driver, importId, checked, at } = writing
  const mapIds = mapIdsOf(writing)
  const allocating = allocationsOf(writing, mapIds)
  const params = {
    import: importId,
    now: toDateTime(at),
    mapIds,
    policyDocuments: policyRows(writing),
    assessments: checked.assessments.map((placed) => assessmentRow(writing, placed)),
    organisations: checked.shares.map(({ input }) => ({
      id: input.organisation,
      name: input.organisationName ?? input.organisation,
      agency: input.agency,
      withinCouncil: false,
    })),
    shares: checked.shares.map((placed) => shareRow(writing, placed)),
    ...allocating,
  }
  try {
    await write(driver, { text: statement('open-maps'), params, timeoutMs: OPEN_MS })
  } catch (error) {
    // The answer may have been lost on its way back: then it is done all the same.
    if (!(await isDone(writing))) throw error
  }
  if (!(await isDone(writing)))
    throw new PeermapError('CONFLICT', 'this import was cleared by another process', { conflictKind: 'GONE' })
}
