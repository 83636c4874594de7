/** Sharing decisions of an import (P4.4): what they may hold at most, and how they stand on each map. */
import { revealsBeyond } from '../policy/free-texts.ts'
import {
  lackingFor,
  missingWithoutRecords,
  type ConformanceEntry,
  type ConformanceKind,
} from '../accountability/conformance.rules.ts'
import type { Rule } from '../policy/rules.ts'
import { beyondCeiling } from '../sharing/sharing.rules.ts'
import type { Agency, Category, IsoDate } from '../policy/terms.ts'
import type { ShareInput } from './inputs.ts'
import type { Issues } from './issues.ts'
import type { Register } from './register.ts'

/** A decision as it is to stand on one map. */
export type PlacedShare = {
  /** Of agreement and impact assessment, what is not in force (P9.6). */
  readonly lacking: readonly ConformanceKind[]
  readonly map: number
  readonly input: ShareInput
  readonly from: IsoDate
  readonly categories: readonly Category[]
  /** Ids of the graph; 'ALL' as it was decided. */
  readonly subjects: 'ALL' | readonly string[]
}

type Request = {
  readonly shares: readonly ShareInput[]
  readonly register: Register
  /** How many people are recorded as relevant: their notification is outstanding (P6.1, P6.5). */
  readonly relevant: number
  /** Organisations that the graph knows already. */
  readonly organisations: readonly { readonly id: string; readonly agency: Agency }[]
  /** The rules in force; without a graph, those that are shipped. */
  readonly rules: readonly Rule[]
  /** Agreements and impact assessments (P9.6). null: the files are checked without a graph. */
  readonly conformance: readonly ConformanceEntry[] | null
  /** Key of who imports, and so decides. */
  readonly by: string
  readonly today: IsoDate
  readonly file: string
  readonly issues: Issues
}

const refusals = (
  share: ShareInput,
  {
    today,
    relevant,
    rules: table,
    conformance,
    by,
  }: Pick<Request, 'today' | 'relevant' | 'rules' | 'conformance' | 'by'>,
): readonly (readonly [string, string])[] => {
  const found: (readonly [string, string])[] = []
  if (share.agency === 'CFS')
    found.push(['within the Council people are allocated, not shared with: use --allocate', 'P4.5'])
  for (const { category, rules } of beyondCeiling(table, share)) {
    const rule = rules.length === 0 ? 'no rule permits it' : `rule ${rules.join(', ')} forbids it`
    found.push([`${share.agency} may not have ${category} for ${share.purpose}: ${rule}`, 'P5'])
  }
  const from = share.from ?? today
  if (from > today || share.until <= today) found.push(['today is not between its days', 'P4.4'])
  if (share.subjects === 'ALL' && share.subjectsReason === undefined) {
    found.push(['for ALL subjects it says why: subjectsReason', 'P4.4'])
  }
  for (const { clause, message } of revealsBeyond('decideSharing', share)) found.push([message, clause])
  if (relevant > 0) {
    const reason = `${relevant} people are recorded as relevant and their notification is outstanding: share the maps when each duty is met or exempt`
    found.push([reason, 'P6.5'])
  }
  const lacking =
    conformance === null || share.agency === 'CFS' ? [] : lackingFor(share.organisation, conformance, from)
  for (const { clause, message } of missingWithoutRecords(lacking, share.cannotWait ?? null, by))
    found.push([message, clause])
  return found
}

/** The decisions, map by map; those that can't stand are faults that name the rule and the clause. */
export const placeShares = (request: Request): readonly PlacedShare[] => {
  const { shares, register, today, file, issues } = request
  const refuse = (index: number, reason: string, clause: string): void =>
    issues.fatal(file, { code: 'SHARE_REFUSED', column: String(index), reason, clause })
  const seen = new Set<string>()
  const agencies = new Map<string, Agency>(request.organisations.map(({ id, agency }) => [id, agency]))
  return shares.flatMap((input, index): readonly PlacedShare[] => {
    for (const [reason, clause] of refusals(input, request)) refuse(index, reason, clause)
    const key = `${input.organisation} ${input.purpose}`
    if (seen.has(key)) refuse(index, 'the file decides twice for this organisation and purpose', 'P4.4')
    seen.add(key)
    const agency = agencies.get(input.organisation) ?? input.agency
    if (agency !== input.agency) refuse(index, 'this organisation is recorded with another agency', 'P4.4')
    agencies.set(input.organisation, agency)
    const categories = [...new Set<Category>(['MAP', ...input.categories])]
    const from = input.from ?? today
    const lacking = lackingFor(input.organisation, request.conformance ?? [], from)
    const common = { input, from, categories, lacking }
    if (input.subjects === 'ALL') return register.maps.map((_, map) => ({ ...common, map, subjects: 'ALL' }))
    const missing = input.subjects.filter((id) => register.person(id) === undefined).length
    if (missing > 0) {
      issues.fatal(file, {
        code: 'UNKNOWN_PERSON',
        column: `${index}.subjects`,
        reason: `${missing} of these are not among the people`,
      })
    }
    return [...register.byMap(input.subjects)].map(([map, people]) => ({
      ...common,
      map,
      subjects: people.map(({ id }) => id),
    }))
  })
}
