/** What is said of imports that did not end: each with its maps. */
import type { ClearedImport } from './clear.ts'
import { counted, number } from './words.ts'

const SHOWN_MAPS = 10

const mapsOf = ({ id, mapIds }: ClearedImport): string => {
  const more = mapIds.length > SHOWN_MAPS ? ` and ${number(mapIds.length - SHOWN_MAPS)} more` : ''
  return `${id}, ${counted(mapIds.length, 'map')} that nobody could open: ${mapIds.slice(0, SHOWN_MAPS).join(', ')}${more}`
}

/** A line for each import that was killed and cleared now, and for each that may be at work elsewhere. */
export const unfinishedLines = ({
  cleared,
  running,
}: {
  readonly cleared: readonly ClearedImport[]
  readonly running: readonly ClearedImport[]
}): readonly string[] => [
  ...cleared.map((each) => `An import that did not end was cleared: ${mapsOf(each)}.`),
  ...running.map((each) => `An import is at work, or was killed a few minutes ago at most: ${mapsOf(each)}.`),
]
