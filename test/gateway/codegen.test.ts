import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { buildSchema, printSchema } from 'graphql'
import { expect, test } from 'vitest'
import config from '../../codegen.ts'
import { clientPackage } from '../../codegen/client.ts'
import { modelModule } from '../../src/gateway/model-module.ts'
import { printedSchema } from '../../src/gateway/print-schema.ts'
import { readSdl } from '../../src/gateway/sdl.ts'
import { ROOT } from '../../src/config.ts'

const committed = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

test('what is committed in src/generated is what codegen makes now: npm run codegen', async () => {
  const made: readonly { readonly filename: string; readonly content: string }[] = await generate(
    { ...config, cwd: ROOT, silent: true },
    false,
  )
  const old = made.filter(({ filename, content }) => content !== committed(filename)).map(({ filename }) => filename)
  expect(made).toHaveLength(Object.keys(config.generates).length)
  expect(old).toEqual([])
})

test('the client package is what codegen makes of the project now: npm run codegen', () => {
  expect(committed('src/generated/package.json')).toBe(clientPackage(committed('package.json')))
  expect(committed('src/generated/README.md')).toBe(committed('src/client/README.md'))
})

test('the committed model is what the directives of schema/ say now: npm run codegen', () => {
  expect(committed('src/generated/model.ts')).toBe(modelModule(readSdl(ROOT)))
})

test('the committed schema is the one that the service builds, and printing it twice gives the same', async () => {
  const schema = printSchema(buildSchema(committed('src/generated/schema.graphql')))
  expect(`${schema}\n`).toBe(await printedSchema(ROOT))
  expect(await printedSchema(ROOT)).toBe(await printedSchema(ROOT))
})
