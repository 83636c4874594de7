/** What was contributed to a map (P4.3): the Council reads what is open to the caller, a partner its own words. */
import { z } from 'zod'
import { reading } from '../../graph/driver.ts'
import { categoriesOf, isReadBack, shownToCouncil } from '../../protocol/steps/contributing.ts'
import { isSeen, type MapElement } from '../../protocol/steps/elements.ts'
import type { Opening } from '../../protocol/opening.ts'
import { id, maybe, parsed } from '../arguments.ts'
import { onOpenMap } from './answering.ts'
import type { RootResolvers } from '../schema.ts'
import { CONTRIBUTION_STATUSES, elementsNamed, readContributions, type ContributionRow } from '../steps/contributed.ts'

const argsType = z.object({ map: id, status: maybe(z.enum(CONTRIBUTION_STATUSES)) })

type About = { readonly opening: Opening; readonly elements: ReadonlyMap<string, MapElement> }

/** What both are told of a contribution. `isOpen`: whether what it says is. */
const common = (row: ContributionRow, isOpen: boolean) => {
  const { id: contributionId, organisation, contributedBy, at, step, status, answer } = row
  const input = isOpen ? JSON.stringify(row.input) : null
  return { id: contributionId, organisation, contributedBy, at, step, status, answer, input }
}

const forCouncil = (row: ContributionRow, { opening, elements }: About) => {
  const shown = shownToCouncil(opening, row, elements)
  if (shown === 'HIDDEN') return []
  const { decidedBy, decidedOn, reason, stepId } = row
  const subjectIds = row.subjectIds.filter((subject) => {
    const element = elements.get(subject)
    return element !== undefined && isSeen(opening, element)
  })
  const own = { subjectIds, categories: categoriesOf(row, elements), decidedBy, decidedOn, reason, stepId }
  return [{ ...common(row, shown === 'OPEN'), ...own }]
}

/** Nothing but its own words and how they stand: neither who decided, nor when, nor what became of them. */
const forPartner = (row: ContributionRow, { opening, elements }: About) => [
  common(row, isReadBack(opening, row, elements)),
]

/** null without a grant: who is shared with no more reads nothing back either. */
export const contributions: RootResolvers['contributions'] = (_parent, args, context) => {
  const { map: mapId, status } = parsed(argsType, args)
  return onOpenMap(context, mapId, async ({ opening }) => {
    const run = reading(context.service.driver)
    const isCouncil = opening.caller.agency === 'CFS'
    const organisation = isCouncil ? null : opening.caller.organisation
    const rows = await readContributions(run, { mapId, status, organisation, limit: context.service.limits.page })
    const elements = await elementsNamed(run, mapId, rows)
    const about = { opening, elements }
    const value = rows.flatMap((row) => (isCouncil ? forCouncil(row, about) : forPartner(row, about)))
    const told = new Map(rows.map((row) => [row.id, row.subjectIds]))
    const subjectsOf = (list: readonly { readonly id: string }[]): readonly string[] => [
      ...new Set(list.flatMap((each) => told.get(each.id) ?? [])),
    ]
    return {
      value,
      disclosed: [
        { coordinates: ['Query.contributions'], subjects: subjectsOf(value) },
        { coordinates: ['Contribution.input'], subjects: subjectsOf(value.filter(({ input }) => input !== null)) },
      ],
    }
  })
}
