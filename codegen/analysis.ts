/** Part of `npm run codegen`: schema/analysis/files.graphql from the headers of cypher/analysis. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analysisFiles } from '../src/analysis/header.ts'
import { analysisSdl } from '../src/analysis/sdl.ts'
import { tell } from '../src/commands/terminal.ts'
import { SetupError } from '../src/errors.ts'

try {
  writeFileSync(join(import.meta.dirname, '..', 'schema', 'analysis', 'files.graphql'), analysisSdl(analysisFiles()))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.exitCode = 1
  tell(error.message)
}
