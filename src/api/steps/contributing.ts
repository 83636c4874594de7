/** The steps by which a partner contributes to a map, and the Council takes that or does not (P4.3, P0.1). */
import { z } from 'zod'
import { SetupError } from '../../errors.ts'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey, type Caller } from '../../protocol/facts.ts'
import {
  missingToAccept,
  missingToContribute,
  missingToDecline,
  type Contribution,
  type NewOffer,
} from '../../protocol/steps/contributing.ts'
import { isPerson, seenElements, type MapElement } from '../../protocol/steps/elements.ts'
import { correctionsOf, isOfferName, namedIn, type Offer, type OfferName } from '../../protocol/steps/offers.ts'
import type { IsoDate } from '../../protocol/terms.ts'
import { id, line, maybe, reveals, text } from '../arguments.ts'
import {
  CONTRIBUTION_ANSWERS,
  elementsNamed,
  jsonObject,
  readContributions,
  type ContributionRow,
} from './contributed.ts'
import { elementSteps } from './elements.ts'
import { elementsOn } from './known.ts'
import { peopleOfGap } from './plan.ts'
import { defineStep, openingIn, type AnyStep } from './step.ts'
import { tieSteps } from './ties.ts'
import { within, type Inner } from './within.ts'

const OPEN = loadStatement('taking/contributions-open')

const STEPS: Readonly<Record<OfferName, AnyStep>> = { ...elementSteps, ...tieSteps }

// A step within another is its facts, its preconditions and its statement: of what else a step may be, nothing would be done;
// and who accepts it may take it.
for (const [name, step] of Object.entries(STEPS))
  step.open(({ byRole, mapsOf, onRecord, onClosed, keepsNoHash }) => {
    const isMore = [byRole, mapsOf, onRecord, onClosed, keepsNoHash].some((part) => part !== undefined)
    if (isOfferName(name) && (isMore || !step.takers.includes('mapper')))
      throw new SetupError(`${name} can't be taken within acceptContribution`)
  })

/** What is offered: one step, with its input as that step takes it, from the partner. */
type Offering = { readonly mapId: string; readonly name: OfferName; readonly offer: Offer }

/** What the Council will say, in the place of which something must stand for the step to check the rest. */
const PLACEHOLDERS = { version: 1 } as const

type Checked = { readonly offer: Offer } | { readonly wrong: readonly (readonly PropertyKey[])[] }

/** The input as its own step checks it, without what is left to the Council. */
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

/** One field for each step that may be offered, exactly one of them given. */
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

type ContributeKnown = {
  readonly elements: readonly MapElement[]
  readonly open: number
  /** Young people whom an information gap is about that is to be filled. */
  readonly people: readonly string[]
}

async function knownOfOffer(run: Run, { mapId, name, offer }: Offering, caller: Caller): Promise<ContributeKnown> {
  const named = namedIn(name, offer).map((each) => each.id)
  const [elements, [row], people] = await Promise.all([
    elementsOn(run, mapId, named),
    run({ text: OPEN, params: { mapId, organisation: caller.organisation } }),
    name === 'fillInformationGap' ? Promise.all(named.map((gap) => peopleOfGap(run, mapId, gap))) : [],
  ])
  return { elements, open: countRow.parse(row).open, people: people.flat() }
}

/** P4.3: what a partner contributed carries its source. */
const stored = ({ offer }: Offering, { organisation }: Caller): string =>
  JSON.stringify({ ...offer, source: organisation })

const contribute = defineStep<Offering, ContributeKnown>({
  taker: 'partner',
  input: contributeInput,
  mapOf: ({ mapId }) => mapId,
  know: (run, { input, caller }) => knownOfOffer(run, input, caller),
  missing: (situation) => {
    const { input, known, caller, today } = situation
    const { mapId, name, offer } = input
    const seen = seenElements(openingIn(situation), known.elements)
    const size = stored(input, caller).length
    const offered: NewOffer = { name, mapId, input: offer, size, open: known.open, seen }
    return missingToContribute(offered, today)
  },
  write: ({ input, known, caller }, { now, newId }) => {
    const people = known.elements.filter(isPerson).map((person) => person.id)
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
      subjectIds: [...new Set([...people, ...known.people])],
      status: 'OFFERED',
    }
    return { params: { contribution }, changed: [contribution.id] }
  },
})

const acceptInput = z.strictObject({
  mapId: id,
  contributionId: id,
  label: maybe(line),
  ref: maybe(line),
  version: maybe(z.int().min(1)),
})
type Accept = z.output<typeof acceptInput>

type DecideKnown = {
  readonly contribution: ContributionRow | null
  readonly elements: ReadonlyMap<string, MapElement>
}
type AcceptKnown = DecideKnown & { readonly inner: Inner | null }

async function readDeciding(
  run: Run,
  { mapId, contributionId }: { readonly mapId: string; readonly contributionId: string },
): Promise<DecideKnown> {
  const [contribution = null] = await readContributions(run, { mapId, id: contributionId, limit: 1 })
  const elements = await elementsNamed(run, mapId, contribution === null ? [] : [contribution])
  return { contribution, elements }
}

/** The step that was offered, with what the Council adds to it. */
const innerOf = (
  run: Run,
  { step, input: offer }: Contribution,
  about: { readonly input: Accept; readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
): Promise<Inner | null> => {
  const { label, ref, version } = about.input
  const added = Object.entries({ label, ref, version }).filter(([, value]) => value !== null)
  return within({ name: step, step: STEPS[step] }, { ...about, input: { ...offer, ...Object.fromEntries(added) } }, run)
}

const found = <Known extends DecideKnown>({ contribution, ...known }: Known) => {
  if (contribution === null) throw new Error('a contribution is decided about that was not found')
  return { contribution, ...known }
}

const acceptContribution = defineStep<Accept, AcceptKnown>({
  taker: 'mapper',
  input: acceptInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, about) => {
    const deciding = await readDeciding(run, about.input)
    const { contribution } = deciding
    return { ...deciding, inner: contribution === null ? null : await innerOf(run, contribution, about) }
  },
  missing: (situation) => {
    const { input, known } = situation
    const { inner } = known
    const { label, ref, version } = input
    return missingToAccept(
      { ...known, opening: openingIn(situation) },
      { corrections: { label, ref, version }, inner: inner === null ? null : () => inner.missing(situation) },
    )
  },
  versions: (situation) => situation.known.inner?.versions(situation),
  // The journal stands alone: it says which step was taken within this one.
  onRecord: ({ contribution }) => (contribution === null ? {} : { within: contribution.step }),
  write: (situation, making) => {
    const { contribution, inner } = found(situation.known)
    if (inner === null) throw new Error('a contribution is accepted that its step does not take')
    const written = inner.write(situation, making)
    // Who was drawn by it is whom it is about from now on.
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
      also: [...(written.also ?? []), { statement: `steps/${contribution.step}`, params: written.params }],
      params: { contributionId: contribution.id, decided },
    }
  },
})

const declineContribution = defineStep({
  taker: 'mapper',
  onClosed: true,
  input: z.strictObject({
    mapId: id,
    contributionId: id,
    reason: text,
    reveals,
    answer: maybe(z.enum(CONTRIBUTION_ANSWERS)),
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => readDeciding(run, input),
  missing: (situation) => missingToDecline({ ...situation.known, opening: openingIn(situation) }),
  write: ({ input: { contributionId, reason, answer }, caller, today }, { stepId }) => {
    const decidedOn = toDate(today)
    const decided = { status: 'DECLINED', decidedBy: callerKey(caller), decidedOn, stepId, reason, answer }
    return { params: { contributionId, decided }, changed: [contributionId] }
  },
})

export const contributingSteps = { contribute, acceptContribution, declineContribution } as const
