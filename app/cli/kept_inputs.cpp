// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/kept_inputs.h"

#include <algorithm>

namespace dglm::cli {
namespace {

namespace fs = std::filesystem;

/// Also under another name of it; one that is not there yet is known by its name. Devices may be named twice.
bool isSameFile(const fs::path& one, const fs::path& other) {
  std::error_code failed;
  if (fs::exists(one, failed) && fs::exists(other, failed))
    return fs::is_regular_file(one, failed) && fs::equivalent(one, other, failed);
  return fs::weakly_canonical(one, failed) == fs::weakly_canonical(other, failed);
}

Error clash(const NamedFile& output, const std::string& option) {
  return {ErrorKind::InvalidArgument,
          {output.option, output.path.string(), Why::inEnglish("it is also the file of %1; choose another", {option})}};
}

}  // namespace

std::vector<NamedFile> inputsOf(const SteeringInput& input) {
  return {{"--sequence", input.sequence},
          {"--sae", input.source.dictionary},
          {"--finetuned-path", input.source.loading.finetuned}};
}

std::vector<NamedFile> inputsOf(const ModelReadingRequest& request) {
  std::vector<NamedFile> inputs{{"--finetuned-path", request.loading.finetuned}};
  for (const fs::path& file : request.sequences)
    inputs.push_back({"--sequences", file});
  return inputs;
}

Status keepsInputs(const std::vector<NamedFile>& outputs, const std::vector<NamedFile>& inputs) {
  std::error_code failed;
  for (auto output = outputs.begin(); output != outputs.end(); ++output) {
    if (output->path.empty())
      continue;
    for (const NamedFile& input : inputs)
      if (fs::exists(input.path, failed) && isSameFile(output->path, input.path))
        return clash(*output, input.option);
    for (auto before = outputs.begin(); before != output; ++before)
      if (!before->path.empty() && isSameFile(output->path, before->path))
        return clash(*output, before->option);
  }
  return {};
}

}  // namespace dglm::cli
