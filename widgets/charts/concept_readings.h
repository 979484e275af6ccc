// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <array>
#include <limits>
#include <vector>

#include "widgets/charts/concept_curves.h"

class QGridLayout;
class QLabel;

namespace dglm {

/// What one set of records says at the threshold. Absent numbers are NaN.
struct AgreementReading {
  static constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

  QString name;
  CurveLook look;  ///< Qt::NoPen: no curve
  double precision = kAbsent;
  double recall = kAbsent;
  double f1 = kAbsent;
  double support = kAbsent;
  bool countsRegions = false;   ///< support is in regions; else in bases
  bool isSupportOfAll = false;  ///< the support is the sum over sets of which the other numbers are the mean
};

/// Precision, recall and F1 of each set at the threshold, beside the look of its curve. Changes in place while the
/// threshold is dragged.
class ConceptReadings : public QWidget {
  Q_OBJECT

 public:
  explicit ConceptReadings(QWidget* parent = nullptr);

  /// A part of the owner's in the free place above the names.
  void setCorner(QWidget& part);
  void setReadings(const std::vector<AgreementReading>& readings);
  /// Name, precision, recall, F1 and support as shown, a line each: for tests and for copying.
  QString toText() const;

 private:
  struct Line {
    class CurveSwatch* swatch = nullptr;
    std::array<QLabel*, 5> cells{};
  };

  static QString supportText(const AgreementReading& reading);
  void addLine();
  void addHeadings();

  QGridLayout* grid_;
  std::vector<Line> lines_;
};

}  // namespace dglm
