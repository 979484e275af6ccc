// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/workflow/workflow_config.h"

namespace dglm {

/// The files that are the same for all workflows, and the README: name in the folder, content. LF ends their lines.
std::vector<std::pair<std::string, std::string>> workflowTexts(const WorkflowConfig& config);

}  // namespace dglm
