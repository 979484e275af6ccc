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

/// The rows that take part, the largest product first.
std::vector<int32_t> rowsByProduct(std::span<const float> products, std::span<const uint8_t> takesPart) {
  std::vector<int32_t> order;
  for (size_t row = 0; row < products.size(); ++row)
    if (takesPart[row])
      order.push_back(static_cast<int32_t>(row));
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](int32_t row) { return products[static_cast<size_t>(row)]; });
  return order;
}

double bestF1InOrder(std::span<const int32_t> order, std::span<const float> products, std::span<const uint8_t> labels) {
  int64_t wanted = 0, hits = 0;
  for (const int32_t row : order)
    wanted += labels[static_cast<size_t>(row)];
  double best = 0;
  for (size_t i = 0; i < order.size(); ++i) {
    const auto row = static_cast<size_t>(order[i]);
    hits += labels[row];
    if (i + 1 == order.size() || products[static_cast<size_t>(order[i + 1])] != products[row])
      best = std::max(best, agreementOf(hits, static_cast<int64_t>(i) + 1, hits, wanted).f1);
  }
  return best;
}

}  // namespace

std::vector<LatentAgreement> bestDirections(std::span<const float> products, int64_t rows,
                                            std::span<const std::vector<uint8_t>> columns,
                                            std::span<const uint8_t> takesPart) {
  std::vector<LatentAgreement> best(columns.size());
  const int64_t directions = rows == 0 ? 0 : std::ssize(products) / rows;
  for (int64_t direction = 0; direction < directions; ++direction) {
    const auto own = products.subspan(static_cast<size_t>(direction * rows), static_cast<size_t>(rows));
    const std::vector<int32_t> order = rowsByProduct(own, takesPart);
    for (size_t column = 0; column < columns.size(); ++column)
      if (const double f1 = bestF1InOrder(order, own, columns[column]); f1 > best[column].f1)
        best[column] = {static_cast<LatentNumber>(direction), f1};
  }
  return best;
}

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
