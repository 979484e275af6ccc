// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/formats/python_number.h"
#include "core/study/published_steering.h"
#include "core/study/steer_sweep.h"

namespace dglm {
namespace {

/// pandas leaves NaN empty.
std::string number(double value) {
  return std::isnan(value) ? "" : pythonFloat(value);
}

std::string rank(const GroupWeight& group) {
  return group.bestRank == 0 ? "" : pythonFloat(static_cast<double>(group.bestRank));
}

std::string truth(const TokenGroup& group, int32_t id) {
  return std::ranges::find(group, id) == group.end() ? "False" : "True";
}

std::string pythonList(std::span<const int64_t> numbers) {
  std::string text = "[";
  for (const int64_t each : numbers)
    text.append(text.size() == 1 ? "" : ", ").append(std::to_string(each));
  return text.append("]");
}

template <class Part>
std::string joined(const std::vector<TokenWeight>& tokens, Part part) {
  std::string text;
  for (const TokenWeight& token : tokens)
    text.append(text.empty() ? "" : "|").append(part(token));
  return text;
}

std::string sixDecimals(double value) {
  char text[64];
  std::snprintf(text, sizeof text, "%.6f", value);
  return text;
}

void add(std::vector<std::string>& fields, std::initializer_list<std::string> more) {
  fields.insert(fields.end(), more);
}

void addReadout(std::vector<std::string>& fields, const SweepRow& row, const SweepRow& baseline,
                const ReadoutRequest& readout, const Vocabulary& vocabulary) {
  const TokenReadout& now = row.readout;
  const TokenReadout& before = baseline.readout;
  const TokenWeight& top = now.top.front();
  add(fields, {std::to_string(top.id), vocabulary.token(top.id), number(top.logit), number(top.probability),
               truth(readout.target, top.id), truth(readout.wildType, top.id)});
  add(fields,
      {number(now.target.probability), rank(now.target), number(now.target.probability - before.target.probability)});
  add(fields, {number(now.wildType.probability), rank(now.wildType),
               number(now.wildType.probability - before.wildType.probability)});
  add(fields, {std::to_string(row.targetFirst.id), number(row.targetFirst.logit), number(row.targetFirst.probability)});
}

/// The reference's row where something went wrong.
void addNothing(std::vector<std::string>& fields, const ReadoutRequest& readout) {
  add(fields,
      {"-1", "", "", "", "False", "False", "", "", "", "", "", "", std::to_string(readout.target.front()), "", ""});
}

}  // namespace

std::span<const std::string> sweepColumns() {
  static const std::vector<std::string> columns(kSteeringColumns.begin(), kSteeringColumns.end());
  return columns;
}

std::vector<std::string> sweepFields(const SweepRow& row, const SweepRow& baseline, const ReadoutRequest& readout,
                                     const Vocabulary& vocabulary) {
  const int64_t read = readout.tokens.front();
  std::vector<std::string> fields = {std::to_string(row.latent),
                                     pythonFloat(row.value),
                                     pythonList(row.positions),
                                     std::to_string(row.positions.size()),
                                     positionCategory(row.positions, read),
                                     std::to_string(read)};
  if (row.error.empty())
    addReadout(fields, row, baseline, readout, vocabulary);
  else
    addNothing(fields, readout);
  add(fields, {number(baseline.readout.target.probability), number(baseline.readout.wildType.probability)});
  const std::vector<TokenWeight>& top = row.readout.top;
  add(fields, {joined(top, [](const TokenWeight& token) { return std::to_string(token.id); }),
               joined(top, [&](const TokenWeight& token) { return vocabulary.token(token.id); }),
               joined(top, [](const TokenWeight& token) { return sixDecimals(token.logit); }),
               joined(top, [](const TokenWeight& token) { return sixDecimals(token.probability); }), row.error});
  return fields;
}

}  // namespace dglm
