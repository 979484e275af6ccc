-- Step 6: a checksum of every record, analysis, segment, ..., so that a byte which changed on the disk is found.

-- value is the CRC-32C of the part's rows as they stand (core/project/README.md), NULL when it is not known: a part that
-- changed in this transaction, which the program fills in before it commits, or one that another program wrote.
CREATE TABLE checksum (
  part TEXT NOT NULL,
  id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  value INTEGER,
  PRIMARY KEY (part, id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX checksum_unknown ON checksum (part, id, number) WHERE value IS NULL;

-- What an older version wrote is filled in by the first version that knows checksums.
INSERT INTO checksum SELECT 'record', id, 0, NULL FROM record;
INSERT INTO checksum SELECT 'bases', id, 0, NULL FROM record;
INSERT INTO checksum SELECT 'features', id, 0, NULL FROM record;
INSERT INTO checksum SELECT 'styles', id, 0, NULL FROM record;
INSERT INTO checksum SELECT 'model', id, 0, NULL FROM model;
INSERT INTO checksum SELECT 'dictionary', id, 0, NULL FROM dictionary;
INSERT INTO checksum SELECT 'analysis', id, 0, NULL FROM analysis;
INSERT INTO checksum SELECT 'segment', id, 0, NULL FROM activation_segment;
INSERT INTO checksum SELECT 'code', analysis_id, record_id, NULL FROM activation_record;
INSERT INTO checksum SELECT 'score', id, 0, NULL FROM score_run;
INSERT INTO checksum SELECT 'session', id, 0, NULL FROM steering_session;
INSERT INTO checksum SELECT 'step', session_id, number, NULL FROM steering_step;
INSERT INTO checksum VALUES ('views', 0, 0, NULL);

-- The rows that a part stands on bring its checksum and take it away.
CREATE TRIGGER checksum_record_insert AFTER INSERT ON record BEGIN
  INSERT INTO checksum VALUES
    ('record', new.id, 0, NULL),
    ('bases', new.id, 0, NULL),
    ('features', new.id, 0, NULL),
    ('styles', new.id, 0, NULL);
END;
CREATE TRIGGER checksum_record_update AFTER UPDATE ON record BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'record' AND id = new.id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_record_delete AFTER DELETE ON record BEGIN
  DELETE FROM checksum WHERE part IN ('record', 'bases', 'features', 'styles') AND id = old.id;
END;
CREATE TRIGGER checksum_model_insert AFTER INSERT ON model BEGIN
  INSERT INTO checksum VALUES
    ('model', new.id, 0, NULL);
END;
CREATE TRIGGER checksum_model_update AFTER UPDATE ON model BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'model' AND id = new.id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_model_delete AFTER DELETE ON model BEGIN
  DELETE FROM checksum WHERE part = 'model' AND id = old.id;
END;
CREATE TRIGGER checksum_dictionary_insert AFTER INSERT ON dictionary BEGIN
  INSERT INTO checksum VALUES
    ('dictionary', new.id, 0, NULL);
END;
CREATE TRIGGER checksum_dictionary_update AFTER UPDATE ON dictionary BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'dictionary' AND id = new.id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_dictionary_delete AFTER DELETE ON dictionary BEGIN
  DELETE FROM checksum WHERE part = 'dictionary' AND id = old.id;
END;
CREATE TRIGGER checksum_analysis_insert AFTER INSERT ON analysis BEGIN
  INSERT INTO checksum VALUES
    ('analysis', new.id, 0, NULL);
END;
CREATE TRIGGER checksum_analysis_update AFTER UPDATE ON analysis BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'analysis' AND id = new.id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_analysis_delete AFTER DELETE ON analysis BEGIN
  DELETE FROM checksum WHERE part = 'analysis' AND id = old.id;
END;
CREATE TRIGGER checksum_activation_segment_insert AFTER INSERT ON activation_segment BEGIN
  INSERT INTO checksum VALUES
    ('segment', new.id, 0, NULL);
END;
CREATE TRIGGER checksum_activation_segment_update AFTER UPDATE ON activation_segment BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'segment' AND id = new.id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_activation_segment_delete AFTER DELETE ON activation_segment BEGIN
  DELETE FROM checksum WHERE part = 'segment' AND id = old.id;
END;
CREATE TRIGGER checksum_activation_record_insert AFTER INSERT ON activation_record BEGIN
  INSERT INTO checksum VALUES
    ('code', new.analysis_id, new.record_id, NULL);
END;
CREATE TRIGGER checksum_activation_record_update AFTER UPDATE ON activation_record BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'code' AND id = new.analysis_id AND number = new.record_id AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_activation_record_delete AFTER DELETE ON activation_record BEGIN
  DELETE FROM checksum WHERE part = 'code' AND id = old.analysis_id AND number = old.record_id;
END;
CREATE TRIGGER checksum_score_run_insert AFTER INSERT ON score_run BEGIN
  INSERT INTO checksum VALUES
    ('score', new.id, 0, NULL);
END;
CREATE TRIGGER checksum_score_run_update AFTER UPDATE ON score_run BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = new.id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_score_run_delete AFTER DELETE ON score_run BEGIN
  DELETE FROM checksum WHERE part = 'score' AND id = old.id;
END;
CREATE TRIGGER checksum_steering_session_insert AFTER INSERT ON steering_session BEGIN
  INSERT INTO checksum VALUES
    ('session', new.id, 0, NULL);
END;
CREATE TRIGGER checksum_steering_session_update AFTER UPDATE ON steering_session BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'session' AND id = new.id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_steering_session_delete AFTER DELETE ON steering_session BEGIN
  DELETE FROM checksum WHERE part = 'session' AND id = old.id;
END;
CREATE TRIGGER checksum_steering_step_insert AFTER INSERT ON steering_step BEGIN
  INSERT INTO checksum VALUES
    ('step', new.session_id, new.number, NULL);
END;
CREATE TRIGGER checksum_steering_step_update AFTER UPDATE ON steering_step BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'step' AND id = new.session_id AND number = new.number AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_steering_step_delete AFTER DELETE ON steering_step BEGIN
  DELETE FROM checksum WHERE part = 'step' AND id = old.session_id AND number = old.number;
END;

-- A change of any other row makes the checksum of its part unknown.
CREATE TRIGGER checksum_record_bases_insert AFTER INSERT ON record_bases BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'bases' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_record_bases_update AFTER UPDATE ON record_bases BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'bases' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'bases' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_record_bases_delete AFTER DELETE ON record_bases BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'bases' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_record_header_insert AFTER INSERT ON record_header BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'record' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_record_header_update AFTER UPDATE ON record_header BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'record' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'record' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_record_header_delete AFTER DELETE ON record_header BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'record' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_feature_insert AFTER INSERT ON feature BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_feature_update AFTER UPDATE ON feature BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_feature_delete AFTER DELETE ON feature BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_feature_segment_insert AFTER INSERT ON feature_segment BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_feature_segment_update AFTER UPDATE ON feature_segment BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_feature_segment_delete AFTER DELETE ON feature_segment BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_qualifier_insert AFTER INSERT ON qualifier BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_qualifier_update AFTER UPDATE ON qualifier BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_qualifier_delete AFTER DELETE ON qualifier BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'features' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_feature_style_insert AFTER INSERT ON feature_style BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'styles' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_feature_style_update AFTER UPDATE ON feature_style BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'styles' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'styles' AND id = new.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_feature_style_delete AFTER DELETE ON feature_style BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'styles' AND id = old.record_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_latent_mark_insert AFTER INSERT ON latent_mark BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'dictionary' AND id = new.dictionary_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_latent_mark_update AFTER UPDATE ON latent_mark BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'dictionary' AND id = old.dictionary_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'dictionary' AND id = new.dictionary_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_latent_mark_delete AFTER DELETE ON latent_mark BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'dictionary' AND id = old.dictionary_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_latent_label_insert AFTER INSERT ON latent_label BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'analysis' AND id = new.analysis_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_latent_label_update AFTER UPDATE ON latent_label BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'analysis' AND id = old.analysis_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'analysis' AND id = new.analysis_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_latent_label_delete AFTER DELETE ON latent_label BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'analysis' AND id = old.analysis_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_latent_row_insert AFTER INSERT ON latent_row BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'segment' AND id = new.segment_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_latent_row_update AFTER UPDATE ON latent_row BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'segment' AND id = old.segment_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'segment' AND id = new.segment_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_latent_row_delete AFTER DELETE ON latent_row BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'segment' AND id = old.segment_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_record_code_insert AFTER INSERT ON record_code BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'code' AND id = new.analysis_id AND number = new.record_id AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_record_code_update AFTER UPDATE ON record_code BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'code' AND id = old.analysis_id AND number = old.record_id AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'code' AND id = new.analysis_id AND number = new.record_id AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_record_code_delete AFTER DELETE ON record_code BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'code' AND id = old.analysis_id AND number = old.record_id AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_score_set_insert AFTER INSERT ON score_set BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = new.run_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_score_set_update AFTER UPDATE ON score_set BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = old.run_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = new.run_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_score_set_delete AFTER DELETE ON score_set BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = old.run_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_score_concept_insert AFTER INSERT ON score_concept BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = new.run_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_score_concept_update AFTER UPDATE ON score_concept BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = old.run_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = new.run_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_score_concept_delete AFTER DELETE ON score_concept BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = old.run_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_concept_score_insert AFTER INSERT ON concept_score BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = new.run_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_concept_score_update AFTER UPDATE ON concept_score BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = old.run_id AND number = 0 AND value IS NOT NULL;
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = new.run_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_concept_score_delete AFTER DELETE ON concept_score BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'score' AND id = old.run_id AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_view_state_insert AFTER INSERT ON view_state BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'views' AND id = 0 AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_view_state_update AFTER UPDATE ON view_state BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'views' AND id = 0 AND number = 0 AND value IS NOT NULL;
END;
CREATE TRIGGER checksum_view_state_delete AFTER DELETE ON view_state BEGIN
  UPDATE checksum SET value = NULL
  WHERE part = 'views' AND id = 0 AND number = 0 AND value IS NOT NULL;
END;
