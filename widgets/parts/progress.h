// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QProgressBar;

namespace dglm {

/// Shows a fraction 0..1, or a busy bar for NaN.
void showFraction(QProgressBar& bar, double fraction);

}  // namespace dglm
