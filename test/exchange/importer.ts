/** A process that imports and says when it is in the middle of it: to be killed there. */
import { openDriver } from '../../src/graph/driver.ts'
import { openJournal } from '../../src/journal/journal.ts'
import { importCaller, runImport } from '../../src/exchange/import.ts'
import { parseImportOptions } from '../../src/exchange/options.ts'

const [uri = '', user = '', password = '', folder = '', ...words] = process.argv.slice(2)
const driver = openDriver({ uri, user, password })
const nothing = (): void => {}
const journal = await openJournal({ folder, log: { info: nothing, warn: nothing, error: nothing } })
const options = parseImportOptions(words)
await runImport({
  driver,
  journal,
  options,
  caller: importCaller(options, 'hackney-cfs'),
  progress: ({ phase, done }) => {
    if (phase === 'WRITING' && done >= 10_500) process.stdout.write('middle\n')
  },
})
await journal.close()
await driver.close()
