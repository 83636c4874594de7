/**
 * Whether what the files hold has cover (P8): which categories and people the assessments name, and whether each holds
 * today on each map, as src/policy/assessment.ts judges it.
 */
import { assessmentUntil, policyUntil } from '../policy/assessment.ts'
import type { AgeFacts, Assessment, PolicyDocument } from '../policy/facts.ts'
import { CLASS_OF, type Category, type IsoDate } from '../policy/terms.ts'
import type { AssessmentFile, AssessmentInput } from './inputs.ts'
import type { Fault, Issues } from './issues.ts'
import type { Register } from './register.ts'

/** The clause under which a category needs cover. */
export const clauseOf = (category: Category): string => (CLASS_OF[category] === 'ART_10' ? 'P8.7' : 'P8.2')

type Entry = {
  readonly subjects: 'ALL' | ReadonlySet<string>
  readonly categories: ReadonlySet<Category>
  readonly relevance: string
}

/** What the assessments say they cover. Age facts of the protected are gathered while people are read. */
export class Declared {
  readonly file: AssessmentFile
  readonly #entries: readonly Entry[]
  readonly #ages = new Map<string, AgeFacts | null>()

  constructor(file: AssessmentFile) {
    this.file = file
    this.#entries = file.assessments.map(({ subjects, categories, relevance }) => ({
      subjects: subjects === 'ALL' ? subjects : new Set(subjects),
      categories: new Set(categories),
      relevance,
    }))
    for (const id of file.assessments.flatMap((entry) => entry.protected ?? [])) this.#ages.set(id, null)
  }

  /** Why values of the category about this person of the files are relevant (P5.2); null: no assessment names both. */
  relevanceOf(category: Category, fileId: string): string | null {
    const covering = this.#entries.find(
      ({ subjects, categories }) => categories.has(category) && (subjects === 'ALL' || subjects.has(fileId)),
    )
    return covering?.relevance ?? null
  }

  /** Null: an assessment names the category and this person of the files. */
  faultOf(category: Category, fileId: string): Fault | null {
    if (this.relevanceOf(category, fileId) !== null) return null
    return {
      code: 'NEEDS_COVER',
      reason: `no assessment covers ${category} for this person`,
      clause: clauseOf(category),
    }
  }

  /** Whether any assessment names the category. */
  names(category: Category): boolean {
    return this.#entries.some(({ categories }) => categories.has(category))
  }

  /** Keeps the age of somebody protected. */
  age(fileId: string, facts: AgeFacts): void {
    if (this.#ages.has(fileId)) this.#ages.set(fileId, facts)
  }

  ageOf(fileId: string): AgeFacts | null {
    return this.#ages.get(fileId) ?? null
  }
}

/** An assessment as it is to stand on one map. `map` is an index of the register's maps. */
export type PlacedAssessment = {
  readonly map: number
  readonly input: AssessmentInput
  readonly from: IsoDate
  readonly subjectIds: readonly string[]
  readonly protectedIds: readonly string[]
}

type Request = {
  readonly declared: Declared
  readonly register: Register
  /** Null: which the graph has is not known. */
  readonly policy: readonly PolicyDocument[] | null
  readonly today: IsoDate
  readonly file: string
  readonly issues: Issues
}

/** The limbs of para 18(3), of everybody who is protected: one that is not stated of one of them is not stated (P8.3). */
export const limbsOf = ({ atRisk, protected: saved }: AssessmentInput): Assessment['atRisk'] => {
  if (atRisk === undefined) return null
  const people = new Set(saved ?? [])
  const each = [atRisk].flat()
  const of = new Set(each.flatMap((one) => ('protected' in one ? [one.protected] : [])))
  const isWhole = Array.isArray(atRisk) ? [...people].every((id) => of.has(id)) : people.size <= 1
  const all = (limb: 'needs' | 'harm' | 'unableToProtect'): boolean => isWhole && each.every((one) => one[limb])
  return { needs: all('needs'), harm: all('harm'), unableToProtect: all('unableToProtect') }
}

const asFacts = (placed: PlacedAssessment, declared: Declared): Assessment => {
  const { input, subjectIds, from } = placed
  return {
    id: '',
    subjectIds,
    categories: input.categories,
    limbB: input.limbB,
    protectedPeople: (input.protected ?? []).flatMap((fileId) => {
      const facts = declared.ageOf(fileId)
      return facts === null ? [] : [{ id: fileId, ...facts }]
    }),
    typeOfIndividual: input.typeOfIndividual ?? null,
    purpose: input.purpose,
    reasonWithoutConsent: input.reasonWithoutConsent,
    substantialPublicInterest: input.substantialPublicInterest,
    enactment: input.enactment,
    atRisk: limbsOf(input),
    from,
    reviewOn: input.reviewOn,
    until: input.until,
    withdrawnOn: null,
  }
}

const unknownPeople = ({ declared, register, file, issues }: Request): void => {
  declared.file.assessments.forEach(({ subjects, protected: saved }, index) => {
    const lists = { subjects: subjects === 'ALL' ? [] : subjects, protected: saved ?? [] }
    for (const [name, ids] of Object.entries(lists)) {
      const missing = ids.filter((id) => register.person(id) === undefined).length
      const column = `assessments.${index}.${name}`
      if (missing > 0)
        issues.fatal(file, { code: 'UNKNOWN_PERSON', column, reason: `${missing} of these are not among the people` })
      else if (name === 'protected' && ids.some((id) => register.person(id)?.kind === 'ADULT_OF_CONCERN')) {
        issues.fatal(file, {
          code: 'WRONG_END',
          column,
          reason: 'an adult of concern is not one whom it protects',
          clause: 'P8.2.1',
        })
      }
    }
  })
}

/**
 * The assessments, map by map, where somebody has a value that they cover. A fault for each that does not hold today, and
 * one when no policy document is in force (P8.9).
 */
export const placeAssessments = (request: Request): readonly PlacedAssessment[] => {
  const { declared, register, policy, today, file, issues } = request
  unknownPeople(request)
  const placed = declared.file.assessments.flatMap((input, index) => {
    const saved = register.byMap(input.protected ?? [])
    const all = [...register.inNeed(input.categories, input.subjects)].map(([map, subjectIds]) => ({
      map,
      input,
      from: input.from ?? today,
      subjectIds,
      protectedIds: (saved.get(map) ?? []).map(({ id }) => id),
    }))
    const lapsed = all.filter((each) => {
      const here = { ...each, input: { ...input, protected: [...onMap(input, each.map, register)] } }
      return assessmentUntil(asFacts(here, declared), today) === null
    })
    if (lapsed.length > 0) {
      const reason = `it does not hold today on ${lapsed.length} of ${all.length} maps: ${whyNot(input, today)}`
      issues.fatal(file, { code: 'ASSESSMENT_DOES_NOT_HOLD', column: `assessments.${index}`, reason, clause: 'P8.2' })
    }
    return all
  })
  if (placed.length > 0 && policy !== null && policyUntil(policy, today) === null) {
    const reason = 'no appropriate policy document is in force: add policyDocument to the file of --assessment'
    issues.fatal(file, { code: 'NO_POLICY_DOCUMENT', reason, clause: 'P8.9' })
  }
  return placed
}

const onMap = (input: AssessmentInput, map: number, register: Register): readonly string[] =>
  (input.protected ?? []).filter((fileId) => register.person(fileId, map)?.map === map)

const whyNot = (input: AssessmentInput, today: IsoDate): string => {
  if ((input.from ?? today) > today || input.until <= today) return 'today is not between its days (P8.4)'
  if (input.limbB === 'AT_RISK') return 'of para 18(3) all three limbs must be stated, of each who is protected (P8.3)'
  if (input.typeOfIndividual !== undefined) return 'a type of individual is covered for six months at most (P8.4)'
  return 'nobody whom it protects is on the map and known to be under 18, or it is older than twelve months (P8.4, P8.5)'
}
