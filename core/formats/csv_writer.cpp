// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/csv_writer.h"

#include "core/formats/csv_fields.h"

namespace dglm {

Result<CsvWriter> CsvWriter::create(const std::filesystem::path& path, std::span<const std::string> header) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  CsvWriter writer(std::move(file));
  DGLM_CHECK(writer.writeRow(header));
  return writer;
}

Status CsvWriter::writeRow(std::span<const std::string> fields) {
  return file_.write(csvLine(fields));
}

Status CsvWriter::commit() {
  return file_.commit();
}

}  // namespace dglm
