// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace dglm {

/// SAE architectures of nt_spec section 5.1.
enum class Architecture { BatchTopK, TopK, Relu, ReluTied, JumpRelu, Identity };

std::span<const Architecture> allArchitectures();

/// The reference's name without its suffix: "BatchTopK", "ReLU_Tied".
std::string_view architectureName(Architecture architecture);

/// Its name on the command line: "batchtopk", "relu-tied".
std::string_view architectureOption(Architecture architecture);

/// Understands both names and those of the classes of the reference and of dictionary_learning ("TopKSAE",
/// "TopKTrainerConfig", "AutoEncoderTopK"), in any case. A Matryoshka BatchTopK is a BatchTopK.
std::optional<Architecture> architectureFromName(std::string_view name);

}  // namespace dglm
