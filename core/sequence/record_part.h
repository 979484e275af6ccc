// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sequence/record.h"

namespace dglm {

/// The bases of the range, 0-based half-open, round the origin where it wraps (circular records only), as a linear
/// record of its own with what of the features lies there. A feature that is cut is marked as partial where it goes on.
/// Its id is "pUC19_1001-2500" (1-based, last base included); accession and headers, which are of the whole, stay away.
/// Of a range beyond a linear record only the part within it is taken.
Record partOf(const Record& record, BaseRange range);

}  // namespace dglm
