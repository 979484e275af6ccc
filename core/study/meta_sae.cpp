// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/meta_sae.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/atomic_file.h"
#include "core/base/file_hash.h"
#include "core/base/folder.h"
#include "core/base/json_text.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_fields.h"
#include "core/interpretation/latent_stability.h"
#include "core/sae/dictionary_file.h"
#include "core/sae/trainer.h"
#include "core/study/meta_families.h"
#include "core/study/meta_run.h"
#include "core/study/number_text.h"
#include "core/study/run_files.h"
#include "core/study/version.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_view.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using at::Tensor;

/// What the random directions' alpha is less by in the paper (train_metaSAE).
constexpr double kControlAlpha = 0.012;

/// The latents that are trained on, and their directions [N, D].
struct MetaRows {
  std::vector<LabelledLatent> latents;
  Tensor directions_ND;
};

Result<MetaRows> readRows(const MetaSaeRequest& request, const JobContext& job) {
  DGLM_TRY(const Dictionary dictionary, Dictionary::load(request.dictionary, request.expected, job));
  const DictionaryFacts& facts = dictionary.facts();
  if (facts.architecture == Architecture::Identity)
    return Error{ErrorKind::InvalidArgument,
                 {request.dictionary.string(), "used", Why::inEnglish("an Identity has no latents")}};
  MetaRows rows;
  rows.latents = request.labels;
  if (!request.scores.empty()) {
    DGLM_TRY(rows.latents, readLatentLabels(request.scores, request.leastF1, job));
  }
  if (rows.latents.empty() || request.takesAll) {
    std::vector<LabelledLatent> all(static_cast<size_t>(facts.dictSize));
    for (size_t latent = 0; latent < all.size(); ++latent)
      all[latent].latent = static_cast<int64_t>(latent);
    for (LabelledLatent& labelled : rows.latents)
      if (labelled.latent < facts.dictSize)
        all[static_cast<size_t>(labelled.latent)] = std::move(labelled);
    rows.latents = std::move(all);
  }
  std::vector<int64_t> chosen;
  for (const LabelledLatent& latent : rows.latents) {
    if (latent.latent >= facts.dictSize)
      return Error{ErrorKind::LatentOutOfRange,
                   {std::to_string(latent.latent), request.dictionary.string(), std::to_string(facts.dictSize)}};
    chosen.push_back(latent.latent);
  }
  rows.directions_ND = dictionary.decoderRows().to(at::kFloat).index_select(0, at::tensor(chosen)).contiguous();
  return rows;
}

/// 0.019 less 0.012 is 0.007, also where it is part of a name.
double rounded(double alpha) {
  constexpr double kSteps = 1e9;
  return std::round(alpha * kSteps) / kSteps;
}

/// A name that a folder may have on every system.
std::string nameOfRun(const MetaSaeRequest& request, const MetaSaeRun& run) {
  std::string name = (run.isControl ? "random_D" : "D") + std::to_string(run.dim);
  name += request.kind == MetaKind::JumpRelu ? "_alpha" + numberText(run.alpha) : "_k" + std::to_string(run.k);
  return name + "_seed" + std::to_string(run.seed);
}

std::vector<MetaSaeRun> plannedRuns(const MetaSaeRequest& request) {
  std::vector<MetaSaeRun> runs;
  const bool isJump = request.kind == MetaKind::JumpRelu;
  const size_t settings = isJump ? request.alphas.size() : request.ks.size();
  for (const bool isControl : {false, true})
    for (const int64_t dim : request.dims)
      for (size_t setting = 0; setting < settings && (!isControl || request.randomControl); ++setting)
        for (int64_t seed = 0; seed < request.seeds; ++seed) {
          MetaSaeRun run;
          run.dim = dim;
          run.isControl = isControl;
          run.seed = request.options.seed + static_cast<uint64_t>(seed);
          if (isJump)
            run.alpha = rounded(request.alphas[setting] - (isControl ? kControlAlpha : 0));
          else
            run.k = request.ks[setting];
          run.name = nameOfRun(request, run);
          runs.push_back(std::move(run));
        }
  return runs;
}

Status checkOptions(const MetaSaeOptions& options) {
  for (const auto& [option, value] : {std::pair("--lr", options.lr), std::pair("--bandwidth", options.bandwidth)})
    if (!std::isfinite(value) || value <= 0)
      return Error{ErrorKind::InvalidArgument,
                   {option, numberText(value), Why::inEnglish("it must be a number above 0")}};
  for (const auto& [option, value] :
       {std::pair("--warmup-epochs", options.warmupEpochs), std::pair("--ramp-epochs", options.rampEpochs)})
    if (value < 0)
      return Error{ErrorKind::InvalidArgument, {option, std::to_string(value), Why::inEnglish("it must be 0 or more")}};
  return {};
}

Status checkRequest(const MetaSaeRequest& request, const std::vector<MetaSaeRun>& runs) {
  if (request.seeds < 1)
    return Error{ErrorKind::InvalidArgument,
                 {"--seeds", std::to_string(request.seeds), Why::inEnglish("it must be 1 or more")}};
  DGLM_CHECK(checkOptions(request.options));
  for (const MetaSaeRun& run : runs) {
    if (run.dim < 1)
      return Error{ErrorKind::InvalidArgument,
                   {"--dim", std::to_string(run.dim), Why::inEnglish("it must be 1 or more")}};
    if (request.kind == MetaKind::JumpRelu && !(run.alpha > 0))
      return Error{ErrorKind::InvalidArgument,
                   {"--alpha", numberText(run.alpha + (run.isControl ? kControlAlpha : 0)),
                    run.isControl ? Why::inEnglish("the random control takes %1 less, and that must be above 0",
                                                   {numberText(kControlAlpha)})
                                  : Why::inEnglish("it must be above 0")}};
    if (request.kind == MetaKind::BatchTopK && (run.k < 1 || run.k > run.dim))
      return Error{ErrorKind::InvalidArgument,
                   {"--meta-k", std::to_string(run.k), Why::inEnglish("it must be from 1 to the meta-latents")}};
    const bool isTwice = std::ranges::count(runs, run.name, &MetaSaeRun::name) > 1;
    if (isTwice)
      return Error{ErrorKind::InvalidArgument,
                   {Why::inEnglish("A sweep"), Why::inEnglish("made"),
                    Why::inEnglish("the same values stand there twice: %1", {run.name})}};
  }
  return {};
}

/// The state of a BatchTopK trained on the rows, in as many steps as the epochs have batches.
Result<TensorFile> trainBatchTopK(const Tensor& x_ND, const MetaSaeRun& run, const MetaSaeOptions& options,
                                  const JobContext& job) {
  SaeTrainingOptions training;
  training.trainer = TrainerKind::BatchTopK;
  training.dictionarySize = run.dim;
  training.k = run.k;
  training.lr = options.lr;
  training.batchSize = std::min(options.batchSize, x_ND.size(0));
  const int64_t batches = (x_ND.size(0) + training.batchSize - 1) / training.batchSize;
  training.steps = options.epochs * batches;
  training.warmupSteps = std::min(options.warmupEpochs * batches, training.steps / 2);
  training.thresholdStartStep = training.steps / 4;
  training.seed = run.seed;
  DGLM_TRY(const std::unique_ptr<SaeTrainer> trainer, makeSaeTrainer(training, x_ND.size(1)));
  const auto step = [&](const Tensor& x_BD, int64_t) -> Status {
    const Result<SaeStepMetrics> done = trainer->step(x_BD);
    return done.hasError() ? Status(done.error()) : Status();
  };
  DGLM_CHECK(trainInEpochs(x_ND, options.epochs, training.batchSize, run.seed, job, step));
  return trainer->dictionaryState();
}

Result<TensorFile> trainRun(const Tensor& x_ND, const MetaSaeRequest& request, MetaSaeRun& run, const JobContext& job) {
  MetaSaeOptions options = request.options;
  options.dim = run.dim;
  options.alpha = run.alpha;
  options.seed = run.seed;
  if (request.kind == MetaKind::BatchTopK)
    return trainBatchTopK(x_ND, run, options, job);
  DGLM_TRY(TrainedMetaSae trained, trainMetaSae(x_ND, options, job));
  run.lastEpochReconstruction = trained.last.reconstruction;
  run.lastEpochL0 = trained.last.l0;
  return std::move(trained.state);
}

/// Tells how well the trained one does on all its rows.
Result<SparseCode> evaluate(const Dictionary& meta, const Tensor& x_ND, MetaSaeRun& run) {
  DGLM_TRY(SparseCode code, meta.encode(x_ND));
  DGLM_TRY(const Tensor back_ND, meta.decode(code));
  const Tensor error_ND = back_ND - x_ND;
  run.reconstruction = error_ND.square().sum(-1).mean().item<double>();
  run.l0 = static_cast<double>(code.nonzeros()) / static_cast<double>(code.rows());
  const double spread = (x_ND - x_ND.mean(0, true)).square().sum().item<double>();
  run.varianceExplained = spread > 0 ? 1 - error_ND.square().sum().item<double>() / spread : std::nan("");
  return code;
}

class MetaSweep {
 public:
  MetaSweep(const MetaSaeRequest& request, const JobContext& job) : request_(request), job_(job) {}

  Result<MetaSaeReport> run() {
    report_.runs = plannedRuns(request_);
    DGLM_CHECK(checkRequest(request_, report_.runs));
    RunFiles files;
    files.dictionary = request_.dictionary;
    if (!request_.scores.empty())
      files.tables = {request_.scores};
    files.outputFolder = request_.outputFolder;
    DGLM_CHECK(lookAt(files));
    DGLM_TRY(rows_, readRows(request_, job_));
    DGLM_TRY(sha256_, sha256OfFile(dictionaryWeightsFile(request_.dictionary), job_));
    report_.rows = std::ssize(rows_.latents);
    DGLM_CHECK(makeFolder(request_.outputFolder));
    for (MetaSaeRun& each : report_.runs) {
      DGLM_TRY(Dictionary meta, trainedOrKept(each));
      trained_.push_back(std::move(meta));
    }
    for (size_t index = 0; index < report_.runs.size(); ++index)
      DGLM_CHECK(describe(index));
    DGLM_CHECK(writeTable());
    return std::move(report_);
  }

 private:
  Tensor rowsOf(const MetaSaeRun& each) const {
    return each.isControl ? randomDirections(rows_.directions_ND.size(0), rows_.directions_ND.size(1), each.seed)
                          : rows_.directions_ND;
  }

  Result<Dictionary> trainedOrKept(MetaSaeRun& each) {
    const fs::path folder = request_.outputFolder / each.name;
    const fs::path file = folder / "ae.pt";
    std::error_code ignored;
    if (fs::exists(file, ignored)) {
      if (!request_.resume)
        return Error{ErrorKind::FileExists, {file.string()}};
      DGLM_TRY(Dictionary kept, Dictionary::load(file, {}, job_));
      if (kept.facts().dictSize != each.dim || kept.facts().activationDim != rows_.directions_ND.size(1))
        return Error{ErrorKind::CannotResume, {folder.string(), Why::inEnglish("it holds another meta-SAE")}};
      return kept;
    }
    DGLM_TRY(const TensorFile state, trainRun(rowsOf(each), request_, each, job_));
    DGLM_CHECK(makeFolder(folder));
    DGLM_CHECK(saveDictionary(file, state));
    return Dictionary::fromState(state, file.string());
  }

  Status describe(size_t index) {
    MetaSaeRun& each = report_.runs[index];
    const Dictionary& meta = trained_[index];
    DGLM_TRY(const SparseCode code, evaluate(meta, rowsOf(each), each));
    DGLM_TRY(const std::vector<float> stability, stabilityOfRun(index));
    each.stability = stability.empty() ? std::nan("")
                                       : std::accumulate(stability.begin(), stability.end(), 0.0) /
                                             static_cast<double>(stability.size());
    if (each.isControl)
      return {};  // random directions have no children to name
    DGLM_CHECK(writeProvenance(each));
    const Tensor norms_M = meta.decoderRows().to(at::kFloat).norm(2, {1}).contiguous();
    const std::vector<MetaFamily> families = familiesOf(code, elementsOf(norms_M), rows_.latents);
    DGLM_TRY(const std::vector<fs::path> files,
             writeFamilies(request_.outputFolder / each.name, families, rows_.latents, stability));
    report_.files.insert(report_.files.end(), files.begin(), files.end());
    return {};
  }

  /// Of each meta-latent among the seeds of the same setting; empty for a single seed.
  Result<std::vector<float>> stabilityOfRun(size_t index) const {
    const MetaSaeRun& own = report_.runs[index];
    std::vector<LatentMatches> matches;
    for (size_t other = 0; other < report_.runs.size(); ++other) {
      const MetaSaeRun& run = report_.runs[other];
      const bool isAnotherSeed = run.isControl == own.isControl && run.dim == own.dim && run.alpha == own.alpha &&
                                 run.k == own.k && run.seed != own.seed;
      if (!isAnotherSeed)
        continue;
      DGLM_TRY(LatentMatches found,
               matchByDirection(trained_[index].decoderRows(), trained_[other].decoderRows(), job_));
      matches.push_back(std::move(found));
    }
    return matches.empty() ? std::vector<float>() : stabilityOf(matches);
  }

  /// What it was made from, and how.
  Status writeProvenance(const MetaSaeRun& each) {
    const MetaSaeOptions& options = request_.options;
    nlohmann::ordered_json json = {{"program", "decode-glm " + programVersion()},
                                   {"dictionary", toUtf8(fs::absolute(request_.dictionary))},
                                   {"dictionary_sha256", sha256_},
                                   {"scores", request_.scores.empty() ? request_.labelsFrom : toUtf8(request_.scores)},
                                   {"min_f1", request_.leastF1},
                                   {"latents", report_.rows},
                                   {"trainer", request_.kind == MetaKind::JumpRelu ? "jumprelu" : "batchtopk"},
                                   {"dim", each.dim},
                                   {"seed", each.seed},
                                   {"epochs", options.epochs},
                                   {"batch_size", options.batchSize},
                                   {"lr", options.lr},
                                   {"reconstruction", each.reconstruction},
                                   {"l0", each.l0}};
    if (request_.kind == MetaKind::JumpRelu)
      json["alpha"] = each.alpha;
    else
      json["k"] = each.k;
    const fs::path path = request_.outputFolder / each.name / kMetaSaeFacts;
    DGLM_CHECK(writeAtomically(path, jsonText(json, 2) + "\n"));
    report_.files.push_back(path);
    return {};
  }

  Status writeTable() {
    const fs::path path = request_.outputFolder / kMetaSaeTable;
    DGLM_TRY(AtomicFile file, AtomicFile::create(path));
    DGLM_CHECK(file.write(csvLine(
        std::vector<std::string>{"run", "control", "dim", "alpha", "k", "seed", "reconstruction", "l0",
                                 "variance_explained", "last_epoch_reconstruction", "last_epoch_l0", "stability"})));
    const bool isJump = request_.kind == MetaKind::JumpRelu;
    for (const MetaSaeRun& each : report_.runs) {
      const bool isKept = each.lastEpochReconstruction == 0;
      DGLM_CHECK(file.write(csvLine(std::vector<std::string>{
          each.name, each.isControl ? "random" : "none", std::to_string(each.dim), isJump ? numberText(each.alpha) : "",
          isJump ? "" : std::to_string(each.k), std::to_string(each.seed), numberText(each.reconstruction),
          numberText(each.l0), numberText(each.varianceExplained),
          isKept ? "" : numberText(each.lastEpochReconstruction), isKept ? "" : numberText(each.lastEpochL0),
          numberText(each.stability)})));
    }
    report_.files.push_back(path);
    return file.commit();
  }

  const MetaSaeRequest& request_;
  const JobContext& job_;
  MetaRows rows_;
  std::string sha256_;  ///< of the dictionary's weights
  std::vector<Dictionary> trained_;
  MetaSaeReport report_;
};

}  // namespace

Result<MetaSaeReport> trainMetaSaes(const MetaSaeRequest& request, const JobContext& job) {
  std::error_code ignored;
  const bool isNew = !fs::exists(request.outputFolder, ignored);
  auto report = catchingTorch("training the meta-SAE", [&] { return MetaSweep(request, job).run(); });
  if (report.hasError() && isNew)
    fs::remove(request.outputFolder, ignored);  // which takes an empty one alone
  return report;
}

}  // namespace dglm
