// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/tensor/tensor_file.h"

namespace dglm {

/// Takes off the names of a state dict what the program that saved it wrapped round its model: `_orig_mod.`
/// (torch.compile) wherever it stands, and `module.` (data-parallel), `model.`, `ae.`, `sae.` and the like, nested in
/// any order, where every tensor has them. Names stay as they are where two would become one.
void unwrapNames(TensorFile& state);

/// Names for a sentence: "'a', 'b', 'c' and 4 more"; "no tensor" for none.
std::string listedNames(std::span<const std::string> names);

}  // namespace dglm
