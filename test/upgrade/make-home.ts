/**
 * Makes a home of an earlier state of this program, for `upgrade.int.test.ts`:
 *
 *   git worktree add /tmp/earlier <commit> && (cd /tmp/earlier && npm ci)
 *   node --import tsx test/upgrade/make-home.ts /tmp/earlier <commit>
 *
 * That state's own service is started with the demo; the story of its documents is told over HTTP; then come reads, steps under
 * idempotency keys, a contribution, a restriction and a read that nobody has asked the journal for. It is stopped cleanly,
 * and kept as `homes/<commit>.tar.gz` beside what its callers were answered, `homes/<commit>.json`.
 * All people are invented, and its keys and password open nothing but this copy.
 */
import { execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { addDays, today } from '../../src/policy/age.ts'

const [earlier = '', commit = ''] = process.argv.slice(2)
if (commit === '') throw new Error('make-home.ts <checkout> <commit>')
const checkout = resolve(earlier)
const home = mkdtempSync(join(tmpdir(), 'peermap-earlier-'))
const bin = join(checkout, 'bin', 'peermap.mjs')
const MAP = '01900000-0001-7000-8000-000000000001'
const person = (number: number): string => `01900000-0001-7001-8000-${String(number).padStart(12, '0')}`
const day = today(new Date())

const variables: Record<string, string> = {
  today: day,
  inTwoWeeks: addDays(day, 14),
  inAMonth: addDays(day, 30),
  map: MAP,
}

execFileSync(process.execPath, [bin, 'keys', '--out', join(home, 'keys')], { cwd: checkout })
const env = {
  ...process.env,
  PEERMAP_HOME: home,
  PORT: '0',
  PEERMAP_LOG_LEVEL: 'warn',
  PEERMAP_HEADS_DIR: join(home, 'heads'),
  PEERMAP_HEADS_KEY: join(home, 'keys', 'heads.key'),
  PEERMAP_REQUEST_MS: '120000',
  PEERMAP_STATEMENT_MS: '110000',
}
const child = spawn(process.execPath, [bin, 'start'], { cwd: checkout, env })
const url = await new Promise<string>((done, fail) => {
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk)
    text += chunk.toString()
    const answers = /^Peermap answers on (\S+)$/m.exec(text)?.[1]
    if (answers !== undefined && /^curl /m.test(text)) done(answers)
  })
  child.stderr.pipe(process.stderr)
  child.once('exit', (code) => fail(new Error(`it ended: ${code}`)))
})

const callers = z
  .array(z.object({ name: z.string(), purpose: z.string(), token: z.string() }))
  .parse(JSON.parse(readFileSync(join(home, 'demo-callers.json'), 'utf8')))

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.unknown()).optional(),
  extensions: z.object({ disclosure: z.object({ id: z.string() }).nullish() }).nullish(),
})
const taken = z.object({ id: z.string(), changed: z.array(z.string()) })

type Told = { readonly caller: string; readonly query: string; readonly key?: string; readonly refused?: boolean }

/** One request; an answer that is not as expected ends it all. */
async function ask({ caller, query, key, refused = false }: Told) {
  const { token, purpose } = callers.find(({ name }) => name === caller) ?? { token: '', purpose: '' }
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'x-purpose': purpose,
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  }
  const declared = [...(/^\s*(?:query|mutation)\s*\(([^)]*)\)/.exec(query)?.[1]?.matchAll(/\$(\w+)/g) ?? [])].map(
    ([, name = '']) => [name, variables[name]] as const,
  )
  const body = JSON.stringify({ query, variables: Object.fromEntries(declared) })
  const answer = answerShape.parse(await (await fetch(url, { method: 'POST', headers, body })).json())
  if ((answer.errors !== undefined) !== refused) throw new Error(`${caller}: ${query}: ${JSON.stringify(answer)}`)
  return answer
}

const step = async (caller: string, query: string, key?: string) => {
  const { data } = await ask({ caller, query, ...(key === undefined ? {} : { key }) })
  return taken.parse(Object.values(data ?? {})[0])
}

const STORY = /<!-- story: ([\w-]+)(?:, \$(\w+))?(, refused)? -->\n```graphql\n([\s\S]*?)```/g
/** It stood in the README once. */
const story = ['docs/story.md', 'README.md'].map((name) => join(checkout, name)).find((file) => existsSync(file)) ?? ''
for (const [, caller = '', saves, refused, query = ''] of readFileSync(story, 'utf8').matchAll(STORY)) {
  const { data } = await ask({ caller, query, refused: refused !== undefined })
  const changed = z.object({ changed: z.array(z.string()) }).safeParse(Object.values(data ?? {})[0])
  if (saves !== undefined) variables[saves] = changed.data?.changed[0] ?? ''
}

const READ = `{ peerMap(id: "${MAP}") { title members { label name age } harmTies { kind } strengths { description } } }`
const disclosures: Record<string, string> = {}
for (const caller of ['social-worker-assess-risk', 'police-assess-risk', 'school', 'health', 'youth-justice']) {
  const { extensions } = await ask({ caller, query: READ })
  disclosures[caller] = extensions?.disclosure?.id ?? ''
}

const opening = {
  caller: 'social-worker-assess-risk',
  key: randomUUID(),
  query: `mutation { openPeerMap(input: { title: "Wren Court", trigger: KNOWN_GROUP, statutoryFunction: CA1989_S17 }) { id mapId changed } }`,
}
const opened = await step(opening.caller, opening.query, opening.key)
const members = z
  .object({ members: z.array(z.object({ id: z.string(), name: z.string().nullable() })) })
  .parse(
    (await ask({ caller: 'school', query: `{ peerMap(id: "${MAP}") { members { id name } } }` })).data?.['peerMap'],
  )
const pupil = members.members.find(({ name }) => name !== null)?.id ?? ''
const offer = {
  caller: 'school',
  key: randomUUID(),
  query: `mutation { contribute(input: { mapId: "${MAP}", addStrength: { mapId: "${MAP}", about: ["${pupil}"], description: "Invented: plays the cello", reveals: [], statedAs: OPINION } }) { id mapId changed } }`,
}
const offered = await step(offer.caller, offer.query, offer.key)
await step(
  'information-governance-subject',
  `mutation { restrict(input: { mapId: "${MAP}", personId: "${person(13)}", ground: ACCURACY_CONTESTED, reason: "Invented: contested" }) { id changed } }`,
)
await ask({ caller: 'data-protection-officer', query: '{ journal(limit: 1) { total } }' })
// Of these the copy of the journal in the graph knows nothing yet.
const { extensions } = await ask({ caller: 'police-assess-risk', query: READ })
disclosures['police-assess-risk again'] = extensions?.disclosure?.id ?? ''

const ended = once(child, 'exit')
child.kill('SIGTERM')
await ended
const kept = join(import.meta.dirname, 'homes')
mkdirSync(kept, { recursive: true })
const told = {
  commit,
  madeAt: new Date().toISOString(),
  map: MAP,
  read: READ,
  disclosures,
  subject: person(9),
  restricted: person(13),
  erased: variables['wren'] ?? '',
  keyed: [
    { ...opening, ...opened },
    { ...offer, ...offered },
  ],
}
writeFileSync(join(kept, `${commit}.json`), `${JSON.stringify(told, null, 2)}\n`)
const archive = join(kept, `${commit}.tar.gz`)
const leftOut = ['console.log*', 'logs', 'certificates', 'import', 'demo-callers.json', 'journal.lock', 'neo4j/run']
execFileSync('tar', ['--sort=name', ...leftOut.map((name) => `--exclude=${name}`), '-C', home, '-czf', archive, '.'])
rmSync(home, { recursive: true })
process.stdout.write(`${archive}: ${Math.round(statSync(archive).size / 1024)} kB\n`)
