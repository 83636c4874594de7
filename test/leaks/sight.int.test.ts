/**
 * What sight says that a caller may know of (src/policy/sight.ts) is exactly what an answer shows: over random small maps and
 * random grants, the module that steps and questions ask is held to the statements of cypher/fields.
 */
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCatalogue } from '../../src/gateway/catalogue.ts'
import { verdictOf } from '../../src/gateway/fold.ts'
import { parametersOf } from '../../src/gateway/opening-parameters.ts'
import { columnsOf } from '../../src/gateway/rows.ts'
import { readAttached, readSdl } from '../../src/gateway/sdl.ts'
import { drawnOn } from '../../src/mapping/drawn.facts.ts'
import { elementsOn } from '../../src/steps/facts.ts'
import { tiesOn } from '../../src/mapping/ties.facts.ts'
import { openDriver, reading, type Driver, type Run } from '../../src/graph/driver.ts'
import { readFacts } from '../../src/graph/grants.ts'
import { asOneParameter } from '../../src/graph/statements.ts'
import { openingOf, type Opening } from '../../src/policy/opening.ts'
import {
  isDrawnSeen,
  isTieSeen,
  isTieValueSeen,
  joinedSeen,
  personShows,
  seenElements,
} from '../../src/policy/sight.ts'
import { isOwnedType } from '../../src/model/model.ts'
import { CATEGORIES, type Category } from '../../src/policy/terms.ts'
import { ROOT } from '../gateway/build.ts'
import { testDatabase, testDriver, wipe } from '../support/database.ts'
import type { Asker } from '../support/service.ts'
import { DAYS, TODAY, world, write, writeOnce, type Written } from './sight-world.ts'

/** The same worlds on every run. */
const SEED = 20_261_201
const WORLDS = 80

const raw = testDriver()
let driver: Driver
beforeAll(async () => {
  driver = openDriver({ ...testDatabase(), statementMs: 60_000 })
  await wipe(raw)
  await writeOnce(raw)
})
afterAll(async () => {
  await wipe(raw)
  await Promise.all([driver.close(), raw.close()])
})

const attached = readAttached(ROOT)
const catalogue = readCatalogue(readSdl(ROOT))

/** The map itself is there, or there is no opening. */
const OF_THE_MAP = 'Query.peerMap'
/** Tie lists, risk ties, one element by its id, lists: by what their statements ask beside the opening. */
const [BY_DAY, BY_ID] = ['$asOf', '$id'].map((name) =>
  [...attached].filter(([at, text]) => at !== OF_THE_MAP && text.includes(name)).map(([at]) => at),
)
const isByDay = (at: string): boolean => BY_DAY?.includes(at) === true

/** An attached statement of every element of a type at once, for every day or every id. */
const wholly = ([at, text]: readonly [string, string]) => {
  const [type = ''] = at.split('.')
  const key = type === 'PeerMap' ? 'id' : 'mapId'
  const [list, name] = isByDay(at) ? ['days', '$asOf'] : ['ids', '$id']
  const isAsked = text.includes(name)
  const field = catalogue.fields.get(at)
  if (field === undefined) throw new Error(`${at}: no such field`)
  return {
    field,
    text: asOneParameter(`MATCH (this:${type} {${key}: $map}) ${isAsked ? `UNWIND $${list} AS one` : ''}
      CALL (this${isAsked ? ', one' : ''}) { ${text.replaceAll(name, 'one')}\n}
      RETURN this.id AS of, ${catalogue.rowColumns.has(field.returns ?? '') ? 'result' : 'result.id AS result'}`),
  }
}
/** Those that answer with what stands on the map; a value of a person has a test of its own (followed.test.ts). */
const STATEMENTS = [...attached]
  .filter(([at]) => at !== OF_THE_MAP && catalogue.fields.get(at)?.returns !== null)
  .map(wholly)

/** Lists that the library makes of relationships, by the rules that closures.ts gives it, and what is an edge too. */
const BY_RULE = asOneParameter(`
  MATCH (n {mapId: $map}) WHERE n:Strength AND NOT n.id IN $peermap_withheld_RISK
    OR (n:SignificantEvent OR n:Intervention OR n:InformationGap) AND NOT n.id IN $peermap_withheld_PLAN
  RETURN n.id AS id, CASE WHEN n:Strength THEN 'RISK' ELSE 'PLAN' END AS category, null AS of
  UNION MATCH (n:SocialMediaPost|SocialCareRecord {mapId: $map})-[:ABOUT]->(p {mapId: $map})
  WHERE NOT n.id IN CASE WHEN n:SocialMediaPost THEN $peermap_withheld_SOCIAL_MEDIA ELSE $peermap_withheld_SOCIAL_CARE_HISTORY END
  RETURN n.id AS id, CASE WHEN n:SocialMediaPost THEN 'SOCIAL_MEDIA' ELSE 'SOCIAL_CARE_HISTORY' END AS category, p.id AS of
  UNION MATCH (a {mapId: $map})-[r:PEER|SUPPORTS|MEMBER_OF]->(b {mapId: $map})
  WHERE NOT b:PeerGroup OR b.id IN $peermap_listed
  RETURN r.id AS id, 'MAP' AS category, null AS of`)

const sorted = (words: Iterable<string>): readonly string[] => [...new Set(words)].toSorted()
const isCategory = (value: unknown): value is Category => CATEGORIES.some((category) => category === value)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const passes = (verdict: ReturnType<typeof verdictOf>, id: string): boolean =>
  typeof verdict === 'function' ? verdict(id) : verdict === 'allow'

/** Columns of ties that may be withheld of a tie that is shown. */
const VALUES = ['intimate', 'role', 'allegation', 'subjectStatement']

/** Of a risk tie the risk, and who poses it or to whom it is posed: in an answer the one who poses it stands first. */
const riskJoins = (cell: (name: string) => string): string =>
  cell('direction') === 'POSED_BY' ? `${cell('to')} joins ${cell('from')}` : `${cell('from')} joins ${cell('to')}`

/** What the rows of a tie list show: each tie, and which of its values; of risks, whom they are tied to. */
function shownInRows(type: string, result: unknown, opening: Opening): readonly string[] {
  const names = catalogue.rowColumns.get(type) ?? []
  const columns = columnsOf([result])
  const cell = (name: string, row: number): unknown => columns[names.indexOf(name)]?.[row] ?? null
  const open = VALUES.filter((name) => {
    const field = catalogue.fields.get(`${type}.${name}`)
    return field !== undefined && verdictOf(field, opening) !== 'deny'
  })
  return (columns[0] ?? []).flatMap((id, row) => [
    type === 'RiskTie' ? riskJoins((name) => textOf(cell(name, row))) : textOf(id),
    ...open.filter((name) => cell(name, row) !== null).map((name) => `${name} of ${textOf(id)}`),
  ])
}

/** What answers show of the map, in words: what is there, who is joined to what, which values. */
async function shownTo(run: Run, opening: Opening, { mapId, ids }: Written): Promise<readonly string[]> {
  const params = { asked: { ...parametersOf(opening, catalogue.rowColumns), map: mapId, days: DAYS, ids } }
  const [byRule, ...answers] = await Promise.all([
    run({ text: BY_RULE, params }),
    ...STATEMENTS.map(({ text }) => run({ text, params })),
  ])
  // What is recorded about an adult of concern is reached through them.
  const concerns = STATEMENTS.findIndex(({ field }) => field.coordinate === 'PeerMap.adultsOfConcern')
  const reached = new Set(answers[concerns]?.map(({ result }) => result))
  const attachedRows = answers.flatMap((rows, at) => {
    const field = STATEMENTS[at]?.field
    if (field === undefined) return []
    const verdict = verdictOf(field, opening)
    return rows.flatMap(({ of, result }) => {
      if (!passes(verdict, textOf(of)) || (field.type === 'AdultOfConcern' && !reached.has(of))) return []
      if (field.returns !== null && catalogue.rowColumns.has(field.returns))
        return shownInRows(field.returns, result, opening)
      return field.coordinate === 'YoungPerson.risks' ? [`${textOf(result)} of ${textOf(of)}`] : [textOf(result)]
    })
  })
  const ruled = byRule.flatMap(({ id, category, of }) => {
    if (!isCategory(category)) return []
    const isOpen = of === null ? opening.open[category] !== 'NONE' : personShows(opening, category, textOf(of))
    return isOpen ? [textOf(id)] : []
  })
  return sorted([...attachedRows, ...ruled])
}

const REVEALS =
  'MATCH ()-[r {mapId: $map}]->() WHERE r.statementReveals IS NOT NULL RETURN r.id AS id, r.statementReveals AS reveals'

/** Values of a tie -> the categories that they are of, beside the tie's own. */
const OF_VALUES: Readonly<Record<string, Readonly<Record<string, Category>>>> = {
  PEER: { intimate: 'SEXUALITY' },
  MEMBER_OF: { role: 'RISK' },
  HARMS: { allegation: 'CRIMINAL_OFFENCE' },
  AFFILIATED_WITH: { allegation: 'CRIMINAL_OFFENCE' },
}

/** What sight says that the caller may know of, in the same words. */
async function seenBy(run: Run, opening: Opening, { mapId, ids }: Written): Promise<readonly string[]> {
  const [elements, drawn, found, revealing] = await Promise.all([
    elementsOn(run, mapId, ids),
    drawnOn(run, mapId, ids),
    tiesOn(run, mapId, ids),
    run({ text: REVEALS, params: { map: mapId } }),
  ])
  const seen = seenElements(opening, elements)
  const ties = found.map(({ tie }) => tie).filter((tie) => isTieSeen(opening, tie, seen))
  const reveals = new Map(revealing.map((row) => [row['id'], [row['reveals']].flat().filter(isCategory)]))
  const held = ties.filter(({ since, until }) => since === null || until === null || since < until)
  const risks = drawn.filter(({ id, type }) => type === 'Risk' && seen.has(id))
  // What is drawn and can be changed is asked by another name: it is told the same.
  const changeable = drawn.filter(({ type }) => !isOwnedType(type))
  expect(changeable.filter((each) => isDrawnSeen(opening, each))).toEqual(changeable.filter(({ id }) => seen.has(id)))
  return sorted([
    ...seen.keys(),
    ...drawn.filter((each) => isDrawnSeen(opening, each)).map(({ id }) => id),
    ...ties.map(({ id }) => id),
    ...held.flatMap((tie) => {
      const own = Object.entries(OF_VALUES[tie.type] ?? {}).map(([name, category]) => [name, [category]] as const)
      return [...own, ['subjectStatement', reveals.get(tie.id) ?? []] as const]
        .filter(([, categories]) => categories.every((category) => isTieValueSeen(opening, tie, category)))
        .map(([name]) => `${name} of ${tie.id}`)
    }),
    // Who is restricted, or whose contested data are for others, closes what they share, and shows nothing (P9.5).
    ...risks.flatMap((risk) =>
      joinedSeen(opening, risk)
        .filter(({ id, restricted }) => restricted !== true && !opening.excluded.has(id))
        .map(({ id }) => `${risk.id} joins ${id}`),
    ),
    ...risks.flatMap(({ id: risk, joined }) =>
      joined
        .filter(({ id, type }) => type === 'YoungPerson' && seen.has(id) && personShows(opening, 'RISK', id))
        .map(({ id }) => `${risk} of ${id}`),
    ),
  ])
}

async function openingFor(run: Run, asker: Asker, mapId: string): Promise<Opening | null> {
  const { sub, org, agency, roles, purpose } = asker
  if (purpose === null) throw new Error('nobody opens a map without a purpose')
  const caller = { issuer: 'peermap-dev', subject: sub, organisation: org, agency, roles, purpose }
  const found = await readFacts(run, caller, { mapId, today: TODAY, now: new Date(), elements: true })
  return found === null ? null : openingOf(caller, found.facts, TODAY)
}

test('P1.2 P8.7 what sight says is seen is what answers show, over random maps and grants', async () => {
  const run = reading(driver)
  const told = { maps: 0, excluded: 0, hidden: 0, shown: 0, influences: 0, posed: 0, spent: 0 }
  let number = 0
  await fc.assert(
    fc.asyncProperty(fc.noBias(world), async (drawn) => {
      const written = await write(raw, `w${(number += 1)}`, drawn)
      for (const asker of written.askers) {
        const opening = await openingFor(run, asker, written.mapId)
        if (opening === null) continue
        const shown = await shownTo(run, opening, written)
        expect(await seenBy(run, opening, written)).toEqual(shown)
        told.maps += 1
        told.excluded += opening.excluded.size
        told.shown += shown.length
        // Known of because RISK is open for both, and not for everybody.
        if (opening.open.RISK !== 'ALL')
          told.influences += shown.filter((word) => written.influences.includes(word)).length
        told.posed += shown.filter((word) => written.posed.includes(word)).length
        told.spent += shown.filter((word) => written.spent.includes(word)).length
        told.hidden += written.ids.filter((id) => !shown.includes(id)).length
      }
    }),
    { seed: SEED, numRuns: WORLDS, endOnFailure: true },
  )
  expect(told.maps).toBeGreaterThan(WORLDS)
  expect(Math.min(told.shown, told.hidden)).toBeGreaterThan(told.maps)
  expect(told.excluded).toBeGreaterThan(5)
  expect(told.influences).toBeGreaterThan(5)
  expect(told.posed).toBeGreaterThan(5)
  expect(told.spent).toBeGreaterThan(5)
  expect(BY_ID).toHaveLength(4)
}, 300_000)
