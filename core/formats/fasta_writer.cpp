// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/atomic_file.h"
#include "core/formats/record_writers.h"

namespace dglm {
namespace {

constexpr size_t kBasesPerLine = 70;

}  // namespace

std::string formatFasta(const Record& record) {
  std::string text = ">" + record.id;
  if (!record.description.empty())
    text += " " + record.description;
  text += '\n';
  for (size_t at = 0; at < record.bases.size(); at += kBasesPerLine)
    text.append(record.bases, at, kBasesPerLine) += '\n';
  return text;
}

Status writeFasta(const std::filesystem::path& path, std::span<const Record> records) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  for (const Record& record : records)
    DGLM_CHECK(file.write(formatFasta(record)));
  return file.commit();
}

}  // namespace dglm
