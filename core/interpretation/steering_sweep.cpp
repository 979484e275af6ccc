// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/steering_sweep.h"

#include <algorithm>
#include <cstdlib>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_view.h"

namespace dglm {
namespace {

class Sweep {
 public:
  Sweep(const SteeringSession& session, const SweepGrid& grid, const ReadoutRequest& readout)
      : session_(session), grid_(grid), readout_(readout) {}

  Status readBaseline(const StopToken& stop) { return read({}, baseline_, stop); }
  const SweepRow& baseline() const { return baseline_; }

  Result<SweepRow> row(int64_t number, const StopToken& stop) const {
    const auto places = static_cast<int64_t>(grid_.positions.size());
    const auto values = static_cast<int64_t>(grid_.values.size());
    SweepRow row;
    row.latent = grid_.latents[static_cast<size_t>(number / (places * values))];
    row.value = grid_.values[static_cast<size_t>(number / places % values)];
    row.positions = grid_.positions[static_cast<size_t>(number % places)];
    if (row.value == 0 && grid_.zeroIsUnsteered) {
      row.readout = baseline_.readout;
      row.targetFirst = baseline_.targetFirst;
      return row;
    }
    const Status status = read({{{row.latent, grid_.method, row.value}}, row.positions}, row, stop);
    if (status.hasError() && status.error().isCancelled())
      return status.error();
    if (status.hasError())
      row.error = status.error().text();
    return row;
  }

 private:
  Status read(const SteeringSetting& setting, SweepRow& row, const StopToken& stop) const {
    DGLM_TRY(const at::Tensor logits_1V, session_.logits(setting, readout_.tokens, stop));
    const std::span<const float> logits = elementsOf(logits_1V);
    row.readout = readToken(readout_.tokens.front(), logits, readout_, session_.reader().glm().vocabulary);
    const int32_t first = readout_.target.front();
    row.targetFirst = {first, logits[static_cast<size_t>(first)],
                       weightOf({first}, logits, softmax(logits)).probability};
    return {};
  }

  const SteeringSession& session_;
  const SweepGrid& grid_;
  const ReadoutRequest& readout_;
  SweepRow baseline_;
};

}  // namespace

Status runSweep(const SteeringSession& session, const SweepGrid& grid, const ReadoutRequest& readout, int64_t firstRow,
                const SweepSink& sink, const JobContext& job) {
  Sweep sweep(session, grid, readout);
  DGLM_CHECK(sweep.readBaseline(job.stop));
  for (int64_t number = firstRow; number < grid.rows(); ++number) {
    job.report("Steering", number, grid.rows());
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(const SweepRow row, sweep.row(number, job.stop));
    DGLM_CHECK(sink(row, sweep.baseline()));
  }
  return {};
}

std::string positionCategory(std::span<const int64_t> positions, int64_t read) {
  constexpr int64_t kNear = 3;
  if (positions.size() == 1 && positions.front() == read)
    return "masked";
  if (std::ranges::any_of(positions, [read](TokenIndex token) { return std::abs(token - read) <= kNear; }))
    return positions.size() == 2 ? "masked and nearby" : "nearby";
  return positions.size() >= 3 ? "broad" : "far";
}

}  // namespace dglm
