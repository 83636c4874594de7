import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'graphql'

const FOLDER = join(import.meta.dirname, '../../schema')

/** The authors' SDL as it is written, directives and all. */
export const SDL = parse(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
    .join('\n'),
)
