// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabWidget>

#include "app/project/session.h"
#include "core/study/contamination.h"

class QPushButton;

namespace dglm {

class DrawingView;
class Exporter;
class LatentTracks;
class SubjectTable;

/// What a corpus holds of the queries of a scan, as a table and as bars.
class ContaminationView : public QTabWidget {
  Q_OBJECT

 public:
  ContaminationView(Session& session, const LatentTracks& tracks, QWidget* parent);

  /// `name` is that of the exported files, `title` stands over the figure.
  void setContamination(const Contamination& contamination, const QString& name, const QString& title);
  SubjectTable& table() { return *table_; }
  DrawingView& figure() { return *figure_; }
  /// Export the table, export the figure: for a line of buttons.
  QList<QPushButton*> makeButtons(QWidget* parent);

 Q_SIGNALS:
  void exported(const QString& path);

 private:
  void draw();

  Exporter* exporter_;
  SubjectTable* table_;
  DrawingView* figure_;
  Contamination contamination_;
  QString name_, title_;
};

}  // namespace dglm
