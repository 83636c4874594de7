/** Moves that change what is drawn (P5, P8): what is given is set, what is left out stays. */
import { z } from 'zod'
import { RISK_KINDS, SERIOUSNESS } from '../../../src/policy/terms.ts'
import {
  ANSWERS,
  endsOf,
  GOVERNANCE,
  MANAGERS,
  MAPPERS,
  practitioner,
  relevantValue,
  revealing,
  said,
  type Draw,
  type Move,
  type Moves,
} from './draw.ts'
import type { Thing } from '../model.ts'

const asDisproved = z.object({ disproved: z.array(z.object({ id: z.string(), version: z.number() })).nullable() })

/** An id under its field, with the version that was read. */
const at = (draw: Draw, field: string, ...kinds: readonly string[]) => {
  const id = draw.one(...kinds)
  return { ...said(draw), [field]: id, version: draw.version(id) }
}

/** Of what is reached through a person. */
const owned = (draw: Draw, field: string, kind: string) => {
  const id = draw.one(kind)
  const [owner] = endsOf(draw, 'ABOUT', id)
  return { ...said(draw), [field]: id, version: draw.version(id), personId: owner ?? draw.one('YoungPerson') }
}

/** One of what needs cover, or nothing. */
const special = (draw: Draw, percent: number) =>
  draw.chance(percent) ? { [draw.pick(['ethnicity', 'sexuality', 'disability'])]: relevantValue(draw) } : {}

/** One of what was disproved; something else where nothing was. */
const disprovedIn = (draw: Draw) => {
  const { data } = asDisproved.safeParse(draw.answer)
  const listed = data?.disproved ?? []
  const { id, version } = draw.pick(listed.length > 0 ? listed : [{ id: draw.one('HARMS', 'Risk'), version: 1 }])
  return { elementId: id, version }
}

const isSpent = ({ properties }: Thing): boolean => properties['spent'] === true
const isKeptShown = ({ properties }: Thing): boolean => (properties['keptShownUntil'] ?? null) !== null

const changes = (after: readonly string[], input: Move['input'], weight = 5): Move => ({
  who: MAPPERS,
  after,
  weight,
  input,
})

export const changingMoves: Moves = {
  changeYoungPerson: changes(
    [],
    (draw) => ({
      ...at(draw, 'youngPersonId', 'YoungPerson'),
      gender: draw.text(),
      name: draw.maybe(draw.text()),
      address: draw.maybe(draw.text()),
      ...special(draw, 60),
    }),
    25,
  ),
  changeAdult: changes([], (draw) => ({
    ...at(draw, 'adultId', 'Adult'),
    gender: draw.text(),
    name: draw.maybe(draw.text()),
    ...special(draw, 40),
  })),
  changeAdultOfConcern: changes([], (draw) => ({
    ...at(draw, 'adultOfConcernId', 'AdultOfConcern'),
    concern: draw.maybe(draw.text()),
    name: draw.maybe(draw.text()),
    gender: draw.text(),
    relevance: draw.maybe(draw.text()),
    ...special(draw, 40),
  })),
  changePeerGroup: changes([], (draw) => ({
    ...at(draw, 'peerGroupId', 'PeerGroup'),
    ...revealing(draw),
    description: draw.text(),
  })),
  changeLocation: changes([], (draw) => ({
    ...at(draw, 'locationId', 'Location'),
    ...revealing(draw),
    kind: draw.maybe(draw.pick(['PARK', 'RESIDENCE', 'SERVICE'])),
    address: draw.text(),
    ...(draw.chance(30) ? { latitude: 51.5, longitude: -0.1 } : {}),
  })),
  changeRisk: changes(
    ['addRisk'],
    (draw) => ({
      ...at(draw, 'riskId', 'Risk'),
      ...revealing(draw),
      relevance: draw.text(),
      seriousness: draw.pick(SERIOUSNESS),
      kind: draw.maybe(draw.pick(RISK_KINDS)),
      status: draw.pick(['SUSPECTED', 'CONFIRMED', ...(draw.wild ? ['DISPROVED'] : [])]),
      reviewBy: draw.maybe(draw.day(draw.wild ? -2 : 1, 60)),
    }),
    10,
  ),
  changeStrength: changes(['addStrength'], (draw) => ({
    ...at(draw, 'strengthId', 'Strength'),
    ...revealing(draw),
    description: draw.text(),
  })),
  changeInformationGap: changes(['addInformationGap'], (draw) => ({
    ...at(draw, 'informationGapId', 'InformationGap'),
    ...revealing(draw),
    question: draw.text(),
    owner: draw.maybe(draw.text()),
    due: draw.maybe(draw.day(draw.wild ? -2 : 1, 40)),
    status: draw.maybe(draw.pick(['OPEN', 'GATHERING', ...(draw.wild ? ['FILLED'] : [])])),
  })),
  changeIntervention: changes([], (draw) => ({
    ...at(draw, 'interventionId', 'Intervention'),
    ...revealing(draw),
    description: draw.text(),
    kind: draw.maybe(draw.pick(['GROUP_WORK', 'SUPPORT'])),
    status: draw.maybe(draw.pick(['PLANNED', 'ACTIVE', ...(draw.wild ? ['COMPLETED'] : [])])),
  })),
  changeOffence: changes(['addOffence'], (draw) => ({
    ...owned(draw, 'offenceId', 'Offence'),
    what: draw.maybe(draw.text()),
    relevance: draw.text(),
    status: draw.maybe(draw.pick(['ALLEGED', 'CHARGED', ...(draw.wild ? ['ACQUITTED'] : [])])),
    occurredOn: draw.maybe(draw.day(-90, draw.wild ? 2 : 0)),
    underCoercion: draw.pick(ANSWERS),
  })),
  changeSocialMediaPost: changes(['addSocialMediaPost'], (draw) => ({
    ...owned(draw, 'socialMediaPostId', 'SocialMediaPost'),
    ...revealing(draw),
    summary: draw.text(),
    seenOn: draw.maybe(draw.day(-9, draw.wild ? 2 : 0)),
    viewed: draw.maybe('REPEATEDLY'),
    authorisation: draw.wild ? undefined : draw.text(),
  })),
  changeSocialCareRecord: changes(['addSocialCareRecord'], (draw) => ({
    ...owned(draw, 'socialCareRecordId', 'SocialCareRecord'),
    ...revealing(draw),
    summary: draw.text(),
    startedOn: draw.maybe(draw.day(-900, draw.wild ? 2 : -400)),
  })),
  changePeers: changes([], (draw) => ({
    ...at(draw, 'tieId', 'PEER'),
    valence: draw.pick(['PROTECTIVE', 'STRAINED']),
    strength: draw.maybe(draw.pick([1, 3, 5])),
  })),
  changeInfluence: changes(['connectInfluence'], (draw) => ({
    ...at(draw, 'tieId', 'INFLUENCES'),
    control: draw.pick(['NONE', 'SOME', 'STRONG']),
    basis: draw.maybe(draw.text()),
  })),
  changeHarm: changes(['connectHarm'], (draw) => {
    const own = at(draw, 'tieId', 'HARMS', 'AFFILIATED_WITH')
    const isHarm = draw.thing(String(Object(own)['tieId']))?.kinds.includes('HARMS') === true
    return {
      ...own,
      status: draw.pick(['CONFIRMED', 'DISPROVED']),
      relevance: draw.maybe(draw.text()),
      ...(isHarm || draw.wild ? { seriousness: draw.pick(SERIOUSNESS), underCoercion: draw.pick(ANSWERS) } : {}),
    }
  }),
  reviewAllegation: {
    who: MANAGERS,
    weight: 4,
    input: (draw) => ({
      mapId: draw.mapId,
      elementId: draw.one('HARMS', 'AFFILIATED_WITH', 'AdultOfConcern', 'Risk', 'Offence'),
      grounds: draw.pick(['SOURCE_ASKED', 'RECORD_READ']),
    }),
  },
  keepSpentShown: {
    after: ['changeOffence', 'connectHarm'],
    who: GOVERNANCE,
    weight: 4,
    byRole: GOVERNANCE,
    input: (draw) => ({
      mapId: draw.mapId,
      offenceId: draw.wild ? draw.one('Offence', 'Risk') : draw.such('Offence', isSpent),
      shownTo: [practitioner(draw)],
      reasoning: draw.text(),
      lookAgainOn: draw.day(draw.wild ? -1 : 1, draw.wild ? 400 : 150),
    }),
  },
  endSpentShown: {
    after: ['keepSpentShown'],
    who: GOVERNANCE,
    weight: 4,
    byRole: GOVERNANCE,
    input: (draw) => ({
      mapId: draw.mapId,
      offenceId: draw.such('Offence', isKeptShown),
      reason: draw.text(),
    }),
  },
  restoreHarm: {
    who: MANAGERS,
    after: ['connectHarm', 'changeHarm'],
    weight: 4,
    question: ({ mapId }) => ({
      query: 'query($map: ID!) { disproved(map: $map, reason: "Invented") { id version } }',
      variables: { map: mapId },
    }),
    input: (draw) => ({
      ...said(draw),
      ...disprovedIn(draw),
      status: draw.pick(['SUSPECTED', 'CONFIRMED']),
      why: draw.text(),
    }),
  },
}
