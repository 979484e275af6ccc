// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/reading_needs.h"

#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/interpretation/site_reader.h"
#include "core/shelf/glm_parameters.h"

namespace dglm {

Result<ReadingNeeds> needsOfReading(const LatentSource& source, const DictionaryFacts& dictionary, int frames,
                                    int64_t bases) {
  constexpr int64_t kLargestConfig = 16 << 20;
  const std::filesystem::path configFile = source.model / "config.json";
  DGLM_TRY(const std::string text, readTextFile(configFile, kLargestConfig));
  DGLM_TRY(const GlmConfig config, parseGlmConfig(text, toUtf8(configFile)));
  DGLM_TRY(const Vocabulary vocabulary, loadVocabulary(source.model));
  const int64_t weightBytes = source.loading.compute.dtype == DType::Bf16 ? 2 : 4;
  const int64_t matrices = 2 * dictionary.activationDim * dictionary.dictSize * int64_t{sizeof(float)};
  ReadingNeeds needs;
  needs.tokens = frames * (bases / vocabulary.kmerLength());
  needs.memoryBytes =
      countParameters(config) * weightBytes + matrices + batchBytes(config, {false, source.site, source.layer});
  return needs;
}

}  // namespace dglm
