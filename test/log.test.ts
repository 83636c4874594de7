import { expect, test } from 'vitest'
import { openLog } from '../src/log.ts'

type Line = Readonly<Record<string, unknown>>

function kept(): ReturnType<typeof openLog> & {
  readonly lines: () => readonly Line[]
  readonly pass: (ms: number) => void
} {
  let at = 0
  let text = ''
  const open = openLog({ level: 'info', to: { write: (line: string) => void (text += line) }, now: () => at })
  const lines = (): readonly Line[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line): Line => JSON.parse(line))
  return { ...open, lines, pass: (ms) => void (at += ms) }
}

test('a line that comes thousands of times is written once, and once more with how often it came', () => {
  const { log, close, lines } = kept()
  for (let times = 0; times < 5_000; times++) log.error({ code: 'UNAVAILABLE', sequence: times }, 'masked error')
  expect(lines()).toHaveLength(1)
  close()
  expect(lines().map(({ msg, code, repeated }) => [msg, code, repeated])).toEqual([
    ['masked error', 'UNAVAILABLE', undefined],
    ['masked error', 'UNAVAILABLE', 4_999],
  ])
})

test('lines that say something else are each written: another text in a field, another level, another message', () => {
  const { log, close, lines } = kept()
  log.error({ code: 'INTERNAL' }, 'masked error')
  log.error({ code: 'UNAVAILABLE' }, 'masked error')
  log.warn({ code: 'INTERNAL' }, 'masked error')
  log.error({ code: 'INTERNAL' }, 'apollo')
  close()
  expect(lines()).toHaveLength(4)
})

test('after a minute the count is written, and the line is a first one again', () => {
  const { log, lines, pass } = kept()
  log.warn({ code: 'TIMEOUT' }, 'slow')
  log.warn({ code: 'TIMEOUT' }, 'slow')
  pass(60_000)
  log.warn({ code: 'TIMEOUT' }, 'slow')
  expect(lines().map(({ repeated }) => repeated)).toEqual([undefined, 1, undefined])
})

test('of lines without end only the messages are told apart', () => {
  const { log, close, lines } = kept()
  for (let issuer = 0; issuer < 10_000; issuer++) log.warn({ issuer: `https://${issuer}.example` }, 'token refused')
  close()
  expect(lines().length).toBeLessThan(600)
  expect(lines().at(-1)).toMatchObject({ repeated: 9_499 })
})
