// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace dglm {

// Latents as Neuronpedia has them (neuronpedia.org/api/feature, its exports): a JSON object each.

/// What somebody or a model says that a latent stands for.
struct NeuronpediaExplanation {
  std::string description;
  std::string typeName;              ///< how it was made: "np_acts-logits-general"; may be empty
  std::string explanationModelName;  ///< which language model made it; empty: a person

  bool operator==(const NeuronpediaExplanation&) const = default;
};

/// A stretch of tokens in which the latent fires.
struct NeuronpediaActivation {
  std::vector<std::string> tokens;
  std::vector<double> values;  ///< one a token
  double maxValue = 0;
  double minValue = 0;
  int64_t maxValueTokenIndex = 0;

  bool operator==(const NeuronpediaActivation&) const = default;
};

struct NeuronpediaFeature {
  std::string modelId;
  std::string layer;  ///< the source: layer and dictionary, "20-gemmascope-res-16k"; or the layer alone
  int64_t index = 0;  ///< 0-based
  double maxActApprox = 0;
  double fracNonzero = 0;                                   ///< share of the tokens at which it is active
  std::vector<double> frequencyHeights, frequencyValues;    ///< freq_hist_data_bar_*: tokens and activation of each bar
  std::vector<std::string> negativeTokens, positiveTokens;  ///< whose logits the latent lowers and raises most
  std::vector<double> negativeValues, positiveValues;
  std::vector<NeuronpediaExplanation> explanations;
  std::vector<NeuronpediaActivation> activations;

  bool operator==(const NeuronpediaFeature&) const = default;
};

/// The number before the first '-' of a source, or the number that it is; -1 for neither.
int layerOfSource(const std::string& layer);

/// An array with an object for each feature on a line of its own.
std::string neuronpediaText(const std::vector<NeuronpediaFeature>& features);

/// Reads one object, an array of them, or an object a line: features, and explanations alone (each a feature with that
/// one). Keys that are not known are passed over. Errors: MalformedFile, which names the key.
Result<std::vector<NeuronpediaFeature>> parseNeuronpedia(const std::string& text, const std::filesystem::path& file);

/// The same of a file, which may be packed. Errors: those of reading, too.
Result<std::vector<NeuronpediaFeature>> readNeuronpedia(const std::filesystem::path& file);

}  // namespace dglm
