/**
 * The load generator: so many keep-alive connections, each asking again as soon as it has its answer whole. Node's own
 * HTTP client, answers counted and not decoded, so that it takes little of the machine and the same from every server.
 */
import { Agent, request, type IncomingMessage } from 'node:http'

export type Target = {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** One request. Rejects on a network error. */
export const ask = (target: Target, agent: Agent): Promise<{ readonly status: number; readonly body: Buffer }> =>
  new Promise((resolve, reject) => {
    const { port, path, headers, body } = target
    const length = String(Buffer.byteLength(body))
    const options = { host: '127.0.0.1', port, path, agent, method: 'POST' }
    const sent = request(
      { ...options, headers: { ...headers, 'content-length': length } },
      (response: IncomingMessage) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => void chunks.push(chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }))
        response.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

/** What one round found. `times` in ms, one for each answer; `last` is the last answer, for checking. */
export type Round = { readonly perSecond: number; readonly times: readonly number[]; readonly last: Buffer }

/**
 * Asks for `seconds`, then waits for the answers under way: a server slower than that has one answer a connection.
 * @throws on an answer that is not 200 or is shorter than nine tenths of `bytes`
 */
export async function fire(
  target: Target,
  about: { readonly connections: number; readonly seconds: number; readonly bytes: number },
): Promise<Round> {
  const { connections, seconds, bytes } = about
  const agent = new Agent({ keepAlive: true, maxSockets: connections, noDelay: true })
  const times: number[] = []
  let last: Buffer = Buffer.alloc(0)
  const began = performance.now()
  const until = began + seconds * 1000
  const connection = async (): Promise<void> => {
    do {
      const start = performance.now()
      const { status, body } = await ask(target, agent)
      times.push(performance.now() - start)
      if (status !== 200 || body.length < bytes * 0.9)
        throw new Error(`${target.path}: ${status}, ${body.length} bytes: ${body.toString().slice(0, 300)}`)
      last = body
    } while (performance.now() < until)
  }
  try {
    await Promise.all(Array.from({ length: connections }, connection))
  } finally {
    agent.destroy()
  }
  return { perSecond: (times.length * 1000) / (performance.now() - began), times, last }
}
