#!/usr/bin/env node
// Old syntax on purpose: this file must be read by any Node to say which one is needed. 20 still works, and is told so.
if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write(
    'Node 22.15 or later is needed, this is ' + process.version + '. Install 24 from https://nodejs.org\n',
  )
  process.exit(1)
}
import('./run.mjs').then(function (run) {
  return run.main(process.argv.slice(2))
})
