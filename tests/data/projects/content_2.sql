-- One analysis of that record: frame 0, tokens [0, 6) and [6, 12) with ids 7 and 200; latent 3 is 0.5 at the second.
INSERT INTO model VALUES (1, '/models/glm', 'a', '{}');
INSERT INTO dictionary VALUES (1, '/models/ae.pt', 'b', '{}');
INSERT INTO analysis VALUES (1, 1, 1, 3, 'ffn-output', 4, 1, 'forward', '{}', '0.1.0', 0, 1700000000, 1700000060);
INSERT INTO activation_segment VALUES (1, 1);
INSERT INTO activation_record VALUES (1, 1, 1, 2, 1, x'0100020018010200060c');
INSERT INTO record_code VALUES (1, 1, x'07c801', x'040001030000003f');
INSERT INTO latent_row VALUES (1, 3, 1, 1, 0.5, x'01010105010000003f');
INSERT INTO latent_label VALUES (1, 3, 'AmpR', 1);
