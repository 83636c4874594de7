/** P4.4 previewSharing: for every kind of recipient it is what the recipient gets, to the last value and reason. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CATEGORIES } from '../../src/policy/terms.ts'
import { testDriver, wipe } from '../support/database.ts'
import { startTestService, type Asker, type TestService } from '../support/service.ts'
import { wholeMap } from './operations.ts'
import { permitted, seesOf } from './oracle.ts'
import { buildWorld, type Case, type World } from './world.ts'

const driver = testDriver()
let world: World
let service: TestService
/** Adults of concern of whom nobody may know: no decision can name them. */
let unknown: ReadonlySet<string>
const UNNAME = `MATCH (c:AdultOfConcern) WHERE NOT c.id IN $covered
  CALL (c) { MATCH (d:SharingDecision) SET d.subjectIds = [id IN d.subjectIds WHERE id <> c.id] }
  RETURN c.id AS id`
beforeAll(async () => {
  await wipe(driver)
  world = await buildWorld(driver)
  const covered = [...world.cover].flatMap(([id, of]) => (of.has('HARMFUL_RELATIONSHIP') ? [id] : []))
  const { records } = await driver.executeQuery(UNNAME, { covered })
  unknown = new Set(records.map((record) => String(record.get('id'))))
  service = await startTestService({ settings: { PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' } })
}, 120_000)
afterAll(async () => {
  await service.stop()
  await wipe(driver)
  await driver.close()
})

/** The map at the same path of the answer, whichever root field it is of. */
const root = (operation: string, field: string): string =>
  operation.replace('query W($id: ID!) { peerMap(id: $id)', field)
const PREVIEW = `query W($id: ID!, $organisation: ID!, $purpose: Purpose!, $categories: [Category!]!, $subjects: [ID!]) {
  m: previewSharing(map: $id, organisation: $organisation, purpose: $purpose, categories: $categories, subjects: $subjects)`

/** The decision that the caller's organisation has, as a manager would propose it: within the ceiling. */
const proposed = (asker: Case) => ({
  organisation: asker.org,
  purpose: asker.purpose,
  categories: CATEGORIES.filter(
    (category) => permitted(asker, category) && (asker.categories === 'ALL' || asker.categories.includes(category)),
  ),
  subjects:
    asker.subjects === null || asker.subjects.kind === 'ALL'
      ? null
      : asker.subjects.people.filter((id) => !unknown.has(id)),
})

/** The answer without what says whose it is: the view, its ids, and those of its reasons. */
const withoutView = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (key, value: unknown) => {
    if (key === 'redactions' && Array.isArray(value)) return value.map((each: object) => ({ ...each, id: '' }))
    if (key === 'view') return ''
    return typeof value === 'string' ? value.replace(/^preview:[\w-]{22}:/, '') : value
  })

/** Every id of the map in an answer. */
const idsIn = (answer: unknown): readonly string[] => {
  const found: string[] = []
  JSON.stringify(answer, (key, value: unknown) => {
    if (key === 'redactions') return undefined
    if (['id', 'mapId', 'from', 'to'].includes(key) && typeof value === 'string') found.push(value)
    return value
  })
  return found
}

const manager = (): Asker => {
  const found = world.cases.find(({ name }) => name === 'CFS MANAGER ASSESS_RISK')
  if (found === undefined) throw new Error('no manager')
  return found
}

test('P4.4 what a recipient would get is what it gets: values, rows, reasons', async () => {
  const recipients = world.cases.filter((each) => each.agency !== 'CFS' && seesOf(each, world.cover) !== null)
  const some = recipients.filter((_each, index) => index % 5 === 0 || index === recipients.length - 1)
  expect(new Set(some.map(({ agency }) => agency)).size).toBeGreaterThan(4)
  let shown = 0
  for (const [count, { query, variables }] of wholeMap(world.maps.m.mapId).entries())
    for (const recipient of some.filter((_each, index) => index % 2 === count % 2)) {
      const theirs = await service.ask(recipient, root(query, 'query W($id: ID!) { m: peerMap(id: $id)'), variables)
      const preview = await service.ask(manager(), root(query, PREVIEW), { ...variables, ...proposed(recipient) })
      if (preview.json.errors !== undefined) throw new Error(preview.text)
      const shownTo = withoutView(preview.json.data?.['m'] ?? null)
      expect([recipient.name, shownTo]).toEqual([recipient.name, withoutView(theirs.json.data?.['m'])])
      expect(idsIn(preview.json.data).filter((id) => !id.startsWith('preview:'))).toEqual([])
      expect(preview.json.extensions?.disclosure).toMatchObject({
        organisation: 'org-council',
        decisionId: 'allocation council-manager m',
      })
      shown += preview.text.length
    }
  expect(shown).toBeGreaterThan(50_000)
}, 400_000)
