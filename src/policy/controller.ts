/**
 * Who the controller is, as people are told (UK GDPR Art 13(1)(a)-(b), 14(1)(a)-(b), 15, 30(1)(a)): settings of the installation. Pure.
 *
 * Reading: what is not set is left out of notices and answers, and named to who gives them. They add it by hand: a notice without it is
 * not complete, and is not kept back, for a child waits for it.
 */

/** null: not set. */
export type Controller = {
  readonly name: string | null
  /** How the controller is reached. */
  readonly contact: string | null
  /** How the data protection officer is reached. */
  readonly officer: string | null
  /** The address of the privacy notice. */
  readonly privacyNotice: string | null
  /** Where and how to complain to the Council (DPA 2018 s.164A(2)). */
  readonly complaints: string | null
}

/** Part -> the setting that says it. */
export const CONTROLLER_SETTINGS = {
  name: 'PEERMAP_COUNCIL_NAME',
  contact: 'PEERMAP_COUNCIL_CONTACT',
  officer: 'PEERMAP_OFFICER_CONTACT',
  privacyNotice: 'PEERMAP_PRIVACY_NOTICE',
  complaints: 'PEERMAP_COMPLAINTS_CONTACT',
} as const satisfies Readonly<Record<keyof Controller, string>>

const PARTS = [
  'name',
  'contact',
  'officer',
  'privacyNotice',
  'complaints',
] as const satisfies readonly (keyof Controller)[]

/** The settings that are not set, of what people must be told. */
export const notSet = (controller: Controller): readonly string[] =>
  PARTS.filter((part) => controller[part] === null).map((part) => CONTROLLER_SETTINGS[part])

/** What whoever starts the service must know, if anything is not set. */
export const notSetSentence = (controller: Controller): string | null => {
  const missing = notSet(controller)
  return missing.length === 0
    ? null
    : `Not set, and left out of notices, answers about somebody's data and the record of processing (Art 13, 14, 15, 30): ${missing.join(', ')}`
}
