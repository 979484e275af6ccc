// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/steering_edit.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/sae/dictionary.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

float valueAt(const SparseCode& code, TokenIndex token, LatentNumber latent) {
  const auto latents = code.rowLatents(token);
  const auto found = std::ranges::lower_bound(latents, int32_t{latent});
  return found == latents.end() || *found != latent
             ? 0
             : code.rowValues(token)[static_cast<size_t>(found - latents.begin())];
}

float changed(SteeringMethod method, float before, float used) {
  if (method == SteeringMethod::Add)
    return before + used;
  return method == SteeringMethod::Scale ? before * used : used;
}

}  // namespace

float largestValue(const SparseCode& code) {
  if (code.values.empty())
    return 0;
  const float largest = std::ranges::max(code.values);
  return code.nonzeros() < code.rows() * code.width ? std::max(largest, 0.0F) : largest;
}

float largestValue(const SparseCode& code, LatentNumber latent) {
  if (code.rows() == 0)
    return 0;
  float largest = valueAt(code, 0, latent);
  for (TokenIndex token = 1; token < code.rows(); ++token)
    largest = std::max(largest, valueAt(code, token, latent));
  return largest;
}

double valueUsed(const LatentEdit& edit, const SparseCode& code) {
  if (edit.method == SteeringMethod::MaxActivation)
    return largestValue(code);
  return edit.method == SteeringMethod::LatentMax ? largestValue(code, edit.latent) : edit.value;
}

std::vector<LatentChange> changesOf(std::span<const LatentEdit> edits, std::span<const int64_t> tokens,
                                    const SparseCode& code) {
  const std::set<int64_t> eachOnce(tokens.begin(), tokens.end());
  std::map<std::pair<int64_t, int32_t>, float> after;
  for (const LatentEdit& edit : edits) {
    const auto used = static_cast<float>(valueUsed(edit, code));
    for (const TokenIndex token : eachOnce) {
      const auto [entry, isFirst] = after.try_emplace({token, edit.latent});
      const float before = isFirst ? valueAt(code, token, edit.latent) : entry->second;
      entry->second = changed(edit.method, before, used);
    }
  }
  std::vector<LatentChange> changes;
  for (const auto& [place, value] : after)
    if (const float before = valueAt(code, place.first, place.second); before != value)
      changes.push_back({place.first, place.second, before, value});
  return changes;
}

SparseCode changedCode(const SparseCode& code, std::span<const LatentChange> changes) {
  SparseCode result;
  result.width = code.width;
  auto change = changes.begin();
  for (TokenIndex token = 0; token < code.rows(); ++token) {
    std::map<int32_t, float> row;
    for (size_t i = 0; i < code.rowLatents(token).size(); ++i)
      row.emplace(code.rowLatents(token)[i], code.rowValues(token)[i]);
    for (; change != changes.end() && change->token == token; ++change)
      row[change->latent] = change->after;
    for (const auto& [latent, value] : row)
      if (value != 0) {
        result.latents.push_back(latent);
        result.values.push_back(value);
      }
    result.rowStart.push_back(result.nonzeros());
  }
  return result;
}

at::Tensor changedActivations(const at::Tensor& x_TD, const Dictionary& dictionary,
                              std::span<const LatentChange> changes) {
  at::Tensor changed_TD = x_TD.clone();
  const at::Tensor decoder_FD = dictionary.decoderRows();
  for (const LatentChange& change : changes) {
    at::Tensor row_D = changed_TD[change.token];
    if (decoder_FD.defined())
      row_D.add_(decoder_FD[change.latent], change.after - change.before);
    else
      row_D[change.latent] += change.after - change.before;
  }
  return changed_TD;
}

}  // namespace dglm
