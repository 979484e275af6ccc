// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace dglm {

/// "0.1.0": the version that projects, reports and --version name.
std::string programVersion();

}  // namespace dglm
