// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace dglm {

/// The wheel over the part scrolls what the part lies in. For charts, which would take it and do nothing.
void letWheelThrough(QWidget& part);

}  // namespace dglm
