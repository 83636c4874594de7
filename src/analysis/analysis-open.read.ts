/** Whether an analysis runs for a caller on a map: the verdicts of may-run.ts, refused and on record as other refusals are. */
import type { AnalysisFile } from './header.ts'
import { refusalOf, verdictOn, type Withheld } from './may-run.ts'
import { PeermapError } from '../errors.ts'
import { reading } from '../graph/driver.ts'
import { readFacts, readGrants } from '../graph/grants.ts'
import { withoutUrgent, type Caller } from '../policy/facts.ts'
import { extentsOpenTo, openingOf, type Opening } from '../policy/opening.ts'
import { notOpen } from '../gateway/peer-map.ts'
import { callerOf, record } from '../gateway/recording.ts'
import { rulesFor, useRules } from '../gateway/rules.ts'
import type { Context, Redaction } from '../gateway/operation.ts'

/** As the journal knows the file. */
export const nameOf = ({ name, sha256 }: AnalysisFile): string => `Analysis.${name}@${sha256}`

const redactionOf = (file: AnalysisFile, withheld: Withheld): Redaction => ({
  ...withheld,
  path: ['analysis', file.field],
  coordinate: `Analysis.${file.field}`,
})

/** @throws PURPOSE_REFUSED, with the clause and what is withheld, where the caller runs this file on no map */
export async function checkCaller(context: Context, file: AnalysisFile, caller: Caller): Promise<void> {
  const { set } = await rulesFor(context)
  const refusal = refusalOf(set, caller, { file, today: context.today })
  if (refusal === null) return
  const { message, clause, rule, withheld } = refusal
  context.redactions = withheld.map((each) => redactionOf(file, each))
  throw new PeermapError('PURPOSE_REFUSED', `${message} (${clause})`, {
    missing: [{ code: 'NOT_PERMITTED', path: `analysis.${file.field}`, clause, rule, message }],
  })
}

/**
 * What an order is by is for analysts, who see no names, whatever else the token carries (R-4-05).
 * @throws PURPOSE_REFUSED
 */
export function checkValues({ roles }: Caller, values: boolean): void {
  if (!values || roles.includes('ANALYST')) return
  const message = 'what an order is by is for analysts, who see no names'
  throw new PeermapError('PURPOSE_REFUSED', `${message} (P5.2)`, {
    missing: [{ code: 'NOT_PERMITTED', path: 'values', clause: 'P5.2', rule: 'R-4-05', message }],
  })
}

/** A map on which a file runs, or how it is refused: as a map that does not exist, or withheld. */
export type OnMap =
  | { readonly runs: true; readonly opening: Opening; readonly harm: readonly string[] | null }
  | { readonly runs: false; readonly as: 'NOT_FOUND' | 'WITHHELD' }

/** Whether the file runs on the map by what stays: urgent access runs no analysis (P0.1). A refusal is on record. */
export async function openFor(context: Context, file: AnalysisFile, mapId: string): Promise<OnMap> {
  const caller = callerOf(context)
  const { today, now, service } = context
  const found = await readFacts(reading(service.driver), caller, { mapId, today, now, elements: false })
  if (found !== null) useRules(context, found.facts.rules)
  const opening = found === null ? null : openingOf(caller, withoutUrgent(found.facts), today)
  const name = nameOf(file)
  if (opening === null) {
    context.redactions = [notOpen('analysis')]
    await record(context, caller, { opening: null, mapId, disclosed: [], outcome: 'NOT_FOUND', name })
    return { runs: false, as: 'NOT_FOUND' }
  }
  const verdict = verdictOn(opening, file)
  if (verdict.runs) return { runs: true, opening, harm: verdict.harm }
  context.redactions = verdict.withheld.map((each) => redactionOf(file, each))
  await record(context, caller, { opening, mapId, disclosed: [], outcome: 'PURPOSE_REFUSED', name })
  return { runs: false, as: 'WITHHELD' }
}

/** Ids of the maps that the caller has, whole, by what stays. */
export async function mapsOpen(context: Context, caller: Caller): Promise<readonly string[]> {
  const grants = await readGrants(reading(context.service.driver), caller, context.now)
  useRules(context, grants.rules)
  const extents = extentsOpenTo(caller, [withoutUrgent(grants)], { category: 'MAP', today: context.today })
  return [...extents].flatMap(([map, extent]) => (extent === 'ALL' ? [map] : []))
}
