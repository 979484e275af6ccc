// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_text.h"

#include "app/demo_copy.h"

#include <QRegularExpression>

namespace dglm {
namespace {

QString quoted(const QString& word) {
  static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
  if (plain.match(word).hasMatch())
    return word;
  QString inside = word;
  return '\'' + inside.replace('\'', QLatin1String("'\\''")) + '\'';
}

QString textOf(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

/// The file a record came from, or the name under which it would be exported.
QString fileOf(const Session& session) {
  const RecordSummary* record = session.contents().record(session.recordId());
  if (record && record->origin.path.is_absolute())
    return textOf(record->origin.path);
  if (record && !record->origin.path.empty()) {  // one of the demo's, which lie beside the program
    const std::filesystem::path shipped = usualDemoPlaces().folder / "records" / record->origin.path;
    return textOf(std::filesystem::exists(shipped) ? std::filesystem::weakly_canonical(shipped) : record->origin.path);
  }
  return record ? QString::fromStdString(record->name) + ".gb" : QString();
}

}  // namespace

QString shellLine(const QStringList& words) {
  QStringList line;
  for (const QString& word : words)
    line << quoted(word);
  return line.join(' ');
}

QString latentsCommand(const Session& session, int32_t latent) {
  const LatentOverview* latents = session.latents().overview();
  if (!latents || !session.record())
    return {};
  const Analysis& analysis = latents->analysis;
  const ModelReference* model = session.contents().model(analysis.model);
  const ModelReference* dictionary = session.contents().dictionary(analysis.dictionary);
  if (!model || !dictionary)
    return {};
  QStringList words{"decode-glm", "latents",
                    "--model",    textOf(model->path),
                    "--sae",      textOf(dictionary->path),
                    "--layer",    QString::number(analysis.layer)};
  if (analysis.site != "ffn-output")
    words << "--site" << QString::fromStdString(analysis.site);
  if (analysis.frames != 6)
    words << "--frames" << QString::number(analysis.frames);
  words << "--sequences" << fileOf(session) << "--latent" << QString::number(latent) << "--out"
        << QStringLiteral("L%1-%2.bedgraph").arg(analysis.layer).arg(latent);
  return shellLine(words);
}

}  // namespace dglm
