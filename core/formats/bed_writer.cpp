// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/text_decoder.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"

namespace dglm {
namespace {

/// BED's columns are separated by tabs; a name must not hold one, nor a line break.
std::string columnText(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

/// "#rrggbb" as "r,g,b"; "0" for none.
std::string itemColour(const std::string& colour) {
  if (colour.empty())
    return "0";
  std::string text;
  for (size_t at = 1; at < colour.size(); at += 2) {
    int part = 0;
    std::from_chars(colour.data() + at, colour.data() + at + 2, part, 16);
    if (!text.empty())
      text += ',';
    text += std::to_string(part);
  }
  return text;
}

/// The feature's stretches as blocks in rising order, cut at the origin; blocks that touch are one.
std::vector<BaseRange> blocksOf(const Feature& feature, int64_t recordLength) {
  std::vector<BaseRange> pieces;
  for (const FeatureSegment& segment : feature.segments) {
    pieces.push_back({segment.bases.start, std::min(segment.bases.end, recordLength)});
    if (segment.bases.end > recordLength)
      pieces.push_back({0, segment.bases.end - recordLength});
  }
  std::sort(pieces.begin(), pieces.end());
  std::vector<BaseRange> blocks;
  for (const BaseRange& piece : pieces) {
    if (!blocks.empty() && piece.start <= blocks.back().end)
      blocks.back().end = std::max(blocks.back().end, piece.end);
    else
      blocks.push_back(piece);
  }
  return blocks;
}

std::string featureLine(const Record& record, const std::string& name, const Feature& feature) {
  const std::vector<BaseRange> blocks = blocksOf(feature, record.length());
  if (blocks.empty())
    return {};
  const int64_t start = blocks.front().start;
  std::string sizes, starts;
  for (const BaseRange& block : blocks) {
    sizes += std::to_string(block.length()) + ",";
    starts += std::to_string(block.start - start) + ",";
  }
  const std::string from = std::to_string(start), to = std::to_string(blocks.back().end);
  const char strand = feature.strand() == Strand::Forward ? '+' : feature.strand() == Strand::Reverse ? '-' : '.';
  return name + "\t" + from + "\t" + to + "\t" + columnText(feature.label()) + "\t0\t" + strand + "\t" + from + "\t" +
         to + "\t" + itemColour(feature.fileColour()) + "\t" + std::to_string(blocks.size()) + "\t" + sizes + "\t" +
         starts + "\n";
}

}  // namespace

Status writeBed(const std::filesystem::path& path, std::span<const Record> records, const JobContext& job) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  const std::vector<std::string> names = namesInFiles(records);
  for (size_t i = 0; i < records.size(); ++i) {
    DGLM_CHECK(job.checkpoint());
    for (const Feature& feature : records[i].features)
      DGLM_CHECK(file.write(printableText(featureLine(records[i], names[i], feature))));
  }
  return file.commit();
}

}  // namespace dglm
