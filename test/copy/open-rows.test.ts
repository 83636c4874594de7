/** What of a map goes into a copy is what its opening says (P4.5, P5.2, P8.7). */
import { describe, expect, test } from 'vitest'
import { isWhole, openRows } from '../../src/copy/open-rows.ts'
import type { RawMap } from '../../src/copy/rows.ts'
import type { Caller, Facts, Standing } from '../../src/policy/facts.ts'
import { openingOf, type Opening } from '../../src/policy/opening.ts'
import { ADOPTED, standing } from '../policy/build.ts'

const DAY = '2026-11-30'
const analyst: Caller = {
  issuer: 'i',
  subject: 'analyst',
  organisation: 'council',
  agency: 'CFS',
  roles: ['ANALYST'],
  purpose: 'UNDERSTAND_NETWORK',
}
const stands = (id: string, over: Partial<Standing> = {}): Standing => standing({ id, ...over })
const affiliated = { to: 'y1', by: ['HARMFUL_RELATIONSHIP'], claim: 'SUSPECTED' } as const
const facts: Facts = {
  mapId: 'm',
  rules: ADOPTED,
  decisions: [],
  allocations: [{ id: 'a', mapId: 'm', youngPersonIds: null, from: '2026-01-01', until: null }],
  urgent: [],
  assessments: [],
  consents: [],
  policyDocuments: [],
  restricted: [],
  contested: [],
  undecided: [],
  elements: [{ id: 'strength-revealing', reveals: ['SEXUALITY'], people: ['y1'], veiled: [], others: [], posedBy: [] }],
  standing: [stands('group'), stands('group-of-affiliations', { plainly: false, people: [affiliated] })],
}

const opened = (caller: Caller): Opening => {
  const opening = openingOf(caller, facts, DAY)
  if (opening === null) throw new Error('nothing is open')
  return opening
}

const node = (type: string, id: string, properties = {}) => ({ type, id, properties })
const tie = (type: string, id: string, from: string, to: string) => ({ ...node(type, id), from, to })

const map: RawMap = {
  mapId: 'm',
  nodes: [
    node('YoungPerson', 'y1'),
    node('Adult', 'a1'),
    node('AdultOfConcern', 'c1'),
    node('PeerGroup', 'group'),
    node('PeerGroup', 'group-of-affiliations'),
    node('Risk', 'risk', { status: 'SUSPECTED' }),
    node('Risk', 'risk-disproved', { status: 'DISPROVED' }),
    node('Risk', 'risk-without-status'),
    node('Risk', 'risk-by-concern', { status: 'SUSPECTED' }),
    node('Strength', 'strength'),
    node('Strength', 'strength-revealing'),
    node('Strength', 'strength-of-affiliations'),
    node('Intervention', 'intervention-about-nobody'),
  ],
  ties: [
    tie('SUPPORTS', 't1', 'a1', 'y1'),
    tie('MEMBER_OF', 't2', 'y1', 'group'),
    tie('POSED_TO', 't3', 'risk', 'y1'),
    tie('POSED_TO', 't4', 'risk-disproved', 'y1'),
    tie('POSED_TO', 't5', 'risk-without-status', 'y1'),
    tie('POSED_BY', 't6', 'risk-by-concern', 'c1'),
    tie('ABOUT', 't7', 'strength', 'y1'),
    tie('ABOUT', 't8', 'strength-revealing', 'y1'),
    tie('ABOUT', 't9', 'strength-of-affiliations', 'group-of-affiliations'),
    tie('INFLUENCES', 't0', 'c1', 'y1'),
  ],
}

describe('openRows', () => {
  test('P8.7 leaves out what is not shown to the analyst, and what then is tied to nobody who is', () => {
    const { nodes, ties } = openRows(opened(analyst), map)
    expect(nodes.map(({ id }) => id)).toEqual(['y1', 'a1', 'group', 'risk', 'strength', 'intervention-about-nobody'])
    expect(ties.map(({ id }) => id)).toEqual(['t1', 't2', 't3', 't7'])
  })

  test('an opening without the facts of elements decides nothing', () => {
    const opening = openingOf(analyst, { ...facts, elements: null, standing: null }, DAY)
    expect(opening).not.toBeNull()
    expect(() => openRows(opening ?? opened(analyst), map)).toThrow(/without/)
  })
})

test('R-4-04 a map is whole where MAP, RISK and PLAN are open for everybody', () => {
  expect(isWhole(opened(analyst))).toBe(true)
  const { open, leavesOut } = opened(analyst)
  expect(isWhole({ open, leavesOut: true })).toBe(false)
  for (const category of ['MAP', 'RISK', 'PLAN'] as const)
    for (const extent of ['NONE', new Set(['y1'])] as const)
      expect(isWhole({ open: { ...open, [category]: extent }, leavesOut })).toBe(false)
})
