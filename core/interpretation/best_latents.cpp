// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/best_latents.h"

#include <algorithm>

#include "core/interpretation/f1.h"

namespace dglm {
namespace {

/// At the best threshold; `entries` is what the latent's positive values on the rows are put in.
double bestF1Of(std::span<const ColumnEntry> column, std::span<const uint8_t> labels,
                std::span<const uint8_t> takesPart, int64_t wanted, std::vector<ColumnEntry>& entries) {
  entries.clear();
  for (const ColumnEntry& entry : column)
    if (entry.value > 0 && takesPart[static_cast<size_t>(entry.row)])
      entries.push_back(entry);
  std::ranges::sort(entries, std::ranges::greater(), &ColumnEntry::value);
  double best = 0;
  int64_t hits = 0;
  for (size_t i = 0; i < entries.size(); ++i) {
    hits += labels[static_cast<size_t>(entries[i].row)];
    if (i + 1 == entries.size() || entries[i + 1].value != entries[i].value)
      best = std::max(best, agreementOf(hits, static_cast<int64_t>(i) + 1, hits, wanted).f1);
  }
  return best;
}

}  // namespace

std::vector<LatentAgreement> bestLatents(const LatentColumns& columns, std::span<const uint8_t> labels,
                                         std::span<const uint8_t> takesPart, size_t count) {
  int64_t wanted = 0;
  for (size_t row = 0; row < labels.size(); ++row)
    wanted += labels[row] && takesPart[row];
  std::vector<LatentAgreement> found;
  std::vector<ColumnEntry> entries;
  for (int32_t latent = 0; latent < columns.width(); ++latent)
    if (const double f1 = bestF1Of(columns.column(latent), labels, takesPart, wanted, entries); f1 > 0)
      found.push_back({latent, f1});
  std::ranges::stable_sort(found, std::ranges::greater(), &LatentAgreement::f1);
  found.resize(std::min(found.size(), count));
  return found;
}

}  // namespace dglm
