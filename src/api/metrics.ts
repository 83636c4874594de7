/** Prometheus metrics on a loopback port of their own. Labels: code of the answer only; never an id or a value. */
import { createServer, type ServerResponse } from 'node:http'
import { Counter, Histogram, Registry } from 'prom-client'
import { SetupError } from '../errors.ts'

/** Starts the clock of one request; the function returned ends it with the code of the answer. */
export type Metrics = { readonly start: () => (code: string) => void; readonly text: () => Promise<string> }

/** New metrics with a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const answers = new Counter({
    name: 'peermap_answers_total',
    help: 'Answers by code',
    labelNames: ['code'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'peermap_answer_seconds',
    help: 'Time to answer',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
    registers: [registry],
  })
  return {
    start: () => {
      const stop = seconds.startTimer()
      return (code) => {
        stop()
        answers.inc({ code })
      }
    },
    text: () => registry.metrics(),
  }
}

/** Serves the metrics on 127.0.0.1. @returns stop @throws SetupError where it can't */
export async function serveMetrics(metrics: Metrics, port: number): Promise<() => Promise<void>> {
  const answer = async (response: ServerResponse): Promise<void> => {
    const text = await metrics.text()
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
    response.end(text)
  }
  const server = createServer((_request, response) => void answer(response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new SetupError(`metrics can't be served on 127.0.0.1:${port}: is the port taken?`, { cause })),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  return () => new Promise((resolve) => server.close(() => resolve()))
}
