/** Makes src/generated a package for client teams: `npm pack` there packs it. Its parts: src/client, and what codegen makes. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../src/config.ts'

type Package = {
  readonly version: string
  readonly license: string
  readonly devDependencies: Readonly<Record<string, string>>
}

const entry = (file: string) => ({ types: `./client/${file}.d.ts`, default: `./client/${file}.js` })

/** The package.json of the client package. @param root the text of the project's own */
export function clientPackage(root: string): string {
  const { version, license, devDependencies }: Package = JSON.parse(root)
  const made = {
    name: 'peermap-client',
    version,
    description: 'Schema, typed operations, errors and cache policies for clients of Peermap',
    license,
    type: 'module',
    exports: {
      './operations': entry('generated/operations'),
      './errors': entry('client/errors'),
      './apollo': entry('client/apollo'),
      './schema.graphql': './schema.graphql',
    },
    files: ['client', 'schema.graphql', 'README.md'],
    scripts: { prepack: 'tsc --project ../client' },
    dependencies: { '@graphql-typed-document-node/core': '^3.2.0' },
    peerDependencies: { '@apollo/client': `^${devDependencies['@apollo/client']}`, graphql: '^16.0.0' },
    peerDependenciesMeta: { '@apollo/client': { optional: true } },
  }
  return `${JSON.stringify(made, null, 2)}\n`
}

/** Writes it, with its README. */
export function writeClientPackage(): void {
  const folder = join(ROOT, 'src', 'generated')
  writeFileSync(join(folder, 'package.json'), clientPackage(readFileSync(join(ROOT, 'package.json'), 'utf8')))
  writeFileSync(join(folder, 'README.md'), readFileSync(join(ROOT, 'src', 'client', 'README.md'), 'utf8'))
}
