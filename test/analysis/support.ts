/** Runs the files of cypher/analysis as the service does. */
import { randomUUID } from 'node:crypto'
import type { Driver } from 'neo4j-driver'
import { analysisFiles, type AnalysisFile } from '../../src/analysis/header.ts'
import { read } from '../../src/graph/driver.ts'
import { asOneParameter } from '../../src/graph/statements.ts'
import { toDate, type Row } from '../../src/graph/values.ts'

export const TODAY = '2026-03-02'

export const FILES = analysisFiles()

/** A file by its name. Throws where there is none. */
export const fileCalled = (name: string): AnalysisFile => {
  const found = FILES.find((file) => file.name === name)
  if (found === undefined) throw new Error(`no file ${name}`)
  return found
}

type Given = Readonly<Record<string, unknown>> & { readonly mapId: string }

/** All parameters that a file may use; a day is written YYYY-MM-DD. */
export const parametersFor = (given: Given): Readonly<Record<string, unknown>> => {
  const all = { asOf: TODAY, without: [], run: `test-${randomUUID()}`, limit: 200, harm: [], open: [], ...given }
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [
      name,
      ['asOf', 'before', 'after'].includes(name) ? toDate(String(value)) : value,
    ]),
  )
}

/** The rows that a file answers. */
export const answer = (driver: Driver, name: string, given: Given): Promise<readonly Row[]> =>
  read(driver, {
    text: asOneParameter(fileCalled(name).statement),
    params: { asked: parametersFor(given) },
    timeoutMs: 60_000,
  })
