/** P9.4 Every label of the graph is known to erasure and disposal: a new one says here what becomes of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NODE_TYPES } from '../../src/model/model.ts'

const CYPHER = join(import.meta.dirname, '../../cypher')
const read = (name: string): string => readFileSync(join(CYPHER, `${name}.cypher`), 'utf8')

/** What is recorded off a map about people: taken away, or taken out of, by conventions of cypher/README.md. */
const RECORDS =
  'Notification|Consent|Assessment|SharingDecision|DeclinedSharing|Allocation|Statement|EventNotification|StatedReason|MatterClosed|PersonMerge|CoverHold|CoverErasure|UrgentAccess|SharingRequest|Contribution|ParentDisclosure|Rectification|RecipientTold|Restriction|RestrictionView|Objection|LegalHold|DisposalProposal|AccessRequest|AccessDecision|Complaint|Advice'.split(
    '|',
  )
/** What stays: without values, or of nobody who is mapped. Erasure and disposal have statements of their own for the first. */
const OTHERS = ['PeerMap', 'Person', 'ParentCarer', 'Place', 'Revealing', 'Erasure'].concat(
  [
    'Organisation',
    'Practitioner',
    'PolicyDocument',
    'SharingAgreement',
    'ImpactAssessment',
    'RuleProposal',
    'RuleSet',
    'Import',
    'Step',
    'ErasureTold',
    'Disposal',
    'DisposedElement',
    'Migration',
    'Demo',
    'Register',
    'RequestBook',
    'DisproportionalityReport',
    'AnalystCopy',
    'CopyLookUp',
  ],
  ['Disclosure', 'SubjectSet', 'SubjectRef', 'CoordinateSet', 'JournalPosition', 'Staff'],
)
const DRAWN: readonly string[] = NODE_TYPES.toSorted()

/** The lists of labels in a statement that are longer than those of people. */
const listsIn = (name: string): readonly (readonly string[])[] =>
  [...read(name).matchAll(/\(\w+:([A-Z]\w+(?:\|[A-Z]\w+){6,})/g)].map(([, list = '']) => list.split('|'))

const labelsOfMigrations = (): readonly string[] => {
  const texts = readdirSync(join(CYPHER, 'migrations')).map((file) =>
    readFileSync(join(CYPHER, 'migrations', file), 'utf8'),
  )
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/FOR \(\w+:(\w+)\)/g)].map(([, label = '']) => label)))]
}

describe('P9.4 erasure and disposal', () => {
  test('know every label that has a constraint or an index', () => {
    const known = new Set([...RECORDS, ...OTHERS, ...DRAWN])
    expect(labelsOfMigrations().filter((label) => !known.has(label))).toEqual([])
  })

  test.each([
    ['rights/erasing.facts', RECORDS.filter((label) => label !== 'Statement' && label !== 'DisposalProposal')],
    ['rights/erasing-texts.facts', RECORDS],
    ['retention/map-counts.facts', RECORDS.filter((label) => label !== 'DisposalProposal')],
    ['retention/map-records', RECORDS],
    ['rights/erasure-records', RECORDS.filter((label) => label !== 'DisposalProposal')],
    [
      'rights/erasure-texts',
      ['PeerMap', 'Erasure', 'ParentCarer', 'Person', 'AnalystCopy', 'CopyLookUp', ...DRAWN, ...RECORDS],
    ],
  ])('%s reaches every record', (name, expected) => {
    const longest = [...listsIn(name)].toSorted((one, other) => other.length - one.length)[0] ?? []
    expect([...longest].toSorted()).toEqual([...expected].toSorted())
  })
})
