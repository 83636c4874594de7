/** `token`: a development token, or one signed with a key of the command `keys`. There is no issuing endpoint. */
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { signDevToken, signTrialToken } from '../dev-tokens.ts'
import { SetupError } from '../errors.ts'
import { AGENCIES, ROLES } from '../policy/terms.ts'
import { oneOf, say } from './terminal.ts'

/** Runs the command. @throws SetupError for wrong options, or where development tokens are not accepted */
export async function tokenCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      agency: { type: 'string' },
      org: { type: 'string' },
      role: { type: 'string', multiple: true, default: ['PRACTITIONER'] },
      sub: { type: 'string' },
      key: { type: 'string' },
      issuer: { type: 'string', default: 'peermap-trial' },
    },
  })
  const { org, sub, key, issuer } = values
  if (org === undefined || sub === undefined) throw new SetupError('token needs --agency, --org and --sub')
  const agency = oneOf('--agency', AGENCIES, values.agency)
  const roles = values.role.map((role) => oneOf('--role', ROLES, role))
  if (key !== undefined) return say(await signTrialToken({ keyFile: key, issuer }, { sub, org, agency, roles }))
  const config = readConfig(process.env)
  if (config.issuers !== null || config.graph !== null)
    throw new SetupError('development tokens are for the embedded database without PEERMAP_ISSUERS; or give --key')
  say(await signDevToken(config.home, { sub, org, agency, roles }))
}
