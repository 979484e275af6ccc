// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/glm.h"
#include "core/interpretation/record_code.h"
#include "core/sae/dictionary.h"

namespace dglm {

/// Model, dictionary and the place between them.
struct LatentSource {
  std::filesystem::path model;       ///< folder of the gLM
  std::filesystem::path dictionary;  ///< file of the SAE
  int layer = 0;
  Site site = Site::FfnOutput;
  DictionaryExpectation expected = {};  ///< of the SAE
  GlmLoading loading = {};
};

struct LatentReadingOptions {
  int frames = 6;  ///< 1: the reference's one frame
  StrandChoice strands = StrandChoice::Forward;
  bool allWindows = true;    ///< false: the first window alone, as the reference does
  int64_t windowTokens = 0;  ///< ids including <cls>; 0 = the model's own window, or 512 for the first window alone
  bool foldBases = true;     ///< false: bases as they are, as the reference does
  WindowStart start = WindowStart::LeastRotation;
  EncodeOptions encode = {};
};

/// Whether what is encoded window by window does not depend on how windows are batched. Errors: InvalidArgument where a
/// BatchTopK is to keep the largest of a whole batch.
Status checkSelection(const Dictionary& dictionary, const EncodeOptions& options);

/// A loaded gLM and dictionary that read records. Immutable and safe to share between threads.
class LatentReader {
 public:
  /// Loads both and checks that they fit. Errors: as loadGlm and Dictionary::load, LayerOutOfRange, DimensionMismatch.
  static Result<LatentReader> open(const LatentSource& source, const JobContext& job = {});
  /// The same of a model and a dictionary that are loaded already; the source says what they were loaded from.
  static Result<LatentReader> from(const LatentSource& source, Glm glm, Dictionary dictionary);
  static Result<LatentReader> from(const LatentSource& source, std::shared_ptr<const Glm> glm, Dictionary dictionary);

  const LatentSource& source() const { return source_; }
  const Glm& glm() const { return *glm_; }
  const Dictionary& dictionary() const { return *dictionary_; }

  Status checkSelection(const EncodeOptions& options) const { return dglm::checkSelection(*dictionary_, options); }

  /// The sparse code of every own token of the record, window by window; dense codes are never held.
  /// Errors: Cancelled, InvalidArgument (a window past the model's limit, or as checkSelection).
  Result<RecordCode> read(const Record& record, const LatentReadingOptions& options, const JobContext& job) const;

  /// The readings' plan, for callers that want tokens and windows as well.
  std::vector<PlannedReading> plan(const Record& record, const LatentReadingOptions& options) const;

 private:
  LatentReader(LatentSource source, std::shared_ptr<const Glm> glm, std::shared_ptr<const Dictionary> dictionary);

  int64_t windowTokens(const LatentReadingOptions& options) const;

  LatentSource source_;
  std::shared_ptr<const Glm> glm_;
  std::shared_ptr<const Dictionary> dictionary_;
};

}  // namespace dglm
