// Erasure, legal holds, and what is disposed of (P9.2, P9.4).
CREATE CONSTRAINT erasure_id IF NOT EXISTS FOR (n:Erasure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT erasure_told_id IF NOT EXISTS FOR (n:ErasureTold) REQUIRE n.id IS UNIQUE;
// One record for one organisation of one erasure.
CREATE CONSTRAINT erasure_told_current IF NOT EXISTS FOR (n:ErasureTold) REQUIRE n.current IS UNIQUE;
CREATE CONSTRAINT legal_hold_id IF NOT EXISTS FOR (n:LegalHold) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT disposal_proposal_id IF NOT EXISTS FOR (n:DisposalProposal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT disposal_id IF NOT EXISTS FOR (n:Disposal) REQUIRE n.id IS UNIQUE;
CREATE INDEX erasure_told_erasure IF NOT EXISTS FOR (n:ErasureTold) ON (n.erasureId);
CREATE INDEX legal_hold_map IF NOT EXISTS FOR (n:LegalHold) ON (n.mapId);
CREATE INDEX disposal_proposal_map IF NOT EXISTS FOR (n:DisposalProposal) ON (n.mapId);
// All that is recorded off a map is found by it.
CREATE INDEX statement_map IF NOT EXISTS FOR (n:Statement) ON (n.mapId);
CREATE INDEX peer_map_retention IF NOT EXISTS FOR (n:PeerMap) ON (n.retainUntil);
CREATE INDEX peer_map_review IF NOT EXISTS FOR (n:PeerMap) ON (n.reviewDue);
