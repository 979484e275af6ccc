-- Step 2: models, dictionaries, analyses and their sparse activations. The layout of the BLOBs is in core/project/README.md.

CREATE TABLE model (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  facts_json TEXT NOT NULL
) STRICT;

CREATE TABLE dictionary (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  facts_json TEXT NOT NULL
) STRICT;

-- Times are seconds since 1970 (UTC).
CREATE TABLE analysis (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  model_id INTEGER NOT NULL REFERENCES model,
  dictionary_id INTEGER NOT NULL REFERENCES dictionary,
  layer INTEGER NOT NULL,
  site TEXT NOT NULL,
  dictionary_width INTEGER NOT NULL,
  frames INTEGER NOT NULL,
  strands TEXT NOT NULL CHECK (strands IN ('forward', 'reverse', 'both')),
  parameters_json TEXT NOT NULL,
  program_version TEXT NOT NULL,
  seed INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT;

-- Derived data from here on: a copy of the project may leave these tables empty.

CREATE TABLE activation_segment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  analysis_id INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE
) STRICT;
CREATE INDEX activation_segment_of_analysis ON activation_segment (analysis_id);

-- Which tokens a record was read as. Not cascading from record: its latent rows must be cut first.
CREATE TABLE activation_record (
  analysis_id INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
  record_id INTEGER NOT NULL REFERENCES record,
  segment_id INTEGER NOT NULL REFERENCES activation_segment ON DELETE CASCADE,
  tokens INTEGER NOT NULL,
  nonzeros INTEGER NOT NULL,
  token_bases BLOB NOT NULL,
  PRIMARY KEY (analysis_id, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activation_record_of_record ON activation_record (record_id);
CREATE INDEX activation_record_of_segment ON activation_record (segment_id);

-- One row a record: what fires here.
CREATE TABLE record_code (
  analysis_id INTEGER NOT NULL,
  record_id INTEGER NOT NULL,
  token_ids BLOB NOT NULL,
  entries BLOB NOT NULL,
  PRIMARY KEY (analysis_id, record_id),
  FOREIGN KEY (analysis_id, record_id) REFERENCES activation_record ON DELETE CASCADE
) STRICT;

-- One row a latent and segment: where this fires. tokens, records and maximum are those of its entries.
CREATE TABLE latent_row (
  segment_id INTEGER NOT NULL REFERENCES activation_segment ON DELETE CASCADE,
  latent INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  records INTEGER NOT NULL,
  maximum REAL NOT NULL,
  entries BLOB NOT NULL,
  PRIMARY KEY (segment_id, latent)
) STRICT;
-- Covers the summary of all latents, which then reads no entries.
CREATE INDEX latent_row_summary ON latent_row (segment_id, latent, tokens, records, maximum);

CREATE TABLE latent_label (
  analysis_id INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
  latent INTEGER NOT NULL,
  label TEXT NOT NULL,
  share REAL NOT NULL,
  PRIMARY KEY (analysis_id, latent)
) STRICT, WITHOUT ROWID;
