/** The contributions to a map (P4.3). A caller of the Council reads what is open to them, a partner its own words. */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { categoriesOf, isReadBack, shownToCouncil } from './contributing.rules.ts'
import type { MapElement } from '../policy/elements.ts'
import { isElementSeen } from '../policy/sight.ts'
import type { Opening } from '../policy/opening.ts'
import { id, maybe, parsed } from '../gateway/arguments.ts'
import { onOpenMap } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'
import { CONTRIBUTION_STATUSES, elementsNamed, readContributions, type ContributionRow } from './contributing.facts.ts'

const argsType = z.object({ map: id, status: maybe(z.enum(CONTRIBUTION_STATUSES)) })

type About = { readonly opening: Opening; readonly elements: ReadonlyMap<string, MapElement> }

/** The fields of a contribution that both the Council and the partner read. `isOpen`: whether the content is open too. */
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
    return element !== undefined && isElementSeen(opening, element)
  })
  const own = { subjectIds, categories: categoriesOf(row, elements), decidedBy, decidedOn, reason, stepId }
  return [{ ...common(row, shown === 'OPEN'), ...own }]
}

/** A partner reads only its own words and their state: not who decided, when, or what became of them. */
const forPartner = (row: ContributionRow, { opening, elements }: About) => [
  common(row, isReadBack(opening, row, elements)),
]

/** null without a grant: a partner with whom the map is no longer shared reads nothing back either. */
export const contributions = defineQuestion<'contributions'>(['mapper', 'partner'], (_parent, args, context) => {
  const { map: mapId, status } = parsed(argsType, args)
  return onOpenMap(context, mapId, async ({ opening }) => {
    const run = reading(context.service.driver)
    const isCouncil = opening.caller.agency === 'CFS'
    const { organisation, purpose } = opening.caller
    const sentBy = isCouncil ? null : { organisation, purpose }
    const rows = await readContributions(run, { mapId, status, sentBy, limit: context.service.limits.page })
    const elements = await elementsNamed(run, mapId, rows)
    const about = { opening, elements }
    const value = rows.flatMap((row) => (isCouncil ? forCouncil(row, about) : forPartner(row, about)))
    const subjects = new Map(rows.map((row) => [row.id, row.subjectIds]))
    const subjectsOf = (list: readonly { readonly id: string }[]): readonly string[] => [
      ...new Set(list.flatMap((each) => subjects.get(each.id) ?? [])),
    ]
    return {
      value,
      disclosed: [
        { coordinates: ['Query.contributions'], subjects: subjectsOf(value) },
        { coordinates: ['Contribution.input'], subjects: subjectsOf(value.filter(({ input }) => input !== null)) },
      ],
    }
  })
})
