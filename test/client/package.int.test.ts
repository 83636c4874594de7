/**
 * The client package as a client team takes it: packed, installed beside graphql-request, compiled in strict mode, and run against
 * the service.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../../src/config.ts'
import { asker, LANTERNFIELD, peermap, serveBorough } from '../gateway/borough.ts'

// The database plans each of these large operations once, which takes it longer than a caller would wait.
serveBorough({ PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' })

const run = promisify(execFile)
const project = mkdtempSync(join(tmpdir(), 'peermap-client-'))
const installed = join(project, 'node_modules')

/** A team's code: typed variables, typed answers, refusals by field. */
const CODE = `
import { GraphQLClient } from 'graphql-request'
import { byField, serviceErrors } from 'peermap-client/errors'
import { AddYoungPersonDocument, DashboardDocument, MapDocument, MapStateDocument, type MapQuery } from 'peermap-client/operations'

const { URL: url = '', TOKEN: token = '', MAP: id = '' } = process.env
const of = (secret: string): GraphQLClient =>
  new GraphQLClient(url, {
    headers: { authorization: \`Bearer \${secret}\`, 'x-purpose': 'ASSESS_RISK', accept: 'application/graphql-response+json' },
  })
const client = of(token)
const thrown = async (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (error: unknown) => error)

const { peerMap }: MapQuery = await client.request(MapDocument, { id })
const { peerMaps } = await client.request(DashboardDocument, {})
const { mapState } = await client.request(MapStateDocument, { id })
const input = { mapId: id, name: 'Invented', whyOnMap: 'Invented', source: 'Invented', statedAs: 'FACT', reveals: [] } as const
const refused = serviceErrors(await thrown(client.request(AddYoungPersonDocument, { input: { ...input, ref: 'DEMO-1007' } })))
const wrong = serviceErrors(await thrown(client.request(AddYoungPersonDocument, { input: { ...input, name: '' } })))
const { addYoungPerson } = await client.request(AddYoungPersonDocument, { input, check: true })
console.log(JSON.stringify({
  members: peerMap?.members?.length,
  view: typeof peerMap?.view,
  maps: peerMaps.total > 0 && peerMaps.maps.length === peerMaps.total,
  stamp: typeof mapState?.stamp,
  refused: refused.map(({ code }) => code),
  atFields: [...byField(refused)].map(([field, reasons]) => [field, reasons.map(({ code }) => code)]),
  wrong: [...byField(wrong).keys()],
  checked: addYoungPerson.checked,
  unknown: serviceErrors(await thrown(of('no token').request(MapDocument, { id }))).map(({ code }) => code),
  elsewhere: serviceErrors(new Error('no network')),
}))
`

const SETTINGS = {
  compilerOptions: {
    ...{
      target: 'es2023',
      module: 'nodenext',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    },
    ...{ types: ['node'], skipLibCheck: false, outDir: 'built' },
  },
  files: ['use.ts'],
}

const OF_OURS = ['graphql', 'graphql-request', '@graphql-typed-document-node', '@types', 'undici-types']

beforeAll(async () => {
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', project], {
    cwd: join(ROOT, 'src', 'generated'),
  })
  await run('tar', ['xzf', stdout.trim(), '-C', project], { cwd: project })
  mkdirSync(installed)
  cpSync(join(project, 'package'), join(installed, 'peermap-client'), { recursive: true })
  for (const name of OF_OURS) symlinkSync(join(ROOT, 'node_modules', name), join(installed, name))
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }))
  writeFileSync(join(project, 'use.ts'), CODE)
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(SETTINGS))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

test('holds the schema, its documents, errors and policies, and nothing else', () => {
  const packed = readdirSync(join(project, 'package'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  )
  expect(packed.toSorted()).toEqual([
    'README.md',
    ...['apollo', 'errors'].flatMap((part) => [`client/client/${part}.d.ts`, `client/client/${part}.js`]),
    ...['errors', 'operations'].flatMap((part) => [`client/generated/${part}.d.ts`, `client/generated/${part}.js`]),
    'package.json',
    'schema.graphql',
  ])
})

test('compiles in strict mode, and asks, checks and is refused with the code and the field', async () => {
  await run(join(ROOT, 'node_modules', '.bin', 'tsc'), ['--project', '.'], { cwd: project })
  const who = asker('social-worker-assess-risk')
  const { stdout } = await run(process.execPath, ['built/use.js'], {
    cwd: project,
    env: {
      ...process.env,
      ...{ URL: `${peermap().service.url}/graphql`, TOKEN: await peermap().token(who), MAP: LANTERNFIELD },
    },
  })
  expect(JSON.parse(stdout)).toEqual({
    ...{ members: 24, view: 'string', maps: true, stamp: 'string', checked: true },
    ...{ refused: ['STEP_REFUSED'], wrong: ['input.name'], unknown: ['UNAUTHENTICATED'], elsewhere: [] },
    atFields: expect.arrayContaining([['input.ref', expect.any(Array)]]),
  })
})
