/** Reads agreements and impact assessments (P9.6). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { CONFORMANCE_KINDS, type ConformanceEntry } from './conformance.rules.ts'

const ENTRIES = loadStatement('accountability/conformance.facts')

const entryRow = z.object({
  kind: z.enum(CONFORMANCE_KINDS),
  organisation: z.string().nullable(),
  id: z.string(),
  version: z.string(),
  from: z.iso.date(),
  reviewBy: z.iso.date(),
  until: z.iso.date().nullable(),
  location: z.string(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string().nullable(),
})

/** One of them as it is kept, with where it is and who recorded it. */
export type KeptConformance = ConformanceEntry & {
  readonly location: string
  readonly recordedBy: string | null
}

/** All impact assessments, and the agreements with one organisation; null: with all. */
export const readConformance = async (run: Run, organisation: string | null): Promise<readonly KeptConformance[]> =>
  (await run({ text: ENTRIES, params: { organisation } })).map((row) => entryRow.parse(row))
