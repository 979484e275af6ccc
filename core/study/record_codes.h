// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"
#include "core/study/inspect.h"

namespace dglm {

/// Where the codes of records come from: a model with a dictionary, or activations that were saved (SavedCodes).
class RecordCodes {
 public:
  virtual ~RecordCodes() = default;

  virtual const Dictionary& dictionary() const = 0;
  virtual const Vocabulary& vocabulary() const = 0;
  /// As LatentReader::read; callable from several threads at once.
  virtual Result<RecordCode> read(const Record& record, const LatentReadingOptions& options,
                                  const JobContext& job) const = 0;
  /// Which model it was, for what is kept with results: path or name, and SHA-256 of its weights.
  virtual Result<Facts> modelFacts(const JobContext& job) const = 0;
  /// The dictionary's file or folder; empty: the neurons.
  virtual std::filesystem::path dictionaryFile() const = 0;
};

/// Reads each record with the model.
class ModelCodes : public RecordCodes {
 public:
  explicit ModelCodes(LatentReader reader) : reader_(std::move(reader)) {}

  const LatentReader& reader() const { return reader_; }
  const Dictionary& dictionary() const override { return reader_.dictionary(); }
  const Vocabulary& vocabulary() const override { return reader_.glm().vocabulary; }
  Result<RecordCode> read(const Record& record, const LatentReadingOptions& options,
                          const JobContext& job) const override {
    return reader_.read(record, options, job);
  }
  Result<Facts> modelFacts(const JobContext& job) const override;
  std::filesystem::path dictionaryFile() const override { return reader_.source().dictionary; }

 private:
  LatentReader reader_;
};

}  // namespace dglm
