-- Step 3: what the user says of latents and records, and how the window looked.

ALTER TABLE record ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- rank orders the pins and is 0 for the other kinds. Times are seconds since 1970 (UTC).
CREATE TABLE latent_mark (
  dictionary_id INTEGER NOT NULL REFERENCES dictionary ON DELETE CASCADE,
  latent INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('name', 'note', 'star', 'pin')),
  source TEXT NOT NULL CHECK (source IN ('score', 'user', 'import')),
  text TEXT NOT NULL,
  rank INTEGER NOT NULL,
  marked_at INTEGER NOT NULL,
  PRIMARY KEY (dictionary_id, latent, kind, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE feature_style (
  record_id INTEGER NOT NULL,
  feature INTEGER NOT NULL,
  colour TEXT NOT NULL,
  is_hidden INTEGER NOT NULL,
  PRIMARY KEY (record_id, feature),
  FOREIGN KEY (record_id, feature) REFERENCES feature ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE view_state (
  name TEXT PRIMARY KEY,
  json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
