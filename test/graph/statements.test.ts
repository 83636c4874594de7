import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SetupError } from '../../src/errors.ts'
import { CYPHER_FOLDER, forEachMap, impureCalls, loadStatement } from '../../src/graph/statements.ts'

const files = readdirSync(CYPHER_FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.cypher') && !file.startsWith('migrations'),
)

describe('statements take the time and new ids as parameters', () => {
  it.each([
    'RETURN date()',
    'RETURN datetime ( )',
    'SET n.at=timestamp()',
    'CREATE ({id: randomUUID()})',
    'RETURN localdatetime()',
    'RETURN DATE()',
    "RETURN date.statement('Europe/London')",
    'RETURN datetime.realtime()',
    "RETURN date({timezone: 'Europe/London'})",
    'RETURN apoc.create.uuid()',
    "RETURN 'https://example.org', date()",
  ])('refuses %s', (text) => expect(impureCalls(text)).toHaveLength(1))

  it.each([
    'RETURN date($today)',
    "RETURN date('2026-01-31'), datetime($now)",
    '// date() comes as a parameter',
    '/* randomUUID()\n timestamp() */ RETURN 1',
    "RETURN 'call date() // now'",
    'RETURN n.date, $date, update(), my.date()',
    'RETURN date({year: 2026, month: 1, day: 31})',
  ])('allows %s', (text) => expect(impureCalls(text)).toEqual([]))

  it('holds for every file but migrations', () => {
    const refused = files.flatMap((file) => {
      const calls = impureCalls(readFileSync(join(CYPHER_FOLDER, file), 'utf8'))
      return calls.map((call) => `${file}: ${call}`)
    })
    expect(refused).toEqual([])
  })

  it('every file loads by its folder and name, and stays loaded', () => {
    for (const file of files) {
      const name = file.replace(/\.cypher$/, '')
      expect(loadStatement(name)).toBe(loadStatement(name))
    }
  })

  it('one about a map is made one about all maps asked for, in its subqueries too', () => {
    const text = `MATCH (n {mapId: $mapId})
      CALL () { RETURN $today AS day } // CALL ()
      CALL (n, day) { RETURN '$mapId CALL ()' AS said }
      RETURN n, day, said`
    expect(forEachMap(text)).toBe(
      'UNWIND $asked.mapIds AS wanted CALL (wanted) { MATCH (n {mapId: wanted}) CALL (wanted) { RETURN $asked.today AS day } ' +
        "CALL (wanted, n, day) { RETURN '$mapId CALL ()' AS said } RETURN n, day, said } RETURN *",
    )
  })

  it('a missing file stops the start', () => {
    expect(() => loadStatement('mapping/no-such-statement')).toThrow(SetupError)
  })
})
