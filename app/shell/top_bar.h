// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/project/session.h"
#include "app/shell/navigator.h"

class QLabel;
class QMenuBar;

namespace dglm {

class GoToBox;

/// The window's first line: menus, go-to box, and which model is looked through.
class TopBar : public QWidget {
  Q_OBJECT

 public:
  TopBar(Session& session, Navigator& navigator, QWidget* parent = nullptr);

  QMenuBar& menuBar() { return *menus_; }
  GoToBox& goToBox() { return *goTo_; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void showModel();
  static QString modelText(const ModelReference& model);
  static QString dictionaryText(const ModelReference& dictionary, int64_t width);

  Session& session_;
  QMenuBar* menus_;
  GoToBox* goTo_;
  QLabel* model_;
};

}  // namespace dglm
