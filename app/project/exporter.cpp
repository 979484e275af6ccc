// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/exporter.h"

#include <QFileInfo>

#include "app/project/command_text.h"
#include "app/texts/paths.h"
#include "core/base/atomic_file.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"
#include "core/formats/track_writers.h"
#include "core/formats/workbook_writer.h"
#include "core/study/neuronpedia.h"
#include "widgets/parts/figure_file.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/table_text.h"

namespace dglm {
namespace {

Track trackOf(const std::string& name, const Record& record, const std::vector<float>& values) {
  TrackPart part{record.id, record.length(), {}};
  for (size_t base = 0; base < values.size(); ++base)
    if (values[base] != 0)
      part.segments.push_back({{static_cast<int64_t>(base), static_cast<int64_t>(base) + 1}, values[base]});
  return {name, {std::move(part)}};
}

/// Numbers as numbers, everything else as text.
Sheet sheetOf(const std::vector<QStringList>& cells, const QString& name) {
  Sheet sheet;
  sheet.name = name.toStdString();
  for (const QString& title : cells.front())
    sheet.header.push_back(title.toStdString());
  for (size_t row = 1; row < cells.size(); ++row) {
    auto& written = sheet.rows.emplace_back();
    for (const QString& text : cells[row]) {
      bool isNumber = false;
      const double number = text.toDouble(&isNumber);
      written.push_back(isNumber ? Sheet::Cell(number) : Sheet::Cell(text.toStdString()));
    }
  }
  return sheet;
}

}  // namespace

Exporter::Exporter(Session& session, const LatentTracks& tracks, QWidget& window)
    : QObject(&window), session_(session), tracks_(tracks), window_(window) {}

QString Exporter::askFile(const QString& title, const QString& name, const QString& kinds) const {
  return askSaveFile(&window_, title, name, kinds);
}

template <typename Write>  // lupdate takes `class Write` for the class that the texts belong to
void Exporter::start(const QString& path, Write write, const QString& command) {
  session_.jobs().start(
      session_.fileLane(), {tr("Writing %1").arg(QFileInfo(path).fileName())},
      [write = std::move(write)](const JobContext&) { return write(); }, Addressee::ofProgram(this),
      [this, path, command] {
        session_.script().add(tr("Wrote %1.").arg(path), command);
        Q_EMIT exported(path);
      });
}

void Exporter::writeBytes(const QString& path, const QByteArray& bytes, const QString& command) {
  const auto write = [target = pathOf(path), content = bytes.toStdString()]() -> Status {
    return writeAtomically(target, content);
  };
  start(path, write, command);
}

void Exporter::exportFigure(const FigureSource& view, const FigureText& text) {
  FigureSettings settings;
  const QSizeF size = figureSizeMm(view, text);
  settings.widthMm = size.width();
  settings.heightMm = size.height();
  ExportDialog dialog(settings, &window_);
  connect(&dialog, &ExportDialog::fileRequested, &dialog, [&](FigureFormat format) {
    const QString suffix = suffixOf(format);
    dialog.setPath(askFile(tr("Export Figure"), text.title + '.' + suffix, tr("Figures (*.%1)").arg(suffix)));
  });
  if (dialog.exec() != QDialog::Accepted)
    return;
  settings = dialog.settings();
  writeBytes(settings.path, figureFile(view, settings, text));
}

void Exporter::exportCsv(const QString& csv, const QString& name, const std::vector<QStringList>& origin) {
  const QString path = askFile(tr("Export Table"), name + ".csv", tr("Tables (*.csv)"));
  if (!path.isEmpty())
    writeBytes(path, withColumns(csv, origin).toUtf8());
}

void Exporter::exportTable(const std::vector<QStringList>& cells, const QString& name) {
  const QString kinds = canWriteWorkbooks() ? tr("Tables (*.csv);;Excel workbooks (*.xlsx)") : tr("Tables (*.csv)");
  const QString path = askFile(tr("Export Table"), name + ".csv", kinds);
  if (path.isEmpty())
    return;
  if (QFileInfo(path).suffix().compare(QLatin1String("xlsx"), Qt::CaseInsensitive) != 0)
    return writeBytes(path, toCsv(cells).toUtf8());
  start(path,
        [target = pathOf(path), sheet = sheetOf(cells, name)] { return writeWorkbook(target, std::span(&sheet, 1)); });
}

void Exporter::exportLatents(const std::vector<int32_t>& latents) {
  const QString name =
      latents.size() == 1 ? toText(session_.latents().idOf(latents[0])).replace('/', '-') : tr("latents");
  const QString path = askFile(tr("Export Latents"), name + ".json", tr("Neuronpedia JSON (*.json)"));
  if (!path.isEmpty())
    writeLatents(latents, path);
}

void Exporter::writeLatents(const std::vector<int32_t>& latents, const QString& path) {
  const auto analysis = session_.latents().analysis();
  if (!analysis)
    return;
  session_.project().read(
      {tr("Reading the latents")},
      [analysis = *analysis, latents](const Project& project, const JobContext& job) {
        return neuronpediaFeatures(project, analysis, latents, job);
      },
      this,
      [this, path,
       command = latentsJsonCommand(session_, latents, path)](const std::vector<NeuronpediaFeature>& features) {
        writeBytes(path, QByteArray::fromStdString(neuronpediaText(features)), command);
      });
}

void Exporter::exportTracks() {
  std::vector<Track> tracks;
  for (const LatentCurve& curve : tracks_.curves()) {
    std::string name = session_.latents().idOf(curve.latent).toString();
    if (curve.isReverse)
      name += " other strand";
    if (curve.values && !curve.isPartial)
      tracks.push_back(trackOf(name, *session_.record(), *curve.values));
  }
  for (const FamilyCurve& curve : tracks_.familyCurves()) {
    QString name = QStringLiteral("%1 %2").arg(curve.family->id, curve.family->label).trimmed();
    if (curve.isReverse)
      name += QStringLiteral(" other strand");
    if (curve.values)
      tracks.push_back(trackOf(name.toStdString(), *session_.record(), *curve.values));
  }
  const QString name = QString::fromStdString(fileNameOf(*session_.record())) + ".bedgraph";
  const QString path = askFile(tr("Export Tracks"), name, tr("bedGraph (*.bedgraph *.bedgraph.gz)"));
  if (!path.isEmpty())
    start(
        path, [target = pathOf(path), tracks = std::move(tracks)] { return writeBedGraph(target, tracks); },
        commandOfTracks(path));
}

/// Tracks of one frame, of the other strand or of families are no command's.
QString Exporter::commandOfTracks(const QString& path) const {
  std::vector<int32_t> latents;
  for (const LatentCurve& curve : tracks_.curves()) {
    if (curve.isReverse)
      return {};
    latents.push_back(curve.latent);
  }
  const bool isLatents = !latents.empty() && tracks_.familyCurves().empty();
  return tracks_.frames() == TrackFrames::Mean && isLatents ? tracksCommand(session_, latents, path) : QString();
}

void Exporter::exportRecord() {
  const QString name = QString::fromStdString(fileNameOf(*session_.record())) + ".gb";
  const QString path = askFile(tr("Export Sequence"), name, tr("GenBank (*.gb);;FASTA (*.fa *.fasta)"));
  if (!path.isEmpty() && session_.record())
    writeRecord(path);
}

void Exporter::writeRecord(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  const bool isFasta = suffix == QLatin1String("fa") || suffix == QLatin1String("fasta");
  start(path, [target = pathOf(path), record = session_.record(), isFasta] {
    const std::span records(record.get(), 1);
    return isFasta ? writeFasta(target, records) : writeGenBank(target, records);
  });
}

}  // namespace dglm
