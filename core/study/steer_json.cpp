// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include "core/base/json_text.h"
#include "core/study/steer.h"

namespace dglm {
namespace {

using nlohmann::ordered_json;

const char* nameOf(SteeringMethod method) {
  switch (method) {
    case SteeringMethod::Set:
      return "fixed";
    case SteeringMethod::MaxActivation:
      return "max_activation";
    case SteeringMethod::LatentMax:
      return "latent_max";
    case SteeringMethod::Add:
      return "add";
    case SteeringMethod::Scale:
      return "scale";
  }
  return "";
}

const char* nameOf(ControlKind kind) {
  if (kind == ControlKind::OppositeSign)
    return "opposite sign";
  return kind == ControlKind::FarTokens ? "far tokens" : "random latents";
}

/// JSON has no NaN: an empty group has no probability.
ordered_json numberOrNull(double number) {
  return std::isnan(number) ? ordered_json(nullptr) : ordered_json(number);
}

ordered_json groupJson(const GroupWeight& group) {
  return {{"probability", numberOrNull(group.probability)}, {"best_rank", group.bestRank}};
}

ordered_json readoutJson(const TokenReadout& readout, const std::vector<std::string>& tokens) {
  ordered_json top = ordered_json::array();
  for (const TokenWeight& token : readout.top)
    top.push_back({{"token", tokens[static_cast<size_t>(token.id)]},
                   {"id", token.id},
                   {"logit", token.logit},
                   {"probability", token.probability}});
  ordered_json object = {{"entropy_bits", readout.entropy}, {"top", std::move(top)}};
  if (readout.target.bestRank > 0)
    object["target"] = groupJson(readout.target);
  if (readout.wildType.bestRank > 0)
    object["wild_type"] = groupJson(readout.wildType);
  object["bases_acgt"] = readout.bases;
  return object;
}

ordered_json differencesJson(const std::vector<TokenDifference>& differences, const std::vector<std::string>& tokens) {
  ordered_json list = ordered_json::array();
  for (const TokenDifference& each : differences)
    list.push_back({{"token", tokens[static_cast<size_t>(each.id)]}, {"id", each.id}, {"difference", each.difference}});
  return list;
}

bool isAblation(const LatentEdit& edit) {
  return edit.method == SteeringMethod::Set && edit.value == 0;
}

/// The one value that all edits but ablations use; by latent where they differ; null without any.
ordered_json valueUsedJson(const SteerReport& report) {
  ordered_json byLatent = ordered_json::object();
  ordered_json one = nullptr;
  bool allAlike = true;
  for (size_t i = 0; i < report.request.edits.size(); ++i) {
    const LatentEdit& edit = report.request.edits[i];
    if (isAblation(edit) && report.request.edits.size() > 1)
      continue;
    const ordered_json value = report.result.valuesUsed[i];
    allAlike = allAlike && (one.is_null() || one == value);
    one = value;
    byLatent[std::to_string(edit.latent)] = value;
  }
  return allAlike ? one : byLatent;
}

ordered_json latentsJson(const SteerReport& report) {
  ordered_json list = ordered_json::array();
  for (size_t i = 0; i < report.request.edits.size(); ++i)
    list.push_back({{"latent", report.request.edits[i].latent},
                    {"method", nameOf(report.request.edits[i].method)},
                    {"value_used", report.result.valuesUsed[i]},
                    {"in_sequence_lowest", report.bands[i].lowest},
                    {"in_sequence_highest", report.bands[i].highest}});
  return list;
}

ordered_json controlsJson(const ControlledEffect& effect) {
  ordered_json list = ordered_json::array();
  for (const SteeringControl& control : effect.controls) {
    ordered_json latents = ordered_json::array();
    for (const LatentEdit& edit : control.setting.edits)
      latents.push_back(edit.latent);
    list.push_back({{"kind", nameOf(control.kind)},
                    {"latents", std::move(latents)},
                    {"positions", control.setting.tokens},
                    {"effect", control.effect}});
  }
  return {{"effect", effect.effect},
          {"rank", effect.rank},
          {"scatter", effect.scatter},
          {"within_scatter", effect.isNull()},
          {"random_settings", effect.randomSettings},
          {"controls", std::move(list)}};
}

ordered_json readoutsJson(const SteerReport& report) {
  ordered_json list = ordered_json::array();
  for (size_t i = 0; i < report.result.control.size(); ++i) {
    const int64_t token = report.result.control[i].token;
    const BaseRange bases = report.window.bases[static_cast<size_t>(token)];
    ordered_json object = {{"position", token}};
    if (!bases.isEmpty()) {
      object["start"] = bases.start + 1;
      object["end"] = bases.end;
    }
    object["control"] = readoutJson(report.result.control[i], report.tokens);
    object["steered"] = readoutJson(report.result.steered[i], report.tokens);
    list.push_back(std::move(object));
  }
  return list;
}

}  // namespace

std::string steerJson(const SteerReport& report) {
  const SteeringInput& input = report.request.input;
  ordered_json object = {{"mode", input.paperCompatible ? "paper-compatible" : "default"},
                         {"layer", input.source.layer},
                         {"site", siteName(input.source.site)},
                         {"normalized", report.normalised},
                         {"record", report.window.record},
                         {"tokens", report.window.tokens()},
                         {"masked", report.window.masked()},
                         {"positions", report.positions},
                         {"value_used", valueUsedJson(report)},
                         {"latents", latentsJson(report)},
                         {"top_increased", differencesJson(report.result.increased, report.tokens)},
                         {"top_decreased", differencesJson(report.result.decreased, report.tokens)},
                         {"readouts", readoutsJson(report)}};
  if (report.effect)
    object["controls"] = controlsJson(*report.effect);
  return jsonText(object, 2);
}

}  // namespace dglm
