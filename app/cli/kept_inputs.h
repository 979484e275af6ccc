// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/study/model_rows.h"
#include "core/study/steering_input.h"

namespace dglm::cli {

/// A file and the option that names it.
struct NamedFile {
  std::string option;
  std::filesystem::path path;
};

/// The files that a command reads.
std::vector<NamedFile> inputsOf(const SteeringInput& input);
std::vector<NamedFile> inputsOf(const ModelReadingRequest& request);

/// Whether all outputs (empty paths: none) are files of their own. Errors: InvalidArgument, naming both options, where
/// one would replace an input or another output.
Status keepsInputs(const std::vector<NamedFile>& outputs, const std::vector<NamedFile>& inputs);

}  // namespace dglm::cli
