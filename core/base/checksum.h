// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace dglm {

/// CRC-32 of zip and PNG (ISO 3309, reflected polynomial EDB88320).
uint32_t crc32(std::string_view bytes);

/// CRC-32C (Castagnoli, RFC 3720 appendix B.4, reflected polynomial 82F63B78), as TensorBoard's event files use it.
/// `before` is the checksum of what stands before the bytes: crc32c(b, crc32c(a)) is that of a and b together.
uint32_t crc32c(std::string_view bytes, uint32_t before = 0);

}  // namespace dglm
