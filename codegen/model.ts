/** First part of `npm run codegen`: src/generated/model.ts from the directives of schema/. The rest is built on it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelModule } from '../src/gateway/model-module.ts'
import { readSdl } from '../src/gateway/sdl.ts'
import { tell } from '../src/commands/terminal.ts'
import { SetupError } from '../src/errors.ts'

try {
  const root = join(import.meta.dirname, '..')
  writeFileSync(join(root, 'src/generated/model.ts'), modelModule(readSdl(root)))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.exitCode = 1
  tell(error.message)
}
