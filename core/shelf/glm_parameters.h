// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

#include "core/glm/config.h"

namespace dglm {

/// Parameters of the model that a configuration describes, as the reference counts them: with the position table that
/// rotary models have but do not use, and the contact head (nt_spec sections 1.1 and 1.4).
int64_t countParameters(const GlmConfig& config);

}  // namespace dglm
