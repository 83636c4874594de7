/** The steps that join two elements of a map, and that end a tie (P1.4, P2.2, P8.7). */
import { z } from 'zod'
import { tieOf, type DrawnTieType } from '../model/model.ts'
import type { StepInputs } from '../generated/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateOrNull } from '../graph/values.ts'
import type { MapElement } from '../policy/elements.ts'
import { seenElements } from '../policy/sight.ts'
import { missingToConnect, missingToEndTie, type MapTie } from './ties.rules.ts'
import { statements } from './drawing.step.ts'
import { inputOf } from '../gateway/inputs.ts'
import { elementsOn, provenance } from '../steps/facts.ts'
import { defineStep, openingIn, type AnyStep, type Making, type Situation, type Written } from '../steps/step.ts'
import { tieRow, tiesOn } from './ties.facts.ts'

const BETWEEN = loadStatement('mapping/between.facts')
const MEMBERS = loadStatement('mapping/members.facts')

const readBetween = async (
  run: Run,
  {
    mapId,
    from,
    to,
    type,
  }: { readonly mapId: string; readonly from: string; readonly to: string; readonly type: DrawnTieType },
): Promise<readonly MapTie[]> => {
  const { mutual } = tieOf(type)
  return (await run({ text: BETWEEN, params: { mapId, from, to, type, mutual } })).map((row) => tieRow.parse(row))
}

const membersRow = z.object({ hasMembers: z.boolean() })

const readHasMembers = async (run: Run, group: { readonly mapId: string; readonly id: string }): Promise<boolean> => {
  const [row] = await run({ text: MEMBERS, params: group })
  return membersRow.parse(row).hasMembers
}

type Common = Pick<StepInputs['connectMember'], 'mapId' | 'from' | 'to' | 'since' | 'source' | 'statedAs'>
type Facts = {
  readonly elements: readonly MapElement[]
  readonly between: readonly MapTie[]
  readonly hasMembers: boolean
}

/** Why a tie that needs cover is relevant to the map, and whether it alleges an offence (P5.2, P8.7). */
type Claim = { readonly relevance: string; readonly alleges: boolean }

/** One type of tie, and what its step asks for. */
type Drawing<Input> = {
  readonly type: DrawnTieType
  readonly input: z.ZodType<Input>
  /** What is stored of the tie besides its ends, days and origin. */
  readonly properties: (input: Input) => Readonly<Record<string, unknown>>
  readonly claim?: (input: Input) => Claim
}

const readFacts = async (run: Run, type: DrawnTieType, { mapId, from, to }: Common): Promise<Facts> => {
  const [elements, between, hasMembers] = await Promise.all([
    elementsOn(run, mapId, [from, to]),
    readBetween(run, { mapId, from, to, type }),
    type === 'AFFILIATED_WITH' && readHasMembers(run, { mapId, id: to }),
  ])
  return { elements, between, hasMembers }
}

/** What is written of a tie. Of one that needs cover, why it is relevant is kept beside it. */
function written<Input extends Common>(
  { type, properties, claim }: Drawing<Input>,
  { input, caller }: Pick<Situation<Input, Facts>, 'input' | 'caller'>,
  { now, newId }: Making,
): Written {
  const { mapId, from, to, since } = input
  const origin = provenance({ ...input, caller, now })
  const { recordedBy: _recordedBy, version: _version, ...said } = origin
  const elementId = newId()
  const tie = { ...properties(input), ...said, id: elementId, mapId, since: toDateOrNull(since) }
  const changed = [elementId]
  if (claim === undefined) return { params: { from, to, tie }, changed }
  const { relevance, alleges } = claim(input)
  // An allegation has a category of its own (P8.7).
  const stated = [tieOf(type).category, ...(alleges ? (['CRIMINAL_OFFENCE'] as const) : [])]
  const categories = stated.map((category) => ({ category, relevance }))
  const relevant = statements(origin, { elementId, mapId, categories }, { newId })
  return { params: { from, to, tie: { ...tie, subjectId: from }, statements: relevant }, changed }
}

/** A step that draws a tie of one type. */
const connect = <Input extends Common>(drawing: Drawing<Input>): AnyStep =>
  defineStep<Input, Facts>({
    takers: ['mapper'],
    input: drawing.input,
    mapOf: ({ mapId }) => mapId,
    readFacts: (run, { input }) => readFacts(run, drawing.type, input),
    missing: (situation) => {
      const { input, facts, today } = situation
      const opening = openingIn(situation)
      const { from, to, since } = input
      const seen = seenElements(opening, facts.elements)
      const alleges = drawing.claim?.(input).alleges ?? false
      const tie = { type: drawing.type, from, to, since }
      return missingToConnect(tie, { ...facts, seen }, { opening, today, alleges })
    },
    write: (situation, making) => written(drawing, situation, making),
  })

const connectPeers = connect({
  type: 'PEER',
  input: inputOf('connectPeers'),
  properties: ({ kind, valence, strength, mutual }) => ({ kind, valence, strength, mutual }),
})

const connectSupport = connect({
  type: 'SUPPORTS',
  input: inputOf('connectSupport'),
  properties: ({ how }) => ({ how }),
})

const connectMember = connect({
  type: 'MEMBER_OF',
  input: inputOf('connectMember'),
  properties: ({ role }) => ({ role }),
})

const connectVisit = connect({
  type: 'FREQUENTS',
  input: inputOf('connectVisit'),
  properties: (input) => ({ howOften: input.howOften }),
})
const connectGuard = connect({
  type: 'GUARDS',
  input: inputOf('connectGuard'),
  properties: (input) => ({ howOften: input.howOften }),
})

const connectGroups = connect({
  type: 'GROUP_TIE',
  input: inputOf('connectGroups'),
  properties: ({ kind }) => ({ kind }),
})

const connectInfluence = connect({
  type: 'INFLUENCES',
  input: inputOf('connectInfluence'),
  properties: ({ influence, control, basis }) => ({ influence, control, basis }),
})

const connectHarm = connect({
  type: 'HARMS',
  input: inputOf('connectHarm'),
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
  input: inputOf('connectAffiliation'),
  properties: ({ status, allegation }) => ({ status, allegation }),
  claim: ({ relevance, allegation }) => ({ relevance, alleges: allegation !== null }),
})

const endTie = defineStep<StepInputs['endTie'], { readonly tie: MapTie | null; readonly ends: readonly MapElement[] }>({
  takers: ['mapper'],
  input: inputOf('endTie'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, tieId } }) => {
    const tie = (await tiesOn(run, mapId, [tieId]))[0]?.tie ?? null
    return { tie, ends: tie === null ? [] : await elementsOn(run, mapId, [tie.from, tie.to]) }
  },
  missing: (situation) => {
    const { input, facts, today } = situation
    const { tie, ends } = facts
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
