// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

#include "app/models/fidelity_desk.h"
#include "app/project/concept_book.h"
#include "app/project/session.h"
#include "app/project/stability_book.h"
#include "core/study/latent_places.h"

class QAction;

namespace dglm {

class LatentCard;
struct LatentCardContent;

/// The card of the selected latent.
class CardPanel : public QWidget {
  Q_OBJECT

 public:
  explicit CardPanel(Session& session, QWidget* parent = nullptr);

  /// Where the fidelity of the latents' SAE is known.
  void setFidelity(const FidelityDesk& fidelity);
  /// Where the stability of the latents is known.
  void setStability(const StabilityBook& stability);
  /// Where sequences are read.
  void setReading(const ReadingDesk& reading);
  /// Where the concepts of the latents are known.
  void setConcepts(const ConceptBook& concepts);
  /// Keeps the card that is shown, in a window of its own.
  QAction* keepAction() const { return keep_; }

 Q_SIGNALS:
  /// A concept of the latent was clicked: its row in the concept book.
  void conceptActivated(qint64 key);
  /// Show the SAE that the latent belongs to.
  void dictionaryRequested();

 private:
  void showLatent();
  void keep();
  void readPlaces();
  void refresh();
  LatentCardContent content() const;
  void addConcepts(LatentCardContent& content) const;
  QString dictionaryText() const;
  QString readingText() const;
  void notePreview(const TrackPreview::Tracks& tracks);
  void followReading();

  Session& session_;
  const FidelityDesk* fidelity_ = nullptr;
  const ConceptBook* concepts_ = nullptr;
  const StabilityBook* stability_ = nullptr;
  const ReadingDesk* reading_ = nullptr;
  LatentCard* card_;
  QAction* keep_;
  std::optional<LatentId> latent_;      ///< that the card is about
  std::optional<LatentPlaces> places_;  ///< of it, once read
  std::optional<float> highest_;        ///< activation in what was read so far, while it is being read
  QString readingSaid_;                 ///< that the card shows
};

}  // namespace dglm
