// DPA 2018 Sch 1 para 8(5): a person gives notice that their data are not used to keep equality under review, or withdraws it.
// Off the map: it is about the person, whichever maps they stand on.
// Parameters: personIds, notice {monitoringNoticeOn, monitoringNoticeHow, monitoringNoticeBy: each null where it is withdrawn;
//   monitoringNoticeEndedOn: null where it is given}
UNWIND $personIds AS id
MATCH (person:Person {id: id})
SET person += $notice
RETURN count(person) AS people
