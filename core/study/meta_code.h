// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/study/meta_run.h"
#include "core/tensor/sparse_code.h"

namespace dglm {

/// What the meta-latents of a meta-SAE are on tokens, [tokens, meta-latents]: of each the sum of its children's
/// activations, each times its strength (their shares of the family, as a family is dialed). A meta-SAE encodes decoder
/// directions, not tokens, and this is what it says of a token that is a sum of such directions.
/// Error: LatentOutOfRange where a child is none of the code's latents.
Result<SparseCode> metaCode(const SparseCode& latents, const MetaRunFiles& run);

}  // namespace dglm
