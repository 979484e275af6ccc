// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/design_plan.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/project/command_text.h"
#include "app/steering/steering_command.h"
#include "app/steering/sweep_plan.h"
#include "app/texts/paths.h"
#include "core/formats/record_names.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

class DesignTexts {
  Q_DECLARE_TR_FUNCTIONS(DesignTexts)

 public:
  static QString place(const QString& record, const QStringList& dials) {
    return dials.isEmpty() ? tr("%1, with no dial turned").arg(record)
                           : tr("%1, with %2", "sequence, dials").arg(record, dials.join(QStringLiteral(", ")));
  }

  static QString dial(const QString& latent, const DialSetting& setting, SteeringMethod method) {
    if (setting.isAblated)
      return tr("%1 ablated").arg(latent);
    return takesValue(method) ? tr("%1 = %2", "latent, value").arg(latent, QLocale().toString(setting.value, 'g', 4))
                              : latent;
  }
};

/// As the command line has them; the end of what runs over the origin is before its start.
QString basesText(BaseRange bases, int64_t length) {
  return QStringLiteral("%1-%2").arg(bases.start % length + 1).arg((bases.end - 1) % length + 1);
}

/// "b:" before what is no feature's name.
std::string inOptionWords(const QString& text) {
  QStringList words;
  for (const QString& part : text.split(',', Qt::SkipEmptyParts)) {
    const QString word = part.trimmed();
    words << (word.startsWith("feature:") || word.startsWith("b:") ? word : "b:" + QString(word).remove(' '));
  }
  return words.join(',').toStdString();
}

}  // namespace

std::optional<DesignSource> designSourceOf(const Session& session, const SteeringDesk& desk) {
  const auto analysis = session.latents().analysis();
  const auto& record = session.record();
  if (!analysis || !session.latents().overview() || !record)
    return std::nullopt;
  DesignSource source;
  source.record = session.recordId();
  source.analysis = *analysis;
  source.setup = desk.setup();
  source.recordLength = record->length();
  source.recordName = record->id;
  QStringList dials;
  for (const DialSetting& dial : source.setup.dials)
    if (editOf(dial, source.setup.method))
      dials << DesignTexts::dial(toText(session.latents().idOf(static_cast<int32_t>(dial.latent))), dial,
                                 source.setup.method);
  source.title = DesignTexts::place(QString::fromStdString(record->id), dials);
  const std::filesystem::path folder = commandFolder(session.contents());
  const QString name = QString::fromStdString(fileNameOf(*record));
  source.sequence = toUtf8(folder / pathOf(QStringLiteral("%1-written.gb").arg(name)));
  source.out = freeSweepFile(textOf(folder / pathOf(QStringLiteral("%1-designs.gb").arg(name))));
  return source;
}

DesignWish usualDesigns(const Session& session, const SteeringDesk& desk) {
  DesignWish wish;
  wish.seed = desk.setup().seed;
  if (const auto bases = session.selection().bases; bases && session.record())
    wish.region = basesText(*bases, session.record()->length());
  return wish;
}

std::optional<GenerateRequest> designRequest(const DesignWish& wish, const DesignSource& source) {
  if (wish.region.trimmed().isEmpty() || wish.region.contains(','))
    return std::nullopt;
  GenerateRequest request;
  request.input.sequence = source.sequence;
  request.edits = editsOf(source.setup);
  // "masked" are the tokens that are written anew.
  request.positions =
      positionsText(source.setup.scope, "b:" + basesText(source.setup.scopeBases, source.recordLength).toStdString());
  request.region = inOptionWords(wish.region);
  request.fixed = inOptionWords(wish.fixed);
  request.designs = wish.designs;
  request.temperature = wish.temperature;
  request.seed = wish.seed;
  request.out = pathOf(source.out);
  return request;
}

QString designCommand(const GenerateRequest& request, const Session& session, const DesignSource& source) {
  const QStringList model = sourceWords(session);
  if (model.isEmpty())
    return {};
  QStringList words = QStringList{"decode-glm", "generate"} + model;
  words << "--sequence" << QString::fromStdString(request.input.sequence);
  words << steeringEditWords(source.setup) << "--positions" << QString::fromStdString(request.positions);
  words << "--region" << QString::fromStdString(request.region);
  if (!request.fixed.empty())
    words << "--protect" << QString::fromStdString(request.fixed);
  words << "--designs" << QString::number(request.designs) << "--temperature"
        << QString::number(request.temperature, 'g', QLocale::FloatingPointShortest) << "--seed"
        << QString::number(request.seed) << "--out" << textOf(request.out);
  return shellLine(words);
}

}  // namespace dglm
