// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/published_steering.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/base/text.h"
#include "core/study/published_table.h"

namespace dglm {
namespace {

constexpr size_t kBroadPositions = 3;
constexpr int64_t kNearbyTokens = 3;

// In the order of SteeringPlace.
constexpr std::array<std::string_view, 5> kPlaceNames = {"masked", "nearby", "masked and nearby", "far", "broad"};

/// "[568, 567]", or nothing.
std::optional<std::vector<int64_t>> positionsIn(std::string_view text) {
  if (text.size() < 2 || text.front() != '[' || text.back() != ']')
    return std::nullopt;
  text = text.substr(1, text.size() - 2);
  std::vector<int64_t> positions;
  while (!text.empty()) {
    const size_t comma = std::min(text.find(','), text.size());
    const std::optional<double> position = parseNumber(trimmed(text.substr(0, comma)));
    if (!position || !std::isfinite(*position))
      return std::nullopt;
    positions.push_back(std::llround(*position));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return positions;
}

Result<bool> flagIn(const PublishedTable& table, size_t row, std::string_view column) {
  const std::string& text = table.text(row, column);
  if (text != "True" && text != "False")
    return table.badField(row, column);
  return text == "True";
}

Result<PublishedSteeringRow> resultIn(const PublishedTable& table, size_t row) {
  PublishedSteeringRow result;
  DGLM_TRY(const double latent, table.number(row, "latent"));
  DGLM_TRY(const double readPosition, table.number(row, "token_position"));
  if (!(latent >= 0 && latent <= std::numeric_limits<int32_t>::max()))
    return table.badField(row, "latent");
  if (!std::isfinite(readPosition))
    return table.badField(row, "token_position");
  result.latent = static_cast<int32_t>(latent);
  const auto positions = positionsIn(table.text(row, "position"));
  if (!positions)
    return table.badField(row, "position");
  result.positions = *positions;
  result.place = steeringPlaceOf(result.positions, std::llround(readPosition));
  DGLM_TRY(result.value, table.number(row, "steering_value"));
  DGLM_TRY(result.isTargetFirst, flagIn(table, row, "top1_is_target_group"));
  DGLM_TRY(result.targetProbability, table.number(row, "target_group_prob"));
  DGLM_TRY(result.targetRank, table.number(row, "target_group_best_rank"));
  DGLM_TRY(result.baselineTarget, table.number(row, "baseline_target_group_prob"));
  DGLM_TRY(result.baselineWildType, table.number(row, "baseline_wt_group_prob"));
  return result;
}

}  // namespace

std::string_view steeringPlaceName(SteeringPlace place) {
  return kPlaceNames[static_cast<size_t>(place)];
}

SteeringPlace steeringPlaceOf(std::span<const int64_t> positions, int64_t readPosition) {
  if (positions.size() >= kBroadPositions)
    return SteeringPlace::Broad;
  const auto isRead = [=](int64_t position) { return position == readPosition; };
  const auto isNear = [=](int64_t position) {
    return position != readPosition && std::abs(position - readPosition) <= kNearbyTokens;
  };
  const bool hasRead = std::any_of(positions.begin(), positions.end(), isRead);
  const bool hasNear = std::any_of(positions.begin(), positions.end(), isNear);
  if (hasRead)
    return hasNear ? SteeringPlace::MaskedAndNearby : SteeringPlace::Masked;
  return hasNear ? SteeringPlace::Nearby : SteeringPlace::Far;
}

Result<PublishedSteering> readSteeringTable(const std::filesystem::path& path, const JobContext& job) {
  DGLM_TRY(const PublishedTable table, PublishedTable::read(path, job, kSteeringColumns));
  DGLM_CHECK(table.require(std::array{"latent", "steering_value", "position", "token_position", "top1_is_target_group",
                                      "target_group_prob", "target_group_best_rank", "baseline_target_group_prob",
                                      "baseline_wt_group_prob"}));
  PublishedSteering read;
  for (size_t row = 0; row < table.rows(); ++row) {
    if (const std::string& error = table.text(row, "error"); !error.empty()) {
      if (read.failedRows++ == 0)
        read.firstFailure = error;
      continue;
    }
    DGLM_TRY(PublishedSteeringRow result, resultIn(table, row));
    read.results.push_back(std::move(result));
  }
  return read;
}

}  // namespace dglm
