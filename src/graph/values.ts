import neo4j, { type Integer } from 'neo4j-driver'

/** One row of a result, by column: JSON values only. What a statement answers is checked by its reader. */
export type Row = Readonly<Record<string, unknown>>

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const mapValues = (object: Readonly<Record<string, unknown>>, change: (value: unknown) => unknown): Row =>
  // fromEntries defines, so a key called __proto__ stays a key
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))

/**
 * A parameter as the driver sends it: whole numbers become INTEGER (the driver would send FLOAT, which LIMIT refuses
 * and which is stored as 3.0); lists and plain objects are followed; the driver's own types pass.
 */
export const toParameter = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toParameter)
  return isPlainObject(value) ? mapValues(value, toParameter) : value
}

/** An integer as a number; outside the safe range as a decimal string, never rounded. */
const integerToPlain = (value: Integer): number | string => (value.inSafeRange() ? value.toNumber() : value.toString())

/**
 * A value of a result as JSON: DateTime as UTC with milliseconds (as `Date.toISOString` writes it), other temporals in
 * their ISO 8601 form, a node or relationship as its properties, a point as {srid, x, y, z}. Throws TypeError on what JSON
 * can't hold: a path, a duration, a byte array, NaN, an infinity (which is also what an integer beyond 2^53 arrives as).
 */
export const toPlain = (value: unknown): unknown => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('a statement returned no finite number')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(toPlain)
  if (neo4j.isInt(value)) return integerToPlain(value)
  if (neo4j.isDateTime(value)) return value.toStandardDate().toISOString()
  if (neo4j.isDate(value) || neo4j.isLocalDateTime(value) || neo4j.isTime(value)) return value.toString()
  if (neo4j.isLocalTime(value)) return value.toString()
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return mapValues(value.properties, toPlain)
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value
    return { srid: toPlain(srid), x, y, ...(z === undefined || z === null ? {} : { z }) }
  }
  if (isPlainObject(value)) return mapValues(value, toPlain)
  throw new TypeError('a statement returned a value that has no JSON form')
}

/** A day as the graph holds it. */
export const toDate = (iso: string): InstanceType<typeof neo4j.types.Date> => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return new neo4j.types.Date(year, month, day)
}

/** The same, where there may be none. */
export const toDateOrNull = (iso: string | null): ReturnType<typeof toDate> | null =>
  iso === null ? null : toDate(iso)

/** An instant as the graph holds it, in UTC. */
export const toDateTime = (at: Date): InstanceType<typeof neo4j.types.DateTime> =>
  new neo4j.types.DateTime(
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
    at.getUTCMilliseconds() * 1_000_000,
    0,
  )
