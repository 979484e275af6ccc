// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/meta_sweep.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "core/study/meta_run.h"
#include "core/study/number_text.h"
#include "core/study/published_table.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr double kLargestWhole = 9e15;

/// NaN where the field is empty or n/a.
Result<double> numberAt(const PublishedTable& table, size_t row, const char* column) {
  if (table.text(row, column) == numberText(std::nan("")))
    return std::nan("");
  return table.number(row, column);
}

/// 0 where the field is empty.
Result<int64_t> wholeAt(const PublishedTable& table, size_t row, const char* column) {
  DGLM_TRY(const double number, numberAt(table, row, column));
  if (std::isnan(number))
    return 0;
  if (number < 0 || number > kLargestWhole || number != std::floor(number))
    return table.badField(row, column);
  return static_cast<int64_t>(number);
}

Result<ListedMetaSae> listedAt(const PublishedTable& table, size_t row, const fs::path& folder) {
  ListedMetaSae listed;
  MetaSaeRun& run = listed.run;
  run.name = table.text(row, "run");
  if (run.name.empty() || fs::path(run.name).filename() != run.name)
    return table.badField(row, "run");
  run.isControl = table.text(row, "control") == "random";
  DGLM_TRY(run.dim, wholeAt(table, row, "dim"));
  DGLM_TRY(run.alpha, numberAt(table, row, "alpha"));
  DGLM_TRY(run.k, wholeAt(table, row, "k"));
  DGLM_TRY(const int64_t seed, wholeAt(table, row, "seed"));
  run.seed = static_cast<uint64_t>(seed);
  DGLM_TRY(run.reconstruction, numberAt(table, row, "reconstruction"));
  DGLM_TRY(run.l0, numberAt(table, row, "l0"));
  DGLM_TRY(run.varianceExplained, numberAt(table, row, "variance_explained"));
  DGLM_TRY(run.lastEpochReconstruction, numberAt(table, row, "last_epoch_reconstruction"));
  DGLM_TRY(run.lastEpochL0, numberAt(table, row, "last_epoch_l0"));
  DGLM_TRY(run.stability, numberAt(table, row, "stability"));
  listed.kind = run.k > 0 ? MetaKind::BatchTopK : MetaKind::JumpRelu;
  listed.folder = folder / run.name;
  return listed;
}

}  // namespace

std::vector<fs::path> metaSweepsIn(const fs::path& path) {
  std::error_code ignored;
  if (fs::exists(path / kMetaSaeTable, ignored))
    return {path};
  std::vector<fs::path> sweeps;
  for (const fs::directory_entry& entry : fs::directory_iterator(path, ignored))
    if (fs::exists(entry.path() / kMetaSaeTable, ignored))
      sweeps.push_back(entry.path());
  std::ranges::sort(sweeps);
  return sweeps;
}

Result<std::vector<ListedMetaSae>> readMetaSweep(const fs::path& folder, const JobContext& job) {
  DGLM_TRY(const PublishedTable table, PublishedTable::read(folder / kMetaSaeTable, job));
  DGLM_CHECK(table.require(std::array{"run", "control", "dim", "seed", "reconstruction", "l0"}));
  std::vector<ListedMetaSae> runs;
  std::string sha256;
  int64_t trainedOn = 0;
  for (size_t row = 0; row < table.rows(); ++row) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(ListedMetaSae listed, listedAt(table, row, folder));
    std::error_code ignored;
    if (!listed.run.isControl && fs::exists(listed.folder / kMetaSaeFacts, ignored)) {
      DGLM_TRY(const MetaRunFiles facts, readMetaFacts(listed.folder));
      listed.dictionarySha256 = sha256 = facts.dictionarySha256;
      listed.trainedOn = trainedOn = facts.trainedOn;
    }
    runs.push_back(std::move(listed));
  }
  for (ListedMetaSae& listed : runs)
    if (listed.run.isControl) {
      listed.dictionarySha256 = sha256;
      listed.trainedOn = trainedOn;
    }
  return runs;
}

Result<MetaSaeList> listMetaSaes(std::span<const fs::path> places, const JobContext& job) {
  MetaSaeList list;
  std::set<fs::path> read;
  for (const fs::path& place : places)
    for (const fs::path& sweep : metaSweepsIn(place)) {
      DGLM_CHECK(job.checkpoint());
      if (!read.insert(sweep.lexically_normal()).second)
        continue;
      auto runs = readMetaSweep(sweep, job);
      if (runs.hasError() && runs.error().isCancelled())
        return runs.error();
      if (runs.hasError())
        list.unread.push_back(runs.error());
      else
        std::ranges::move(runs.value(), std::back_inserter(list.runs));
    }
  return list;
}

}  // namespace dglm
