// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/torch_archive.h"

namespace dglm {

struct AdamFacts {
  double baseRate = 0;     ///< learning rate before the schedule
  double currentRate = 0;  ///< that of the next step
  int64_t steps = 0;       ///< done
  double beta1 = 0.9;
  double beta2 = 0.999;
};

/// torch.optim.Adam's state_dict(), moments in the order of the parameters.
const PickleValue* adamStateDict(TorchArchive& archive, const AdamFacts& facts, const std::vector<at::Tensor>& first,
                                 const std::vector<at::Tensor>& second);

/// torch.optim.lr_scheduler.LambdaLR's state_dict().
const PickleValue* schedulerStateDict(TorchArchive& archive, const AdamFacts& facts);

/// Takes optimizer.pt apart again. Errors: CannotResume, naming the folder and the tensor.
class OptimizerStateReader {
 public:
  OptimizerStateReader(const TensorFile& file, const std::string& folder) : file_(file), folder_(folder) {}

  /// Fills tensors of the right shapes.
  Status readMoments(std::vector<at::Tensor>& first, std::vector<at::Tensor>& second) const;
  Status readTrainer(const std::string& name, at::Tensor& into) const;
  Result<int64_t> steps() const;

 private:
  Status read(const std::string& name, at::Tensor& into) const;

  const TensorFile& file_;
  const std::string& folder_;
};

}  // namespace dglm
