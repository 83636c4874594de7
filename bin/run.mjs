/** What `peermap <command>` does, in this one process: no child to outlive it, signals arrive where they belong. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureModules, missingTools, ROOT } from './prepare.mjs'

/** Ends this process when npm, which started it, is gone: nobody else would stop it then. */
const endWithNpm = () => {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

/** Runs a TypeScript file of this repository with `args`. */
const runTypeScript = async (file, args) => {
  process.env.NODE_ENV ??= 'production'
  process.setSourceMapsEnabled(true)
  const { register } = await import('tsx/esm/api')
  register()
  process.argv = [process.execPath, join(ROOT, file), ...args]
  await import(pathToFileURL(join(ROOT, file)).href)
}

const runVitest = async (args) => {
  process.chdir(ROOT)
  const file = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  process.argv = [process.execPath, file, 'run', ...args]
  await import(pathToFileURL(file).href)
}

const isUnitOnly = (args) => args.includes('--project=unit') || args[args.indexOf('--project') + 1] === 'unit'

/** A Neo4j of our own is started, so its tools must be there. */
const needsDatabase = (command, args) =>
  (command === 'start' && !process.env.NEO4J_URI) || command === 'bench' || (command === 'test' && !isUnitOnly(args))

const run = async (command, args) => {
  switch (command) {
    case 'install':
      return
    case 'start':
      return runTypeScript('src/main.ts', args)
    case 'bench':
      return runTypeScript('test/bench/main.ts', args)
    case 'test':
      return runVitest(args)
    default:
      return runTypeScript('src/cli.ts', command === undefined ? [] : [command, ...args])
  }
}

export const main = async ([command, ...args]) => {
  const missing = missingTools(needsDatabase(command, args))
  if (missing.length > 0) {
    process.stderr.write(`Peermap needs what is not installed here:\n${missing.map((line) => `- ${line}\n`).join('')}`)
    process.exit(1)
  }
  endWithNpm()
  try {
    await ensureModules()
    await run(command, args)
  } catch (error) {
    if (error?.name !== 'SetupError') throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
