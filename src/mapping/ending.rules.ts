/** Preconditions of ending a person or an element on a map: it no longer holds, and its history stays (P1.2, P4.5). Pure. */
import type { ElementType } from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { elementShows } from '../policy/sight.ts'
import type { Category, IsoDate } from '../policy/terms.ts'
import { ENDED, isLabelled, isPerson, missingElement, type MapElement } from '../policy/elements.ts'
import { need, type Missing } from '../policy/missing.ts'
import { missingGrant } from '../policy/writing.ts'

/** Types that can end -> the category that the caller must be granted: for that person, or for the whole map. */
export const ENDING = {
  YoungPerson: 'IDENTITY',
  Adult: 'IDENTITY',
  AdultOfConcern: 'IDENTITY',
  PeerGroup: 'IDENTITY',
  Location: 'ADDRESS',
  Risk: 'RISK',
  Strength: 'RISK',
  InformationGap: 'PLAN',
  Intervention: 'PLAN',
} as const satisfies Readonly<Partial<Record<ElementType, Category>>>
type EndingType = keyof typeof ENDING

const canEnd = (type: ElementType): type is EndingType => Object.hasOwn(ENDING, type)
const TYPES = Object.keys(ENDING).filter((type): type is EndingType => Object.hasOwn(ENDING, type))
const PATH = 'input.elementId'

/** P5.2: a caller can't end a group or a place whose name is hidden from them. */
const missingShown = (opening: Opening, type: EndingType, id: string): readonly Missing[] =>
  isLabelled({ type })
    ? need(elementShows(opening, ENDING[type], id), {
        code: 'NOT_GRANTED',
        path: PATH,
        clause: 'P5.2',
        message: 'what it reveals is not open to the caller',
      })
    : []

const missingOf = (element: MapElement | undefined, opening: Opening): readonly Missing[] => {
  if (element === undefined || !canEnd(element.type)) return []
  const { id, type, endedOn = null } = element
  if (endedOn !== null) return [{ code: 'ALREADY', path: PATH, clause: 'P1.2', message: ENDED }]
  const about = isPerson({ type }) ? id : null
  const grant = missingGrant(opening, [{ path: PATH, category: ENDING[type], about }])
  return grant.length > 0 ? grant : missingShown(opening, type, id)
}

/** What is missing before it ends. `seen`: the elements that the caller may know of. */
export const missingToEnd = (
  { elementId: id, on }: { readonly elementId: string; readonly on: IsoDate },
  about: { readonly opening: Opening; readonly seen: ReadonlyMap<string, MapElement>; readonly today: IsoDate },
): readonly Missing[] => [
  ...missingElement({ path: PATH, id, types: TYPES }, about.seen),
  ...missingOf(about.seen.get(id), about.opening),
  ...need(on <= about.today, {
    code: 'IN_FUTURE',
    path: 'input.on',
    clause: 'P1.2',
    message: 'nothing ends in the future',
  }),
]
