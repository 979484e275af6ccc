// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/dictionary.h"
#include "core/sae/meta_trainer.h"
#include "core/study/latent_labels.h"

namespace dglm {

/// How meta-latents are kept few: the paper's JumpReLU with one threshold, or the k largest a row on average.
enum class MetaKind { JumpRelu, BatchTopK };

struct MetaSaeRequest {
  std::filesystem::path dictionary;
  DictionaryExpectation expected = {};
  std::filesystem::path scores = {};        ///< readLatentLabels
  std::vector<LabelledLatent> labels = {};  ///< in place of a file; both empty: all latents, without labels
  std::string labelsFrom = {};              ///< where these come from, for meta_sae.json
  bool takesAll = false;                    ///< all latents, although there are scores
  double leastF1 = 0;
  MetaKind kind = MetaKind::JumpRelu;
  std::vector<int64_t> dims{128};
  std::vector<double> alphas{0.019};  ///< JumpReLU
  std::vector<int64_t> ks{4};         ///< BatchTopK
  int64_t seeds = 1;                  ///< from options.seed on
  bool randomControl = false;         ///< the same on random directions, alpha less by 0.012 as in the paper
  MetaSaeOptions options = {};        ///< the rest; dim, alpha and seed are the runs' own
  std::filesystem::path outputFolder;
  bool resume = false;  ///< passes over finished runs
};

/// One meta-SAE of a sweep.
struct MetaSaeRun {
  std::string name;  ///< of its folder: "D128_alpha0.019_seed42"
  int64_t dim = 0;
  double alpha = 0;  ///< JumpReLU
  int64_t k = 0;     ///< BatchTopK
  uint64_t seed = 0;
  bool isControl = false;
  double reconstruction = 0;           ///< mean squared error a row, summed over dimensions, of the trained one
  double l0 = 0;                       ///< active meta-latents a row
  double varianceExplained = 0;        ///< of the directions, as SAEBench reports it
  double lastEpochReconstruction = 0;  ///< JumpReLU: mean over the steps of the last epoch, as the paper reports
  double lastEpochL0 = 0;
  double stability = 0;  ///< mean cosine to the matches in the other seeds; NaN for a single one
};

/// The table of all runs of a folder, which shows how much error fewer active meta-latents cost.
inline constexpr const char* kMetaSaeTable = "l0_against_error.csv";

struct MetaSaeReport {
  int64_t rows = 0;  ///< latents that it was trained on
  std::vector<MetaSaeRun> runs;
  std::vector<std::filesystem::path> files;
  std::vector<std::string> warnings;
};

/// `train meta-sae`: meta-SAEs on the decoder directions of a dictionary's latents (nt_spec 8.4). A folder a run with
/// ae.pt (a dictionary whose activations are decoder directions), meta_sae.json, which says what it was made from,
/// meta_latents.csv, children.csv and meta_sae.xlsx, and l0_against_error.csv for all. Errors: those of dictionary and
/// table, InvalidArgument, LatentOutOfRange where the table has latents that the dictionary has not, FileExists for a
/// run that is there and is not resumed, Cancelled.
Result<MetaSaeReport> trainMetaSaes(const MetaSaeRequest& request, const JobContext& job);

}  // namespace dglm
