/** Vocabulary of the invented data: values of schema/model/terms.graphql, and syllables that make nobody's name. */
export const PEER_KINDS = ['FRIEND', 'FAMILY', 'ACQUAINTANCE'] as const
export const VALENCES = ['PROTECTIVE', 'NEUTRAL', 'STRAINED'] as const
export const GROUP_KINDS = ['FRIENDSHIP', 'SCHOOL', 'ESTATE', 'ACTIVITY'] as const
export const LOCATION_KINDS = ['SCHOOL', 'TRANSPORT', 'COMMERCIAL', 'PARK'] as const
export const HARM_KINDS = ['COERCION', 'VIOLENCE', 'BULLYING'] as const
export const RISK_KINDS = ['BULLYING', 'ONLINE_HARM', 'MISSING'] as const
export const SYLLABLES = [
  'bo',
  'da',
  'fen',
  'gri',
  'hul',
  'jo',
  'ka',
  'lin',
  'mar',
  'nu',
  'pel',
  'qua',
  'ri',
  'söl',
] as const

export type PeerKind = (typeof PEER_KINDS)[number]
export type Valence = (typeof VALENCES)[number]
export type GroupKind = (typeof GROUP_KINDS)[number]
export type LocationKind = (typeof LOCATION_KINDS)[number]
