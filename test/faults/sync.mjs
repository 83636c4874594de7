/**
 * Loaded into the service before its own code: makes each `fdatasync` of it slow, and fail as a disk would while a file is there.
 * FAULT_SYNC_MS: how much later each comes. FAULT_SYNC_FAILS: path of that file.
 */
import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const { FAULT_SYNC_MS = '0', FAULT_SYNC_FAILS = '' } = process.env
const any = await open(process.execPath)
const files = Object.getPrototypeOf(any)
await any.close()
const { datasync } = files

files.datasync = async function () {
  await sleep(Number(FAULT_SYNC_MS))
  if (existsSync(FAULT_SYNC_FAILS)) throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' })
  return datasync.call(this)
}
