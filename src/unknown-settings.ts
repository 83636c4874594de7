/** Settings that do not exist: each named, with the one that was probably meant. */

/** Letters that a slip of the finger changes, at most. */
const MAX_SLIPS = 2

/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein). */
function slips(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let at = 1; at <= other.length; at++) {
      const changed = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1)
      line.push(Math.min(changed, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[other.length] ?? 0
}

const wordsOf = (name: string): readonly string[] => name.replace(/^PEERMAP_/, '').split('_')

const holds = (words: readonly string[], others: readonly string[]): boolean =>
  others.every((word) => words.includes(word))

/** The first of those with the least number; undefined when there is none, or another has the same. */
function least(found: readonly { readonly each: string; readonly number: number }[]): string | undefined {
  const [first, second] = found.toSorted((one, other) => one.number - other.number)
  return first?.number === second?.number ? undefined : first?.each
}

/** The known name that has all words of `name`, or whose words it has all; else the one that it is a slip of. */
export function nearestSetting(name: string, known: readonly string[]): string | undefined {
  const upper = name.toUpperCase()
  const words = wordsOf(upper)
  const byWords = known
    .filter((each) => holds(wordsOf(each), words) || holds(words, wordsOf(each)))
    .map((each) => ({ each, number: Math.abs(wordsOf(each).length - words.length) }))
  const byLetters = known
    .map((each) => ({ each, number: slips(upper, each) }))
    .filter(({ number }) => number <= MAX_SLIPS)
  return least(byWords) ?? least(byLetters)
}

/** NEO4J_* belongs to Neo4j's own programs, too: only what looks like one of ours is wrong, where ours is not set. */
const looksLike = (name: string, ours: string): boolean =>
  slips(name, ours) <= MAX_SLIPS ||
  (name.length > 'NEO4J_'.length + 3 && (name.startsWith(ours) || ours.startsWith(name)))

/**
 * What is wrong with the names of an environment, a line each: every PEERMAP_* that is no setting, and every NEO4J_* that
 * looks like one of ours that is not set.
 * @param given names that are set @param known names of all settings
 */
export function unknownSettings(given: readonly string[], known: readonly string[]): readonly string[] {
  const unknown = given.filter((name) => !known.includes(name)).toSorted()
  const own = unknown
    .filter((name) => /^PEERMAP_/i.test(name))
    .map((name) => ({ name, meant: nearestSetting(name, known) }))
  const neo4j = unknown
    .filter((name) => name.startsWith('NEO4J_'))
    .map((name) => ({ name, meant: known.find((ours) => ours.startsWith('NEO4J_') && looksLike(name, ours)) }))
    .filter(({ meant }) => meant !== undefined && !given.includes(meant))
  return [...own, ...neo4j].map(
    ({ name, meant }) => `- ${name}: no such setting${meant === undefined ? '' : `; did you mean ${meant}?`}`,
  )
}
