// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/progress.h"

#include <QProgressBar>

#include <cmath>

namespace dglm {

void showFraction(QProgressBar& bar, double fraction) {
  constexpr int kSteps = 1000;
  bar.setTextVisible(false);
  bar.setRange(0, std::isnan(fraction) ? 0 : kSteps);
  if (!std::isnan(fraction))
    bar.setValue(static_cast<int>(fraction * kSteps));
}

}  // namespace dglm
