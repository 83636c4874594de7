/** Taking steps over real HTTP, and looking at what each caller then sees. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Missing } from '../../src/errors.ts'
import { write } from '../../src/graph/driver.ts'
import type { NewEntry } from '../../src/journal/entry.ts'
import { staysVisible } from '../../src/policy/free-texts.ts'
import { plantConformance } from '../support/conformance.ts'
import { testDriver, wipe } from '../support/database.ts'
import { startTestService, type Answer, type Asker, type TestService } from '../support/service.ts'
import { VERSIONS, versionsIn } from '../support/versions.ts'

const COUNCIL = { org: 'council', agency: 'CFS' } as const
const partner = (sub: string, org: string, agency: Asker['agency'], purpose: Asker['purpose']): Asker => ({
  sub,
  org,
  agency,
  roles: ['PRACTITIONER'],
  purpose,
})

/** Who takes part. */
export const PEOPLE = {
  worker: { ...COUNCIL, sub: 'worker', roles: ['PRACTITIONER'], purpose: 'ASSESS_RISK' },
  colleague: { ...COUNCIL, sub: 'colleague', roles: ['PRACTITIONER'], purpose: 'ASSESS_RISK' },
  manager: { ...COUNCIL, sub: 'manager', roles: ['MANAGER'], purpose: 'ASSESS_RISK' },
  officer: { ...COUNCIL, sub: 'officer', roles: ['DPO'], purpose: 'ACCOUNTABILITY' },
  governance: { ...COUNCIL, sub: 'governance', roles: ['INFORMATION_GOVERNANCE'], purpose: 'ACCOUNTABILITY' },
  analyst: { ...COUNCIL, sub: 'analyst', roles: ['ANALYST'], purpose: 'UNDERSTAND_NETWORK' },
  police: partner('constable', 'police-north', 'POLICE', 'ASSESS_RISK'),
  nurse: partner('nurse', 'trust-east', 'HEALTH', 'PLAN_INTERVENTION'),
  teacher: partner('teacher', 'school-oak', 'EDUCATION', 'ONGOING_SUPPORT'),
} as const satisfies Readonly<Record<string, Asker>>

/** What stands in the journal of a step that began and of which nobody has heard since. */
export const intendedStep = (stepId: string): NewEntry => ({
  kind: 'step',
  caller: { issuer: 'peermap-dev', subject: PEOPLE.worker.sub },
  organisation: PEOPLE.worker.org,
  agency: PEOPLE.worker.agency,
  purpose: PEOPLE.worker.purpose,
  rules: [],
  disclosed: [],
  stepId,
  name: 'allocate',
  outcome: 'INTENDED',
})

let running: TestService | undefined

/** The service on a graph with no map, where sharing has all that it rests on (P9.6). `now` is its clock. */
export function serveEmpty(now?: () => Date): void {
  const driver = testDriver()
  beforeAll(async () => {
    await wipe(driver)
    await plantConformance(driver)
    running = await startTestService({
      settings: { PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' },
      ...(now === undefined ? {} : { now }),
    })
  })
  afterAll(async () => {
    await running?.stop()
    await wipe(driver)
    await driver.close()
  })
}

export function peermap(): TestService {
  if (running === undefined) throw new Error('the service does not run yet')
  return running
}

/** A step that was taken. */
export type Taken = { readonly id: string; readonly mapId: string | null; readonly changed: readonly string[] }

/** A step that was checked. */
export type Checked = Omit<Taken, 'id'> & { readonly id: string | null; readonly checked: boolean }

/** How a step ended: what was taken, or the code of the refusal with all that is missing. */
export type Outcome = {
  readonly taken: Taken | null
  readonly code: string
  readonly missing: readonly Missing[]
  readonly conflict: readonly string[]
  readonly text: string
}

type Failure = {
  readonly extensions: {
    readonly code: string
    readonly missing?: readonly Missing[]
    readonly conflict?: readonly string[]
  }
}

const outcomeOf = (name: string, { text }: Answer): Outcome => {
  const { data, errors }: { data?: Readonly<Record<string, Taken | null>> | null; errors?: readonly Failure[] } =
    JSON.parse(text)
  const extensions = errors?.[0]?.extensions
  return {
    taken: data?.[name] ?? null,
    code: extensions?.code ?? 'OK',
    missing: extensions?.missing ?? [],
    conflict: extensions?.conflict ?? [],
    text,
  }
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/**
 * P5.2: an invented text of which a test says nothing tells of nothing else. What is asked of texts that can't be hidden by
 * themselves is tried in `free-texts.int.test.ts`.
 */
export const told = (name: string, input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  if (name === 'contribute')
    return Object.fromEntries(
      Object.entries(input).map(([offer, inner]) => [offer, isInput(inner) ? told(offer, inner) : inner]),
    )
  // P4.5: whom a test allocates has asked nothing before, most of the time. `allocation.int.test.ts` tries who is unknown.
  if (name === 'allocate' || name === 'reassign') return { confirmUnknown: true, ...input }
  return staysVisible(name) ? { reveals: [], ...input } : input
}

const isInput = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Takes a step by name. `key` is its idempotency key. */
export async function step(
  who: Asker,
  name: string,
  input: Readonly<Record<string, unknown>>,
  key?: string,
): Promise<Outcome> {
  const query = `mutation Step($input: ${capital(name)}Input!) { ${name}(input: $input) { id mapId changed } }`
  const headers = key === undefined ? {} : { 'idempotency-key': key }
  return outcomeOf(name, await peermap().ask(who, query, { input: told(name, input) }, headers))
}

/** Checks a step, and takes nothing. */
export async function checkStep(
  who: Asker,
  name: string,
  input: Readonly<Record<string, unknown>>,
  key?: string,
): Promise<Omit<Outcome, 'taken'> & { readonly taken: Checked | null }> {
  const query = `mutation Check($input: ${capital(name)}Input!, $check: Boolean!) {
    ${name}(input: $input, check: $check) { id mapId changed checked } }`
  const headers = key === undefined ? {} : { 'idempotency-key': key }
  const answer = await peermap().ask(who, query, { input: told(name, input), check: true }, headers)
  const { data }: { data?: Readonly<Record<string, Checked | null>> | null } = JSON.parse(answer.text)
  return { ...outcomeOf(name, answer), taken: data?.[name] ?? null }
}

/** Takes a step that must succeed. @returns what was changed, the main one first */
export async function done(who: Asker, name: string, input: Readonly<Record<string, unknown>>): Promise<Taken> {
  const { taken, text } = await step(who, name, input)
  if (taken === null) throw new Error(`${name}: ${text}`)
  return taken
}

/** The id of the main thing that a step made. */
export async function made(who: Asker, name: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  const { changed } = await done(who, name, input)
  const [first] = changed
  if (first === undefined) throw new Error(`${name} changed nothing`)
  return first
}

const READY = `MATCH (n:YoungPerson|Adult {mapId: $mapId})
  WITH n, n:YoungPerson AS young
  FOREACH (one IN CASE WHEN young AND n.relevanceDecidedOn IS NULL THEN [n] ELSE [] END |
    SET one.relevanceDecidedOn = date(), one.atRiskOfHarm = false, one.presentsRiskOfHarm = false)
  WITH n, young, CASE WHEN young THEN 'YOUNG_PERSON' ELSE 'ADULT' END AS to
  MERGE (x:Notification {current: $mapId + ' ' + n.id + ' EXEMPT WHOLE ' + to + ' -'})
  ON CREATE SET x.id = randomUUID(), x.mapId = $mapId, x.kind = 'EXEMPT', x.part = 'WHOLE', x.to = to, x.decidedOn = date(),
    x.ground = 'WOULD_IMPAIR_THE_PLAN', x.reasoning = 'Invented for ' + n.id, x.lookAgainOn = date('2190-01-01'),
    x.obtainedFromThem = false, x.recordedBy = 'invented#worker',
    x.youngPersonId = CASE WHEN young THEN n.id END, x.subjectId = CASE WHEN young THEN null ELSE n.id END`

/**
 * Makes a map ready to be shared, for a test that is about something else: whether each young person is relevant is decided (not,
 * unless it was decided before), and nobody is to be notified for now (P1.3, P6.5).
 */
export const readyToShare = (mapId: string): Promise<unknown> =>
  write(peermap().service.driver, { text: READY, params: { mapId } })

/** A selection of a map as one caller sees it; null: not open. */
export async function seen(who: Asker, mapId: string, selection: string): Promise<unknown> {
  const { json, text } = await peermap().ask(who, `query($id: ID!) { peerMap(id: $id) { ${selection} } }`, {
    id: mapId,
  })
  if (json.errors !== undefined) throw new Error(text)
  return json.data?.['peerMap']
}

/** The version of something, as somebody reads it for a change; 1 of what they don't see. */
export const versionOf = async (who: Asker, mapId: string, id: string): Promise<number> =>
  Number(versionsIn((await peermap().ask(who, VERSIONS, { map: mapId })).json.data).get(id) ?? 1)

/** The entries of the journal's file so far. */
export const journalEntries = (): readonly Readonly<Record<string, unknown>>[] =>
  readFileSync(join(peermap().home, 'journal', 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/**
 * Works on each, so many at once: steps on one map wait for each other, and a hundred on a busy machine for longer than the
 * database lets them.
 */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  size = 10,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let from = 0; from < items.length; from += size)
    results.push(...(await Promise.all(items.slice(from, from + size).map(work))))
  return results
}

/** Two steps on what one pair is about, to be taken at once. */
type Pair = readonly [() => Promise<Outcome>, () => Promise<Outcome>]

/** How many pairs of steps are taken at once, where two must not both be taken. */
export const PAIRS = Number(process.env['PEERMAP_RACE_PAIRS'] ?? 10)

/**
 * Pairs of steps at once, each pair on its own data, a few pairs at a time.
 * @returns each way in which a pair ended: the codes of both, sorted
 */
export async function ofPairs(pairOf: (at: number) => Pair | Promise<Pair>): Promise<readonly string[]> {
  const ended = await inBatches(
    Array.from({ length: PAIRS }, (_, at) => at),
    async (at) => {
      const both = await Promise.all((await pairOf(at)).map((take) => take()))
      return both
        .map(({ code }) => code)
        .toSorted()
        .join(' ')
    },
    5,
  )
  return [...new Set(ended)].toSorted()
}

/** Of each pair one is taken, and the other is told that the protocol asks for more. */
export const ONE_OF_EACH = ['OK STEP_REFUSED'] as const

/** A map opened by the worker. */
export const openMap = (title = 'Invented Estate'): Promise<string> =>
  made(PEOPLE.worker, 'openPeerMap', { title, trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' })
