/** The second half of `npm run codegen`: the pages of docs/ that are made from what the code says. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusalsPage } from './refusals.ts'
import { stepsPage } from './steps.ts'
import { analysisFiles } from '../src/analysis/header.ts'
import { queriesPage } from '../src/analysis/page.ts'
import { tell } from '../src/commands/terminal.ts'
import { SetupError } from '../src/errors.ts'
import { writeClientPackage } from './client.ts'

const ROOT = join(import.meta.dirname, '..')

try {
  writeFileSync(join(ROOT, 'docs/queries.md'), queriesPage(analysisFiles()))
  writeFileSync(join(ROOT, 'docs/steps.md'), stepsPage(ROOT))
  writeClientPackage()
  writeFileSync(join(ROOT, 'docs/refusals.md'), refusalsPage(readFileSync(join(ROOT, 'schema/errors.graphql'), 'utf8')))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.exitCode = 1
  tell(error.message)
}
