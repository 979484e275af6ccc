// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace dglm::cli {

/// `train glm`, `train sae` and `train meta-sae`, below the group `train`.
void addTrainGlm(CommandTable& table, CLI::App* group);
void addTrainSae(CommandTable& table, CLI::App* group);
void addTrainMetaSae(CommandTable& table, CLI::App* group);

}  // namespace dglm::cli
