// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QPixmap>

#include <vector>

namespace dglm {

/// A part of the panel and what it is for.
struct HelpPart {
  QRect place;  ///< in the panel's coordinates
  QString text;
};

/// What is said of a panel.
struct PanelHelpContent {
  QString title;
  QString text;  ///< rich text: what it shows, and what mouse and keys do
  QPixmap picture;
  std::vector<HelpPart> parts;
  QString numbers;  ///< what its numbers do not mean
};

/// The picture, no larger than `bounds`, with a number on each of the parts.
QPixmap numberedPicture(const QPixmap& picture, const std::vector<HelpPart>& parts, const QSize& bounds,
                        const QWidget& shownIn);

/// A small window that explains a panel: a picture with numbered parts and what they are. Esc closes it.
class PanelHelp : public QDialog {
  Q_OBJECT

 public:
  PanelHelp(const PanelHelpContent& content, QWidget& window);

 private:
  static QString legend(const PanelHelpContent& content);
};

}  // namespace dglm
