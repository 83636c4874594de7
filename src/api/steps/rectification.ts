/** Steps that correct a wrong value, and record whom it was told (P9.3; UK GDPR Art 16, 19). */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import { isOpenFor } from '../../protocol/opening.ts'
import {
  linesOf,
  missingToAddStatement,
  missingToRectify,
  missingToTell,
  revealedBy,
  statementOf,
  subjectsOf,
  type Corrected,
  type Rectifiable,
} from '../../protocol/steps/rectifying.ts'
import { CATEGORIES, needsCover } from '../../protocol/terms.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { RECTIFIABLE } from '../rectifiable.ts'
import { coveredIn, restated, statements } from './drawing.ts'
import { provenance, revealing } from './known.ts'
import { defineStep, openingIn } from './step.ts'

const CORRECTED = loadStatement('taking/corrected')
const RECTIFICATION = loadStatement('taking/rectification')

const correctedRow: z.ZodType<Corrected> = z.object({
  id: z.string(),
  type: z.string(),
  version: z.number(),
  kind: z.string().nullable(),
  status: z.string().nullable(),
  label: z.string().nullable(),
  statedAs: z.string().nullable(),
  spent: z.boolean(),
  named: z.boolean(),
  reveals: z.array(z.enum(CATEGORIES)),
  value: z.string().nullable(),
  joined: z.array(z.object({ id: z.string(), type: z.string(), poses: z.boolean(), here: z.boolean() })),
})

/** What stands on a map under an id, with the value of one field, whoever may see it. */
export async function readCorrected(
  run: Run,
  about: { readonly mapId: string; readonly id: string; readonly field: string },
): Promise<Corrected | null> {
  const [row] = await run({ text: CORRECTED, params: about })
  return row === undefined ? null : correctedRow.parse(row)
}

/** A value as the graph keeps it. */
const stored = ({ kind }: Rectifiable, value: string | null): unknown => {
  if (value === null) return null
  if (kind === 'DATE') return toDate(value)
  if (kind === 'WHOLE' || kind === 'NUMBER') return Number(value)
  if (kind === 'BOOLEAN') return value === 'true'
  return kind === 'LINES' ? linesOf(value) : value
}

const fieldOf = (coordinate: string): Rectifiable | null => RECTIFIABLE.get(coordinate) ?? null

const rectify = defineStep({
  taker: 'mapper',
  // What is kept on a closed map is kept right too.
  onClosed: true,
  input: z.strictObject({
    mapId: id,
    elementId: id,
    personId: maybe(id),
    coordinate: line,
    version: z.int().min(1),
    value: maybe(text),
    why: text,
    reveals: maybe(reveals),
    relevance: maybe(text),
    source: maybe(line),
  }),
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, elementId, coordinate } }) => {
    const field = fieldOf(coordinate)
    return field === null ? null : readCorrected(run, { mapId, id: elementId, field: field.field })
  },
  missing: (situation) => {
    const { input, known: found, today } = situation
    return missingToRectify({ input, field: fieldOf(input.coordinate), found, opening: openingIn(situation), today })
  },
  versions: (situation) => {
    const { input, known } = situation
    const { open } = openingIn(situation)
    const field = fieldOf(input.coordinate)
    return {
      elementId: input.elementId,
      type: known?.type ?? '',
      subjects: known === null ? [] : subjectsOf(known),
      seen: input.version,
      stored: known?.version ?? 1,
      open: (name) => {
        const changed = fieldOf(`${known?.type}.${name}`)
        const about = input.personId ?? input.elementId
        return changed !== null && (name === field?.field || isOpenFor(open[changed.category], about))
      },
    }
  },
  write: ({ input, known, caller, today }, { now, newId }) => {
    const { mapId, elementId, personId, coordinate, version, value, why, relevance } = input
    const field = fieldOf(coordinate)
    if (field === null || known === null) throw new Error('what is not there is not corrected')
    const revealed = revealedBy(field, input, known)
    const told = provenance({ caller, now, source: input.source, statedAs: 'FACT' })
    const isPerson = subjectsOf(known)[0] === elementId
    const own = { category: field.category, relevance: needsCover(field.category) ? relevance : null }
    const rectification = {
      id: newId(),
      mapId,
      elementId,
      personId,
      subjectIds: subjectsOf(known),
      coordinate,
      category: field.category,
      oldValue: known.value,
      why,
      source: told.source,
      rectifiedBy: callerKey(caller),
      rectifiedAt: toDateTime(now),
      rectifiedOn: toDate(today),
    }
    return {
      changed: [rectification.id, elementId],
      change: { elementId, version: version + 1, fields: [field.field] },
      params: {
        id: elementId,
        version,
        fields: {
          [field.field]: stored(field, value),
          ...(coordinate === 'YoungPerson.name' && value !== null ? { identified: true } : {}),
        },
        reveals: revealing('Risk', revealed).reveals,
        rectification,
      },
      also: [
        restated(
          statements(
            told,
            { elementId, mapId, categories: isPerson ? (value === null ? [] : [own]) : coveredIn(revealed, relevance) },
            { newId },
          ),
        ),
      ],
    }
  },
})

const addSubjectStatement = defineStep({
  taker: 'mapper',
  onClosed: true,
  input: z.strictObject({
    mapId: id,
    elementId: id,
    version: z.int().min(1),
    statement: text,
    reveals,
    relevance: maybe(text),
    statedBy: line,
    on: day,
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input: { mapId, elementId } }) =>
    readCorrected(run, { mapId, id: elementId, field: 'subjectStatement' }),
  missing: (situation) => {
    const { input, known: found, today } = situation
    const asked = { ...input, personId: null, value: input.statement }
    return missingToAddStatement({ input: asked, found, opening: openingIn(situation), today })
  },
  versions: (situation) => ({
    elementId: situation.input.elementId,
    type: situation.known?.type ?? '',
    subjects: situation.known === null ? [] : subjectsOf(situation.known),
    seen: situation.input.version,
    stored: situation.known?.version ?? 1,
    open: (name) => {
      const changed = fieldOf(`${situation.known?.type}.${name}`)
      const { open } = openingIn(situation)
      return changed !== null && isOpenFor(open[changed.category], situation.input.elementId)
    },
  }),
  write: ({ input, known, caller, today }, { now, newId }) => {
    const { mapId, elementId, version, statement, reveals: revealed, relevance, statedBy, on } = input
    const field = known === null ? null : statementOf(known.type)
    if (field === null || known === null) throw new Error('what is not there has no statement')
    const told = provenance({ caller, now, source: null, statedAs: 'OPINION' })
    const rectification = {
      id: newId(),
      mapId,
      elementId,
      personId: null,
      subjectIds: subjectsOf(known),
      coordinate: field.coordinate,
      category: field.category,
      oldValue: known.value,
      why: `stated by ${statedBy}`,
      source: told.source,
      rectifiedBy: callerKey(caller),
      rectifiedAt: toDateTime(now),
      rectifiedOn: toDate(today),
    }
    return {
      changed: [rectification.id, elementId],
      change: { elementId, version: version + 1, fields: ['subjectStatement', 'subjectStatementOn'] },
      params: {
        id: elementId,
        version,
        fields: { subjectStatement: statement, subjectStatementOn: toDate(on) },
        reveals: revealing('Risk', revealed).reveals,
        rectification,
      },
      also: [restated(statements(told, { elementId, mapId, categories: coveredIn(revealed, relevance) }, { newId }))],
    }
  },
})

const rectificationRow = z.object({
  mapId: z.string().nullable(),
  rectifiedOn: z.iso.date().nullable(),
  isRecipient: z.boolean(),
  isTold: z.boolean(),
})

const recordRecipientTold = defineStep({
  taker: 'rights',
  onClosed: true,
  input: z.strictObject({ rectificationId: id, organisation: id, on: day, how: text }),
  mapOf: () => null,
  know: async (run, { input: { rectificationId, organisation } }) => {
    const [row] = await run({ text: RECTIFICATION, params: { rectificationId, organisation } })
    return rectificationRow.parse(row)
  },
  mapsOf: ({ mapId }) => (mapId === null ? [] : [mapId]),
  missing: ({ input, known, today }) => missingToTell(input, known, today),
  write: ({ input: { rectificationId, organisation, on, how }, caller }, { now, newId }) => {
    const told = {
      id: newId(),
      rectificationId,
      organisation,
      on: toDate(on),
      how,
      recordedBy: callerKey(caller),
      recordedAt: toDateTime(now),
    }
    return { changed: [told.id], params: { rectificationId, organisation, told } }
  },
})

export const rectificationSteps = { rectify, addSubjectStatement, recordRecipientTold } as const
