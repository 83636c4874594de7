import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { Admission } from '../../src/gateway/admission.ts'

/** Work that ends when it is told to, and what began. */
function works() {
  const began: string[] = []
  const ends = new Map<string, (how: 'done' | Error) => void>()
  const work = (name: string) => (): Promise<string> => {
    began.push(name)
    return new Promise((done, fail) => ends.set(name, (how) => (how === 'done' ? done(name) : fail(how))))
  }
  return { began, work, end: (name: string, how: 'done' | Error = 'done') => ends.get(name)?.(how) }
}

const admission = (limits: { running: number; waiting: number; waitMs: number }) => {
  const warned: unknown[] = []
  return { warned, gate: new Admission(limits, { warn: (fields: unknown) => void warned.push(fields) }) }
}

const REFUSED = { code: 'UNAVAILABLE', details: { retryAfter: 3 } }

describe('admission', () => {
  test('what is beyond the places and the queue is refused at once; the others run, first come first', async () => {
    const { began, work, end } = works()
    const { gate } = admission({ running: 1, waiting: 2, waitMs: 60_000 })
    const [a, b, c] = ['a', 'b', 'c'].map((name) => gate.run(work(name)))
    await expect(gate.run(work('d'))).rejects.toMatchObject(REFUSED)
    expect(() => gate.check()).toThrow('too much is asked at once')
    expect([began, gate.load]).toEqual([['a'], { running: 1, waiting: 2 }])
    end('a')
    expect(await a).toBe('a')
    expect([began, gate.load]).toEqual([['a', 'b'], { running: 1, waiting: 1 }])
    end('b')
    await b
    end('c')
    await c
    expect([began, gate.load]).toEqual([['a', 'b', 'c'], { running: 0, waiting: 0 }])
    gate.check()
  })

  test('work that fails gives its place back', async () => {
    const { work, end } = works()
    const { gate } = admission({ running: 1, waiting: 1, waitMs: 60_000 })
    const first = gate.run(work('a'))
    const second = gate.run(work('b'))
    end('a', new Error('failed'))
    await expect(first).rejects.toThrow('failed')
    end('b')
    expect(await second).toBe('b')
    expect(gate.load).toEqual({ running: 0, waiting: 0 })
  })

  test('who has waited for too long is refused and takes no place', async () => {
    const { began, work, end } = works()
    const { gate } = admission({ running: 1, waiting: 1, waitMs: 1 })
    const first = gate.run(work('a'))
    await expect(gate.run(work('b'))).rejects.toMatchObject(REFUSED)
    end('a')
    await first
    await sleep(0)
    expect([began, gate.load]).toEqual([['a'], { running: 0, waiting: 0 }])
  })

  test('a thousand refusals are one line of the log', async () => {
    const { work } = works()
    const { gate, warned } = admission({ running: 1, waiting: 0, waitMs: 1 })
    void gate.run(work('a'))
    for (let index = 0; index < 1_000; index++) expect(() => gate.check()).toThrow(Error)
    expect(warned).toEqual([{ code: 'UNAVAILABLE', refused: 1, running: 1, waiting: 0 }])
  })
})
