/** Pseudonyms (UK GDPR Art 4(5)): the same id has the same one within a copy, and another in every other copy. */
import { createHmac, randomBytes } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
/** Of the HMAC: 80 bits, 16 letters. */
const BYTES = 10
const KEY_BYTES = 32

/** The key of one copy. */
export const newKey = (): Buffer => randomBytes(KEY_BYTES)

/** RFC 4648 base32, in small letters, of whole groups of five bits. */
const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)] ?? '').join('')
}

/**
 * `<prefix>-` and 80 bits of HMAC-SHA256(key, prefix NUL id). An id tells when it was made (UUIDv7); this tells nothing.
 */
export const pseudonymOf = (key: Uint8Array, prefix: string, id: string): string =>
  `${prefix}-${base32(createHmac('sha256', key).update(`${prefix}\0${id}`).digest().subarray(0, BYTES))}`
