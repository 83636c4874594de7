/**
 * `keys`: what a trial deployment needs beside docker-compose.yml: a key that signs tokens with the issuers.json that accepts
 * them, and a key that signs the journal's heads. In earnest, issuers.json names the council's identity provider.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exportJWK, generateKeyPair } from 'jose'
import { SetupError } from '../errors.ts'
import { AGENCIES } from '../policy/terms.ts'
import { generateHeadKey } from '../journal/heads.ts'
import { say } from './terminal.ts'

const writeNew = (file: string, text: string, mode: number): void => {
  try {
    writeFileSync(file, text, { mode, flag: 'wx' })
  } catch (cause) {
    throw new SetupError(`${file} can't be made: it exists already, or the folder can't be written`, { cause })
  }
}

/** Runs the command. No existing file is overwritten. */
export async function keysCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, issuer: { type: 'string', default: 'peermap-trial' } },
  })
  const { out, issuer } = values
  if (out === undefined) throw new SetupError('keys needs --out DIR')
  mkdirSync(out, { recursive: true, mode: 0o700 })
  const pair = await generateKeyPair('EdDSA', { extractable: true })
  const named = { alg: 'EdDSA', use: 'sig', kid: `peermap-${Date.now()}` }
  writeNew(join(out, 'token-key.json'), JSON.stringify({ ...(await exportJWK(pair.privateKey)), ...named }), 0o600)
  const jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), ...named }] }
  const issuers = [{ issuer, audience: 'peermap', jwks, agencies: AGENCIES }]
  writeNew(join(out, 'issuers.json'), `${JSON.stringify(issuers, null, 2)}\n`, 0o644)
  await generateHeadKey({ privateKey: join(out, 'heads.key'), publicKey: join(out, 'heads.pub') })
  say(`Keys are in ${out}: token-key.json and heads.key are secret (mode 0600)`)
}
