/** What touches a map so that a copy of before may be used no more: done to the source, and undone. Parameter: map. */

export type Touch = readonly [what: string, says: RegExp, begin: string, undo: string]
export const TOUCHES: readonly Touch[] = [
  ['an erasure', /P9\.4/, 'CREATE (:Erasure {id: "t", mapIds: [$map]})', 'MATCH (n:Erasure {id: "t"}) DELETE n'],
  [
    'a restriction',
    /P9\.5/,
    'CREATE (:Restriction {id: "t", mapId: $map})',
    'MATCH (n:Restriction {id: "t"}) DELETE n',
  ],
  [
    'a rectification',
    /P9\.3/,
    'CREATE (:Rectification {id: "t", mapId: $map})',
    'MATCH (n:Rectification {id: "t"}) DELETE n',
  ],
  ['a disposal', /P9\.2/, 'CREATE (:Disposal {id: "t", mapId: $map})', 'MATCH (n:Disposal {id: "t"}) DELETE n'],
  ['a merge', /P1\.2/, 'CREATE (:PersonMerge {id: "t", mapId: $map})', 'MATCH (n:PersonMerge {id: "t"}) DELETE n'],
  [
    'a risk that was disproved',
    /P8\.7/,
    'CREATE (:Step {id: "t", mapId: $map, name: "changeRisk", fields: ["status"]})',
    'MATCH (n:Step {id: "t"}) DELETE n',
  ],
  [
    'a risk of another kind, which may reveal more',
    /P5\.2/,
    'CREATE (:Step {id: "t", mapId: $map, name: "changeRisk", fields: ["kind"]})',
    'MATCH (n:Step {id: "t"}) DELETE n',
  ],
  [
    'a place that is a home after all',
    /P5\.2/,
    'CREATE (:Step {id: "t", mapId: $map, name: "changeLocation", fields: ["kind"]})',
    'MATCH (n:Step {id: "t"}) DELETE n',
  ],
  [
    'a group that was found to reveal more',
    /P5\.2/,
    'CREATE (:Step {id: "t", mapId: $map, name: "changePeerGroup", fields: ["kind"], revealed: ["SEXUALITY"]})',
    'MATCH (n:Step {id: "t"}) DELETE n',
  ],
  [
    'a gap that was filled with what reveals more',
    /P5\.2/,
    'CREATE (:Step {id: "t", mapId: $map, name: "fillInformationGap", revealed: ["DISABILITY"]})',
    'MATCH (n:Step {id: "t"}) DELETE n',
  ],
  [
    'a tie that was withdrawn',
    /P8\.7/,
    'MATCH ()-[r:PEER {mapId: $map}]->() WITH r LIMIT 1 SET r.kept = r.until, r.until = r.since',
    'MATCH ()-[r:PEER]->() WHERE r.kept IS NOT NULL SET r.until = r.kept REMOVE r.kept',
  ],
  [
    'an allocation that ended',
    /P4\.5/,
    'MATCH (a:Allocation {mapId: $map}) SET a.until = date() - duration({days: 1})',
    'MATCH (a:Allocation) REMOVE a.until',
  ],
  [
    'a map that is gone',
    /P4\.5/,
    'MATCH (m:PeerMap {id: $map}) SET m.id = "gone"',
    'MATCH (m:PeerMap {id: "gone"}) SET m.id = $map',
  ],
]
