#!/usr/bin/env node
// Old syntax on purpose: this file must be read by any Node to say which one is needed.
if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write(
    'Node 20 or later is needed, this is ' + process.version + '. Install it from https://nodejs.org\n',
  )
  process.exit(1)
}
import('./run.mjs').then(function (run) {
  return run.main(process.argv.slice(2))
})
