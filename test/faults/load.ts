/**
 * Clients that take steps and read a map, one after the other each, and remember what they were told. A step whose answer was
 * lost is not forgotten: it is asked again under its key, until it is known how it ended.
 */
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** A step that was asked for. `key` is its idempotency key, `subject` what makes its effect known in the graph. */
export type AskedStep = { readonly key: string; readonly subject: string }

/** What all clients were told so far. */
export type Told = {
  /** Ids of steps that were answered as taken, by subject. */
  readonly taken: Map<string, string>
  /** Without an answer that says how they ended. */
  readonly unknown: Map<string, AskedStep>
  /** Ids of disclosures that were answered. */
  readonly disclosures: Set<string>
  /** How many answers of each code; LOST: none came. */
  readonly codes: Map<string, number>
  /** When the first answer without an error came after each fault was marked. ms */
  readonly recovered: number[]
}

export const nothingTold = (): Told => ({
  taken: new Map(),
  unknown: new Map(),
  disclosures: new Set(),
  codes: new Map(),
  recovered: [],
})

type Answer = {
  readonly data?: { readonly allocate?: { readonly id: string } | null; readonly peerMap?: object | null } | null
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
  readonly extensions?: { readonly disclosure?: { readonly id: string } }
}

const ALLOCATE = 'mutation ($input: AllocateInput!) { allocate(input: $input) { id } }'
const READ = 'query ($id: ID!) { peerMap(id: $id) { title members { id label name } } }'

/** Longer than the service takes to say that it took too long. */
const PATIENCE_MS = 30_000

/** One POST on a connection that is kept; null: no whole answer came. */
const post = (
  agent: Agent,
  about: { readonly port: number; readonly headers: Readonly<Record<string, string>>; readonly body: string },
): Promise<Answer | null> =>
  new Promise((resolve) => {
    const { port, headers, body } = about
    const lost = (): void => resolve(null)
    const sent = request({ agent, port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', lost)
      response.on('close', lost)
      response.on('end', () => {
        if (!response.complete) return lost()
        const answer: Answer = JSON.parse(Buffer.concat(chunks).toString('utf8'))
        resolve(answer)
      })
    })
    sent.on('error', lost)
    sent.setTimeout(PATIENCE_MS, () => sent.destroy())
    sent.end(body)
  })

/** Where to ask, as whom, about which map. */
export type Target = { readonly port: number; readonly token: string; readonly mapId: string }

const headersOf = ({ token }: Target, body: string, key?: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  'content-length': String(Buffer.byteLength(body)),
  authorization: `Bearer ${token}`,
  'x-purpose': 'ASSESS_RISK',
  ...(key === undefined ? {} : { 'idempotency-key': key }),
})

const count = ({ codes }: Told, code: string): void => void codes.set(code, (codes.get(code) ?? 0) + 1)

/** Says what came of a step; false: that is not known yet. */
async function takeStep(agent: Agent, target: Target, told: Told, { key, subject }: AskedStep): Promise<boolean> {
  const input = { mapId: target.mapId, practitioner: { issuer: 'faults', subject }, confirmUnknown: true }
  const body = JSON.stringify({ query: ALLOCATE, variables: { input } })
  told.unknown.set(subject, { key, subject })
  const answer = await post(agent, { port: target.port, headers: headersOf(target, body, key), body })
  const id = answer?.data?.allocate?.id
  count(told, answer === null ? 'LOST' : (answer.errors?.[0]?.extensions.code ?? 'OK'))
  if (id === undefined) return false
  told.taken.set(subject, id)
  told.unknown.delete(subject)
  return true
}

async function readMap(agent: Agent, target: Target, told: Told): Promise<boolean> {
  const body = JSON.stringify({ query: READ, variables: { id: target.mapId } })
  const answer = await post(agent, { port: target.port, headers: headersOf(target, body), body })
  const code = answer === null ? 'LOST' : (answer.errors?.[0]?.extensions.code ?? 'OK')
  count(told, code)
  const id = answer?.extensions?.disclosure?.id
  if (id !== undefined) told.disclosures.add(id)
  return code === 'OK'
}

/** Running clients. */
export type Load = {
  readonly told: Told
  /** From now on it is measured how long it takes until a client is answered without an error. */
  readonly mark: () => void
  /** Resolves when a client was answered without an error since `mark`. */
  readonly answered: () => Promise<void>
  /** Lets each client end what it asks, and ends it. */
  readonly stop: () => Promise<void>
}

const PAUSE_MS = 20
const LOST_MS = 200

/** Starts clients: every other one takes steps, the others read. `name` makes what they write theirs. */
export function startLoad(target: Target, about: { readonly name: string; readonly clients: number }): Load {
  const told = nothingTold()
  const state: { isStopping: boolean; markedAt: number | null } = { isStopping: false, markedAt: null }
  const next = (index: number, turn: number): AskedStep => ({
    key: crypto.randomUUID(),
    subject: `${about.name}-${index}-${turn}`,
  })
  const client = async (index: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    let asked = next(index, 0)
    for (let turn = 1; !state.isStopping; turn++) {
      const isAnswered =
        index % 2 === 0 ? await takeStep(agent, target, told, asked) : await readMap(agent, target, told)
      // What is not known to be taken is asked for again, under its key.
      if (isAnswered) asked = next(index, turn)
      if (isAnswered && state.markedAt !== null) {
        told.recovered.push(Date.now() - state.markedAt)
        state.markedAt = null
      }
      await sleep(isAnswered ? PAUSE_MS : LOST_MS)
    }
    agent.destroy()
  }
  const running = Array.from({ length: about.clients }, (_, index) => client(index))
  return {
    told,
    mark: () => {
      state.markedAt = Date.now()
    },
    answered: async () => {
      while (state.markedAt !== null) await sleep(PAUSE_MS)
    },
    stop: async () => {
      state.isStopping = true
      await Promise.all(running)
    },
  }
}

const TRIES = 60

/** Asks again under its key for each step of which it is not known how it ended. @throws where one never is */
export async function askAgain(target: Target, told: Told): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (const asked of [...told.unknown.values()]) {
    let tries = 0
    while (!(await takeStep(agent, target, told, asked))) {
      if (++tries === TRIES) throw new Error(`of step ${asked.subject} it is not known how it ended`)
      await sleep(500)
    }
  }
  agent.destroy()
}
