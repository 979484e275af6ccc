// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/steering_warnings.h"

#include <algorithm>
#include <cstdio>

namespace dglm {
namespace {

std::string beyondBand(const LatentEdit& edit, const std::string& name, const ActivationBand& band) {
  if (edit.method != SteeringMethod::Set || band.holds(edit.value))
    return {};
  char text[160];
  std::snprintf(text, sizeof text, "%s is steered to %g; in this sequence it takes values from %.4g to %.4g.",
                name.c_str(), edit.value, band.lowest, band.highest);
  return text;
}

std::string unchanged(const LatentEdit& edit, const std::string& name, double used) {
  if (used == 0 && edit.method == SteeringMethod::LatentMax)
    return name + " is not steered: its largest value in this sequence is 0.";
  if (used == 0 && edit.method == SteeringMethod::MaxActivation)
    return name + " is not steered: the largest value of all latents in this sequence is 0.";
  return name + " is not steered: it has at these tokens what it would be set to.";
}

}  // namespace

std::string whyNothingNamed(const std::string& text, std::span<const int64_t> named, const SteeringWindow& window) {
  if (!named.empty() || text == "none")
    return {};
  if (window.masked().empty())
    return "nothing is masked; mask tokens with --mask, or write <mask> in the sequence";
  return "the sequence has no such token";
}

std::vector<std::string> warningsOfLength(const LoadedSteeringInput& input) {
  const Glm& glm = input.reader->glm();
  const int64_t tokens = input.window.tokens();
  std::error_code notThere;
  const bool isNoted = std::filesystem::exists(glm.folder / "dglm.json", notThere);
  if (!isNoted || tokens <= glm.notes.windowTokens)
    return {};
  return {"The sequence has " + std::to_string(tokens) + " tokens; the model was trained on " +
          std::to_string(glm.notes.windowTokens) + " at once: activations may be far from usual."};
}

std::vector<std::string> warningsOfEdits(const SteeringSetting& setting, const SteeringResult& result,
                                         std::span<const ActivationBand> bands, int layer) {
  std::vector<std::string> warnings;
  for (size_t i = 0; i < setting.edits.size(); ++i) {
    const LatentEdit& edit = setting.edits[i];
    const std::string name = LatentId{layer, edit.latent}.toString();
    if (const std::string beyond = beyondBand(edit, name, bands[i]); !beyond.empty())
      warnings.push_back(beyond);
    const bool isChanged =
        std::ranges::find(result.changes, edit.latent, &LatentChange::latent) != result.changes.end();
    if (!isChanged && !setting.tokens.empty())
      warnings.push_back(unchanged(edit, name, result.valuesUsed[i]));
  }
  return warnings;
}

}  // namespace dglm
