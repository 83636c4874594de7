/** P9.6 The record of processing and the audit sample: from the running service, on record, as files for their owner alone. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { peermap as command } from '../commands/run.ts'
import { addDays } from '../../src/policy/age.ts'
import { DAY } from '../steps/mapping.ts'
import { done, journalEntries, made, openMap, peermap, PEOPLE, serveEmpty, readyToShare } from '../steps/support.ts'
import type { Asker } from '../support/service.ts'

serveEmpty()

const { worker, manager, officer, police, analyst } = PEOPLE
const auditor: Asker = { ...officer, sub: 'auditor', roles: ['AUDITOR'] }
const folder = mkdtempSync(join(tmpdir(), 'peermap-documents-of-record-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let mapId: string
beforeAll(async () => {
  for (const { org, agency } of [police])
    await done(manager, 'recordOrganisation', { id: org, name: 'Invented North', agency })
  mapId = await openMap('Invented title of the map')
  await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
  const wren = { mapId, statedAs: 'FACT', name: 'Wren Thistlewood', ref: 'INVENTED-WREN', whyOnMap: 'Invented reason' }
  const subject = await made(worker, 'addYoungPerson', wren)
  await readyToShare(mapId)
  const decision = { mapId, organisation: police.org, purpose: police.purpose, categories: ['IDENTITY', 'RISK'] }
  await done(manager, 'decideSharing', { ...decision, subjects: [subject], necessity: 'Invented necessity' })
  await peermap().ask(police, 'query($id: ID!) { peerMap(id: $id) { members { name } } }', { id: mapId })
})

const ask = async (who: Asker, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { json } = await peermap().ask(who, query, variables)
  return json.errors?.[0]?.extensions.code ?? json.data
}
/** Runs a command as somebody, against the service of the test. */
const run = async (who: Asker, words: readonly string[]) => {
  const token = join(folder, `${crypto.randomUUID()}.token`)
  writeFileSync(token, await peermap().token(who))
  return command([...words, '--token-file', token, '--url', peermap().service.url])
}
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

describe('record-of-processing', () => {
  const QUERY = '{ recordOfProcessing { preparedOn document } }'

  test('P9.6 is as the rules and the graph have it today, and names no person', async () => {
    const data: unknown = await ask(officer, QUERY)
    expect(data).toMatchObject({ recordOfProcessing: { preparedOn: DAY } })
    const text = JSON.stringify(data)
    for (const part of ['Invented North', 'police-north', 'IDENTITY', 'Children Act 1989 s.17', 'version invented'])
      expect(text).toContain(part)
    // What the police have read already, by the journal: once, today.
    const { recordOfProcessing } = Object(data)
    const row = /police-north<\/th><td dir="auto">POLICE<\/td><td dir="auto">(.*?)<\/td><td dir="auto">(.*?)<\/td>/
    expect(row.exec(String(recordOfProcessing.document))?.slice(1)).toEqual(['1', DAY])
    for (const part of [
      'Wren',
      'Thistlewood',
      'INVENTED-WREN',
      'Invented title',
      'Invented necessity',
      mapId,
      'peermap-dev',
    ])
      expect(text).not.toContain(part)
  })

  test('P9.6 a decision that was withdrawn is no recipient any more', async () => {
    const other = await openMap()
    await done(worker, 'allocate', { mapId: other, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
    await done(manager, 'recordOrganisation', { id: 'school-oak', name: 'Invented Oak', agency: 'EDUCATION' })
    const decisionId = await made(manager, 'decideSharing', {
      ...{ mapId: other, organisation: 'school-oak', purpose: 'ONGOING_SUPPORT', categories: ['RISK'] },
      ...{ allSubjectsReason: 'Invented', necessity: 'Invented' },
    })
    expect(JSON.stringify(await ask(officer, QUERY))).toContain('Invented Oak')
    await done(manager, 'withdrawSharing', { mapId: other, decisionId, reason: 'Invented' })
    expect(JSON.stringify(await ask(officer, QUERY))).not.toContain('Invented Oak')
  })

  test('P9.6 is for the officer and auditors, for ACCOUNTABILITY alone, and on record', async () => {
    const before = journalEntries().length
    expect(await ask(auditor, QUERY)).toHaveProperty('recordOfProcessing.document')
    const [entry] = journalEntries()
      .slice(before)
      .filter(({ kind }) => kind === 'disclosure')
    expect(entry).toMatchObject({ outcome: 'OK', purpose: 'ACCOUNTABILITY', caller: { subject: 'auditor' } })
    const others = [worker, manager, police, analyst, { ...officer, purpose: 'SUBJECT_RIGHTS' as const }]
    for (const who of others) expect(await ask(who, QUERY)).toBe('PURPOSE_REFUSED')
  })

  test('P9.6 the command writes it for its owner alone, over nothing, and nothing when it is refused', async () => {
    const out = join(folder, 'record.html')
    const refused = await run(worker, ['record-of-processing', '--out', out])
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/^PURPOSE_REFUSED/)])
    const { code, err } = await run(officer, ['record-of-processing', '--out', out])
    expect([code, err]).toEqual([0, ''])
    expect(modeOf(out)).toBe('600')
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>\n/)
    const again = await run(officer, ['record-of-processing', '--out', out])
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('not overwritten')])
  })
})

describe('audit-sample', () => {
  const QUERY = `query($seed: String!, $size: Int!) { auditSample(seed: $seed, size: $size) { preparedOn document
    drawn { kind total drawn flagged } } }`
  type Drawn = { readonly kind: string; readonly total: number; readonly drawn: number; readonly flagged: number }
  const sampled = async (seed: string, size = 50): Promise<{ document: string; drawn: readonly Drawn[] }> => {
    const { text } = await peermap().ask(officer, QUERY, { seed, size })
    const { data }: { data: { auditSample: { document: string; drawn: readonly Drawn[] } } | null } = JSON.parse(text)
    if (data === null) throw new Error(text)
    return data.auditSample
  }
  const of = (drawn: readonly Drawn[], kind: string) => drawn.find((each) => each.kind === kind)

  let robin: string
  let urgent: string
  let exempt: string
  let special: string
  beforeAll(async () => {
    robin = await made(worker, 'addYoungPerson', {
      ...{ mapId, statedAs: 'FACT', name: 'Robin Hawkmoor', aliases: ['Bramble'], whyOnMap: 'Invented' },
    })
    await done(worker, 'decideRelevance', {
      ...{ mapId, youngPersonId: robin, connectedHow: 'Invented', reason: 'Invented', reviewBy: addDays(DAY, 30) },
      ...{ atRiskOfHarm: true, presentsRiskOfHarm: false },
    })
    const exempting = { mapId, youngPersonId: robin, ground: 'GOOD_REASON_NOT_TO', obtainedFromThem: false }
    const when = { lookAgainOn: addDays(DAY, 30) }
    exempt = await made(worker, 'exemptNotification', {
      ...{ ...exempting, ...when, to: 'YOUNG_PERSON', part: 'RISKS', reveals: [] },
      reasoning: 'Invented plain reasoning',
    })
    special = await made(worker, 'exemptNotification', {
      ...{ ...exempting, ...when, to: 'YOUNG_PERSON', part: 'SOURCE', reveals: ['DISABILITY'] },
      reasoning: 'Invented special reasoning',
    })
    const stranger = { ...worker, sub: 'stranger' }
    urgent = await made(stranger, 'urgentAccess', { mapId, immediateRisk: 'Invented immediate risk' })
    await peermap().ask(stranger, 'query($id: ID!) { peerMap(id: $id) { members { name } } }', { id: mapId })
  })

  test('P9.6 has of each kind what each rested on', async () => {
    const { document, drawn } = await sampled('spring')
    for (const id of [urgent, exempt, special]) expect(document).toContain(id)
    for (const part of ['Invented necessity', 'Invented plain reasoning', 'Invented immediate risk'])
      expect(document).toContain(part)
    expect(document).not.toContain('Invented special reasoning')
    expect(document).toMatch(/decision to share [0-9a-f-]{36}, by peermap-dev#manager/)
    expect(document).toContain(`urgent access ${urgent}, by peermap-dev#stranger`)
    expect(document).toContain('a sharing agreement and an impact assessment in force on its first day')
    expect(of(drawn, 'EXEMPTION')).toMatchObject({ total: 3, drawn: 3 })
    expect(of(drawn, 'URGENT_ACCESS')).toMatchObject({ total: 1, drawn: 1 })
    // Names and values of people are nowhere but in reasons.
    for (const name of ['Wren', 'Robin', 'Hawkmoor', 'INVENTED-WREN']) expect(document).not.toContain(name)
  })

  test('P9.6 the same seed draws the same decisions, as many as are asked for', async () => {
    const decisionsIn = ({ document }: { readonly document: string }) =>
      Array.from(
        (document.split('<h2>Decisions to share')[1] ?? '').split('<h2>')[0]?.matchAll(/<caption>(\S+)<\/caption>/g) ??
          [],
        ([, id]) => id,
      )
    const decline = { mapId, organisation: police.org, purpose: 'PLAN_INTERVENTION' }
    for (const word of ['one', 'two', 'three', 'four'])
      await done(manager, 'declineSharing', { ...decline, reason: `Invented ${word}` })
    const [one, again, all] = [await sampled('a', 2), await sampled('a', 2), await sampled('a', 50)]
    expect(decisionsIn(one)).toHaveLength(2)
    expect(decisionsIn(again)).toEqual(decisionsIn(one))
    expect(decisionsIn(all).slice(0, 2)).toEqual(decisionsIn(one))
    const seeds = await Promise.all(
      ['b', 'c', 'd', 'e', 'f'].map(async (seed) => decisionsIn(await sampled(seed, 2)).join()),
    )
    expect(new Set(seeds).size).toBeGreaterThan(1)
    expect(of(one.drawn, 'DISCLOSURE')).toMatchObject({ drawn: 2 })
  })

  test('P9.6 a reason that is used more than five times is flagged, whatever name, number and sign is in it', async () => {
    const decline = { mapId, organisation: police.org, purpose: 'ASSESS_RISK' }
    const said = (...reasons: readonly string[]) =>
      Promise.all(reasons.map((reason) => done(manager, 'declineSharing', { ...decline, reason })))
    await said(
      ...['Robin is not safe if this is known', 'HAWKMOOR is not safe, if this is known!'],
      ...[
        'Bramble 7 is not safe if this is known',
        'is not safe if this is known 2026',
        'Is not safe if this is known?',
      ],
    )
    const before = of((await sampled('a')).drawn, 'DECISION')
    expect(before?.flagged).toBe(0)
    await said('Invented North is NOT safe -- if this is known')
    const { drawn, document } = await sampled('a')
    expect(of(drawn, 'DECISION')?.flagged).toBe(6)
    expect(document).toContain('Reason: this reason is used 6 times')
  })

  test('P9.6 is for the officer, for ACCOUNTABILITY alone, and on record with its seed and whom it is about', async () => {
    const asked = { seed: 'autumn-2026', size: 10 }
    const others = [worker, manager, police, analyst, auditor, { ...officer, purpose: 'SUBJECT_RIGHTS' as const }]
    for (const who of others) expect(await ask(who, QUERY, asked)).toBe('PURPOSE_REFUSED')
    await sampled(asked.seed)
    const entry = journalEntries().findLast(({ kind }) => kind === 'disclosure')
    expect(entry).toMatchObject({ name: 'auditSample autumn-2026', purpose: 'ACCOUNTABILITY', outcome: 'OK' })
    const [group] = Object(entry)['disclosed']
    const members = (hash: unknown) =>
      journalEntries().find(({ kind, set }) => kind === 'set' && set === hash)?.['members']
    expect(members(group.coordinates)).toEqual(['Query.auditSample'])
    expect(members(group.subjects)).toContain(robin)
  })

  test.each([
    ['no seed', '', 10],
    ['a seed that could be a text', 'Wren is here', 10],
    ['nothing to draw', 'a', 0],
    ['more than fifty', 'a', 51],
  ])('is refused for %s', async (_what, seed, size) => {
    expect(await ask(officer, QUERY, { seed, size })).toBe('BAD_USER_INPUT')
  })

  test('P9.6 the command writes it for its owner alone, over nothing', async () => {
    const out = join(folder, 'sample.html')
    const { code, err, out: said } = await run(officer, ['audit-sample', '--seed', 'a', '--size', '3', '--out', out])
    expect([code, err]).toEqual([0, ''])
    expect(said).toMatch(/^DISCLOSURE: 3 of \d+, 0 with a boilerplate reason\n/)
    expect(modeOf(out)).toBe('600')
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>\n/)
    const again = await run(officer, ['audit-sample', '--seed', 'a', '--out', out])
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('not overwritten')])
    const none = join(folder, 'none.html')
    expect((await run(auditor, ['audit-sample', '--seed', 'a', '--out', none])).err).toMatch(/^PURPOSE_REFUSED/)
    expect(existsSync(none)).toBe(false)
  })
})
