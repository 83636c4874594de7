/**
 * The demo's ids: fixed, so that an example in a document works on every machine. Shaped as UUIDv7, made of the map's
 * number, what it is, and the number in its `ref`: `yp7` of map 1 is 01900000-0001-7001-8000-000000000007. What may be hidden
 * from somebody who has the map has no number there, nor in its label: a gap would tell of it.
 */
import { createHash } from 'node:crypto'
import { codeLabel } from '../policy/labels.ts'

/** Sections of a map's file -> the label of their nodes, the letters of their `ref` and their part of the id. */
export const SECTIONS = {
  youngPeople: { label: 'YoungPerson', letters: 'yp', code: '001', shown: 'YP' },
  adults: { label: 'Adult', letters: 'a', code: '002', shown: 'Adult' },
  adultsOfConcern: { label: 'AdultOfConcern', letters: 'c', code: '003', shown: 'Adult of concern' },
  groups: { label: 'PeerGroup', letters: 'g', code: '004', shown: 'Group' },
  places: { label: 'Location', letters: 'p', code: '005', shown: 'Place' },
  risks: { label: 'Risk', letters: 'r', code: '006', shown: null },
  strengths: { label: 'Strength', letters: 's', code: '007', shown: null },
  offences: { label: 'Offence', letters: 'o', code: '008', shown: null },
  socialMedia: { label: 'SocialMediaPost', letters: 'm', code: '009', shown: null },
  socialCare: { label: 'SocialCareRecord', letters: 'h', code: '00a', shown: null },
  significantEvents: { label: 'SignificantEvent', letters: 'e', code: '00b', shown: null },
  interventions: { label: 'Intervention', letters: 'i', code: '00c', shown: null },
  informationGaps: { label: 'InformationGap', letters: 'f', code: '00d', shown: null },
  reviews: { label: 'Review', letters: 'v', code: '00e', shown: null },
  meetings: { label: 'Meeting', letters: 't', code: '00f', shown: null },
} as const
export type Section = keyof typeof SECTIONS

/** Types of tie -> their part of the id; the number is the place in the file, so new ones are added at the end. */
export const TIES = {
  PEER: '101',
  SUPPORTS: '102',
  MEMBER_OF: '103',
  FREQUENTS: '104',
  GUARDS: '105',
  GROUP_TIE: '106',
  INFLUENCES: '107',
  HARMS: '108',
  AFFILIATED_WITH: '109',
  POSED_BY: '10a',
  POSED_TO: '10b',
  ABOUT: '10c',
} as const
export type TieType = keyof typeof TIES

/** What has no label on a map -> the letters of its `ref` and its part of the id. */
const OTHERS = {
  pm: '000',
  as: '201',
  co: '202',
  al: '203',
  sd: '204',
  pd: '205',
  sa: '20a',
  ia: '20b',
  rp: '20c',
  person: '206',
  place: '207',
  pc: '208',
  pt: '209',
} as const

const CODES = new Map<string, string>([
  ...Object.values(SECTIONS).map(({ letters, code }) => [letters, code] as const),
  ...Object.entries(TIES),
  ...Object.entries(OTHERS),
])

/** The number in a ref: 7 of `yp7`. */
const numberOf = (ref: string): number => Number(/\d+$/.exec(ref)?.[0])

/** Who is on a map for everybody who has it, and what is off the map. */
const COUNTED: ReadonlySet<string> = new Set(['yp', 'a', ...Object.keys(OTHERS)])

const lettersOf = (ref: string): string => ref.replace(/\d+$/, '')
const hashOf = (map: number, ref: string): string => createHash('sha256').update(`${map} ${ref}`).digest('hex')

/** How a map of the demo calls what a ref names: by its number, or by a code. */
export const labelOf = (map: number, ref: string, prefix: string): string => {
  if (COUNTED.has(lettersOf(ref))) return `${prefix} ${numberOf(ref)}`
  const digits = hashOf(map, ref).split('').toReversed()
  return codeLabel(prefix, new Set(), (limit) => Number.parseInt(digits.splice(0, 4).join(''), 16) % limit)
}

/** The id of what a ref names on a map (0: on none). Throws RangeError for letters that name nothing. */
export const idOf = (map: number, ref: string): string => {
  const code = CODES.get(lettersOf(ref))
  if (code === undefined || Number.isNaN(numberOf(ref))) throw new RangeError(`the demo has no ref like ${ref}`)
  const last = COUNTED.has(lettersOf(ref)) ? String(numberOf(ref)).padStart(12, '0') : hashOf(map, ref).slice(0, 12)
  return `01900000-${String(map).padStart(4, '0')}-7${code}-8000-${last}`
}

/** The issuer of every demo token; refused outside development. */
export const DEMO_ISSUER = 'peermap-dev'

/** Who drew the maps, decided and assessed: the key of a practitioner. */
export const RECORDER = `${DEMO_ISSUER}#manager-north`

/** The three maps. */
export const demoMapIds = {
  lanternfield: idOf(1, 'pm1'),
  thistleYard: idOf(2, 'pm1'),
  nightjar: idOf(3, 'pm1'),
} as const
