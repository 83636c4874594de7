/** `check-graph`: finds what must not be in the graph; also run after every test suite. */
import { readConfig } from '../config.ts'
import { checkGraph } from '../graph/check.ts'
import type { Driver } from '../graph/driver.ts'
import { unlessInterrupted } from '../interrupt.ts'
import { withGraph } from './support.ts'
import { noWords, say } from './terminal.ts'

/** Runs the command; exit code 1 when one of them is an error. */
export async function checkCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  noWords('check-graph', args)
  const check = (driver: Driver) => unlessInterrupted(checkGraph(driver), signal)
  const findings = await withGraph(readConfig(process.env), signal, check)
  for (const finding of findings) say(JSON.stringify(finding))
  say(`${findings.length} findings`)
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
}
