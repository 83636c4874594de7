/** Metrics on a loopback port of their own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { SetupError } from '../errors.ts'
import { MISDIRECTED } from './door.ts'
import { hostNames, namesHost } from './hosts.ts'
import type { Metrics } from './metrics.ts'

const HOST = '127.0.0.1'

/**
 * Serves the metrics on loopback, to who names this machine or one of `allowedHosts`.
 * @returns stop @throws SetupError where it can't
 */
export async function serveMetrics(
  { text }: Pick<Metrics, 'text'>,
  port: number,
  allowedHosts: readonly string[],
): Promise<() => Promise<void>> {
  const hosts = hostNames(HOST, allowedHosts)
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!namesHost(request, hosts)) {
      response.writeHead(MISDIRECTED.status)
      response.end()
      return
    }
    try {
      const body = await text()
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
      response.end(body)
    } catch {
      response.writeHead(500)
      response.end()
    }
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new SetupError(`metrics can't be served on ${HOST}:${port}: is the port taken?`, { cause })),
    )
    server.listen(port, HOST, resolve)
  })
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
}
