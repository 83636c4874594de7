/** P9.6 Rules in force are adopted: proposeRules, adoptRules, and what every request decides by. */
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { compareOn } from '../../src/commands/rules-effects.ts'
import { reading } from '../../src/graph/driver.ts'
import { addDays } from '../../src/policy/age.ts'
import { draftsOf, SHIPPED, type RuleSet } from '../../src/policy/rule-set.ts'
import { hashOf, ruleText } from '../../src/policy/rule-text.ts'
import { rulesSentence } from '../../src/preparing.ts'
import { DAY, graph, lacking } from '../steps/mapping.ts'
import {
  done,
  journalEntries,
  made,
  openMap,
  peermap,
  PEOPLE,
  readyToShare,
  seen,
  serveEmpty,
  step,
} from '../steps/support.ts'
import { plantRules } from '../support/rules.ts'
import { startTestService, type Asker } from '../support/service.ts'

serveEmpty()

const { worker, manager, officer, governance, analyst, police, nurse } = PEOPLE
const accounting: Asker = { ...manager, purpose: 'ACCOUNTABILITY' }
const TEXT = 'Invented words'

/** What is shipped, without what police may read of public postings; and with what a charity may of ethnicity. */
const NARROWER: RuleSet = { ...SHIPPED, rules: SHIPPED.rules.filter(({ id }) => id !== 'R-5-22') }
const WIDER: RuleSet = {
  ...SHIPPED,
  rules: SHIPPED.rules.map((rule) => (rule.id === 'R-5-23' ? { ...rule, agency: ['YOUTH_JUSTICE', 'HOUSING'] } : rule)),
}

const propose = (set: RuleSet, who: Asker = accounting) => made(who, 'proposeRules', { text: ruleText(set), why: TEXT })
const advised = (aboutId: string) => made(officer, 'recordAdvice', { about: 'RULE_SET', aboutId, advice: TEXT })
const adoption = async (proposalId: string, set: RuleSet, change: Readonly<Record<string, unknown>> = {}) => ({
  ...{ proposalId, sha256: hashOf(ruleText(set)), from: DAY, why: TEXT, drafts: draftsOf(set) },
  ...('adviceId' in change ? {} : { adviceId: await advised(proposalId) }),
  ...change,
})
const adopt = async (set: RuleSet, change: Readonly<Record<string, unknown>> = {}) =>
  done(governance, 'adoptRules', await adoption(await propose(set), set, change))

const asked = async (who: Asker, query: string) => {
  const { json } = await peermap().ask(who, query)
  const [error] = json.errors ?? []
  if (error !== undefined) throw new Error(`${error.extensions.code}: ${error.message}`)
  const [answer]: readonly unknown[] = Object.values(json.data ?? {})
  return answer
}
const PROTOCOL =
  '{ protocol { inForce { version from sha256 name drafts waiting note } rules { id } ceiling { category permitted } } }'
const permittedShape = z.object({
  ceiling: z.array(z.object({ category: z.string(), permitted: z.boolean() })),
})
const permittedTo = async (who: Asker): Promise<readonly unknown[]> => {
  const { ceiling } = permittedShape.parse(await asked(who, PROTOCOL))
  return ceiling.filter(({ permitted }) => permitted).map(({ category }) => category)
}

let mapId: string
let child: string
beforeEach(async () => {
  await graph('MATCH (p:RuleProposal) DETACH DELETE p')
  await plantRules(peermap().service.driver)
  for (const { org, agency } of [police, nurse])
    await done(manager, 'recordOrganisation', { id: org, name: `Invented ${org}`, agency })
  mapId = await openMap()
  child = await made(worker, 'addYoungPerson', { mapId, statedAs: 'FACT', name: 'Wren', whyOnMap: TEXT })
  await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
  await readyToShare(mapId)
})

const share = (who: Asker, categories: readonly string[]) =>
  made(manager, 'decideSharing', {
    ...{ mapId, organisation: who.org, purpose: who.purpose, categories, subjects: [child], necessity: TEXT },
  })

describe('P9.6 a set of rules is proposed', () => {
  test('P9.6 by information governance or a manager, for ACCOUNTABILITY, and adopted by information governance alone', async () => {
    const input = { text: ruleText(NARROWER), why: TEXT }
    for (const who of [
      worker,
      manager,
      police,
      analyst,
      officer,
      { ...governance, purpose: 'SUBJECT_RIGHTS' as const },
    ])
      expect((await step(who, 'proposeRules', input)).code).toBe('PURPOSE_REFUSED')
    const proposalId = await propose(NARROWER, governance)
    const adopting = await adoption(proposalId, NARROWER)
    for (const who of [accounting, manager, officer, police, { ...governance, purpose: 'SUBJECT_RIGHTS' as const }])
      expect((await step(who, 'adoptRules', adopting)).code).toBe('PURPOSE_REFUSED')
  })

  test('P9.6 decides nothing until it is adopted', async () => {
    await propose(NARROWER)
    expect(await asked(police, PROTOCOL)).toMatchObject({ inForce: { version: 1, from: '2000-01-01' } })
    expect(await permittedTo(police)).toContain('SOCIAL_MEDIA')
  })

  test.each([
    ['no YAML', 'rules: [', 'UNREADABLE'],
    [
      'a rule that decides nothing',
      ruleText({ ...SHIPPED, rules: [...SHIPPED.rules, { ...SHIPPED.rules[0]!, id: 'R-4-99' }] }),
      'DECIDES_NOTHING',
    ],
    ['a clause that the protocol does not have', ruleText(SHIPPED).replace('clause: P4.1', 'clause: P4.77'), 'CLAUSE'],
    [
      'less than what is forbidden',
      ruleText({ ...SHIPPED, rules: SHIPPED.rules.filter(({ id }) => id !== 'R-4-05') }),
      'FORBID',
    ],
  ])('P9.6 is refused with %s, which is named by its code', async (_what, text, code) => {
    const { code: outcome, missing } = await step(accounting, 'proposeRules', { text, why: TEXT })
    expect(outcome).toBe('STEP_REFUSED')
    expect(missing.map(({ path, clause, message }) => `${path} ${clause} ${message.split(':')[0]}`)).toContain(
      `input.text P9.6 ${code}`,
    )
  })

  test('P9.6 once: the same text does not wait twice', async () => {
    await propose(NARROWER)
    expect(await lacking('proposeRules', { text: ruleText(NARROWER), why: TEXT }, accounting)).toEqual([
      'input.text P9.6',
    ])
  })
})

describe('P9.6 a set of rules is adopted', () => {
  test.each([
    ['another text than was read', { sha256: 'f'.repeat(64) }, ['input.sha256 P9.6']],
    ['a day that has passed', { from: addDays(DAY, -1) }, ['input.from P9.6']],
    ['a day in more than a year', { from: addDays(DAY, 400) }, ['input.from P9.6']],
    ['a draft that is not named', { drafts: draftsOf(NARROWER).slice(1) }, ['input.drafts P9.6']],
    ['a draft too many', { drafts: [...draftsOf(NARROWER), 'R-5-22'] }, ['input.drafts P9.6']],
    ['advice that nobody has given', { adviceId: 'nothing' }, ['input.adviceId P9.6']],
    ['another proposal than there is', { proposalId: 'nothing' }, ['input.proposalId P9.6']],
  ])('P9.6 not with %s', async (_what, change, missing) => {
    const proposalId = await propose(NARROWER)
    expect(await lacking('adoptRules', await adoption(proposalId, NARROWER, change), governance)).toEqual(missing)
    expect(await asked(police, PROTOCOL)).toMatchObject({ inForce: { version: 1 } })
  })

  test('P9.6 not by who proposed it, and not twice', async () => {
    const own = await propose(NARROWER, governance)
    expect(await lacking('adoptRules', await adoption(own, NARROWER), governance)).toEqual(['input.proposalId P9.6'])
    const another: Asker = { ...governance, sub: 'governance-2' }
    await done(another, 'adoptRules', await adoption(own, NARROWER))
    expect(await lacking('adoptRules', await adoption(own, NARROWER), another)).toEqual(['input.proposalId P9.6'])
  })

  test('Art 38(6) who advised does not adopt, who proposed does not advise, and advice is on this set', async () => {
    const proposalId = await propose(NARROWER)
    const adopting = await adoption(proposalId, NARROWER)
    expect(await lacking('adoptRules', adopting, { ...governance, sub: officer.sub })).toEqual([
      'input.adviceId P9.6',
      'input P9.5',
    ])
    const advice = { about: 'RULE_SET', aboutId: proposalId, advice: TEXT }
    expect(await lacking('recordAdvice', advice, { ...officer, sub: manager.sub })).toEqual(['input.aboutId P9.5'])
    const other = await advised(await propose(WIDER))
    expect(await lacking('adoptRules', { ...adopting, adviceId: other }, governance)).toEqual(['input.adviceId P9.6'])
    await done(governance, 'adoptRules', adopting)
  })

  test('P9.6 from the next request on, on every instance of one database; protocol and journal name it', async () => {
    await share(police, ['SOCIAL_MEDIA', 'RISK'])
    const other = await startTestService()
    try {
      const ask = async () => {
        const { json } = await other.ask(police, `{ peerMap(id: "${mapId}") { id members { socialMedia { id } } } }`)
        return (json.extensions?.redactions ?? []).map(({ kind, category }) => `${String(category)} ${String(kind)}`)
      }
      expect(await ask()).toEqual(['SOCIAL_MEDIA SUBJECT_NOT_SHARED'])
      const { changed } = await adopt(NARROWER)
      expect(await ask()).toEqual(['SOCIAL_MEDIA NOT_PERMITTED'])
      const sha256 = hashOf(ruleText(NARROWER))
      expect(await asked(police, PROTOCOL)).toMatchObject({
        inForce: {
          version: 2,
          from: DAY,
          sha256,
          name: `2@${sha256}`,
          drafts: draftsOf(NARROWER),
          waiting: [],
          note: null,
        },
      })
      expect(await permittedTo(police)).not.toContain('SOCIAL_MEDIA')
      await seen(police, mapId, 'id')
      expect(journalEntries().at(-1)).toMatchObject({
        ruleSet: `2@${sha256}`,
        rules: expect.arrayContaining(['R-5-02']),
      })
      const journal = await asked(
        officer,
        `{ journal(map: "${mapId}", organisation: "${police.org}") { entries { ruleSet } } }`,
      )
      expect(journal).toMatchObject({ entries: expect.arrayContaining([{ ruleSet: `2@${sha256}` }]) })
      expect(changed).toHaveLength(1)
    } finally {
      await other.stop()
    }
  })

  test('P9.6 for sharing too: no decision names what the rules in force never permit', async () => {
    await adopt(NARROWER)
    const input = { mapId, organisation: police.org, purpose: police.purpose, subjects: [child], necessity: TEXT }
    expect(await lacking('decideSharing', { ...input, categories: ['SOCIAL_MEDIA'] }, manager)).toEqual([
      'input.categories P5',
    ])
    await done(manager, 'decideSharing', { ...input, categories: ['RISK'] })
  })

  test('P9.6 from its first day, and not on the day before; a later one with an earlier day waits for nothing', async () => {
    await adopt(NARROWER, { from: addDays(DAY, 3) })
    expect(await permittedTo(police)).toContain('SOCIAL_MEDIA')
    await adopt(WIDER)
    expect(await asked(officer, '{ ruleSets { state version } }')).toEqual([
      { state: 'IN_FORCE', version: 3 },
      { state: 'TO_COME', version: 2 },
      { state: 'REPLACED', version: 1 },
    ])
    for (const [days, name] of [
      [2, 'SOCIAL_MEDIA'],
      [3, ''],
    ] as const) {
      const later = await startTestService({ now: () => new Date(`${addDays(DAY, days)}T12:00:00Z`) })
      const { json } = await later.ask(police, PROTOCOL)
      await later.stop()
      const text = JSON.stringify(json.data)
      expect(text.includes('{"category":"SOCIAL_MEDIA","permitted":true}')).toBe(name !== '')
    }
  })

  test('P9.6 who did what, when and why stays on record, for those who account for it', async () => {
    await adopt(NARROWER)
    for (const who of [officer, accounting, governance])
      expect(
        await asked(
          who,
          '{ ruleSets { state version why proposedBy whyAdopted adoptedBy adoptedOn faults { code } advice { text by on } } }',
        ),
      ).toMatchObject([
        {
          ...{
            state: 'IN_FORCE',
            version: 2,
            why: TEXT,
            proposedBy: 'peermap-dev#manager',
            whyAdopted: TEXT,
            faults: [],
          },
          ...{
            adoptedBy: 'peermap-dev#governance',
            adoptedOn: DAY,
            advice: { text: TEXT, by: 'peermap-dev#officer', on: DAY },
          },
        },
        { state: 'REPLACED', version: 1 },
      ])
    for (const who of [worker, police, analyst])
      await expect(asked(who, '{ ruleSets { id } }')).rejects.toThrow('PURPOSE_REFUSED')
  })

  test('P9.6 two adoptions at once are two versions, or one is asked to look again', async () => {
    const [one, other] = [await propose(NARROWER), await propose(WIDER)]
    const inputs = [await adoption(one, NARROWER), await adoption(other, WIDER)]
    const both = await Promise.all(inputs.map((input) => step(governance, 'adoptRules', input)))
    const taken = both.filter(({ code }) => code === 'OK').length
    expect(both.every(({ code }) => code === 'OK' || code === 'CONFLICT')).toBe(true)
    const rows = await graph('MATCH (r:RuleSet) RETURN toString(r.version) AS version ORDER BY version')
    expect(rows.map(({ version }) => version)).toEqual(['1', '2', '3'].slice(0, 1 + taken))
    expect(taken).toBeGreaterThan(0)
  })
})

describe('P9.6 where no set is adopted', () => {
  beforeEach(() => graph('MATCH (p:RuleProposal) DETACH DELETE p'))

  test('the shipped rules hold that are no drafts: a partner sees nothing, and protocol says why', async () => {
    expect(await permittedTo(police)).toEqual([])
    expect(await permittedTo(worker)).not.toContain('HARMFUL_RELATIONSHIP')
    expect(await permittedTo(worker)).toContain('IDENTITY')
    expect(await asked(police, PROTOCOL)).toMatchObject({
      inForce: { version: null, from: null, sha256: null, name: 'shipped', drafts: [], waiting: draftsOf(SHIPPED) },
      rules: [{ id: 'R-4-01' }, { id: 'R-4-02' }, { id: 'R-4-05' }],
    })
    expect(await seen(worker, mapId, 'members { name }')).toEqual({ members: [{ name: 'Wren' }] })
    await seen(worker, mapId, 'id')
    expect(journalEntries().at(-1)).toMatchObject({ ruleSet: 'shipped' })
  })

  test('nobody runs an analysis, and no report is made', async () => {
    await expect(asked(worker, `{ analysis(map: "${mapId}") { weakLinks { notice } } }`)).rejects.toThrow(
      /BAD_USER_INPUT|PURPOSE_REFUSED/,
    )
    const { json } = await peermap().ask({ ...analyst }, '{ analysisRun(id: "x") { id } }')
    expect(json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
  })

  test('a start says so', async () => {
    const run = reading(peermap().service.driver)
    expect(await rulesSentence(run, DAY)).toContain('No set of rules is adopted')
    await adopt(SHIPPED)
    expect(await rulesSentence(run, DAY)).toBeNull()
  })
})

describe('P9.6 a stored set that is not what was adopted', () => {
  const UNUSABLE = /UNAVAILABLE: the rules in force can't be used/
  test.each([
    ['whose text was changed', `SET r.text = replace(r.text, 'R-5-31', 'R-5-32'), r.sha256 = '${'0'.repeat(64)}'`],
    ['without its text', `REMOVE r.text SET r.sha256 = '${'1'.repeat(64)}'`],
    ['without its hash', 'REMOVE r.sha256'],
    ['without its version', 'REMOVE r.version'],
    ['whose first day is none', `SET r.from = 'someday'`],
    ['whose first day was taken away', 'REMOVE r.from'],
    [
      'that fails the checks, with the hash of what it is',
      `SET r.text = 'format: 1', r.sha256 = '${hashOf('format: 1')}'`,
    ],
  ])('denies everything that needs a rule: one %s', async (_what, change) => {
    await share(police, ['RISK'])
    await graph(`MATCH (r:RuleSet) ${change}`)
    for (const who of [worker, police]) {
      await expect(seen(who, mapId, 'id')).rejects.toThrow('UNAVAILABLE')
      await expect(asked(who, '{ peerMaps { maps { id } } }')).rejects.toThrow(UNUSABLE)
      await expect(asked(who, PROTOCOL)).rejects.toThrow(UNUSABLE)
    }
    await expect(asked(analyst, '{ analysisRun(id: "x") { id } }')).rejects.toThrow(UNUSABLE)
    expect(
      (await step(worker, 'addYoungPerson', { mapId, statedAs: 'FACT', name: 'Robin', whyOnMap: TEXT })).code,
    ).toBe('UNAVAILABLE')
    expect(await rulesSentence(reading(peermap().service.driver), DAY)).toMatch(/can't be used/)
  })

  test('is put right by adopting a good one', async () => {
    await graph(`MATCH (r:RuleSet) SET r.text = 'format: 1', r.sha256 = '${hashOf('format: 1')}'`)
    await adopt(SHIPPED)
    expect(await seen(worker, mapId, 'members { name }')).toEqual({ members: [{ name: 'Wren' }] })
  })
})

describe('P9.6 what another set would change is counted, and nobody is named', () => {
  const now = () => new Date()
  test('decisions, maps and people, by the opening that every request has', async () => {
    await graph('MATCH (d:SharingDecision) DETACH DELETE d')
    await share(police, ['SOCIAL_MEDIA', 'RISK'])
    await share(nurse, ['RISK'])
    const { before, cells, counts } = await compareOn(reading(peermap().service.driver), NARROWER, now())
    expect(before.version).toBe(1)
    expect(cells).toMatchObject([
      {
        table: 'rules',
        agency: 'POLICE',
        purpose: 'ASSESS_RISK',
        category: 'SOCIAL_MEDIA',
        change: 'LOSES',
        before: '●',
        after: '–',
      },
    ])
    expect(counts).toEqual([
      {
        ...{
          agency: 'POLICE',
          role: 'PRACTITIONER',
          purpose: 'ASSESS_RISK',
          category: 'SOCIAL_MEDIA',
          change: 'LOSES',
        },
        ...{ decisions: 1, allocations: 0, maps: 1, people: 1, named: 0 },
      },
    ])
    expect(JSON.stringify({ cells, counts })).not.toContain(child)
  })

  test('nothing where nothing changes, and nobody where no grant is in force', async () => {
    const run = reading(peermap().service.driver)
    expect(await compareOn(run, SHIPPED, now())).toMatchObject({ cells: [], counts: [] })
    const { cells, counts } = await compareOn(run, WIDER, now())
    expect(cells.every(({ agency, change }) => agency === 'HOUSING' && change === 'GAINS')).toBe(true)
    expect(cells.length).toBeGreaterThan(0)
    expect(counts).toEqual([])
  })

  test('within the Council too: who is allocated, and about how many', async () => {
    const set = {
      ...SHIPPED,
      rules: SHIPPED.rules.map((rule) => (rule.id === 'R-4-01' ? { ...rule, role: ['PRACTITIONER'] as const } : rule)),
    }
    await graph('MATCH (a:Allocation) WHERE a.mapId <> $mapId DETACH DELETE a', { mapId })
    const { counts } = await compareOn(reading(peermap().service.driver), set, now())
    const identity = counts.filter(({ category, purpose }) => category === 'IDENTITY' && purpose === 'ASSESS_RISK')
    expect(identity).toEqual([
      {
        ...{ agency: 'CFS', role: 'MANAGER', purpose: 'ASSESS_RISK', category: 'IDENTITY', change: 'LOSES' },
        ...{ decisions: 0, allocations: 2, maps: 1, people: 1, named: 2 },
      },
    ])
  })
})

test('P9.6 the statements that read the rules in force say the same', () => {
  const texts = ['facts', 'grants', 'rules-in-force'].map((name) =>
    readFileSync(new URL(`../../cypher/policy/${name}.cypher`, import.meta.url), 'utf8'),
  )
  const parts = texts.map((text) => /CALL \(\) \{\s+OPTIONAL MATCH \(r:RuleSet\)[\s\S]*?\n\}/.exec(text)?.[0])
  expect(parts[0]).toBeDefined()
  expect(new Set(parts).size).toBe(1)
})
