/** Who may run an analysis on what (P4.6, R-4-06), for every agency, purpose and role. */
import { describe, expect, test } from 'vitest'
import { analysisFiles, type AnalysisFile } from '../../src/analysis/header.ts'
import { refusalOf, verdictOn } from '../../src/analysis/may-run.ts'
import { mayRunAnalyses } from '../../src/gateway/takers.ts'
import { PeermapError } from '../../src/errors.ts'
import { allRules, NONE_ADOPTED, SHIPPED } from '../../src/policy/rule-set.ts'
import { AGENCIES, PURPOSES, ROLES, type Purpose, type Role } from '../../src/policy/terms.ts'
import { allocation, assessment, council, DAY, decision, facts, opened, partner, policy } from '../policy/build.ts'
import { ON_HARM, ON_MAP, ON_PLAN } from './files.ts'

/** Copied from the decision, not from the rule. */
const AGREED: readonly {
  readonly file: AnalysisFile
  readonly purposes: readonly Purpose[]
  readonly roles: readonly Role[]
}[] = [
  { file: ON_MAP, purposes: ['UNDERSTAND_NETWORK'], roles: ['PRACTITIONER', 'MANAGER', 'ANALYST'] },
  {
    file: ON_PLAN,
    purposes: ['PLAN_INTERVENTION', 'FILL_INFORMATION_GAPS'],
    roles: ['PRACTITIONER', 'MANAGER', 'ANALYST'],
  },
  { file: ON_HARM, purposes: ['ASSESS_RISK'], roles: ['PRACTITIONER', 'MANAGER'] },
]

const everyAsker = AGENCIES.flatMap((agency) =>
  PURPOSES.flatMap((purpose) => ROLES.map((role) => ({ agency, purpose, roles: [role] }))),
)

describe('P4.6 who runs a file at all', () => {
  test.each(AGREED.map(({ file, ...agreed }) => [file.name, file, agreed] as const))(
    'P4.6 %s: of every agency, purpose and role those alone that were agreed',
    (_name, file, { purposes, roles }) => {
      const may = everyAsker.filter((asker) => refusalOf(SHIPPED, asker, { file, today: DAY }) === null)
      const agreed = everyAsker.filter(
        ({ agency, purpose, roles: [role = 'DPO'] }) =>
          agency === 'CFS' && purposes.includes(purpose) && roles.includes(role),
      )
      expect(may).toEqual(agreed)
      expect(agreed).toHaveLength(purposes.length * roles.length)
    },
  )

  test('each refusal names a clause and a rule of the table', () => {
    for (const { file } of AGREED)
      for (const asker of everyAsker) {
        const refusal = refusalOf(SHIPPED, asker, { file, today: DAY })
        if (refusal === null) continue
        expect(refusal.clause).toMatch(/^P\d/)
        expect(allRules(SHIPPED).find(({ id }) => id === refusal.rule)?.clause).toBe(refusal.clause)
      }
  })

  test('P5.2 an analyst runs no file about harm, whatever else the token carries (R-4-05)', () => {
    for (const roles of [['ANALYST'], ['MANAGER', 'ANALYST'], ['PRACTITIONER', 'ANALYST']] as const) {
      const refusal = refusalOf(
        SHIPPED,
        { agency: 'CFS', purpose: 'ASSESS_RISK', roles },
        { file: ON_HARM, today: DAY },
      )
      expect(refusal).toMatchObject({ clause: 'P5.2', rule: 'R-4-05' })
      expect(refusal?.withheld).toMatchObject([
        { category: 'HARMFUL_RELATIONSHIP', kind: 'NOT_PERMITTED', rule: 'R-4-05', requestable: false },
      ])
    }
  })

  test('P4.6 a partner is told so before any map is looked at', () => {
    for (const agency of AGENCIES.filter((each) => each !== 'CFS')) {
      const told = mayRunAnalyses(SHIPPED, { ...partner({ agency }), purpose: 'ASSESS_RISK' })
      expect(told).toBeInstanceOf(PeermapError)
      expect(told).toMatchObject({
        code: 'PURPOSE_REFUSED',
        details: { missing: [{ clause: 'P4.6', rule: 'R-4-06' }] },
      })
    }
    expect(mayRunAnalyses(SHIPPED, council())).toBe(true)
    expect(mayRunAnalyses(SHIPPED, { ...council(), purpose: null })).toMatchObject({ code: 'PURPOSE_REQUIRED' })
    expect(mayRunAnalyses(SHIPPED, council({ roles: ['DPO'], purpose: 'ACCOUNTABILITY' }))).toMatchObject({
      code: 'PURPOSE_REFUSED',
    })
  })

  test('P9.6 where no rule for analyses is in force, nobody runs any, and is told so', () => {
    for (const asker of everyAsker)
      expect(mayRunAnalyses(NONE_ADOPTED.set, { ...council(), ...asker })).toMatchObject({
        code: 'PURPOSE_REFUSED',
        details: { missing: [{ clause: 'P4.6', rule: 'default-deny' }] },
      })
  })

  test('every file of the library is for somebody of the Council, and what it reads is permitted to them', () => {
    for (const file of analysisFiles())
      for (const role of file.roles)
        for (const purpose of file.purposes)
          expect([
            file.name,
            refusalOf(SHIPPED, { agency: 'CFS', roles: [role], purpose }, { file, today: DAY }),
          ]).toEqual([file.name, null])
  })
})

const covering = (ids: readonly string[]) => ({
  policyDocuments: [policy()],
  assessments: ids.map((id) => assessment({ id: `assessment-${id}`, subjectIds: [id] })),
})
const worker = council({ purpose: 'ASSESS_RISK' })

describe('P4.5 on which map', () => {
  test('P4.5 whole, by an allocation to the map', () => {
    const opening = opened(worker, facts({ allocations: [allocation()] }))
    expect(verdictOn(opening, ON_MAP)).toEqual({ runs: true, harm: null })
    expect(verdictOn(opening, ON_PLAN)).toEqual({ runs: true, harm: null })
  })

  test('P8.7 of what needs cover the people for whom it is open count, and the verdict does not say whether others are there', () => {
    const of = (ids: readonly string[]) =>
      verdictOn(opened(worker, facts({ allocations: [allocation()], ...covering(ids) })), ON_HARM)
    expect(of([])).toEqual({ runs: true, harm: [] })
    expect(of(['c', 'a'])).toEqual({ runs: true, harm: ['a', 'c'] })
  })

  test('P4.5 an allocation to one young person opens no harm of the whole map: withheld, and the reasons say why', () => {
    const one = facts({ allocations: [allocation({ youngPersonIds: ['a'] })], ...covering(['a']) })
    const opening = opened(worker, one)
    expect(verdictOn(opening, ON_MAP)).toEqual({ runs: true, harm: null })
    const verdict = verdictOn(opening, ON_HARM)
    expect(verdict).toMatchObject({
      runs: false,
      withheld: [
        { category: 'HARMFUL_RELATIONSHIP', kind: 'SUBJECT_NOT_SHARED', clause: 'P4.5', requestable: true },
        { category: 'HARMFUL_RELATIONSHIP', kind: 'NEEDS_COVER', clause: 'P8.7' },
      ],
    })
    // The same whoever has cover.
    const other = facts({ allocations: [allocation({ youngPersonIds: ['a'] })], ...covering(['b']) })
    expect(verdictOn(opened(worker, other), ON_HARM)).toEqual(verdict)
  })

  test('P4.4 what a decision does not give for everybody is withheld', () => {
    const shared = opened(partner(), facts({ decisions: [decision({ categories: ['PLAN'], subjects: ['a'] })] }))
    expect(verdictOn(shared, ON_PLAN)).toMatchObject({
      runs: false,
      withheld: [{ category: 'PLAN', kind: 'SUBJECT_NOT_SHARED', clause: 'P4.4' }],
    })
  })
})
