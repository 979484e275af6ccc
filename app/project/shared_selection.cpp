// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/shared_selection.h"

namespace dglm {

void SelectionHistory::visit(const SharedSelection& selection, TimePoint now) {
  if (!visited_.empty() && visited_[place_] == selection)
    return;
  const bool continues = !visited_.empty() && place_ > 0 && now - last_ < kPause;
  last_ = now;
  if (!visited_.empty())
    visited_.resize(place_ + (continues ? 0 : 1));
  visited_.push_back(selection);
  if (visited_.size() > kLongest)
    visited_.erase(visited_.begin());
  place_ = visited_.size() - 1;
}

std::optional<SharedSelection> SelectionHistory::back() {
  if (!canGoBack())
    return std::nullopt;
  last_ = {};
  return visited_[--place_];
}

std::optional<SharedSelection> SelectionHistory::forward() {
  if (!canGoForward())
    return std::nullopt;
  last_ = {};
  return visited_[++place_];
}

void SelectionHistory::clear() {
  visited_.clear();
  place_ = 0;
}

void SelectionHistory::forgetLatents() {
  for (SharedSelection& selection : visited_)
    selection.latent.reset();
}

}  // namespace dglm
