// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/export_texts.h"

#include <QCoreApplication>
#include <QDateTime>

#include "app/project/concept_values.h"
#include "app/texts/paths.h"
#include "core/study/version.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

class Captions {
  Q_DECLARE_TR_FUNCTIONS(dglm::ExportTexts)
};

QString fileName(const ModelReference& reference) {
  return textOf(reference.path.filename());
}

QString recordHeading(const Record& record) {
  const QString name = QString::fromStdString(record.id), length = formatLength(record.length());
  return record.topology == Topology::Circular ? Captions::tr("%1, circular, %2").arg(name, length)
                                               : Captions::tr("%1, linear, %2").arg(name, length);
}

/// "L2/7 AmpR".
QString latentName(const LatentBook& latents, int32_t latent) {
  const QString id = toText(latents.idOf(latent)), name = latents.nameOf(latent);
  return name.isEmpty() ? id : id + ' ' + name;
}

QStringList shownLatents(const Session& session, const LatentTracks& tracks) {
  QStringList shown;
  for (const LatentCurve& curve : tracks.curves())
    if (!curve.isReverse)
      shown << latentName(session.latents(), curve.latent);
  return shown;
}

/// "M12 AmpR (meta-SAE D128_alpha0.019_seed42)".
QStringList shownFamilies(const LatentTracks& tracks) {
  QStringList shown;
  for (const FamilyCurve& curve : tracks.familyCurves())
    if (!curve.isReverse)
      shown << Captions::tr("%1 (meta-SAE %2)")
                   .arg(QStringLiteral("%1 %2").arg(curve.family->id, curve.family->label).trimmed(),
                        textOf(pathOf(curve.family->folder).filename()));
  return shown;
}

/// The latents that are shown and how their activations were made.
QStringList activationParts(const Session& session, const LatentTracks& tracks) {
  QStringList parts;
  const LatentOverview* latents = session.latents().overview();
  const QStringList shown = latents ? shownLatents(session, tracks) : QStringList();
  const QStringList families = latents ? shownFamilies(tracks) : QStringList();
  if (shown.isEmpty() && families.isEmpty())
    return parts;
  if (!shown.isEmpty())
    parts << Captions::tr("latents %1").arg(shown.join(QStringLiteral(", ")));
  if (!families.isEmpty())
    parts << Captions::tr("families of latents %1").arg(families.join(QStringLiteral(", ")));
  parts << sourceText(session.contents(), latents->analysis);
  parts << (tracks.frames() == TrackFrames::First
                ? Captions::tr("frame 0 alone")
                : Captions::tr("mean over %n reading frames", nullptr, latents->analysis.frames));
  if (tracks.showsReverse())
    parts << Captions::tr("both strands");
  return parts;
}

/// File names are enough beside a figure; tables have the SHA-256.
QString setText(const ConceptRun& run, size_t set, const ProjectContents& contents) {
  const QString names = recordNamesOf(run, set, contents);
  if (!names.isEmpty() || set >= run.run.sets.size())
    return names;
  return textOf(run.run.sets[set].path.filename());
}

QString topologyWord(const Record& record) {
  return record.topology == Topology::Circular ? QStringLiteral("circular") : QStringLiteral("linear");
}

void append(std::vector<QStringList>& columns, const std::vector<QStringList>& more) {
  columns.insert(columns.end(), more.begin(), more.end());
}

}  // namespace

QString dictionaryTitle(const ModelReference& dictionary) {
  const std::filesystem::path file = dictionary.path.filename();
  return file == "ae.pt" && dictionary.path.has_parent_path() ? textOf(dictionary.path.parent_path().filename() / file)
                                                              : textOf(file);
}

QString sourceText(const ProjectContents& contents, const Analysis& analysis) {
  const ModelReference* model = contents.model(analysis.model);
  const ModelReference* dictionary = contents.dictionary(analysis.dictionary);
  return Captions::tr("model %1, layer %2, %3, dictionary %4")
      .arg(model ? fileName(*model) : Captions::tr("unknown"), QString::number(analysis.layer),
           QString::fromStdString(analysis.site), dictionary ? dictionaryTitle(*dictionary) : Captions::tr("unknown"));
}

QString datedCaption(QStringList parts) {
  parts << QDate::currentDate().toString(Qt::ISODate);
  return parts.join(QStringLiteral("; "));
}

FigureText mapText(const Session& session, const LatentTracks& tracks, const QString& title,
                   const QStringList& overlays) {
  if (!session.record())
    return {title, datedCaption({}), {}};
  QStringList parts = activationParts(session, tracks);
  if (!parts.isEmpty())
    parts.front() = Captions::tr("rings: %1").arg(parts.front());
  return {title, datedCaption(parts + overlays), recordHeading(*session.record())};
}

FigureText tracksText(const Session& session, const LatentTracks& tracks, BaseRange shown, const QString& title,
                      const QStringList& overlays) {
  if (!session.record())
    return {title, datedCaption({}), {}};
  const Record& record = *session.record();
  const QString heading = recordHeading(record);
  const bool isWhole = shown.start <= 0 && shown.end >= record.length();
  return {title, datedCaption(activationParts(session, tracks) + overlays),
          isWhole ? heading : Captions::tr("%1, bases %2").arg(heading, formatRange(shown, record.length()))};
}

FigureText conceptText(const ConceptRowRef& row, double threshold, const ProjectContents& contents,
                       const QString& title) {
  const ConceptRun& run = *row.run;
  QStringList parts;
  for (size_t set = 0; set < kScoreSets; ++set)
    if (const QString names = setText(run, set, contents); !names.isEmpty())
      //: A set of records: "tuning: pUC19, pBR322".
      parts << Captions::tr("%1: %2").arg(setName(set), names);
  const auto given = runOnProject(run.run);
  const Analysis* analysis = given ? contents.analysis(given->analysis) : nullptr;
  parts << (analysis ? sourceText(contents, *analysis)
                     : Captions::tr("model %1, layer %2")
                           .arg(QString::fromStdString(run.run.modelName), QString::number(run.run.layer)));
  parts << modeText(run.run.mode);
  const QString heading =
      Captions::tr("Latent %1 and concept %2, threshold %3")
          .arg(toText(row.latent()), conceptTitle(run, row.conceptName()), formatActivation(threshold));
  return {title, datedCaption(parts), heading};
}

std::vector<QStringList> programOrigin() {
  return {{"program_version", QString::fromStdString(programVersion())},
          {"exported_utc", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
}

std::vector<QStringList> recordOrigin(const Session& session) {
  std::vector<QStringList> columns;
  if (const auto record = session.record())
    columns = {{"record", QString::fromStdString(record->id)},
               {"record_length", QString::number(record->length())},
               {"topology", topologyWord(*record)}};
  append(columns, programOrigin());
  return columns;
}

std::vector<QStringList> latentOrigin(const Session& session) {
  std::vector<QStringList> columns;
  if (const LatentOverview* latents = session.latents().overview()) {
    const Analysis& analysis = latents->analysis;
    const auto add = [&](const QString& name, const ModelReference* reference) {
      columns.push_back({name, reference ? fileName(*reference) : QString()});
      columns.push_back({name + "_sha256", reference ? QString::fromStdString(reference->sha256) : QString()});
    };
    add("model", session.contents().model(analysis.model));
    add("sae", session.contents().dictionary(analysis.dictionary));
    append(columns, {{"site", QString::fromStdString(analysis.site)},
                     {"layer", QString::number(analysis.layer)},
                     {"frames", QString::number(analysis.frames)},
                     {"records_read", QString::number(latents->records.size())}});
  }
  append(columns, programOrigin());
  return columns;
}

}  // namespace dglm
