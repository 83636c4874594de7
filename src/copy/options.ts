/** The options of `peermap copy`. Who acts is as they say: the command runs on the service's machine, with its settings. */
import { parseArgs } from 'node:util'
import { DEV_ISSUER, type Config } from '../config.ts'
import { SetupError } from '../errors.ts'
import { practitioner } from '../exchange/options.ts'
import type { KnownCopy } from '../graph/copies.ts'
import type { Caller } from '../policy/facts.ts'
import { MAPPING_PURPOSES, type Purpose } from '../policy/terms.ts'
import type { CopyRequest } from './make.ts'
import { actsForThemselves } from './roles.ts'
import { COPY_USAGE } from './words.ts'

const LEAST_DAYS = 1
const MOST_DAYS = 28
const DEFAULT_DAYS = '7'
const DEFAULT_PURPOSE = 'UNDERSTAND_NETWORK'

const OPTIONS = {
  for: { type: 'string' },
  maps: { type: 'string' },
  as: { type: 'string' },
  role: { type: 'string' },
  reason: { type: 'string' },
  days: { type: 'string' },
  purpose: { type: 'string' },
  copy: { type: 'string' },
  id: { type: 'string' },
  port: { type: 'string' },
  'token-file': { type: 'string' },
  gone: { type: 'boolean' },
} as const

/** What was given, and the words beside it. Throws TypeError for an option that there is not. */
export const parseCopyOptions = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  return { options: values, words: positionals }
}
export type CopyOptions = ReturnType<typeof parseCopyOptions>['options']

/** The settings that options are read by. */
type Settings = Pick<Config, 'issuers' | 'council'>

/** @throws SetupError where it is left out or empty */
export function needed(options: CopyOptions, name: 'for' | 'maps' | 'as' | 'reason' | 'copy' | 'id'): string {
  const value = options[name]?.trim()
  if (value === undefined || value === '') throw new SetupError(`--${name} is needed\n\n${COPY_USAGE}`)
  return value
}

/** A whole number. @throws SetupError naming the bounds */
export function wholeOf(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most))
    throw new SetupError(`--${name} must be a whole number from ${least} to ${most}`)
  return value
}

const wordOf = <T extends string>(name: string, words: readonly T[], given: string | undefined): T => {
  const found = words.find((word) => word === given)
  if (found === undefined) throw new SetupError(`--${name} needs one of ${words.join(', ')}`)
  return found
}

const someone = (options: CopyOptions, { issuers }: Settings, name: 'for' | 'as') => {
  const found = practitioner(needed(options, name), issuers === null ? DEV_ISSUER : null)
  if (found === null) throw new SetupError(`--${name} names somebody as ISSUER#SUBJECT`)
  const isKnown = issuers?.some(({ issuer }) => issuer === found.issuer) ?? found.issuer === DEV_ISSUER
  if (!isKnown) throw new SetupError(`--${name}: ${found.issuer} is no issuer of the settings`)
  return found
}

/** Who acts. A manager acts for the purpose of the copy, the data protection officer accounts for it. Throws SetupError. */
export function actorOf(options: CopyOptions, settings: Settings, purpose: Purpose): Caller {
  const role = wordOf('role', ['MANAGER', 'DPO'], options.role)
  return {
    ...someone(options, settings, 'as'),
    organisation: settings.council,
    agency: 'CFS',
    roles: [role],
    purpose: role === 'DPO' ? 'ACCOUNTABILITY' : purpose,
  }
}

const THEMSELVES = '--as is the analyst themselves: somebody else makes their copy, and says who is in it'

/** Who acts about a copy of somebody else. Throws SetupError. */
export function actorFor(
  options: CopyOptions,
  settings: Settings,
  copy: Pick<KnownCopy, 'issuer' | 'subject' | 'purpose'>,
): Caller {
  const caller = actorOf(options, settings, copy.purpose)
  if (actsForThemselves(caller, copy)) throw new SetupError(THEMSELVES)
  return caller
}

/** The copy that `copy make` is to make. Throws SetupError. */
export function requestOf(options: CopyOptions, settings: Settings): CopyRequest {
  const days = wholeOf('days', options.days ?? DEFAULT_DAYS, LEAST_DAYS, MOST_DAYS)
  const purpose = wordOf('purpose', MAPPING_PURPOSES, options.purpose ?? DEFAULT_PURPOSE)
  const analyst = someone(options, settings, 'for')
  const maps = needed(options, 'maps')
  return {
    analyst,
    maker: actorFor(options, settings, { ...analyst, purpose }),
    purpose,
    maps: maps === 'all-open' ? 'ALL_OPEN' : maps.split(',').map((id) => id.trim()),
    days,
    reason: needed(options, 'reason'),
  }
}
