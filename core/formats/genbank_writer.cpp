// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/text_decoder.h"
#include "core/formats/genbank_feature_line.h"
#include "core/formats/genbank_layout.h"
#include "core/formats/genbank_location.h"
#include "core/formats/genbank_locus.h"
#include "core/formats/genbank_qualifier_format.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"

namespace dglm {
namespace {

std::string padded(std::string_view text, size_t width) {
  std::string result(text);
  result.append(result.size() < width ? width - result.size() : 1, ' ');
  return result;
}

/// Breaks at the last single blank that fits; a reader puts the blank back.
std::string formatDescription(std::string_view text) {
  constexpr size_t kWidth = kLineWidth - kHeaderTextColumn;
  std::string lines = padded("DEFINITION", kHeaderTextColumn);
  while (text.size() > kWidth) {
    size_t at = kWidth;
    while (at > 1 && !(text[at] == ' ' && text[at - 1] != ' ' && text[at + 1] != ' '))
      --at;
    if (at <= 1)
      break;
    lines.append(text.substr(0, at)).append("\n").append(kHeaderTextColumn, ' ');
    text.remove_prefix(at + 1);
  }
  return lines.append(text.empty() ? "." : text) += '\n';
}

std::string formatHeader(const Record& record, const std::string& name) {
  std::string text = formatGenBankLocus(record, name) + "\n" + formatDescription(record.description);
  // A '.' in these would be the record's identifier to programs that know it by them.
  if (!record.accession.empty())
    text += padded("ACCESSION", kHeaderTextColumn) + record.accession + "\n";
  if (!record.version.empty())
    text += padded("VERSION", kHeaderTextColumn) + record.version + "\n";
  for (const auto& [keyword, block] : record.headers) {
    if (keyword != kLocusHeader)
      text += padded(keyword, kHeaderTextColumn) + block + "\n";
  }
  if (const std::string comment = fullNameComment(record, name); !comment.empty())
    text += padded("COMMENT", kHeaderTextColumn) + comment + "\n";
  return text;
}

/// Broken behind commas where it is too long for a line.
std::string formatLocationLines(std::string_view location) {
  constexpr size_t kWidth = kLineWidth - kQualifierColumn;
  std::string lines;
  while (location.size() > kWidth) {
    const size_t comma = location.rfind(',', kWidth - 1);
    if (comma == std::string_view::npos)
      break;
    lines.append(location.substr(0, comma + 1)).append("\n").append(kQualifierColumn, ' ');
    location.remove_prefix(comma + 1);
  }
  return lines.append(location) += '\n';
}

std::string formatFeatures(const Record& record) {
  std::string text = padded("FEATURES", kQualifierColumn) + "Location/Qualifiers\n";
  for (const Feature& feature : record.features) {
    text.append(kFeatureIndent, ' ') += padded(genbankKeyFor(feature.type), kQualifierColumn - kFeatureIndent);
    text += formatLocationLines(formatGenBankLocation(feature, record.length()));
    for (const Qualifier& qualifier : feature.qualifiers)
      text += formatGenBankQualifier(qualifier);
  }
  return text;
}

/// Sixty bases a line in tens, lower case, as GenBank has them.
std::string formatSequence(std::string_view bases) {
  constexpr size_t kBasesPerLine = 60, kBasesPerBlock = 10, kNumberWidth = 9;
  std::string text = "ORIGIN\n";
  for (size_t line = 0; line < bases.size(); line += kBasesPerLine) {
    const std::string number = std::to_string(line + 1);
    text.append(kNumberWidth > number.size() ? kNumberWidth - number.size() : 0, ' ') += number;
    const size_t end = std::min(line + kBasesPerLine, bases.size());
    for (size_t at = line; at < end; ++at) {
      if ((at - line) % kBasesPerBlock == 0)
        text += ' ';
      const char base = bases[at];
      text += base >= 'A' && base <= 'Z' ? static_cast<char>(base + ('a' - 'A')) : base;
    }
    text += '\n';
  }
  return text += "//\n";
}

}  // namespace

Status writeGenBank(const std::filesystem::path& path, std::span<const Record> records, const JobContext& job) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  const std::vector<std::string> names = namesInFiles(records);
  for (size_t i = 0; i < records.size(); ++i) {
    DGLM_CHECK(job.checkpoint());
    const Record& record = records[i];
    DGLM_CHECK(file.write(printableText(formatHeader(record, names[i]) + formatFeatures(record)) +
                          formatSequence(record.bases)));
  }
  return file.commit();
}

}  // namespace dglm
