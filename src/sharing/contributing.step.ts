/** The steps by which a partner contributes to a map, and the Council accepts or declines the contribution (P4.3, P0.1). */
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import type { StepInputs } from '../generated/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement, statementOfStep } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import {
  missingToAccept,
  missingToContribute,
  missingToDecline,
  type Contribution,
  type NewOffer,
} from './contributing.rules.ts'
import { isPerson, type MapElement } from '../policy/elements.ts'
import { seenElements } from '../policy/sight.ts'
import { correctionsOf, isOfferName, namedIn, type Offer, type OfferName } from './offers.rules.ts'
import type { IsoDate } from '../policy/terms.ts'
import { elementsNamed, jsonObject, readContributions, type ContributionRow } from './contributing.facts.ts'
import { changeSteps } from '../mapping/changes.step.ts'
import { elementSteps } from '../mapping/elements.step.ts'
import { id } from '../gateway/arguments.ts'
import { inputOf } from '../gateway/inputs.ts'
import { elementsOn } from '../steps/facts.ts'
import { peopleOfGap } from '../mapping/plan.step.ts'
import { newRef } from '../steps/references.ts'
import { defineStep, openingIn, type AnyStep } from '../steps/step.ts'
import { tieSteps } from '../mapping/ties.step.ts'
import { readNested, type NestedStep } from '../steps/nested.ts'

const OPEN = loadStatement('sharing/contributions-open.facts')

const STEPS: Readonly<Record<OfferName, AnyStep>> = { ...elementSteps, ...changeSteps, ...tieSteps }

// Of a nested step only the facts, the preconditions and the statement are used. So a step that has any other part
// can't be contributed, nor can one that the caller who accepts may not take.
for (const [name, step] of Object.entries(STEPS))
  step.open(({ byRole, mapsOf, onRecord, onClosed, keepsNoHash }) => {
    const isMore = [byRole, mapsOf, onRecord, onClosed, keepsNoHash].some((part) => part !== undefined)
    if (isOfferName(name) && (isMore || !step.takers.includes('mapper')))
      throw new SetupError(`${name} can't be taken within acceptContribution`)
  })

/** An offer: one step, with the partner's input in the form that the step accepts. */
type Offering = { readonly mapId: string; readonly name: OfferName; readonly offer: Offer }

/** Placeholders for values that the Council adds on acceptance. The step needs them to check the rest of the input. */
const PLACEHOLDERS = { version: 1 } as const

type Checked = { readonly offer: Offer } | { readonly wrong: readonly (readonly PropertyKey[])[] }

/** The input as checked by its own step, without the values that the Council adds. */
function checked(name: OfferName, given: unknown): Checked {
  const offered = jsonObject.safeParse(given)
  if (!offered.success) return { wrong: [[]] }
  const left = correctionsOf(name)
  const placeholders = Object.entries(PLACEHOLDERS).filter(([field]) => left.some((each) => each === field))
  const filled = { ...offered.data, ...Object.fromEntries(placeholders) }
  return STEPS[name].open((own): Checked => {
    const { success, data, error } = own.input.safeParse(filled)
    if (!success) return { wrong: error.issues.map(({ path }) => path) }
    const { version: _version, label: _label, ref: _ref, ...offer } = jsonObject.parse(data)
    return { offer }
  })
}

/** One field for each step that may be offered. Exactly one of them is given. */
const contributeInput = jsonObject.transform(({ mapId, ...fields }, context): Offering => {
  const wrong = (path: readonly PropertyKey[]) => {
    context.addIssue({ code: 'custom', path: [...path], message: 'not as it must be' })
    return z.NEVER
  }
  const [one, other] = Object.entries(fields).filter(([, value]) => (value ?? null) !== null)
  const on = id.safeParse(mapId)
  if (!on.success) return wrong(['mapId'])
  if (one === undefined || other !== undefined || !isOfferName(one[0])) return wrong([])
  const [name, value] = one
  const result = checked(name, value)
  if ('offer' in result) return { mapId: on.data, name, ...result }
  for (const path of result.wrong) wrong([name, ...path])
  return z.NEVER
})

const countRow = z.object({ open: z.number() })

type ContributeFacts = {
  readonly elements: readonly MapElement[]
  readonly open: number
  /** The young people whom the information gap is about, if the step fills one. */
  readonly people: readonly string[]
}

async function knownOfOffer(run: Run, { mapId, name, offer }: Offering, caller: Caller): Promise<ContributeFacts> {
  const named = namedIn(name, offer).map((each) => each.id)
  const [elements, [row], people] = await Promise.all([
    elementsOn(run, mapId, named),
    run({ text: OPEN, params: { mapId, organisation: caller.organisation } }),
    name === 'fillInformationGap' ? Promise.all(named.map((gap) => peopleOfGap(run, mapId, gap))) : [],
  ])
  return { elements, open: countRow.parse(row).open, people: people.flat() }
}

/** P4.3: a contribution carries the partner as its source. */
const stored = ({ offer }: Offering, { organisation }: Caller): string =>
  JSON.stringify({ ...offer, source: organisation })

const contribute = defineStep<Offering, ContributeFacts>({
  takers: ['partner'],
  input: contributeInput,
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input, caller }) => knownOfOffer(run, input, caller),
  missing: (situation) => {
    const { input, facts, caller, today } = situation
    const { mapId, name, offer } = input
    const seen = seenElements(openingIn(situation), facts.elements)
    const size = stored(input, caller).length
    const offered: NewOffer = { name, mapId, input: offer, size, open: facts.open, seen }
    return missingToContribute(offered, today)
  },
  write: ({ input, facts, caller }, { now, newId }) => {
    const people = facts.elements.filter(isPerson).map((person) => person.id)
    const contribution = {
      id: newId(),
      mapId: input.mapId,
      organisation: caller.organisation,
      agency: caller.agency,
      contributedBy: callerKey(caller),
      purpose: caller.purpose,
      at: toDateTime(now),
      step: input.name,
      input: stored(input, caller),
      subjectIds: [...new Set([...people, ...facts.people])],
      status: 'OFFERED',
    }
    return { params: { contribution }, changed: [contribution.id] }
  },
})

type Accept = StepInputs['acceptContribution']

type DecideFacts = {
  readonly contribution: ContributionRow | null
  readonly elements: ReadonlyMap<string, MapElement>
}
type AcceptFacts = DecideFacts & { readonly inner: NestedStep | null }

async function readDeciding(
  run: Run,
  { mapId, contributionId }: { readonly mapId: string; readonly contributionId: string },
): Promise<DecideFacts> {
  const [contribution = null] = await readContributions(run, { mapId, id: contributionId, limit: 1 })
  const elements = await elementsNamed(run, mapId, contribution === null ? [] : [contribution])
  return { contribution, elements }
}

/** The offered step, with the values that the Council adds. */
const innerOf = (
  run: Run,
  { step, input: offer }: Contribution,
  about: { readonly input: Accept; readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
): Promise<NestedStep | null> => {
  const { label, ref, version } = about.input
  const added = Object.entries({ label, ref, version }).filter(([, value]) => value !== null)
  return readNested(
    { name: step, step: STEPS[step] },
    { ...about, input: { ...offer, ...Object.fromEntries(added) } },
    run,
  )
}

const found = <Facts extends DecideFacts>({ contribution, ...known }: Facts) => {
  if (contribution === null) throw new Error('a contribution is decided about that was not found')
  return { contribution, ...known }
}

const acceptContribution = defineStep<Accept, AcceptFacts>({
  takers: ['mapper'],
  references: newRef,
  input: inputOf('acceptContribution'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, about) => {
    const deciding = await readDeciding(run, about.input)
    const { contribution } = deciding
    return { ...deciding, inner: contribution === null ? null : await innerOf(run, contribution, about) }
  },
  missing: (situation) => {
    const { input, facts } = situation
    const { inner } = facts
    const { label, ref, version } = input
    return missingToAccept(
      { ...facts, opening: openingIn(situation) },
      { corrections: { label, ref, version }, inner: inner === null ? null : () => inner.missing(situation) },
    )
  },
  versions: (situation) => situation.facts.inner?.versions(situation),
  // The journal has to be readable by itself, so it names the nested step.
  onRecord: ({ contribution }) => (contribution === null ? {} : { within: contribution.step }),
  write: (situation, making) => {
    const { contribution, inner } = found(situation.facts)
    if (inner === null) throw new Error('a contribution is accepted that its step does not take')
    const written = inner.write(situation, making)
    // If the step drew a person, the contribution is about that person from now on.
    const isDrawn = contribution.step === 'addYoungPerson' || contribution.step === 'addAdult'
    const decided = {
      status: 'ACCEPTED',
      decidedBy: callerKey(situation.caller),
      decidedOn: toDate(situation.today),
      stepId: making.stepId,
      elementId: written.changed[0] ?? null,
      subjectIds: isDrawn ? written.changed.slice(0, 1) : contribution.subjectIds,
    }
    return {
      changed: [...written.changed, contribution.id],
      ...(written.change === undefined ? {} : { change: written.change }),
      before: [...(written.before ?? []), { statement: statementOfStep(contribution.step), params: written.params }],
      params: { contributionId: contribution.id, decided },
    }
  },
})

const declineContribution = defineStep({
  takers: ['mapper'],
  onClosed: true,
  input: inputOf('declineContribution'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => readDeciding(run, input),
  missing: (situation) => missingToDecline({ ...situation.facts, opening: openingIn(situation) }),
  write: ({ input: { contributionId, reason, answer }, caller, today }, { stepId }) => {
    const decidedOn = toDate(today)
    const decided = { status: 'DECLINED', decidedBy: callerKey(caller), decidedOn, stepId, reason, answer }
    return { params: { contributionId, decided }, changed: [contributionId] }
  },
})

export const contributingSteps = { contribute, acceptContribution, declineContribution } as const
