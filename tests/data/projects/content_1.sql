-- A circular record of 12 bases with a feature across the origin.
INSERT INTO record (id, name, description, accession, version, molecule_type, is_circular, length, gc, origin_path,
  origin_sha256, origin_remark) VALUES (1, 'pOld', 'An old record', '', '', 'DNA', 1, 12, 0.5, 'old.gb', '', 'seen in training');
INSERT INTO record_bases VALUES (1, 'ACGTACGTACGT');
INSERT INTO record_header VALUES (1, 0, 'KEYWORDS', '.');
INSERT INTO feature VALUES (1, 0, 'CDS', 'single');
INSERT INTO feature_segment VALUES (1, 0, 0, 10, 15, -1, 0, 0);
INSERT INTO qualifier VALUES (1, 0, 0, 'label', 'AmpR', 1);
