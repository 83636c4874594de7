/** A world in which every step can be taken once: made by steps. */
import { addDays, addMonths } from '../../../src/policy/age.ts'
import { z } from 'zod'
import { SHIPPED } from '../../../src/policy/rule-set.ts'
import { ruleText } from '../../../src/policy/rule-text.ts'
import type { Asker } from '../../support/service.ts'
import { DAY, SAID, TOLD } from '../mapping.ts'
import { done, made, peermap, PEOPLE, readyToShare, versionOf } from '../support.ts'

export const { worker, manager, colleague, officer, police, nurse, governance } = PEOPLE
const COUNCIL = { org: 'council', agency: 'CFS' } as const
export const rights: Asker = { ...COUNCIL, sub: 'rights', roles: ['INFORMATION_GOVERNANCE'], purpose: 'SUBJECT_RIGHTS' }
/** P9.6: a manager, who proposes rules. */
export const accounting: Asker = { ...PEOPLE.manager, purpose: 'ACCOUNTABILITY' }
export const stranger: Asker = { ...COUNCIL, sub: 'stranger', roles: ['PRACTITIONER'], purpose: 'ASSESS_RISK' }

export const TEXT = 'Invented words'
export const COVERED = ['ETHNICITY', 'DISABILITY', 'HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'] as const

/** What a consent says, but whose it is and for what. */
export const CONSENTED = { takenBy: TEXT, evidence: TEXT, competence: TEXT, told: TEXT } as const

/** What an assessment states, but about whom. */
export const ASSESSED = {
  purpose: 'PROTECT_FROM_HARM',
  limbB: 'UNDER_18',
  reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION',
  explanation: TEXT,
  substantialPublicInterest: TEXT,
  enactment: TEXT,
  reviewOn: addDays(DAY, 30),
  until: addDays(DAY, 300),
} as const

export const RISK = { kind: 'MISSING', scale: 'SEVERAL', frequency: 'WEEKLY', seriousness: 'LOW', status: 'SUSPECTED' }
export const CONSENT = {
  ...{ by: 'YOUNG_PERSON', competence: TEXT, takenBy: TEXT, takenOn: DAY, how: TEXT },
  explicitFor: [],
} as const

/** Somebody, or something, of the world by name. */
type Ids = Readonly<Record<string, string>>

const people = async (mapId: string): Promise<Ids> => {
  const young = (name: string, more: Readonly<Record<string, unknown>> = {}) =>
    made(worker, 'addYoungPerson', {
      ...{ ...SAID, mapId, name, whyOnMap: TEXT, dateOfBirth: addMonths(DAY, -15 * 12) },
      ...more,
    })
  const adult = (kind: string) => made(worker, 'addAdult', { ...SAID, mapId, kind, whyOnMap: TEXT })
  return {
    ann: await young('Ann Wrenfield', { ref: 'INVENTED-ANN' }),
    ben: await young('Ben Oakapple', { ref: 'INVENTED-BEN' }),
    eve: await young('Eve Hollowell', { ref: 'INVENTED-EVE' }),
    fay: await young('Fay Larkrise', { ref: 'INVENTED-FAY' }),
    gus: await young('Gus Craneford', { ref: 'INVENTED-GUS' }),
    unidentified: await young('Somebody Tall'),
    duplicate: await young('Annie Wrenfield'),
    adult: await adult('FAMILY'),
    lapsed: await adult('TRUSTED'),
    group: await made(worker, 'addPeerGroup', { ...TOLD, mapId, kind: 'FRIENDSHIP' }),
    band: await made(worker, 'addPeerGroup', { ...TOLD, mapId, kind: 'OTHER' }),
    park: await made(worker, 'addLocation', { ...TOLD, mapId, kind: 'PARK', name: 'Invented Green' }),
  }
}

/** What is drawn of them, under cover. */
async function drawn(mapId: string, { ann = '', ben = '', park = '' }: Ids): Promise<Ids> {
  const of = { ...TOLD, mapId }
  const tie = { ...SAID, mapId, from: ann, to: ben }
  const assessed = { mapId, subjectIds: [ann, ben], protectedIds: [ann, ben], categories: COVERED, ...ASSESSED }
  const assessment = await made(worker, 'recordAssessment', assessed)
  const concern = await made(worker, 'addAdultOfConcern', {
    ...{ ...SAID, mapId, concern: TEXT, relevance: TEXT, dateOfBirth: addMonths(DAY, -40 * 12) },
    assessment: { ...ASSESSED, categories: COVERED, protectedIds: [ann] },
  })
  return {
    assessment,
    concern,
    risk: await made(worker, 'addRisk', { ...of, ...RISK, posedBy: [], posedTo: [ann, park] }),
    strength: await made(worker, 'addStrength', { ...of, description: TEXT, about: [ann, ben] }),
    gap: await made(worker, 'addInformationGap', {
      ...{ ...of, question: TEXT, gathering: TEXT, owner: TEXT, status: 'OPEN', about: [ann] },
    }),
    intervention: await made(worker, 'addIntervention', {
      ...{ ...of, kind: 'GROUP_WORK', description: TEXT, organisation: TEXT, status: 'PLANNED', about: [ann] },
    }),
    offence: await made(worker, 'addOffence', {
      ...{ ...SAID, mapId, personId: ann, what: TEXT, status: 'ALLEGED', spent: false, underCoercion: 'NO' },
      relevance: TEXT,
    }),
    post: await made(worker, 'addSocialMediaPost', {
      ...{ ...of, personId: ann, platform: TEXT, address: 'https://invented.example/1', publiclyAvailable: true },
      ...{ summary: TEXT, seenOn: DAY, viewed: 'ONCE' },
    }),
    care: await made(worker, 'addSocialCareRecord', { ...of, personId: ann, kind: TEXT, summary: TEXT }),
    peers: await made(worker, 'connectPeers', { ...tie, kind: 'FRIEND', valence: 'NEUTRAL' }),
    influence: await made(worker, 'connectInfluence', { ...tie, influence: 'LOW', control: 'NONE', basis: TEXT }),
    ...(await spent(mapId, { concern, ann })),
    // Before the other: of two that stand between the same people one is enough.
    ...(await disproved(tie)),
    harm: await made(worker, 'connectHarm', {
      ...{ ...tie, kind: 'BULLYING', seriousness: 'LOW', status: 'SUSPECTED', underCoercion: 'NO', relevance: TEXT },
    }),
  }
}

/** A harmful relationship that turned out not to be one (P8.7). */
async function disproved(tie: Readonly<Record<string, unknown>>): Promise<Ids> {
  const suspected = { kind: 'OTHER', seriousness: 'LOW', status: 'SUSPECTED', underCoercion: 'NO', relevance: TEXT }
  const tieId = await made(worker, 'connectHarm', { ...tie, ...suspected })
  const { mapId } = tie
  await done(worker, 'changeHarm', { ...SAID, mapId, tieId, version: 1, status: 'DISPROVED' })
  const question = 'query($map: ID!) { disproved(map: $map, reason: "Invented") { id version } }'
  const { json } = await peermap().ask(manager, question, { map: mapId })
  const [found] = z.array(z.object({ id: z.literal(tieId), version: z.number() })).parse(json.data?.['disproved'])
  return { disproved: tieId, disprovedVersion: String(found?.version) }
}

/** P8.7: two offences that are spent, of an adult who harms a child; one of them stays shown to somebody. */
async function spent(
  mapId: string,
  { concern, ann }: { readonly concern: string; readonly ann: string },
): Promise<Ids> {
  await done(worker, 'connectHarm', {
    ...{ ...SAID, mapId, from: concern, to: ann, kind: 'OTHER', seriousness: 'LOW', status: 'SUSPECTED' },
    ...{ underCoercion: 'NO', relevance: TEXT },
  })
  const offence = async () => {
    const offenceId = await made(worker, 'addOffence', {
      ...{ ...SAID, mapId, personId: concern, what: TEXT, status: 'CONVICTED', spent: false, underCoercion: 'NO' },
      ...{ relevance: TEXT, occurredOn: addDays(DAY, -30) },
    })
    const change = { ...TOLD, mapId, personId: concern, offenceId, version: 1, spent: true }
    await done(worker, 'changeOffence', change)
    return offenceId
  }
  const shownTo = [{ issuer: 'peermap-dev', subject: worker.sub }]
  const ids = { spent: await offence(), kept: await offence() }
  await done(governance, 'keepSpentShown', {
    ...{ mapId, offenceId: ids.kept, shownTo, reasoning: TEXT, lookAgainOn: addDays(DAY, 30) },
  })
  return ids
}

/** What stands without cover (P8.5): the consent to it was withdrawn. */
async function lapse(mapId: string, adultId: string): Promise<Ids> {
  const consented = { mapId, subjectId: adultId, categories: ['ETHNICITY'], ...CONSENTED }
  const consentId = await made(worker, 'recordConsent', consented)
  const ethnicity = { value: 'Invented origin', relevance: TEXT }
  await done(worker, 'changeAdult', { ...SAID, mapId, adultId, version: 1, ethnicity })
  const offended = await made(worker, 'recordConsent', { ...consented, categories: ['CRIMINAL_OFFENCE'] })
  const offence = { what: TEXT, status: 'ALLEGED', spent: false, underCoercion: 'NO', relevance: TEXT }
  await done(worker, 'addOffence', { ...SAID, mapId, personId: adultId, ...offence })
  await done(worker, 'withdrawConsent', { mapId, consentId })
  await done(worker, 'withdrawConsent', { mapId, consentId: offended })
  const consent = await made(worker, 'recordConsent', { ...consented, categories: ['DISABILITY'] })
  return { consent, withdrawn: consentId }
}

/** Who has it, with whom it is shared, and what partners ask for and offer. */
async function shared(mapId: string, { ann = '' }: Ids): Promise<Ids> {
  for (const { org, agency } of [police, nurse])
    await done(manager, 'recordOrganisation', { id: org, agency, name: 'Invented organisation' })
  const practitioner = { issuer: 'peermap-dev', subject: 'colleague' }
  const decided = { mapId, organisation: police.org, purpose: police.purpose, necessity: TEXT }
  const categories = ['IDENTITY', 'RISK'] as const
  const decision = await made(manager, 'decideSharing', { ...decided, categories, allSubjectsReason: TEXT })
  // What was disclosed to them is told of, when it is corrected or erased (Art 19).
  await peermap().ask(police, 'query($id: ID!) { peerMap(id: $id) { members { id name } } }', { id: mapId })
  const wanted = { reference: mapId, purpose: nurse.purpose, categories, about: TEXT, why: TEXT }
  return {
    decision,
    allocation: await made(worker, 'allocate', { mapId, practitioner, youngPersonIds: [ann] }),
    request: await made(nurse, 'requestSharing', wanted),
    contribution: await made(police, 'contribute', {
      mapId,
      addRisk: { ...TOLD, mapId, ...RISK, posedBy: [], posedTo: [ann] },
    }),
    event: await made(nurse, 'notifySignificantEvent', { what: TEXT, occurredOn: DAY, place: TEXT, reveals: [] }),
    urgent: await made(stranger, 'urgentAccess', { mapId, immediateRisk: TEXT }),
    repeated: await repeatedAccess(mapId),
  }
}

/** Urgent access after one that was found not justified: it awaits a manager (P0.1). */
async function repeatedAccess(mapId: string): Promise<string> {
  const again: Asker = { ...stranger, sub: 'stranger-again' }
  const urgentAccessId = await made(again, 'urgentAccess', { mapId, immediateRisk: TEXT })
  await done(officer, 'reviewUrgentAccess', { urgentAccessId, outcome: 'NOT_JUSTIFIED', note: TEXT })
  return made(again, 'urgentAccess', { mapId, immediateRisk: TEXT })
}

/** Relevant young people, their parents, and what is to be shared with the parent of another (P6, P7). */
async function families(mapId: string, { ann = '', ben = '', intervention = '' }: Ids): Promise<Ids> {
  for (const youngPersonId of [ann, ben])
    await done(worker, 'decideRelevance', {
      ...{ mapId, youngPersonId, connectedHow: TEXT, atRiskOfHarm: true, presentsRiskOfHarm: false, reason: TEXT },
      reviewBy: addDays(DAY, 30),
    })
  const parent = (youngPersonId: string, name: string) =>
    made(worker, 'recordParentCarer', {
      ...{ mapId, youngPersonId, name, relationship: 'parent', parentalResponsibility: 'YES', livesWith: 'YES' },
      ...{ safeToContact: 'YES', doNotDisclose: false },
    })
  const father = await parent(ben, 'Kim Oakapple')
  const disclosure = await made(manager, 'decideParentDisclosure', {
    ...{ mapId, youngPersonId: ann, receivingParentCarerId: father, interventionId: intervention },
    ...{ text: 'takes part', categories: ['PLAN'], consent: CONSENT, whySafe: TEXT, whyAppropriate: TEXT },
  })
  return { father, mother: await parent(ann, 'Lee Wrenfield'), disclosure }
}

/** What people have asked for about themselves (P9). */
async function rightsOf(mapId: string, { eve = '', fay = '', gus = '', risk = '', ben = '' }: Ids): Promise<Ids> {
  const objecting = { mapId, personId: fay, receivedOn: DAY, askedBy: 'SUBJECT', ground: TEXT, how: TEXT }
  const erasing = { mapId, personId: gus, ground: 'NO_LONGER_NECESSARY', considered173: TEXT, reason: TEXT }
  const rectifying = { mapId, elementId: risk, coordinate: 'Risk.scale', version: 1, value: 'ONE_PERSON', why: TEXT }
  return {
    restriction: await made(rights, 'restrict', { mapId, personId: eve, ground: 'UNLAWFUL', reason: TEXT }),
    objection: await made(rights, 'recordObjection', { ...objecting, identity: 'DOCUMENT_SEEN' }),
    unverified: await made(rights, 'recordObjection', { ...objecting, personId: eve, identity: 'UNVERIFIED' }),
    erasure: await made(rights, 'erasePerson', erasing),
    complaint: await made(rights, 'recordComplaint', {
      ...{ mapId, personId: ben, receivedOn: DAY, askedBy: 'SUBJECT', about: TEXT, how: TEXT },
    }),
    rectification: await made(worker, 'rectify', rectifying),
    hold: await made(governance, 'placeHold', {
      ...{ mapId, personId: ben, legalReason: TEXT, lookAgainOn: addDays(DAY, 30) },
    }),
  }
}

const ITEMS = 'query($request: ID!) { accessItems(request: $request) { itemId isDecided } }'

/** Three requests of access about one person: of one every item has been decided, and one is by a parent. */
async function requests(ref: string): Promise<Ids> {
  const about = { ref, receivedOn: DAY, requestedBy: 'SUBJECT', identityChecked: TEXT }
  const itemsOf = async (request: string) => {
    const { text } = await peermap().ask(rights, ITEMS, { request })
    const { data }: { data: { accessItems: readonly { readonly itemId: string; readonly isDecided: boolean }[] } } =
      JSON.parse(text)
    return data.accessItems
  }
  const [access, answerable] = [
    await made(rights, 'recordAccessRequest', about),
    await made(rights, 'recordAccessRequest', about),
  ]
  const withheld = { requestId: answerable, decision: 'WITHHOLD', exemption: 'SERIOUS_HARM_SOCIAL_WORK', reason: TEXT }
  for (const { itemId, isDecided } of await itemsOf(answerable))
    if (!isDecided) await done(rights, 'decideAccessItem', { ...withheld, itemId })
  const parental = await made(rights, 'recordAccessRequest', { ...about, requestedBy: 'PARENT', onBehalf: TEXT })
  return { access, answerable, parental, item: (await itemsOf(access))[0]?.itemId ?? '' }
}

/** A map that is closed and whose disposal is proposed, with requests of access by who is on it (P9.2, P9.5). */
async function ended(): Promise<Ids> {
  const ending = await made(manager, 'openPeerMap', {
    ...{ title: TEXT, trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' },
    ...{ reviewDue: addDays(DAY, 5), retainUntil: addDays(DAY, 9) },
  })
  const ida = { ...SAID, mapId: ending, name: 'Ida Thistle', ref: 'INVENTED-IDA', whyOnMap: TEXT }
  await done(manager, 'addYoungPerson', ida)
  await done(manager, 'closePeerMap', { mapId: ending, reason: TEXT })
  const asked = await requests(ida.ref)
  return { ending, ...asked, proposal: await made(manager, 'proposeDisposal', { mapId: ending, reason: TEXT }) }
}

/** A set of rules that somebody else may adopt: what is shipped, in other words. */
export const PROPOSED = `${ruleText(SHIPPED)}# Invented words`

async function make(): Promise<Ids> {
  await done(governance, 'recordPolicyDocument', {
    ...{ version: 'invented', location: TEXT, from: addDays(DAY, -9), reviewBy: addDays(DAY, 300) },
  })
  const opened = { title: 'Invented Estate', trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' }
  const mapId = await made(worker, 'openPeerMap', opened)
  await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: 'manager' } })
  const ids: Ids = { mapId, ...(await people(mapId)) }
  const more: Ids = { ...ids, ...(await drawn(mapId, ids)) }
  await readyToShare(mapId)
  const all: Ids = { ...more, ...(await lapse(mapId, more['lapsed'] ?? '')), ...(await shared(mapId, more)) }
  const rules = await made(accounting, 'proposeRules', { text: PROPOSED, why: TEXT })
  const advice = await made(officer, 'recordAdvice', { about: 'RULE_SET', aboutId: rules, advice: TEXT })
  const last = { ...(await families(mapId, all)), ...(await rightsOf(mapId, all)), ...(await ended()) }
  const riskVersion = String(await versionOf(worker, mapId, all['risk'] ?? ''))
  return { ...all, rules, advice, ...last, riskVersion }
}

/** The world by names. @throws for a name that nothing has */
export type World = (name: string) => string

/** Makes it on an empty graph. */
export async function makeWorld(): Promise<World> {
  const ids = await make()
  return (name) => {
    const id = ids[name]
    if (id === undefined || id === '') throw new Error(`nothing in the world is called ${name}`)
    return id
  }
}
