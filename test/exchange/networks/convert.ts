/** The real networks as files of an import. Each function writes into a folder and answers the words after `import`. */
import { join } from 'node:path'
import { network, rowsOf, wordsOf, writeCsv } from './source.ts'

type Rows = readonly (readonly string[])[]
type Writer = (name: string, headings: readonly string[], rows: Rows) => string

const writerIn =
  (folder: string): Writer =>
  (name, headings, rows) =>
    writeCsv(join(folder, `${name}.csv`), headings, rows)

const study = (title: string, source: string) => ({
  ...{ title, source, 'stated-as': 'FACT', why: 'in the study' },
  set: 'reveals=NONE',
  allocate: 'analyst-1',
})

/** London: its sheets as they are. Birthplace says something of ethnicity and is left out; so are counts of arrests. */
export const london = (): readonly string[] =>
  wordsOf({
    ...study('Inner-city group', 'mitchell-centre'),
    people: network('london-gang', 'nodes.csv'),
    ties: network('london-gang', 'edges.csv'),
    columns: 'from=source,to=target,strength=weight',
    oldest: '27',
    'ignore-columns': 'Birthplace,Residence,Arrests,Convictions,Prison,Music,Ranking',
  })

/** Glasgow: one wave of the ties; the sheet of pupils as it is, with what is health or money left out. */
export const glasgow = async (folder: string, wave: number): Promise<readonly string[]> => {
  const edges = (await rowsOf(network('glasgow-tfls', 'edges.csv'))).filter((row) => row['wave'] === String(wave))
  const [first] = await rowsOf(network('glasgow-tfls', 'nodes.csv'))
  const read = ['id', 'sex', 'age']
  const rows = edges.map(({ source = '', target = '', closeness = '' }) => [source, target, closeness])
  return wordsOf({
    ...study(`Pupils, wave ${wave}`, 'siena'),
    people: network('glasgow-tfls', 'nodes.csv'),
    ties: writerIn(folder)(`wave-${wave}`, ['from', 'to', 'closeness'], rows),
    nominations: true,
    differing: 'first',
    columns: 'gender=sex,strength=closeness',
    values: ['gender:1=boy,2=girl', 'strength:1=5,2=3'],
    'ignore-columns': Object.keys(first ?? {})
      .filter((name) => !read.includes(name))
      .join(','),
  })
}

/**
 * St. Louis, with the kinds that a test needs: who is suspected of harm and was harmed by nobody is drawn as an adult of
 * concern, who was only harmed as an adult, the rest as young people. An event is a place.
 */
export const stLouis = async (folder: string, assessment: string): Promise<readonly string[]> => {
  const write = writerIn(folder)
  const nodes = await rowsOf(network('st-louis-crime', 'nodes.csv'))
  const edges = await rowsOf(network('st-louis-crime', 'edges.csv'))
  const harms = await rowsOf(network('st-louis-crime', 'derived_suspect_to_victim.csv'))
  const harmed = new Set(harms.map((row) => row['target']))
  const harming = new Set(harms.map((row) => row['source']))
  const kindOf = (id: string): string => {
    if (harming.has(id) && !harmed.has(id)) return 'ADULT_OF_CONCERN'
    return harmed.has(id) && !harming.has(id) ? 'ADULT' : 'YOUNG_PERSON'
  }
  const people = nodes
    .filter((row) => row['kind'] === 'person')
    .map(({ id = '' }) => {
      const kind = kindOf(id)
      return [id, kind, kind === 'ADULT' ? 'FAMILY' : '', kind === 'ADULT_OF_CONCERN' ? 'suspected' : '']
    })
  const events = nodes.filter((row) => row['kind'] !== 'person').map(({ id = '' }) => [id, 'NEIGHBOURHOOD'])
  const visits = edges.map(({ person = '', event = '' }) => [person, event])
  const suspected = edges.filter(({ role }) => role === 'suspect' || role === 'victim_and_suspect')
  const offences = suspected.map(({ person = '', event = '' }) => [person, `event ${event}`])
  // In several events one person may have harmed another: no day tells them apart, so it is one tie.
  const pairs = new Set(harms.map((row) => `${row['source']} ${row['target']}`))
  return wordsOf({
    ...study('Events of a city', 'rosenfeld-white'),
    people: write('people', ['id', 'kind', 'adultKind', 'concern'], people),
    places: write('places', ['id', 'kind'], events),
    visits: write('visits', ['person', 'place'], visits),
    ties: write(
      'ties',
      ['from', 'to'],
      [...pairs].map((pair) => pair.split(' ')),
    ),
    offences: write('offences', ['person', 'what'], offences),
    set: [
      'reveals=NONE',
      'ties.type=HARMS',
      'ties.kind=OTHER',
      'ties.seriousness=MEDIUM',
      'ties.status=SUSPECTED',
      'visits.howOften=ONCE',
      'offences.status=ALLEGED',
      'offences.spent=no',
    ],
    assessment,
  })
}

const isYoung = (age: string): boolean => age !== '' && Number(age) < 18

/** POLE: everybody whose age is not known to be under 18 is an adult; homes are places, without a name. */
export const pole = async (folder: string, assessment: string): Promise<readonly string[]> => {
  const write = writerIn(folder)
  const nodes = await rowsOf(network('pole-manchester', 'nodes_Person.csv'))
  const relationships = await rowsOf(network('pole-manchester', 'relationships.csv.gz'))
  const locations = await rowsOf(network('pole-manchester', 'nodes_Location.csv.gz'))
  const crimes = new Map(
    (await rowsOf(network('pole-manchester', 'nodes_Crime.csv.gz'))).map((row) => [row['id'], row]),
  )
  const of = (type: string): Rows =>
    relationships.filter((row) => row['type'] === type).map(({ source = '', target = '' }) => [source, target])
  const lived = new Set(of('CURRENT_ADDRESS').map(([, place]) => place))
  const people = nodes.map(({ id = '', name = '', surname = '', age = '' }) => {
    const kind = isYoung(age) ? ['YOUNG_PERSON', ''] : ['ADULT', 'FAMILY']
    return [id, ...kind, `${name} ${surname}`, age]
  })
  const homes = locations
    .filter(({ id = '' }) => lived.has(id))
    .map(({ id = '', address = '', latitude = '', longitude = '' }) => [id, 'RESIDENCE', address, latitude, longitude])
  const offences = of('PARTY_TO').map(([person = '', crime]) => {
    const { type = '', date = '' } = crimes.get(crime) ?? {}
    return [person, type, date]
  })
  return wordsOf({
    ...study('Known to one another', 'pole'),
    people: write('people', ['id', 'kind', 'adultKind', 'name', 'age'], people),
    places: write('places', ['id', 'kind', 'address', 'latitude', 'longitude'], homes),
    visits: write('visits', ['person', 'place'], of('CURRENT_ADDRESS')),
    ties: write('ties', ['from', 'to'], of('KNOWS')),
    offences: write('offences', ['person', 'what', 'occurredOn'], offences),
    set: [
      'reveals=NONE',
      'visits.howOften=DAILY',
      'ties.type=INFLUENCES',
      'ties.influence=LOW',
      'ties.basis=they know each other',
      'offences.status=UNDER_INVESTIGATION',
      'offences.spent=no',
    ],
    assessment,
  })
}
