/** `may`: which steps a caller may take, by roles, purpose and grant, before anything else is asked (P4.6). */
import { z } from 'zod'
import { id, maybe, parsed } from '../gateway/arguments.ts'
import { onOpenMap } from '../gateway/answer.ts'
import { isOnMap } from '../gateway/inputs.ts'
import type { Context } from '../gateway/operation.ts'
import { defineQuestion } from '../gateway/question.ts'
import { callerOf } from '../gateway/recording.ts'
import { mayTake } from '../gateway/takers.ts'
import { STEPS } from './all.ts'
import type { AnyStep } from './step.ts'

const mayArgs = z.object({ map: maybe(id) })
const DISCLOSED = [{ coordinates: ['Query.may'], subjects: [] }]

/** The steps that are for these roles and this purpose. */
const stepsFor = ({ visitor }: Context): readonly (readonly [name: string, step: AnyStep])[] =>
  [...STEPS]
    .filter(([, { takers }]) => mayTake(visitor, takers) === true)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))

const mayOnClosed = (step: AnyStep): boolean => step.open(({ onClosed }) => onClosed === true)

/** null for a map that is not open, exactly as for one that does not exist. @throws PURPOSE_REQUIRED */
export const may = defineQuestion<'may'>('everybody', async (_parent, args, context) => {
  const { map } = parsed(mayArgs, args)
  callerOf(context)
  const all = stepsFor(context)
  const namesOf = (steps: typeof all): readonly string[] => steps.map(([name]) => name)
  // Roles and purpose are the caller's own: nothing is disclosed.
  if (map === null) return namesOf(all)
  const onMap = all.filter(([name]) => isOnMap(name))
  return onOpenMap(context, map, async ({ closed }) => ({
    value: namesOf(closed ? onMap.filter(([, step]) => mayOnClosed(step)) : onMap),
    disclosed: DISCLOSED,
  }))
})
