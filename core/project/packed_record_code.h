// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include "core/interpretation/record_code.h"
#include "core/project/bytes.h"
#include "core/project/token_layout.h"

namespace dglm {

/// The row of one record in table record_code: token ids and entries of all readings.
struct PackedRecordCode {
  Bytes tokenIds;
  Bytes entries;
};

PackedRecordCode packCode(const RecordCode& code);

/// The readings with their codes, but without token ids (unpackTokenIds); none if the bytes are damaged.
std::optional<RecordCode> unpackCode(const TokenLayout& layout, ByteSpan entries);

/// Fills in the token ids; false if the bytes are damaged.
bool unpackTokenIds(RecordCode& code, ByteSpan tokenIds);

}  // namespace dglm
