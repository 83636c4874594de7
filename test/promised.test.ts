/** Which Node and Java are promised is said the same everywhere. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { PROMISED, RECOMMENDED } from './nodes/versions.ts'

const ROOT = resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

const packageFile = z
  .object({
    engines: z.object({ node: z.string() }),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')))
const locked = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        dev: z.boolean().optional(),
        devOptional: z.boolean().optional(),
        engines: z.object({ node: z.string().optional() }).optional().catch(undefined),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')))

const [oldest] = PROMISED
const least = /^>=(\d+\.\d+)\.0$/.exec(packageFile.engines.node)?.[1] ?? 'not said'

describe('the Node that is promised', () => {
  test('the oldest is said in package.json, the README and by the command itself', () => {
    expect(least).toMatch(new RegExp(`^${oldest}\\.\\d+$`))
    expect(read('README.md')).toContain(`Node ${least} or later (${RECOMMENDED} is best)`)
    expect(read('bin/peermap.mjs')).toContain(`'Node ${least} or later is needed`)
    expect(read('bin/peermap.mjs')).toContain(`Install ${RECOMMENDED} from`)
    expect(read('bin/run.mjs')).toContain(`${least} or later, ${RECOMMENDED} is best`)
  })

  test('no package of the service asks for a later one', () => {
    const minor = Number(least.split('.')[1])
    const later = Object.entries(locked.packages).filter(([, { dev, devOptional, engines }]) => {
      const [, major, from] = /^>=\s*(\d+)(?:\.(\d+))?/.exec(engines?.node ?? '') ?? []
      if (dev === true || devOptional === true || major === undefined) return false
      return Number(major) > oldest || (Number(major) === oldest && Number(from ?? 0) > minor)
    })
    expect(later.map(([path]) => path)).toEqual([])
  })

  test('types are those of the oldest, so that nothing later is used', () => {
    expect(packageFile.devDependencies['@types/node']).toMatch(new RegExp(`^${oldest}\\.`))
  })

  test('the image has the one that is recommended', () => {
    expect(read('Dockerfile')).toContain(`FROM node:${RECOMMENDED}-`)
  })

  test('each is tried by npm run test:nodes, as CONTRIBUTING.md says', () => {
    expect(read('CONTRIBUTING.md')).toContain(`(${PROMISED.join(', ')}, from the npm registry)`)
  })
})

test('the Java that is promised is said the same', () => {
  const accepted = /const JAVA_VERSIONS = \[([\d, ]+)\]/.exec(read('bin/prepare.mjs'))?.[1]?.split(', ') ?? []
  expect(accepted).toHaveLength(2)
  const words = `Java ${accepted.join(' or ')}`
  for (const file of ['README.md', 'bin/prepare.mjs', 'src/graph/embedded/launch.ts'])
    expect(read(file)).toContain(words)
})

test('the image has all that `npm ci` and the service need, and nothing else reaches it', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '))
  const letIn = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1))
  expect(copied.toSorted()).toEqual(letIn.toSorted())
  expect(read('package.json')).not.toMatch(/"(?:pre|post)?install"/)
})
