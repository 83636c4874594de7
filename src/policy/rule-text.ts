/**
 * A set of rules as text: YAML that people read and change, and that is read back. What is read is checked as data from outside
 * (rule-checks.ts), wherever it comes from. Pure.
 */
import { createHash } from 'node:crypto'
import { Document, isScalar, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { LAW, type CitationId } from './law.ts'
import { faultsOf, type RuleFault } from './rule-checks.ts'
import { RULE_TABLES, type RuleSet } from './rule-set.ts'
import type { Rule } from './rules.ts'
import { AGENCIES, CATEGORIES, PURPOSES, ROLES } from './terms.ts'

/** Longest text of a set, in characters: several times what is shipped. */
export const LONGEST_TEXT = 80_000

/** The form of the text. A later version of the service that writes another one reads this one too. */
const FORMAT = 1

/** SHA-256 of a set's text, hex. Blanks around it do not count: they get lost on the way. */
export const hashOf = (text: string): string => createHash('sha256').update(text.trim(), 'utf8').digest('hex')

const HEADING = `# Rules of Peermap: who may have which category of data at most, for which purpose (P4, P5, P8).
# Nothing is permitted unless a rule permits it; a rule that forbids beats every rule that permits.
# draft: waits for the data protection officer's confirmation. since: the day from which the protocol has said so.
# rules: what opens a map; analyses: what an analysis may read; reports: figures that are about nobody.
`

const CITATIONS = new Set<string>(Object.keys(LAW))
const isCitation = (id: unknown): id is CitationId => typeof id === 'string' && CITATIONS.has(id)

const ruleEntry = z
  .strictObject({
    id: z.string().max(20),
    clause: z.string().max(20),
    effect: z.enum(['permit', 'forbid']),
    agency: z.array(z.enum(AGENCIES)).optional(),
    role: z.array(z.enum(ROLES)).optional(),
    purpose: z.array(z.enum(PURPOSES)).optional(),
    data: z.array(z.enum(CATEGORIES)),
    basis: z.array(z.custom<CitationId>(isCitation, 'a citation of the law that the service knows')),
    since: z.string().max(10),
    draft: z.boolean().optional(),
    because: z.string().max(500),
  })
  .transform(({ agency, role, purpose, draft, ...rest }): Rule => ({
    ...rest,
    ...(agency === undefined ? {} : { agency }),
    ...(role === undefined ? {} : { role }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(draft === undefined ? {} : { draft }),
  }))

const table = z.array(ruleEntry).max(500)
const setEntry = z.strictObject({ format: z.literal(FORMAT), rules: table, analyses: table, reports: table })

/** A rule with its parts in the order in which they are read. */
const ordered = ({ id, clause, effect, agency, role, purpose, data, basis, since, draft, because }: Rule) => ({
  id,
  clause,
  effect,
  ...(agency === undefined ? {} : { agency: [...agency] }),
  ...(role === undefined ? {} : { role: [...role] }),
  ...(purpose === undefined ? {} : { purpose: [...purpose] }),
  data: [...data],
  basis: [...basis],
  since,
  ...(draft === true ? { draft } : {}),
  because,
})

/** The set as YAML, which `readRuleText` reads back to the same set. Ends with a line break. */
export const ruleText = (set: RuleSet): string => {
  const tables = Object.fromEntries(RULE_TABLES.map((name) => [name, set[name].map(ordered)]))
  const document = new Document({ format: FORMAT, ...tables }, { aliasDuplicateObjects: false })
  visit(document, {
    Seq: (_key, node) => {
      node.flow = node.items.length > 0 && node.items.every((item) => isScalar(item))
    },
  })
  return HEADING + document.toString({ lineWidth: 120, flowCollectionPadding: false })
}

/** A set that may be used, or everything that is wrong with the text. */
export type ReadRules =
  { readonly set: RuleSet; readonly faults: null } | { readonly set: null; readonly faults: readonly RuleFault[] }

const unreadable = (message: string): ReadRules => ({
  set: null,
  faults: [{ code: 'UNREADABLE', rule: null, message }],
})

/** Where in the text something stands: `rules.3.basis.0`. */
const shapeFaults = ({ issues }: z.ZodError): readonly RuleFault[] =>
  issues.slice(0, 50).map(({ path, message }) => ({
    code: 'SHAPE',
    rule: path.length === 0 ? null : path.map(String).join('.'),
    message,
  }))

/** Reads a text as plain data: no aliases, no tags, no key twice. */
const plainData = (text: string): { readonly data: unknown } | null => {
  const document = parseDocument(text, { schema: 'core', strict: true, uniqueKeys: true, merge: false })
  if (document.errors.length > 0 || document.warnings.length > 0) return null
  try {
    const data: unknown = document.toJS({ maxAliasCount: 0 })
    return { data }
  } catch {
    return null
  }
}

/** Reads and checks the text of a set. It never throws, and a set with any fault is not given. */
export const readRuleText = (text: string): ReadRules => {
  if (text.length > LONGEST_TEXT) return unreadable(`it is longer than ${LONGEST_TEXT} characters`)
  const plain = plainData(text)
  if (plain === null) return unreadable('it is no plain YAML: no aliases, no tags, no key twice')
  const { success, data, error } = setEntry.safeParse(plain.data)
  if (!success) return { set: null, faults: shapeFaults(error) }
  const { rules, analyses, reports } = data
  const set = { rules, analyses, reports }
  const faults = faultsOf(set)
  return faults.length === 0 ? { set, faults: null } : { set: null, faults }
}
