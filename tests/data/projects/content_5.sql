-- A steering session of the record, one move undone, and a preset.
INSERT INTO steering_session VALUES (1, 'A1408G', 'as in the paper', 1, 1, 1, 3, 'ffn-output', '{}', 42, '0.1.0',
                                     1700000300, 0);
INSERT INTO steering_session VALUES (2, 'silence', '', NULL, 1, 1, 3, 'ffn-output', '{}', 42, '0.1.0', 1700000300, 0);
INSERT INTO steering_step VALUES (1, 0, '{"edits":[]}', '{}', 31.5);
INSERT INTO steering_step VALUES (1, 1, '{"edits":[1]}', '', NULL);
INSERT INTO steering_step VALUES (2, 0, '{}', '', NULL);
