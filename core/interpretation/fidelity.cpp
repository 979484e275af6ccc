// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/fidelity.h"

#include <algorithm>
#include <cmath>

#include "core/interpretation/site_reader.h"
#include "core/sequence/unknown_bases.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

using at::Tensor;

constexpr double kNoDifference = 1e-8;

/// Runs windows with the three things at the site; gives the cross-entropies [B, T, 3].
class PatchedRuns {
 public:
  PatchedRuns(const LatentReader& reader, bool normalise, const StopToken& stop)
      : reader_(reader), normalise_(normalise), stop_(stop) {}

  Result<Tensor> run(const Tensor& ids_BT) const {
    const Transformer& model = reader_.glm().transformer;
    const auto [site, layer] = std::pair(reader_.source().site, reader_.source().layer);
    DGLM_TRY(const Tensor residual_BTH, model.residualAt(ids_BT, site, layer, stop_));
    const Tensor x_BTH = model.activationsFrom(residual_BTH, site, layer);
    DGLM_TRY(const Tensor y_NH,
             reader_.dictionary().reconstruct(x_BTH.flatten(0, 1), normalise_, OutputSpace::Original, stop_));
    std::vector<Tensor> losses;
    for (const Tensor& patch : {x_BTH, at::zeros_like(x_BTH), y_NH.view(x_BTH.sizes())}) {
      DGLM_TRY(const Tensor last_BTH, model.runOn(residual_BTH, patch, site, layer, stop_));
      losses.push_back(crossEntropy(model, last_BTH, ids_BT));
    }
    return at::stack(losses, -1);
  }

 private:
  static Tensor crossEntropy(const Transformer& model, const Tensor& last_BTH, const Tensor& ids_BT) {
    const Tensor logits_NV = model.logits(last_BTH.flatten(0, 1));
    return at::cross_entropy_loss(logits_NV, ids_BT.flatten(), {}, at::Reduction::None).view(ids_BT.sizes());
  }

  const LatentReader& reader_;
  bool normalise_;
  StopToken stop_;
};

/// Of the first `rows` rows of a window, those whose tokens are not Ns.
std::vector<int64_t> knownRows(const Record& record, const WindowRows& where, int64_t rows) {
  std::vector<int64_t> known;
  for (int64_t row = 0; row < rows; ++row)
    if (const int64_t token = where.reading->ownFirst + where.firstOwn + row;
        !isUnknown(record.bases, where.reading->bases[static_cast<size_t>(token)]))
      known.push_back(row);
  return known;
}

}  // namespace

double lossRecovered(const CrossEntropies& losses) {
  const double lost = losses.zero - losses.original;
  return std::abs(lost) <= kNoDifference ? 0 : 100 * (1 - (losses.sae - losses.original) / lost);
}

double clippedLossRecovered(const CrossEntropies& losses) {
  return std::clamp(lossRecovered(losses), 0.0, 100.0);
}

FidelityVerdict verdictOf(const CrossEntropies& losses) {
  if (std::abs(losses.zero - losses.original) <= kNoDifference)
    return FidelityVerdict::NoDifference;
  if (losses.sae > losses.zero)
    return FidelityVerdict::WorseThanZeros;
  if (losses.zero < losses.original)
    return FidelityVerdict::ZerosHelp;
  return losses.sae < losses.original ? FidelityVerdict::BetterThanModel : FidelityVerdict::Partial;
}

Result<SequenceFidelity> measureFidelity(const LatentReader& reader, const Record& record,
                                         const LatentReadingOptions& options, const JobContext& job) {
  DGLM_CHECK(reader.glm().checkHead());
  const std::vector<PlannedReading> plans = reader.plan(record, options);
  const PatchedRuns runs(reader, options.encode.normalise, job.stop);
  Tensor sums_3 = at::zeros({3}, at::kDouble);
  int64_t scored = 0;
  const bool leavesOutNs = options.allWindows && hasUnknown(record.bases);
  const WindowSink addLosses = [&](const WindowRows& where, const Tensor& rows_R3, const Tensor&) -> Status {
    const int64_t beforeLast = where.reading->ownTokens() - 1 - where.firstOwn;
    Tensor rows = rows_R3.slice(0, 0, std::clamp<int64_t>(beforeLast, 0, rows_R3.size(0)));
    if (leavesOutNs)
      rows = rows.index_select(0, at::tensor(knownRows(record, where, rows.size(0)), at::kLong));
    sums_3 += rows.to(at::kDouble).sum(0);
    scored += rows.size(0);
    return {};
  };
  const WindowRun run = [&](const Tensor& ids_BT) { return runs.run(ids_BT); };
  DGLM_CHECK(readWindows(reader.glm(), run, plans, addLosses, job));
  SequenceFidelity fidelity{record.id, scored, {}};
  if (scored > 0) {
    const Tensor means_3 = sums_3 / static_cast<double>(scored);
    fidelity.losses = {means_3[0].item<double>(), means_3[1].item<double>(), means_3[2].item<double>()};
  }
  return fidelity;
}

CrossEntropies meanOf(std::span<const SequenceFidelity> sequences) {
  CrossEntropies sum;
  double count = 0;
  for (const SequenceFidelity& sequence : sequences) {
    if (sequence.tokens == 0)
      continue;
    sum.original += sequence.losses.original;
    sum.zero += sequence.losses.zero;
    sum.sae += sequence.losses.sae;
    ++count;
  }
  return count == 0 ? sum : CrossEntropies{sum.original / count, sum.zero / count, sum.sae / count};
}

}  // namespace dglm
