/** The demo's files in `cypher/demo`, read and checked for shape. Offsets are in days from the day of loading. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CYPHER_FOLDER } from '../graph/statements.ts'
import { AGENCIES, CATEGORIES, PURPOSES } from '../policy/terms.ts'

const MAP_FILES = ['lanternfield-estate', 'thistle-yard', 'nightjar-online'] as const

const ref = z.string().regex(/^[a-z]+[1-9]\d*$/)
const refs = z.array(ref)
const days = z.int()
const answer = z.enum(['YES', 'NO', 'UNKNOWN'])
const categories = z.array(z.enum(CATEGORIES))
/** The day, in so many days from now, on which somebody is that old. */
const born = z.strictObject({ turns: z.int(), in: days })

/** `case` is a case reference (Person), `uprn` a place's (Place); what is not named here is a property of the node. */
const element = z.looseObject({
  ref,
  born: born.optional(),
  case: z.string().optional(),
  uprn: z.string().optional(),
  about: refs.default([]),
  posedBy: refs.default([]),
  posedTo: refs.default([]),
  reveals: categories.default([]),
})
const elements = z.array(element).default([])
const ties = z.array(z.tuple([ref, ref, z.record(z.string(), z.unknown())])).default([])

const mapFile = z.strictObject({
  number: z.int(),
  map: z.looseObject({ openedOn: days }),
  youngPeople: elements,
  adults: elements,
  adultsOfConcern: elements,
  groups: elements,
  places: elements,
  risks: elements,
  strengths: elements,
  offences: elements,
  socialMedia: elements,
  socialCare: elements,
  significantEvents: elements,
  interventions: elements,
  informationGaps: elements,
  reviews: elements,
  meetings: elements,
  ties: z.strictObject({
    PEER: ties,
    SUPPORTS: ties,
    MEMBER_OF: ties,
    FREQUENTS: ties,
    GUARDS: ties,
    GROUP_TIE: ties,
    INFLUENCES: ties,
    HARMS: ties,
    AFFILIATED_WITH: ties,
  }),
  assessments: z.array(z.looseObject({ ref, subjects: refs, protects: refs, categories, from: z.number() })),
  consents: z.array(
    z.looseObject({ ref, subject: ref, categories, from: z.number(), withdrawnOn: z.number().optional() }),
  ),
  /** Parents and carers, each of one young person. */
  parents: z
    .array(
      z.strictObject({
        ref,
        of: ref,
        name: z.string(),
        relationship: z.string(),
        parentalResponsibility: answer,
        livesWith: answer,
        safeToContact: answer,
        doNotDisclose: z.boolean(),
      }),
    )
    .default([]),
})

const boroughFile = z.strictObject({
  organisations: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      agency: z.enum(AGENCIES),
      withinCouncil: z.boolean(),
      reveals: categories,
    }),
  ),
  policyDocuments: z.array(z.looseObject({ ref })),
  sharingAgreements: z.array(z.looseObject({ ref, organisation: z.string() })),
  impactAssessments: z.array(z.looseObject({ ref })),
  allocations: z.array(
    z.looseObject({ ref, practitioner: z.string(), map: z.int(), from: days, youngPeople: refs.optional() }),
  ),
  sharingDecisions: z.array(
    z.looseObject({
      ref,
      map: z.int(),
      organisation: z.string(),
      purpose: z.enum(PURPOSES),
      categories,
      subjects: refs.optional(),
      professionals: z.array(z.string()).default([]),
      mayExport: z.boolean().default(false),
      until: days,
      withdrawnOn: days.optional(),
    }),
  ),
})

/** One map as its file says. */
export type MapFile = z.output<typeof mapFile>
/** One thing drawn on a map as its file says. */
export type ElementEntry = z.output<typeof element>
/** What belongs to no map, or joins organisations to maps. */
export type BoroughFile = z.output<typeof boroughFile>

const parsed = <T extends z.ZodType>(type: T, name: string): z.output<T> =>
  type.parse(JSON.parse(readFileSync(join(CYPHER_FOLDER, 'demo', `${name}.json`), 'utf8')))

/** Reads the four files. Throws a ZodError that names the place where one has another shape. */
export const readDemo = (): { readonly borough: BoroughFile; readonly maps: readonly MapFile[] } => ({
  borough: parsed(boroughFile, 'borough'),
  maps: MAP_FILES.map((name) => parsed(mapFile, name)),
})
