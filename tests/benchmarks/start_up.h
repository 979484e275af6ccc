// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include "tests/benchmarks/timing.h"

class QApplication;

namespace dglm {

/// Starts this program again and again with kUntilPainted, each from the start of the process to the first picture that
/// shows the demo's tracks. One run before the first that counts makes the copy of the demo and warms the caches.
/// Nothing if a window does not come up within a minute.
std::optional<Timing> timeStartUp(int runs);

inline constexpr auto kUntilPainted = "--until-painted";

/// What such a process does: opens the workbench's window on the demo, writes a line when it is painted with tracks,
/// and leaves. Returns the exit status.
int openUntilPainted(QApplication& application);

}  // namespace dglm
