/**
 * docs/steps.md: every step and every question, read off the schema, the steps and the files that carry each out. Files are
 * found by what stands in them, so the page stays right when they move; one that is missing is named.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { Kind, parse, type FieldDefinitionNode } from 'graphql'
import { forWhom } from '../src/analysis/may-run.ts'
import { SHIPPED } from '../src/policy/rule-set.ts'
import type { QuestionTakers } from '../src/gateway/question.ts'
import { QUESTION_TAKERS } from '../src/gateway/questions.ts'
import { WHO } from '../src/gateway/takers.ts'
import { STEPS } from '../src/steps/all.ts'
import { SetupError } from '../src/errors.ts'

/** Path from the root -> text. */
type Files = ReadonlyMap<string, string>

const filesIn = (root: string, folder: string, ending: string): Files =>
  new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .toSorted()
      .map((name) => [join(folder, name), readFileSync(join(root, folder, name), 'utf8')]),
  )

type Root = 'Mutation' | 'Query'
type Field = { readonly name: string; readonly description: string; readonly file: string }

const isRoot = (root: Root, definition: { readonly kind: Kind; readonly name?: { readonly value: string } }): boolean =>
  [Kind.OBJECT_TYPE_DEFINITION, Kind.OBJECT_TYPE_EXTENSION].includes(definition.kind) && definition.name?.value === root

const described = (file: string, { name, description }: FieldDefinitionNode): Field => ({
  name: name.value,
  description: (description?.value ?? '').replaceAll(/\s+/g, ' '),
  file,
})

/** The fields of a root type in the schema that we write, with the file of each. */
const fieldsOf = (root: Root, schema: Files): readonly Field[] =>
  [...schema].flatMap(([file, text]) =>
    parse(text).definitions.flatMap((definition) =>
      isRoot(root, definition) && 'fields' in definition
        ? (definition.fields ?? []).flatMap((field) =>
            field.kind === Kind.FIELD_DEFINITION ? [described(file, field)] : [],
          )
        : [],
    ),
  )

const lacking = (what: string, name: string): never => {
  throw new SetupError(`docs/steps.md: no ${what} of ${name} was found`)
}

/** The one file of these for which `is` holds. @throws SetupError where there is none, or several */
function fileWhere<File>(
  files: ReadonlyMap<string, File>,
  is: (file: File, path: string) => boolean,
  about: readonly [what: string, name: string],
): string {
  const [path, ...others] = [...files].filter(([at, file]) => is(file, at)).map(([at]) => at)
  if (others.length > 0)
    throw new SetupError(`docs/steps.md: more than one ${about[0]} of ${about[1]}: ${others.join()}`)
  return path ?? lacking(...about)
}

const word = (name: string): RegExp => new RegExp(`\\b${name}\\b`)

/** A file of the code. `table`: the names in the table of steps that it exports. `imports`: name -> file. */
type Module = {
  readonly table: ReadonlySet<string>
  readonly declarations: ReadonlyMap<string, string>
  readonly imports: ReadonlyMap<string, string>
}
type Modules = ReadonlyMap<string, Module>

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.match(/\b[a-zA-Z]\w+\b/g))

/** What is declared at the top level of a file: name -> text. */
const declarationsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(/^(?=(?:export )?(?:async )?(?:const|function|type) )/m)
      .map((part) => [/^(?:export )?(?:async )?(?:const|function) (\w+)/.exec(part)?.[1] ?? '', part] as const),
  )

/** Names that a file imports -> the path that each is of. */
const importsOf = (file: string, text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/^import \{([^}]*)\} from '(\.[^']+)'/gm)].flatMap(([, names = '', path = '']) =>
      names
        .split(',')
        .map((name) => /(\w+)\s*$/.exec(name)?.[1])
        .filter((name) => name !== undefined)
        .map((name) => [name, join(dirname(file), path)] as const),
    ),
  )

const modulesOf = (code: Files): Modules =>
  new Map(
    [...code].map(([file, text]) => [
      file,
      {
        table: wordsIn(/^export const \w+Steps = \{([^}]*)\}/m.exec(text)?.[1] ?? ''),
        declarations: declarationsIn(text),
        imports: importsOf(file, text),
      },
    ]),
  )

/** Follows a name through the declarations of files, as far as functions that say what is missing: the files of those. */
function rulesFrom(code: Modules, file: string, name: string, seen = new Set<string>()): ReadonlySet<string> {
  const at = `${file} ${name}`
  const { declarations, imports } = code.get(file) ?? { declarations: new Map<string, string>(), imports: new Map() }
  const declared = declarations.get(name)
  if (seen.has(at) || declared === undefined) return new Set()
  seen.add(at)
  const used = [...wordsIn(declared)].filter((each) => each !== name)
  const isRule = (each: string): boolean => /^missing[A-Z]/.test(each) && imports.has(each)
  return new Set([
    ...used.filter(isRule).map((each): string => imports.get(each) ?? ''),
    ...used
      .filter((each) => !isRule(each))
      .flatMap((each) => [...rulesFrom(code, imports.get(each) ?? file, each, seen)]),
  ])
}

/** The files of what a step asks for: its own where it asks itself. @throws SetupError where nothing asks anything */
function rulesOf(code: Modules, stepFile: string, name: string): readonly string[] {
  const declarations = code.get(stepFile)?.declarations ?? new Map<string, string>()
  // A step of its own, or a row of the table.
  const declared = declarations.has(name)
    ? name
    : ([...declarations.keys()].find((each) => each.endsWith('Steps')) ?? name)
  const rules = [...rulesFrom(code, stepFile, declared)].toSorted()
  if (rules.length > 0) return rules
  const own = declarations.get(name) ?? ''
  return /\bneed\(/.test(own) ? [stepFile] : lacking('rule', name)
}

/** The test of a file of rules: that which has its name. */
const ruleTestOf = (tests: Files, rule: string): readonly string[] =>
  [...tests.keys()].filter((file) => basename(file) === `${basename(rule, '.ts')}.test.ts`)

/** The test of a step: that of its file by name, else the one that speaks of it most. */
function testOf(tests: Files, name: string, stepFile: string): string {
  const own = `${basename(stepFile, '.ts')}.int.test.ts`
  const times = (text: string): number => (text.includes(name) ? text.split(word(name)).length - 1 : 0)
  const [most] = [...tests]
    .filter(([file]) => file.endsWith('.int.test.ts'))
    .map(([file, text]) => ({ file, times: times(text), own: basename(file) === own }))
    .filter((each) => each.times > 0)
    .toSorted((a, b) => Number(b.own) - Number(a.own) || b.times - a.times)
  return most?.file ?? lacking('test', name)
}

/** `P4.4: shares a map. By a manager` -> its clauses, and what it says. */
function readDescription({ name, description }: Field): { readonly clauses: string; readonly says: string } {
  const [, clauses = '', says = ''] =
    /^(P\d[\d., P-]*)(?: \([^:]*)?: (.+)$/.exec(description) ?? lacking('description', name)
  return { clauses, says: says.charAt(0).toUpperCase() + says.slice(1) }
}

/** `## P4 Sharing` -> P4: Sharing. */
const chaptersOf = (protocol: string): ReadonlyMap<string, string> =>
  new Map([...protocol.matchAll(/^## (P\d+) (.+)$/gm)].map(([, number = '', heading = '']) => [number, heading]))

const link = (says: string, path: string): string => `[${says}](../${path})`

/** Said once above the tables. */
const FOR_MAPPING = /, for a purpose that opens maps \([A-Z_, ]+\)/

const told = (takers: QuestionTakers): string => {
  if (takers === 'everybody') return 'everybody, whatever the purpose'
  if (takers === 'analyses') return forWhom(SHIPPED).says
  return takers.map((taker) => WHO[taker].says.replace(FOR_MAPPING, '')).join(', or ')
}

type Sources = {
  /** P4 -> Sharing. */
  readonly chapters: ReadonlyMap<string, string>
  readonly schema: Files
  readonly code: Modules
  readonly cypher: Files
  readonly tests: Files
}

/** The chapter of the protocol that a field is of: that of its first clause. */
function chapterOf({ name, description }: Field, chapters: ReadonlyMap<string, string>): string {
  const number = /\bP\d+/.exec(description)?.[0] ?? lacking('clause', name)
  return `${number} ${chapters.get(number) ?? lacking('chapter', name)}`
}

/** One row of the table. */
function rowOf(field: Field, { code, cypher, tests, chapters }: Sources): string {
  const { name, file } = field
  const { clauses, says } = readDescription(field)
  const { takers } = STEPS.get(name) ?? lacking('step', name)
  const table = fileWhere(code, ({ table: names }) => names.has(name), ['step', name])
  const stepFile = code.get(table)?.imports.get(name) ?? table
  const rules = rulesOf(code, stepFile, name)
  const ruleTests = rules.flatMap((path) => ruleTestOf(tests, path))
  const statement = fileWhere(cypher, (_text, path) => basename(path) === `${name}.cypher`, ['statement', name])
  const files = [
    link('SDL', file),
    ...rules.map((path, index) => link(rules.length === 1 ? 'rule' : `rule ${index + 1}`, path)),
    link('step', stepFile),
    link('Cypher', statement),
    ...ruleTests.map((path) =>
      link(ruleTests.length === 1 ? 'test of the rule' : `test of ${basename(path, '.rules.test.ts')}`, path),
    ),
    link('test', testOf(tests, name, stepFile)),
  ]
  const cells = [`\`${name}\``, says, chapterOf(field, chapters), clauses, told(takers), files.join(', ')]
  return `| ${cells.join(' | ')} |`
}

/** `# Notification (P6).` -> Notification: what the first line of a file of the schema says that it is about. */
const headingOf = (file: string, text: string): string =>
  /^# ([^(\n]+?)(?: \(.*)?\.?$/m.exec(text.split('\n')[0] ?? '')?.[1] ?? lacking('heading', file)

const stepTables = (fields: readonly Field[], sources: Sources): readonly string[] =>
  [...sources.schema].flatMap(([file, text]) => {
    const own = fields.filter((field) => field.file === file)
    if (own.length === 0) return []
    return [
      `## ${headingOf(file, text)}`,
      '',
      '| step | what it does | chapter | clauses | who may take it | files |',
      '| --- | --- | --- | --- | --- | --- |',
      ...own.map((field) => rowOf(field, sources)),
      '',
    ]
  })

const questionRow = (field: Field): string =>
  `| \`${field.name}\` | ${field.description} | ${told(QUESTION_TAKERS.get(field.name) ?? lacking('takers', field.name))} | ${link('SDL', field.file)} |`

/** The page, as Markdown. @throws SetupError where something of a step is missing */
export function stepsPage(root: string): string {
  const [protocol, text] = [...filesIn(root, 'src', 'protocol.md')][0] ?? lacking('text', 'the protocol')
  const sources: Sources = {
    chapters: chaptersOf(text),
    schema: filesIn(root, 'schema', '.graphql'),
    code: modulesOf(filesIn(root, 'src', '.ts')),
    cypher: filesIn(root, 'cypher', '.cypher'),
    tests: filesIn(root, 'test', '.test.ts'),
  }
  const steps = fieldsOf('Mutation', sources.schema)
  const unsaid = [...STEPS.keys()].find((name) => !steps.some((field) => field.name === name))
  if (unsaid !== undefined) lacking('mutation', unsaid)
  return [
    '# Steps and questions',
    '',
    'Made by `npm run codegen` from the schema and the code. A step is a mutation: it records one thing that the protocol asks for. How to take one: [front-end.md](front-end.md#taking-steps).',
    '',
    `Chapter and clauses are those of the [protocol](${relative('docs', protocol)}). Unless another purpose is named, a step is taken for one that opens maps, and the map must be open to the caller.`,
    '',
    ...stepTables(steps, sources),
    '## Questions',
    '',
    'Each is a root field of `Query`. Unless another purpose is named, it is asked for one that opens maps. What the caller may not see is answered like what does not exist.',
    '',
    '| question | what it answers | who may ask it | files |',
    '| --- | --- | --- | --- |',
    ...fieldsOf('Query', sources.schema).map(questionRow),
    '',
  ].join('\n')
}
