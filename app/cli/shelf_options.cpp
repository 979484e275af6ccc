// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/shelf_options.h"

#include <string>

#include "core/base/utf8_path.h"
#include "core/shelf/find_model.h"

namespace dglm::cli {
namespace {

using Finder = Result<std::filesystem::path> (*)(const std::string&);

/// Replaces what the user wrote by the path it stands for. A model that is not there is a failure, not a wrong use of
/// the option: the main program tells CLI::FileError from CLI::ValidationError.
std::function<std::string(std::string)> finding(Finder find) {
  return [find](const std::string& text) {
    const Result<std::filesystem::path> found = find(text);
    if (found.hasError())
      throw CLI::FileError(found.error().text());
    return toUtf8(found.value());
  };
}

}  // namespace

CLI::Option* addModelOption(CLI::App* command, std::filesystem::path& folder) {
  return command->add_option("--model", folder, "folder of the gLM, or its name or size on the model shelf")
      ->transform(finding(findGlm), "");
}

CLI::Option* addBaseModelOption(CLI::App* command, std::filesystem::path& folder) {
  return command
      ->add_option("--minus-base", folder,
                   "a gLM too: learn from the differences of --model, fine-tuned, and this one, token by token; both "
                   "must have the same vocabulary")
      ->transform(finding(findGlm), "");
}

CLI::Option* addDictionaryOption(CLI::App* command, std::filesystem::path& dictionary) {
  return command
      ->add_option("--sae,--sae-model-path", dictionary,
                   "ae.pt, checkpoint.pt, safetensors or a folder of SAELens, or a name on the model shelf")
      ->transform(finding(findDictionary), "");
}

}  // namespace dglm::cli
