// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>

class QDockWidget;

namespace dglm {

/// Neither hidden nor behind another tab.
bool isInSight(const QWidget* widget);

/// The keyboard's way from panel to panel. A frame shows where it has come to.
class PanelFocus : public QObject {
  Q_OBJECT

 public:
  /// `panels` gives those that can be gone to, in the order of the walk; docks behind others are among them.
  PanelFocus(QWidget& window, std::function<QList<QWidget*>()> panels);

  /// To the next panel (1) or the one before (-1), to where the focus was in it last.
  void walk(int step);
  /// To where the focus was in the panel last.
  void enter(QWidget& panel);
  /// Once the tab of the dock is clicked, the keys are its own, and no longer those of the panel behind.
  void follow(QDockWidget& dock);

 private:
  QWidget* panelOf(QWidget* widget) const;
  void onFocus(QWidget* now);
  void showFrame(QWidget* panel);

  QWidget& window_;
  std::function<QList<QWidget*>()> panels_;
  QHash<QWidget*, QPointer<QWidget>> last_;
  QPointer<QWidget> current_;  ///< the panel that had the focus last
  QPointer<QWidget> frame_;
};

}  // namespace dglm
