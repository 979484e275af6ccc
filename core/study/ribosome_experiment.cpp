// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/ribosome_experiment.h"

#include <algorithm>
#include <sstream>

#include "core/sequence/find.h"
#include "core/study/published_files.h"

namespace dglm {
namespace {

constexpr std::string_view kUpTo1408 = "GTACACACCGCCCGTCA";  // 1392 to 1408
constexpr int64_t kBefore = 3407;                            // bases of the window before A1408, and after it
constexpr int64_t kAfter = 2134;
constexpr int64_t kPhase = 6;  // A1408 is the last base of a 6-mer

/// The window in a record that has A1408 at this base of its forward strand.
RibosomeWindow windowAt(const Record& record, int64_t a1408) {
  const int64_t length = record.length();
  BaseRange bases{a1408 - kBefore, a1408 + 1 + kAfter};
  if (!record.isCircular() || length < kBefore + 1 + kAfter) {
    while (bases.start < 0)
      bases.start += kPhase;
    bases.end = std::min(bases.end, length);
  }
  RibosomeWindow window;
  window.record = record.id;
  window.a1408 = a1408 - bases.start;
  window.bases = normalised(bases, length, record.topology);
  window.sequence = basesIn(record, window.bases);
  return window;
}

/// The same of a gene on the reverse strand: as it reads on the record turned round.
RibosomeWindow windowOnReverse(const Record& record, int64_t a1408) {
  const int64_t length = record.length();
  RibosomeWindow window = windowAt(reverseComplemented(record), length - 1 - a1408);
  window.strand = Strand::Reverse;
  window.bases = normalised({length - window.bases.end, length - window.bases.start}, length, record.topology);
  return window;
}

RibosomeWindow windowAt(const Record& record, const PatternHit& hit) {
  return hit.strand == Strand::Reverse ? windowOnReverse(record, hit.bases.start)
                                       : windowAt(record, (hit.bases.end - 1) % record.length());
}

const std::vector<double>& paperValues() {
  static const std::vector<double> values = {-150, -100, -70, -60, -50, -30, -20, 0, 20, 30, 50, 60, 70, 100, 150};
  return values;
}

/// Groups of tokens as --positions has them.
std::string paperPositions(int64_t token) {
  constexpr int64_t kFar = 100;
  const std::string masked = std::to_string(token), near = std::to_string(token - 1);
  return masked + ";" + near + ";" + masked + "," + near + ";" + std::to_string(std::max<int64_t>(token - kFar, 1));
}

}  // namespace

RibosomeWindow paperRibosomeWindow() {
  constexpr BaseRange kPlace{221770, 227312};
  std::istringstream text{std::string(publishedFiles()[static_cast<size_t>(PublishedFile::RibosomeWindow)])};
  RibosomeWindow window{"E. coli K-12 MG1655", kPlace, Strand::Forward, {}, kBefore};
  std::string line;
  std::getline(text, line);  // the header
  while (std::getline(text, line))
    window.sequence += line;
  return window;
}

Result<RibosomeWindow> findRibosomeWindow(std::span<const Record> records) {
  for (const Record& record : records) {
    DGLM_TRY(const PatternHits found, findPattern(record, kUpTo1408, {.bothStrands = true, .limit = 1}));
    if (!found.hits.empty())
      return windowAt(record, found.hits.front());
  }
  return Error{ErrorKind::BadSequence,
               {records.empty() ? std::string() : records.front().id,
                Why("it has no 16S gene with A1408: %1 stands on neither strand", {std::string(kUpTo1408)})}};
}

std::vector<int32_t> paperSteeredLatents(int layer, int64_t dictionaryWidth) {
  constexpr int kLayer = 9;
  constexpr int64_t kWidth = 8192;
  std::vector<int32_t> latents;
  if (layer == kLayer && dictionaryWidth == kWidth)
    for (const std::vector<std::string>& row : publishedRows(PublishedFile::SteeredLatents))
      latents.push_back(std::stoi(row[0]));
  return latents;
}

Result<SteerSweepRequest> ribosomeSweep(const RibosomeWindow& window, const Vocabulary& vocabulary) {
  const TokenizedSequence tokens = vocabulary.tokenize(window.sequence);
  const auto holds = [&](const BaseRange& bases) { return bases.start <= window.a1408 && window.a1408 < bases.end; };
  const int64_t token = std::ranges::find_if(tokens.bases, holds) - tokens.bases.begin();
  if (token == tokens.size() || !vocabulary.isKmer(tokens.ids[static_cast<size_t>(token)]))
    return Error{ErrorKind::BadSequence, {window.record, Why("the token with A1408 is no k-mer of the model")}};
  std::string mutant = vocabulary.token(tokens.ids[static_cast<size_t>(token)]);
  SteerSweepRequest request;
  request.wildType = mutant;
  mutant[static_cast<size_t>(window.a1408 - tokens.bases[static_cast<size_t>(token)].start)] = 'G';
  request.target = mutant;
  request.values = paperValues();
  request.positions = paperPositions(token);
  request.read = std::to_string(token);
  request.input.sequence = window.sequence;
  request.input.mask = request.read;
  request.input.paperCompatible = true;
  return request;
}

}  // namespace dglm
