// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "core/base/units.h"
#include "core/project/ids.h"

namespace dglm {

/// What is selected: shared by map, tracks, tables, card, go-to box and status bar.
struct SharedSelection {
  RecordId record{};
  std::optional<BaseRange> bases;
  int feature = -1;  ///< index of the record's feature whose extent the bases are, or -1
  std::optional<LatentId> latent;

  bool operator==(const SharedSelection&) const = default;
};

/// Where the user has been. Selections that follow each other quickly (a drag) count as one.
class SelectionHistory {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;
  static constexpr std::chrono::milliseconds kPause{400};

  /// Notes the new present; what lay ahead is forgotten.
  void visit(const SharedSelection& selection, TimePoint now);
  /// The selection before or after the present one, which it becomes; none at the ends.
  std::optional<SharedSelection> back();
  std::optional<SharedSelection> forward();
  bool canGoBack() const { return place_ > 0; }
  bool canGoForward() const { return place_ + 1 < visited_.size(); }
  void clear();
  /// The places stay, without the latents that were selected there.
  void forgetLatents();

 private:
  static constexpr size_t kLongest = 200;

  std::vector<SharedSelection> visited_;
  size_t place_ = 0;  ///< of the present
  TimePoint last_;
};

}  // namespace dglm
