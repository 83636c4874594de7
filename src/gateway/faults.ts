/** The log entry of a fault: codes and names of classes, never a message, which may hold a value. */
import neo4j from 'neo4j-driver'
import { PeermapError, type ErrorCode } from '../errors.ts'

/** One line of the log. `neo4j` is the code of the graph, `kind` and `cause` are names of classes. */
export type Fault = {
  readonly level: 'warn' | 'error'
  readonly message: string
  readonly code: ErrorCode
  readonly kind: string
  readonly cause?: string
  readonly neo4j?: string
}

const graphCode = (error: unknown): string | undefined =>
  error instanceof neo4j.Neo4jError ? error.code : error instanceof Error ? graphCode(error.cause) : undefined

/** Faults that a retry won't mend: somebody must repair the database. */
const NEEDS_A_PERSON = /^Neo\.DatabaseError\./

const messageOf = (code: ErrorCode, at: string): string => {
  if (NEEDS_A_PERSON.test(at))
    return 'the database is at fault: see its log and whether its disk is full, then start it again'
  return code === 'INTERNAL' ? 'masked error' : 'an operation could not be answered'
}

/** The log entry of an error that the caller did not cause. One that is no PeermapError was masked for the client. */
export function faultOf(error: unknown): Fault {
  const code = error instanceof PeermapError ? error.code : 'INTERNAL'
  const cause = error instanceof PeermapError && error.cause instanceof Error ? error.cause.name : undefined
  const at = graphCode(error)
  return {
    level: code === 'INTERNAL' || NEEDS_A_PERSON.test(at ?? '') ? 'error' : 'warn',
    message: messageOf(code, at ?? ''),
    code,
    kind: error instanceof Error ? error.name : typeof error,
    ...(cause === undefined ? {} : { cause }),
    ...(at === undefined ? {} : { neo4j: at }),
  }
}
