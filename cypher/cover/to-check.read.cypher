// Assessments and consents that somebody may have to check (P8.2, P8.4, P8.6). cover/checking.rules.ts decides which.
// Parameters: maps (ids; null: all), id (of one of them; null: all)
CALL () {
  MATCH (n:Assessment)
  WHERE ($id IS NULL OR n.id = $id) AND ($maps IS NULL OR n.mapId IN $maps)
    AND (n.withdrawnOn IS NOT NULL AND n.withdrawalCheckedOn IS NULL
         OR n.withdrawnOn IS NULL AND n.checkedOn IS NULL AND (n.checkFor IS NULL OR size(n.checkFor) > 0))
  RETURN n, 'ASSESSMENT' AS kind, n.subjectIds AS subjectIds, coalesce(n.recordedBy, n.officer) AS recordedBy
  UNION ALL
  MATCH (n:Consent)
  WHERE ($id IS NULL OR n.id = $id) AND ($maps IS NULL OR n.mapId IN $maps)
    AND n.withdrawnOn IS NOT NULL AND n.withdrawalCheckedOn IS NULL
  RETURN n, 'CONSENT' AS kind, [n.subjectId] AS subjectIds, n.recordedBy AS recordedBy
}
MATCH (map:PeerMap {id: n.mapId})
WHERE map.status <> 'IMPORTING'
RETURN n.id AS id, kind, n.mapId AS mapId, subjectIds, n.categories AS categories, n.checkFor AS checkFor,
       n.consentWithdrawnConsidered IS NOT NULL AS considered, recordedBy, n.recordedAt AS recordedAt, toString(n.from) AS from,
       toString(n.withdrawnOn) AS withdrawnOn, n.withdrawnBy AS withdrawnBy, n.checkedOn IS NOT NULL AS isChecked,
       n.withdrawalCheckedOn IS NOT NULL AS isWithdrawalChecked
