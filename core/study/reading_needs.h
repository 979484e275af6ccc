// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"

namespace dglm {

/// What reading records through a model and a dictionary takes, about, told before either is loaded.
struct ReadingNeeds {
  int64_t tokens = 0;       ///< of all frames; one strand
  int64_t memoryBytes = 0;  ///< weights of both and a batch's intermediate results; the records' length adds nothing
};

/// `bases` of all records. Only the model's config.json and vocab.txt are read. Errors: theirs.
Result<ReadingNeeds> needsOfReading(const LatentSource& source, const DictionaryFacts& dictionary, int frames,
                                    int64_t bases);

}  // namespace dglm
