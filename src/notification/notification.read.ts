/** The ledger of notification of one map (P6.3, P6.5, P6.6). For the Council alone, because it must not tip anybody off. */
import { z } from 'zod'
import { reading, type Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import type { Opening } from '../policy/opening.ts'
import { personShows } from '../policy/sight.ts'
import { GROUNDS } from './grounds.rules.ts'
import { knowsDutiesOf } from './notification.rules.ts'
import { dutiesOf, NOTICE_PARTS, sameAddressee, type Duty, type NotifiablePerson } from './duties.rules.ts'
import { CATEGORIES } from '../policy/terms.ts'
import { id, parsed } from '../gateway/arguments.ts'
import { onOpenMap } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'
import { readDuties, readParents, type ParentCarer } from './duties.facts.ts'

const RECORDS = loadStatement('notification/notification-records.read')

const text = z.string()
const date = z.iso.date()
const recordRow = z.object({
  id: text,
  on: date.nullable(),
  reference: text.nullable(),
  how: text.nullable(),
  by: text.nullable(),
  leftOut: z.array(z.enum(NOTICE_PARTS)),
  part: z.enum(NOTICE_PARTS).nullable(),
  ground: z.enum(GROUNDS).nullable(),
  reasoning: text.nullable(),
  reveals: z.array(z.enum(CATEGORIES)),
  decidedOn: date.nullable(),
  lookAgainOn: date.nullable(),
  policeInvestigate: z.enum(['YES', 'NO', 'UNKNOWN']).nullable(),
  policeAnswer: text.nullable(),
  recordedBy: text,
})
type Details = ReadonlyMap<string, z.output<typeof recordRow>>

/** Reads the records that the facts name. A record is kept even if another replaces it meanwhile. */
async function readDetails(run: Run, people: readonly NotifiablePerson[]): Promise<Details> {
  const ids = people.flatMap(({ systemEntryId, notified, exemptions }) => [
    ...(systemEntryId === null ? [] : [systemEntryId]),
    ...[...notified, ...exemptions].map((one) => one.id),
  ])
  const rows = await run({ text: RECORDS, params: { ids } })
  return new Map(rows.map((row) => recordRow.parse(row)).map((details) => [details.id, details]))
}

/** What is needed to show a duty. */
type Shown = {
  readonly opening: Opening
  readonly person: NotifiablePerson
  readonly details: Details
  readonly parents: readonly ParentCarer[]
}

const metBy = ({ to, parentCarerId }: Duty, { person, details }: Shown) => {
  const record = to === 'SYSTEM' ? null : person.notified.find((one) => sameAddressee(one, { to, parentCarerId }))
  return details.get((to === 'SYSTEM' ? person.systemEntryId : record?.id) ?? '') ?? null
}

/**
 * Current exemptions, including lapsed ones. P5.2: the reasoning is shown only if what it reveals is open about the
 * young person.
 */
const exemptionsOf = ({ to, parentCarerId }: Duty, { person, details, opening }: Shown) =>
  person.exemptions
    .filter((one) => to !== 'SYSTEM' && sameAddressee(one, { to, parentCarerId }))
    .flatMap((exemption) => {
      const found = details.get(exemption.id)
      if (found === undefined || found.ground === null || found.decidedOn === null) return []
      const { ground, decidedOn, recordedBy, reveals, policeInvestigate } = found
      const shown = reveals.every((category) => personShows(opening, category, person.id))
      const { id: exemptionId, part, lookAgainOn, renewals } = exemption
      return [
        {
          id: exemptionId,
          part,
          ground,
          reasoning: shown ? found.reasoning : null,
          decidedOn,
          lookAgainOn,
          renewals,
          policeInvestigate,
          policeAnswer: shown ? found.policeAnswer : null,
          recordedBy,
        },
      ]
    })

const dutyRow = (duty: Duty, shown: Shown) => {
  const { today } = shown.opening
  const { personId, ...standing } = duty
  const parent = shown.parents.find((one) => one.id === duty.parentCarerId && one.youngPersonId === personId)
  return {
    ...standing,
    youngPersonId: duty.to === 'ADULT' ? null : personId,
    adultId: duty.to === 'ADULT' ? personId : null,
    label: shown.person.label,
    parentCarer: parent ?? null,
    overdue: (duty.state === 'OUTSTANDING' || duty.state === 'HELD') && duty.due < today,
    lookAgainNow: duty.lookAgainOn !== null && duty.lookAgainOn <= today,
    metBy: metBy(duty, shown),
    exemptions: exemptionsOf(duty, shown),
  }
}

/** Every duty on a map about the people whose duties the caller handles (P4.5). null without a grant. */
export const notificationsDue = defineQuestion<'notificationsDue'>(['mapper'], (_parent, args, context) => {
  const { map: mapId } = parsed(z.object({ map: id }), args)
  return onOpenMap(context, mapId, async ({ opening }) => {
    const run = reading(context.service.driver)
    const facts = await readDuties(run, mapId)
    const people = facts.people.filter((person) => knowsDutiesOf(opening, person))
    const duties = dutiesOf({ mapId, people }, opening.today)
    const about = people.filter((person) => duties.some(({ personId }) => personId === person.id))
    const subjects = about.map((person) => person.id)
    const [details, parents] = await Promise.all([readDetails(run, about), readParents(run, mapId, subjects)])
    const rows = about.flatMap((person) =>
      duties
        .filter(({ personId }) => personId === person.id)
        .map((duty) => dutyRow(duty, { opening, person, details, parents })),
    )
    const disclosed = [
      { coordinates: ['NotificationLedger.duties'], subjects },
      { coordinates: ['NotificationDuty.parentCarer'], subjects: [...new Set(parents.map((parent) => parent.id))] },
    ]
    return { value: { mapId, duties: rows }, disclosed }
  })
})
