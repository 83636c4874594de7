/** P9.6: the rules that are shipped, adopted with their drafts, so that tests are about what the rules say. */
import type { Driver } from 'neo4j-driver'
import { SHIPPED } from '../../src/policy/rule-set.ts'
import { hashOf, ruleText } from '../../src/policy/rule-text.ts'

const TEXT = ruleText(SHIPPED)

const PLANT = `MERGE (p:RuleProposal {id: 'rules'})
  SET p:RuleSet, p.text = $text, p.sha256 = $sha256, p.why = 'invented', p.proposedBy = 'i#proposer',
      p.proposedAt = datetime('1999-01-01T12:00:00Z'), p.version = 1, p.from = date('2000-01-01'), p.whyAdopted = 'invented',
      p.adoptedBy = 'i#adopter', p.adoptedOn = date('1999-01-02'), p.adviceText = 'invented', p.adviceBy = 'i#adviser',
      p.adviceOn = date('1999-01-02')`

/** Adopts what is shipped, from a day before every test. */
export const plantRules = async (driver: Driver): Promise<void> =>
  void (await driver.executeQuery(PLANT, { text: TEXT, sha256: hashOf(TEXT) }))

/** Labels of what that plants. */
export const RULES_LABELS = ['RuleProposal', 'RuleSet'] as const
