// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

#include "app/project/session.h"
#include "app/shell/navigator.h"
#include "core/interpretation/latent_reader.h"

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
  /// What reads where a project has no analysis yet.
  void setUsualSource(const LatentSource& source);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void showModel();
  QString textWithoutLatents() const;
  QString modelText(const ModelReference& model) const;
  QString dictionaryText(const ModelReference& dictionary, int64_t width) const;

  Session& session_;
  QMenuBar* menus_;
  GoToBox* goTo_;
  QLabel* model_;
  std::optional<LatentSource> usual_;
};

}  // namespace dglm
