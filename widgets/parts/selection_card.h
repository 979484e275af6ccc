// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

#include <limits>
#include <vector>

#include "core/base/units.h"
#include "core/sequence/record.h"
#include "widgets/parts/column_area.h"

class QAction;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace dglm {

class DisclosureLine;
class NotesEditor;
class StateView;

/// A latent that is active in the selection, and how specific it is to it.
struct LatentHere {
  LatentId id;
  QColor colour;
  QString label;  ///< its name, or a guess with a question mark; may be empty
  /// Of a guess: the share 0..1 of its activation that lies inside what it may stand for; NaN for a name.
  double guessShare = std::numeric_limits<double>::quiet_NaN();
  double specificity = 0;  ///< 0..1, the bar: the harmonic mean of the two below
  double share = 0;        ///< of the selected bases, those where it is not zero, 0..1
  double inside = 0;       ///< of its activation on the sequence, what falls within the selection, 0..1
};

/// What is selected, in values. The strand is shown for features only.
struct SelectionContent {
  QString title;  ///< feature name; empty for a bare range
  QString kind;   ///< feature type; empty for a bare range
  Strand strand = Strand::None;
  BaseRange bases;
  int64_t recordLength = 0;
  double gc = std::numeric_limits<double>::quiet_NaN();  ///< 0..1
  std::vector<LatentHere> latents;
  QString notes;
};

/// What is selected, which latents are active there, what can be done with it, and notes.
class SelectionCard : public ColumnArea {
  Q_OBJECT

 public:
  explicit SelectionCard(QWidget* parent = nullptr);

  /// Text buttons under the latents.
  void setActions(const QList<QAction*>& actions);

  void showNothing();
  void showSelection(const SelectionContent& content);
  /// The latents alone, when they arrive after the rest; `everywhere` were left out as active nearly everywhere.
  void setLatents(const std::vector<LatentHere>& latents, int64_t everywhere = 0);
  /// What is selected in one line; "" for nothing.
  const QString& summary() const { return summary_; }

 Q_SIGNALS:
  void summaryChanged();
  /// The heading was clicked: the line is to be enough.
  void closeWanted();
  void latentActivated(dglm::LatentId id);
  /// The range was clicked: show it whole.
  void placeActivated(dglm::BaseRange bases);
  void notesEdited(const QString& notes);

 private:
  QWidget* buildPage();
  void setSummary(const QString& summary);

  BaseRange bases_;
  StateView* nothing_;
  QWidget* page_;
  QLabel* title_;
  QLabel* kind_;
  QPushButton* range_;
  QLabel* measures_;
  QLabel* latentsHeading_;
  QVBoxLayout* latentsPlace_;
  QWidget* latents_ = nullptr;
  QVBoxLayout* actionsPlace_;
  QWidget* actions_ = nullptr;
  NotesEditor* notes_;
  QString summary_;
};

}  // namespace dglm
