// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace dglm {

/// CRC-32 of zip and PNG (ISO 3309, reflected polynomial EDB88320).
uint32_t crc32(std::string_view bytes);

/// CRC-32C (Castagnoli, RFC 3720 appendix B.4, reflected polynomial 82F63B78), as TensorBoard's event files use it.
uint32_t crc32c(std::string_view bytes);

}  // namespace dglm
