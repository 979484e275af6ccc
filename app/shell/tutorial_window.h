// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <functional>
#include <vector>

#include "app/texts/tutorials.h"
#include "widgets/parts/listed_action.h"

class QComboBox;
class QLabel;
class QTextBrowser;
class QUrl;

namespace dglm {

/// The protocols of resources/tutorials beside the window. A link does what its step says.
class TutorialWindow : public QDialog {
  Q_OBJECT

 public:
  /// `actions`: those of the menus, as they are when a link is clicked.
  TutorialWindow(std::function<std::vector<ListedAction>()> actions, QWidget* parent);

  void choose(int tutorial);
  /// Does the action of that name, or says why it cannot be done.
  void follow(const QString& action);
  QString said() const;
  QTextBrowser& text() { return *text_; }

 private:
  void read(int tutorial);
  QString withPlaces(QString text) const;

  std::function<std::vector<ListedAction>()> actions_;
  std::vector<Tutorial> tutorials_;
  QComboBox* titles_;
  QTextBrowser* text_;
  QLabel* said_;
};

}  // namespace dglm
