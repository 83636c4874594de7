/** The real networks as files of an import. Each function writes into a folder and answers the words after `import`. */
import { join } from 'node:path'
import { network, rowsOf, writeCsv } from './source.ts'

const common = (title: string, source: string): readonly string[] => [
  ...['--title', title, '--source', source, '--stated-as', 'FACT', '--why', 'in the study'],
]

/** London: its sheets as they are. Birthplace says something of ethnicity and is left out; so are counts of arrests. */
export const london = (): readonly string[] => [
  ...common('Inner-city group', 'mitchell-centre'),
  ...['--people', network('london-gang', 'nodes.csv'), '--ties', network('london-gang', 'edges.csv')],
  ...['--columns', 'from=source,to=target,strength=weight'],
  ...['--ignore-columns', 'Birthplace,Residence,Arrests,Convictions,Prison,Music,Ranking'],
]

/** Glasgow: one wave of the ties; of the pupils those who are in it, from the sheet as it is. */
export const glasgow = async (folder: string, wave: number): Promise<readonly string[]> => {
  const edges = (await rowsOf(network('glasgow-tfls', 'edges.csv'))).filter((row) => row['wave'] === String(wave))
  const [first] = await rowsOf(network('glasgow-tfls', 'nodes.csv'))
  const read = ['id', 'sex', 'age']
  const ties = writeCsv(
    join(folder, `wave-${wave}.csv`),
    ['from', 'to', 'closeness'],
    edges.map((row) => [row['source'] ?? '', row['target'] ?? '', row['closeness'] ?? '']),
  )
  return [
    ...common(`Pupils, wave ${wave}`, 'siena'),
    ...['--people', network('glasgow-tfls', 'nodes.csv'), '--ties', ties, '--nominations'],
    ...[
      '--columns',
      'gender=sex,strength=closeness',
      '--values',
      'gender:1=boy,2=girl',
      '--values',
      'strength:1=5,2=3',
    ],
    ...[
      '--ignore-columns',
      Object.keys(first ?? {})
        .filter((name) => !read.includes(name))
        .join(','),
    ],
  ]
}

/** St. Louis: who is suspected is an adult of concern if nobody harmed them, else drawn as an adult; an event is a place. */
export const stLouis = async (folder: string, assessment: string): Promise<readonly string[]> => {
  const nodes = await rowsOf(network('st-louis-crime', 'nodes.csv'))
  const edges = await rowsOf(network('st-louis-crime', 'edges.csv'))
  const harms = await rowsOf(network('st-louis-crime', 'derived_suspect_to_victim.csv'))
  const harmed = new Set(harms.map((row) => row['target']))
  const harming = new Set(harms.map((row) => row['source']))
  const kindOf = (id: string | undefined): string => {
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
  const suspected = edges.filter(({ role }) => role === 'suspect' || role === 'victim_and_suspect')
  const pairs = new Set(harms.map((row) => `${row['source']} ${row['target']}`))
  const rows = (name: string, headings: readonly string[], list: readonly (readonly string[])[]): string =>
    writeCsv(join(folder, `${name}.csv`), headings, list)
  return [
    ...common('Events of a city', 'rosenfeld-white'),
    ...['--people', rows('people', ['id', 'kind', 'adultKind', 'concern'], people)],
    ...['--places', rows('places', ['id', 'kind'], events)],
    ...[
      '--visits',
      rows(
        'visits',
        ['person', 'place'],
        edges.map((row) => [row['person'] ?? '', row['event'] ?? '']),
      ),
    ],
    ...[
      '--ties',
      rows(
        'ties',
        ['from', 'to'],
        [...pairs].map((pair) => pair.split(' ')),
      ),
    ],
    ...['--set', 'ties.type=HARMS', '--set', 'ties.kind=OTHER', '--set', 'ties.seriousness=MEDIUM'],
    ...['--set', 'ties.status=SUSPECTED', '--set', 'visits.howOften=ONCE', '--assessment', assessment],
    ...[
      '--offences',
      rows(
        'offences',
        ['person', 'what'],
        suspected.map((row) => [row['person'] ?? '', `event ${row['event']}`]),
      ),
    ],
    ...['--set', 'offences.status=ALLEGED', '--set', 'offences.spent=no'],
  ]
}

/** POLE: everybody whose age is not known to be under 18 is an adult; homes are places, without a name. */
export const pole = async (folder: string, assessment: string): Promise<readonly string[]> => {
  const people = await rowsOf(network('pole-manchester', 'nodes_Person.csv'))
  const relationships = await rowsOf(network('pole-manchester', 'relationships.csv.gz'))
  const locations = await rowsOf(network('pole-manchester', 'nodes_Location.csv.gz'))
  const crimes = new Map(
    (await rowsOf(network('pole-manchester', 'nodes_Crime.csv.gz'))).map((row) => [row['id'], row]),
  )
  const of = (type: string): readonly (readonly [string, string])[] =>
    relationships.filter((row) => row['type'] === type).map((row) => [row['source'] ?? '', row['target'] ?? ''])
  const homes = of('CURRENT_ADDRESS')
  const lived = new Set(homes.map(([, place]) => place))
  const party = of('PARTY_TO')
  const rows = (name: string, headings: readonly string[], list: readonly (readonly string[])[]): string =>
    writeCsv(join(folder, `${name}.csv`), headings, list)
  const isYoung = (age: string | undefined): boolean => age !== '' && Number(age) < 18
  return [
    ...common('Known to one another', 'pole'),
    ...[
      '--people',
      rows(
        'people',
        ['id', 'kind', 'adultKind', 'name', 'age'],
        people.map(({ id = '', name = '', surname = '', age = '' }) => [
          id,
          isYoung(age) ? 'YOUNG_PERSON' : 'ADULT',
          isYoung(age) ? '' : 'FAMILY',
          `${name} ${surname}`,
          age,
        ]),
      ),
    ],
    ...[
      '--places',
      rows(
        'places',
        ['id', 'kind', 'address', 'latitude', 'longitude', 'reveals'],
        locations
          .filter(({ id = '' }) => lived.has(id))
          .map(({ id = '', address = '', latitude = '', longitude = '' }) => [
            id,
            'RESIDENCE',
            address,
            latitude,
            longitude,
            'NONE',
          ]),
      ),
    ],
    ...['--visits', rows('visits', ['person', 'place'], homes), '--set', 'visits.howOften=DAILY'],
    ...['--ties', rows('ties', ['from', 'to'], of('KNOWS')), '--set', 'ties.type=INFLUENCES'],
    ...['--set', 'ties.influence=LOW', '--set', 'ties.basis=they know each other', '--assessment', assessment],
    ...[
      '--offences',
      rows(
        'offences',
        ['person', 'what', 'occurredOn'],
        party.map(([person, crime]) => [person, crimes.get(crime)?.['type'] ?? '', crimes.get(crime)?.['date'] ?? '']),
      ),
    ],
    ...['--set', 'offences.status=UNDER_INVESTIGATION', '--set', 'offences.spent=no'],
  ]
}
