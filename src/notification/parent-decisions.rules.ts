/**
 * Preconditions of deciding to share with a parent of another child, and of what follows: the information is given,
 * consent is withdrawn, or nothing is shared (P7, P0.1). Pure.
 */
import type { Opening } from '../policy/opening.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingElement } from '../policy/elements.ts'
import { isElementSeen } from '../policy/sight.ts'
import { need, type Missing } from '../policy/missing.ts'
import { handlesDutiesOf } from './notification.rules.ts'
import { missingToDisclose, type Disclosing, type NewParentDisclosure } from './parents.rules.ts'
import { missingWholeMap } from '../sharing/sharing.rules.ts'

/** A recorded decision. */
export type ParentDisclosure = NewParentDisclosure & {
  readonly id: string
  readonly status: 'DECIDED' | 'GIVEN' | 'WITHDRAWN' | 'DECLINED'
  readonly decidedOn: IsoDate
}

/**
 * Whether two decisions are the same: the same text about the same young person, for the same intervention, with the
 * same parent.
 */
const isRepeated = (asked: NewParentDisclosure, other: ParentDisclosure): boolean =>
  other.status === 'DECIDED' &&
  other.youngPersonId === asked.youngPersonId &&
  other.receivingParentCarerId === asked.receivingParentCarerId &&
  other.interventionId === asked.interventionId &&
  other.text === asked.text

/** What is missing before a decision to share. `recorded`: earlier decisions about this young person. */
export const missingToDecideDisclosure = (
  disclosing: Disclosing,
  recorded: readonly ParentDisclosure[],
): readonly Missing[] => {
  const missing = missingToDisclose(disclosing)
  if (missing.length > 0) return missing
  return need(!recorded.some((other) => isRepeated(disclosing.asked, other)), {
    code: 'ALREADY',
    path: 'input.text',
    clause: 'P7.1',
    message: 'this has been decided already, and awaits that it is given',
  })
}

/** What is missing before a decision not to share (P0.1). */
export const missingToDeclineDisclosure = (
  asked: Pick<NewParentDisclosure, 'youngPersonId' | 'receivingParentCarerId'>,
  { facts, opening }: Pick<Disclosing, 'facts' | 'opening'>,
): readonly Missing[] => {
  const whole = missingWholeMap(opening.granted.IDENTITY)
  if (whole.length > 0) return whole
  const seen = new Map(
    facts.people.filter((person) => isElementSeen(opening, person)).map((person) => [person.id, person]),
  )
  return [
    ...missingElement({ path: 'input.youngPersonId', id: asked.youngPersonId, types: ['YoungPerson'] }, seen),
    ...need(
      facts.parents.some(
        ({ id, youngPersonId }) => id === asked.receivingParentCarerId && youngPersonId !== asked.youngPersonId,
      ),
      {
        code: 'UNKNOWN',
        path: 'input.receivingParentCarerId',
        clause: 'P7.1',
        message: 'no parent or carer of another young person on this map has this id',
      },
    ),
  ]
}

const NO_SUCH: Missing = {
  code: 'UNKNOWN',
  path: 'input.parentDisclosureId',
  clause: 'P7.1',
  message: 'no decision about this map that is yours to act on has this id',
}
const ENDED = {
  GIVEN: 'it has been given already: what is given is given',
  WITHDRAWN: 'consent has been withdrawn',
  DECLINED: 'it was decided not to share',
} as const

const stillDecided = ({ status }: ParentDisclosure): readonly Missing[] =>
  status === 'DECIDED'
    ? []
    : [{ code: 'ALREADY', path: 'input.parentDisclosureId', clause: 'P7.2', message: ENDED[status] }]

/** What is missing before the information is recorded as given: consent holds, and so do all earlier preconditions, today. */
export const missingToGive = (
  decision: ParentDisclosure | null,
  about: Omit<Disclosing, 'asked'> & { readonly on: IsoDate },
): readonly Missing[] => {
  const whole = missingWholeMap(about.opening.granted.IDENTITY)
  if (whole.length > 0) return whole
  if (decision === null) return [NO_SUCH]
  const ended = stillDecided(decision)
  if (ended.length > 0) return ended
  const { on, today } = about
  return [
    ...missingToDisclose({ ...about, asked: decision }).map((each) => ({
      ...each,
      path: each.path.replace(/^input/, 'decision'),
    })),
    ...need(on <= today && decision.decidedOn <= on, {
      code: 'OUT_OF_RANGE',
      path: 'input.on',
      clause: 'P7.1',
      message: 'it is given on a day from the decision until today',
    }),
  ]
}

/** What is missing before consent is withdrawn (P7.2). The caller must handle the duties about the young person. */
export const missingToWithdrawConsent = (
  decision: ParentDisclosure | null,
  { opening }: { readonly opening: Opening },
): readonly Missing[] =>
  decision === null || !handlesDutiesOf(opening, decision.youngPersonId) ? [NO_SUCH] : stillDecided(decision)
