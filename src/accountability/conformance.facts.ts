/** Reads agreements, impact assessments and policy documents (P9.6, P8.9). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { DOCUMENT_KINDS, type ConformanceEntry } from './conformance.rules.ts'

const ENTRIES = loadStatement('accountability/conformance.facts')

const entryRow = z.object({
  kind: z.enum(DOCUMENT_KINDS),
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

/** All impact assessments and policy documents, and the agreements with one organisation; null: with all. */
export const readConformance = async (run: Run, organisation: string | null): Promise<readonly KeptConformance[]> =>
  (await run({ text: ENTRIES, params: { organisation } })).map((row) => entryRow.parse(row))
