/** What `peermap import --help` prints. */
import { TIE_TYPES } from './fields.ts'

/** The text. */
export const IMPORT_HELP = `peermap import --title T --people people.csv --source ORG --stated-as FACT|OPINION [...]

  --people FILE       id, kind (YOUNG_PERSON, ADULT, ADULT_OF_CONCERN), label, name, ... as the SDL's fields
  --ties FILE         from, to, type (${TIE_TYPES.join(', ')}), their properties
  --places FILE       id, kind, label, name, address, latitude, longitude, reveals
  --from-export DIR   a CSV export of peermap export, in the place of all files
  --visits FILE       person (or group), place, howOften, since, until
  --groups FILE       id, kind, label, name, description, reveals
  --memberships FILE  person, group, role, since, until
  --offences FILE     person, what, status, occurredOn, spent, spentOn, underCoercion
  --columns F=H,...   the field F stands under the heading H; people.F=H in one file only; F= is not read
  --ignore-columns H,...    headings that are left out
  --values F:C=V,...  codes of a column: every C that occurs, * for any other; "C=" for no value
  --dates dmy|mdy     whether 03/04/2011 is in April or in March, where a file does not tell
  --set F=V           a value for every row, for instance ties.kind=FRIEND, or reveals=NONE of all texts (P5.2)
  --why TEXT          why each young person is on the map, where no column says it (P5.2)
  --oldest N          a young person is at most so old, default 25
  --map-by H          one map for each value of this column; where only ties have it, who is named in them stands there
  --nominations       a tie from A to B and one from B to A are one mutual tie
  --differing first|both|stop    where these two say different things: what stands first, two ties, or (default) stop
  --sheet NAME        of a workbook (.xlsx), for instance people=Pupils; default its first sheet
  --skip-bad-rows     leave out what is wrong, and say so
  --report FILE       every fault, as a table; readable by its owner only
  --check             read and check the files, without a database, and write nothing
  --assessment FILE   JSON: assessments and policy document (P8); --example assessment prints one
  --share FILE        JSON: sharing decisions (P4.4); --example share prints one
  --allocate WHO,...  practitioners who see the maps (P4.5): issuer#subject, or the subject of --issuer ISS
                      (default peermap-dev). Run again with others, it allocates them too
  --statutory-function F    default CA1989_S17 (P3.2); OTHER with --statutory-citation TEXT
  --recorded-on D --review-due D --retain-until D    days; default today, in 3 months, in 12 months
  --as WHO            who imports, as issuer#subject; default cli#cli
  --ids-out FILE      which id of the files became which id of the graph; readable by its owner only
`
