// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/glm_check.h"

#include "core/glm/glm.h"
#include "core/glm/model_folder.h"

namespace dglm {

Status checkGlmFolder(const std::filesystem::path& folder) {
  DGLM_CHECK(checkIsModelFolder(folder));
  DGLM_TRY(const std::string text, readModelText(folder, "config.json"));
  DGLM_TRY([[maybe_unused]] const GlmConfig config, parseGlmConfig(text, (folder / "config.json").string()));
  DGLM_TRY([[maybe_unused]] const Vocabulary vocabulary, loadVocabulary(folder));
  return checkModelTensors(folder);
}

}  // namespace dglm
