/** How much a zip archive holds once it is unpacked: found out within bounds, before anything else reads it. */
import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const LONGEST_COMMENT = 65_535
const DEFLATED = 8
const STORED = 0

const endOf = (zip: Buffer): number => {
  const least = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT)
  for (let at = zip.length - END_BYTES; at >= least; at -= 1) if (zip.readUInt32LE(at) === END) return at
  throw new RangeError('no end')
}

/** What one entry really unpacks to, at most as much as it says itself. */
const inflated = (packed: Buffer, says: number): number => inflateRawSync(packed, { maxOutputLength: says + 1 }).length

/**
 * Whether all entries together unpack to at most so many bytes, and each to what it says of itself. Throws RangeError, or
 * an error of zlib, for what is no such archive. Archives of more than 4 GB are none.
 */
export const unpacksWithin = (
  zip: Buffer,
  { bytes, entries }: { readonly bytes: number; readonly entries: number },
): boolean => {
  const end = endOf(zip)
  const count = zip.readUInt16LE(end + 10)
  if (count > entries) return false
  let at = zip.readUInt32LE(end + 16)
  const found: { readonly method: number; readonly packed: number; readonly says: number; readonly local: number }[] =
    []
  for (let each = 0; each < count; each += 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new RangeError('no entry')
    found.push({
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      says: zip.readUInt32LE(at + 24),
      local: zip.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  if (found.reduce((sum, { says }) => sum + says, 0) > bytes) return false
  return found.every(({ method, packed, says, local }) => {
    const from = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    if (method === STORED) return packed === says
    if (method !== DEFLATED) throw new RangeError('another method')
    return says === 0 || inflated(zip.subarray(from, from + packed), says) === says
  })
}
