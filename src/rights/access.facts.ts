/** Reads the facts of an answer to an access request (P9.5). src/rights/access decides about them. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { readRecipients } from '../graph/projection.ts'
import { loadStatement } from '../graph/statements.ts'
import { decidable, isKnownAdult, type DecidableRecord, type ItemDecision } from './access/answer.ts'
import { EXEMPTIONS, type Exemption } from './access/exemptions.ts'
import type { AccessFacts, AppearanceFacts, RecipientFacts } from './access/facts.ts'
import { PERSON_TYPES } from '../model/model.ts'
import { TIES_OF_PEOPLE } from './access/fields.ts'
import { entitled, type AccessRequestFacts } from './access.rules.ts'
import { nameForOthers } from '../policy/organisations.ts'
import { CATEGORIES, type IsoDate } from '../policy/terms.ts'
import { referenceKeyOrNull } from '../policy/reference.ts'

const APPEARANCES = loadStatement('rights/access-appearances.read')
const DRAWN = loadStatement('rights/access-drawn.read')
const RECORDED = loadStatement('rights/access-recorded.read')
const OTHERS = loadStatement('rights/access-others.read')
const REQUESTS = loadStatement('rights/access-requests.read')
const DECISIONS = loadStatement('rights/access-decisions.read')

const text = z.string()
const date = z.iso.date()
const maybeText = text.nullable()
const texts = z.array(text)
const values = z.record(text, z.unknown())

/** What a request on behalf of somebody rests on, with how each part of it is known. */
const authority = z.object({
  parentalResponsibility: z.enum(['YES', 'NO', 'UNKNOWN']),
  parentalResponsibilityHow: text,
  competence: z.enum(['COMPETENT', 'NOT_COMPETENT']),
  competenceHow: text,
  views: z.enum(['AGREES', 'OBJECTS', 'NOT_KNOWN']),
  viewsHow: text,
  recordedOn: date,
})

/** A recorded access request. */
export type AccessRequest = AccessRequestFacts & {
  readonly authority: z.output<typeof authority> | null
  readonly id: string
  readonly mapId: string
  readonly subjectIds: readonly string[]
  readonly onBehalf: string | null
  readonly identityChecked: string
  readonly extendedWhy: string | null
  readonly answeredOn: IsoDate | null
  readonly answeredHow: string | null
}

const requestRow: z.ZodType<AccessRequest> = z.object({
  id: text,
  mapId: text,
  subjectIds: texts,
  receivedOn: date,
  requestedBy: z.enum(['SUBJECT', 'PARENT', 'REPRESENTATIVE']),
  onBehalf: maybeText,
  identityChecked: text,
  authority: authority.nullable(),
  due: date,
  extendedTo: date.nullable(),
  extendedWhy: maybeText,
  status: z.enum(['OPEN', 'ANSWERED']),
  answeredOn: date.nullable(),
  answeredHow: maybeText,
})

/** All requests by the day on which they are due, or the one with this id. */
export const readRequests = async (run: Run, id: string | null): Promise<readonly AccessRequest[]> =>
  (await run({ text: REQUESTS, params: { id } })).map((row) => requestRow.parse(row))

export type Appearance = { readonly subjectId: string; readonly mapId: string }
const appearanceRow: z.ZodType<Appearance> = z.object({ subjectId: text, mapId: text })

/** Identifies a person: by reference, by one appearance, or by several. */
export type Named = {
  readonly ref: string | null
  readonly mapId: string | null
  readonly personId: string | null
  readonly ids: readonly string[]
}

/** Every appearance of a person, on all maps, restricted ones too. Empty: no such person. */
export const readAppearances = async (run: Run, { ref, ...named }: Named): Promise<readonly Appearance[]> =>
  (await run({ text: APPEARANCES, params: { ...named, refKey: referenceKeyOrNull(ref) } })).map((row) =>
    appearanceRow.parse(row),
  )

const joined = z.object({ id: text, type: text, label: maybeText, name: maybeText })
const stated = z.object({
  elementId: text,
  category: z.enum(CATEGORIES),
  source: maybeText,
  statedAs: z.enum(['FACT', 'OPINION']).nullable(),
  recordedAt: maybeText,
  relevance: maybeText,
})

const drawnRow = z.object({
  subjectId: text,
  type: z.enum(PERSON_TYPES),
  restricted: z.boolean(),
  mapId: text,
  map: values,
  values,
  person: values,
  ties: z.array(z.object({ type: z.enum(TIES_OF_PEOPLE), outgoing: z.boolean(), values, other: joined })),
  elements: z.array(z.object({ type: text, via: texts, values, others: z.array(joined) })),
})
const recordedRow = z.object({
  subjectId: text,
  statements: z.array(stated),
  records: z.array(z.object({ type: text, values })),
  decisions: z.array(values),
  parents: z.array(values),
})
const othersRow = z.object({
  subjectId: text,
  mentions: z.array(z.object({ id: text, type: text, property: text, text })),
  others: z.object({ names: texts, aliases: texts, labels: texts }),
})

const idOf = ({ id }: Readonly<Record<string, unknown>>): readonly string[] => (typeof id === 'string' ? [id] : [])

/** Everything on record about each appearance. Three statements, since the database plans one slowly. */
async function readAppearanceFacts(run: Run, ids: readonly string[]): Promise<readonly AppearanceFacts[]> {
  const drawn = (await run({ text: DRAWN, params: { ids } })).map((row) => drawnRow.parse(row))
  const subjects = drawn.map(({ subjectId, mapId, ties, elements }) => ({
    subjectId,
    mapId,
    elementIds: [subjectId, ...[...ties, ...elements].flatMap((one) => idOf(one.values))],
  }))
  const [recorded, others] = await Promise.all([
    run({ text: RECORDED, params: { subjects } }),
    run({ text: OTHERS, params: { subjects } }),
  ])
  const recordedOf = new Map(recorded.map((row) => recordedRow.parse(row)).map((row) => [row.subjectId, row]))
  const othersOf = new Map(others.map((row) => othersRow.parse(row)).map((row) => [row.subjectId, row]))
  return drawn.flatMap((one) => {
    const [about, beside] = [recordedOf.get(one.subjectId), othersOf.get(one.subjectId)]
    // Deleted since the first statement: then it is no longer on record.
    return about === undefined || beside === undefined ? [] : [{ ...one, ...about, ...beside }]
  })
}

const isExemption = (name: string): name is Exemption => Object.hasOwn(EXEMPTIONS, name)

const decisionsRow = z.object({
  decisions: z.array(
    z.object({
      id: text,
      itemId: text,
      decision: z.enum(['RELEASE', 'WITHHOLD']),
      exemption: text.refine(isExemption).nullable(),
      text: maybeText,
      consentOfThirdParty: maybeText,
    }),
  ),
  organisations: z.array(z.object({ id: text, name: maybeText, reveals: z.array(z.enum(CATEGORIES)).nullable() })),
})

/**
 * The organisations to which anything about the person was disclosed, from the journal's projection; never the people in them.
 * The Council is the controller and no recipient.
 */
async function recipientsOf(run: Run, subjects: readonly string[]): Promise<readonly RecipientFacts[]> {
  const rows = (await readRecipients(run, { subjects })).filter(({ agency }) => agency !== 'CFS')
  return [...new Set(rows.map(({ organisation }) => organisation))].map((organisation) => {
    const theirs = rows.filter((row) => row.organisation === organisation)
    return {
      organisation,
      purposes: [...new Set(theirs.map(({ purpose }) => purpose))].toSorted(),
      first: theirs.map(({ first }) => first).toSorted()[0] ?? '',
      last:
        theirs
          .map(({ last }) => last)
          .toSorted()
          .at(-1) ?? '',
    }
  })
}

/** The id of an item: opaque, and different in each request. */
const itemIdOf =
  (requestId: string) =>
  (key: string): string =>
    createHash('sha256')
      .update(JSON.stringify([requestId, key]))
      .digest('hex')
      .slice(0, 32)

/** A request with everything that is held about the person, and the decisions about its items. */
export type AccessFile = {
  readonly request: AccessRequest
  readonly facts: AccessFacts
  readonly records: readonly DecidableRecord[]
  /** Whether the person is known to be 18 or over. */
  readonly isAdult: boolean
}

/**
 * Reads the file of a request; null: no request has this id. `council`: the controller, which need not be a recorded
 * organisation. Recipients are those of the journal's projection.
 */
export async function readAccessFile(
  run: Run,
  about: { readonly requestId: string; readonly today: IsoDate; readonly council: string },
): Promise<AccessFile | null> {
  const { requestId, today, council } = about
  const [request] = await readRequests(run, requestId)
  if (request === undefined) return null
  const named = { ref: null, mapId: null, personId: null, ids: request.subjectIds }
  const appearances = await readAppearances(run, named)
  const ids = appearances.map(({ subjectId }) => subjectId)
  const known = [...new Set([...ids, ...request.subjectIds])]
  const [drawn, [found], recipients] = await Promise.all([
    readAppearanceFacts(run, ids),
    run({ text: DECISIONS, params: { requestId } }),
    recipientsOf(run, known),
  ])
  const { decisions, organisations } = decisionsRow.parse(found)
  const { requestedBy } = request
  const names = organisations.map(
    (one) =>
      [one.id, requestedBy === 'SUBJECT' || one.id === council ? (one.name ?? one.id) : nameForOthers(one)] as const,
  )
  const facts: AccessFacts = {
    appearances: drawn,
    recipients,
    organisations: new Map([[council, 'the Council'], ...names]),
    today,
  }
  const decided: readonly ItemDecision[] = decisions
  const isAdult = isKnownAdult(facts)
  const asking = { requestedBy, entitled: entitled(request, isAdult) }
  return { request, facts, isAdult, records: decidable(facts, decided, { idOf: itemIdOf(requestId), asking }) }
}
