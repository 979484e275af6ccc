// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/glm.h"
#include "core/sequence/reading_plan.h"

namespace at {
class Tensor;
}

namespace dglm {

/// One window's rows of model output that belong to the reading: own tokens [firstOwn, firstOwn + rows), counted from
/// the reading's first own token; the window's <cls> row stands apart.
struct WindowRows {
  const PlannedReading* reading = nullptr;
  int64_t window = 0;
  int64_t firstOwn = 0;
};

/// Takes the rows [rows, H] (or [rows, V] for logits) of one window that are the reading's values there, and its <cls>
/// row [1, H].
using WindowSink = std::function<Status(const WindowRows& where, const at::Tensor& rows, const at::Tensor& clsRow)>;

/// What the model gives for a window: activations at a site of a layer, or the logits.
struct ModelOutput {
  bool logits = false;
  Site site = Site::FfnOutput;
  int64_t layer = 0;
};

/// Tokens that run through the model at once on a CPU, about: few enough for the FFN's input, the widest intermediate
/// result, to stay near the caches, and bounded in any case.
int64_t batchTokens(const GlmConfig& config);

/// Bytes of intermediate results while a batch runs, about: the batch's size is bounded, so this does not grow with the
/// sequences.
int64_t batchBytes(const GlmConfig& config, const ModelOutput& output);

/// Which windows are run, and which first.
struct WindowOrder {
  using Question = std::function<bool(const PlannedReading& reading, int64_t window)>;

  Question isKnown;   ///< the sink has them already; null: none
  Question isWanted;  ///< asked before every batch: one with such a window comes before the others; null: none
};

/// Makes rows [B, T, N] of a batch of windows' ids [B, T], <cls> first.
using WindowRun = std::function<Result<at::Tensor>(const at::Tensor& ids_BT)>;

/// Runs over every window of the planned readings. Windows of equal length share a batch, so nothing is padded. The
/// sink gets windows in an order of its own choice, which changes no value; `order` leaves windows out and
/// brings some forward. Looks at the stop token before every batch; the run
/// itself may look more often. Errors: Cancelled, and those of run and sink.
Status readWindows(const Glm& glm, const WindowRun& run, std::span<const PlannedReading> readings,
                   const WindowSink& sink, const JobContext& job, const WindowOrder& order = {});

/// The same with the model's own output; no layer above the site runs. Looks at the stop token before every layer.
Status readWindows(const Glm& glm, const ModelOutput& output, std::span<const PlannedReading> readings,
                   const WindowSink& sink, const JobContext& job, const WindowOrder& order = {});

/// All own tokens of the readings in their order, one tensor a reading [tokens, H]; `withCls` puts the first window's
/// <cls> row before them.
Result<std::vector<at::Tensor>> readTokens(const Glm& glm, const ModelOutput& output,
                                           std::span<const PlannedReading> readings, bool withCls,
                                           const JobContext& job);

}  // namespace dglm
