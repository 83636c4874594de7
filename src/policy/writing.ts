/** Preconditions of everything that is written on a map: grant, cover and relevance (P4.5, P5.2, P8). Pure. */
import type { Opening } from './opening.ts'
import { isOfPeopleAlone } from './posing.ts'
import { isGrantedFor, personShows } from './sight.ts'
import { coverClause, needsCover, type Category } from './terms.ts'
import { isPerson, type MapElement } from './elements.ts'
import { need, type Missing } from './missing.ts'

/** A value to be written. `about`: the person on the map whom it is about; null: somebody or something new. */
export type Writing = { readonly path: string; readonly category: Category; readonly about: string | null }

/**
 * P4.5: a caller who writes a category must be granted it for that person, or for everybody if the value is about
 * somebody or something new.
 */
export const missingGrant = (opening: Opening, writings: readonly Writing[]): readonly Missing[] =>
  writings.flatMap(({ path, category, about }) => {
    return about === null
      ? need(opening.granted[category] === 'ALL', {
          code: 'NOT_GRANTED',
          path,
          clause: 'P4.5',
          message: `${category} of somebody or something new is recorded by who has it for the whole map`,
        })
      : need(isGrantedFor(opening, [category], [about]), {
          code: 'NOT_GRANTED',
          path,
          clause: 'P4.5',
          message: `${category} is recorded by who has it for this person`,
        })
  })

/**
 * P8: a value about one person may be written only under cover for that person. To a caller without the grant the
 * answer says nothing about cover.
 */
export const missingCover = (opening: Opening, writing: Writing & { readonly about: string }): readonly Missing[] => {
  const { path, category, about } = writing
  const grant = missingGrant(opening, [writing])
  if (grant.length > 0) return grant
  return need(personShows(opening, category, about), {
    code: 'NOT_COVERED',
    path,
    clause: coverClause(category),
    message: `${category} is taken under cover for this person: an assessment that holds, or explicit consent`,
  })
}

/** The categories that an element reveals besides its own, and what it is joined to on the map: of a risk, by which tie. */
export type Revealing = {
  readonly reveals: readonly Category[]
  readonly joined: readonly (Pick<MapElement, 'id' | 'type'> & { readonly tie?: string })[]
  readonly relevance: string | null
}

/**
 * P5.2: a text counts as data of every category that it reveals. Nobody writes a text that they could not read afterwards. A
 * text that reveals a category that needs cover is about named people who all have cover, and its relevance is stated. Of
 * a risk that somebody poses to a group or a place: see posing.ts.
 */
export const missingRevealed = (opening: Opening, { reveals, joined, relevance }: Revealing): readonly Missing[] => {
  const ends = joined.map((each) => ({ person: isPerson(each), poses: each.tie === 'POSED_BY' }))
  const isNarrow = joined.every(isPerson)
  const holds = (category: Category): boolean => {
    const isAll = opening.open[category] === 'ALL'
    const people = isNarrow || isOfPeopleAlone(category, ends) ? joined.filter(isPerson) : []
    return (isAll || people.length > 0) && people.every(({ id }) => personShows(opening, category, id))
  }
  const closed = [...new Set(reveals)].filter((category) => !holds(category))
  return [
    ...closed.map((category): Missing => ({
      code: 'REVEALS_MORE',
      path: 'input.reveals',
      clause: needsCover(category) ? coverClause(category) : 'P4.5',
      message: needsCover(category)
        ? `what reveals ${category} is about named people only, each with cover for it`
        : `what reveals ${category} is recorded by who has it for everybody that it is about`,
    })),
    ...need(relevance !== null || !reveals.some(needsCover), {
      code: 'REQUIRED',
      path: 'input.relevance',
      clause: 'P5.2',
      message: 'what reveals a category that needs cover is recorded with its relevance to this map',
    }),
  ]
}

/** Whether an input gives a value for a field. */
export const isGiven = (input: Readonly<Record<string, unknown>>, field: string): boolean =>
  (input[field] ?? null) !== null

/** The values to be written, for the fields that an input gives. */
export const given = (
  input: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Category>>,
  about: string | null,
): readonly Writing[] =>
  Object.entries(fields)
    .filter(([field]) => isGiven(input, field))
    .map(([field, category]) => ({ path: `input.${field}`, category, about }))
