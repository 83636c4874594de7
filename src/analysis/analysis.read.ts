/**
 * `analysis` and `analysisRun`: the library of network queries (P2). Who may run what is decided first, from caller, purpose
 * and map alone; what is computed is on record, durably, before it is released (P9.6).
 */
import { z } from 'zod'
import {
  labelsIn,
  noRobustness,
  noticeOf,
  robustnessLater,
  robustnessSaid,
  rowsShown,
  type RobustnessSaid,
} from './answer.ts'
import { compute, computeLater, everybodyIn, isAsItWas, type Asked, type Computed } from './compute.ts'
import { analysisFiles, type AnalysisFile } from './header.ts'
import { METHODS } from './robustness.ts'
import type { Analyses, Basis } from './run.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import { day, id, maybe, parsed } from '../gateway/arguments.ts'
import { callerOf, record } from '../gateway/recording.ts'
import type { Context } from '../gateway/operation.ts'
import { defineQuestion } from '../gateway/question.ts'
import { argumentsIn, fileAsked } from './analysis-asked.read.ts'
import { checkCaller, checkValues, mapsOpen, nameOf, openFor, type OnMap } from './analysis-open.read.ts'

type Open = Extract<OnMap, { readonly runs: true }>

/** The owner of a run in the background: only the same caller may read it, for the same purpose. */
const ownerOf = (caller: Caller): string =>
  JSON.stringify([callerKey(caller), caller.organisation, caller.purpose, ...caller.roles.toSorted()])

const robustnessIn = (analyses: Analyses, asked: Asked, computed: Computed, owner: string): RobustnessSaid | null => {
  const { plan, found } = computed
  if (found !== null) return robustnessSaid(found)
  if (plan !== null) return robustnessLater(computeLater(analyses, asked, { computed, plan, owner }))
  return METHODS[asked.file.name] === undefined ? null : noRobustness()
}

const basedOn = ({ youngPeople, labels: _labels, ...counted }: Basis) => ({ ...counted, people: youngPeople.length })

const queryOf = ({ name, revision, sha256 }: AnalysisFile) => ({ name, revision, sha256 })

const disclosedBy = ({ field, reads }: AnalysisFile, subjects: readonly string[]) => [
  {
    coordinates: [`Analysis.${field}`, ...reads.map((category) => `Category.${category}`)],
    subjects: [...new Set(subjects)].toSorted(),
  },
]

/** Records what an analysis discloses of one map. */
const recordOn = (
  context: Context,
  file: AnalysisFile,
  { opening }: Open,
  subjects: readonly string[],
): Promise<void> =>
  record(context, callerOf(context), {
    opening,
    mapId: opening.mapId,
    disclosed: disclosedBy(file, subjects),
    outcome: 'OK',
    name: nameOf(file),
  })

const analysisArgs = z.object({ map: id, asOf: maybe(day) })
/** Of a file that compares two maps. */
const ofTwo = z.object({ other: id.optional() })

/** What is asked, once it is decided on which maps; or how it is refused. */
type Decided =
  | { readonly runs: true; readonly open: Open; readonly beside: Open | null; readonly asked: Asked }
  | Exclude<OnMap, Open>

type Given = ReturnType<typeof argumentsIn>

/** Decides on which maps the analysis runs, by what is open at this moment. */
async function decide(
  context: Context,
  caller: Caller,
  { file, mapId, asOf, given, own }: Given & Pick<Asked, 'file' | 'mapId' | 'asOf'>,
): Promise<Decided> {
  const { other } = parsed(ofTwo, own)
  const open = await openFor(context, file, mapId)
  if (!open.runs) return open
  const beside = other === undefined ? null : await openFor(context, file, other)
  if (beside?.runs === false) return { runs: false, as: 'WITHHELD' }
  const asksWhichAreOpen = file.parameters.some(({ name }) => name === 'open')
  const asked: Asked = {
    ...given,
    file,
    mapId,
    asOf,
    oneByOne: given.robustness,
    own: asksWhichAreOpen ? { ...own, open: await mapsOpen(context, caller) } : own,
    harm: open.harm,
    gaps: open.opening.open.PLAN === 'ALL',
  }
  return { runs: true, open, beside, asked }
}

/** null without a grant; a field that is null is withheld. */
export const analysis = defineQuestion<'analysis'>('analyses', async (_parent, args, context, info) => {
  const { map: mapId, asOf: askedDay } = parsed(analysisArgs, args)
  const { file, values } = fileAsked(info)
  const { given, own } = argumentsIn(file, values, context.today)
  const caller = callerOf(context)
  await checkCaller(context, file, caller)
  checkValues(caller, given.values)
  const { analyses } = context.service
  context.takesUpTo(analyses.takesMs)
  const about = { file, mapId, asOf: askedDay ?? context.today, given, own }
  const refused = ({ as }: Exclude<OnMap, Open>) => (as === 'NOT_FOUND' ? null : { [file.field]: null })
  const first = await decide(context, caller, about)
  if (!first.runs) return refused(first)
  // Decided again when its turn comes, because something may have been closed while it waited.
  const done = await analyses.inTurn(async (until) => {
    context.checkWaiting()
    const decided = await decide(context, caller, about)
    return decided.runs ? { ...decided, computed: await compute(analyses, decided.asked, until) } : decided
  })
  if (!done.runs) return refused(done)
  const { open, beside, asked, computed } = done
  const elsewhere = await openMapsIn(context, file, computed.rows)
  const { basis, found } = computed
  const rows = computed.rows.filter(({ otherMap }) => typeof otherMap !== 'string' || elsewhere.has(otherMap))
  const shown = rowsShown(file, rows, { found, values: given.values, limit: given.limit ?? Infinity })
  const answer = {
    rows: shown,
    labels: labelsIn(file, shown, basis.labels),
    notice: noticeOf(file, basis.youngPeople.length),
    readIt: file.readIt,
    notFor: file.notFor,
    basedOn: basedOn(basis),
    robustness: robustnessIn(analyses, asked, computed, ownerOf(caller)),
    query: queryOf(file),
  }
  for (const map of [...(beside === null ? [] : [beside]), ...elsewhere.values()])
    await recordOn(context, file, map, await peopleOn(analyses, map.opening.mapId, asked))
  await recordOn(context, file, open, everybodyIn(asked, { ...computed, rows }))
  return { [file.field]: answer }
})

/** The open ones of the other maps that rows name: the disclosure is recorded for them too. */
async function openMapsIn(context: Context, file: AnalysisFile, rows: Computed['rows']) {
  const open = new Map<string, Open>()
  for (const otherMap of new Set(rows.map((row) => row['otherMap']))) {
    const on = typeof otherMap === 'string' ? await openFor(context, file, otherMap) : null
    if (on?.runs === true) open.set(on.opening.mapId, on)
  }
  return open
}

/** Ids of everybody on the other map. */
async function peopleOn(analyses: Analyses, mapId: string, { asOf }: Asked): Promise<readonly string[]> {
  const about = { over: null, gaps: false, until: performance.now() + analyses.takesMs }
  const { youngPeople, adults } = await analyses.basisOf({ mapId, asOf, without: [] }, about)
  return [...youngPeople, ...adults]
}

const BY_NAME: ReadonlyMap<string, AnalysisFile> = new Map(analysisFiles().map((file) => [file.name, file]))

/** null for anybody but its owner, after an hour, and where the map is no longer open to the owner, or was changed. */
export const analysisRun = defineQuestion<'analysisRun'>('analyses', async (_parent, args, context) => {
  const { id: run } = parsed(z.object({ id }), args)
  const caller = callerOf(context)
  const { analyses } = context.service
  const kept = analyses.later.of(ownerOf(caller), run)
  const file = kept === null ? undefined : BY_NAME.get(kept.about.file)
  const none = async (): Promise<null> => {
    await record(context, caller, { opening: null, disclosed: [], outcome: 'NOT_FOUND' })
    return null
  }
  if (kept === null || file === undefined) return none()
  await checkCaller(context, file, caller)
  const { people, subjects, labels } = kept.about
  const { mapId } = kept.about.on
  const { state, value } = kept.now
  const open = await openFor(context, file, mapId)
  if (!open.runs) return null
  // Somebody may have been erased or restricted since (P9.4, P9.5).
  if (value !== null && !(await isAsItWas(analyses, kept.about))) {
    analyses.later.forget(run)
    return none()
  }
  await recordOn(context, file, open, value === null ? [] : subjects)
  const labelOf = ([only = '', second]: readonly string[]): string | null =>
    second === undefined ? (labels.get(only) ?? null) : null
  return {
    id: run,
    mapId,
    state,
    query: queryOf(file),
    notice: noticeOf(file, people),
    robustness: value === null ? null : robustnessSaid(value),
    standings: value?.standings.map((standing) => ({ ...standing, label: labelOf(standing.ids) })) ?? null,
  }
})
