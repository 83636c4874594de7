/** Steps that correct a wrong value, and that record who was notified of it (P9.3; UK GDPR Art 16, 19). */
import { z } from 'zod'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { linesOf, type Rectifiable } from './correction.rules.ts'
import { missingToTell } from './rectification-told.rules.ts'
import { missingToAddStatement, missingToRectify, revealedBy, statementOf, subjectsOf } from './rectification.rules.ts'
import { missingToRectifyMap } from './rectification-maps.rules.ts'
import {
  isTieRow,
  missingToAddTieStatement,
  missingToRectifyTie,
  revealedBeside,
  rowOfTie,
  statementOfTie,
  subjectsOfTie,
} from './rectification-ties.rules.ts'
import { needsCover, type Category } from '../policy/terms.ts'
import { RECTIFIABLE } from '../gateway/rectifiable.ts'
import { coveredIn, restated, statements } from '../mapping/drawing.step.ts'
import { inputOf } from '../gateway/inputs.ts'
import { provenance, revealing } from '../steps/facts.ts'
import { readCorrected, readCorrectedTie, readFound, type Found } from './rectification.facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const RECTIFICATION = loadStatement('rights/rectification.facts')

/** The stored form of a value. */
const stored = ({ kind }: Rectifiable, value: string | null): unknown => {
  if (value === null) return null
  if (kind === 'DATE') return toDate(value)
  if (kind === 'WHOLE' || kind === 'NUMBER') return Number(value)
  if (kind === 'BOOLEAN') return value === 'true'
  return kind === 'LINES' ? linesOf(value) : value
}

const fieldOf = (coordinate: string): Rectifiable | null => RECTIFIABLE.get(coordinate) ?? null

/** The stored version, which counts all changes. */
const versionIn = ({ node, tie, map }: Found): number => (node ?? tie ?? map)?.version ?? 1

/** The people whose data it is. */
const subjectsIn = ({ node, tie }: Found): readonly string[] => {
  if (tie !== null) return subjectsOfTie(tie)
  return node === null ? [] : subjectsOf(node)
}

/** Its type in the schema. */
const typeOf = ({ node, tie, map }: Found): string =>
  (tie === null ? null : rowOfTie(tie)) ?? node?.type ?? (map === null ? '' : 'PeerMap')

const versionsOf = (
  found: Found,
  { elementId, version }: { readonly elementId: string; readonly version: number },
) => ({
  elementId,
  type: typeOf(found),
  subjects: subjectsIn(found),
  seen: version,
})

/** The record of a correction: the old value, its subjects, and for a tie its ends and when it was recorded. */
const kept = (
  found: Found,
  { coordinate, category }: Rectifiable,
  about: { readonly mapId: string; readonly elementId: string; readonly personId: string | null; readonly why: string },
) => {
  const { node, tie, map } = found
  const recordedAt = tie?.recordedAt ?? null
  return {
    ...about,
    subjectIds: subjectsIn(found),
    coordinate,
    category,
    oldValue: (node ?? tie ?? map)?.value ?? null,
    ...(tie === null ? {} : { endIds: [tie.tie.from, tie.tie.to] }),
    ...(recordedAt === null ? {} : { heldSince: toDateTime(new Date(recordedAt)) }),
  }
}

/** Each category that a correction states anew. Of a person and of a tie, that of what is set; of an element, what it reveals. */
function statedAnew(
  { node, tie }: Found,
  { category }: Rectifiable,
  about: {
    readonly elementId: string
    readonly value: string | null
    readonly relevance: string | null
    readonly revealed: readonly Category[]
  },
) {
  const { elementId, value, relevance, revealed } = about
  const isOwn = tie !== null || (node !== null && subjectsOf(node)[0] === elementId)
  if (!isOwn) return coveredIn(revealed, relevance)
  return value === null ? [] : [{ category, relevance: needsCover(category) ? relevance : null }]
}

/** What is set. Whoever gets a name is identified. */
const fieldsOf = (field: Rectifiable, value: string | null) => ({
  [field.field]: stored(field, value),
  ...(field.coordinate === 'YoungPerson.name' && value !== null ? { identified: true } : {}),
})

const rectify = defineStep({
  takers: ['mapper'],
  // What is kept on a closed map is kept right too.
  onClosed: true,
  input: inputOf('rectify'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, elementId, coordinate } }) =>
    readFound(run, fieldOf(coordinate), { mapId, id: elementId }),
  missing: (situation) => {
    const { input, facts, today } = situation
    const field = fieldOf(input.coordinate)
    const opening = openingIn(situation)
    if (field !== null && isTieRow(field.type))
      return missingToRectifyTie({ input, field, found: facts.tie, opening, today })
    if (field?.type === 'PeerMap') return missingToRectifyMap({ input, field, found: facts.map, opening, today })
    return missingToRectify({ input, field, found: facts.node, opening, today })
  },
  versions: ({ input, facts }) => versionsOf(facts, input),
  write: ({ input, facts, caller, today }, { now, newId }) => {
    const version = versionIn(facts)
    const { mapId, elementId, personId, value, why } = input
    const field = fieldOf(input.coordinate)
    if (field === null) throw new Error('what is not there is not corrected')
    const revealed = facts.node === null ? [] : revealedBy(field, input, facts.node)
    const origin = provenance({ caller, now, source: input.source, statedAs: 'FACT' })
    const rectification = {
      id: newId(),
      ...kept(facts, field, { mapId, elementId, personId, why }),
      source: origin.source,
      rectifiedBy: callerKey(caller),
      rectifiedAt: toDateTime(now),
      rectifiedOn: toDate(today),
    }
    const categories = statedAnew(facts, field, { ...input, revealed })
    return {
      changed: [rectification.id, elementId],
      change: { elementId, version: version + 1, fields: [field.field] },
      params: {
        id: elementId,
        isTie: facts.tie !== null,
        version,
        fields: fieldsOf(field, value),
        reveals: revealing('Risk', revealed).reveals,
        rectification,
      },
      before: [restated(statements(origin, { elementId, mapId, categories }, { newId }))],
    }
  },
})

/** The field of the subject's statement; null: what is corrected can have none. */
const statementIn = ({ node, tie }: Found): Rectifiable | null => {
  const row = tie === null ? null : rowOfTie(tie)
  if (row !== null) return statementOfTie(row)
  return node === null ? null : statementOf(node.type)
}

const addSubjectStatement = defineStep({
  takers: ['mapper'],
  onClosed: true,
  input: inputOf('addSubjectStatement'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, elementId } }): Promise<Found> => {
    const about = { mapId, id: elementId, field: 'subjectStatement' }
    const [node, tie] = await Promise.all([readCorrected(run, about), readCorrectedTie(run, about)])
    return { node, tie, map: null }
  },
  missing: (situation) => {
    const { facts, today } = situation
    const input = { ...situation.input, personId: null, value: situation.input.statement }
    const opening = openingIn(situation)
    return facts.tie === null
      ? missingToAddStatement({ input, found: facts.node, opening, today })
      : missingToAddTieStatement({ input, found: facts.tie, opening, today })
  },
  versions: ({ input, facts }) => versionsOf(facts, input),
  write: ({ input, facts, caller, today }, { now, newId }) => {
    const version = versionIn(facts)
    const { mapId, elementId, statement, relevance, statedBy, on } = input
    const field = statementIn(facts)
    if (field === null) throw new Error('what is not there has no statement')
    const row = facts.tie === null ? null : rowOfTie(facts.tie)
    const revealed = row === null ? input.reveals : revealedBeside(row, input.reveals)
    const hidden = row === null ? [] : [...new Set([...revealed, ...(facts.tie?.statementReveals ?? [])])]
    const origin = provenance({ caller, now, source: null, statedAs: 'OPINION' })
    const rectification = {
      id: newId(),
      ...kept(facts, field, { mapId, elementId, personId: null, why: `stated by ${statedBy}` }),
      // What the statement reveals hides its record too, with the earlier statement that is kept.
      ...(hidden.length === 0 ? {} : { statementReveals: hidden }),
      source: origin.source,
      rectifiedBy: callerKey(caller),
      rectifiedAt: toDateTime(now),
      rectifiedOn: toDate(today),
    }
    return {
      changed: [rectification.id, elementId],
      change: { elementId, version: version + 1, fields: ['subjectStatement', 'subjectStatementOn'] },
      params: {
        id: elementId,
        isTie: row !== null,
        version,
        fields: {
          subjectStatement: statement,
          subjectStatementOn: toDate(on),
          ...(row === null ? {} : { statementReveals: revealed.length === 0 ? null : revealed }),
        },
        reveals: revealing('Risk', row === null ? revealed : []).reveals,
        rectification,
      },
      before: [
        restated(statements(origin, { elementId, mapId, categories: coveredIn(revealed, relevance) }, { newId })),
      ],
    }
  },
})

const rectificationRow = z.object({
  mapId: z.string().nullable(),
  rectifiedOn: z.iso.date().nullable(),
  isRecipient: z.boolean(),
  isNotified: z.boolean(),
})

const recordRecipientTold = defineStep({
  takers: ['rights'],
  onClosed: true,
  input: inputOf('recordRecipientTold'),
  mapOf: () => null,
  readFacts: async (run, { input: { rectificationId, organisation } }) => {
    const [row] = await run({ text: RECTIFICATION, params: { rectificationId, organisation } })
    return rectificationRow.parse(row)
  },
  mapsOf: ({ mapId }) => (mapId === null ? [] : [mapId]),
  missing: ({ input, facts, today }) => missingToTell(input, facts, today),
  write: ({ input: { rectificationId, organisation, on, how }, caller }, { now, newId }) => {
    const notification = {
      id: newId(),
      rectificationId,
      organisation,
      on: toDate(on),
      how,
      recordedBy: callerKey(caller),
      recordedAt: toDateTime(now),
    }
    return { changed: [notification.id], params: { rectificationId, organisation, told: notification } }
  },
})

export const rectificationSteps = { rectify, addSubjectStatement, recordRecipientTold } as const
