/** A set of rules as one document for people to read: each rule in words with its law, and what all of them come to. Pure. */
import { inForce } from './law.ts'
import { matrixTables } from './matrix.ts'
import { draftsOf, RULE_TABLES, type RuleSet, type RuleTable } from './rule-set.ts'
import type { Rule } from './rules.ts'
import type { IsoDate } from './terms.ts'

const HEADINGS: Readonly<Record<RuleTable, string>> = {
  rules: 'What opens categories of a map',
  analyses: 'What analyses may read',
  reports: 'What is counted about many people',
}

const listed = (words: readonly string[] | undefined, any: string): string =>
  words === undefined ? any : words.join(', ')

const sectionOf = (rule: Rule, today: IsoDate): string => {
  const { id, clause, effect, agency, role, purpose, data, basis, since, draft, because } = rule
  const law = inForce(basis, today).map(({ about, text }) => `${text} (${about})`)
  return [
    `### ${id} (${clause})${draft === true ? ': draft' : ''}`,
    `${effect === 'permit' ? 'Permits' : 'Forbids'} ${data.join(', ')}`,
    [
      `- to ${listed(agency, 'any agency')}`,
      `- as ${listed(role, 'any role')}`,
      `- for ${listed(purpose, 'any purpose')}`,
      `- since ${since}`,
      `- because ${because}`,
      `- law: ${law.join('; ')}`,
    ].join('\n'),
  ].join('\n\n')
}

/** The document as Markdown. `title`: which set it is. The law is worded as on the day. Ends with a line break. */
export const ruleDocument = (set: RuleSet, about: { readonly title: string; readonly today: IsoDate }): string => {
  const drafts = draftsOf(set)
  const sections = RULE_TABLES.flatMap((table) => [
    `## ${HEADINGS[table]}`,
    ...set[table].map((rule) => sectionOf(rule, about.today)),
  ])
  return `${[
    `# ${about.title}`,
    'Nothing is permitted unless a rule permits it. A rule that forbids beats every rule that permits; the order has no effect. A rule opens nothing by itself: a decision to share or an allocation does (P4.4, P4.5), and never more than this.',
    drafts.length === 0
      ? 'None of the rules is a draft.'
      : `Drafts, which wait for the data protection officer's confirmation: ${drafts.join(', ')}.`,
    ...sections,
    '## What they come to',
    '● permitted; ○ permitted, and shown only for people who have cover (P8); – never.',
    ...matrixTables(set).map((body) => body.replace(/^##(?=#? )/, '###')),
  ].join('\n\n')}\n`
}
