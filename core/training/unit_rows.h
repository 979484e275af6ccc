// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace at {
class Tensor;
}

namespace dglm {

/// Divides every row by its length plus fp32's epsilon, in place.
void normaliseRows(const at::Tensor& directions_FD);

/// Takes out of each row of the gradient, in place, the part along the direction's row, which would only lengthen it.
void removeParallelPart(const at::Tensor& gradient_FD, const at::Tensor& directions_FD);

}  // namespace dglm
