/** Where a copy is on its machine. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { deleteCopy, homeOfCopy, keepKey, keysKept } from '../../src/copy/store.ts'

const temporary = mkdtempSync(join(tmpdir(), 'peermap-store-'))
const folders = { copies: join(temporary, 'copies'), journal: join(temporary, 'journal-copies') }
const ID = '01900000-0000-7000-8000-000000000001'
afterAll(() => rmSync(temporary, { recursive: true }))

test.each(['', '.', '..', '../journal-copies', `${ID}/..`, `${ID.slice(0, -1)}/`, `${ID}\n`])(
  '%j is no id of a copy',
  (id) => {
    expect(() => homeOfCopy(folders, id)).toThrow(/no id of a copy/)
    expect(() => deleteCopy(folders, id)).toThrow(/no id of a copy/)
  },
)

test('P9.2 a copy whose folder is a link is not said to be gone: deleting the link would leave it', () => {
  const elsewhere = join(temporary, 'elsewhere')
  mkdirSync(elsewhere)
  mkdirSync(folders.copies)
  writeFileSync(join(elsewhere, 'store'), 'x')
  symlinkSync(elsewhere, homeOfCopy(folders, ID))
  keepKey(folders, ID, Buffer.alloc(32))
  expect(() => deleteCopy(folders, ID)).toThrow(/is a link/)
  expect(existsSync(join(elsewhere, 'store'))).toBe(true)
  expect(keysKept(folders)).toEqual([ID])
})
