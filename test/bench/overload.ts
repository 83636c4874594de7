/**
 * `--only overload`: Peermap asked twice as much as it can answer, with its default limits. First 16 connections ask again and
 * again: that is saturation. Then twice as many requests a second arrive, whether or not earlier ones were answered, as
 * they do from many people. Goodput is what was answered well and within two seconds, a second. With
 * `PEERMAP_MAX_RUNNING=100000` nothing is refused: what it was like without admission.
 */
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, fire, type Target } from './fire.ts'
import { quantile } from './report.ts'

const CONNECTIONS = 16
const TIMES = 2
const GOOD_MS = 2_000
const TICK_MS = 5
/** A generator that kept more open would measure itself. */
const MOST_OPEN = 4_000

/** Answers and refusals a second, times in ms; `others`: neither answered nor refused. */
export type Overload = {
  readonly saturation: number
  readonly asked: number
  readonly goodput: number
  readonly late: number
  readonly refused: number
  readonly others: number
  readonly goodP50: number
  readonly goodP99: number
  readonly refusedP50: number
  readonly refusedP99: number
}

type Seen = { readonly status: number; readonly ms: number }

/** Sends `rate` requests a second for `seconds`, and waits for what becomes of them. */
async function arrive(target: Target, rate: number, seconds: number): Promise<readonly Seen[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_OPEN, noDelay: true })
  const sent: Promise<Seen>[] = []
  const send = async (): Promise<Seen> => {
    const began = performance.now()
    const status = await ask(target, agent).then(
      (answer) => answer.status,
      () => 0,
    )
    return { status, ms: performance.now() - began }
  }
  const began = performance.now()
  for (;;) {
    const elapsed = (performance.now() - began) / 1000
    while (sent.length < rate * Math.min(elapsed, seconds)) sent.push(send())
    if (elapsed > seconds) break
    await sleep(TICK_MS)
  }
  const seen = await Promise.all(sent)
  agent.destroy()
  return seen
}

/** Asks until a cold database has planned what is asked, then measures. */
export async function measureOverload(target: Target, seconds: number): Promise<Overload> {
  const agent = new Agent({ keepAlive: true })
  let bytes = 0
  for (let tries = 0; bytes === 0; tries++) {
    const { status, body } = await ask(target, agent)
    if (status === 200 && !body.includes('"errors"')) bytes = body.length
    else if (tries === 60) throw new Error(`not answered: ${body.toString().slice(0, 300)}`)
    else await sleep(1_000)
  }
  agent.destroy()
  await fire(target, { connections: CONNECTIONS, seconds, bytes })
  const { perSecond: saturation } = await fire(target, { connections: CONNECTIONS, seconds, bytes })
  const seen = await arrive(target, saturation * TIMES, seconds)
  const answered = seen.filter(({ status }) => status === 200).map(({ ms }) => ms)
  const good = answered.filter((ms) => ms <= GOOD_MS)
  const refused = seen.filter(({ status }) => status === 503).map(({ ms }) => ms)
  return {
    saturation,
    asked: seen.length / seconds,
    goodput: good.length / seconds,
    late: (answered.length - good.length) / seconds,
    refused: refused.length / seconds,
    others: (seen.length - answered.length - refused.length) / seconds,
    goodP50: quantile(good, 0.5),
    goodP99: quantile(good, 0.99),
    refusedP50: quantile(refused, 0.5),
    refusedP99: quantile(refused, 0.99),
  }
}

/** As lines for people. */
export const textOfOverload = (name: string, found: Overload): string => {
  const round = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(value < 10 ? 1 : 0))
  return [
    `Overload, ${name}: ${round(found.saturation)} answers/s at ${CONNECTIONS} connections; ${round(found.asked)} asked a second:`,
    `  good within ${GOOD_MS} ms ${round(found.goodput)}/s (p50 ${round(found.goodP50)} ms, p99 ${round(found.goodP99)} ms), later ${round(found.late)}/s`,
    `  refused ${round(found.refused)}/s (p50 ${round(found.refusedP50)} ms, p99 ${round(found.refusedP99)} ms), others ${round(found.others)}/s`,
  ].join('\n')
}
