/** Mermaid: a drawing by labels, for a document. The stamp is in comments and in a node that is seen. */
import { PeermapError } from '../errors.ts'
import { LABELLED_TYPES, PERSON_TYPES } from '../model/model.ts'
import type { Model } from './model.ts'

/** More can't be read on a page. */
const MOST = 60

/** Types that have a label. */
const DRAWN: ReadonlySet<string | number | undefined> = new Set<string>([...PERSON_TYPES, ...LABELLED_TYPES])

/** The lists of an answer that are drawn. */
export const DRAWN_LISTS = ['members', 'adults', 'adultsOfConcern', 'groups', 'locations'] as const

/** @throws LIMIT_EXCEEDED where so many can't be drawn */
export function checkDrawing(nodes: number): void {
  if (nodes > MOST)
    throw new PeermapError(
      'LIMIT_EXCEEDED',
      `a Mermaid drawing has at most ${MOST} people, groups and places: take GEXF or GraphML`,
      { limit: { name: 'DRAWING', most: MOST } },
    )
}

// Entities of Mermaid have no ampersand; a backtick begins Markdown.
const quoted = (text: string): string =>
  `"${text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^\p{L}\p{N}\p{M}\p{Emoji_Presentation} .,:()/_-]/gu, (char) => `#${char.codePointAt(0)};`)}"`

/** One line, and no directive. */
const comment = (text: string): string => `%% ${text.replaceAll(/\s+/g, ' ').replaceAll(/[{}]/g, '')}`

/** The file. @throws LIMIT_EXCEEDED */
export function mermaid({ stamp, nodes, edges }: Model): string {
  const drawn = nodes.filter(({ attributes }) => DRAWN.has(attributes.get('type')))
  checkDrawing(drawn.length)
  const places = new Map(drawn.map(({ id }, index) => [id, `n${index}`]))
  const seen = `For ${stamp['recipient']}, ${stamp['purpose']}. Do not pass on (P4.4). Disclosure ${stamp['disclosure']}`
  return [
    ...Object.entries(stamp).map(([name, value]) => comment(`${name}: ${value}`)),
    'flowchart LR',
    `  stamp[${quoted(seen)}]`,
    ...drawn.map(({ id, label }) => `  ${places.get(id)}[${quoted(label ?? '')}]`),
    ...edges.flatMap(({ from, to, relation, attributes }) => {
      const [start, end] = [places.get(from), places.get(to)]
      const line = attributes.get('direction') === 'none' ? '---' : '-->'
      return start === undefined || end === undefined ? [] : [`  ${start} ${line}|${relation}| ${end}`]
    }),
    '',
  ].join('\n')
}
