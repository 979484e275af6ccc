-- What the user said of the latent and the record.
UPDATE record SET note = 'from the freezer';
INSERT INTO latent_mark VALUES (1, 3, 'name', 'user', 'beta-lactamase', 0, 1700000100);
INSERT INTO feature_style VALUES (1, 0, '#ff0000', 0);
INSERT INTO view_state VALUES ('window', '{}');
