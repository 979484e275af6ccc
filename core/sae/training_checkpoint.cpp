// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/training_checkpoint.h"

#include <charconv>
#include <map>

#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/sae/flat_yaml.h"
#include "core/tensor/aten.h"

namespace dglm {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStepPrefix = "step_";
constexpr std::string_view kSourcePrefix = "source.";
constexpr const char* kDictionaryName = "checkpoint.pt";
constexpr const char* kOptimizerName = "optimizer.pt";
constexpr const char* kRunStateName = "run_state.yaml";

/// The N of "step_N", or nothing.
std::optional<int64_t> stepOfName(std::string_view name) {
  if (!name.starts_with(kStepPrefix))
    return std::nullopt;
  name.remove_prefix(kStepPrefix.size());
  int64_t step = -1;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), step);
  const bool isNumber = error == std::errc() && end == name.data() + name.size() && step >= 0;
  return isNumber ? std::optional(step) : std::nullopt;
}

bool isWhole(const fs::path& checkpoint) {
  std::error_code ignored;
  return fs::exists(checkpoint / kDictionaryName, ignored) && fs::exists(checkpoint / kOptimizerName, ignored);
}

std::map<int64_t, fs::path> checkpointsIn(const fs::path& folder) {
  std::map<int64_t, fs::path> found;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none))
    if (const auto step = stepOfName(entry.path().filename().string()); step && isWhole(entry.path()))
      found.emplace(*step, entry.path());
  return found;
}

PickleFields fieldsOf(const TensorFile& state, TorchArchive& archive) {
  PickleFields fields;
  for (size_t i = 0; i < state.names.size(); ++i)
    fields.emplace_back(state.names[i], archive.tensor(state.tensors[i]));
  return fields;
}

TensorFile sourceStateIn(const TensorFile& optimizer) {
  TensorFile state;
  for (size_t i = 0; i < optimizer.names.size(); ++i)
    if (optimizer.names[i].starts_with(kSourcePrefix))
      state.add(optimizer.names[i].substr(kSourcePrefix.size()), optimizer.tensors[i]);
  return state;
}

Status writeOptimizer(const fs::path& path, const SaeTrainer& trainer, const ActivationSource& source) {
  TorchArchive archive;
  TensorFile sourceState;
  source.saveState(sourceState);
  PickleFields fields = trainer.optimizerState(archive);
  fields.emplace_back("source", archive.dict(fieldsOf(sourceState, archive)));
  return archive.save(path, *archive.dict(fields));
}

Status writeCheckpoint(const fs::path& folder, const SaeTrainer& trainer, const ActivationSource& source,
                       int64_t batchSize) {
  DGLM_CHECK(makeFolder(folder));
  DGLM_CHECK(saveDictionary(folder / kDictionaryName, trainer.dictionaryState()));
  DGLM_CHECK(writeOptimizer(folder / kOptimizerName, trainer, source));
  const FlatYaml runState{{"current_epoch", "0"},
                          {"current_step", std::to_string(trainer.stepsDone())},
                          {"n_tokens_total", std::to_string(trainer.stepsDone() * batchSize)}};
  return writeAtomically(folder / kRunStateName, formatFlatYaml(runState));
}

}  // namespace

fs::path KeptCheckpoint::dictionary() const {
  return folder / kDictionaryName;
}

TrainingCheckpoints TrainingCheckpoints::ofRun(const fs::path& run, int64_t maxKept) {
  return {run / "checkpoints", maxKept};
}

std::optional<KeptCheckpoint> TrainingCheckpoints::newest() const {
  const auto found = checkpointsIn(folder_);
  if (found.empty())
    return std::nullopt;
  return KeptCheckpoint{found.rbegin()->first, found.rbegin()->second};
}

Status TrainingCheckpoints::save(const SaeTrainer& trainer, const ActivationSource& source, int64_t batchSize) const {
  const std::string steps = std::to_string(trainer.stepsDone());
  const fs::path target = folder_ / (std::string(kStepPrefix) + steps);
  const fs::path partial = folder_ / ("." + std::string(kStepPrefix) + steps + ".part");
  std::error_code failure;
  if (isWhole(target))
    return {};  // a run that was stopped at once after resuming
  fs::remove_all(target, failure);
  fs::remove_all(partial, failure);
  if (Status written = writeCheckpoint(partial, trainer, source, batchSize); written.hasError()) {
    fs::remove_all(partial, failure);  // gives a full disk back what half a checkpoint took
    return written;
  }
  fs::rename(partial, target, failure);
  if (failure)
    return writeError(target, failure.value());

  auto kept = checkpointsIn(folder_);
  for (; static_cast<int64_t>(kept.size()) > maxKept_; kept.erase(kept.begin()))
    fs::remove_all(kept.begin()->second, failure);
  return {};
}

Result<TensorFile> TrainingCheckpoints::restoreNewest(SaeTrainer& trainer, const JobContext& job) const {
  const auto kept = newest();
  if (!kept)
    return Error{ErrorKind::CannotResume, {folder_.string(), Why::inEnglish("it holds no checkpoint")}};
  DGLM_TRY(const TensorFile dictionary, readTorchCheckpoint(kept->dictionary(), job));
  DGLM_TRY(const TensorFile optimizer, readTorchCheckpoint(kept->folder / kOptimizerName, job));
  DGLM_CHECK(trainer.restore(dictionary, optimizer, kept->folder.string()));
  return sourceStateIn(optimizer);
}

}  // namespace dglm
