/** What a server writes to its standard output and error: a file of a few MB at most, beside one older one. */
import { closeSync, copyFileSync, fstatSync, openSync, renameSync, statSync, truncateSync } from 'node:fs'

const MOST_BYTES = 5_000_000
const LOOK_MS = 2_000

/** Opens it for appending. `from`: where the lines of this start begin. */
export function openConsoleLog(file: string, most = MOST_BYTES): { readonly fd: number; readonly from: number } {
  const fd = openSync(file, 'a', 0o600)
  const size = fstatSync(fd).size
  if (size < most) return { fd, from: size }
  closeSync(fd)
  renameSync(file, `${file}.1`)
  return openConsoleLog(file, most)
}

/** Moves what is in it aside when it grows too large while the server writes to it. Never throws. */
export function boundConsoleLog(file: string, most = MOST_BYTES): void {
  try {
    if (statSync(file).size < most) return
    copyFileSync(file, `${file}.1`)
  } catch {
    // Where the disk is full there is no room for a copy: the file is cut nevertheless.
  }
  try {
    // The server appends: what it writes next stands at the new end.
    if (statSync(file).size >= most) truncateSync(file)
  } catch {
    // Looked at again the next time.
  }
}

/** Keeps it bounded from now on. @returns what ends that */
export function keepBounded(file: string): () => void {
  const timer = setInterval(() => boundConsoleLog(file), LOOK_MS).unref()
  return () => clearInterval(timer)
}
