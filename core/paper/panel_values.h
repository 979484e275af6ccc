// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure/chart.h"
#include "core/paper/reproduced_figure.h"

namespace dglm {

/// What a chart draws, a row a bar, dot, point of a line or cell: its kind, its place on the x axis (the tick's text
/// where one stands there), its value, and what it stands for.
FigureTable panelValues(const std::string& name, const Chart& chart);

}  // namespace dglm
