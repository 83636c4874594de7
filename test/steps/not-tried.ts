/** Steps that are not tried at random yet, each with the file that tries it. To be moved into the table of moves. */
const TRIED_IN = {
  'access.int.test.ts': ['completeAccessRequest', 'decideAccessItem', 'extendAccessRequest', 'recordAccessRequest'],
  'changing.int.test.ts': [
    'changeAdultOfConcern',
    'changeHarm',
    'changeInfluence',
    'changeInformationGap',
    'changeIntervention',
    'changeLocation',
    'changeOffence',
    'changePeers',
    'changeSocialCareRecord',
    'changeSocialMediaPost',
  ],
  'concern.int.test.ts': ['addAdultOfConcern'],
  'contributing.int.test.ts': ['acceptContribution', 'contribute', 'declineContribution'],
  'ending.int.test.ts': ['endElement'],
  'erasure.int.test.ts': ['erasePerson', 'recordErasureTold'],
  'events.int.test.ts': ['setAsideSignificantEvent'],
  'identity.int.test.ts': ['identify', 'recordViews'],
  'lapsed.int.test.ts': ['eraseLapsed', 'holdLapsed'],
  'merging.int.test.ts': ['mergePersons'],
  'parents.int.test.ts': [
    'decideParentDisclosure',
    'declineParentDisclosure',
    'recordParentDisclosureGiven',
    'withdrawParentDisclosure',
  ],
  'rectification.int.test.ts': ['addSubjectStatement', 'recordRecipientTold', 'rectify'],
  'requests.int.test.ts': ['declineRequest', 'requestSharing'],
  'restriction.int.test.ts': ['decideObjection', 'liftRestriction', 'recordObjection', 'restrict'],
  'retention.int.test.ts': ['disposeMap', 'extendRetention', 'liftHold', 'placeHold', 'proposeDisposal'],
  'urgent.int.test.ts': ['reviewUrgentAccess', 'urgentAccess'],
} as const

/** Step -> why it is not tried at random. */
export const NOT_TRIED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TRIED_IN).flatMap(([file, steps]) => steps.map((step) => [step, `tried in ${file}, case by case`])),
)
