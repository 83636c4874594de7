/**
 * One writer per journal. The lock is a listening socket: the kernel lets go of it when the process ends, however it
 * ends, so a kill leaves nothing to clean up by hand and a process id that was used again can't deceive.
 */
import { open, stat, unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { SetupError } from '../errors.ts'
import { errorCode } from './format.ts'

/** Name of the socket in the journal's folder. */
export const LOCK_FILE = 'journal.lock'

/** Lets go of the lock. */
export type Unlock = () => Promise<void>

/**
 * Takes the lock of a folder or throws a SetupError. On Linux two sockets: an abstract one, named after the folder's
 * device and inode, which admits one taker at a time; and one in the folder, which is also seen from another network
 * namespace (a second container on the same volume). Elsewhere the second alone.
 */
export async function takeLock(folder: string): Promise<Unlock> {
  const linux = process.platform === 'linux'
  const { dev, ino } = await stat(folder, { bigint: true })
  const abstract = linux ? await tryListen(`\0peermap-journal-${dev}-${ino}`) : undefined
  if (abstract === 'EADDRINUSE') throw held(folder)
  if (typeof abstract === 'string') throw new SetupError(`the lock of the journal in ${folder} failed: ${abstract}`)
  // A socket's address holds some 100 bytes: through the open folder it is always short enough.
  const directory = linux ? await open(folder, 'r') : undefined
  const path = directory ? `/proc/self/fd/${directory.fd}/${LOCK_FILE}` : join(folder, LOCK_FILE)
  const server = await listenInFolder(path)
  const unlock: Unlock = async () => {
    if (typeof server !== 'string') await close(server)
    if (abstract) await close(abstract)
    await directory?.close()
  }
  if (typeof server !== 'string') return unlock
  // A volume that knows no sockets: the abstract one still holds.
  if (abstract && (server === 'ENOTSUP' || server === 'EOPNOTSUPP')) return unlock
  await unlock()
  if (server === 'EADDRINUSE') throw held(folder)
  throw new SetupError(`the journal folder ${folder} is not writable (${server})`)
}

const held = (folder: string): SetupError =>
  new SetupError(`another process writes the journal in ${folder}: stop it, or give each instance its own folder`)

async function listenInFolder(path: string): Promise<Server | string> {
  const first = await tryListen(path)
  if (first !== 'EADDRINUSE') return first
  // Nobody listens behind the name: its owner was killed.
  if (await answers(path)) return first
  await unlink(path).catch(() => undefined)
  return tryListen(path)
}

function tryListen(path: string): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => resolve(errorCode(error)))
    server.listen({ path, exclusive: true }, () => {
      server.unref()
      resolve(server)
    })
  })
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    // Only a refused connection proves that nobody listens.
    socket.once('error', (error) => resolve(!['ECONNREFUSED', 'ENOENT'].includes(errorCode(error))))
  })
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
  })
