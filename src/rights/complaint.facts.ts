/** Reads complaints to the controller (DPA 2018 s.164A). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { COMPLAINT_OUTCOMES } from './complaint.rules.ts'

const COMPLAINTS = loadStatement('rights/complaints.facts')

const text = z.string()
const day = z.iso.date()
const row = z.object({
  id: text,
  mapId: text.nullable(),
  subjectIds: z.array(text),
  receivedOn: day,
  askedBy: z.enum(['SUBJECT', 'PARENT', 'REPRESENTATIVE']),
  onBehalf: text.nullable(),
  about: text,
  how: text,
  recordedBy: text,
  acknowledgedOn: day.nullable(),
  acknowledgedHow: text.nullable(),
  outcome: z.enum(COMPLAINT_OUTCOMES).nullable(),
  reasoning: text.nullable(),
  toldOn: day.nullable(),
  toldHow: text.nullable(),
  closedBy: text.nullable(),
})
export type Complaint = z.output<typeof row>

/** One, or all where `id` is null. */
export const readComplaints = async (run: Run, id: string | null): Promise<readonly Complaint[]> =>
  (await run({ text: COMPLAINTS, params: { id } })).map((each) => row.parse(each))
