// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

#include "core/glm/config.h"

namespace dglm {

/// Parameters that a loaded model of this configuration has, as `inspect` counts them. The published number of a rotary
/// model is larger: its files hold a position table and a contact head that are not used (nt_spec section 1.4).
int64_t countParameters(const GlmConfig& config);

}  // namespace dglm
