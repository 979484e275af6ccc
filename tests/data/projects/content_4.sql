-- Published scores of a latent the project has, one set without precision, and none of a dictionary it lacks.
INSERT INTO score_run VALUES (1, 'import', 1, 1, 'nt50', 'batchtopk', 3, 'standard', 'paper-compatible', 512, 4096, 16,
                              100000, '/published/L3', 'c', '{}', '0.1.0', 1700000200);
INSERT INTO score_set VALUES (1, 0, '/published/L3/val_set_0.csv', 'd');
INSERT INTO score_concept VALUES (1, 0, 'AmpR');
INSERT INTO concept_score VALUES (1, 3, 0, 0, 0.75, NULL, NULL, 2, NULL, NULL, NULL, NULL, NULL);
INSERT INTO concept_score VALUES (1, 3, 0, 1, 0.5, 0.5, 0.5, 2, 40, 0.25, 0.75, 0.125, 0.0625);
