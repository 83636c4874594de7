import { expect, test } from 'vitest'
import { Closing } from '../src/closing.ts'

test('all is closed, the last opened first and once, also where one of them fails', async () => {
  const closed: string[] = []
  const closing = new Closing()
  for (const name of ['log', 'driver', 'journal', 'server'])
    closing.add(async () => {
      closed.push(name)
      if (name === 'journal') throw new Error('the journal could not be closed')
    })
  const both = await Promise.allSettled([closing.close(), closing.close()])
  expect(both).toEqual([
    { status: 'rejected', reason: new Error('the journal could not be closed') },
    { status: 'rejected', reason: new Error('the journal could not be closed') },
  ])
  expect(closed).toEqual(['server', 'journal', 'driver', 'log'])
})
