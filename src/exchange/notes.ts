/** What is said of an import beside its counts: what was decided for whoever imports, and what was read in another way. */
import type { IsoDate } from '../policy/terms.ts'
import { daysOf, type ImportOptions } from './options.ts'
import type { Checked } from './pass-one.ts'
import { counted } from './words.ts'

type About = { readonly options: ImportOptions; readonly checked: Checked; readonly today: IsoDate }

/** Of files that are good. */
export const notesOf = ({ options, checked, today }: About): readonly string[] => {
  const { reviewDue, retainUntil } = daysOf(options, today)
  const { unnamed, differing } = checked.tally
  const ignored = checked.bindings.flatMap(({ file, ignored: names }) => names.map((name) => `${file} [${name}]`))
  const drawn = options.differing === 'both' ? 'both are drawn' : 'what stands first is drawn'
  return [
    `Function ${options.statutoryFunction}, review due ${reviewDue}, kept until ${retainUntil} (P3.2, P9.2).`,
    ...(ignored.length > 0 ? [`Columns left out as told: ${ignored.join(', ')}.`] : []),
    ...(unnamed > 0
      ? [`${counted(unnamed, 'young person', 'young people')} not identified: what stands for the name says so (P3.1).`]
      : []),
    ...(differing > 0 ? [`${counted(differing, 'pair')} of nominations say different things: ${drawn}.`] : []),
    ...(checked.dashes > 0 ? [`${counted(checked.dashes, 'cell')} of a dash alone read as empty.`] : []),
  ]
}
