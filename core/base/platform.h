// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace dglm {

// The one place for what the C++ standard library cannot tell about the system.

/// True if standard error goes to a terminal, so that a line may be rewritten in place.
bool standardErrorIsTerminal();

}  // namespace dglm
