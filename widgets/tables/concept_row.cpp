// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/concept_row.h"

#include <QCoreApplication>

#include <cmath>

#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

class Texts {
  Q_DECLARE_TR_FUNCTIONS(ConceptColumns)
};

}  // namespace

double ConceptRow::supportOfTests() const {
  const double first = sets[1].support, second = sets[2].support;
  return std::isnan(first) ? second : std::isnan(second) ? first : first + second;
}

QString formatSupport(double count, bool countsRegions) {
  if (std::isnan(count))
    return formatAbsent();
  const auto whole = static_cast<int64_t>(std::llround(count));
  if (!countsRegions)
    return formatLength(whole);
  //: Number of annotated regions, grouped: "1,204 regions".
  return Texts::tr("%1 regions", nullptr, static_cast<int>(whole)).arg(formatCount(whole));
}

}  // namespace dglm
