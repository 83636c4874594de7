/** The moves of the property test (properties.int.test.ts): how each step is tried. draw.ts says how to add one. */
import { changingMoves } from './changing.ts'
import { coverMoves } from './cover.ts'
import type { Moves } from './draw.ts'
import { mappingMoves } from './mapping.ts'
import { notificationMoves } from './notification.ts'
import { parentMoves } from './parents.ts'
import { peopleMoves } from './people.ts'
import { requestMoves } from './requests.ts'
import { retentionMoves } from './retention.ts'
import { rightsMoves } from './rights.ts'
import { sharingMoves } from './sharing.ts'
import { tieMoves } from './ties.ts'

/** Every step -> how it is tried. In an order in which those that end things come last. */
export const MOVES: Moves = {
  ...mappingMoves,
  ...tieMoves,
  ...peopleMoves,
  ...changingMoves,
  ...coverMoves,
  ...sharingMoves,
  ...requestMoves,
  ...notificationMoves,
  ...parentMoves,
  ...rightsMoves,
  ...retentionMoves,
}
