// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace dglm {

class MainWindow;

/// Leads through the window in four steps.
void startTour(MainWindow& window);

/// The same for somebody who has neither taken nor ended the tour on this computer yet.
void startFirstTour(MainWindow& window);

}  // namespace dglm
