/** Moves about sharing with parents of other children (P7). */
import { COVERED, endsOf, hasValue, MANAGERS, MAPPERS, type Draw, type Moves } from './draw.ts'

/** Somebody on the map, and a parent or carer who is recorded there for somebody else. */
const pair = (draw: Draw) => {
  const { things, mapId } = draw
  const youngPersonId = draw.one('YoungPerson')
  const persons = things.filter(({ kinds, to }) => kinds.includes('APPEARS_AS') && to === youngPersonId)
  const isTheirs = (parent: string): boolean =>
    endsOf(draw, 'PARENT_OF', parent).some((person) => persons.some(({ from }) => from === person))
  const here = things.flatMap(({ kinds, properties, from }) =>
    kinds.includes('PARENT_OF') && properties['mapId'] === mapId && properties['safeToContact'] === 'YES'
      ? [from ?? '']
      : [],
  )
  const others = here.filter((parent) => !isTheirs(parent))
  const receiving = others.length === 0 || draw.wild ? draw.one('ParentCarer') : draw.pick(others)
  return { mapId, youngPersonId, receivingParentCarerId: receiving }
}

const decided = (draw: Draw): string => draw.such('ParentDisclosure', hasValue('status', 'DECIDED'))

export const parentMoves = {
  decideParentDisclosure: {
    who: MANAGERS,
    weight: 20,
    input: (draw) => {
      const categories = draw.chance(70) ? ['RISK', 'PLAN'] : ['RISK', draw.pick(COVERED)]
      return {
        ...pair(draw),
        interventionId: draw.such(
          'Intervention',
          ({ properties }) => properties['status'] === 'PLANNED' || properties['status'] === 'ACTIVE',
        ),
        // It names nobody: names in this test begin with another word.
        text: `takes part in group work ${draw.text().replaceAll(/\D/g, '')}`,
        categories,
        consent: draw.wild
          ? undefined
          : {
              by: 'YOUNG_PERSON',
              competence: draw.text(),
              takenBy: draw.text(),
              takenOn: draw.day(-3, 0),
              how: draw.text(),
              explicitFor: categories.filter((category) => category !== 'RISK' && category !== 'PLAN'),
            },
        whySafe: draw.text(),
        whyAppropriate: draw.wild ? undefined : draw.text(),
      }
    },
  },
  declineParentDisclosure: {
    who: MANAGERS,
    weight: 5,
    input: (draw) => ({ ...pair(draw), reason: draw.text() }),
  },
  recordParentDisclosureGiven: {
    after: ['decideParentDisclosure'],
    who: MAPPERS,
    weight: 8,
    input: (draw) => ({
      mapId: draw.mapId,
      parentDisclosureId: decided(draw),
      on: draw.day(draw.wild ? -2 : 0, draw.wild ? 2 : 0),
      how: draw.text(),
      by: draw.text(),
    }),
  },
  withdrawParentDisclosure: {
    after: ['decideParentDisclosure'],
    who: MAPPERS,
    weight: 4,
    input: (draw) => ({ mapId: draw.mapId, parentDisclosureId: decided(draw), why: draw.text() }),
  },
} as const satisfies Moves
