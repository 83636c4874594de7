/** P3 Opening a map, and what holds for every step: who may take it, the journal, keys. */
import { describe, expect, test } from 'vitest'
import { addDays, today } from '../../src/policy/age.ts'
import { done, journalEntries, openMap, peermap, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'

serveEmpty()

const DAY = today(new Date())
const EVENT = {
  what: 'Invented fight at a bus stop',
  occurredOn: addDays(DAY, -3),
  place: 'Invented bus stop',
  notifiedBy: 'Invented school',
  notifiedOn: addDays(DAY, -2),
  reveals: [],
}
const MAP = { title: 'Invented Estate', trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' }

describe('openPeerMap', () => {
  test('P3.1 opens a map of a known group, and allocates who opened it', async () => {
    const { mapId, changed } = await done(PEOPLE.worker, 'openPeerMap', MAP)
    expect(changed[0]).toBe(mapId)
    expect(
      await seen(PEOPLE.worker, mapId ?? '', 'title trigger status openedOn reviewDue significantEvents { id }'),
    ).toEqual({
      title: 'Invented Estate',
      trigger: 'KNOWN_GROUP',
      status: 'OPEN',
      openedOn: DAY,
      reviewDue: addDays(DAY, 84),
      significantEvents: [],
    })
    expect(await seen(PEOPLE.colleague, mapId ?? '', 'title')).toBeNull()
  })

  test('P3.1 opens a map after a significant event, with the event on it', async () => {
    const input = { ...MAP, trigger: 'SIGNIFICANT_EVENT', event: EVENT, reviewDue: addDays(DAY, 7) }
    const { mapId } = await done(PEOPLE.worker, 'openPeerMap', input)
    const { reveals: _asked, ...told } = EVENT
    const selection = 'reviewDue significantEvents { what occurredOn place notifiedBy notifiedOn source }'
    expect(await seen(PEOPLE.worker, mapId ?? '', selection)).toEqual({
      reviewDue: addDays(DAY, 7),
      significantEvents: [{ ...told, source: 'council' }],
    })
  })

  const event = { ...MAP, trigger: 'SIGNIFICANT_EVENT' }
  test.each([
    ['P3.1 an event that is not there', event, ['input.event P3.1']],
    [
      'P3.1 an event of tomorrow',
      { ...event, event: { ...EVENT, occurredOn: addDays(DAY, 1) } },
      ['input.event.occurredOn P3.1', 'input.event.notifiedOn P3.1'],
    ],
    [
      'P3.1 a notification of tomorrow',
      { ...event, event: { ...EVENT, notifiedOn: addDays(DAY, 1) } },
      ['input.event.notifiedOn P3.1'],
    ],
    [
      'P3.2 another function without its citation',
      { ...MAP, statutoryFunction: 'OTHER' },
      ['input.statutoryCitation P3.2'],
    ],
    ['P2.5 a review of today', { ...MAP, reviewDue: DAY }, ['input.reviewDue P2.5']],
    ['P2.5 a review after 12 weeks and a day', { ...MAP, reviewDue: addDays(DAY, 85) }, ['input.reviewDue P2.5']],
    [
      'P9.2 a retention that ends before the review',
      { ...MAP, retainUntil: addDays(DAY, 84) },
      ['input.retainUntil P9.2'],
    ],
    [
      'everything at once',
      { ...event, statutoryFunction: 'OTHER', reviewDue: DAY },
      ['input.event P3.1', 'input.statutoryCitation P3.2', 'input.reviewDue P2.5'],
    ],
  ])('is refused for %s, with all that is missing', async (_what, input, missing) => {
    const outcome = await step(PEOPLE.worker, 'openPeerMap', input)
    expect(outcome.code).toBe('STEP_REFUSED')
    expect(outcome.missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual(missing)
  })

  test.each([
    ['an empty title', { ...MAP, title: '  ' }],
    ['a title of two lines', { ...MAP, title: 'a\nb' }],
    ['a title that is too long', { ...MAP, title: 'x'.repeat(201) }],
  ])('says what is wrong of %s, never its value', async (_what, input) => {
    const { code, text } = await step(PEOPLE.worker, 'openPeerMap', input)
    expect(code).toBe('BAD_USER_INPUT')
    expect(text).toContain('not as it must be: input.title')
  })

  test('says what is missing from an input, and repeats nothing of it', async () => {
    const { text } = await step(PEOPLE.worker, 'openPeerMap', {
      title: 'canary; value',
      event: { what: 'canary; told' },
    })
    expect(text).toContain('input.trigger: needed: one of KNOWN_GROUP, SIGNIFICANT_EVENT')
    expect(text).not.toContain('canary')
  })

  test.each([
    ['a partner', PEOPLE.police],
    ['an analyst', PEOPLE.analyst],
    ['the data protection officer', PEOPLE.officer],
  ])('P4.6 is not for %s', async (_who, who) => {
    const { code, taken } = await step(who, 'openPeerMap', MAP)
    expect([code, taken]).toEqual(['PURPOSE_REFUSED', null])
  })
})

describe('every step', () => {
  test('P9.6 is in the journal as intended and as done, by the id of its answer', async () => {
    const { id, mapId } = await done(PEOPLE.worker, 'openPeerMap', MAP)
    const mine = journalEntries().filter(({ stepId }) => stepId === id)
    expect(mine.map(({ kind, name, outcome, mapId: on }) => [kind, name, outcome, on])).toEqual([
      ['step', 'openPeerMap', 'INTENDED', undefined],
      ['step', 'openPeerMap', 'DONE', mapId],
    ])
  })

  test('is one, repeated under one key, also by fifty callers at once', async () => {
    const key = crypto.randomUUID()
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => step(PEOPLE.worker, 'openPeerMap', MAP, key)))
    expect(new Set(outcomes.map(({ taken }) => taken?.id)).size).toBe(1)
    const other = await step(PEOPLE.worker, 'openPeerMap', { ...MAP, title: 'Another' }, key)
    expect(other.code).toBe('CONFLICT')
    const colleague = await step(PEOPLE.colleague, 'openPeerMap', MAP, key)
    expect(colleague.taken?.id).not.toBe(outcomes[0]?.taken?.id)
  })

  test('refuses a key that is no UUID', async () => {
    expect((await step(PEOPLE.worker, 'openPeerMap', MAP, 'again')).code).toBe('BAD_USER_INPUT')
  })

  test('is one of an operation', async () => {
    const id = await openMap()
    const fields = ['a', 'b'].map((alias) => `${alias}: openPeerMap(input: $input) { id }`).join(' ')
    const { json } = await peermap().ask(PEOPLE.worker, `mutation($input: OpenPeerMapInput!) { ${fields} }`, {
      input: MAP,
    })
    expect([json.errors?.[0]?.extensions.code, id === '']).toEqual(['BAD_USER_INPUT', false])
  })
})
