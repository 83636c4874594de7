// DPA 2018 s.164A A complaint was received: by somebody on maps, or by somebody who is on none (mapId null).
// Parameters: complaint (properties)
CREATE (c:Complaint)
SET c = $complaint
RETURN c.id AS id
