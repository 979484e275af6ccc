// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include "app/project/session.h"

namespace dglm {

struct LatentCardContent;

/// The card of a latent as it was, in a window of its own: beside it the card of another latent, layer or dictionary.
/// A click on a place goes there; name, note and pin are changed on the panel's card alone. It closes with its project.
class KeptCard : public QDialog {
  Q_OBJECT

 public:
  /// `dictionary`: what is said of it in the title.
  KeptCard(Session& session, const LatentCardContent& content, const QString& dictionary, QWidget* parent);
};

}  // namespace dglm
