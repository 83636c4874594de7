/**
 * Case references and other identifiers that people write by hand (P1.2). Each has one normal form. References are
 * compared, joined, looked up and erased by it; they are shown as they were written. Pure.
 *
 * Readings: letters are compared without case. Every dash is `-`. Spaces and invisible characters (zero-width spaces,
 * direction marks, byte order marks, soft hyphens) do not count. A number in scientific notation is what a spreadsheet
 * makes of a long number: its last digits are lost, so it names nobody.
 */
import { foldCase, oneDash } from './text-form.ts'

/** Longest reference, in characters as `spelledOut` returns it. */
export const LONGEST_REFERENCE = 100

const UNSEEN = /[\p{Cf}\p{Cc}\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]\d+$|^[+-]?\d+[.,]\d+e\d+$/i

const untilStable = (text: string, change: (text: string) => string): string => {
  const changed = change(text)
  return changed === text ? text : untilStable(changed, change)
}

/** The reference in one way of writing, without invisible characters. Case is kept. */
export const spelledOut = (written: string): string =>
  untilStable(written, (text) => oneDash(text.normalize('NFKC').replaceAll(UNSEEN, '')))

/** The normal form. Two references are the same if their normal forms are. */
export const referenceKey = (written: string): string => untilStable(written, (text) => foldCase(spelledOut(text)))

/** As `referenceKey`, for a reference that may be null. */
export const referenceKeyOrNull = (written: string | null): string | null =>
  written === null ? null : referenceKey(written)

/** Whether a spreadsheet has turned it into a number and lost its last digits. */
export const isSpoiled = (written: string): boolean => SCIENTIFIC.test(spelledOut(written))

/** Why a text is no reference, as a sentence that repeats nothing of the text; null: it is a reference. */
export const referenceFault = (written: string): string | null => {
  // The length is checked before any other work.
  if (written.length > 4 * LONGEST_REFERENCE) return `a reference has at most ${LONGEST_REFERENCE} characters`
  const spelled = spelledOut(written)
  if (spelled.length > LONGEST_REFERENCE) return `a reference has at most ${LONGEST_REFERENCE} characters`
  if (!/[\p{L}\p{N}]/u.test(spelled)) return 'a reference has a letter or a digit'
  if (SCIENTIFIC.test(spelled))
    return 'this is a number in scientific notation, as a spreadsheet writes it: its last digits are lost, so give the reference itself, from a column that is text'
  return null
}

/**
 * A council's own pattern, which must match the whole reference, in any case.
 * @throws SyntaxError if it is no pattern
 */
export const referencePattern = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'iu')

/** Whether a new reference matches the council's pattern; null: any reference does. */
export const isAsPattern = (written: string, pattern: RegExp | null): boolean =>
  pattern === null || pattern.test(spelledOut(written))

/** A person as recorded outside the maps, with all their case references. */
export type Referenced = { readonly id: string; readonly ref: string; readonly formerRefs: readonly string[] }

/** Why somebody must decide about a reference: two people share its normal form, or a spreadsheet has spoiled it. */
export const REFERENCE_DOUBTS = ['SAME_FORM', 'SPOILED'] as const
export type ReferenceDoubt = (typeof REFERENCE_DOUBTS)[number]

/** The normal forms of a person's references: those that identify the person, and those that await a decision. */
export type ReferenceKeys = {
  readonly id: string
  /** The normal form of `ref`; null: it awaits a decision. */
  readonly refKey: string | null
  readonly formerKeys: readonly string[]
  readonly undecidedKey: string | null
  readonly undecidedFormer: readonly string[]
  readonly doubt: ReferenceDoubt | null
}

/**
 * Separates the references that identify one person from those in doubt. A reference in doubt identifies nobody until
 * somebody has decided.
 */
export const keysOfAll = (people: readonly Referenced[]): readonly ReferenceKeys[] => {
  const own = people.map(({ id, ref, formerRefs }) => {
    const refKey = referenceKey(ref)
    const former = formerRefs.filter((each) => !isSpoiled(each)).map(referenceKey)
    return { id, refKey, isSpoiled: isSpoiled(ref), former: [...new Set(former)].filter((key) => key !== refKey) }
  })
  const [seen, shared]: [Set<string>, Set<string>] = [new Set(), new Set()]
  for (const { refKey, former } of own) for (const key of [refKey, ...former]) (seen.has(key) ? shared : seen).add(key)
  const isShared = (key: string): boolean => shared.has(key)
  return own.map(({ id, refKey, isSpoiled: spoiled, former }) => {
    const isOpen = spoiled || isShared(refKey)
    const undecidedFormer = former.filter(isShared)
    const isInDoubt = isOpen || undecidedFormer.length > 0
    return {
      id,
      refKey: isOpen ? null : refKey,
      formerKeys: former.filter((key) => !isShared(key)),
      undecidedKey: isOpen ? refKey : null,
      undecidedFormer,
      doubt: spoiled ? 'SPOILED' : isInDoubt ? 'SAME_FORM' : null,
    }
  })
}
