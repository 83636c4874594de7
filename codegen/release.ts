/** `npm run schema:release`: keeps the public schema as the one that is released, to which later ones are compared. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../src/config.ts'
import { withoutDescriptions } from './schema-changes.ts'

const FOLDER = join(ROOT, 'src', 'generated')
writeFileSync(
  join(FOLDER, 'released.graphql'),
  withoutDescriptions(readFileSync(join(FOLDER, 'schema.graphql'), 'utf8')),
)
