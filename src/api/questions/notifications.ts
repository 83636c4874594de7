/** The ledger of notification of one map (P6.3, P6.5, P6.6). For the Council alone: it must not tip off. */
import { z } from 'zod'
import { reading, type Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { isOpenFor, type Opening } from '../../protocol/opening.ts'
import { handlesDutiesOf } from '../../protocol/steps/notifying.ts'
import {
  dutiesOf,
  NOTICE_PARTS,
  sameAddressee,
  type Duty,
  type NotifiablePerson,
} from '../../protocol/steps/notification.ts'
import { CATEGORIES } from '../../protocol/terms.ts'
import { id, parsed } from '../arguments.ts'
import { onOpenMap } from './answering.ts'
import type { RootResolvers } from '../schema.ts'
import { readDuties, readParents, type ParentCarer } from '../steps/duties.ts'

const RECORDS = loadStatement('reads/notification-records')

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
  ground: z.enum(['GOOD_REASON_NOT_TO', 'IMPOSSIBLE_OR_DISPROPORTIONATE', 'WOULD_IMPAIR_THE_PLAN']).nullable(),
  reasoning: text.nullable(),
  reveals: z.array(z.enum(CATEGORIES)),
  decidedOn: date.nullable(),
  lookAgainOn: date.nullable(),
  recordedBy: text,
})
type Details = ReadonlyMap<string, z.output<typeof recordRow>>

/** The records that the facts name: they are kept also when they are replaced meanwhile. */
async function readDetails(run: Run, people: readonly NotifiablePerson[]): Promise<Details> {
  const ids = people.flatMap(({ systemEntryId, notified, exemptions }) => [
    ...(systemEntryId === null ? [] : [systemEntryId]),
    ...[...notified, ...exemptions].map((one) => one.id),
  ])
  const rows = await run({ text: RECORDS, params: { ids } })
  return new Map(rows.map((row) => recordRow.parse(row)).map((details) => [details.id, details]))
}

/** What a duty is shown with. */
type Shown = {
  readonly opening: Opening
  readonly person: NotifiablePerson
  readonly details: Details
  readonly parents: readonly ParentCarer[]
}

const metBy = ({ to, parentCarerId }: Duty, { person, details }: Shown) => {
  const told = to === 'SYSTEM' ? null : person.notified.find((one) => sameAddressee(one, { to, parentCarerId }))
  return details.get((to === 'SYSTEM' ? person.systemEntryId : told?.id) ?? '') ?? null
}

/** Current exemptions, lapsed ones too. P5.2: the reasoning only where what it reveals is open about the young person. */
const exemptionsOf = ({ to, parentCarerId }: Duty, { person, details, opening }: Shown) =>
  person.exemptions
    .filter((one) => to !== 'SYSTEM' && sameAddressee(one, { to, parentCarerId }))
    .flatMap((exemption) => {
      const found = details.get(exemption.id)
      if (found === undefined || found.ground === null || found.decidedOn === null) return []
      const { ground, decidedOn, recordedBy, reveals } = found
      const shown = reveals.every((category) => isOpenFor(opening.open[category], person.id))
      const { id: exemptionId, part, lookAgainOn } = exemption
      return [
        {
          id: exemptionId,
          part,
          ground,
          reasoning: shown ? found.reasoning : null,
          decidedOn,
          lookAgainOn,
          recordedBy,
        },
      ]
    })

const dutyRow = (duty: Duty, shown: Shown) => {
  const { today } = shown.opening
  const parent = shown.parents.find((one) => one.id === duty.parentCarerId && one.youngPersonId === duty.youngPersonId)
  return {
    ...duty,
    label: shown.person.label,
    parentCarer: parent ?? null,
    overdue: duty.state === 'OUTSTANDING' && duty.due < today,
    lookAgainNow: duty.lookAgainOn !== null && duty.lookAgainOn <= today,
    metBy: metBy(duty, shown),
    exemptions: exemptionsOf(duty, shown),
  }
}

/** Every duty on a map about the young people whose duties are the caller's (P4.5). null without a grant. */
export const notificationsDue: RootResolvers['notificationsDue'] = (_parent, args, context) => {
  const { map: mapId } = parsed(z.object({ map: id }), args)
  return onOpenMap(context, mapId, async ({ opening }) => {
    const run = reading(context.service.driver)
    const facts = await readDuties(run, mapId)
    const people = facts.people.filter((person) => handlesDutiesOf(opening, person.id))
    const duties = dutiesOf({ mapId, people }, opening.today)
    const about = people.filter((person) => duties.some(({ youngPersonId }) => youngPersonId === person.id))
    const subjects = about.map((person) => person.id)
    const [details, parents] = await Promise.all([readDetails(run, about), readParents(run, mapId, subjects)])
    const rows = about.flatMap((person) =>
      duties
        .filter(({ youngPersonId }) => youngPersonId === person.id)
        .map((duty) => dutyRow(duty, { opening, person, details, parents })),
    )
    const disclosed = [
      { coordinates: ['NotificationLedger.duties'], subjects },
      { coordinates: ['NotificationDuty.parentCarer'], subjects: [...new Set(parents.map((parent) => parent.id))] },
    ]
    return { value: { mapId, duties: rows }, disclosed }
  })
}
