/** What is drawn on the demo's maps, as rows for `cypher/demo/elements.cypher` and `ties.cypher`. Pure. */
import { isAlleging, isDrawnTieType, isRevealingType } from '../model/model.ts'
import { type Day, type Properties, bornOn, dated, instant } from './days.ts'
import type { ElementEntry, MapFile } from './files.ts'
import { idOf, labelOf, RECORDER, type Section, SECTIONS, TIES, type TieType } from './ids.ts'

/** One node; its map exists. */
export type ElementRow = {
  readonly labels: readonly string[]
  readonly mapId: string
  readonly properties: Properties
}

/** One tie; both ends are on its map. */
export type TieRow = {
  readonly type: TieType
  readonly mapId: string
  readonly from: string
  readonly to: string
  readonly properties: Properties
}

const SOURCE = 'invented-council-cfs'
/** Said of an element by itself, without properties of its own. */
const isStructure = (type: TieType): boolean => !isDrawnTieType(type)

const isSection = (name: string): name is Section => Object.hasOwn(SECTIONS, name)
const isTieType = (name: string): name is TieType => Object.hasOwn(TIES, name)
const SECTION_NAMES = Object.keys(SECTIONS).filter(isSection)
const TIE_TYPES = Object.keys(TIES).filter(isTieType)

/** The node of a map. */
export const mapRow = (file: MapFile, day: Day): Properties => ({
  ...dated(file.map, day),
  id: idOf(file.number, 'pm1'),
  recordedBy: RECORDER,
  version: 1,
})

const elementRow = (file: MapFile, section: Section, entry: ElementEntry, day: Day): ElementRow => {
  const { ref, born, case: _case, uprn: _uprn, about: _about, posedBy: _by, posedTo: _to, reveals, ...said } = entry
  const { label, shown } = SECTIONS[section]
  const mapId = idOf(file.number, 'pm1')
  return {
    labels: reveals.length > 0 ? [label, 'Revealing'] : [label],
    mapId,
    properties: {
      ...(shown === null ? {} : { label: labelOf(file.number, ref, shown) }),
      ...(section === 'youngPeople' ? { identified: true } : {}),
      ...(isRevealingType(label) && section !== 'meetings' ? { reveals } : {}),
      source: SOURCE,
      statedAs: 'FACT',
      ...dated(said, day),
      ...(born === undefined ? {} : { dateOfBirth: bornOn(born, day) }),
      id: idOf(file.number, ref),
      mapId,
      recordedAt: instant(day, file.map.openedOn),
      recordedBy: RECORDER,
      version: 1,
    },
  }
}

/** Every node of a map but the map itself. */
export const elementRows = (file: MapFile, day: Day): readonly ElementRow[] =>
  SECTION_NAMES.flatMap((section) => file[section].map((entry) => elementRow(file, section, entry, day)))

type Drawn = readonly [from: string, to: string, properties: Properties]

const drawn = (file: MapFile, type: TieType): readonly Drawn[] => {
  const entries = SECTION_NAMES.flatMap((section) => file[section])
  const joined = (name: 'about' | 'posedBy' | 'posedTo') =>
    entries.flatMap((entry) => entry[name].map((to): Drawn => [entry.ref, to, {}]))
  if (type === 'ABOUT') return joined('about')
  if (type === 'POSED_BY') return joined('posedBy')
  return type === 'POSED_TO' ? joined('posedTo') : file.ties[type]
}

/** Every tie of a map, in the order of the file. */
export const tieRows = (file: MapFile, day: Day): readonly TieRow[] => {
  const mapId = idOf(file.number, 'pm1')
  const said = { source: SOURCE, statedAs: 'FACT', recordedAt: instant(day, file.map.openedOn) }
  return TIE_TYPES.flatMap((type) =>
    drawn(file, type).map(([fromRef, toRef, own], index) => {
      const [from, to] = [idOf(file.number, fromRef), idOf(file.number, toRef)]
      const structure = { id: idOf(file.number, `${type}${index + 1}`), mapId }
      const tie = { ...said, ...dated(own, day), ...(isAlleging(type) ? { subjectId: from } : {}), ...structure }
      return { type, mapId, from, to, properties: isStructure(type) ? structure : tie }
    }),
  )
}
