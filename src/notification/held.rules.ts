/**
 * Preconditions of deciding whether an adult of concern is told that data about them are held (P6.3; UK GDPR Art 14(5)(b),
 * DPA 2018 Sch 2 para 2). Pure. Reading, draft: a manager decides, within a month of recording, and again every three months.
 */
import { need, type Missing } from '../policy/missing.ts'
import { isGrantedFor } from '../policy/sight.ts'
import type { Category, IsoDate } from '../policy/terms.ts'
import type { NotifiablePerson } from './duties.rules.ts'
import { GROUNDS_OF, type Ground } from './grounds.rules.ts'
import { missingToLookAgain, personOf, type About } from './notification.rules.ts'

/** A decision about a duty that is held. */
export type HeldDecision = {
  readonly decision: 'TELL' | 'WITHHOLD'
  readonly ground: Ground | null
  readonly lookAgainOn: IsoDate | null
  readonly policeInvestigate: 'YES' | 'NO' | 'UNKNOWN'
  readonly policeAskedOn: IsoDate | null
  readonly policeAnswer: string | null
  readonly reveals: readonly Category[]
}

const ofConcern = ({ type, notified }: NotifiablePerson): readonly Missing[] => {
  const path = 'input.adultId'
  if (type !== 'AdultOfConcern')
    return [
      {
        code: 'OTHER_STEP',
        path,
        clause: 'P6.3',
        message: 'only the duty to an adult of concern is held: exempt this one',
      },
    ]
  return need(notified.length === 0, { code: 'ALREADY', path, clause: 'P6.3', message: 'they have been told already' })
}

const ofGround = ({ decision, ground, lookAgainOn }: HeldDecision, today: IsoDate): readonly Missing[] => {
  if (decision === 'TELL')
    return need(ground === null && lookAgainOn === null, {
      code: 'NOT_WANTED',
      path: 'input.ground',
      clause: 'P6.6',
      message: 'a ground, and a day on which to look again, are for WITHHOLD',
    })
  return [
    ...need(ground !== null && GROUNDS_OF.ADULT_OF_CONCERN.includes(ground), {
      code: 'REQUIRED',
      path: 'input.ground',
      clause: 'P6.6',
      message: 'who is not told is not told on a ground: Art 14(5)(b), or DPA 2018 Sch 2 para 2',
    }),
    ...(lookAgainOn === null
      ? [
          {
            code: 'REQUIRED' as const,
            path: 'input.lookAgainOn',
            clause: 'P6.6',
            message: 'say when this is looked at again',
          },
        ]
      : missingToLookAgain(lookAgainOn, today)),
  ]
}

/** Where the police investigate they are asked before anything is decided. */
const ofPolice = (
  { policeInvestigate, policeAskedOn, policeAnswer }: HeldDecision,
  today: IsoDate,
): readonly Missing[] => [
  ...need(policeInvestigate !== 'YES' || (policeAskedOn !== null && policeAnswer !== null), {
    code: 'REQUIRED',
    path: 'input.policeAskedOn',
    clause: 'P6.3',
    message: 'the police investigate: say when they were asked, and what they answered',
  }),
  ...need(policeAskedOn === null || policeAskedOn <= today, {
    code: 'IN_FUTURE',
    path: 'input.policeAskedOn',
    clause: 'P6.3',
    message: 'the day lies in the future',
  }),
]

/** What is missing before a manager decides whether an adult of concern is told. */
export const missingToDecideHeld = (about: About, decision: HeldDecision): readonly Missing[] => {
  const found = personOf({ ...about, adult: true })
  if ('missing' in found) return found.missing
  return [
    ...ofConcern(found.person),
    ...ofGround(decision, about.today),
    ...ofPolice(decision, about.today),
    ...need(isGrantedFor(about.opening, decision.reveals, [about.personId]), {
      code: 'NOT_GRANTED',
      path: 'input.reveals',
      clause: 'P5.2',
      message: 'what the text reveals is not yours to record',
    }),
  ]
}
