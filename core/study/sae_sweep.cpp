// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/sae_sweep.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <map>
#include <optional>

#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/base/json_text.h"
#include "core/base/platform.h"
#include "core/formats/csv_fields.h"
#include "core/sae/dictionary.h"
#include "core/study/number_text.h"
#include "core/study/sweep_needs.h"
#include "core/study/training_monitor.h"
#include "core/study/training_source.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

std::string localTime(const char* format) {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  char text[40];
  std::strftime(text, sizeof text, format, std::localtime(&now));
  return text;
}

/// What a finished dictionary is on one batch that it was not trained on.
struct FinalEvaluation {
  double reconstructionLoss = 0;  ///< mean square of the difference of unit vectors
  double l0 = 0;
  double rawMse = 0;
  int64_t samples = 0;
};

/// A run of the grid with what became of it.
struct Entry {
  SaeGridRun plan;
  fs::path folder;
  int64_t layer = 0;
  size_t place = 0;  ///< of its layer among those of the sweep
  std::optional<SaeRun> run = {};
  bool finishedBefore = false;
  std::optional<Error> error = {};
  std::string started = {}, ended = {};
  double seconds = 0;  ///< of its own steps
  std::optional<FinalEvaluation> evaluation = {};

  bool isTraining() const { return run && !error && !run->isDone(); }
};

using Clock = std::chrono::steady_clock;

Result<FinalEvaluation> evaluate(const Dictionary& dictionary, const at::Tensor& x_BD) {
  DGLM_TRY(const SparseCode code, dictionary.encode(x_BD, {Selection::TopK}));
  DGLM_TRY(const at::Tensor y_BD, dictionary.decode(code));
  const auto unit = [](const at::Tensor& rows) { return rows / rows.norm(2, -1, true).clamp_min(1e-12); };
  FinalEvaluation evaluation;
  evaluation.reconstructionLoss = (unit(y_BD) - unit(x_BD)).square().mean().item<double>();
  evaluation.rawMse = (y_BD - x_BD).square().mean().item<double>();
  evaluation.l0 = static_cast<double>(code.nonzeros()) / static_cast<double>(code.rows());
  evaluation.samples = code.rows();
  return evaluation;
}

/// YAML takes 1e-05 for a text.
std::string yamlNumber(double value) {
  std::string text = numberText(value);
  const size_t exponent = text.find('e');
  if (exponent != std::string::npos && text.find('.') == std::string::npos)
    text.insert(exponent, ".0");
  return text;
}

FlatYaml yamlOf(const FinalEvaluation& evaluation) {
  return {{"evaluation_samples", std::to_string(evaluation.samples)},
          {"l0_sparsity", yamlNumber(evaluation.l0)},
          {"raw_mse", yamlNumber(evaluation.rawMse)},
          {"reconstruction_loss", yamlNumber(evaluation.reconstructionLoss)}};
}

std::optional<FinalEvaluation> readEvaluation(const fs::path& folder) {
  const auto fields = readFlatYaml(folder / "final_evaluation.yaml");
  if (fields.hasError())
    return {};
  const auto number = [&](const char* name) { return std::strtod(findField(fields.value(), name).c_str(), nullptr); };
  return FinalEvaluation{number("reconstruction_loss"), number("l0_sparsity"), number("raw_mse"),
                         static_cast<int64_t>(number("evaluation_samples"))};
}

constexpr const char* kTraining = "Training the dictionaries";

class Sweep {
 public:
  Sweep(const SaeSweepRequest& request, const JobContext& job)
      : request_(request), job_(job), layers_(layersOf(request)) {}

  Result<SaeSweepReport> run() {
    DGLM_CHECK(begin());
    for (const auto& [batchSize, entries] : byBatchSize()) {
      const Status trained = trainTogether(entries);
      DGLM_CHECK(trained);
    }
    DGLM_CHECK(writeResults("final_results.json", finalResults()));
    DGLM_CHECK(writeCsv());
    return report();
  }

 private:
  Status begin() {
    DGLM_CHECK(checkSourceIsNamed(request_.training));
    const SaeTrainingOptions& options = request_.training.options;
    for (const TrainerKind trainer :
         request_.grid.grid.trainers.empty() ? std::vector{options.trainer} : request_.grid.grid.trainers)
      if (!hasOption(trainer, "--k"))
        return Error{ErrorKind::InvalidArgument,
                     {"--trainer", std::string(trainerName(trainer)),
                      Why::inEnglish("a sweep's grid is over k; choose batchtopk, topk or matryoshka")}};
    if (options.resume && request_.training.outputFolder.empty())
      return Error{ErrorKind::InvalidArgument,
                   {"--resume", "used", Why::inEnglish("--output-dir must say which sweep goes on")}};
    report_.folder = request_.training.outputFolder.empty() ? defaultFolder() : request_.training.outputFolder;
    std::error_code ignored;
    if (!options.resume && fs::exists(report_.folder / "models", ignored))
      return Error{ErrorKind::InvalidArgument,
                   {"--output-dir", report_.folder.string(),
                    Why::inEnglish("it holds another sweep; add --resume to go on with that, or choose a new folder")}};
    int64_t runs = 0;
    for (size_t place = 0; place < layers_.size(); ++place) {
      DGLM_CHECK(checkNew(place));
      SaeGridOptions grid = request_.grid;
      grid.layer = layers_[place];
      for (SaeGridRun& plan : runsOf(grid, options)) {
        int64_t& longest = longestOfGrid_[plan.options.batchSize];
        longest = std::max(longest, plan.options.steps);
        if (!isChosen(request_, runs++))
          continue;
        const fs::path folder = report_.folder / "models" / plan.name;
        entries_.push_back({std::move(plan), folder, grid.layer, place});
      }
    }
    for (const int64_t id : request_.runIds)
      if (id < 0 || id >= runs)
        return Error{
            ErrorKind::InvalidArgument,
            {"--run-ids", std::to_string(id), Why::inEnglish("the grid has runs 0 to %1", {std::to_string(runs - 1)})}};
    DGLM_CHECK(makeFolder(report_.folder));
    return writeResults("hyperparameter_configs.json", configs());
  }

  Status checkNew(size_t place) const {
    if (std::find(layers_.begin(), layers_.begin() + static_cast<std::ptrdiff_t>(place), layers_[place]) ==
        layers_.begin() + static_cast<std::ptrdiff_t>(place))
      return {};
    return Error{ErrorKind::InvalidArgument,
                 {"--layers", std::to_string(layers_[place]), Why::inEnglish("it stands there twice")}};
  }

  /// "3-6-9"; one layer as the reference writes it.
  std::string layerText() const {
    std::string text;
    for (const int layer : layers_)
      text.append(text.empty() ? "" : "-").append(std::to_string(layer));
    return text;
  }

  fs::path defaultFolder() const {
    const char* kind = request_.training.activations.empty() ? "seq" : "emb";
    return fs::path("hyperparameter_sweep_results") /
           (request_.grid.modelName + "_L" + layerText() + "_" + kind + "_" + localTime("%Y%m%d_%H%M%S"));
  }

  std::map<int64_t, std::vector<Entry*>> byBatchSize() {
    std::map<int64_t, std::vector<Entry*>> groups;
    for (Entry& entry : entries_)
      groups[entry.plan.options.batchSize].push_back(&entry);
    return groups;
  }

  /// One source for all of them, which stands where the run that is least far wants it.
  Status trainTogether(const std::vector<Entry*>& entries) {
    DGLM_TRY(TrainingSource source, openTrainingSource(request_.training, layers_, job_));
    if (report_.passes++ == 0) {
      report_.warnings = source.warnings;
      DGLM_CHECK(checkNeeds(source));
    }
    DGLM_TRY(measures_, measuresFor(request_.training, layers_, source));
    ActivationSource& activations = *source.activations;
    width_ = activations.activationDim() / std::ssize(layers_);
    for (Entry* entry : entries)
      DGLM_CHECK(open(*entry, width_, source.provenance[std::min(entry->place, source.provenance.size() - 1)]));
    DGLM_CHECK(placeSource(entries, activations));
    while (std::ranges::any_of(entries, &Entry::isTraining)) {
      const Status stepped =
          job_.stopRequested() ? Status(Error{ErrorKind::Cancelled, {""}}) : stepTogether(entries, activations);
      if (stepped.hasError() && stepped.error().isCancelled())
        return stopped(entries, activations);
      DGLM_CHECK(stepped);
    }
    return finishAll(entries, activations);
  }

  /// Before the first step, so that nobody waits for what cannot be.
  Status checkNeeds(const TrainingSource& source) const {
    if (!source.glm)
      return {};
    const int64_t available = physicalMemory();
    const Result<SweepNeeds> needs = needsOfSweep(request_, source.bases, available);
    if (needs.hasError())
      return {};  // what makes no sense fails by itself
    DGLM_CHECK(checkMemory(needs.value(), available));
    if (request_.announce)
      request_.announce(needs.value());
    return {};
  }

  /// A fault of one run's files or options is its own; a cancelled reading is not.
  Status open(Entry& entry, int64_t activationDim, const FlatYaml& provenance) {
    SaeTrainingOptions options = entry.plan.options;
    if (options.resume) {
      DGLM_TRY(entry.finishedBefore, isFinishedRun(options, activationDim, entry.folder, provenance));
      options.resume = hasCheckpoint(entry.folder);
    }
    entry.started = localTime("%Y-%m-%dT%H:%M:%S");
    if (entry.finishedBefore) {
      entry.evaluation = readEvaluation(entry.folder);
      return {};
    }
    Result<SaeRun> run = SaeRun::open(options, activationDim, entry.folder, provenance, job_);
    if (run.hasError() && run.error().isCancelled())
      return resumableLater("Nothing was changed", report_.folder);
    if (run.hasError()) {
      entry.error = run.error();
      return {};
    }
    entry.run.emplace(std::move(run).value());
    if (entry.run->isDone())  // it was killed between its last checkpoint and its end
      return finish(entry);
    return {};
  }

  static int64_t leastSteps(const std::vector<Entry*>& entries) {
    int64_t least = -1;
    for (const Entry* entry : entries)
      if (entry->isTraining() && (least < 0 || entry->run->stepsDone() < least))
        least = entry->run->stepsDone();
    return least;
  }

  Status placeSource(const std::vector<Entry*>& entries, ActivationSource& activations) {
    const int64_t least = leastSteps(entries);
    for (const Entry* entry : entries)
      if (entry->isTraining() && entry->run->stepsDone() == least && entry->run->resumedSource())
        return activations.restoreState(*entry->run->resumedSource(), job_);
    return {};
  }

  /// Runs that are further on, after a resumption, wait.
  Status stepTogether(const std::vector<Entry*>& entries, ActivationSource& activations) {
    const int64_t step = leastSteps(entries);
    DGLM_TRY(const at::Tensor x_BD, activations.nextBatch(entries.front()->plan.options.batchSize, job_));
    std::vector<Entry*> stepped;
    for (Entry* entry : entries)
      if (entry->isTraining() && entry->run->stepsDone() == step)
        stepped.push_back(entry);
    const auto timed = [this](Entry& entry, auto work) -> Status {
      const auto before = Clock::now();
      const Status done = work(entry);
      entry.seconds += std::chrono::duration<double>(Clock::now() - before).count();
      return noteFault(entry, done);
    };
    for (Entry* entry : stepped)
      DGLM_CHECK(timed(*entry, [&](Entry& each) { return each.run->step(ofLayer(x_BD, each), activations); }));
    // Only once all have made the step may one be stopped: they share the place of the source.
    for (Entry* entry : stepped)
      if (!entry->error)
        DGLM_CHECK(timed(*entry, [&](Entry& each) { return afterStep(each); }));
    job_.report(kTraining, step + 1, longestOf(entries));
    return {};
  }

  static int64_t longestOf(const std::vector<Entry*>& entries) {
    int64_t longest = 0;
    for (const Entry* entry : entries)
      longest = std::max(longest, entry->plan.options.steps);
    return longest;
  }

  Status afterStep(Entry& entry) {
    SaeRun& run = *entry.run;
    const TrainingMeasure& measure = measures_[entry.place];
    const int64_t every = measure.every > 0 ? measure.every : usualMonitorEvery(entry.plan.options.steps);
    if (measure.of && (run.stepsDone() % every == 0 || run.isDone())) {
      const JobContext quietly{
          job_.stop, [&](const Progress&) { job_.report(kTraining, run.stepsDone(), entry.plan.options.steps); }};
      DGLM_TRY(const MetricsLog::Values values, measure.of(run.dictionaryState(), quietly));
      DGLM_CHECK(run.note(values));
    }
    return run.isDone() ? finish(entry) : Status();
  }

  /// A fault is the run's own, and the others go on; a stop is everybody's.
  Status noteFault(Entry& entry, const Status& done) {
    if (done.hasValue() || done.error().isCancelled())
      return done;
    entry.error = done.error();
    return endOf(entry);
  }

  /// A batch has the layers side by side.
  at::Tensor ofLayer(const at::Tensor& x_BD, const Entry& entry) const {
    return layers_.size() == 1 ? x_BD : x_BD.narrow(1, static_cast<int64_t>(entry.place) * width_, width_).contiguous();
  }

  Error stopped(const std::vector<Entry*>& entries, const ActivationSource& activations) {
    // A run that waits for the others has its checkpoint already, under another place of the source.
    const int64_t step = leastSteps(entries);
    for (Entry* entry : entries)
      if (entry->isTraining() && entry->run->stepsDone() == step)
        if (const Status saved = entry->run->save(activations); saved.hasError())
          return saved.error();
    return resumableLater("The sweep stopped after step " + std::to_string(std::max<int64_t>(0, step)), report_.folder);
  }

  /// The dictionary is on disk as soon as it is trained.
  Status finish(Entry& entry) {
    const auto finished = entry.run->finish();
    entry.run.reset();
    return finished.hasError() ? Status(finished.error()) : Status();
  }

  /// Evaluates on the next batch, as the reference does; one that a killed sweep left out too.
  Status finishAll(const std::vector<Entry*>& entries, ActivationSource& activations) {
    const auto isToEvaluate = [](const Entry* entry) { return !entry->error && !entry->evaluation; };
    at::Tensor x_BD;
    if (std::ranges::any_of(entries, isToEvaluate)) {
      DGLM_CHECK(passOverUnchosen(entries, activations));
      DGLM_TRY(x_BD, activations.nextBatch(entries.front()->plan.options.batchSize, job_));
    }
    for (Entry* entry : entries) {
      if (isToEvaluate(entry))
        if (const Status done = evaluateRun(*entry, x_BD); done.hasError())
          entry->error = done.error();
      DGLM_CHECK(endOf(*entry));
    }
    return {};
  }

  /// The batches of longer runs that are not chosen: all are evaluated on the one behind the longest.
  Status passOverUnchosen(const std::vector<Entry*>& entries, ActivationSource& activations) {
    const int64_t batchSize = entries.front()->plan.options.batchSize;
    for (int64_t step = longestOf(entries); step < longestOfGrid_[batchSize]; ++step)
      DGLM_CHECK(activations.nextBatch(batchSize, job_));
    return {};
  }

  Status evaluateRun(Entry& entry, const at::Tensor& x_BD) {
    DGLM_TRY(const Dictionary dictionary, Dictionary::load(entry.folder, {}, job_));
    DGLM_TRY(entry.evaluation, evaluate(dictionary, ofLayer(x_BD, entry)));
    return writeAtomically(entry.folder / "final_evaluation.yaml", formatFlatYaml(yamlOf(*entry.evaluation)));
  }

  /// What has been found is on disk from now on.
  Status endOf(Entry& entry) {
    if (entry.ended.empty())
      entry.ended = localTime("%Y-%m-%dT%H:%M:%S");
    return writeResults("training_results.json", results());
  }

  Status writeResults(const char* name, const ordered_json& content) const {
    return writeAtomically(report_.folder / name, jsonText(content, 2) + "\n");
  }

  ordered_json configOf(size_t index) const {
    const SaeTrainingOptions& run = entries_[index].plan.options;
    return {{"run_id", index},
            {"run_name", entries_[index].plan.name},
            {"model_short", request_.grid.modelName},
            {"layer", entries_[index].layer},
            {"trainer", trainerName(run.trainer)},
            {"learning_rate", run.lr.value_or(0)},
            {"k", run.k},
            {"auxk_alpha", run.auxkAlpha},
            {"threshold_beta", run.thresholdBeta},
            {"expansion_ratio", run.expansionFactor.value_or(0)},
            {"batch_size", run.batchSize},
            {"training_steps", run.steps},
            {"seed", run.seed}};
  }

  ordered_json configs() const {
    ordered_json all = ordered_json::array();
    for (size_t i = 0; i < entries_.size(); ++i)
      all.push_back(configOf(i));
    return all;
  }

  ordered_json resultOf(size_t index) const {
    const Entry& entry = entries_[index];
    ordered_json result = {{"run_id", index},
                           {"run_name", entry.plan.name},
                           {"hyperparameters", configOf(index)},
                           {"status", entry.error ? "failed" : "completed"},
                           {"start_time", entry.started},
                           {"end_time", entry.ended},
                           {"duration_seconds", entry.seconds},
                           {"save_dir", entry.folder.string()}};
    if (entry.error)
      result["error"] = entry.error->text();
    if (entry.evaluation)
      result["final_evaluation"] = {{"reconstruction_loss", entry.evaluation->reconstructionLoss},
                                    {"l0_sparsity", entry.evaluation->l0},
                                    {"raw_mse", entry.evaluation->rawMse},
                                    {"evaluation_samples", entry.evaluation->samples}};
    return result;
  }

  ordered_json results() const {
    ordered_json all = ordered_json::array();
    for (size_t i = 0; i < entries_.size(); ++i)
      if (!entries_[i].ended.empty())
        all.push_back(resultOf(i));
    return all;
  }

  ordered_json finalResults() const {
    const SaeGrid& grid = request_.grid.grid;
    const auto failed = std::ranges::count_if(entries_, [](const Entry& entry) { return entry.error.has_value(); });
    ordered_json values = {{"learning_rates", grid.learningRates},     {"ks", grid.ks},
                           {"auxk_alphas", grid.auxkAlphas},           {"threshold_betas", grid.thresholdBetas},
                           {"expansion_ratios", grid.expansionRatios}, {"batch_sizes", grid.batchSizes},
                           {"training_steps", grid.trainingSteps}};
    for (const TrainerKind trainer : grid.trainers)
      values["trainers"].push_back(trainerName(trainer));
    const ordered_json layer = layers_.size() == 1 ? ordered_json(layers_.front()) : ordered_json(layers_);
    return {{"sweep_metadata",
             {{"model", request_.grid.modelName},
              {"layer", layer},
              {"timestamp", localTime("%Y%m%d_%H%M%S")},
              {"total_configs", entries_.size()},
              {"successful", static_cast<int64_t>(entries_.size()) - failed},
              {"failed", failed}}},
            {"hyperparameter_grid", std::move(values)},
            {"results", results()}};
  }

  Status writeCsv() const {
    DGLM_TRY(AtomicFile file, AtomicFile::create(report_.folder / "sweep_results.csv"));
    DGLM_CHECK(file.write(csvLine(std::vector<std::string>{
        "run_name", "status", "layer", "trainer", "seed", "learning_rate", "k", "auxk_alpha", "threshold_beta",
        "expansion_ratio", "batch_size", "training_steps", "reconstruction_loss", "l0_sparsity", "raw_mse", "error"})));
    for (const Entry& entry : entries_)
      DGLM_CHECK(file.write(csvLine(csvRow(entry))));
    return file.commit();
  }

  static std::vector<std::string> csvRow(const Entry& entry) {
    const SaeTrainingOptions& run = entry.plan.options;
    std::vector<std::string> row{entry.plan.name,
                                 entry.error ? "failed" : "completed",
                                 std::to_string(entry.layer),
                                 std::string(trainerName(run.trainer)),
                                 std::to_string(run.seed),
                                 numberText(run.lr.value_or(0)),
                                 std::to_string(run.k),
                                 numberText(run.auxkAlpha),
                                 numberText(run.thresholdBeta),
                                 std::to_string(run.expansionFactor.value_or(0)),
                                 std::to_string(run.batchSize),
                                 std::to_string(run.steps)};
    for (const auto member : {&FinalEvaluation::reconstructionLoss, &FinalEvaluation::l0, &FinalEvaluation::rawMse})
      row.push_back(entry.evaluation ? numberText((*entry.evaluation).*member) : std::string());
    row.push_back(entry.error ? entry.error->text() : std::string());
    return row;
  }

  SaeSweepReport report() {
    for (const Entry& entry : entries_)
      report_.runs.push_back({entry.plan.name, entry.error ? "failed" : "completed",
                              entry.error ? entry.error->text() : std::string(), entry.error});
    return report_;
  }

  const SaeSweepRequest& request_;
  const JobContext& job_;
  std::vector<int> layers_;
  int64_t width_ = 0;  ///< of a layer's activations
  SaeSweepReport report_;
  std::vector<TrainingMeasure> measures_;  ///< of each layer
  std::vector<Entry> entries_;
  std::map<int64_t, int64_t> longestOfGrid_;  ///< steps, by batch size, of the runs that are not chosen too
};

}  // namespace

std::vector<int> layersOf(const SaeSweepRequest& request) {
  return request.layers.empty() ? std::vector{request.grid.layer} : request.layers;
}

bool isChosen(const SaeSweepRequest& request, int64_t runId) {
  return request.runIds.empty() || std::ranges::find(request.runIds, runId) != request.runIds.end();
}

int64_t SaeSweepReport::failed() const {
  return std::ranges::count(runs, "failed", &SaeSweepRun::status);
}

Result<SaeSweepReport> sweepSaes(const SaeSweepRequest& request, const JobContext& job) {
  return catchingTorch("the sweep", [&] { return Sweep(request, job).run(); });
}

}  // namespace dglm
