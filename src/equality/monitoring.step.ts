/** Notice against use of somebody's data to keep equality under review (DPA 2018 Sch 1 para 8(5)). */
import { inputOf } from '../gateway/inputs.ts'
import { z } from 'zod'
import { loadStatement } from '../graph/statements.ts'
import { toDate } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { referenceKeyOrNull } from '../policy/reference.ts'
import { missingToNotify } from './monitoring.rules.ts'
import { namedRef } from '../steps/references.ts'
import { isOneWay } from '../rights/restriction.step.ts'
import { defineStep } from '../steps/step.ts'

const NOTICE = loadStatement('equality/monitoring-notice.facts')

const row = z.object({ id: z.string(), since: z.iso.date().nullable(), mapIds: z.array(z.string()) })

const recordMonitoringNotice = defineStep({
  takers: ['rights'],
  references: namedRef,
  byRole: true,
  onClosed: true,
  input: inputOf('recordMonitoringNotice').refine(isOneWay),
  mapOf: () => null,
  readFacts: async (run, { input: { ref, mapId, personId } }) =>
    (await run({ text: NOTICE, params: { refKey: referenceKeyOrNull(ref), mapId, personId } })).map((each) =>
      row.parse(each),
    ),
  mapsOf: (people) => [...new Set(people.flatMap(({ mapIds }) => mapIds))],
  missing: ({ input, facts, today }) => missingToNotify(input, facts, today),
  write: ({ input: { notice, receivedOn, how }, facts, caller }) => {
    const personIds = facts.map(({ id }) => id)
    const isGiven = notice === 'GIVEN'
    return {
      params: {
        personIds,
        notice: {
          monitoringNoticeOn: isGiven ? toDate(receivedOn) : null,
          monitoringNoticeHow: isGiven ? how : null,
          monitoringNoticeBy: isGiven ? callerKey(caller) : null,
          monitoringNoticeEndedOn: isGiven ? null : toDate(receivedOn),
        },
      },
      changed: personIds,
    }
  },
})

export const monitoringSteps = { recordMonitoringNotice } as const
