// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/pretraining_run.h"

#include <sstream>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"

namespace dglm {
namespace {

using at::Tensor;
using NamedTensors = std::vector<std::pair<std::string, Tensor>>;

constexpr const char* kCheckpointName = "checkpoint.safetensors";
constexpr const char* kLossSum = "log.loss_sum";
constexpr const char* kWordEmbeddings = "esm.embeddings.word_embeddings.weight";

/// The model's tensors, with the word embeddings replaced by the composed embedding's two tables.
NamedTensors trainedTensors(const Transformer& model, const std::optional<ComposedEmbedding>& embedding) {
  NamedTensors tensors;
  for (const auto& [name, tensor] : model.parameters())
    if (!embedding || name != kWordEmbeddings)
      tensors.emplace_back(name, tensor);
  if (embedding)
    for (const auto& named : embedding->parameters())
      tensors.push_back(named);
  for (auto& [name, tensor] : tensors)
    tensor.requires_grad_(true);
  return tensors;
}

/// Reads a value of the checkpoint's metadata; false if it is missing or cannot be read.
template <class T>
bool restoreFrom(const std::map<std::string, std::string>& metadata, const std::string& key, T& value) {
  const auto found = metadata.find(key);
  return found != metadata.end() && static_cast<bool>(std::istringstream(found->second) >> value);
}

std::optional<ComposedEmbedding> makeEmbedding(const PretrainingOptions& options, const Vocabulary& vocabulary,
                                               const Transformer& model) {
  if (!options.composedEmbedding)
    return std::nullopt;
  return std::make_optional<ComposedEmbedding>(vocabulary, model.wordEmbeddings(), options.config.initializerRange,
                                               options.seed + 1);
}

}  // namespace

Result<Transformer> randomModel(const PretrainingOptions& options, const StopToken& stop) {
  DGLM_TRY(Transformer model, Transformer::random(options.config, options.seed, stop));
  model.computeIn({options.compute.device, DType::Fp32, options.compute.threads});
  return model;
}

PretrainingRun::PretrainingRun(const PretrainingOptions& options, const Vocabulary& vocabulary, Transformer start)
    : model(std::move(start)),
      embedding(makeEmbedding(options, vocabulary, model)),
      optimizer(trainedTensors(model, embedding), options.optimizer),
      random(options.seed),
      lossSum(at::zeros({}, model.wordEmbeddings().options().requires_grad(false))) {}

NamedTensors PretrainingRun::trained() const {
  return trainedTensors(model, embedding);
}

void PretrainingRun::foldEmbedding() {
  if (embedding)
    model.setWordEmbeddings(embedding->fold());
}

Status PretrainingRun::saveCheckpoint(const std::filesystem::path& folder) const {
  TensorFile file;
  for (const auto& [name, tensor] : trained())
    file.add(name, tensor.detach());
  optimizer.save(file);
  std::ostringstream state;
  state << random;
  file.add(kLossSum, lossSum);
  file.metadata = {{"step", std::to_string(step)},
                   {"settled", std::to_string(settledStep)},
                   {"losses", std::to_string(lossCount)},
                   {"random", state.str()}};
  return writeSafetensors(folder / kCheckpointName, file);
}

Status PretrainingRun::restoreCheckpoint(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / kCheckpointName;
  if (!std::filesystem::exists(path))
    return Error{ErrorKind::CannotResume, {folder.string(), Why::inEnglish("it holds no %1", {kCheckpointName})}};
  DGLM_TRY(const TensorFile file, readSafetensors(path));
  const at::NoGradGuard noGrad;
  for (auto& [name, tensor] : trained()) {
    const Tensor* found = file.find(name);
    if (!found || found->sizes() != tensor.sizes())
      return Error{ErrorKind::CannotResume,
                   {path.string(),
                    Why::inEnglish("its tensor '%1' is missing or has another shape; use the options of the first run",
                                   {name})}};
    Tensor(tensor).copy_(*found);
  }
  if (!optimizer.restore(file) || !restoreFrom(file.metadata, "step", step) ||
      !restoreFrom(file.metadata, "random", random))
    return Error{ErrorKind::CannotResume,
                 {path.string(), Why::inEnglish("it belongs to a run with other options, or is damaged")}};
  if (!restoreFrom(file.metadata, "settled", settledStep))
    settledStep = step;  // older checkpoints were written after the step's evaluation
  if (const Tensor* sum = file.find(kLossSum); sum && restoreFrom(file.metadata, "losses", lossCount))
    lossSum.copy_(*sum);
  return {};
}

}  // namespace dglm
