/** docs/refusals.md: what an error may say, from schema/errors.graphql and the table of statuses. */
import { Kind, parse, type EnumTypeDefinitionNode } from 'graphql'
import { SetupError } from '../src/errors.ts'
import { isErrorCode, STATUS } from '../src/gateway/statuses.ts'

/** The values of an enum of the SDL with their descriptions. @throws SetupError where it has none, or one without description */
function termsOf(sdl: string, name: string): readonly (readonly [string, string])[] {
  const found = parse(sdl).definitions.find(
    (each): each is EnumTypeDefinitionNode => each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === name,
  )
  if (found?.values === undefined) throw new SetupError(`enum ${name}: missing from schema/errors.graphql`)
  return found.values.map(({ name: { value }, description }) => {
    if (description === undefined) throw new SetupError(`${name}.${value}: it has no description`)
    return [value, description.value]
  })
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The page as Markdown. @param sdl the text of schema/errors.graphql @throws SetupError */
export function refusalsPage(sdl: string): string {
  const codes = termsOf(sdl, 'ErrorCode').map(([code, says]) => {
    if (!isErrorCode(code)) throw new SetupError(`ErrorCode.${code}: it has no status`)
    return [code, String(STATUS[code]), says]
  })
  return `# Refusals

Made by \`npm run codegen\` from \`schema/errors.graphql\` and \`src/gateway/statuses.ts\`. [front-end.md](front-end.md#errors) says how to use it. The query \`errorCodes\` answers the same.

## Codes

\`extensions.code\` of an error, and the HTTP status of an answer without data.

${tableOf(['code', 'status', 'meaning'], codes)}

## What is missing

\`extensions.missing[].code\`: the kind of precondition. Show a text of your own for it, at the field that \`path\` names. \`message\` is for people, in English, and may change; no code is ever used for something else.

${tableOf(['code', 'meaning'], termsOf(sdl, 'MissingCode'))}

## Conflicts

\`extensions.conflictKind\` of CONFLICT.

${tableOf(['kind', 'meaning'], termsOf(sdl, 'ConflictKind'))}

## Limits

\`extensions.limit { name, most }\` of LIMIT_EXCEEDED and RATE_LIMITED. [limits.md](limits.md) has the defaults.

${tableOf(['name', 'counts'], termsOf(sdl, 'LimitName'))}
`
}
