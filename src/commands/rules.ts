/** `rules`: the rules as a document or as YAML, and what another set would change (P9.6). */
import { parseArgs } from 'node:util'
import { CLAUSE_IDS } from '../accountability/clauses.facts.ts'
import { judged } from '../accountability/rule-sets.rules.ts'
import { readConfig } from '../config.ts'
import { SetupError } from '../errors.ts'
import { reading } from '../graph/driver.ts'
import { readRules } from '../graph/rules-in-force.ts'
import { unlessInterrupted } from '../interrupt.ts'
import { today } from '../policy/age.ts'
import { comparisonText } from '../policy/rule-compare.ts'
import { ruleDocument } from '../policy/rule-document.ts'
import { draftsOf, nameOfRules, SHIPPED, type RuleSet } from '../policy/rule-set.ts'
import { hashOf, ruleText } from '../policy/rule-text.ts'
import { fileText } from './asking.ts'
import { compareOn } from './rules-effects.ts'
import { withGraph } from './support.ts'
import { say } from './terminal.ts'

export const RULES_HELP = `rules [--yaml] [--in-force]     the rules as one document, or as YAML that can be changed and
                                proposed; --in-force: those of the graph, not those that are shipped
rules compare FILE              what a set of rules would change: cell by cell, and on the graph how many
                                decisions, maps and people would gain or lose sight of what`

type Named = { readonly set: RuleSet; readonly title: string }

async function inForceNow(signal: AbortSignal): Promise<Named> {
  const found = await withGraph(readConfig(process.env), signal, (driver) =>
    unlessInterrupted(readRules(reading(driver), today(new Date())), signal),
  )
  return { set: found.set, title: `Rules in force: ${nameOfRules(found)}` }
}

/** The set of a file. @throws SetupError with everything that is wrong with it */
function setIn(file: string): { readonly set: RuleSet; readonly sha256: string } {
  const text = fileText(file)
  const { set, faults } = judged(text, CLAUSE_IDS)
  if (set !== null) return { set, sha256: hashOf(text) }
  const told = faults.map(({ code, rule, message }) => `  ${code}${rule === null ? '' : ` ${rule}`}: ${message}`)
  throw new SetupError([`${file} is no set of rules that could be adopted:`, ...told].join('\n'))
}

async function compare(file: string, signal: AbortSignal): Promise<void> {
  const { set, sha256 } = setIn(file)
  const { before, ...changes } = await withGraph(readConfig(process.env), signal, (driver) =>
    unlessInterrupted(compareOn(reading(driver), set, new Date()), signal),
  )
  const drafts = draftsOf(set)
  say(`In force: ${nameOfRules(before)}`)
  say(`Compared: ${file}, SHA-256 ${sha256}, drafts: ${drafts.length === 0 ? 'none' : drafts.join(', ')}\n`)
  say(comparisonText(changes))
}

/** Runs the command. @throws SetupError for wrong words, or a file that is no set of rules that could be adopted */
export async function rulesCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { yaml: { type: 'boolean' }, 'in-force': { type: 'boolean' }, help: { type: 'boolean' } },
  })
  const [word, file, ...more] = positionals
  if (values.help === true) return say(RULES_HELP)
  if (word !== undefined) {
    if (word !== 'compare' || file === undefined || more.length > 0) throw new SetupError(RULES_HELP)
    return compare(file, signal)
  }
  const { set, title } =
    values['in-force'] === true ? await inForceNow(signal) : { set: SHIPPED, title: 'The rules that are shipped' }
  say((values.yaml === true ? ruleText(set) : ruleDocument(set, { title, today: today(new Date()) })).trimEnd())
}
