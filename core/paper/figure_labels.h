// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace dglm {

using LabelSet = std::set<std::string>;

/// How labels are called and coloured in the figures; the user may give others.
struct FigureLabels {
  std::map<LabelSet, std::string> captions;
  LabelSet amr;  ///< labels that count as antimicrobial resistance

  /// Ours: resources/published.
  static FigureLabels usual();

  /// The caption of a set of labels, or the labels themselves: "KanR, kanMX".
  std::string captionOf(const LabelSet& labels) const;
  /// Whether any of the labels counts as antimicrobial resistance.
  bool isAmr(const LabelSet& labels) const;
};

/// "kanMX + KanR" as a set.
LabelSet parseLabelSet(std::string_view text);

/// CSV with the columns labels ("kanMX + KanR") and caption. Errors: as CsvReader; MalformedFile (a missing column).
Result<std::map<LabelSet, std::string>> readCaptions(const std::filesystem::path& path);

/// The labels of the 24 latents that the paper steered (NT-v2-500M, layer 9), by latent.
std::map<int32_t, LabelSet> steeredLatentLabels();

}  // namespace dglm
