-- The checksums of all of the above.
UPDATE checksum SET value = 2504468367 WHERE part = 'analysis' AND id = 1 AND number = 0;
UPDATE checksum SET value = 746117636 WHERE part = 'bases' AND id = 1 AND number = 0;
UPDATE checksum SET value = 926049272 WHERE part = 'code' AND id = 1 AND number = 1;
UPDATE checksum SET value = 313133666 WHERE part = 'dictionary' AND id = 1 AND number = 0;
UPDATE checksum SET value = 2076622380 WHERE part = 'features' AND id = 1 AND number = 0;
UPDATE checksum SET value = 3358477398 WHERE part = 'model' AND id = 1 AND number = 0;
UPDATE checksum SET value = 752413763 WHERE part = 'record' AND id = 1 AND number = 0;
UPDATE checksum SET value = 1431172194 WHERE part = 'score' AND id = 1 AND number = 0;
UPDATE checksum SET value = 792433977 WHERE part = 'segment' AND id = 1 AND number = 0;
UPDATE checksum SET value = 3425643115 WHERE part = 'session' AND id = 1 AND number = 0;
UPDATE checksum SET value = 1891634944 WHERE part = 'session' AND id = 2 AND number = 0;
UPDATE checksum SET value = 1630891837 WHERE part = 'step' AND id = 1 AND number = 0;
UPDATE checksum SET value = 358909780 WHERE part = 'step' AND id = 1 AND number = 1;
UPDATE checksum SET value = 2704449041 WHERE part = 'step' AND id = 2 AND number = 0;
UPDATE checksum SET value = 1431561830 WHERE part = 'styles' AND id = 1 AND number = 0;
UPDATE checksum SET value = 2231237636 WHERE part = 'views' AND id = 0 AND number = 0;
