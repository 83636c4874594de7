/** The second half of `npm run codegen`: the pages of docs/ that are made from what the code says. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stepsPage } from './steps.ts'
import { analysisFiles } from '../src/analysis/header.ts'
import { queriesPage } from '../src/analysis/page.ts'
import { tell } from '../src/commands/terminal.ts'
import { SetupError } from '../src/errors.ts'

const ROOT = join(import.meta.dirname, '..')

try {
  writeFileSync(join(ROOT, 'docs/queries.md'), queriesPage(analysisFiles()))
  writeFileSync(join(ROOT, 'docs/steps.md'), stepsPage(ROOT))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.exitCode = 1
  tell(error.message)
}
