// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <cstdint>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace dglm {

/// What to look for. Case counts for names only; bases match on both strands, IUPAC letters as sets; a protein, written
/// in amino acids, in all six reading frames.
struct FindRequest {
  enum class Mode { Bases, Protein, FeatureNames };
  QString text;
  Mode mode = Mode::Bases;
  bool caseSensitive = false;

  bool operator==(const FindRequest&) const = default;
};

/// The bar under the sequence for Ctrl+F. It asks; the application searches and says how many there are.
class FindBar : public QWidget {
  Q_OBJECT

 public:
  explicit FindBar(QWidget* parent = nullptr);

  FindRequest request() const;

  /// "3 of 12"; current is 0-based, -1 for none yet. complete false: there are more than were counted.
  void showOutcome(int64_t current, int64_t total, bool complete = true);
  /// Why the text cannot be looked for.
  void showProblem(const QString& sentence);

 public Q_SLOTS:
  /// Shows the bar, selects its text and takes the focus.
  void open();
  /// Looks for these bases, without taking the focus.
  void findBases(const QString& bases);
  void dismiss();

 Q_SIGNALS:
  /// The text or the way of looking changed; not for every letter of fast typing.
  void findRequested(const dglm::FindRequest& request);
  void nextRequested();
  void previousRequested();
  void dismissed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void buildLayout();
  void onModeChanged();
  void onTextChanged();

  QLineEdit* text_;
  QComboBox* mode_;
  QCheckBox* caseSensitive_;
  QLabel* outcome_;
  QTimer* pause_;
};

}  // namespace dglm
