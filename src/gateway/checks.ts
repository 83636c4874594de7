/** Every step can be checked before it is taken: its mutation takes `check` beside `input`. Said once here, for all of them. */
import { GraphQLBoolean, GraphQLNonNull, type GraphQLSchema } from 'graphql'

const describing = (step: string): string =>
  `true: says what ${step} lacks, exactly as the step itself would, and takes nothing: nothing is written, and no idempotency key is ` +
  'used up. Where nothing is missing, `checked` is true and `id` is null. It is no promise: the step is judged anew when it is taken'

/** Adds the argument to each mutation, in place. */
export function offerChecks(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    field.args = [
      ...field.args,
      {
        name: 'check',
        description: describing(field.name),
        type: new GraphQLNonNull(GraphQLBoolean),
        defaultValue: false,
        deprecationReason: undefined,
        extensions: {},
        astNode: undefined,
      },
    ]
}
