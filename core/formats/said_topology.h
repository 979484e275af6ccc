// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>

#include "core/sequence/record.h"

namespace dglm {

/// What assemblers and archives write into a header: circular=true, circular=Y, topology=circular,
/// [topology=circular].
std::optional<Topology> saidTopology(std::string_view description);

}  // namespace dglm
