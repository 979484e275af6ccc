// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/record_codes.h"

#include "core/base/file_hash.h"

namespace dglm {

Result<Facts> ModelCodes::modelFacts(const JobContext& job) const {
  DGLM_TRY(const std::string sha256,
           sha256OfFiles(reader_.glm().weightFiles, [&](const auto& file) { return sha256OfFile(file, job); }));
  return Facts{{"model", reader_.source().model.string()}, {"model_sha256", sha256}};
}

}  // namespace dglm
