/** Steps that join two on a map, and that end a tie (P1.4, P2.2, P8.7). */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateOrNull } from '../../graph/values.ts'
import { seenElements, type MapElement } from '../../protocol/steps/elements.ts'
import { missingToConnect, missingToEndTie, TIE_RULES, type MapTie, type TieType } from '../../protocol/steps/ties.ts'
import { SERIOUSNESS } from '../../protocol/terms.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { statements } from './drawing.ts'
import { elementsOn, provenance } from './known.ts'
import { defineStep, openingIn, type AnyStep } from './step.ts'
import { tieRow, tiesOn } from './ties-known.ts'

const BETWEEN = loadStatement('taking/between')
const MEMBERS = loadStatement('taking/members')

const readBetween = async (
  run: Run,
  {
    mapId,
    from,
    to,
    type,
  }: { readonly mapId: string; readonly from: string; readonly to: string; readonly type: TieType },
): Promise<readonly MapTie[]> => {
  const { mutual } = TIE_RULES[type]
  return (await run({ text: BETWEEN, params: { mapId, from, to, type, mutual } })).map((row) => tieRow.parse(row))
}

const membersRow = z.object({ hasMembers: z.boolean() })

const readHasMembers = async (run: Run, group: { readonly mapId: string; readonly id: string }): Promise<boolean> => {
  const [row] = await run({ text: MEMBERS, params: group })
  return membersRow.parse(row).hasMembers
}

const common = {
  mapId: id,
  from: id,
  to: id,
  since: maybe(day),
  source: maybe(line),
  statedAs: z.enum(['FACT', 'OPINION']),
}
const answer = z.enum(['YES', 'NO', 'UNKNOWN'])
const howOften = z.enum(['DAILY', 'WEEKLY', 'OCCASIONAL', 'ONCE', 'UNKNOWN'])

type Common = z.output<z.ZodObject<typeof common>>
type Known = {
  readonly elements: readonly MapElement[]
  readonly between: readonly MapTie[]
  readonly hasMembers: boolean
}

/** Why a tie that needs cover is relevant to the map, and whether it alleges an offence (P5.2, P8.7). */
type Claim = { readonly relevance: string; readonly alleges: boolean }

/** A step that draws a tie of one type. */
function connect<Input extends Common>(about: {
  readonly type: TieType
  readonly input: z.ZodType<Input>
  /** What is stored of the tie beside its ends, days and provenance. */
  readonly properties: (input: Input) => Readonly<Record<string, unknown>>
  readonly claim?: (input: Input) => Claim
}): AnyStep {
  const { type, input, properties, claim } = about
  return defineStep<Input, Known>({
    taker: 'mapper',
    input,
    mapOf: ({ mapId }) => mapId,
    know: async (run, { input: { mapId, from, to } }) => {
      const [elements, between, hasMembers] = await Promise.all([
        elementsOn(run, mapId, [from, to]),
        readBetween(run, { mapId, from, to, type }),
        type === 'AFFILIATED_WITH' && readHasMembers(run, { mapId, id: to }),
      ])
      return { elements, between, hasMembers }
    },
    missing: (situation) => {
      const { input: asked, known, today } = situation
      const opening = openingIn(situation)
      const { from, to, since } = asked
      const seen = seenElements(opening, known.elements)
      const alleges = claim?.(asked).alleges ?? false
      return missingToConnect({ type, from, to, since }, { ...known, seen }, { opening, today, alleges })
    },
    write: ({ input: asked, caller }, { now, newId }) => {
      const { mapId, from, to, since } = asked
      const told = provenance({ ...asked, caller, now })
      const { recordedBy: _recordedBy, version: _version, ...said } = told
      const elementId = newId()
      const tie = { ...properties(asked), ...said, id: elementId, mapId, since: toDateOrNull(since) }
      const changed = [elementId]
      if (claim === undefined) return { params: { from, to, tie }, changed }
      const { relevance, alleges } = claim(asked)
      // An allegation is of a category of its own (P8.7).
      const stated = [TIE_RULES[type].category, ...(alleges ? (['CRIMINAL_OFFENCE'] as const) : [])]
      const categories = stated.map((category) => ({ category, relevance }))
      return {
        params: {
          from,
          to,
          tie: { ...tie, subjectId: from },
          statements: statements(told, { elementId, mapId, categories }, { newId }),
        },
        changed,
      }
    },
  })
}

const connectPeers = connect({
  type: 'PEER',
  input: z.strictObject({
    ...common,
    kind: z.enum(['FRIEND', 'FAMILY', 'ACQUAINTANCE']),
    valence: z.enum(['PROTECTIVE', 'NEUTRAL', 'STRAINED']),
    strength: maybe(z.int().min(1).max(5)),
    mutual: maybe(answer),
  }),
  properties: ({ kind, valence, strength, mutual }) => ({ kind, valence, strength, mutual }),
})

const connectSupport = connect({
  type: 'SUPPORTS',
  input: z.strictObject({ ...common, how: text, reveals }),
  properties: ({ how }) => ({ how }),
})

const connectMember = connect({
  type: 'MEMBER_OF',
  input: z.strictObject({ ...common, role: z.enum(['CENTRAL', 'ACTIVE', 'PERIPHERAL', 'BRIDGE', 'UNKNOWN']) }),
  properties: ({ role }) => ({ role }),
})

const visit = z.strictObject({ ...common, howOften })

const connectVisit = connect({ type: 'FREQUENTS', input: visit, properties: (input) => ({ howOften: input.howOften }) })
const connectGuard = connect({ type: 'GUARDS', input: visit, properties: (input) => ({ howOften: input.howOften }) })

const connectGroups = connect({
  type: 'GROUP_TIE',
  input: z.strictObject({ ...common, kind: z.enum(['ALLIED', 'CONFLICT']) }),
  properties: ({ kind }) => ({ kind }),
})

const connectInfluence = connect({
  type: 'INFLUENCES',
  input: z.strictObject({
    ...common,
    influence: z.enum(['LOW', 'MEDIUM', 'HIGH']),
    control: z.enum(['NONE', 'SOME', 'STRONG']),
    basis: text,
    reveals,
  }),
  properties: ({ influence, control, basis }) => ({ influence, control, basis }),
})

const connectHarm = connect({
  type: 'HARMS',
  input: z.strictObject({
    ...common,
    kind: z.enum(['EXPLOITATION', 'COERCION', 'VIOLENCE', 'BULLYING', 'OTHER']),
    seriousness: z.enum(SERIOUSNESS),
    status: z.enum(['SUSPECTED', 'CORROBORATED', 'CONFIRMED']),
    underCoercion: answer,
    allegation: maybe(text),
    relevance: text,
    reveals,
  }),
  properties: ({ kind, seriousness, status, underCoercion, allegation }) => ({
    kind,
    seriousness,
    status,
    underCoercion,
    allegation,
  }),
  claim: ({ relevance, allegation }) => ({ relevance, alleges: allegation !== null }),
})

const connectAffiliation = connect({
  type: 'AFFILIATED_WITH',
  input: z.strictObject({
    ...common,
    status: z.enum(['SUSPECTED', 'CORROBORATED', 'CONFIRMED']),
    allegation: maybe(text),
    relevance: text,
    reveals,
  }),
  properties: ({ status, allegation }) => ({ status, allegation }),
  claim: ({ relevance, allegation }) => ({ relevance, alleges: allegation !== null }),
})

const endTieInput = z.strictObject({ mapId: id, tieId: id, on: maybe(day) })

const endTie = defineStep<
  z.output<typeof endTieInput>,
  { readonly tie: MapTie | null; readonly ends: readonly MapElement[] }
>({
  taker: 'mapper',
  input: endTieInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, tieId } }) => {
    const tie = (await tiesOn(run, mapId, [tieId]))[0]?.tie ?? null
    return { tie, ends: tie === null ? [] : await elementsOn(run, mapId, [tie.from, tie.to]) }
  },
  missing: (situation) => {
    const { input, known, today } = situation
    const { tie, ends } = known
    const opening = openingIn(situation)
    return missingToEndTie(tie, { opening, seen: seenElements(opening, ends), today, on: input.on ?? today })
  },
  write: ({ input, today }) => ({
    params: { tieId: input.tieId, until: toDate(input.on ?? today), today: toDate(today) },
    changed: [input.tieId],
  }),
})

export const tieSteps = {
  connectPeers,
  connectSupport,
  connectMember,
  connectVisit,
  connectGuard,
  connectGroups,
  connectInfluence,
  connectHarm,
  connectAffiliation,
  endTie,
} as const
