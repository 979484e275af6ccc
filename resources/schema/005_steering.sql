-- Step 5: steering sessions: what was steered, every position of the dials, and what came of it.

-- A preset is of no record. Times are seconds since 1970 (UTC). current_step is the step that is shown.
CREATE TABLE steering_session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  record_id INTEGER REFERENCES record ON DELETE SET NULL,
  model_id INTEGER NOT NULL REFERENCES model,
  dictionary_id INTEGER NOT NULL REFERENCES dictionary,
  layer INTEGER NOT NULL,
  site TEXT NOT NULL,
  input_json TEXT NOT NULL,
  seed INTEGER NOT NULL,
  program_version TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  current_step INTEGER NOT NULL
) STRICT;
CREATE INDEX steering_session_of_record ON steering_session (record_id);

-- The dials after each move, the first step being the start. milliseconds is NULL until there is a result.
CREATE TABLE steering_step (
  session_id INTEGER NOT NULL REFERENCES steering_session ON DELETE CASCADE,
  number INTEGER NOT NULL,
  dials_json TEXT NOT NULL,
  result_json TEXT NOT NULL,
  milliseconds REAL,
  PRIMARY KEY (session_id, number)
) STRICT, WITHOUT ROWID;
