// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/reading_draft.h"

#include <algorithm>

#include "core/tensor/aten.h"

namespace dglm {
namespace {

/// In the order of the tokens.
SparseCode joined(std::vector<ReadingDraft::Piece> pieces, int64_t width) {
  std::ranges::sort(pieces, {}, &ReadingDraft::Piece::firstOwn);
  SparseCode code;
  code.width = width;
  for (const ReadingDraft::Piece& piece : pieces)
    code.append(*piece.code);
  return code;
}

CodedReading codedReading(const PlannedReading& plan, SparseCode code) {
  const auto own = [&](const auto& all) {
    return std::vector(all.begin() + plan.ownFirst, all.begin() + plan.ownLast);
  };
  return {plan.reading, own(plan.ids), own(plan.bases), std::move(code)};
}

}  // namespace

Result<RecordCode> goOnReading(const LatentReader& reader, const Record& record, const LatentReadingOptions& options,
                               ReadingDraft& draft, const JobContext& job, const ReadingWatch& watch) {
  DGLM_CHECK(reader.checkSelection(options.encode));
  const std::vector<PlannedReading> plans = reader.plan(record, options);
  const auto numberOf = [&](const PlannedReading& reading) { return static_cast<size_t>(&reading - plans.data()); };
  draft.readings.resize(plans.size());
  for (size_t i = 0; watch.found && i < plans.size(); ++i)
    for (const ReadingDraft::Piece& piece : draft.readings[i])
      watch.found(plans[i], piece);
  const WindowSink sink = [&](const WindowRows& where, const at::Tensor& rows, const at::Tensor&) -> Status {
    DGLM_TRY(SparseCode code, reader.dictionary().encode(rows, options.encode, job.stop));
    const size_t reading = numberOf(*where.reading);
    draft.readings[reading].push_back({where.firstOwn, std::make_shared<const SparseCode>(std::move(code))});
    draft.windows.emplace(reading, where.window);
    if (watch.found)
      watch.found(*where.reading, draft.readings[reading].back());
    return {};
  };
  const ModelOutput output{false, reader.source().site, reader.source().layer};
  const WindowOrder order{[&](const PlannedReading& reading, int64_t window) {
                            return draft.windows.contains({numberOf(reading), window});
                          },
                          watch.isWanted};
  DGLM_CHECK(readWindows(reader.glm(), output, plans, sink, job, order));
  RecordCode code;
  for (size_t i = 0; i < plans.size(); ++i)
    code.readings.push_back(
        codedReading(plans[i], joined(std::move(draft.readings[i]), reader.dictionary().facts().dictSize)));
  draft = {};
  return code;
}

}  // namespace dglm
