// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

#include <limits>
#include <vector>

#include "core/base/units.h"
#include "widgets/charts/activation_histogram.h"
#include "widgets/charts/top_window_row.h"
#include "widgets/parts/column_area.h"
#include "widgets/parts/state_view.h"

namespace dglm {

class LatentCardView;

/// A concept that the latent was scored against.
struct LatentConcept {
  int64_t key = 0;  ///< given back by conceptActivated
  QString name;
  QString f1;  ///< ".81 (.74-.86)"
};

/// Everything the card says about one latent.
struct LatentCardContent {
  LatentId id;
  QString label;  ///< its name, or a guess with a question mark; may be empty
  double guessShare = std::numeric_limits<double>::quiet_NaN();  ///< of a guess, as in LatentHere
  QString labelOrigin;                                           ///< who says so; may be empty
  std::vector<LatentConcept> concepts;                           ///< best first; those shown
  int64_t recordsFiring = 0;
  int64_t recordsTotal = 0;
  QString reading;            ///< where nothing is stored yet: that it is being read, and what is there so far
  double fractionActive = 0;  ///< share of tokens where it is not zero, 0..1
  ActivationCounts histogram;
  std::vector<TopWindow> topWindows;
  QString note;
  QString command;          ///< the shell line that gives the same numbers
  QString stability;        ///< a sentence: whether it comes back under other seeds; empty: not measured
  bool isUnstable = false;  ///< and that it does not
  QString dictionary;       ///< a sentence about the SAE and its fidelity
  bool pinned = false;
  QColor colour;  ///< of its track; invalid when it has none
};

/// The card of the selected latent, or the state in which it is.
class LatentCard : public ColumnArea {
  Q_OBJECT

 public:
  explicit LatentCard(QWidget* parent = nullptr);
  ~LatentCard() override;

  void showEmpty();
  void showLoading(LatentId id);
  void showFailed(const StateView::Failed& state);
  void showLatent(const LatentCardContent& content);

 Q_SIGNALS:
  void placeActivated(const QString& recordId, dglm::BaseRange bases);
  void renamed(dglm::LatentId id, const QString& name);
  void noteEdited(dglm::LatentId id, const QString& note);
  void pinToggled(dglm::LatentId id, bool pinned);
  void conceptActivated(qint64 key);
  /// Show the SAE that the latent belongs to.
  void dictionaryRequested();

 private:
  void showPage(QWidget& page);

  StateView* state_;
  LatentCardView* view_;
};

}  // namespace dglm
