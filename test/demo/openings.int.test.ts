import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_CALLERS, DEMO_ISSUER, demoMapIds } from '../../src/demo/callers.ts'
import { idOf } from '../../src/demo/ids.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { reading } from '../../src/graph/driver.ts'
import { readFacts } from '../../src/graph/grants.ts'
import { addDays } from '../../src/policy/age.ts'
import type { Caller } from '../../src/policy/facts.ts'
import { isOpenFor, openingOf, type Opening } from '../../src/policy/opening.ts'
import { elementShows } from '../../src/policy/sight.ts'
import { testDriver, wipe } from '../support/database.ts'

const TODAY = '2026-03-02'
const driver = testDriver()

beforeAll(async () => {
  await wipe(driver)
  await loadDemo(driver, { today: TODAY, now: new Date('2026-03-02T09:00:00Z'), log: () => undefined })
})
afterAll(() => driver.close())

const callerOf = (name: string): Caller => {
  const found = DEMO_CALLERS.find((caller) => caller.name === name)
  if (found === undefined) throw new Error(`no demo caller ${name}`)
  const { sub, org, agency, roles, purpose } = found
  return { issuer: DEMO_ISSUER, subject: sub, organisation: org, agency, roles, purpose }
}

const opening = async (name: string, mapId: string, today = TODAY): Promise<Opening | null> => {
  const caller = callerOf(name)
  const read = await readFacts(reading(driver), caller, { mapId, today, now: new Date(), elements: true })
  return read === null ? null : openingOf(caller, read.facts, today)
}

const mapsOf = async (name: string): Promise<readonly string[]> => {
  const open: string[] = []
  for (const [map, id] of Object.entries(demoMapIds)) if ((await opening(name, id)) !== null) open.push(map)
  return open
}

/** Caller -> the maps that open. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  'social-worker-assess-risk': ['lanternfield'],
  'social-worker-network': ['lanternfield'],
  'social-worker-plan': ['lanternfield'],
  'social-worker-gaps': ['lanternfield'],
  'social-worker-support': ['lanternfield'],
  'social-worker-one-person': ['lanternfield', 'nightjar'],
  manager: ['lanternfield', 'thistleYard', 'nightjar'],
  'manager-accountability': [],
  'manager-notify': [],
  analyst: ['lanternfield', 'nightjar'],
  'analyst-assess-risk': ['lanternfield', 'nightjar'],
  'analyst-plan': ['lanternfield', 'nightjar'],
  'analyst-gaps': ['lanternfield', 'nightjar'],
  'analyst-support': ['lanternfield', 'nightjar'],
  'data-protection-officer': [],
  'information-governance': [],
  'information-governance-subject': [],
  'police-assess-risk': ['lanternfield'],
  'police-network': ['lanternfield'],
  school: ['lanternfield'],
  'school-plan': ['thistleYard'],
  health: ['lanternfield'],
  'health-not-named': [],
  'youth-justice-withdrawn': [],
  'youth-justice': ['lanternfield'],
  'other-school': [],
  charity: [],
}

describe('the demo callers', () => {
  test('are all in the table below', () => {
    expect(Object.keys(OPEN)).toEqual(DEMO_CALLERS.map(({ name }) => name))
  })

  test.each(Object.entries(OPEN))('%s opens %j', async (name, maps) => {
    expect(await mapsOf(name)).toEqual(maps)
  })

  test('P4.4 the decision of the police for map 2 was in force until yesterday', async () => {
    expect(await opening('police-assess-risk', demoMapIds.thistleYard, addDays(TODAY, -2))).not.toBeNull()
    expect(await opening('police-assess-risk', demoMapIds.thistleYard, addDays(TODAY, -1))).toBeNull()
  })

  test('P4.4 outside the listed subjects the school sees MAP only', async () => {
    const { lanternfield } = demoMapIds
    const open = (await opening('school', lanternfield))?.open
    const listed = ['yp2', 'yp5', 'yp6', 'yp15', 'yp16'].map((ref) => idOf(1, ref))
    expect(open).toMatchObject({ MAP: 'ALL', IDENTITY: new Set(listed), CRIMINAL_OFFENCE: 'NONE' })
    expect(open?.DISABILITY).toEqual(new Set([idOf(1, 'yp2'), idOf(1, 'yp5')]))
  })

  test('P4.5 who is allocated to one person sees the rest of the map by label, risk and plan', async () => {
    const open = (await opening('social-worker-one-person', demoMapIds.nightjar))?.open
    expect(open).toMatchObject({ MAP: 'ALL', RISK: 'ALL', PLAN: 'ALL', IDENTITY: new Set([idOf(3, 'yp31')]) })
  })

  test('P8.2.1, P8.5 an adult is covered by the child he is said to harm, and not from her 18th birthday', async () => {
    const { lanternfield } = demoMapIds
    const covers = async (days: number, ref: string) => {
      const found = await opening('social-worker-assess-risk', lanternfield, addDays(TODAY, days))
      return found !== null && isOpenFor(found.open.HARMFUL_RELATIONSHIP, idOf(1, ref))
    }
    expect([await covers(0, 'c2'), await covers(19, 'c2'), await covers(20, 'c2')]).toEqual([true, true, false])
    expect([await covers(0, 'c1'), await covers(20, 'c1')]).toEqual([true, true])
  })

  test('P5.2 the place whose name reveals is named for the social worker and the nurse, not for the police', async () => {
    const clinic = idOf(1, 'p6')
    const shows = async (name: string) => {
      const found = await opening(name, demoMapIds.lanternfield)
      return found !== null && elementShows(found, 'ADDRESS', clinic)
    }
    expect(await shows('social-worker-assess-risk')).toBe(true)
    expect(await shows('health')).toBe(true)
    expect(await shows('police-assess-risk')).toBe(false)
  })

  test('P5.2 every risk that reveals something is shown to the social worker, who has cover for it', async () => {
    const found = await opening('social-worker-assess-risk', demoMapIds.lanternfield)
    const hidden = [...(found?.elements ?? [])].filter(([, shown]) => shown.size === 0).map(([id]) => id)
    expect(hidden).toEqual([])
  })

  test('P8.6 consent that was withdrawn covers no more', async () => {
    const open = (await opening('social-worker-assess-risk', demoMapIds.lanternfield))?.open.SEXUALITY ?? 'NONE'
    expect([isOpenFor(open, idOf(1, 'yp6')), isOpenFor(open, idOf(1, 'yp8'))]).toEqual([true, false])
  })
})
