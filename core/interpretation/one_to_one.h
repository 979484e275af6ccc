// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/tensor/sparse_kernels.h"

namespace dglm {

/// The one-to-one matching of rows and columns with the largest sum of similarities: for each row its column, or -1 for
/// rows that are left over where there are more of them. Exact: shortest augmenting paths (Jonker and Volgenant 1987,
/// as Crouse 2016 has them for rectangles); among matchings of the same sum, always the same one. Time grows with
/// rows^2 x columns at worst; needs a copy of the matrix only where it has more rows than columns. Similarities must be
/// finite. Errors: Cancelled.
Result<std::vector<int64_t>> matchOneToOne(DenseView similarities, const JobContext& job = {});

}  // namespace dglm
