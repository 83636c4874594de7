/** Other tools that open a copy, where PEERMAP_COPY_TOOLS says where they are: each as a process, as a person would run it. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)

const tools = z.object({ python: z.string(), shell: z.string() })

/** `python`: a Python that has neo4j and pandas. `shell`: the folder of cypher-shell's jars. null: not said. */
export const TOOLS = ((given) => (given === undefined || given === '' ? null : tools.parse(JSON.parse(given))))(
  process.env['PEERMAP_COPY_TOOLS'],
)

type At = { readonly uri: string; readonly password: string }

const SCRIPT = `
import json, os, neo4j
with neo4j.GraphDatabase.driver(os.environ['URI'], auth=('neo4j', os.environ['PASSWORD'])) as driver:
    frame = driver.execute_query(
        'MATCH (a:YoungPerson)-[r:PEER]->(b:YoungPerson) RETURN a.id AS a, b.id AS b, r.valence AS valence',
        result_transformer_=neo4j.Result.to_df)
    print(json.dumps({'rows': len(frame), 'columns': list(frame.columns)}))
    try:
        driver.execute_query('CREATE (:X)')
    except neo4j.exceptions.Neo4jError as error:
        print(error.code)
`

/** What Python says: how large its frame is, and why it could not write. */
export async function askWithPandas({ uri, password }: At): Promise<string> {
  const { stdout } = await run(TOOLS?.python ?? '', ['-c', SCRIPT], { env: { URI: uri, PASSWORD: password } })
  return stdout
}

/** What cypher-shell says: how many young people there are, then the answer of a file of the library. */
export async function askWithShell(
  { uri, password }: At,
  { map, file }: { readonly map: string; readonly file: string },
): Promise<string> {
  const parameters = `{mapId: '${map}', asOf: date('2026-11-30'), without: [], limit: 200}`
  const statements = ['MATCH (y:YoungPerson) RETURN count(y) AS people;', `:param ${parameters}`, `:source ${file}`]
  const asking = run(
    'java',
    [
      '-cp',
      join(TOOLS?.shell ?? '', '*'),
      'org.neo4j.shell.Main',
      '-a',
      uri,
      '-u',
      'neo4j',
      '-p',
      password,
      '--format',
      'plain',
    ],
    { env: process.env },
  )
  asking.child.stdin?.end(`${statements.join('\n')}\n`)
  return (await asking).stdout
}
