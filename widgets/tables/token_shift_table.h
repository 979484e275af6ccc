// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <limits>
#include <vector>

class QTableView;

namespace dglm {

template <class Row>
class RowTableModel;

/// One rank of the tokens that the model would write at a place, baseline and steered beside each other.
struct TokenShift {
  QString before;
  double probabilityBefore = std::numeric_limits<double>::quiet_NaN();
  QString after;
  double probabilityAfter = std::numeric_limits<double>::quiet_NaN();
  int rankBefore = 0;    ///< of `after` in the baseline, 1 = first; 0: beyond what was listed
  QString protein = {};  ///< what `after`, written here, makes of a coding sequence: "=", "T17A, Q18*"; else empty
  QString proteinTip = {};
};

/// A token whose logit rose, and one whose logit fell.
struct LogitShift {
  QString increased;
  double increase = std::numeric_limits<double>::quiet_NaN();
  QString decreased;
  double decrease = std::numeric_limits<double>::quiet_NaN();
};

/// Four decimals, "<0.0001" where these are zeros; NaN is absent.
QString formatProbability(double probability);

/// "▲ 3" for a rise of three ranks to `rank`, "▼ 2", "=" or "▲ new".
QString rankChange(int rankBefore, int rank);

/// The most probable tokens, with arrows for changes of rank. Where it is narrow, the rank itself, which is the row's
/// number, gives its room to the tokens. What becomes of the protein is a column where there is one.
class TokenShiftTable : public QWidget {
  Q_OBJECT

 public:
  explicit TokenShiftTable(QWidget* parent = nullptr);
  ~TokenShiftTable() override;

  void setRows(const std::vector<TokenShift>& rows);
  const std::vector<TokenShift>& rows() const { return rows_; }
  QString toText(int row, int column) const;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showProtein(bool isShown);

  struct Ranked;
  std::vector<TokenShift> rows_;
  QTableView* table_;
  RowTableModel<Ranked>* model_;
};

/// The tokens whose logits moved most.
class LogitShiftTable : public QWidget {
  Q_OBJECT

 public:
  explicit LogitShiftTable(QWidget* parent = nullptr);
  ~LogitShiftTable() override;

  void setRows(std::vector<LogitShift> rows);

 Q_SIGNALS:
  /// A token was double-clicked, or chosen with Enter.
  void tokenChosen(const QString& token);

 private:
  RowTableModel<LogitShift>* model_;
};

}  // namespace dglm
