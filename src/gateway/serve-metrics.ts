/** Metrics on a loopback port of their own. */
import { createServer, type ServerResponse } from 'node:http'
import { SetupError } from '../errors.ts'
import type { Metrics } from './metrics.ts'

/** Serves the metrics on 127.0.0.1. @returns stop @throws SetupError where it can't */
export async function serveMetrics({ text }: Pick<Metrics, 'text'>, port: number): Promise<() => Promise<void>> {
  const answer = async (response: ServerResponse): Promise<void> => {
    try {
      const body = await text()
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
      response.end(body)
    } catch {
      response.writeHead(500)
      response.end()
    }
  }
  const server = createServer((_request, response) => void answer(response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new SetupError(`metrics can't be served on 127.0.0.1:${port}: is the port taken?`, { cause })),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
}
