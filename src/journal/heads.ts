/**
 * Signed heads (P9.6) record which line was the journal's last, and when. They are kept where somebody who can rewrite the
 * journal can't reach them. With them `verify` detects a cut tail and a chain that was computed again.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import { errorCode } from './format.ts'
import { syncFolder } from './begin.ts'

/** The last line of a journal at a time (ISO, UTC). */
export type Head = {
  readonly journalId: string
  readonly sequence: number
  readonly hash: string
  readonly time: string
}

const headFile = z.strictObject({
  journalId: z.string(),
  sequence: z.int().nonnegative(),
  hash: z.string(),
  time: z.string(),
  signature: z.string(),
})

/** A head as read back. `genuine` is false when the signature isn't that of the key, or the file can't be read. */
export type ReadHead = { readonly file: string; readonly head: Head | null; readonly genuine: boolean }

/** What is signed: the head's members as JSON text, in this order. */
const signedBytes = ({ journalId, sequence, hash, time }: Head): Buffer =>
  Buffer.from(JSON.stringify({ journalId, sequence, hash, time }))

/** Writes a head to `<journalId>-<sequence>.json` in the folder, whole or not at all. Throws system errors. */
export async function writeHead(folder: string, key: KeyObject, head: Head): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = join(folder, `${head.journalId}-${String(head.sequence).padStart(12, '0')}.json`)
  const file = await open(`${name}.part`, 'w', 0o600)
  try {
    const signature = sign(null, signedBytes(head), key).toString('base64url')
    await file.writeFile(`${JSON.stringify({ ...head, signature })}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${name}.part`, name)
  await syncFolder(folder)
}

/** All heads of a folder. A folder that can't be read throws a SetupError. */
export async function readHeads(folder: string, publicKey: KeyObject): Promise<readonly ReadHead[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new SetupError(`the heads in ${folder} can't be read (${errorCode(cause)})`, { cause })
  })
  const heads: ReadHead[] = []
  for (const file of names.filter((name) => name.endsWith('.json')).toSorted()) {
    heads.push(checkHead(file, await readFile(join(folder, file), 'utf8').catch(() => ''), publicKey))
  }
  return heads
}

function checkHead(file: string, text: string, publicKey: KeyObject): ReadHead {
  try {
    const { signature, ...head } = headFile.parse(JSON.parse(text))
    return { file, head, genuine: verify(null, signedBytes(head), publicKey, Buffer.from(signature, 'base64url')) }
  } catch {
    return { file, head: null, genuine: false }
  }
}

/** Makes an Ed25519 key pair: PKCS #8 and SPKI, PEM. The private file gets mode 0600; neither may exist yet. */
export async function generateHeadKey(files: {
  readonly privateKey: string
  readonly publicKey: string
}): Promise<void> {
  const pair = generateKeyPairSync('ed25519')
  await writeNew(files.privateKey, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600)
  await writeNew(files.publicKey, pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 0o644)
}

async function writeNew(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode).catch((cause: unknown) => {
    throw new SetupError(`the key file ${path} can't be made (${errorCode(cause)})`, { cause })
  })
  await file.writeFile(text)
  await file.close()
}

/** Reads the key that signs heads. Throws a SetupError. */
export const readHeadKey = (path: string): Promise<KeyObject> => readKey(path, createPrivateKey)

/** Reads the key that heads are verified with. Throws a SetupError. */
export const readHeadPublicKey = (path: string): Promise<KeyObject> => readKey(path, createPublicKey)

async function readKey(path: string, parse: (pem: string) => KeyObject): Promise<KeyObject> {
  try {
    const key = parse(await readFile(path, 'utf8'))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch (cause) {
    throw new SetupError(`the key file ${path} can't be read (${errorCode(cause)})`, { cause })
  }
  throw new SetupError(`the key file ${path} holds no Ed25519 key`)
}
