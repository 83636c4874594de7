/**
 * Who may see a field, declared with graphql-shield: one rule tree, built from the `@data` categories of the schema
 * (DESIGN section 5). What shield generates is applied to the root fields as middleware. For the fields below, the same
 * tree is folded with the opening once an operation (fold.ts): run on each row, shield costs 3 to 14 times the request.
 */
import { isObjectType, type GraphQLSchema } from 'graphql'
import type { IMiddlewareGenerator } from 'graphql-middleware'
import { allow, deny, rule, shield } from 'graphql-shield'
import { PeermapError } from '../errors.ts'
import { rolesThatCount } from '../protocol/ceiling.ts'
import {
  isMappingPurpose,
  MAPPING_PURPOSES,
  PURPOSES,
  type Category,
  type Purpose,
  type Role,
} from '../protocol/terms.ts'
import { classifiedField, type Catalogue, type Scope } from './catalogue.ts'
import { verdictOf } from './fold.ts'
import { openingIn, type Context } from './operation.ts'
import { STEPS } from './steps/all.ts'
import type { Taker } from './steps/step.ts'

type Rule = ReturnType<ReturnType<typeof rule>> | typeof allow | typeof deny
type Tree = Record<string, Record<string, Rule>>

const NO_CACHE = { cache: 'no_cache' } as const

const named = (name: string, ask: (context: Context) => true | Error): Rule =>
  rule(name, NO_CACHE)((_parent: unknown, _args: unknown, context: Context) => ask(context))

/** P4.6: a caller declares one purpose of the closed list, and here one that opens maps. */
const hasMappingPurpose = named('hasMappingPurpose', ({ visitor: { purpose } }) => {
  if (purpose === null) return purposeRequired()
  if (isMappingPurpose(purpose)) return true
  return new PeermapError('PURPOSE_REFUSED', 'this purpose opens no map (P4.6)', {
    missing: [
      { path: 'x-purpose', clause: 'P4.6', message: `purposes that open maps: ${MAPPING_PURPOSES.join(', ')}` },
    ],
  })
})

/** P9.6: the journal is read for accountability, by the data protection officer or an auditor of the Council. */
const mayReadJournal = named('mayReadJournal', ({ visitor: { purpose, agency, roles } }) => {
  if (purpose === null) return purposeRequired()
  const counting = rolesThatCount(agency, roles)
  if (purpose === 'ACCOUNTABILITY' && counting.some((role) => role === 'DPO' || role === 'AUDITOR')) return true
  return new PeermapError('PURPOSE_REFUSED', 'the journal is read for ACCOUNTABILITY by a DPO or AUDITOR (P9.6)', {
    missing: [{ path: 'x-purpose', clause: 'P9.6', message: 'purpose ACCOUNTABILITY with role DPO or AUDITOR' }],
  })
})

/** P1.2: only the Council follows a person from map to map. */
const mayFollowPerson = named('mayFollowPerson', ({ visitor: { purpose, agency } }) => {
  if (purpose === null) return purposeRequired()
  if (agency === 'CFS' && isMappingPurpose(purpose)) return true
  return new PeermapError('PURPOSE_REFUSED', 'a person is followed between maps by the Council for a mapping purpose', {
    missing: [{ path: 'x-purpose', clause: 'P4.6', message: 'agency CFS with a purpose that opens maps' }],
  })
})

/** P4.5: for a practitioner or manager of the Council, on maps that are open to them. */
const isOfCouncil = named('isOfCouncil', ({ visitor: { purpose, agency, roles } }) => {
  if (purpose === null) return purposeRequired()
  const isOne = roles.some((role) => role === 'PRACTITIONER' || role === 'MANAGER')
  if (agency === 'CFS' && isOne && isMappingPurpose(purpose)) return true
  return new PeermapError('PURPOSE_REFUSED', 'this is for a practitioner or manager of the Council', {
    missing: [{ path: 'x-purpose', clause: 'P4.5', message: 'agency CFS with a purpose that opens maps' }],
  })
})

const officerFor = (wanted: 'ACCOUNTABILITY' | 'SUBJECT_RIGHTS'): Rule =>
  named(`isOfficerFor:${wanted}`, ({ visitor: { purpose, agency, roles } }) => {
    if (purpose === null) return purposeRequired()
    if (purpose === wanted && rolesThatCount(agency, roles).includes('DPO')) return true
    return new PeermapError('PURPOSE_REFUSED', `this is for the data protection officer, for ${wanted}`, {
      missing: [{ path: 'x-purpose', clause: 'P9.5', message: `purpose ${wanted} with role DPO` }],
    })
  })

// Shield takes one rule of a name, however often it is used.
const OFFICERS = { ACCOUNTABILITY: officerFor('ACCOUNTABILITY'), SUBJECT_RIGHTS: officerFor('SUBJECT_RIGHTS') } as const

/** For the data protection officer, by role alone (P9). */
export const isOfficerFor = (wanted: keyof typeof OFFICERS): Rule => OFFICERS[wanted]

/** P9.3: for the Council on maps that are open to them, and for the data protection officer who accounts for it. */
const mayReadRectifications = named('mayReadRectifications', ({ visitor: { purpose, agency, roles } }) => {
  if (purpose === null) return purposeRequired()
  const counting = rolesThatCount(agency, roles)
  const isOne = roles.some((role) => role === 'PRACTITIONER' || role === 'MANAGER')
  const accounts = purpose === 'ACCOUNTABILITY' && counting.includes('DPO')
  if (accounts || (agency === 'CFS' && isOne && isMappingPurpose(purpose))) return true
  return new PeermapError('PURPOSE_REFUSED', 'this is for the Council, and for the data protection officer (P9.3)', {
    missing: [
      { path: 'x-purpose', clause: 'P9.3', message: 'a purpose that opens maps; ACCOUNTABILITY with role DPO' },
    ],
  })
})

/** PURPOSE_REQUIRED with the closed list (P4.6). */
export const purposeRequired = (): PeermapError =>
  new PeermapError('PURPOSE_REQUIRED', `declare one purpose in the header x-purpose: ${PURPOSES.join(', ')} (P4.6)`, {
    missing: [{ path: 'x-purpose', clause: 'P4.6', message: `one of ${PURPOSES.join(', ')}` }],
  })

/** `roles` null: whatever the role; then `of` says whose people may take it. */
type Takes = Readonly<{
  says: string
  purpose: (purpose: Purpose) => boolean
  of: 'COUNCIL' | 'PARTNER' | 'ANY'
  roles: readonly Role[] | null
}>

/** Who may take a step, before any map is looked at: of the Council with one of the roles, of a partner, or anybody. */
const TAKES: Readonly<Record<Taker, Takes>> = {
  mapper: {
    says: 'a practitioner or manager of the Council',
    purpose: isMappingPurpose,
    of: 'COUNCIL',
    roles: ['PRACTITIONER', 'MANAGER'],
  },
  manager: { says: 'a manager of the Council', purpose: isMappingPurpose, of: 'COUNCIL', roles: ['MANAGER'] },
  officer: {
    says: 'the data protection officer, for ACCOUNTABILITY',
    purpose: (purpose) => purpose === 'ACCOUNTABILITY',
    of: 'COUNCIL',
    roles: ['DPO'],
  },
  rights: {
    says: 'the data protection officer, for SUBJECT_RIGHTS',
    purpose: (purpose) => purpose === 'SUBJECT_RIGHTS',
    of: 'COUNCIL',
    roles: ['DPO'],
  },
  partner: {
    says: 'a partner of the Council, for a purpose that opens maps',
    purpose: isMappingPurpose,
    of: 'PARTNER',
    roles: null,
  },
  anybody: { says: 'anybody for a purpose that opens maps', purpose: isMappingPurpose, of: 'ANY', roles: null },
}

const mayTake = (taker: Taker): Rule => {
  const { says, purpose: suits, of, roles } = TAKES[taker]
  return named(`mayTake:${taker}`, ({ visitor: { purpose, agency, roles: carried } }) => {
    if (purpose === null) return purposeRequired()
    const counting = rolesThatCount(agency, carried)
    // An analyst sees no names, whatever else the token carries: nor are steps taken as one.
    const isAnalyst = counting.includes('ANALYST')
    const isOfThem = of === 'ANY' || (of === 'COUNCIL') === (agency === 'CFS')
    const hasRole = roles === null || roles.some((role) => counting.includes(role))
    if (isOfThem && hasRole && !isAnalyst && suits(purpose)) return true
    return new PeermapError('PURPOSE_REFUSED', `this step is taken by ${says} (P4.6)`, {
      missing: [{ path: 'x-purpose', clause: 'P4.6', message: says }],
    })
  })
}

const TAKERS: Readonly<Record<Taker, Rule>> = {
  mapper: mayTake('mapper'),
  manager: mayTake('manager'),
  officer: mayTake('officer'),
  rights: mayTake('rights'),
  partner: mayTake('partner'),
  anybody: mayTake('anybody'),
}

const stepRule = (name: string): Rule => {
  const step = STEPS.get(name)
  return step === undefined ? deny : TAKERS[step.taker]
}

const ROOTS: Readonly<Record<string, Rule>> = {
  peerMap: hasMappingPurpose,
  peerMaps: hasMappingPurpose,
  person: mayFollowPerson,
  journal: mayReadJournal,
  coverEnding: isOfCouncil,
  previewAssessment: isOfCouncil,
  notice: isOfCouncil,
  notificationsDue: isOfCouncil,
  sharing: isOfCouncil,
  versions: isOfCouncil,
  restrictions: isOfficerFor('SUBJECT_RIGHTS'),
  objections: isOfficerFor('SUBJECT_RIGHTS'),
  rectifications: mayReadRectifications,
  rectificationOffers: isOfCouncil,
  recipientsToTell: isOfficerFor('SUBJECT_RIGHTS'),
  me: allow,
  protocol: allow,
  vocabulary: allow,
}

const isOpenRules = new Map<string, Rule>()

/** The rule of a field: whether its category is open for the person or element that the parent is. */
export function isOpen(category: Category, scope: Scope): Rule {
  const name = `isOpen:${category}:${scope}`
  const known = isOpenRules.get(name)
  if (known !== undefined) return known
  const created = rule(
    name,
    NO_CACHE,
  )((parent: { readonly isp_id?: string }, _args: unknown, context: Context) => {
    const verdict = verdictOf({ category, scope }, openingIn(context))
    if (typeof verdict !== 'function') return verdict === 'allow'
    return parent.isp_id !== undefined && verdict(parent.isp_id)
  })
  isOpenRules.set(name, created)
  return created
}

/**
 * The rule tree of a built schema: every field of every object type that holds map data, and every root field. A field
 * that nobody classified is denied.
 */
export function ruleTree(schema: GraphQLSchema, catalogue: Catalogue): Tree {
  const tree: Tree = { Query: {} }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    const rules: Record<string, Rule> = {}
    for (const field of Object.keys(type.getFields())) {
      const classified = classifiedField(catalogue, type.name, field)
      if (type.name === 'Query') rules[field] = ROOTS[field] ?? deny
      else if (type.name === 'Mutation') rules[field] = stepRule(field)
      else rules[field] = classified === undefined ? allow : isOpen(classified.category, classified.scope)
    }
    tree[type.name] = rules
  }
  return tree
}

/** The whole tree as shield's middleware. Validated at once: a rule it can't read stops the start. */
export const shieldOf = (tree: Tree): IMiddlewareGenerator<unknown, Context, unknown> =>
  shield(tree, {
    fallbackRule: deny,
    allowExternalErrors: true,
    fallbackError: new PeermapError('PURPOSE_REFUSED', 'no rule opens this field'),
  })
