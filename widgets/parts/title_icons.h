// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace dglm {

enum class TitleIcon { Close, Float };

/// A panel's title button, drawn in the text colour of the theme that is in use at any scale of the screen.
QIcon titleIcon(TitleIcon icon);

}  // namespace dglm
