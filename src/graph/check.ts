/**
 * Checks the graph against cypher/README.md: `npm run check:graph`, and after every test suite. It is one of the guards of the
 * compartment (docs/architecture.md, The graph): a write let each finding through, and somebody must look at it.
 */
import { z } from 'zod'
import { elementOf, NODE_TYPES, RISK_PRESETS, TIE_TYPES, tieOf } from '../model/model.ts'
import { type Driver, read } from './driver.ts'
import { loadStatement } from './statements.ts'

const CHECK_GRAPH = loadStatement('graph/check')
/** Long, because the check walks the whole graph. */
const TIMEOUT_MS = 120_000

/** Each check: an error is a graph that breaks its model; a warning is a duty that nobody has met. */
export const CHECKS = {
  'edge-crosses-maps': { severity: 'error', message: 'an edge and its two ends are not on one map' },
  'on-another-map': { severity: 'error', message: 'ON_MAP leads to another map than mapId names' },
  'half-restricted': {
    severity: 'error',
    message: 'what is restricted is not moved as a whole, or something is moved that is not restricted',
  },
  'restricted-for-nothing': {
    severity: 'error',
    message: 'somebody is restricted, or is not, against the restrictions',
  },
  'not-on-one-map': { severity: 'error', message: 'something drawn has no ON_MAP edge, or several' },
  'acting-not-at-risk': {
    severity: 'error',
    message:
      'an assessment that is not of somebody at risk says who acts for them, or names somebody who is no parent or carer',
  },
  'edge-not-in-the-table': { severity: 'error', message: 'an edge joins what its type does not join' },
  'edge-id': { severity: 'error', message: 'an edge has no id, or one that another edge has' },
  'harm-of-another': { severity: 'error', message: 'subjectId is not the person said to harm or be affiliated' },
  'claim-without-status': {
    severity: 'error',
    message: 'a risk, harm or affiliation does not say how far it is known',
  },
  'peer-of-self': { severity: 'error', message: 'a peer tie leads back to its start' },
  'not-about-one-person': { severity: 'error', message: 'an offence, posting or care record is not about one person' },
  'offence-without-spent': { severity: 'error', message: 'an offence does not say whether it is spent' },
  'risk-of-nobody': { severity: 'error', message: 'a risk says neither by nor to whom it is posed' },
  'residence-with-name': { severity: 'error', message: 'a residence has a name' },
  'group-with-both': { severity: 'warning', message: 'a group has members and people said to be affiliated' },
  'reveals-and-label': { severity: 'error', message: 'reveals and the label Revealing do not agree' },
  'risk-without-preset': { severity: 'error', message: 'a risk of this kind reveals more than it says' },
  'two-decisions': { severity: 'error', message: 'two decisions to share are in force for one purpose on one day' },
  'record-without-days': {
    severity: 'error',
    message: 'an agreement or an impact assessment has no first day, or ends or is reviewed before it',
  },
  'person-of-two': { severity: 'error', message: 'a young person on a map is two persons off it' },
  'reference-of-two': { severity: 'error', message: 'a case reference is of two persons' },
  'references-and-label': { severity: 'error', message: 'formerRefs and the label SeveralRefs do not agree' },
  'reference-without-form': {
    severity: 'error',
    message: 'a case reference has no normal form: nobody is found by it',
  },
  'reference-to-decide': {
    severity: 'warning',
    message: 'a case reference may be of two persons, or is spoiled: nobody is found by it until a person has decided',
  },
  'decision-for-nobody': {
    severity: 'warning',
    message: 'the recipient of a decision is not recorded as an organisation of a partner: it opens nothing',
  },
  'disposal-unfinished': {
    severity: 'warning',
    message: 'a map was disposed of, and not everything of it is deleted yet',
  },
  'import-unfinished': {
    severity: 'warning',
    message:
      'an import has not ended: nobody can open its map, and where it was killed the next import or start takes it away',
  },
  'value-without-cover': { severity: 'warning', message: 'a value needs cover, and no assessment or consent names it' },
} as const satisfies Record<string, { readonly severity: 'error' | 'warning'; readonly message: string }>
export type Check = keyof typeof CHECKS

/** A failed check: the ids of the edge or node, and of its ends; null where one is missing. Never a value. */
export type Finding = {
  readonly check: Check
  readonly severity: 'error' | 'warning'
  readonly mapId: string | null
  readonly ids: readonly (string | null)[]
  readonly message: string
}

/** The table of cypher/README.md: `type from to` of each permitted edge. */
const TABLE: readonly string[] = [
  ...TIE_TYPES.map((type) => ({ type, ...tieOf(type) })),
  ...NODE_TYPES.map((type) => ({ type: 'ABOUT', from: [type], to: elementOf(type).about })),
].flatMap(({ type, from, to }) => from.flatMap((one) => to.map((other) => `${type} ${one} ${other}`)))

const isCheck = (name: string): name is Check => Object.hasOwn(CHECKS, name)

const row = z.object({
  check: z.string().refine(isCheck),
  mapId: z.string().nullable(),
  ids: z.array(z.string().nullable()),
})

/** All findings in the order of CHECKS. Empty: the graph fits its model. */
export const checkGraph = async (driver: Driver): Promise<readonly Finding[]> => {
  const rows = await read(driver, {
    text: CHECK_GRAPH,
    params: { table: TABLE, types: [...TIE_TYPES, 'ABOUT'], presets: RISK_PRESETS },
    timeoutMs: TIMEOUT_MS,
  })
  const order = Object.keys(CHECKS)
  return z
    .array(row)
    .parse(rows)
    .map((found) => ({ ...found, ...CHECKS[found.check] }))
    .toSorted((one, other) => order.indexOf(one.check) - order.indexOf(other.check))
}
