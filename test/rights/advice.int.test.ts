/** Art 38(6) Information governance decides, the data protection officer advises; DPA 2018 s.164A complaints. */
import { z } from 'zod'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Asker } from '../support/service.ts'
import { DAY, SAID } from '../steps/mapping.ts'
import { done, made, openMap, peermap, PEOPLE, serveEmpty, step } from '../steps/support.ts'

serveEmpty()

const { worker, manager, officer, governance } = PEOPLE
const rights = { ...governance, purpose: 'SUBJECT_RIGHTS' } as const
const OBJECTIONS = `query($reason: Text) { objections(reason: $reason) {
  id ground how reasoning advice { advice givenBy } } }`
const COMPLAINTS = `query($open: Boolean!, $reason: Text) { complaints(open: $open, reason: $reason) {
  id about waits acknowledgeBy acknowledgedOn overdue outcome } }`

const listed = z.object({ complaints: z.array(z.record(z.string(), z.unknown())) })

const asked = async (who: Asker, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { json, text } = await peermap().ask(who, query, variables)
  if (json.errors !== undefined) throw new Error(text)
  return Object(json.data)
}
const lacks = async (who: Asker, name: string, input: Readonly<Record<string, unknown>>) => {
  const { code, missing } = await step(who, name, input)
  return [code, ...missing.map(({ path, clause }) => `${path} ${clause}`)]
}

let mapId: string
let wren: string
beforeAll(async () => {
  mapId = await openMap()
  wren = await made(worker, 'addYoungPerson', { ...SAID, mapId, name: 'Wren', whyOnMap: 'invented' })
})
const objecting = () => ({
  ...{ mapId, personId: wren, receivedOn: DAY, askedBy: 'SUBJECT', identity: 'DOCUMENT_SEEN' },
  ...{ ground: 'Zqground', how: 'Zqhow' },
})

describe('Art 38(6) one subject never both decides and advises', () => {
  test('advice is shown by the record, without free texts about people unless the officer states a reason', async () => {
    const id = await made(rights, 'recordObjection', objecting())
    await done(officer, 'recordAdvice', { about: 'OBJECTION', aboutId: id, advice: 'Invented: restrict' })
    const advice = [{ advice: 'Invented: restrict', givenBy: 'peermap-dev#officer' }]
    const row = (rows: { readonly objections: readonly { readonly id: string }[] }) =>
      rows.objections.find((one) => one.id === id)
    expect(row(await asked(rights, OBJECTIONS))).toMatchObject({ ground: 'Zqground', advice })
    expect(row(await asked(officer, OBJECTIONS))).toMatchObject({ ground: null, how: null, advice })
    expect(row(await asked(officer, OBJECTIONS, { reason: 'to advise' }))).toMatchObject({ ground: 'Zqground' })

    const decision = { objectionId: id, outcome: 'COMPELLING_GROUNDS', reasoning: 'Invented', informedOn: DAY }
    // The same subject, with the other role now: who advised does not decide.
    expect(await lacks({ ...rights, sub: officer.sub }, 'decideObjection', decision)).toEqual([
      'STEP_REFUSED',
      'input P9.5',
    ])
    await done(rights, 'decideObjection', decision)
    const late = { about: 'OBJECTION', aboutId: id, advice: 'Invented' }
    expect(await lacks({ ...officer, sub: governance.sub }, 'recordAdvice', late)).toEqual([
      'STEP_REFUSED',
      'input.aboutId P9.5',
    ])
    await done(officer, 'recordAdvice', late)
  })

  test('who carries both roles is neither', async () => {
    const both = ['DPO', 'INFORMATION_GOVERNANCE'] as const
    const id = await made(rights, 'recordObjection', objecting())
    const advice = { about: 'OBJECTION', aboutId: id, advice: 'Invented' }
    expect(
      await lacks({ ...rights, roles: both }, 'decideObjection', {
        objectionId: id,
        outcome: 'UPHELD',
        reasoning: 'x',
      }),
    ).toEqual(['PURPOSE_REFUSED', 'x-purpose P4.6'])
    expect(await lacks({ ...officer, roles: both }, 'recordAdvice', advice)).toEqual([
      'PURPOSE_REFUSED',
      'x-purpose P4.6',
    ])
    expect(await lacks(governance, 'recordAdvice', advice)).toEqual(['PURPOSE_REFUSED', 'x-purpose P4.6'])
    expect(await lacks(officer, 'recordAdvice', { ...advice, about: 'HOLD' })).toEqual([
      'STEP_REFUSED',
      'input.aboutId P9.5',
    ])
    await done(rights, 'decideObjection', {
      objectionId: id,
      outcome: 'COMPELLING_GROUNDS',
      reasoning: 'x',
      informedOn: DAY,
    })
  })

  test('advice on a proposal is no reason to propose anew, and who gave it does not dispose', async () => {
    const ending = await openMap()
    const proposalId = await made(governance, 'proposeDisposal', { mapId: ending, reason: 'Invented' })
    await done(officer, 'recordAdvice', { about: 'DISPOSAL', aboutId: proposalId, advice: 'Invented' })
    const input = { mapId: ending, proposalId, earlyGround: 'Invented' }
    const [code, ...missing] = await lacks({ ...governance, sub: officer.sub }, 'disposeMap', input)
    expect([code, missing.includes('input P9.5')]).toEqual(['STEP_REFUSED', true])
  })
})

describe('DPA 2018 s.164A a complaint', () => {
  test('is listed until its outcome was told, to the officer without what it says', async () => {
    const id = await made(rights, 'recordComplaint', {
      ...{ mapId, personId: wren, receivedOn: DAY, askedBy: 'SUBJECT', about: 'Zqabout', how: 'by letter' },
    })
    const nobody = await made(rights, 'recordComplaint', {
      ...{ receivedOn: DAY, askedBy: 'SUBJECT', about: 'Invented', how: 'by the form' },
    })
    const open = async (who: Asker, reason?: string) =>
      listed.parse(await asked(who, COMPLAINTS, { open: true, reason })).complaints
    expect(new Set((await open(rights)).map((row) => row['id']))).toEqual(new Set([id, nobody]))
    const [row] = (await open(officer)).filter((one) => one['id'] === id)
    expect(row).toMatchObject({ about: null, waits: 'ACKNOWLEDGEMENT', overdue: false })
    expect(await open(officer, 'to advise')).toEqual(
      expect.arrayContaining([expect.objectContaining({ about: 'Zqabout' })]),
    )
    await done(rights, 'acknowledgeComplaint', { complaintId: id, on: DAY, how: 'by letter' })
    expect(await open(rights)).toEqual(expect.arrayContaining([expect.objectContaining({ id, waits: 'OUTCOME' })]))
    const told = { outcome: 'UPHELD', reasoning: 'Invented', toldOn: DAY, how: 'by letter' }
    await done(rights, 'closeComplaint', { complaintId: id, ...told })
    await done(rights, 'closeComplaint', { complaintId: nobody, ...told })
    expect(await open(rights)).toEqual([])
    const all = (await asked(rights, COMPLAINTS, { open: false })).complaints
    expect(all).toEqual(expect.arrayContaining([expect.objectContaining({ id: nobody, acknowledgedOn: DAY })]))
    for (const who of [worker, manager, officer, PEOPLE.police])
      expect((await step(who, 'closeComplaint', { complaintId: id, ...told })).code).toBe('PURPOSE_REFUSED')
  })
})
