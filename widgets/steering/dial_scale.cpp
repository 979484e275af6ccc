// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/steering/dial_scale.h"

#include <algorithm>
#include <cmath>

namespace dglm {

double DialScale::valueAt(double position) const {
  return std::round(highest() * position * std::abs(position) / kStep) * kStep;
}

double DialScale::positionOf(double value) const {
  const double share = std::clamp(value / highest(), -1.0, 1.0);
  return std::copysign(std::sqrt(std::abs(share)), share);
}

}  // namespace dglm
