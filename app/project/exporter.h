// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <filesystem>

#include "app/project/latent_tracks.h"
#include "app/project/session.h"
#include "widgets/parts/figure.h"

class QWidget;

namespace dglm {

/// Writes what is shown to files: views as figures, tables as CSV, tracks as bedGraph, the record as GenBank or FASTA.
class Exporter : public QObject {
  Q_OBJECT

 public:
  /// Dialogs are shown over the window.
  Exporter(Session& session, const LatentTracks& tracks, QWidget& window);

  /// With a caption that names model, latents and date.
  void exportFigure(const FigureSource& view, const QString& name);
  void exportFigure(const FigureSource& view, const QString& name, const QString& caption);
  void exportCsv(const QString& csv, const QString& name);
  /// A table as CSV or, where the build can, as an Excel workbook; the first row of the cells has the titles.
  void exportTable(const std::vector<QStringList>& cells, const QString& name);
  /// The tracks of the record that is shown, as they are shown.
  void exportTracks();
  void exportRecord();
  /// The record that is shown, as GenBank or, by the path's suffix, FASTA.
  void writeRecord(const QString& path);

 Q_SIGNALS:
  void exported(const QString& path);

 private:
  QString askFile(const QString& title, const QString& name, const QString& kinds) const;
  QString caption() const;
  void writeBytes(const QString& path, const QByteArray& bytes);
  template <class Write>
  void start(const QString& path, Write write);

  Session& session_;
  const LatentTracks& tracks_;
  QWidget& window_;
};

}  // namespace dglm
