/** Steps that correct a wrong value, and record whom it was told (P9.3; UK GDPR Art 16, 19). */
import { z } from 'zod'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import { isOpenFor, type Opening } from '../../protocol/opening.ts'
import { linesOf, type Rectifiable } from '../../protocol/steps/correcting.ts'
import { missingToTell } from '../../protocol/steps/rectification-told.ts'
import {
  missingToAddStatement,
  missingToRectify,
  revealedBy,
  statementOf,
  subjectsOf,
} from '../../protocol/steps/rectifying.ts'
import { missingToRectifyMap } from '../../protocol/steps/rectifying-maps.ts'
import {
  isStatementOpen,
  isTieRow,
  isTieValueOpen,
  missingToAddTieStatement,
  missingToRectifyTie,
  revealedBeside,
  rowOfTie,
  statementOfTie,
  subjectsOfTie,
} from '../../protocol/steps/rectifying-ties.ts'
import { needsCover } from '../../protocol/terms.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { RECTIFIABLE } from '../rectifiable.ts'
import { coveredIn, restated, statements } from './drawing.ts'
import { provenance, revealing } from './known.ts'
import { readCorrected, readCorrectedTie, readFound, type Found } from './rectification-known.ts'
import { defineStep, openingIn, type Versions } from './step.ts'

const RECTIFICATION = loadStatement('taking/rectification')

/** A value as the graph keeps it. */
const stored = ({ kind }: Rectifiable, value: string | null): unknown => {
  if (value === null) return null
  if (kind === 'DATE') return toDate(value)
  if (kind === 'WHOLE' || kind === 'NUMBER') return Number(value)
  if (kind === 'BOOLEAN') return value === 'true'
  return kind === 'LINES' ? linesOf(value) : value
}

const fieldOf = (coordinate: string): Rectifiable | null => RECTIFIABLE.get(coordinate) ?? null

const versionIn = ({ node, tie, map }: Found): number => (node ?? tie ?? map)?.version ?? 1

/** People whose data it is. */
const subjectsIn = ({ node, tie }: Found): readonly string[] => {
  if (tie !== null) return subjectsOfTie(tie)
  return node === null ? [] : subjectsOf(node)
}

/** Its type in the schema. */
const typeOf = ({ node, tie, map }: Found): string =>
  (tie === null ? null : rowOfTie(tie)) ?? node?.type ?? (map === null ? '' : 'PeerMap')

/** The field that is changed under a name, of what was found. */
const changedIn = (found: Found, name: string): Rectifiable | null => {
  const type = typeOf(found)
  return isTieRow(type) && name.startsWith('subjectStatement') ? statementOfTie(type) : fieldOf(`${type}.${name}`)
}

/** What a conflict is told of: which of the fields that others changed are open to the caller. */
const versionsOf = (
  found: Found,
  opening: Opening,
  about: { readonly elementId: string; readonly person: string; readonly seen: number; readonly own: string | null },
): Versions => ({
  elementId: about.elementId,
  type: typeOf(found),
  subjects: subjectsIn(found),
  seen: about.seen,
  stored: versionIn(found),
  open: (name) => {
    const changed = changedIn(found, name)
    if (changed === null) return false
    if (name === about.own) return true
    const { category } = changed
    if (found.tie === null) return isOpenFor(opening.open[category], about.person)
    return (
      isTieValueOpen(opening, found.tie, category) &&
      (changed.field !== 'subjectStatement' || isStatementOpen(opening, found.tie))
    )
  },
})

/** What is kept of a correction: the old value, whose it is, and of a tie whom it joined and since when it was known. */
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
  know: (run, { input: { mapId, elementId, coordinate } }) =>
    readFound(run, fieldOf(coordinate), { mapId, id: elementId }),
  missing: (situation) => {
    const { input, known, today } = situation
    const field = fieldOf(input.coordinate)
    const opening = openingIn(situation)
    if (field !== null && isTieRow(field.type))
      return missingToRectifyTie({ input, field, found: known.tie, opening, today })
    if (field?.type === 'PeerMap') return missingToRectifyMap({ input, field, found: known.map, opening, today })
    return missingToRectify({ input, field, found: known.node, opening, today })
  },
  versions: (situation) => {
    const { elementId, personId, coordinate, version } = situation.input
    return versionsOf(situation.known, openingIn(situation), {
      elementId,
      person: personId ?? elementId,
      seen: version,
      own: fieldOf(coordinate)?.field ?? null,
    })
  },
  write: ({ input, known, caller, today }, { now, newId }) => {
    const { mapId, elementId, personId, coordinate, version, value, why, relevance } = input
    const field = fieldOf(coordinate)
    if (field === null) throw new Error('what is not there is not corrected')
    const { node, tie } = known
    const revealed = node === null ? [] : revealedBy(field, input, node)
    const told = provenance({ caller, now, source: input.source, statedAs: 'FACT' })
    // Of a person and of a tie, what is set is said anew; of an element, what it reveals.
    const isOwn = tie !== null || (node !== null && subjectsOf(node)[0] === elementId)
    const own = { category: field.category, relevance: needsCover(field.category) ? relevance : null }
    const categories = isOwn ? (value === null ? [] : [own]) : coveredIn(revealed, relevance)
    const rectification = {
      id: newId(),
      ...kept(known, field, { mapId, elementId, personId, why }),
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
        isTie: tie !== null,
        version,
        fields: {
          [field.field]: stored(field, value),
          ...(coordinate === 'YoungPerson.name' && value !== null ? { identified: true } : {}),
        },
        reveals: revealing('Risk', revealed).reveals,
        rectification,
      },
      also: [restated(statements(told, { elementId, mapId, categories }, { newId }))],
    }
  },
})

/** The subject's statement beside what was found; null: there is none beside it. */
const statementIn = ({ node, tie }: Found): Rectifiable | null => {
  const row = tie === null ? null : rowOfTie(tie)
  if (row !== null) return statementOfTie(row)
  return node === null ? null : statementOf(node.type)
}

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
  know: async (run, { input: { mapId, elementId } }): Promise<Found> => {
    const about = { mapId, id: elementId, field: 'subjectStatement' }
    const [node, tie] = await Promise.all([readCorrected(run, about), readCorrectedTie(run, about)])
    return { node, tie, map: null }
  },
  missing: (situation) => {
    const { known, today } = situation
    const input = { ...situation.input, personId: null, value: situation.input.statement }
    const opening = openingIn(situation)
    return known.tie === null
      ? missingToAddStatement({ input, found: known.node, opening, today })
      : missingToAddTieStatement({ input, found: known.tie, opening, today })
  },
  versions: (situation) => {
    const { elementId, version } = situation.input
    return versionsOf(situation.known, openingIn(situation), {
      elementId,
      person: elementId,
      seen: version,
      own: null,
    })
  },
  write: ({ input, known, caller, today }, { now, newId }) => {
    const { mapId, elementId, version, statement, relevance, statedBy, on } = input
    const field = statementIn(known)
    if (field === null) throw new Error('what is not there has no statement')
    const row = known.tie === null ? null : rowOfTie(known.tie)
    const revealed = row === null ? input.reveals : revealedBeside(row, input.reveals)
    const hidden = row === null ? [] : [...new Set([...revealed, ...(known.tie?.statementReveals ?? [])])]
    const told = provenance({ caller, now, source: null, statedAs: 'OPINION' })
    const rectification = {
      id: newId(),
      ...kept(known, field, { mapId, elementId, personId: null, why: `stated by ${statedBy}` }),
      // What is hidden by what it reveals is hidden here too: the statement, and the one before it that is kept.
      ...(hidden.length === 0 ? {} : { statementReveals: hidden }),
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
