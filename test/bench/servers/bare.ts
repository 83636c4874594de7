/**
 * The writes of the steps by neo4j-driver alone: what a step costs at least. A request is one managed transaction that locks
 * the map, as the step does, and runs the step's own statement, with the parameters that the step itself makes of the input.
 * No token, no opening, no preconditions, no record of the step, no journal. What a step reads before it writes is read once
 * for each connection and map, in a request that is not measured.
 */
import { createServer, type IncomingMessage } from 'node:http'
import neo4j from 'neo4j-driver'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { STEPS } from '../../../src/steps/all.ts'
import type { Written } from '../../../src/steps/step.ts'
import { read, type Run } from '../../../src/graph/driver.ts'
import { readFacts } from '../../../src/graph/grants.ts'
import { loadStatement, loadStep } from '../../../src/graph/statements.ts'
import { toDateTime } from '../../../src/graph/values.ts'
import { today } from '../../../src/policy/age.ts'
import { callerKey, type Caller } from '../../../src/policy/facts.ts'
import { openingOf } from '../../../src/policy/opening.ts'
import { AGENCIES, PURPOSES, ROLES } from '../../../src/policy/terms.ts'
import { endWithParent, PASSWORD, PORT, URI, USER } from './settings.ts'

const LOCK = loadStatement('steps/lock')
const driver = neo4j.driver(URI, neo4j.auth.basic(USER, PASSWORD), { disableLosslessIntegers: true })

/** A cold database on a busy machine plans the facts for longer than the usual time. */
const patiently: Run = (statement) => read(driver, { ...statement, timeoutMs: 120_000 })

const body = z.object({
  step: z.string(),
  connection: z.string(),
  caller: z.object({
    issuer: z.string(),
    subject: z.string(),
    organisation: z.string(),
    agency: z.enum(AGENCIES),
    roles: z.array(z.enum(ROLES)),
    purpose: z.enum(PURPOSES),
  }),
  input: z.record(z.string(), z.unknown()),
})
type Asked = z.output<typeof body>

/** What a step writes of an input, on what was read for it. */
type Writer = (input: unknown, now: Date) => { readonly written: Written; readonly mapId: string | null }

async function openingFor(caller: Caller, mapId: string | null) {
  if (mapId === null) return null
  const day = today(new Date())
  const found = await readFacts(patiently, caller, { mapId, today: day, now: new Date(), elements: true })
  return found === null ? null : openingOf(caller, found.facts, day)
}

function writerOf({ step: name, caller, input }: Asked): Promise<Writer> {
  const step = STEPS.get(name)
  if (step === undefined) throw new Error(`no step ${name}`)
  return step.open(async (own): Promise<Writer> => {
    const first = own.input.parse(input)
    const day = today(new Date())
    const facts = await own.readFacts(patiently, { input: first, caller, today: day, now: new Date() })
    const opening = await openingFor(caller, own.mapOf(first))
    return (raw, now) => {
      const parsed = own.input.parse(raw)
      const situation = { input: parsed, facts, caller, today: day, opening, closed: false }
      return { written: own.write(situation, { now, stepId: uuidv7(), newId: uuidv7 }), mapId: own.mapOf(parsed) }
    }
  })
}

const writers = new Map<string, Promise<Writer>>()

async function write(asked: Asked): Promise<void> {
  const key = `${asked.step} ${asked.connection}`
  const writer = writers.get(key) ?? writerOf(asked)
  writers.set(key, writer)
  const now = new Date()
  const { written, mapId } = (await writer)(asked.input, now)
  const common = { mapId: written.mapId ?? mapId, now: toDateTime(now), caller: callerKey(asked.caller) }
  const session = driver.session({ database: 'neo4j' })
  try {
    const { records } = await session.executeWrite(async (transaction) => {
      const lock = mapId === null ? [] : [transaction.run(LOCK, { mapId, stepId: uuidv7() })]
      const own = transaction.run(loadStep(asked.step), { ...written.params, ...common })
      const [result] = await Promise.all([own, ...lock])
      return result
    })
    if (records.length !== 1) throw new Error(`${asked.step} wrote nothing`)
  } finally {
    await session.close()
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const server = createServer((request, response) => {
  const answer = async (): Promise<void> => {
    const text = await textOf(request)
    if (text !== '') await write(body.parse(JSON.parse(text)))
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end('{"data":{}}')
  }
  answer().catch((error: unknown) => {
    response.statusCode = 500
    response.end(String(error))
  })
})
server.listen(PORT, '127.0.0.1')
endWithParent()
