/**
 * The page at /explorer: GraphiQL, with a token and a purpose for its requests. The token is held in memory alone. Queries and
 * their history are kept for this tab of the browser, and no longer: they may hold the id of a young person.
 */
import { GraphiQL } from 'graphiql'
import type { ExecutionResult } from 'graphql'
import { useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** Written in by src/gateway/explorer-bundle.ts. */
declare const FIRST_QUERY: string
declare const PURPOSES: readonly string[]

type Asker = { readonly token: string; readonly purpose: string }

async function ask(request: object, { token, purpose }: Asker): Promise<ExecutionResult> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...(purpose === '' ? {} : { 'x-purpose': purpose }),
    },
    body: JSON.stringify(request),
    credentials: 'omit',
  })
  const answer: ExecutionResult = await response.json()
  return answer
}

function Page() {
  const [asker, setAsker] = useState<Asker>({ token: '', purpose: 'ASSESS_RISK' })
  // A request that GraphiQL sends later has the token and the purpose of that moment.
  const current = useRef(asker)
  current.current = asker
  return (
    <>
      <header className="asker">
        <h1>Peermap explorer</h1>
        <label>
          Token
          <input
            type="password"
            autoComplete="off"
            spellCheck={false}
            value={asker.token}
            onChange={({ target }) => setAsker({ ...asker, token: target.value.trim() })}
          />
        </label>
        <label>
          Purpose
          <select value={asker.purpose} onChange={({ target }) => setAsker({ ...asker, purpose: target.value })}>
            <option value="">none</option>
            {PURPOSES.map((purpose) => (
              <option key={purpose}>{purpose}</option>
            ))}
          </select>
        </label>
        <p>Tokens of the demo callers are in demo-callers.json. A token is not stored.</p>
      </header>
      <main className="explorer">
        {/* With another token GraphiQL begins anew, and asks for the schema. */}
        <GraphiQL
          key={asker.token}
          fetcher={(request) => ask(request, current.current)}
          {...(asker.token === '' ? { schema: null } : {})}
          defaultQuery={FIRST_QUERY}
          storage={window.sessionStorage}
          isHeadersEditorEnabled={false}
          shouldPersistHeaders={false}
        />
      </main>
    </>
  )
}

const root = document.getElementById('page')
if (root !== null) createRoot(root).render(<Page />)
