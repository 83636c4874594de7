/** What is done with journal and graph before the first request. */
import type { Logger } from 'pino'
import { readRecordsDue } from './accountability/due.facts.ts'
import { countedDue, type DueKind, type RecordDue } from './accountability/due.rules.ts'
import type { UnfinishedSteps } from './steps/unfinished.ts'
import { ROOT, type Config } from './config.ts'
import { read, reading, toPeermapError, type Driver, type Run } from './graph/driver.ts'
import { readFacts, readGrants } from './graph/grants.ts'
import { migrate } from './graph/migrate.ts'
import { PLAN_MS } from './graph/planning.ts'
import { positions, readUpTo } from './graph/projecting.ts'
import { bringReferencesUp } from './graph/references.ts'
import { readRules } from './graph/rules-in-force.ts'
import { readHeadKey } from './journal/heads.ts'
import { openJournal, type Journal } from './journal/journal.ts'
import { today } from './policy/age.ts'
import { LISTED_DAYS } from './policy/version.ts'
import { draftsOf, SHIPPED } from './policy/rule-set.ts'
import type { IsoDate } from './policy/terms.ts'

type JournalOf = { readonly config: Config; readonly driver: Driver; readonly log: Logger; readonly now: () => Date }

/** INVARIANT: a journal of which the graph has read more than it holds is not written on (P9.6): its numbers were used. */
export const openJournalOf = async ({ config, driver, log, now }: JournalOf): Promise<Journal> =>
  openJournal({
    folder: config.journalFolder,
    readUpTo: (journalId) => readUpTo(driver, journalId),
    ...(config.heads === null
      ? {}
      : { heads: { folder: config.heads.folder, key: await readHeadKey(config.heads.keyFile) } }),
    log,
    now,
  })

const WHY = {
  OLDER: 'lacks lines that the graph has read: an older copy was put in its place',
  OTHER: 'is another than the one that the graph has read',
  DAMAGED: 'is damaged',
} as const

/** What whoever starts the service must know of a journal that had to be followed by another one. */
export const continuedSentence = ({ follows, kept }: NonNullable<Journal['continued']>): string =>
  `The journal ${follows.journalId} ${WHY[follows.because]}: it ends with line ${follows.sequence}` +
  (follows.read === undefined ? '' : `, and the graph had read line ${follows.read.sequence}`) +
  `. It is kept as ${kept}, and a new journal is written that says so. Put its missing lines back if you have them ` +
  `(docs/operating/journal.md); "peermap journal reproject" then reads all of them into the graph anew`

/**
 * What whoever starts the service must know where the folder held no journal and the graph has read one: it was moved away, lost,
 * or another folder was named. Null: it is not so. Throws what `read` throws.
 */
export async function missingSentence(driver: Driver, journal: Journal, folder: string): Promise<string | null> {
  if (journal.sequence > 0 || journal.continued !== null) return null
  const known = (await positions(driver, null)).filter(({ sequence }) => sequence >= 0)
  const last = known.find(({ journalId }) => journalId !== journal.journalId)
  if (last === undefined) return null
  return (
    `The graph has read the journal ${last.journalId} up to line ${last.sequence}, and there was none in ${folder}: a new one ` +
    'is begun there. Stop and put it back if you have it: what it alone holds is not found by any question'
  )
}

const DUE_WORDS = {
  AGREEMENT: 'sharing agreements',
  IMPACT_ASSESSMENT: 'impact assessments',
  POLICY_DOCUMENT: 'policy documents',
  ASSESSMENT: 'assessments that give cover',
} as const satisfies Readonly<Record<DueKind, string>>

/** What whoever starts the service must know of what is due. No sharing ends by it (P0.1, P9.6), and no cover by a review (P8.4, P8.9). */
export const dueSentence = (due: readonly RecordDue[]): string => {
  const counts = countedDue(due).map(({ kind, count, overdue }) => `${DUE_WORDS[kind]} ${count} (${overdue} late)`)
  return (
    `To be reviewed, or to end, within ${LISTED_DAYS} days, or late by as many: ${counts.join(', ')}. ` +
    'reviewsDue lists them for managers and the data protection officer; sharing goes on, and a late review ends no cover'
  )
}

/**
 * What whoever starts the service must know of the rules in force (P9.6); null: a set is adopted. One that can't be used stops
 * no start: everything that needs a rule is denied, and a good one can be adopted.
 */
export async function rulesSentence(run: Run, day: IsoDate): Promise<string | null> {
  try {
    const { version } = await readRules(run, day)
    if (version !== null) return null
    return (
      `No set of rules is adopted: the shipped rules that are no drafts hold, and ${draftsOf(SHIPPED).length} drafts do not, so partners ` +
      'see nothing. "peermap rules" prints them; adoptRules puts a set in force'
    )
  } catch (error) {
    const { code, message } = toPeermapError(error)
    if (code !== 'UNAVAILABLE') throw error
    return message
  }
}

/**
 * Lets a cold database plan what every request asks first, for a caller who is nobody: that takes it seconds, and on a busy
 * machine longer than a request may. It may wait long for that.
 */
export async function planFirstStatements(driver: Driver, log: Logger): Promise<void> {
  const nobody = {
    issuer: '',
    subject: '',
    organisation: '',
    agency: 'CFS',
    roles: [],
    purpose: 'ASSESS_RISK',
  } as const
  try {
    const run: Run = (statement) => read(driver, { ...statement, timeoutMs: PLAN_MS })
    await Promise.all([
      readFacts(run, nobody, { mapId: '', today: today(new Date()), now: new Date(), elements: true }),
      readGrants(run, nobody, new Date()),
    ])
  } catch (error) {
    log.info({ code: toPeermapError(error).code }, 'the first statements were not planned')
  }
}

/**
 * Brings a graph up to this version and ends what the last run left. `driver` is a patient one.
 * @param beforeListening what else must be done with the graph before the first request
 */
export async function prepareGraph(about: {
  readonly driver: Driver
  readonly journal: Journal
  readonly unfinished: UnfinishedSteps
  readonly log: Logger
  readonly say: (line: string) => void
  readonly now: () => Date
  readonly beforeListening?: ((driver: Driver, journal: Journal) => Promise<void>) | undefined
}): Promise<void> {
  const { driver, journal, unfinished, log, say, now, beforeListening } = about
  await migrate(driver, `${ROOT}/cypher/migrations`, say)
  const undecided = await bringReferencesUp(driver, say)
  if (undecided > 0) log.warn({ people: undecided }, 'case references are to be decided about')
  await unfinished.finish()
  await beforeListening?.(driver, journal)
  const waiting = await rulesSentence(reading(driver), today(now()))
  if (waiting !== null) {
    say(waiting)
    log.warn({ rules: 'NONE_ADOPTED_OR_UNUSABLE' }, 'the rules that were shipped are not all in force')
  }
  const due = await readRecordsDue(reading(driver), today(now()))
  if (due.length === 0) return
  const counts = Object.fromEntries(countedDue(due).map(({ kind, count }) => [kind, count]))
  log.warn({ due: counts }, 'documents or assessments are to be reviewed, or end')
  say(dueSentence(due))
}
