// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/glm.h"
#include "core/interpretation/latent_reader.h"
#include "core/sequence/reading_plan.h"
#include "core/study/run_files.h"

namespace dglm {

struct SteeringWindow;
struct TensorFile;

/// Which sequences a command reads with the model, and how.
struct ModelReadingRequest {
  std::filesystem::path model;
  GlmLoading loading;
  std::vector<std::filesystem::path> sequences;
  int64_t maxTokens = 0;  ///< window in ids including <cls>; 0 = the command's own default
  LatentReadingOptions reading;
  bool paperCompatible = false;  ///< sequences as they are: no folding, windows from the first base on

  WindowStart windowStart() const { return paperCompatible ? WindowStart::FirstBase : WindowStart::LeastRotation; }
};

/// The index of output rows, one entry a row: which token of which record (cli.md "Index tensors"). Rows go record by
/// record, reading by reading; each reading starts with its <cls>.
struct TokenRows {
  std::vector<std::string> recordIds;
  std::vector<int64_t> tokenIds;
  std::vector<int64_t> record;  ///< index into recordIds
  std::vector<int64_t> start;   ///< forward strand, 0-based half-open; <cls> and a written special token: start == end
  std::vector<int64_t> end;
  std::vector<int64_t> frame;

  /// Appends the <cls> row and the own tokens of one reading.
  void append(const PlannedReading& plan, int64_t recordIndex, int32_t clsId);
  /// Appends a record that was read in one window, with all tokens of the window.
  void append(const SteeringWindow& window);

  /// Adds token_ids, record, start, end, frame and the metadata key `records` to a file.
  void addTo(TensorFile& file) const;
};

/// The files of the request, to which a command adds its own.
RunFiles filesOf(const ModelReadingRequest& request);

/// All records of the files, under names that differ, after a look at all files of the run (readRunSequences); warnings
/// of the readers, and one that says which names stood twice, are added to `warnings`.
Result<std::vector<Record>> readSequences(const RunFiles& files, std::vector<std::string>& warnings,
                                          const JobContext& job);

struct RowsReport {
  int64_t records = 0;
  int64_t rows = 0;
  std::optional<WeightOverlay> finetuned;
  std::vector<std::string> warnings;
};

/// `tokens`: ids and bases of every token as JSON. Only vocab.txt of the model folder is read.
Result<RowsReport> writeTokenTable(const ModelReadingRequest& request, const std::filesystem::path& out,
                                   const JobContext& job);

}  // namespace dglm
