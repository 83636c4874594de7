/** Starts a server in the folder given, says where, and holds it until it is ended. A process for tests to kill; it ends with them. */
import { fstatSync } from 'node:fs'
import { resolve } from 'node:path'
import { startEmbedded } from '../../src/graph/embedded/launch.ts'

const [home = ''] = process.argv.slice(2)
const server = await startEmbedded({
  root: resolve(import.meta.dirname, '../..'),
  home,
  test: true,
  log: (line) => void process.stderr.write(`${line}\n`),
})
process.stdout.write(`${JSON.stringify({ uri: server.uri, password: server.password, pid: server.pid })}\n`)
// a test is at the other end; a person's terminal or /dev/null is not
if (fstatSync(0).isSocket()) process.stdin.on('end', () => process.exit()).resume()
