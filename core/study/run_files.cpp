// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/run_files.h"

#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/base/text_file.h"
#include "core/formats/input_file.h"
#include "core/glm/glm_check.h"
#include "core/sae/dictionary_file.h"
#include "core/sequence/distinct_names.h"
#include "core/tensor/tensor_check.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// Devices and pipes are opened once only: who reads a pipe would take the trial's end for the end of all.
Status lookAtOutput(const fs::path& output) {
  std::error_code ignored;
  if (output.empty() || fs::is_other(output, ignored))
    return {};
  DGLM_TRY([[maybe_unused]] const PendingFile trial, PendingFile::create(output));
  return {};
}

/// Of a folder that holds no weights under a known name, its reader says what it looked for.
Status lookAtDictionary(const fs::path& dictionary) {
  const fs::path weights = dictionaryWeightsFile(dictionary);
  std::error_code ignored;
  return fs::is_directory(weights, ignored) ? Status() : checkTensorFile(weights);
}

Status lookAtSequences(const fs::path& path) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  DGLM_TRY([[maybe_unused]] const FileKind kind, fileKindOf(input));
  return {};
}

}  // namespace

Status lookAt(const RunFiles& files) {
  for (const fs::path& output : files.outputs)
    DGLM_CHECK(lookAtOutput(output));
  if (!files.outputFolder.empty())
    DGLM_CHECK(makeOutputFolder(files.outputFolder));
  if (!files.model.empty())
    DGLM_CHECK(checkGlmFolder(files.model));
  if (!files.finetuned.empty())
    DGLM_CHECK(checkTensorFile(files.finetuned));
  if (!files.dictionary.empty())
    DGLM_CHECK(lookAtDictionary(files.dictionary));
  for (const fs::path& tensors : files.tensors)
    DGLM_CHECK(checkTensorFile(tensors));
  for (const fs::path& activations : files.activations)
    if (std::error_code ignored; !fs::is_directory(activations, ignored))
      DGLM_CHECK(checkTensorFile(activations));
  for (const fs::path& table : files.tables)
    DGLM_CHECK(checkIsFile(table));
  for (const fs::path& sequences : files.sequences)
    DGLM_CHECK(lookAtSequences(sequences));
  return {};
}

Result<std::vector<ReadRecords>> readRunSequences(const RunFiles& files, const JobContext& job) {
  DGLM_CHECK(lookAt(files));
  std::vector<ReadRecords> all;
  for (const fs::path& path : files.sequences) {
    DGLM_TRY(ReadRecords read, readRecords(path, job, files.reading));
    all.push_back(std::move(read));
  }
  return all;
}

std::vector<Record> joinRecords(const RunFiles& files, std::vector<ReadRecords> read,
                                std::vector<std::string>& warnings) {
  std::vector<Record> records;
  DistinctNames names;
  for (size_t file = 0; file < read.size(); ++file) {
    for (const ReadWarning& warning : read[file].warnings)
      warnings.push_back(files.sequences[file].string() + ": " + warning.text());
    for (Record& record : read[file].records) {
      record.id = names.next(record.id);
      records.push_back(std::move(record));
    }
  }
  if (!names.renamings().empty())
    warnings.push_back(sentenceOf(names.renamings()));
  return records;
}

}  // namespace dglm
