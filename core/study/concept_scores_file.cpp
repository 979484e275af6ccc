// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concept_scores_file.h"

#include <array>
#include <limits>
#include <map>
#include <utility>
#include <vector>

#include "core/base/numbering.h"
#include "core/formats/csv_reader.h"
#include "core/formats/input_file.h"
#include "core/study/published_table.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 13> kScoreColumns = {"latent",  "concept",   "set",     "f1",     "precision",
                                                       "recall",  "threshold", "support", "ci_low", "ci_high",
                                                       "null_f1", "q_value",   "mode"};
enum ScoreColumn { Latent, Concept, Set, F1, Precision, Recall, Threshold, Support, Low, High, NullF1, Q, Mode };

/// Reads the rows of one mode: the file holds each pair by base and by token.
class ScoreRows {
 public:
  ScoreRows(const fs::path& path, std::optional<std::string> mode) : path_(path), mode_(std::move(mode)) {}

  Result<ConceptScores> read() {
    DGLM_TRY(InputFile input, InputFile::open(path_));
    DGLM_TRY(CsvReader csv, CsvReader::open(input));
    std::array<size_t, kScoreColumns.size()> places{};
    for (size_t column = 0; column < kScoreColumns.size(); ++column) {
      const auto place = csv.column(kScoreColumns[column]);
      if (!place)
        return Error{ErrorKind::MalformedFile,
                     {path_.string(), "concepts", Why::inEnglish("it has no column %1", {kScoreColumns[column]})}};
      places[column] = *place;
    }
    std::vector<std::string> row;
    for (;;) {
      DGLM_TRY(const bool hasRow, csv.nextRow(row));
      if (!hasRow)
        break;
      if (!mode_)
        mode_ = row[places[Mode]];
      if (row[places[Mode]] == *mode_)
        DGLM_CHECK(add(row, places));
    }
    scores_.concepts = concepts_.names();
    return std::move(scores_);
  }

 private:
  Status add(const std::vector<std::string>& row, const std::array<size_t, kScoreColumns.size()>& places) {
    const auto number = [&](ScoreColumn column) { return parseNumber(row[places[column]]); };
    const auto latent = number(Latent), set = number(Set);
    if (!latent || !(*latent >= 0 && *latent <= std::numeric_limits<int32_t>::max()) || !set ||
        !(*set >= 0 && *set < kScoreSets))
      return Error{
          ErrorKind::MalformedFile,
          {path_.string(), "concepts",
           Why::inEnglish("a row has '%1' as latent and '%2' as set", {row[places[Latent]], row[places[Set]]})}};
    const int32_t concept_ = concepts_.numberOf(row[places[Concept]]);
    const auto key = std::pair(static_cast<int32_t>(*latent), concept_);
    const auto [place, isNew] = rows_.try_emplace(key, scores_.rows.size());
    if (isNew) {
      scores_.rows.push_back({key.first, key.second, SetScore::kNone, {}});
      scores_.rows.back().qValue = number(Q).value_or(SetScore::kNone);
    }
    SetScore& score = scores_.rows[place->second].sets[static_cast<size_t>(*set)];
    const auto orNone = [&](ScoreColumn column) { return number(column).value_or(SetScore::kNone); };
    score = {orNone(F1), orNone(Precision), orNone(Recall), orNone(Threshold),
             {},         orNone(Low),       orNone(High),   orNone(NullF1)};
    if (const auto support = number(Support))
      score.support = static_cast<int64_t>(*support);
    return {};
  }

  fs::path path_;
  std::optional<std::string> mode_;
  ConceptScores scores_;
  Numbering concepts_;
  std::map<std::pair<int32_t, int32_t>, size_t> rows_;
};

}  // namespace

Result<ConceptScores> readConceptScores(const fs::path& path, std::optional<std::string> mode) {
  return ScoreRows(path, std::move(mode)).read();
}

}  // namespace dglm
