// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "core/base/checksum.h"

/// What the writer and the reader of TensorBoard's event files share.
namespace dglm::event_format {

// Field numbers of tensorflow/core/util/event.proto, framework/summary.proto and framework/tensor.proto.
constexpr int kWallTime = 1, kStep = 2, kFileVersion = 3, kSummary = 5, kSessionLog = 7;
constexpr int kSessionStatus = 1;
constexpr uint64_t kSessionStart = 1;
constexpr int kSummaryValue = 1;
constexpr int kValueTag = 1, kValueNumber = 2, kValueTensor = 8;

/// TFRecord's checksum of a length or an event: rotated and offset, so that it may be stored in data that is
/// checksummed again.
inline uint32_t maskedCrc(std::string_view bytes) {
  return std::rotr(crc32c(bytes), 15) + 0xa282ead8;
}

}  // namespace dglm::event_format
