// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/site.h"
#include "core/interpretation/latent_reader.h"
#include "core/sae/activation_rows.h"
#include "core/sae/flat_yaml.h"
#include "core/study/record_codes.h"

namespace dglm {

/// Of the bases and whether they are a circle, whatever the record is called.
std::string sha256OfMolecule(const Record& record);

/// Records whose activations `activations --shards` saved, found again by their bases and read as they were then.
class SavedReadings {
 public:
  /// Folders of one layer of one model, read in one way; several hold other records. `layer` chooses among several in
  /// a folder; none: there is one. Errors: those of
  /// openSavedActivations; InvalidArgument for what other programs saved, for random windows, for folders that differ,
  /// and for those of an older version.
  static Result<SavedReadings> open(const std::vector<std::filesystem::path>& folders, std::optional<int> layer,
                                    const JobContext& job);

  int layer() const { return layer_; }
  Site site() const { return site_; }
  int64_t width() const { return width_; }
  const Vocabulary& vocabulary() const { return *vocabulary_; }
  /// How the records were read.
  const LatentReadingOptions& reading() const { return reading_; }
  /// A field of the index: model, model_sha256, compute, ...
  std::string source(const std::string& field) const { return findField(source_, field); }
  const std::vector<std::filesystem::path>& folders() const { return folders_; }

  /// A reading of a record and its rows in the files: those of <cls> and of its own tokens, none where it is too short.
  struct Place {
    PlannedReading plan;
    size_t folder = 0;
    int64_t firstRow = 0;
    int64_t rows = 0;
  };
  /// In the order in which the model read them. Error: InvalidArgument for a record that was not saved.
  Result<std::vector<Place>> places(const Record& record) const;
  /// fp32 [count, width] of the place, from `first` on; callable from several threads at once. Errors: of the files.
  Result<at::Tensor> rows(const Place& place, int64_t first, int64_t count) const;

 private:
  struct Saved {
    size_t folder = 0;
    int64_t firstRow = 0, rows = 0;
  };
  SavedReadings() = default;
  Status add(const std::filesystem::path& folder, const JobContext& job);
  Status takeReading();

  std::vector<std::filesystem::path> folders_;
  FlatYaml source_;
  int layer_ = 0;
  Site site_ = Site::FfnOutput;
  int64_t width_ = 0;
  std::shared_ptr<const Vocabulary> vocabulary_;
  LatentReadingOptions reading_;
  std::map<std::string, Saved> records_;  ///< by sha256OfMolecule
  std::vector<std::unique_ptr<ActivationRows>> files_;
  std::unique_ptr<std::mutex> oneAtATime_ = std::make_unique<std::mutex>();
};

/// Codes by a dictionary of activations that were saved; the options of read() but `encode` are those of the saving.
class SavedCodes : public RecordCodes {
 public:
  /// Loads the dictionary, as wide as what was saved. Errors: those of Dictionary::load; DimensionMismatch.
  static Result<SavedCodes> open(SavedReadings saved, const std::filesystem::path& dictionaryFile,
                                 DictionaryExpectation expected, const JobContext& job);
  /// Errors: DimensionMismatch.
  static Result<SavedCodes> from(SavedReadings saved, Dictionary dictionary, std::filesystem::path dictionaryFile);

  const SavedReadings& saved() const { return saved_; }
  const Dictionary& dictionary() const override { return dictionary_; }
  const Vocabulary& vocabulary() const override { return saved_.vocabulary(); }
  Result<RecordCode> read(const Record& record, const LatentReadingOptions& options,
                          const JobContext& job) const override;
  Result<Facts> modelFacts(const JobContext& job) const override;
  std::filesystem::path dictionaryFile() const override { return dictionaryFile_; }

 private:
  SavedCodes(SavedReadings saved, Dictionary dictionary, std::filesystem::path dictionaryFile)
      : saved_(std::move(saved)), dictionary_(std::move(dictionary)), dictionaryFile_(std::move(dictionaryFile)) {}

  SavedReadings saved_;
  Dictionary dictionary_;
  std::filesystem::path dictionaryFile_;
};

}  // namespace dglm
