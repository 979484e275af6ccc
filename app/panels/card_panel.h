// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

#include "app/latent_places.h"
#include "app/session.h"

namespace dglm {

class LatentCard;
struct LatentCardContent;

/// The card of the selected latent.
class CardPanel : public QWidget {
  Q_OBJECT

 public:
  explicit CardPanel(Session& session, QWidget* parent = nullptr);

 private:
  void showLatent();
  void readPlaces();
  void refresh();
  LatentCardContent content() const;

  Session& session_;
  LatentCard* card_;
  std::optional<LatentId> latent_;      ///< that the card is about
  std::optional<LatentPlaces> places_;  ///< of it, once read
};

}  // namespace dglm
