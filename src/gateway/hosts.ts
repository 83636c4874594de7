/**
 * Which `Host` a request may name. A hostile page can point a name of its own at this machine (DNS rebinding): its browser
 * then takes the service for the page's own origin, and CORS does not hold. The browser still sends the page's name.
 */
import type { IncomingMessage } from 'node:http'

/** Whether an address of the settings is of this machine alone. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)

/** A name or an IPv4 address, or an IPv6 address in brackets: no port, no userinfo. */
const NAME = String.raw`[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\]`
const WHOLE_NAME = new RegExp(`^(?:${NAME})$`)
const NAME_AND_PORT = new RegExp(`^(?<name>${NAME})(?::\\d{1,5})?$`)

/** Whether an entry of PEERMAP_ALLOWED_HOSTS can be one. */
export const isHostName = (entry: string): boolean => WHOLE_NAME.test(entry)

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/**
 * The names that a request may give as its `Host`; null: any, because the service listens beyond loopback and no setting
 * names them.
 * @param listensOn PEERMAP_HOST @param allowed names of the settings
 */
export function hostNames(listensOn: string, allowed: readonly string[]): ReadonlySet<string> | null {
  if (!isLoopback(listensOn) && allowed.length === 0) return null
  const own = listensOn.includes(':') ? `[${listensOn}]` : listensOn
  return new Set([...THIS_MACHINE, ...allowed, ...(isLoopback(listensOn) ? [own] : [])])
}

/** Whether a request names one of them, with any port. One without a `Host`, or with two, does not. */
export function namesHost(
  { headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>,
  names: ReadonlySet<string> | null,
): boolean {
  if (names === null) return true
  const [host = '', ...others] = headersDistinct['host'] ?? []
  const name = NAME_AND_PORT.exec(host.toLowerCase())?.groups?.['name']
  return others.length === 0 && name !== undefined && names.has(name)
}
