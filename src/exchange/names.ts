/** What stands under a heading of names and is no name. Pure. */

const NONE: ReadonlySet<string> = new Set(
  `unknown, unkown, not known, name unknown, name not known, no name, unnamed, none, nil, null,
   not applicable, not available, not given, not stated, not recorded, not provided, not disclosed,
   unidentified, not identified, not yet identified, anon, anonymous, withheld, redacted, missing,
   tbc, tba, to be confirmed, dont know`
    .split(',')
    .map((each) => each.trim()),
)
/** `N/A`, `n.k.`, and as programs write it; `Na` is a name, and `NK` may be initials. */
const NOT_AVAILABLE = /^n\s*[/.\\]\s*[ak]\.?$/i
const BY_A_PROGRAM = /^(?:NA|NaN|NULL)$/
/** `Unknown male 2`: says something of somebody, and no name. */
const SAYS_UNKNOWN = /^(?:unknown|not known|unidentified|unnamed)\b/

const words = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether the text says that no name is known. */
export const isNoName = (text: string): boolean => {
  const plain = words(text)
  return (
    plain === '' ||
    [NOT_AVAILABLE, BY_A_PROGRAM].some((each) => each.test(text.trim())) ||
    NONE.has(plain) ||
    SAYS_UNKNOWN.test(plain)
  )
}

/** What is to be said of somebody instead of such a name: what it says beside that, or that it is not known. */
export const descriptionOf = (text: string): string =>
  SAYS_UNKNOWN.test(words(text)) && !NONE.has(words(text)) ? text.trim() : 'name not known'
