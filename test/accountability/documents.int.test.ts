/** P9.6 The record of processing and the audit sample: from the running service, on record, as files for their owner alone. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { peermap as command } from '../commands/run.ts'
import { DAY } from '../steps/mapping.ts'
import { done, journalEntries, made, openMap, peermap, PEOPLE, serveEmpty } from '../steps/support.ts'
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
