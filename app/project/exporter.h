// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <filesystem>

#include "app/project/latent_tracks.h"
#include "app/project/session.h"
#include "widgets/parts/figure_file.h"

class QWidget;

namespace dglm {

/// Writes what is shown to files: views as figures, tables as CSV, tracks as bedGraph, the record as GenBank or FASTA.
class Exporter : public QObject {
  Q_OBJECT

 public:
  /// Dialogs are shown over the window.
  Exporter(Session& session, const LatentTracks& tracks, QWidget& window);

  /// The text's title is the proposed name of the file.
  void exportFigure(const FigureSource& view, const FigureText& text);
  /// With columns behind its own that say where the rows come from (see export_texts.h).
  void exportCsv(const QString& csv, const QString& name, const std::vector<QStringList>& origin);
  /// A table as CSV or, where the build can, as an Excel workbook; the first row of the cells has the titles.
  void exportTable(const std::vector<QStringList>& cells, const QString& name);
  /// Latents of the chosen analysis as Neuronpedia's feature JSON; without any, all that fire.
  void exportLatents(const std::vector<int32_t>& latents);
  void writeLatents(const std::vector<int32_t>& latents, const QString& path);
  /// The tracks of the record that is shown, as they are shown.
  void exportTracks();
  void exportRecord();
  /// The record that is shown, as GenBank or, by the path's suffix, FASTA.
  void writeRecord(const QString& path);

 Q_SIGNALS:
  void exported(const QString& path);

 private:
  QString askFile(const QString& title, const QString& name, const QString& kinds) const;
  QString commandOfTracks(const QString& path) const;
  void writeBytes(const QString& path, const QByteArray& bytes, const QString& command = {});
  template <class Write>
  void start(const QString& path, Write write, const QString& command = {});

  Session& session_;
  const LatentTracks& tracks_;
  QWidget& window_;
};

}  // namespace dglm
