// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>

namespace dglm {

/// Where activations are read in a layer (nt_spec section 4): the FFN down-projection's output before the residual add
/// (the reference's "MLP output"), the residual after the layer, or the residual that enters it.
enum class Site { FfnOutput, BlockOutput, LayerInput };

/// "ffn-output", "block-output", "layer-input".
std::string_view siteName(Site site);
std::optional<Site> siteFromName(std::string_view name);

}  // namespace dglm
