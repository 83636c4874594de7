/** What `peermap <command>` does, in this one process: no child to outlive it, signals arrive where they belong. */
import { cpus } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureModules, missingTools, ROOT } from './prepare.mjs'

/** Said once, at the start: it works for now, and nothing is promised. */
const sayOldNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 15)) return
  process.stderr.write(`Node ${process.version} is older than what is promised: 22.15 or later, 24 is best\n`)
}

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

/** The long form of test/faults: test/support/settings.ts says what each is. */
const LONG_FAULTS = {
  PEERMAP_TEST_DEPTH: 'all',
  PEERMAP_FAULT_ROUNDS: '5',
  PEERMAP_FAULT_SECONDS: '5',
  PEERMAP_BURNERS: String(8 * cpus().length),
}

/** What `npm test` tries a little of, as it is tried by `npm run test:all`. */
const FULL_DEPTH = {
  ...LONG_FAULTS,
  PEERMAP_LEAK_OPERATIONS: '208',
  PEERMAP_HOSTILE_RUNS: '8',
  PEERMAP_PROPERTY_RUNS: '8',
  PEERMAP_RACE_PAIRS: '50',
}

/** Settings that somebody gives stay as they are. */
const setUnlessGiven = (settings) => {
  for (const [name, value] of Object.entries(settings)) process.env[name] ??= value
}

const isUnitOnly = (args) => args.includes('--project=unit') || args[args.indexOf('--project') + 1] === 'unit'

/** A Neo4j of our own is started, so its tools must be there. */
const needsDatabase = (command, args) =>
  (command === 'start' && !process.env.NEO4J_URI) ||
  ['bench', 'nodes', 'faults', 'all'].includes(command) ||
  (command === 'test' && !isUnitOnly(args))

const run = async (command, args) => {
  switch (command) {
    case 'install':
      return
    case 'start':
      sayOldNode()
      return runTypeScript('src/main.ts', args)
    case 'bench':
      return runTypeScript('test/bench/main.ts', args)
    case 'nodes':
      return runTypeScript('test/nodes/main.ts', args)
    case 'test':
      return runVitest(args)
    case 'all':
      setUnlessGiven(FULL_DEPTH)
      return runVitest(args)
    case 'faults':
      setUnlessGiven(LONG_FAULTS)
      return runVitest(['--project=faults', ...args])
    default:
      return runTypeScript('src/cli.ts', command === undefined ? [] : [command, ...args])
  }
}

/** What goes wrong before a command runs is about files of this folder: the first line of its message says which. */
const sentenceFor = (error) => {
  if (error?.name === 'SetupError') return error.message
  const { name = 'Error', code = name, message = '', stack = message } = error ?? {}
  if (process.env.PEERMAP_LOG_LEVEL === 'debug') return stack
  const what = `${String(message).split('\n')[0]} (${code})`
  return `Peermap can't be loaded: ${what}. Delete ${join(ROOT, 'node_modules')} and try again; with PEERMAP_LOG_LEVEL=debug all of it is printed`
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
    process.stderr.write(`${sentenceFor(error)}\n`)
    process.exit(error?.exitCode ?? 1)
  }
}
