// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/steering_options.h"

#include <cmath>
#include <optional>
#include <set>

#include "app/cli/loading_options.h"
#include "app/cli/number_from.h"
#include "app/cli/one_of.h"
#include "app/cli/reading_options.h"
#include "app/cli/shelf_options.h"
#include "core/base/units.h"

namespace dglm::cli {
namespace {

/// "5066" or "L9/5066".
Result<int32_t> latentOf(const char* option, const std::string& text) {
  if (const auto id = LatentId::parse(text))
    return int32_t{id->latent};
  if (const auto number = numberOf<int32_t>(text); number && *number >= 0)
    return *number;
  return Error{ErrorKind::InvalidArgument,
               {option, text, Why::inEnglish("it is no latent: write its number, such as 5066")}};
}

bool givesItsOwnValue(SteeringMethod method) {
  return method == SteeringMethod::MaxActivation || method == SteeringMethod::LatentMax;
}

Result<LatentEdit> editOf(const std::string& text, SteeringMethod method) {
  const size_t equals = text.find('=');
  DGLM_TRY(const int32_t latent, latentOf("--set", text.substr(0, equals)));
  LatentEdit edit{latent, method, 0};
  if (givesItsOwnValue(method))
    return edit;
  const auto value = equals == std::string::npos ? std::nullopt : numberOf<double>(text.substr(equals + 1));
  if (!value || !std::isfinite(*value))
    return Error{ErrorKind::InvalidArgument,
                 {"--set", text, Why::inEnglish("write LATENT=VALUE with a finite number, such as 5066=60")}};
  edit.value = *value;
  return edit;
}

}  // namespace

void addSteeringInputOptions(CLI::App* command, SteeringInput& input) {
  addModelOption(command, input.source.model)->required();
  addLoadingOptions(command, input.source.loading);
  addSiteOptions(command, input.source.site, input.source.layer);
  addDictionaryOptions(command, input.source.dictionary, input.source.expected);
  command->add_option("--sequence", input.sequence, "bases, in which <mask> may stand, or a file")->required();
  command->add_option("--record", input.record, "which record of the file, by its id");
  command->add_option("--mask", input.mask,
                      "tokens to mask: an index, I-K, b:START-END or feature:NAME, comma between");
  addNormalizeOption(command, input.normalise);
  command->add_flag("--paper-compatible", input.paperCompatible,
                    "the sequence as it is, and the normalisation that the checkpoint asks for");
}

void addMethodOption(CLI::App* command, SteeringMethod& method, bool all) {
  std::map<std::string, SteeringMethod> methods = {{"fixed", SteeringMethod::Set},
                                                   {"max_activation", SteeringMethod::MaxActivation}};
  if (all)
    methods.insert(
        {{"latent_max", SteeringMethod::LatentMax}, {"add", SteeringMethod::Add}, {"scale", SteeringMethod::Scale}});
  command
      ->add_option(
          "--method", method,
          all ? "fixed, add or scale with the value given; max_activation: the maximum over all latents of this "
                "sequence; latent_max: each latent's own"
              : "fixed or max_activation")
      ->transform(oneOf(methods));
}

void addEditOptions(CLI::App* command, EditOptions& options) {
  command->add_option("--set", options.set, "LATENT=VALUE, or LATENT where the method gives the value; repeatable");
  command->add_option("--zero", options.zero, "LATENT to set to 0; repeatable");
  addMethodOption(command, options.method, true);
}

void addPositionsOption(CLI::App* command, std::string& positions) {
  command
      ->add_option(
          "--positions", positions,
          "tokens to steer: all, none, masked, neighbours:N, I, I-K, b:START-END or feature:NAME, comma between")
      ->capture_default_str();
}

Result<std::vector<LatentEdit>> editsOf(const EditOptions& options) {
  std::vector<LatentEdit> edits;
  for (const std::string& text : options.zero) {
    DGLM_TRY(const int32_t latent, latentOf("--zero", text));
    edits.push_back({latent, SteeringMethod::Set, 0});
  }
  std::set<int32_t> known;
  for (const std::string& text : options.set) {
    DGLM_TRY(const LatentEdit edit, editOf(text, options.method));
    if (!known.insert(edit.latent).second)
      return Error{ErrorKind::InvalidArgument,
                   {"--set", text,
                    Why::inEnglish("latent %1 is set twice; leave one of them out", {std::to_string(edit.latent)})}};
    edits.push_back(edit);
  }
  return edits;
}

void warnOfUnusedValues(const EditOptions& options, std::vector<std::string>& warnings) {
  if (!givesItsOwnValue(options.method))
    return;
  for (const std::string& text : options.set)
    if (text.find('=') != std::string::npos)
      warnings.push_back("--set " + text + ": the method gives the value, this one is not used.");
}

}  // namespace dglm::cli
