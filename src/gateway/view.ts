/**
 * A view says whose answer it is and for what: two answers may stand in one cache only where they have the same view. A
 * preview is a view of its own, and each of its ids is written `<view>:<id>`, so that no cache takes what a recipient would
 * get for what the caller has (docs/decisions/0015-a-preview-has-ids-of-its-own.md).
 *
 * INVARIANT: a view follows from the token, the purpose and the arguments alone. It tells nothing of a map. Pure.
 */
import { createHash } from 'node:crypto'
import type { Visitor } from './operation.ts'

const PREVIEW = 'preview:'

/** 132 bits of SHA-256: opaque, and the same for the same parts. */
const digest = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)

type Viewer = Pick<Visitor, 'issuer' | 'subject' | 'organisation' | 'agency' | 'roles' | 'purpose'>

const partsOf = ({ issuer, subject, organisation, agency, roles, purpose }: Viewer): readonly unknown[] => [
  issuer,
  subject,
  organisation,
  agency,
  roles.toSorted(),
  purpose,
]

/** The caller's own view, for the purpose of the request. */
export const viewOf = (viewer: Viewer): string => `view:${digest('view', ...partsOf(viewer))}`

/** What a preview is of: the arguments of `previewSharing`. `subjects` null: all people. */
type Previewed = {
  readonly map: string
  readonly organisation: string
  readonly purpose: string
  readonly categories: readonly string[]
  readonly subjects: readonly string[] | null
  readonly mayExport: boolean
}

/** The view of a preview. The order in which categories and subjects are named makes no difference. */
export const previewViewOf = (viewer: Viewer, previewed: Previewed): string => {
  const { map, organisation, purpose, categories, subjects, mayExport } = previewed
  const named = [[...new Set(categories)].toSorted(), subjects === null ? null : [...new Set(subjects)].toSorted()]
  return `${PREVIEW}${digest('preview', ...partsOf(viewer), map, organisation, purpose, ...named, mayExport)}`
}

/** Whether this is the view of a preview, or an id that a preview answered. */
export const isOfPreview = (text: string): boolean => text.startsWith(PREVIEW)

/** The id as an answer of this view has it. */
export const shownId = (view: string, id: string): string => (isOfPreview(view) ? `${view}:${id}` : id)

/** The id in the graph behind an id of this view. Any other text stays as it is. */
export const storedId = (view: string, id: string): string =>
  isOfPreview(view) && id.startsWith(`${view}:`) ? id.slice(view.length + 1) : id

/** Names one thing of a view, the same in each answer. `parts`: what tells it from all others. */
export const keyIn = (view: string, ...parts: readonly (string | null)[]): string => digest(view, ...parts)
