// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <compare>
#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace dglm {

/// What a table cell sorts by: nothing (the value is absent), a number, or text.
using SortKey = std::variant<std::monostate, double, QString>;

/// Number or nothing: NaN is absent.
SortKey numberKey(double number);

/// Numbers by size, text without regard to case, numbers before text. Neither key may be absent.
std::weak_ordering compareValues(const SortKey& a, const SortKey& b);

/// One column of a sort, in ascending or descending order.
struct SortColumn {
  int column = 0;
  Qt::SortOrder order = Qt::AscendingOrder;

  bool operator==(const SortColumn&) const = default;
};

/// Compares two cells in an order; absent values come last in both orders.
std::weak_ordering compareCells(const SortKey& a, const SortKey& b, Qt::SortOrder order);

/// The sort after a click on a column's header. A plain click sorts by that column alone, in `firstOrder`, or in the
/// other order if it was the first key; with `add` the column becomes the last key, or an existing key turns round.
std::vector<SortColumn> sortAfterClick(std::vector<SortColumn> sort, int column, Qt::SortOrder firstOrder, bool add);

}  // namespace dglm
