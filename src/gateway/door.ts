/** What holds for every request, whatever its path: the host that it names, and which pages may read its answer. */
import { PeermapError } from '../errors.ts'
import { corsHeaders, isPreflight, PREFLIGHT } from './cors.ts'
import { hostNames, namesHost } from './hosts.ts'
import { failure, reply, type Exchange } from './http.ts'

/** `hosts` null: any. */
export type Door = { readonly hosts: ReadonlySet<string> | null; readonly origins: ReadonlySet<string> }

/** The settings that it is made of. */
export type DoorSettings = {
  readonly host: string
  readonly allowedHosts: readonly string[]
  readonly allowedOrigins: readonly string[]
}

export const doorOf = ({ host, allowedHosts, allowedOrigins }: DoorSettings): Door => ({
  hosts: hostNames(host, allowedHosts),
  origins: new Set(allowedOrigins),
})

/** 421 (RFC 9110 15.5.20): the request was meant for another service. 403 would say that this one refuses the caller. */
export const MISDIRECTED = {
  status: 421,
  error: new PeermapError('BAD_USER_INPUT', 'this host is not served here'),
} as const

/**
 * Sets the headers that each answer has, and answers what goes no further: a foreign host, and a preflight.
 * @returns whether it answered
 */
export function answeredAtDoor(
  exchange: Exchange,
  { hosts, origins }: Door,
  onRefused: (error: PeermapError, status: number) => void,
): boolean {
  const { request, response } = exchange
  if (!namesHost(request, hosts)) {
    const { error, status } = MISDIRECTED
    onRefused(error, status)
    reply(exchange, { status, body: failure(error) })
    return true
  }
  for (const [name, value] of Object.entries(corsHeaders(request, origins)))
    if (value !== undefined) response.setHeader(name, value)
  if (!isPreflight(request, origins)) return false
  reply(exchange, { status: 204, headers: PREFLIGHT, body: null })
  return true
}
