/** The preconditions of the steps of an access request (P9.5; UK GDPR Art 12(3), (6), Art 15; DPA 2018 Sch 2 and 3). Pure. */
import { ON_BEHALF_ONLY, type Exemption } from './access/exemptions.ts'
import type { AccessItemKind } from './access/items.ts'
import { namesAnother, type Naming } from './access/naming.ts'
import { addDays, addMonths } from '../policy/age.ts'
import type { IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'

/** Who makes the request: the person, or somebody on their behalf. */
export type Requester = 'SUBJECT' | 'PARENT' | 'REPRESENTATIVE'

/** What a request on behalf of somebody rests on (P9.5). */
export type Authority = {
  /** Whether who asks has parental responsibility for the person. */
  readonly parentalResponsibility: 'YES' | 'NO' | 'UNKNOWN'
  /** Whether the person can decide about the request themselves. */
  readonly competence: 'COMPETENT' | 'NOT_COMPETENT'
  /** What the person says about the request. */
  readonly views: 'AGREES' | 'OBJECTS' | 'NOT_KNOWN'
}

/** A recorded access request. */
export type AccessRequestFacts = {
  readonly receivedOn: IsoDate
  readonly requestedBy: Requester
  /** null: not recorded yet, or the person asks themselves. */
  readonly authority: Authority | null
  readonly due: IsoDate
  readonly extendedTo: IsoDate | null
  readonly status: 'OPEN' | 'ANSWERED'
}

/** The last day to answer: one calendar month after it was received, or the last day of a shorter month (Art 12(3)). */
export const accessDue = (receivedOn: IsoDate): IsoDate => addMonths(receivedOn, 1)

/** The last day to which it may be extended: by two further months (Art 12(3)). */
export const latestExtension = (receivedOn: IsoDate): IsoDate => addMonths(receivedOn, 3)

/** The day by which it is answered, extended or not. */
export const answerBy = ({ due, extendedTo }: Pick<AccessRequestFacts, 'due' | 'extendedTo'>): IsoDate =>
  extendedTo ?? due

/** Whether the day to answer is past. */
export const isOverdue = (request: AccessRequestFacts, today: IsoDate): boolean =>
  request.status === 'OPEN' && today > answerBy(request)

/** Days before the answer is due from which what is undecided is listed (P9.5). */
export const LISTED_DAYS = 7

/** Whether what is still undecided of a request is listed: from a week before the month, or its extension, ends. */
export const isListed = (request: AccessRequestFacts, today: IsoDate): boolean =>
  request.status === 'OPEN' && today >= addDays(answerBy(request), -LISTED_DAYS)

/** Whether who asks may be given anything. OPEN: it is not settled, and nothing is given. */
export type Entitled = 'YES' | 'NO' | 'OPEN'

const BY_VIEWS = { AGREES: 'YES', OBJECTS: 'NO', NOT_KNOWN: 'OPEN' } as const
const BY_RESPONSIBILITY = { YES: 'YES', NO: 'NO', UNKNOWN: 'OPEN' } as const

/**
 * Whether who asks may be given anything (P9.5). Readings, for the data protection officer to confirm: who is competent decides
 * about their own data, whoever has parental responsibility; for who is not, a parent acts by parental responsibility, which ends
 * at 18, and a representative by the basis that was stated when the request was recorded.
 */
export const entitled = (
  { requestedBy, authority }: Pick<AccessRequestFacts, 'requestedBy' | 'authority'>,
  isAdult: boolean,
): Entitled => {
  if (requestedBy === 'SUBJECT') return 'YES'
  if (authority === null) return 'OPEN'
  if (authority.competence === 'COMPETENT') return BY_VIEWS[authority.views]
  if (requestedBy === 'REPRESENTATIVE') return 'YES'
  return isAdult ? 'NO' : BY_RESPONSIBILITY[authority.parentalResponsibility]
}

export type NewAccessRequest = {
  readonly ref: string | null
  readonly mapId: string | null
  readonly personId: string | null
  readonly receivedOn: IsoDate
  readonly requestedBy: Requester
  readonly onBehalf: string | null
}

/** The refusal has the same words whether the reference, the map or the person is unknown. */
const ofPerson = ({ ref, mapId, personId }: NewAccessRequest, isKnown: boolean): readonly Missing[] => {
  const byRef = ref !== null && mapId === null && personId === null
  const byMap = ref === null && mapId !== null && personId !== null
  if (!byRef && !byMap)
    return [
      { code: 'ONE_OF', path: 'input', clause: 'P9.5', message: 'a person is named by ref, or by mapId and personId' },
    ]
  return need(isKnown, { code: 'UNKNOWN', path: 'input', clause: 'P9.5', message: 'nobody on record is known by this' })
}

/** What is missing before a request may be recorded. */
export const missingToRequest = (
  input: NewAccessRequest,
  about: { readonly isKnown: boolean; readonly today: IsoDate },
): readonly Missing[] => {
  const { receivedOn, requestedBy, onBehalf } = input
  const bySubject = requestedBy === 'SUBJECT'
  return [
    ...ofPerson(input, about.isKnown),
    ...need(receivedOn <= about.today, {
      code: 'IN_FUTURE',
      path: 'input.receivedOn',
      clause: 'P9.5',
      message: 'a request is received before it is recorded',
    }),
    ...need(bySubject || onBehalf !== null, {
      code: 'REQUIRED',
      path: 'input.onBehalf',
      clause: 'P9.5',
      message: 'who asks for somebody else has a basis for it',
    }),
    ...need(!bySubject || onBehalf === null, {
      code: 'NOT_WANTED',
      path: 'input.onBehalf',
      clause: 'P9.5',
      message: 'who asks for themselves needs no basis',
    }),
  ]
}

/** Steps act on open requests only. A request that does not exist is refused in the same words. */
const ofRequest = (request: AccessRequestFacts | null): readonly Missing[] => {
  const path = 'input.requestId'
  if (request === null) return [{ code: 'UNKNOWN', path, clause: 'P9.5', message: 'no request of access has this id' }]
  return need(request.status === 'OPEN', {
    code: 'ALREADY',
    path,
    clause: 'P9.5',
    message: 'this request has been answered',
  })
}

/** What is missing before the time of a request may be extended: once, by two further months, before it is due. */
export const missingToExtend = (
  request: AccessRequestFacts | null,
  extendTo: IsoDate,
  today: IsoDate,
): readonly Missing[] => {
  const refused = ofRequest(request)
  if (request === null || refused.length > 0) return refused
  const { due, receivedOn, extendedTo } = request
  const at = { path: 'input.extendTo', clause: 'P9.5' }
  return [
    ...need(extendedTo === null, { ...at, code: 'ALREADY', message: 'it has been extended already (Art 12(3))' }),
    ...need(today <= due, {
      ...at,
      code: 'OUT_OF_RANGE',
      message: 'the month is over: it is extended before it is due (Art 12(3))',
    }),
    ...need(extendTo > due, {
      ...at,
      code: 'OUT_OF_RANGE',
      message: 'an extension ends after the day on which the request is due',
    }),
    ...need(extendTo <= latestExtension(receivedOn), {
      ...at,
      code: 'OUT_OF_RANGE',
      message: 'by two further months at the most (Art 12(3))',
    }),
  ]
}

const UNSETTLED =
  'it is not settled whether who asks may act for the person: record parental responsibility, competence and views (recordRequesterAuthority)'

/** What is missing before what a request on behalf of somebody rests on is recorded. */
export const missingForAuthority = (
  request: AccessRequestFacts | null,
  { parentalResponsibility }: Authority,
  isAdult: boolean,
): readonly Missing[] => {
  const refused = ofRequest(request)
  if (request === null || refused.length > 0) return refused
  return [
    ...need(request.requestedBy !== 'SUBJECT', {
      code: 'NOT_WANTED',
      path: 'input.requestId',
      clause: 'P9.5',
      message: 'who asks for themselves needs no authority',
    }),
    ...need(!isAdult || parentalResponsibility !== 'YES', {
      code: 'MISMATCH',
      path: 'input.parentalResponsibility',
      clause: 'P9.5',
      message: 'parental responsibility ends on the 18th birthday',
    }),
  ]
}

/**
 * What is missing before a request is answered: every item that may also be about somebody else, or would out the person to who
 * asks for them, needs a decision. Where who asks may not act for the person, nothing is given, and no item is to be decided.
 */
export const missingToComplete = (
  request: AccessRequestFacts | null,
  about: {
    readonly answeredOn: IsoDate
    readonly undecided: number
    readonly today: IsoDate
    readonly isAdult: boolean
  },
): readonly Missing[] => {
  const refused = ofRequest(request)
  if (request === null || refused.length > 0) return refused
  const { answeredOn, undecided, today } = about
  const may = entitled(request, about.isAdult)
  const at = { path: 'input.answeredOn', clause: 'P9.5' }
  return [
    ...need(answeredOn <= today, { ...at, code: 'IN_FUTURE', message: 'an answer is recorded when it has been given' }),
    ...need(answeredOn >= request.receivedOn, {
      ...at,
      code: 'OUT_OF_RANGE',
      message: 'an answer follows its request',
    }),
    ...need(may !== 'OPEN', { code: 'DO_FIRST', path: 'input.requestId', clause: 'P9.5', message: UNSETTLED }),
    ...need(may !== 'YES' || undecided === 0, {
      code: 'DO_FIRST',
      path: 'input.requestId',
      clause: 'P9.5',
      message: `${undecided} of its items are still to be released or withheld`,
    }),
  ]
}

export type NewItemDecision = {
  readonly decision: 'RELEASE' | 'WITHHOLD'
  readonly exemption: Exemption | null
  readonly text: string | null
  readonly consentOfThirdParty: string | null
}

/** What the decision about an item depends on. */
export type ItemFacts = { readonly kind: AccessItemKind; readonly naming: Naming }

const toWithhold = (input: NewItemDecision, { kind }: ItemFacts, requestedBy: Requester): readonly Missing[] => {
  const { exemption, text, consentOfThirdParty } = input
  const at = { path: 'input.exemption', clause: 'P9.5' }
  return [
    ...need(exemption !== null, {
      ...at,
      code: 'REQUIRED',
      message: 'what is withheld is withheld under an exemption',
    }),
    ...need(kind !== 'OWN_DATA' || exemption !== 'THIRD_PARTY', {
      ...at,
      code: 'MISMATCH',
      message: 'this is about nobody else (Sch 2 para 16)',
    }),
    ...need(requestedBy !== 'SUBJECT' || exemption === null || !ON_BEHALF_ONLY.has(exemption), {
      ...at,
      code: 'MISMATCH',
      message: 'this exemption is from requests on behalf of somebody else (Sch 3 paras 4, 10 and 21)',
    }),
    ...need(text === null && consentOfThirdParty === null, {
      code: 'NOT_WANTED',
      path: 'input.text',
      clause: 'P9.5',
      message: 'what is withheld has no wording to be released',
    }),
  ]
}

const toRelease = (input: NewItemDecision, { kind, naming }: ItemFacts): readonly Missing[] => {
  const { exemption, text, consentOfThirdParty } = input
  const none = need(exemption === null, {
    code: 'NOT_WANTED',
    path: 'input.exemption',
    clause: 'P9.5',
    message: 'what is released is under no exemption',
  })
  const at = { path: 'input.text', clause: 'P9.5' }
  if (kind === 'OWN_DATA')
    return [
      ...none,
      ...need(text === null && consentOfThirdParty === null, {
        ...at,
        code: 'NOT_WANTED',
        message: 'own data are given as they are recorded',
      }),
    ]
  const hides = text === null || consentOfThirdParty !== null || !namesAnother(text, naming)
  return [
    ...none,
    ...need(text !== null, { ...at, code: 'REQUIRED', message: 'the wording that is released is stated' }),
    ...need(hides, {
      ...at,
      code: 'NAMES_SOMEBODY',
      message: 'somebody else is named in it, and no consent of theirs is stated (Sch 2 para 16)',
    }),
  ]
}

const NOT_GIVEN: Readonly<Record<Exclude<Entitled, 'YES'>, Pick<Missing, 'code' | 'message'>>> = {
  OPEN: { code: 'DO_FIRST', message: UNSETTLED },
  NO: { code: 'NOT_PERMITTED', message: 'who asks may not act for the person: nothing is given to them' },
}

/** What is missing before an item is released or withheld. `item` null: the request has none of this id. */
export const missingToDecideItem = (
  request: AccessRequestFacts | null,
  input: NewItemDecision,
  about: { readonly item: ItemFacts | null; readonly isAdult: boolean },
): readonly Missing[] => {
  const refused = ofRequest(request)
  if (request === null || refused.length > 0) return refused
  const { item, isAdult } = about
  if (item === null)
    return [{ code: 'UNKNOWN', path: 'input.itemId', clause: 'P9.5', message: 'no item of this request has this id' }]
  if (input.decision === 'WITHHOLD') return toWithhold(input, item, request.requestedBy)
  const may = entitled(request, isAdult)
  return [
    ...(may === 'YES' ? [] : [{ ...NOT_GIVEN[may], path: 'input.decision', clause: 'P9.5' }]),
    ...toRelease(input, item),
  ]
}
