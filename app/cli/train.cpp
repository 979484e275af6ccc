// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/train.h"

namespace dglm::cli {

void addTrain(CommandTable& table) {
  CLI::App* group = table.addGroup("train", "Train a gLM, an SAE or a meta-SAE");
  addTrainGlm(table, group);
  addTrainSae(table, group);
  addTrainMetaSae(table, group);
}

}  // namespace dglm::cli
