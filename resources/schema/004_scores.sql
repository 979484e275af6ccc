-- Step 4: how well latents outline concepts, scored here or imported. NULL is "not available", never 0.

-- provenance: computed by this program, or taken over from published files (then model_id and dictionary_id may be NULL).
-- Times are seconds since 1970 (UTC).
CREATE TABLE score_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  provenance TEXT NOT NULL CHECK (provenance IN ('score', 'import')),
  model_id INTEGER REFERENCES model,
  dictionary_id INTEGER REFERENCES dictionary,
  model_name TEXT NOT NULL,
  model_type TEXT NOT NULL,
  layer INTEGER NOT NULL,
  f1_type TEXT NOT NULL CHECK (f1_type IN ('standard', 'domain')),
  mode TEXT NOT NULL,
  activation_dim INTEGER,
  dict_size INTEGER,
  k INTEGER,
  training_steps INTEGER,
  source_path TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  parameters_json TEXT NOT NULL,
  program_version TEXT NOT NULL,
  scored_at INTEGER NOT NULL
) STRICT;

-- The validation sets of a run: set 0 tuned labels and thresholds, the others tested them.
CREATE TABLE score_set (
  run_id INTEGER NOT NULL REFERENCES score_run ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 2),
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (run_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE score_concept (
  run_id INTEGER NOT NULL REFERENCES score_run ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (run_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE concept_score (
  run_id INTEGER NOT NULL,
  latent INTEGER NOT NULL,
  concept INTEGER NOT NULL,
  set_number INTEGER NOT NULL CHECK (set_number BETWEEN 0 AND 2),
  f1 REAL,
  precision REAL,
  recall REAL,
  threshold REAL,
  support INTEGER,
  ci_low REAL,
  ci_high REAL,
  null_f1 REAL,
  q_value REAL,
  PRIMARY KEY (run_id, latent, concept, set_number),
  FOREIGN KEY (run_id, concept) REFERENCES score_concept ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
