// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/units.h"

namespace dglm {

/// Columns of a steering CSV, in the reference's order.
inline constexpr std::array kSteeringColumns = {"latent",
                                                "steering_value",
                                                "position",
                                                "position_len",
                                                "position_category",
                                                "token_position",
                                                "top1_id",
                                                "top1_token",
                                                "top1_logit",
                                                "top1_prob",
                                                "top1_is_target_group",
                                                "top1_is_wt_group",
                                                "target_group_prob",
                                                "target_group_best_rank",
                                                "delta_target_group_prob",
                                                "wt_group_prob",
                                                "wt_group_best_rank",
                                                "delta_wt_group_prob",
                                                "target_first_id",
                                                "target_first_logit",
                                                "target_first_prob",
                                                "baseline_target_group_prob",
                                                "baseline_wt_group_prob",
                                                "top5_ids",
                                                "top5_tokens",
                                                "top5_logits",
                                                "top5_probs",
                                                "error"};

/// Where a latent was steered, seen from the token whose prediction is read.
enum class SteeringPlace { Masked, Nearby, MaskedAndNearby, Far, Broad };

/// The reference's word: "masked", "nearby", "masked and nearby", "far", "broad".
std::string_view steeringPlaceName(SteeringPlace place);

/// Three positions or more are broad; a position is nearby up to three tokens from the one that is read.
SteeringPlace steeringPlaceOf(std::span<const int64_t> positions, int64_t readPosition);

/// One steered prediction. Positions are token indices (<cls> = 0). NaN: not available.
struct PublishedSteeringRow {
  LatentNumber latent = 0;
  double value = 0;  ///< set at the positions; a dummy in tables of the method max_activation
  std::vector<int64_t> positions;
  SteeringPlace place = SteeringPlace::Masked;  ///< from the positions; the file's own word is not trusted
  bool isTargetFirst = false;                   ///< the likeliest token is of the target group
  double targetProbability = 0;
  double targetRank = 0;  ///< 1 = likeliest
  double baselineTarget = 0;
  double baselineWildType = 0;
};

/// Reads a steering CSV with its header or, with all 28 columns, without. Rows whose `error` is not empty are left out
/// and counted. Errors: MalformedFile (a column is missing, a field cannot be read), and those of CsvReader.
struct PublishedSteering {
  std::vector<PublishedSteeringRow> results;
  int64_t failedRows = 0;
  std::string firstFailure;  ///< the error of the first of them
};
Result<PublishedSteering> readSteeringTable(const std::filesystem::path& path, const JobContext& job = {});

}  // namespace dglm
