// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace dglm {

/// Ready arrangements of the window: looking along a sequence, scoring concepts, turning dials.
enum class Perspective { Explore, Score, Steer };

}  // namespace dglm
