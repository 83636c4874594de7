/** Examples of share.json and assessment.json, with days that hold today, and the JSON schemas of both. */
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import { addMonths, today as todayAt } from '../policy/age.ts'
import type { IsoDate } from '../policy/terms.ts'
import { assessmentFile, shareFile } from './inputs.ts'

/** The files that have a schema. */
export const JSON_FILES = ['share', 'assessment'] as const
export type JsonFile = (typeof JSON_FILES)[number]

const SCHEMAS = { share: shareFile, assessment: assessmentFile } as const satisfies Record<JsonFile, z.ZodType>
const TITLES = {
  share: 'share.json: sharing decisions of an import (P4.4)',
  assessment: 'assessment.json: assessments and policy document of an import (P8)',
} as const satisfies Record<JsonFile, string>

/** The JSON schema of one of the files, as docs/ has it. */
export const jsonSchemaOf = (name: JsonFile): Readonly<Record<string, unknown>> => ({
  title: TITLES[name],
  ...z.toJSONSchema(SCHEMAS[name], { io: 'input', unrepresentable: 'any' }),
})

const share = (today: IsoDate): unknown => [
  {
    organisation: 'larkrise-school',
    organisationName: 'Larkrise School',
    agency: 'EDUCATION',
    purpose: 'ONGOING_SUPPORT',
    categories: ['IDENTITY', 'RISK'],
    subjects: ['a', 'b'],
    necessity: 'Invented: the way home is not safe',
    conditions: 'Invented: head of year only',
    reveals: [],
    until: addMonths(today, 3),
  },
]

const assessment = (today: IsoDate): unknown => ({
  policyDocument: {
    version: '1',
    from: today,
    reviewBy: addMonths(today, 12),
    location: 'Invented: the intranet, data protection',
  },
  assessments: [
    {
      subjects: ['a'],
      categories: ['ETHNICITY'],
      limbB: 'UNDER_18',
      protected: ['a'],
      purpose: '18(1)(a)(i)',
      reasonWithoutConsent: '18(2)(c)',
      explanation: 'Invented: asking would alert those who press her',
      substantialPublicInterest: 'Invented: protecting children',
      enactment: 'Children Act 1989 s.17',
      reviewOn: addMonths(today, 3),
      until: addMonths(today, 6),
      officer: 'Invented officer',
      relevance: 'Invented: she is targeted for it',
    },
  ],
})

const EXAMPLES = { share, assessment } as const satisfies Record<JsonFile, (today: IsoDate) => unknown>

/** An example of the file as text; the ids are those of an invented people.csv. Throws a SetupError for another name. */
export const exampleOf = (name: string | undefined, now = new Date()): string => {
  const found = JSON_FILES.find((each) => each === name)
  if (found === undefined) throw new SetupError(`--example needs one of ${JSON_FILES.join(', ')}`)
  return JSON.stringify(EXAMPLES[found](todayAt(now)), null, 2)
}
