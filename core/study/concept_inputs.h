// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/study/concepts.h"

namespace dglm {

/// The file's synonyms; without a path the common ones. Remarks on its bytes are added.
Result<ConceptNames> readSynonyms(const std::filesystem::path& path, std::vector<std::string>& remarks);

/// All that a run with a model reads from files beside the model itself.
struct ConceptInputs {
  std::array<std::vector<Record>, 3> sets;
  std::array<std::vector<int32_t>, 3> clusters;  ///< [set][record]; empty: not told
  ConceptNames synonyms;
  std::vector<std::string> warnings;  ///< of the readers, of sequences of two sets, of synonyms that name nothing
};

/// Looks at all files of the run and reads the sets, before the model is loaded. Synonyms and clusters are of the
/// default mode alone. Errors: as readRunSequences and readAnnotatedRecords; InvalidArgument for a record that the
/// clusters lack.
Result<ConceptInputs> readConceptInputs(const ConceptsFromModel& request, bool paperCompatible, const JobContext& job);

}  // namespace dglm
