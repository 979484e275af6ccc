-- Step 1: records and their features. Bases are 0-based and half-open; "end" of a range across the origin exceeds the length.

CREATE TABLE record (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  accession TEXT NOT NULL,
  version TEXT NOT NULL,
  molecule_type TEXT NOT NULL,
  is_circular INTEGER NOT NULL CHECK (is_circular IN (0, 1)),
  length INTEGER NOT NULL,
  gc REAL NOT NULL,
  origin_path TEXT NOT NULL,
  origin_sha256 TEXT NOT NULL,
  origin_remark TEXT NOT NULL
) STRICT;

-- Apart from record, so that listing records reads no sequence.
CREATE TABLE record_bases (
  record_id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
  bases TEXT NOT NULL
) STRICT;

-- GenBank header blocks, verbatim.
CREATE TABLE record_header (
  record_id INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
  position INTEGER NOT NULL,
  keyword TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (record_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE feature (
  record_id INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  segment_order TEXT NOT NULL CHECK (segment_order IN ('single', 'join', 'order')),
  PRIMARY KEY (record_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE feature_segment (
  record_id INTEGER NOT NULL,
  feature INTEGER NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  strand INTEGER NOT NULL CHECK (strand IN (-1, 0, 1)),
  partial_start INTEGER NOT NULL,
  partial_end INTEGER NOT NULL,
  PRIMARY KEY (record_id, feature, position),
  FOREIGN KEY (record_id, feature) REFERENCES feature ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A qualifier without a value, such as /pseudo, has NULL.
CREATE TABLE qualifier (
  record_id INTEGER NOT NULL,
  feature INTEGER NOT NULL,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  value TEXT,
  is_quoted INTEGER NOT NULL,
  PRIMARY KEY (record_id, feature, position),
  FOREIGN KEY (record_id, feature) REFERENCES feature ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
