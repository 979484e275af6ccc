// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/text_decoder.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"

namespace dglm {
namespace {

constexpr size_t kBasesPerLine = 70;

std::string descriptionOf(const Record& record) {
  const bool saysSo = record.description.find("topology=circular") != std::string::npos ||
                      record.description.find("circular=true") != std::string::npos;
  if (!record.isCircular() || saysSo)
    return record.description;
  return record.description + (record.description.empty() ? "" : " ") + "[topology=circular]";
}

}  // namespace

std::string formatFasta(const Record& record, std::string_view name, std::string_view description) {
  std::string text = ">" + std::string(name);
  if (!description.empty())
    text.append(" ").append(description);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  text = printableText(text) + '\n';
  for (size_t at = 0; at < record.bases.size(); at += kBasesPerLine)
    text.append(record.bases, at, kBasesPerLine) += '\n';
  return text;
}

Status writeFasta(const std::filesystem::path& path, std::span<const Record> records, const JobContext& job) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  const std::vector<std::string> names = namesInFiles(records);
  for (size_t i = 0; i < records.size(); ++i) {
    DGLM_CHECK(job.checkpoint());
    DGLM_CHECK(file.write(formatFasta(records[i], names[i], descriptionOf(records[i]))));
  }
  return file.commit();
}

}  // namespace dglm
