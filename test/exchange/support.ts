/** What the tests of the import share. People and places are invented. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Driver } from 'neo4j-driver'
import { read } from '../../src/graph/driver.ts'
import { importCaller, runImport } from '../../src/exchange/import.ts'
import { parseImportOptions } from '../../src/exchange/options.ts'
import type { Issue } from '../../src/exchange/issues.ts'
import type { ImportReport } from '../../src/exchange/report.ts'
import { CONFORMANCE_LABELS, plantConformance } from '../support/conformance.ts'
import { RULES_LABELS } from '../support/rules.ts'
import { openJournal, type Journal } from '../../src/journal/journal.ts'

/** A folder that is deleted after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'peermap-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files by name into a folder; answers the path of each. */
export const writeFiles = <Name extends string>(
  folder: string,
  files: Readonly<Record<Name, string | Buffer>>,
): Readonly<Record<string, string>> => {
  const paths: Record<string, string> = {}
  for (const [name, content] of Object.entries<string | Buffer>(files)) {
    paths[name] = join(folder, name)
    writeFileSync(join(folder, name), content)
  }
  return paths
}

/** A journal of its own, closed after the test. */
export const temporaryJournal = async (folder = join(temporaryFolder(), 'journal')): Promise<Journal> => {
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const journal = await openJournal({ folder, log })
  onTestFinished(() => journal.close())
  return journal
}

/** Why everybody is on the map, where no column says it, and that no text tells of more (P5.2). */
export const WHY = ['--why', 'seen together', '--set', 'reveals=NONE'] as const

/** The options that every import needs. */
export const COMMON = ['--title', 'Riverside', '--source', 'hackney-cfs', '--stated-as', 'FACT'] as const

/** Who works with the map, where a test does not say it: somebody must (P4.5). */
export const ALLOCATE = ['--allocate', 'sw-1'] as const

/** The day on which the tests import. */
export const NOW = new Date('2026-03-02T12:00:00Z')

/** Imports files that are written for it: `people.csv` is given as --people, and so on; `.json` likewise. */
export const importFiles = async (
  driver: Driver,
  files: Readonly<Record<string, string | Buffer>>,
  more: {
    readonly words?: readonly string[]
    readonly journal?: Journal
    readonly now?: Date
    /** false: there are no agreements and no impact assessment (P9.6). */
    readonly conformance?: boolean
  } = {},
): Promise<ImportReport> => {
  const paths = writeFiles(temporaryFolder(), files)
  const named = Object.entries(paths).flatMap(([name, path]) => [`--${name.replace(/\..*$/, '')}`, path])
  const words = more.words ?? []
  const opened = words.includes('--allocate') || named.includes('--share') ? [] : ALLOCATE
  const options = parseImportOptions([...COMMON, ...named, ...words, ...opened])
  const journal = more.journal ?? (await temporaryJournal())
  if (named.includes('--share') && more.conformance !== false) await plantConformance(driver)
  return runImport({
    driver,
    journal,
    options,
    caller: importCaller(options, 'hackney-cfs'),
    now: () => more.now ?? NOW,
  })
}

/** How many nodes there are, without the record of migrations, the rules and what shares rest on. */
export const nodesIn = async (driver: Driver): Promise<unknown> =>
  onlyIn(
    driver,
    `MATCH (n) WHERE NOT n:Migration|${[...CONFORMANCE_LABELS, ...RULES_LABELS].join('|')} RETURN count(n) AS value`,
  )

/** The one `value` that a statement answers. */
export const onlyIn = async (driver: Driver, text: string): Promise<unknown> =>
  (await read(driver, { text }))[0]?.['value']

/** The faults that are told in full, by kind. */
export const issuesOf = (report: ImportReport): readonly Issue[] => report.issues.groups.flatMap(({ first }) => first)

/** `line column code` of each fault, in order. */
export const faultsOf = (report: ImportReport): readonly string[] =>
  issuesOf(report).map(({ line, column, code }) => [line, column, code].filter((part) => part !== null).join(' '))

/** One assessment that holds on NOW, changed as a test wants. */
export const assessment = (other: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  subjects: 'ALL',
  categories: ['ETHNICITY'],
  limbB: 'UNDER_18',
  protected: ['a'],
  purpose: '18(1)(a)(i)',
  reasonWithoutConsent: '18(2)(c)',
  explanation: 'asking would tell those who harm',
  substantialPublicInterest: 'safeguarding of children',
  enactment: 'Children Act 1989 s.47',
  from: '2026-03-01',
  reviewOn: '2026-06-01',
  until: '2026-09-01',
  officer: 'officer-1',
  relevance: 'why he is picked on',
  ...other,
})

/** The file of --assessment, with a policy document in force. */
export const assessmentJson = (...assessments: readonly Readonly<Record<string, unknown>>[]): string =>
  JSON.stringify({
    policyDocument: { version: '3', from: '2025-01-01', reviewBy: '2027-01-01', location: 'intranet' },
    assessments,
  })

/** A map with everything that an import can draw. */
export const GOOD = {
  'people.csv': [
    'ID,Kind,Label,Name,date of birth,age,Ref,adult_kind,concern,aliases',
    'a,,YP A,Ana Example,2011-05-04,,CF-1,,,Annie;Nan',
    'b,young person,,Ben Example,,14,CF-2,,,',
    'c,ADULT,,Cy Example,,,,TRUSTED,,',
    'd,ADULT_OF_CONCERN,,Dee Example,,,,,said to groom,',
  ].join('\n'),
  'ties.csv': [
    'from,to,type,kind,strength,seriousness,status,influence,basis,how',
    'a,b,,FRIEND,4,,,,,',
    'c,a,SUPPORTS,,,,,,,football coach',
    'd,b,HARMS,EXPLOITATION,,HIGH,SUSPECTED,,,',
    'a,b,INFLUENCES,,,,,HIGH,told by both,',
    'b,g1,AFFILIATED_WITH,,,,SUSPECTED,,,',
    'g1,g2,GROUP_TIE,CONFLICT,,,,,,',
  ].join('\n'),
  'groups.csv': 'id,kind,name,reveals\ng1,OTHER,East,HARMFUL_RELATIONSHIP\ng2,SCHOOL,Year 9,NONE\n',
  'memberships.csv': 'person,group,role\na,g2,CENTRAL\n',
  'places.csv': 'id,kind,name,latitude,longitude,reveals\np,PARK,Millfields,51,-0.05,none\n',
  'visits.csv': 'person,place,howOften\na,p,DAILY\nc,p,\nd,p,ONCE\n',
  'offences.csv': 'person,what,status,spent,occurredOn\nb,theft,ALLEGED,no,31/01/2026\n',
  'assessment.json': assessmentJson(
    assessment({ subjects: ['b', 'd'], categories: ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'] }),
  ),
}
