import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn, adultFrom, addDays, isIsoDate } from '../../src/policy/age.ts'
import { ceiling, decide } from '../../src/policy/ceiling.ts'
import { withoutUrgent, type Caller, type Element, type Facts } from '../../src/policy/facts.ts'
import type { Extent } from '../../src/policy/opening.ts'
import { isOpenFor, mapsOpenTo, openingOf } from '../../src/policy/opening.ts'
import { elementShows } from '../../src/policy/sight.ts'
import type { Rule } from '../../src/policy/rules.ts'
import { RULES } from '../../src/policy/rules.ts'
import { intersectOpenings, openingOfRecipient } from '../../src/sharing/preview-sharing.rules.ts'
import type { Agency, Category, Purpose } from '../../src/policy/terms.ts'
import { AGENCIES, CATEGORIES, MAPPING_PURPOSES, needsCover, PURPOSES, ROLES } from '../../src/policy/terms.ts'
import {
  allocation,
  assessment,
  born,
  consent,
  DAY,
  decision,
  element,
  facts,
  partner,
  policy,
  urgentAccess,
} from './build.ts'

const IDS = ['a', 'b', 'c', 'd']
const some = <T>(values: readonly T[]) => fc.subarray([...values])
const one = <T>(values: readonly T[]) => fc.constantFrom(...values)
const between = (min: number, max: number) => fc.integer({ min, max }).map((days) => addDays(DAY, days))
const [past, ahead] = [between(-300, 20), between(-20, 300)]
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4 })

// Weighted, so that most scenes open something.
const OFTEN: readonly Agency[] = [...AGENCIES, 'CFS', 'CFS', 'HEALTH', 'YOUTH_JUSTICE']
const STATED: readonly Purpose[] = [...MAPPING_PURPOSES, 'NOTIFY']

const caller: fc.Arbitrary<Caller> = fc
  .record({
    agency: one(OFTEN),
    roles: fc.subarray([...ROLES], { minLength: 1 }),
    purpose: one(STATED),
  })
  .map((change) => partner({ ...change, organisation: 'org' }))

const rule: fc.Arbitrary<Rule> = fc
  .record({
    agency: maybe(some(AGENCIES)),
    role: maybe(some(ROLES)),
    purpose: maybe(some(PURPOSES)),
    data: some(CATEGORIES),
  })
  .map(({ agency, role, purpose, data }) => ({
    id: 'R-9-99',
    clause: 'P5',
    effect: 'forbid',
    data,
    basis: ['gdpr-5-1-c'],
    since: '2026-01-01',
    because: 'x',
    ...(agency === null ? {} : { agency }),
    ...(role === null ? {} : { role }),
    ...(purpose === null ? {} : { purpose }),
  }))

const hoursAfter = (hours: number): string => new Date(Date.parse(`${DAY}T12:00:00Z`) + hours * 3_600_000).toISOString()

const anyFacts = (who: Caller): fc.Arbitrary<Facts> => {
  const interval = fc.record({ from: past, until: ahead })
  return fc
    .record({
      decisions: fc.array(
        fc
          .record({
            categories: some(CATEGORIES),
            subjects: fc.oneof(fc.constant('ALL' as const), some(IDS)),
            interval,
          })
          .map(({ interval: when, ...rest }) =>
            decision({ ...rest, ...when, organisation: 'org', purpose: who.purpose }),
          ),
        { minLength: 1, maxLength: 2, size: 'xsmall' },
      ),
      allocations: fc.array(
        fc
          .record({ youngPersonIds: maybe(some(IDS)), from: past, until: maybe(ahead) })
          .map((change) => allocation(change)),
        { maxLength: 3 },
      ),
      urgent: fc.array(
        fc.integer({ min: 0, max: 36 }).map((hours) => urgentAccess({ until: hoursAfter(hours) })),
        { maxLength: 2 },
      ),
      assessments: fc.array(
        fc
          .record({ subjectIds: some(IDS), categories: some(CATEGORIES), interval, birthday: ahead })
          .map(({ interval: when, birthday, ...rest }) =>
            assessment({ ...rest, ...when, protectedPeople: [{ id: 'p', ...born(addDays(birthday, -18 * 365)) }] }),
          ),
        { minLength: 1, maxLength: 4 },
      ),
      consents: fc.array(
        fc
          .record({ subjectId: one(IDS), categories: some(CATEGORIES), from: past, withdrawnOn: maybe(ahead) })
          .map((change) => consent(change)),
        { maxLength: 2 },
      ),
      policyDocuments: fc.array(
        ahead.map((until) => policy({ until })),
        { minLength: 1, maxLength: 2 },
      ),
      elements: fc.array(
        fc
          .record({
            id: fc.uuid(),
            reveals: some(CATEGORIES),
            people: some(IDS),
            veiled: fc.array(
              fc.record({
                to: one(IDS),
                by: fc.constantFrom<Category[]>([], ['ADDRESS'], ['HARMFUL_RELATIONSHIP']),
                claim: fc.constantFrom(null, 'SUSPECTED', 'DISPROVED', ''),
                ever: fc.boolean(),
              }),
              { maxLength: 2 },
            ),
            others: some(['group', 'place']),
          })
          .map((change) => element(change)),
        { maxLength: 2 },
      ),
    })
    .map((change) => facts(change))
}
const scene = caller.chain((who) => fc.record({ who: fc.constant(who), known: anyFacts(who) }))

const within = (inner: Extent, outer: Extent): boolean =>
  [...IDS, 'somebody else'].every((id) => !isOpenFor(inner, id) || isOpenFor(outer, id))

test('P5 the order of the rules has no effect', () => {
  const shuffled = fc.shuffledSubarray<Rule>([...RULES], { minLength: RULES.length })
  fc.assert(
    fc.property(shuffled, caller, one(CATEGORIES), (rules, who, category) => {
      expect(decide(rules, who, category)).toEqual(ceiling(RULES, who, category))
    }),
  )
})

test('P5 a forbid that is added never opens anything, and closes what it names', () => {
  fc.assert(
    fc.property(rule, caller, one(CATEGORIES), (forbid, who, category) => {
      const after = decide([...RULES, forbid], who, category)
      expect(!after.permit || ceiling(RULES, who, category).permit).toBe(true)
      expect(after.permit && after.rules.includes(forbid.id)).toBe(false)
    }),
  )
})

test('P4 P5 P8 what is open lies within what is granted, and that within the ceiling', () => {
  fc.assert(
    fc.property(scene, ({ who, known }) => {
      const opening = openingOf(who, known, DAY)
      if (opening === null) return
      for (const category of CATEGORIES) {
        const { granted, open, redactions } = opening
        expect(within(open[category], granted[category])).toBe(true)
        expect(granted[category] === 'NONE' || ceiling(RULES, who, category).permit).toBe(true)
        expect(needsCover(category) && open[category] === 'ALL').toBe(false)
        expect(redactions[category].length === 0).toBe(open[category] === 'ALL')
      }
    }),
    { numRuns: 500 },
  )
})

test('P4.4 P4.5 the index lists a map exactly when it would open', () => {
  fc.assert(
    fc.property(scene, ({ who, known }) => {
      expect(mapsOpenTo(who, [known], DAY).includes(known.mapId)).toBe(openingOf(who, known, DAY) !== null)
    }),
    { numRuns: 500 },
  )
})

test('P4 until the day it names, nothing that is granted today closes', () => {
  fc.assert(
    fc.property(scene, fc.integer({ min: 1, max: 400 }), ({ who, known }, days) => {
      const now = openingOf(who, known, DAY)
      const later = addDays(DAY, days)
      if (now === null || (now.openUntil !== null && later >= now.openUntil)) return
      // A second decision that begins meanwhile is a fault that closes both (P4.4).
      if (known.decisions.length > 1) return
      const then = openingOf(who, known, later)
      for (const category of CATEGORIES)
        expect(then !== null && within(now.granted[category], then.granted[category])).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('P0.1 urgent access opens more to the Council alone, never a history or a posting, and takes nothing away', () => {
  fc.assert(
    fc.property(scene, ({ who, known }) => {
      const [with_, without] = [openingOf(who, known, DAY), openingOf(who, withoutUrgent(known), DAY)]
      expect(who.agency === 'CFS' || isDeepStrictEqual(with_, without)).toBe(true)
      for (const category of CATEGORIES) {
        const [wider, standing] = [with_?.open[category] ?? 'NONE', without?.open[category] ?? 'NONE']
        expect(within(standing, wider)).toBe(true)
        const isKept = ['SOCIAL_MEDIA', 'SOCIAL_CARE_HISTORY'].includes(category)
        expect(!isKept || isDeepStrictEqual(wider, standing)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('P4.4 a preview never shows more than the recipient would be shown, nor more than is open to who looks', () => {
  const proposed = fc.record({
    agency: one(AGENCIES.filter((agency) => agency !== 'CFS')),
    organisation: fc.constant('org-proposed'),
    purpose: one(MAPPING_PURPOSES),
    categories: some(CATEGORIES),
    subjects: fc.oneof(fc.constant('ALL' as const), some(IDS)),
    mayExport: fc.boolean(),
  })
  fc.assert(
    fc.property(scene, proposed, ({ who, known }, decided) => {
      const own = openingOf(who, known, DAY)
      const recipient = openingOfRecipient(decided, known, DAY)
      if (own === null || recipient === null) return
      const both = intersectOpenings(recipient, own)
      for (const category of CATEGORIES) {
        for (const other of [recipient, own]) {
          expect(within(both.open[category], other.open[category])).toBe(true)
          expect(within(both.granted[category], other.granted[category])).toBe(true)
        }
        for (const id of [...IDS, 'somebody else'])
          expect(isOpenFor(both.open[category], id)).toBe(
            isOpenFor(recipient.open[category], id) && isOpenFor(own.open[category], id),
          )
        for (const { id } of known.elements ?? [])
          expect(elementShows(both, category, id)).toBe(
            elementShows(recipient, category, id) && elementShows(own, category, id),
          )
      }
      expect([both.caller, both.grant, both.redactions]).toEqual([own.caller, own.grant, recipient.redactions])
    }),
    { numRuns: 500 },
  )
})

test('P5.2 an element shows a category only if it and what is revealed are open for each person it is known to be joined to', () => {
  fc.assert(
    fc.property(scene, ({ who, known }) => {
      const opening = openingOf(who, known, DAY)
      if (opening === null) return
      const isHidden = ({ to, by, claim, ever }: Element['veiled'][number]): boolean =>
        !ever ||
        claim === 'DISPROVED' ||
        claim === '' ||
        (!by.includes('ADDRESS') && !isOpenFor(opening.open[by[0] ?? 'MAP'], to))
      const closed = (people: readonly string[], needed: Category) =>
        people.filter((person) => !isOpenFor(opening.open[needed], person))
      const wrong = (known.elements ?? []).filter(({ id, people, veiled, reveals }) =>
        CATEGORIES.filter((category) => elementShows(opening, category, id)).some(
          (category) =>
            reveals.some((revealed) => closed([...people, ...veiled.map(({ to }) => to)], revealed).length > 0) ||
            closed([...people, ...veiled.filter((tie) => !isHidden(tie)).map(({ to }) => to)], category).length > 0,
        ),
      )
      expect(wrong).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('P8.5 somebody is 18 from the day that adultFrom names, and not before', () => {
  const birthday = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1970-01-01', days))
  fc.assert(
    fc.property(birthday, (dateOfBirth) => {
      const from = adultFrom(born(dateOfBirth), '2026-06-15')
      if (from === null) return
      expect(isIsoDate(from)).toBe(true)
      expect(ageOn(born(dateOfBirth), from)).toBe(18)
      expect(ageOn(born(dateOfBirth), addDays(from, -1))).toBe(17)
    }),
  )
})
