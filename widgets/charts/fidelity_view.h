// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <limits>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace dglm {

class CommandRow;
class FilteredTable;
template <class Row>
class RowTableModel;

/// What the losses say of the SAE.
enum class FidelityMeaning {
  Partial,          ///< between zeros and the model's own activations
  NoDifference,     ///< zeros change nothing
  WorseThanZeros,   ///< the loss is larger than with zeros
  BetterThanModel,  ///< the loss is smaller than the model's own
  ZerosHelp         ///< zeros make the loss smaller, so the share says nothing
};

/// The loss of one sequence, or the mean over all: cross-entropies in nats with three things at the site.
struct FidelityRow {
  QString record;
  double tokens = 0;  ///< scored; 0: too short, and no losses
  double original = std::numeric_limits<double>::quiet_NaN();
  double zero = std::numeric_limits<double>::quiet_NaN();
  double sae = std::numeric_limits<double>::quiet_NaN();
  double unclipped = std::numeric_limits<double>::quiet_NaN();  ///< share recovered: 0 as zeros, 1 as the model's own
  FidelityMeaning meaning = FidelityMeaning::Partial;
};

/// The same share as the reference gives it: between 0 and 1.
double clippedShare(const FidelityRow& row);

/// What is known of an SAE's fidelity.
struct FidelityContent {
  std::optional<FidelityRow> overall;  ///< none: not measured yet
  std::vector<FidelityRow> sequences;
  QString conditions;  ///< mode, normalisation, sequences and date, in a sentence
  QString hint;        ///< why it cannot be measured now, or what has changed since
  bool canMeasure = false;
  QString command;  ///< the shell line that gives the same numbers; may be empty
};

/// How the user wants it measured.
struct FidelityChoice {
  enum class Normalise { Auto, On, Off };
  bool paperCompatible = false;
  Normalise normalise = Normalise::Auto;

  bool operator==(const FidelityChoice&) const = default;
};

/// How much of the model's loss an SAE recovers at its site: overall, for every sequence, and a button that measures.
class FidelityView : public QWidget {
  Q_OBJECT

 public:
  explicit FidelityView(QWidget* parent = nullptr);
  ~FidelityView() override;

  void setContent(const FidelityContent& content);
  /// While it is measured; a fraction of NaN is not known.
  void showWorking(const QString& step, double fraction);
  /// What is chosen now, which need not be how the shown numbers were measured.
  FidelityChoice choice() const;

 Q_SIGNALS:
  void measureRequested(const dglm::FidelityChoice& choice);
  void cancelRequested();

 private:
  void buildLayout();
  void fillChoices();
  void showOverall(const std::optional<FidelityRow>& overall);
  void onButton();

  QLabel* share_;
  QLabel* meaning_;
  QLabel* losses_;
  QLabel* conditions_;
  QLabel* hint_;
  QComboBox* mode_;
  QComboBox* normalise_;
  QPushButton* button_;
  QProgressBar* bar_;
  RowTableModel<FidelityRow>* model_;
  FilteredTable* table_;
  CommandRow* command_;
  bool isWorking_ = false;
};

}  // namespace dglm
