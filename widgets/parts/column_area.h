// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace dglm {

/// A column that scrolls up and down, never sideways: it asks for the width that its parts need, whatever the font and
/// the language.
class ColumnArea : public QScrollArea {
 public:
  explicit ColumnArea(QWidget* parent = nullptr);

  QSize minimumSizeHint() const override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace dglm
