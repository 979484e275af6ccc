// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/read_records.h"

namespace dglm {

/// The files that a run reads and writes; empty paths and lists: none.
struct RunFiles {
  std::filesystem::path model;                     ///< folder of a gLM
  std::filesystem::path finetuned;                 ///< weights laid over it
  std::filesystem::path dictionary;                ///< file or folder of an SAE
  std::vector<std::filesystem::path> tensors;      ///< safetensors and checkpoints
  std::vector<std::filesystem::path> activations;  ///< as --activations takes them: files, and folders
  std::vector<std::filesystem::path> tables;       ///< any other file that is read
  std::vector<std::filesystem::path> sequences;    ///< as forEachRecord reads them
  ReadOptions reading = {};                        ///< of the sequences
  std::vector<std::filesystem::path> outputs;      ///< files to write
  std::filesystem::path outputFolder;              ///< made where it is not there
};

/// Looks at all files of a run before it computes: whether the outputs can be written, whether each input is there and
/// is what it is taken for (configuration, vocabulary and the headers of weights; the first bytes of sequences).
/// Errors: the first that there is, those of the readers and CannotWriteFile.
Status lookAt(const RunFiles& files);

/// The same, and then reads the sequences, so that a fault in the last of them is told before a model runs. One entry a
/// file, in their order. Errors: also those of readRecords.
Result<std::vector<ReadRecords>> readRunSequences(const RunFiles& files, const JobContext& job);

/// All records of the files in one list, under names that differ; their warnings go to `warnings`, each with its file's
/// path, and one that says which names stood twice.
std::vector<Record> joinRecords(const RunFiles& files, std::vector<ReadRecords> read,
                                std::vector<std::string>& warnings);

}  // namespace dglm
