import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { serveMetrics } from '../../src/gateway/serve-metrics.ts'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

test('metrics are told to who names this machine or a host of the settings, and to no other name', async () => {
  const port = await freePort()
  onTestFinished(await serveMetrics({ text: async () => 'peermap_requests 1' }, port, ['metrics.example.org']))
  const answerTo = async (host: string): Promise<readonly [number | undefined, string]> => {
    const asked = get({ port, host: '127.0.0.1', headers: { host } })
    const response: IncomingMessage = await new Promise((resolve, reject) =>
      asked.once('response', resolve).once('error', reject),
    )
    let text = ''
    for await (const chunk of response) text += String(chunk)
    return [response.statusCode, text]
  }
  expect(await answerTo(`localhost:${port}`)).toEqual([200, 'peermap_requests 1'])
  expect(await answerTo('metrics.example.org')).toEqual([200, 'peermap_requests 1'])
  expect(await answerTo('attacker.example')).toEqual([421, ''])
})
