/**
 * Type policies for Apollo Client 4, so that no two views mix in one cache (docs/front-end.md). It imports nothing at run time.
 */
import type { TypePolicies } from '@apollo/client'

const isPreview = (view: string): boolean => view.startsWith('preview:')

/**
 * Type policies for one `InMemoryCache`. A cache is of one caller and one purpose: the first map that is written to it says whose it
 * is. A map of another view is refused before anything of it is written. Previews may be in it beside the caller's own maps, because
 * all their ids are their own. Call it once for each cache.
 *
 * Each selection of a map needs `id` and `view`: Apollo refuses to write a map without them.
 * @throws Error from `writeQuery`, and so from the query, for a map of another view
 */
export function peermapTypePolicies(): TypePolicies {
  let own: string | null = null
  return {
    PeerMap: {
      keyFields: (_map, { readField }) => {
        const view = readField('view')
        if (typeof view === 'string' && !isPreview(view)) {
          own ??= view
          if (view !== own)
            throw new Error('a cache of Peermap is of one caller and one purpose: make another for this one')
        }
        return ['id', 'view']
      },
      // The list belongs to the answer: that of the next one replaces it, and the two are never joined.
      fields: { redactions: { merge: false } },
    },
  }
}
