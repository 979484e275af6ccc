// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/readout.h"

#include <algorithm>
#include <cstdio>

#include "app/cli/number_from.h"

namespace dglm::cli {
namespace {

constexpr const char* kOptions[] = {"--read", "--target", "--wild-type", "--top-k"};

std::string differenceRow(const TokenDifference& each, const std::vector<std::string>& tokens) {
  char text[80];
  std::snprintf(text, sizeof text, "  %+9.4f  %s", each.difference, tokens[static_cast<size_t>(each.id)].c_str());
  return text;
}

std::string readoutRow(const TokenReadout& control, const TokenReadout& steered,
                       const std::vector<std::string>& tokens) {
  const TokenWeight before = control.top.front(), after = steered.top.front();
  char text[160];
  std::snprintf(text, sizeof text, "Token %lld: %s %.4f -> %s %.4f", static_cast<long long>(control.token),
                tokens[static_cast<size_t>(before.id)].c_str(), before.probability,
                tokens[static_cast<size_t>(after.id)].c_str(), after.probability);
  std::string row = text;
  if (control.target.bestRank > 0) {
    std::snprintf(text, sizeof text, "; target %.4f -> %.4f, rank %lld -> %lld", control.target.probability,
                  steered.target.probability, static_cast<long long>(control.target.bestRank),
                  static_cast<long long>(steered.target.bestRank));
    row += text;
  }
  return row;
}

std::vector<std::string> differenceLines(const SteerReport& report) {
  if (report.result.changes.empty())
    return {std::string(report.request.edits.empty() ? "Nothing was set" : "Nothing was changed") +
            ": the steered logits equal the unsteered ones."};
  std::vector<std::string> lines{"Steered " + std::to_string(report.positions.size()) + " of " +
                                 std::to_string(report.window.tokens()) + " tokens. Mean change of the logits:"};
  for (const auto& list : {report.result.increased, report.result.decreased})
    for (const TokenDifference& each : list)
      lines.push_back(differenceRow(each, report.tokens));
  return lines;
}

}  // namespace

void addReadoutOptions(CLI::App* command, std::string& read, std::string& target, std::string& wildType,
                       int64_t& topK) {
  command->add_option("--read", read, "tokens to read out, written in the same way")->capture_default_str();
  command->add_option("--target", target, "tokens, comma between; N in a k-mer stands for any base");
  command->add_option("--wild-type", wildType, "tokens to compare the target with");
  command->add_option("--top-k", topK, "tokens in each list")->check(numberFrom(1))->capture_default_str();
}

bool asksForReadout(const CLI::App& command) {
  return std::ranges::any_of(kOptions, [&](const char* option) { return command.count(option) > 0; });
}

std::vector<std::string> readoutLines(const SteerReport& report) {
  std::vector<std::string> lines = differenceLines(report);
  for (size_t i = 0; i < report.result.control.size(); ++i)
    lines.push_back(readoutRow(report.result.control[i], report.result.steered[i], report.tokens));
  return lines;
}

}  // namespace dglm::cli
