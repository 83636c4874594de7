/** A model with texts that break files, for tests of the formats. */
import { classifiedField } from '../../src/gateway/catalogue.ts'
import { modelOf, type Answer, type Model } from '../../src/export/model.ts'
import { operationOf, type Operation } from '../../src/export/operation.ts'
import { NOTICE } from '../../src/export/stamp.ts'
import { builtSchema } from '../gateway/build.ts'

const { schema, catalogue } = await builtSchema()
const categoryOf = (type: string, field: string) => classifiedField(catalogue, type, field)?.category ?? null
const asked = (peersAlone: boolean): Operation => operationOf({ schema, peersAlone, categoryOf })
const [whole, peers] = [asked(false), asked(true)]

/** Texts that a spreadsheet, XML, Mermaid or a terminal would take for something else. */
export const HOSTILE = [
  '=1+1',
  '  @SUM(A1)',
  '＋1',
  "'=1+1",
  'a\u0000b',
  ']]><x/>',
  'a\ud800b',
  '😀 "quoted" & <b>',
  'two\r\nlines\tand `code` {x}',
] as const

export const STAMP = {
  recipient: 'invented-org/../x',
  professional: 'issuer#somebody',
  purpose: 'ASSESS_RISK',
  decision: 'decision-1',
  map: 'map-1',
  title: 'Invented & <Estate> ]]> \u0000',
  asOf: '2026-06-15',
  madeAt: '2026-06-15T10:00:00.000Z',
  disclosure: 'disclosure-1',
  openUntil: '2026-07-01',
  notice: NOTICE,
}

export const ANSWER = {
  members: [
    ...HOSTILE.map((text, index) => ({
      id: `m${index}`,
      label: text,
      name: text,
      aliases: [text, 'b'],
      identified: index % 2 === 0,
      estimatedAge: 14,
      ethnicity: null,
      source: 'Invented School',
      open: ['MAP', 'IDENTITY'],
      strengths: index === 0 ? [{ id: 's1' }, { id: 'not shown' }] : [],
    })),
  ],
  adultsOfConcern: null,
  locations: [{ id: 'l1', label: 'Place 1', latitude: -0.5, strengths: [], endedOn: '2026-06-01' }],
  strengths: [{ id: 's1', description: '-x' }],
  peerTies: [
    { id: 't1', from: 'm0', to: 'm1', kind: 'FRIEND', strength: 3, intimate: false, since: '2026-01-01', until: null },
    { id: 't2', from: 'm0', to: 'm1', kind: 'FAMILY', mutual: 'YES', until: '2026-07-01' },
    { id: 't3', from: 'm0', to: 'somebody hidden', kind: 'FRIEND' },
  ],
  visitTies: [{ id: 't4', from: 'm1', to: 'l1', kind: 'FREQUENTS' }],
  harmTies: null,
}

/** The model of an answer; of the PEER graph alone, without direction. */
export const modelled = (answer: Answer, peersAlone = false): Model =>
  modelOf(answer, { operation: peersAlone ? peers : whole, stamp: STAMP, directed: !peersAlone })
