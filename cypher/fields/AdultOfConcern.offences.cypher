// What ended in no action or acquittal is never among the shown (P8.7). What is spent is shown to whom information governance
// keeps it shown, until a day.
MATCH (result:Offence)-[:ABOUT]->(this)
WHERE result.mapId = this.mapId AND result.status IN $peermap_offence_statuses
  AND (result.spent = false AND (result.spentOn IS NULL OR result.spentOn > date($peermap_today))
    OR $peermap_staff IN result.keptShownTo AND result.keptShownUntil > date($peermap_today))
  AND NOT result.id IN $peermap_withheld_CRIMINAL_OFFENCE AND NOT result.id IN $peermap_absent
RETURN result ORDER BY result.id
