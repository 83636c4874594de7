/** Moves about who somebody is: identified, merged, their views, and an adult of concern (P1.2, P3.1, P6.4, P8.7). */
import { assessment } from './cover.ts'
import { MANAGERS, MAPPERS, said, told, type Draw, type Moves } from './draw.ts'

/** Whether somebody is known by a case reference. */
const isKnown = ({ things }: Draw, id: string): boolean =>
  things.some(({ kinds, to }) => kinds.includes('APPEARS_AS') && to === id)

export const peopleMoves = {
  identify: {
    who: MAPPERS,
    input: (draw) => {
      const youngPersonId = draw.such('YoungPerson', ({ id }) => !isKnown(draw, id))
      return {
        ...said(draw),
        youngPersonId,
        version: draw.version(youngPersonId),
        ref: `INVENTED-${draw.chance(20) ? draw.pick([1, 2, 3]) : 10 + draw.pick([1, 2, 3, 4, 5, 6, 7, 8, 9])}`,
        name: draw.maybe(draw.text()),
        dateOfBirth: draw.maybe(draw.day(-17 * 365, -11 * 365)),
      }
    },
  },
  mergePersons: {
    who: MANAGERS,
    weight: 6,
    across: true,
    input: (draw) => {
      const youngPersonId = draw.such('YoungPerson', ({ id }) => isKnown(draw, id))
      const other =
        draw.chance(70) || draw.wild
          ? { duplicateId: draw.such('YoungPerson', ({ id }) => id !== youngPersonId && !isKnown(draw, id)) }
          : {}
      const byRef = Object.keys(other).length === 0 || (draw.wild && draw.chance(20))
      return {
        mapId: draw.mapId,
        youngPersonId,
        ...other,
        ...(byRef ? { duplicateRef: `INVENTED-${draw.pick([5, 6, 7, 8, 11, 12])}` } : {}),
        reason: draw.text(),
      }
    },
  },
  correctReference: {
    who: MAPPERS,
    weight: 6,
    across: true,
    input: (draw) => ({
      mapId: draw.mapId,
      youngPersonId: draw.such('YoungPerson', ({ id }) => draw.wild || isKnown(draw, id)),
      ref: `${draw.chance(50) ? 'INVENTED-' : ' invented \u2011'}${draw.pick([5, 6, 7, 8, 11, 12, 21, 22, 23])}`,
      why: draw.text(),
    }),
  },
  recordViews: {
    who: MAPPERS,
    weight: 6,
    input: (draw) => ({
      mapId: draw.mapId,
      youngPersonId: draw.one('YoungPerson'),
      views: draw.text(),
      takenOn: draw.day(-3, draw.wild ? 2 : 0),
      ...(draw.wild ? told(draw) : { reveals: [] }),
    }),
  },
  addAdultOfConcern: {
    who: MAPPERS,
    input: (draw) => {
      const { categories, ...stated } = assessment(draw)
      return {
        ...said(draw),
        concern: draw.text(),
        name: draw.maybe(draw.text()),
        relevance: draw.text(),
        assessment: {
          ...stated,
          categories: draw.wild ? categories : [...new Set([...categories, 'HARMFUL_RELATIONSHIP'])],
          from: draw.wild ? draw.day(-1, 1) : undefined,
        },
      }
    },
  },
} as const satisfies Moves
