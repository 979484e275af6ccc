// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/parts/panel_help.h"

namespace dglm {

/// The panel that holds the widget: the nearest one that explains itself; null outside of panels.
QWidget* panelAround(QWidget* widget);

/// What is said of a panel of the window, with a picture of it as it is now. Parts that are not in sight have no
/// number.
PanelHelpContent guideOf(QWidget& panel);

}  // namespace dglm
