// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/sort_key.h"

#include <algorithm>
#include <cmath>

namespace dglm {
namespace {

bool isAbsent(const SortKey& key) {
  return std::holds_alternative<std::monostate>(key);
}

std::weak_ordering toOrdering(double difference) {
  return difference < 0   ? std::weak_ordering::less
         : difference > 0 ? std::weak_ordering::greater
                          : std::weak_ordering::equivalent;
}

Qt::SortOrder opposite(Qt::SortOrder order) {
  return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
}

}  // namespace

SortKey numberKey(double number) {
  return std::isnan(number) ? SortKey() : SortKey(number);
}

std::weak_ordering compareValues(const SortKey& a, const SortKey& b) {
  if (a.index() != b.index())
    return a.index() <=> b.index();
  if (const double* number = std::get_if<double>(&a))
    return *number < std::get<double>(b)   ? std::weak_ordering::less
           : *number > std::get<double>(b) ? std::weak_ordering::greater
                                           : std::weak_ordering::equivalent;
  return toOrdering(std::get<QString>(a).compare(std::get<QString>(b), Qt::CaseInsensitive));
}

std::weak_ordering compareCells(const SortKey& a, const SortKey& b, Qt::SortOrder order) {
  if (isAbsent(a) || isAbsent(b))
    return isAbsent(a) <=> isAbsent(b);
  return order == Qt::AscendingOrder ? compareValues(a, b) : compareValues(b, a);
}

std::vector<SortColumn> sortAfterClick(std::vector<SortColumn> sort, int column, Qt::SortOrder firstOrder, bool add) {
  const auto key = std::find_if(sort.begin(), sort.end(), [&](const SortColumn& c) { return c.column == column; });
  const bool turnsRound = add ? key != sort.end() : key == sort.begin() && key != sort.end();
  const SortColumn clicked{column, turnsRound ? opposite(key->order) : firstOrder};
  if (!add)
    return {clicked};
  if (turnsRound)
    *key = clicked;
  else
    sort.push_back(clicked);
  return sort;
}

}  // namespace dglm
