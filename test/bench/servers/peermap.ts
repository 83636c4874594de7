/**
 * (d), (e) Peermap as `npm start` runs it on a database of its own: every guard, the journal on disk, tokens verified,
 * limits, default settings.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
await import('../../../src/main.ts')
