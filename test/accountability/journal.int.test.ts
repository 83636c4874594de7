/** P9.6 The journal of disclosures, by the case reference of whom it is about. */
import { describe, expect, test } from 'vitest'
import { codes } from '../gateway/borough.ts'
import { done, made, openMap, peermap, PEOPLE, seen, serveEmpty } from '../steps/support.ts'

serveEmpty()
const { worker, officer } = PEOPLE

const young = (mapId: string, name: string, ref: string): Promise<string> =>
  made(worker, 'addYoungPerson', { mapId, name, ref, whyOnMap: 'Invented', source: null, statedAs: 'FACT' })

const QUERY =
  'query($ref: Reference, $subject: ID) { journal(ref: $ref, subject: $subject) { total entries { mapId } } }'
type Page = { readonly total: number; readonly entries: readonly { readonly mapId: string | null }[] }

async function journal(about: { readonly ref?: string; readonly subject?: string }): Promise<Page> {
  const { json } = await peermap().ask(officer, QUERY, about)
  const page: Page | undefined = json.data?.['journal']
  if (page === undefined) throw new Error(JSON.stringify(json))
  return page
}
const mapsOf = ({ entries }: Page): ReadonlySet<string | null> => new Set(entries.map(({ mapId }) => mapId))

describe('journal(ref:)', () => {
  test('P9.6 finds somebody on each of their maps, however the reference is written, a former one too', async () => {
    const [one, other] = [await openMap(), await openMap()]
    const kim = await young(one, 'Kim', 'INV-1')
    await young(other, 'Kim', 'INV-1')
    const somebody = await young(one, 'Lee', 'INV-2')
    await seen(worker, one, `member(id: "${kim}") { name }`)
    await seen(worker, other, 'members { name }')
    await seen(worker, one, `member(id: "${somebody}") { name }`)
    expect(mapsOf(await journal({ subject: kim }))).toEqual(new Set([one]))
    expect(mapsOf(await journal({ ref: 'inv–1' }))).toEqual(new Set([one, other, null]))
    await done(worker, 'correctReference', { mapId: one, youngPersonId: kim, ref: 'INV-9', why: 'Invented' })
    const corrected = await journal({ ref: 'INV-9' })
    expect(mapsOf(corrected)).toContain(one)
    expect((await journal({ ref: 'INV-2' })).total).toBe(1)
  })

  test('P9.6 is empty for one that nobody has, and takes no second way to say who', async () => {
    expect(await journal({ ref: 'INV-none' })).toEqual({ total: 0, entries: [] })
    const both = await peermap().ask(officer, QUERY, { ref: 'INV-1', subject: 'x' })
    expect(codes(both)).toEqual(['BAD_USER_INPUT'])
    expect(codes(await peermap().ask(worker, QUERY, { ref: 'INV-1' }))).toEqual(['PURPOSE_REFUSED'])
  })
})
