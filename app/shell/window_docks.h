// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QSize>
#include <QTimer>

#include "app/project/action_host.h"
#include "app/shell/perspective.h"

class QDockWidget;
class QMainWindow;

namespace dglm {

class PanelFocus;
class SequenceArea;

/// The panels of the window, as widgets.
struct WindowPanels {
  QWidget *project, *latents, *card, *readout, *features, *concepts, *steering, *training, *scan, *families, *models,
      *jobs;
};

/// Where everything stands and how large it is, as Qt writes it.
struct DockArrangement {
  QByteArray docks;         ///< QMainWindow::saveState
  QByteArray middle;        ///< SequenceArea::saveState
  QList<QSize> sizes = {};  ///< of all docks, empty ones for those not seen; none of an arrangement from a file
};

/// The docks round the sequence: where they stand, which is in front, and which alone is shown.
class WindowDocks : public QObject {
  Q_OBJECT

 public:
  WindowDocks(QMainWindow& window, SequenceArea& area, const WindowPanels& panels);

  const QList<QDockWidget*>& all() const { return all_; }
  QDockWidget& of(const QWidget& panel) const;
  /// All panels that are open, those of the sequence among them, from left to right and from top to bottom; those
  /// behind another tab as well.
  QList<QWidget*> openPanels() const;

  /// As the perspective has them. The latents' dock is made wide enough for `latentsWidth` pixels, where there is room.
  void arrange(Perspective perspective, int latentsWidth);
  /// As it is; while a panel is shown alone, as it was before.
  DockArrangement arrangement() const;
  /// False, and nothing changes, if it is none of this window's.
  bool restore(const DockArrangement& arrangement);
  /// Brings a panel to the front.
  void show(PanelName panel);
  /// Shows the panel that has the focus alone, or else the tracks; or all again, as they were.
  void toggleMaximised();
  void leaveMaximised();
  /// A dock among tabs is named by its tab, and has no title of its own.
  void showTitles();
  /// To the next panel (1) or the one before (-1).
  void walk(int step);

 Q_SIGNALS:
  /// Esc in a floating dock.
  void escaped();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QDockWidget* add(const char* name, const QString& title, QWidget* panel, Qt::DockWidgetArea area);
  void follow(QDockWidget* dock);
  void layOutTabs();
  void onTabClicked(int tab);
  void giveSizes(const QList<QSize>& sizes);
  int heightOfTabs(Perspective perspective) const;
  void raise(QWidget* panel);

  QMainWindow& window_;
  SequenceArea& area_;
  WindowPanels panels_;
  PanelFocus* focus_;
  QList<QDockWidget*> all_;
  QTimer tabsSoon_;
  DockArrangement beforeMaximised_;  ///< empty while all are shown
};

}  // namespace dglm
