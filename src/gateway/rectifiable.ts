/** The fields whose values may be corrected (P9.3): those that the schema says are stored and not fixed. */
import { enumOf, fieldsOf, STORED_TYPES, type Field, type StoredType } from '../model/model.ts'
import type { Rectifiable, ValueKind } from '../rights/correction.rules.ts'
import { disclosedAsOf, isTieRow } from '../rights/rectification-ties.rules.ts'

const kindOf = ({ holds }: Field): ValueKind | null => (holds === 'ID' || holds === 'TIME' ? null : holds)

const rectifiable = (type: StoredType, name: string, field: Field): readonly Rectifiable[] => {
  const { category, of, fixed, computes } = field
  const kind = kindOf(field)
  const coordinate = `${type}.${name}`
  if (kind === null || fixed) return []
  const disclosedAs = isTieRow(type) ? disclosedAsOf(type, name) : [coordinate, ...computes]
  return [{ coordinate, type, field: name, category, kind, values: of === null ? [] : enumOf(of), disclosedAs }]
}

/** Coordinate -> the field. */
export const RECTIFIABLE: ReadonlyMap<string, Rectifiable> = new Map(
  STORED_TYPES.flatMap((type) => fieldsOf(type).flatMap(([name, field]) => rectifiable(type, name, field))).map(
    (field) => [field.coordinate, field],
  ),
)
