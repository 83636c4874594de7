/** Add Health, 84 communities: read as it is, one map for each community. */
import { network, wordsOf } from './source.ts'

/** The words after `import`. The ages are unknown; race is a special category and needs the assessment (P8.2). */
export const addhealthArguments = (files: {
  readonly assessment: string
  readonly nodes?: string
  readonly edges?: string
}): readonly string[] =>
  wordsOf({
    title: 'Add Health',
    people: files.nodes ?? network('addhealth-84', 'nodes.csv'),
    ties: files.edges ?? network('addhealth-84', 'edges.csv'),
    'map-by': 'community',
    source: 'add-health',
    'stated-as': 'FACT',
    why: 'named in a school survey',
    columns: 'from=source,to=target,strength=weight,gender=sex,ethnicity=race',
    'ignore-columns': 'school,grade',
    values: ['strength:1=1,2=2,3=3,4=4,5=5,6=5', 'ethnicity:unknown=,*=*', 'gender:unknown=,*=*'],
    set: ['ties.kind=FRIEND', 'reveals=NONE'],
    nominations: true,
    differing: 'first',
    allocate: 'analyst-1',
    assessment: files.assessment,
  })

/** What covers the ethnicity of everyone: a type of individual, since nobody's age is known (P8.4). */
export const typeAssessment = (today: string, until: string): string =>
  JSON.stringify({
    policyDocument: { version: 'test-1', from: '2020-01-01', reviewBy: '2099-01-01', location: 'invented' },
    assessments: [
      {
        subjects: 'ALL',
        categories: ['ETHNICITY'],
        limbB: 'UNDER_18',
        typeOfIndividual: 'pupils of the schools on the map',
        purpose: '18(1)(a)(ii)',
        reasonWithoutConsent: '18(2)(b)',
        explanation: 'a survey of whole schools',
        substantialPublicInterest: 'to see who stands alone',
        enactment: 'Children Act 1989 s.17',
        from: today,
        reviewOn: until,
        until,
        officer: 'officer-1',
        relevance: 'friendship within and across groups',
      },
    ],
  })
