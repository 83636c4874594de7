/** P2.5 Saving without losing what others saved, and knowing that a map has changed. */
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { PeermapError } from '../../src/errors.ts'
import { allocateColleague, coverFor, graph, SAID, shareWithPolice, TOLD, WHY } from '../steps/mapping.ts'
import { done, journalEntries, made, openMap, peermap, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'
import { versionIn, VERSIONS, versionsIn } from '../support/versions.ts'
import type { Asker } from '../support/service.ts'

/** The service's clock, which a test moves. */
const clock = { ms: Date.now() }
const later = (seconds: number): void => void (clock.ms += seconds * 1000)
serveEmpty(() => new Date(clock.ms))

const { worker, colleague, manager, officer, police, nurse } = PEOPLE
type Input = Readonly<Record<string, unknown>>

let mapId = ''
let own = ''
let other = ''
let adult = ''

beforeAll(async () => {
  mapId = await openMap()
  const person = (name: string) => made(worker, 'addYoungPerson', { mapId, name, whyOnMap: WHY, ...SAID })
  own = await person('Robin Invented')
  other = await person('Sam Invented')
  adult = await made(worker, 'addAdult', { mapId, name: 'Wren Invented', kind: 'FAMILY', whyOnMap: WHY, ...SAID })
  await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: 'manager' } })
  await allocateColleague(mapId, own)
  await coverFor(mapId, [other], ['DISABILITY'])
  await shareWithPolice(mapId, [own])
})

const ask = async (who: Asker, query: string, variables: Input = { map: mapId }) => peermap().ask(who, query, variables)
const versionFor = async (who: Asker, id: string): Promise<number> =>
  versionIn((await ask(who, VERSIONS)).json.data, id)
/** An answer but for the number of its record. */
const bytes = async (who: Asker, query: string, variables?: Input): Promise<string> =>
  (await ask(who, query, variables)).text.replace(/"disclosure":\{"id":"[^"]+"/, '"disclosure":{"id":""')
const rename = async (who: Asker, youngPersonId: string, name: string) =>
  step(who, 'changeYoungPerson', { mapId, youngPersonId, version: await versionFor(who, youngPersonId), name, ...SAID })
const changeAdult = (who: Asker, change: Input) =>
  step(who, 'changeAdult', { mapId, adultId: adult, ...SAID, ...change })

describe('P2.5 a version', () => {
  test('comes with the values: whoever read before somebody else changed them overwrites nothing', async () => {
    const read = await seen(worker, mapId, `member(id: "${own}") { name version }`)
    const { version } = Object(read).member
    expect((await rename(manager, own, 'Robin Another')).code).toBe('OK')
    const late = { mapId, youngPersonId: own, version, name: 'Robin Late', ...SAID }
    expect(await step(worker, 'changeYoungPerson', late)).toMatchObject({ code: 'CONFLICT', conflict: ['name'] })
    expect(await seen(worker, mapId, `member(id: "${own}") { name }`)).toEqual({ member: { name: 'Robin Another' } })
    expect((await rename(worker, own, 'Robin Invented')).code).toBe('OK')
  })

  test('P4.5 tells who has one young person nothing of hidden changes, and a step takes it all the same', async () => {
    const before = await bytes(colleague, VERSIONS)
    const version = await versionFor(colleague, adult)
    expect((await rename(manager, other, 'Sam Another')).code).toBe('OK')
    expect((await changeAdult(manager, { version: await versionFor(manager, adult), name: 'Wren Another' })).code).toBe(
      'OK',
    )
    const mine = await versionFor(manager, adult)
    expect(await bytes(colleague, VERSIONS)).toBe(before)
    expect(await changeAdult(colleague, { version, kind: 'TRUSTED' })).toMatchObject({ code: 'OK' })
    expect(await versionFor(colleague, adult)).not.toBe(version)
    // For who sees both, the second of the two is a change since the first.
    expect(await changeAdult(manager, { version: mine, name: 'x' })).toMatchObject({
      code: 'CONFLICT',
      conflict: ['kind'],
    })
    expect(await seen(manager, mapId, `adult(id: "${adult}") { name kind }`)).toEqual({
      adult: { name: 'Wren Another', kind: 'TRUSTED' },
    })
  })

  test('P8.2 of somebody whose value has cover for nobody tells nothing of that value', async () => {
    const before = await versionFor(worker, own)
    await graph(
      `CREATE (:Step {id: 'hidden-step', mapId: $mapId, elementId: $own, version: 99, fields: ['ethnicity']})`,
      {
        mapId,
        own,
      },
    )
    expect(await versionFor(worker, own)).toBe(before)
    await graph(`MATCH (s:Step {id: 'hidden-step'}) DELETE s`)
  })

  test('is null for a partner, whatever was changed, and for urgent access', async () => {
    const before = await bytes(police, VERSIONS)
    expect([...versionsIn((await ask(police, VERSIONS)).json.data).values()].every((each) => each === null)).toBe(true)
    expect((await rename(manager, other, 'Sam Again')).code).toBe('OK')
    expect(await bytes(police, VERSIONS)).toBe(before)
    const ALONE = { ...colleague, sub: 'duty' }
    await done(ALONE, 'urgentAccess', { mapId, immediateRisk: 'Invented' })
    expect(await seen(ALONE, mapId, 'title version')).toMatchObject({ version: null })
  })
})

const CHANGE = (selection: string) =>
  `mutation($input: ChangeYoungPersonInput!) { changeYoungPerson(input: $input) { id ${selection} } }`
const renaming = async (name: string): Promise<Input> => ({
  input: { mapId, youngPersonId: own, version: await versionFor(worker, own), name, ...TOLD },
})
const stepsTaken = async () => (await graph('MATCH (s:Step) RETURN count(*) AS count'))[0]?.['count']

describe('the map in the answer of a step', () => {
  test('is what peerMap shows after it, on record as that is', async () => {
    const MAP = 'title members { id name version } adults { id name ethnicity }'
    const { json } = await ask(worker, CHANGE(`map { ${MAP} }`), await renaming('Robin Written'))
    const answered: Input = Object(json.data)['changeYoungPerson']
    expect(JSON.stringify(answered['map'])).toContain('Robin Written')
    expect(answered['map']).toEqual(await seen(worker, mapId, MAP))
    expect(json.extensions?.redactions?.[0]).toMatchObject({
      path: ['changeYoungPerson', 'map', 'adults', 'ethnicity'],
    })
    const recorded = journalEntries().find(({ id }) => id === json.extensions?.disclosure?.['id'])
    expect(recorded).toMatchObject({ kind: 'disclosure', outcome: 'OK', mapId })
  })

  test('that could not be answered is refused before the step is taken', async () => {
    const input = await renaming('Robin Never')
    const before = await stepsTaken()
    const deep = 'peers { peers { peers { peers { id name } } } }'
    for (const [selection, code] of [
      [`map { members { ${deep} a: peers { ${deep} } b: peers { ${deep} } } }`, 'LIMIT_EXCEEDED'],
      ['map { members(limit: -1) { id } }', 'BAD_USER_INPUT'],
      ['a: map { id } b: map { id }', 'BAD_USER_INPUT'],
    ] as const) {
      const { json } = await ask(worker, CHANGE(selection), input)
      expect([json.errors?.[0]?.extensions.code, json.data ?? null]).toEqual([code, null])
    }
    expect(await stepsTaken()).toEqual(before)
  })

  test('P9.6 that can’t be recorded is withheld, and the step stands', async () => {
    const input = await renaming('Robin Kept')
    const { journal } = peermap().service
    const record = journal.record.bind(journal)
    const failing = vi.spyOn(journal, 'record').mockImplementation(async (entry) => {
      if (entry.kind === 'disclosure') throw new PeermapError('JOURNAL_UNAVAILABLE', 'the journal can not be written')
      return record(entry)
    })
    const { json } = await ask(worker, CHANGE('map { title }'), input)
    failing.mockRestore()
    expect(json.data).toEqual({ changeYoungPerson: { id: expect.any(String), map: null } })
    expect(json.errors).toMatchObject([
      { path: ['changeYoungPerson', 'map'], extensions: { code: 'JOURNAL_UNAVAILABLE' } },
    ])
    expect(await seen(worker, mapId, `member(id: "${own}") { name }`)).toEqual({ member: { name: 'Robin Kept' } })
  })

  test('is null where the step is taken by role alone', async () => {
    const organisation = { id: 'trust-new', name: 'Invented trust', agency: 'HEALTH' }
    const { json } = await ask(
      manager,
      'mutation($input: RecordOrganisationInput!) { recordOrganisation(input: $input) { id map { title } } }',
      { input: organisation },
    )
    expect(json.data).toMatchObject({ recordOrganisation: { map: null } })
  })
})

const STATE = 'query($map: ID!) { mapState(id: $map) { stamp at } }'
type State = { readonly stamp: string; readonly at: string }
const stateFor = async (who: Asker): Promise<State> => Object((await ask(who, STATE)).json.data)['mapState']
/** The stamp as it is after the last one is too old. */
const stampFor = async (who: Asker): Promise<string> => {
  later(31)
  return (await stateFor(who)).stamp
}
/** How many statements about the map an answer takes. */
async function workOf(asking: () => Promise<unknown>): Promise<number> {
  const { driver } = peermap().service
  const session = driver.session.bind(driver)
  let count = 0
  const watched = vi.spyOn(driver, 'session').mockImplementation((config) => {
    const opened = session(config)
    const run = opened.run.bind(opened)
    vi.spyOn(opened, 'run').mockImplementation((text, parameters, more) => {
      if (JSON.stringify(parameters ?? null).includes(mapId)) count += 1
      return run(text, parameters, more)
    })
    return opened
  })
  await asking()
  watched.mockRestore()
  return count
}

describe('the state of a map', () => {
  test('P4.5 changes with what is open to the caller, and tells nothing of hidden changes, in bytes or in work', async () => {
    const [mine, theirs, whole] = [await stampFor(colleague), await stampFor(police), await stampFor(manager)]
    expect(new Set([mine, theirs, whole]).size).toBe(3)
    later(31)
    const work = await workOf(() => stateFor(colleague))
    expect(work).toBeGreaterThan(1)
    expect((await rename(manager, other, 'Sam Hidden')).code).toBe('OK')
    later(31)
    expect(await workOf(() => stateFor(colleague))).toBe(work)
    expect([await stampFor(colleague), await stampFor(police)]).toEqual([mine, theirs])
    expect(await stampFor(manager)).not.toBe(whole)
    expect((await rename(manager, own, 'Robin Seen')).code).toBe('OK')
    expect(await stampFor(colleague)).not.toBe(mine)
    expect(await stampFor(police)).not.toBe(theirs)
  })

  test('P9.6 is on record once a day for a caller and a map, however often it is asked for', async () => {
    const entries = () => journalEntries().filter(({ name }) => name === 'mapState')
    const asker = { ...worker, purpose: 'PLAN_INTERVENTION' } as const
    const before = entries().length
    const ids = new Set<unknown>()
    for (let poll = 0; poll < 40; poll++) {
      ids.add((await ask(asker, STATE)).json.extensions?.disclosure?.['id'])
      later(10)
    }
    expect(entries().slice(before)).toMatchObject([
      { kind: 'disclosure', outcome: 'OK', mapId, purpose: asker.purpose },
    ])
    expect([...ids]).toEqual([entries().at(-1)?.['id']])
    later(86_400)
    await ask(asker, STATE)
    expect(entries().length).toBe(before + 2)
  })

  test('P4.4 of a map that is not open is answered as of one that is not there', async () => {
    const [foreign, unknown] = [await bytes(nurse, STATE), await bytes(nurse, STATE, { map: 'no-map' })]
    expect(foreign).toBe(unknown)
    expect(JSON.parse(foreign)).toMatchObject({
      data: { mapState: null },
      extensions: { redactions: [{ path: ['mapState'], kind: 'NOT_IN_DECISION' }] },
    })
    expect((await ask(officer, STATE)).json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
  })

  test('says from when changes are to be asked for, and what changed since is listed', async () => {
    const CHANGES =
      'query($map: ID!, $after: DateTime, $since: Date) { changesSince(map: $map, after: $after, since: $since) { after steps { name changed } } }'
    await stampFor(manager)
    later(3600)
    const { at } = await stateFor(manager)
    const strength = await made(manager, 'addStrength', { mapId, description: 'Invented', about: [own], ...TOLD })
    const { json } = await ask(manager, CHANGES, { map: mapId, after: at })
    expect(JSON.stringify(json.errors)).toBeUndefined()
    expect(json.data).toEqual({ changesSince: { after: at, steps: [{ name: 'addStrength', changed: [strength] }] } })
    later(3600)
    const after = new Date(clock.ms).toISOString()
    expect((await ask(manager, CHANGES, { map: mapId, after })).json.data).toMatchObject({
      changesSince: { steps: [] },
    })
    for (const wrong of [{ after, since: '2026-01-01' }, { after: 'yesterday' }, { after: '0900-01-01T00:00:00Z' }])
      expect((await ask(manager, CHANGES, { map: mapId, ...wrong })).json.errors?.[0]?.extensions.code).toBe(
        'BAD_USER_INPUT',
      )
  })
})
