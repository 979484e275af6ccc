// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/sweep_plan.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

#include "app/project/command_text.h"
#include "app/steering/steering_command.h"
#include "app/steering/steering_values.h"
#include "app/texts/paths.h"
#include "widgets/parts/value_format.h"
#include "widgets/steering/dial_scale.h"

namespace dglm {
namespace {

QStringList parts(const QString& text) {
  QStringList found;
  for (const QString& part : text.split(',', Qt::SkipEmptyParts))
    found << part.trimmed();
  return found;
}

std::optional<std::vector<int32_t>> latentsIn(const QString& text) {
  std::vector<int32_t> latents;
  for (const QString& part : parts(text)) {
    bool isNumber = false;
    const int number = part.toInt(&isNumber);
    const auto id = LatentId::parse(part.toStdString());
    if ((!isNumber && !id) || number < 0)
      return std::nullopt;
    latents.push_back(id ? id->latent : number);
  }
  return latents.empty() ? std::nullopt : std::optional(latents);
}

std::optional<std::vector<double>> valuesIn(const QString& text) {
  std::vector<double> values;
  for (const QString& part : parts(text)) {
    bool isNumber = false;
    values.push_back(part.toDouble(&isNumber));
    if (!isNumber || !std::isfinite(values.back()))
      return std::nullopt;
  }
  return values.empty() ? std::nullopt : std::optional(values);
}

}  // namespace

std::optional<SweepPlace> sweepPlaceOf(const Session& session, const SteeringDesk& desk) {
  if (!desk.outcome())
    return std::nullopt;
  const SteeringOutcome& outcome = *desk.outcome();
  SweepPlace place;
  place.title = placeSentence(outcome);
  place.analysis = outcome.task.analysis;
  place.sequence = outcome.sequence.empty() ? outcome.task.record->bases : outcome.sequence;
  place.mask = outcome.maskText;
  place.read = std::to_string(outcome.token);
  place.inputWords = steeringInputWords(session, outcome);
  return place;
}

SweepWish usualSweep(const SteeringDesk& desk) {
  SweepWish wish;
  std::vector<double> values;
  const DialScale scale(desk.current() < 0 ? 1 : desk.unitOf(desk.current()));
  for (const double unit : {-5.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 5.0})
    values.push_back(std::round(100 * unit * scale.unit()) / 100);
  wish.latents = toList(desk.latents());
  wish.values = toList(values);
  wish.file = QStringLiteral("steering_sweep.csv");
  wish.positions = QStringLiteral("all");
  if (const auto& outcome = desk.outcome()) {
    if (outcome->maskedTokens > 0)
      wish.positions = QStringLiteral("masked;neighbours;masked,neighbours");
    wish.target = QString::fromStdString(outcome->target.empty() ? outcome->tokenText : outcome->target);
    wish.wildType = QString::fromStdString(outcome->wildType);
  }
  return wish;
}

QString freeSweepFile(const QString& path) {
  static const QRegularExpression numbered(QStringLiteral("^(.*)_([0-9]{1,2})$"));
  const QFileInfo wanted(path);
  const QRegularExpressionMatch match = numbered.match(wanted.completeBaseName());
  const QString name = match.hasMatch() ? match.captured(1) : wanted.completeBaseName();
  const QString ending = wanted.suffix().isEmpty() ? QString() : '.' + wanted.suffix();
  QString free = path;
  for (int number = match.hasMatch() ? match.captured(2).toInt() + 1 : 2; QFileInfo::exists(free); ++number)
    free = wanted.dir().filePath(QStringLiteral("%1_%2%3").arg(name).arg(number).arg(ending));
  return free;
}

std::optional<SteerSweepRequest> sweepRequest(const SweepWish& wish, const SweepPlace& place) {
  const auto latents = latentsIn(wish.latents);
  const auto values = valuesIn(wish.values);
  if (!latents || !values)
    return std::nullopt;
  SteerSweepRequest request;
  request.latents = *latents;
  request.values = *values;
  request.positions = wish.positions.simplified().remove(' ').toStdString();
  request.target = wish.target.trimmed().toStdString();
  request.wildType = wish.wildType.trimmed().toStdString();
  request.read = place.read;
  request.input.sequence = place.sequence;
  request.input.mask = place.mask;
  request.input.paperCompatible = place.paperCompatible;
  request.out = pathOf(wish.file);
  dropRepeats(request);
  return request;
}

SweepResults::Axis sweepAxis(const SteerSweepRequest& request, const Session& session) {
  SweepResults::Axis axis;
  for (const int32_t latent : request.latents) {
    const QString id = toText(session.latents().idOf(latent));
    const QString name =
        session.latents().contains(session.latents().idOf(latent)) ? session.latents().titleOf(latent) : QString();
    axis.latents.push_back(name.isEmpty() ? id : id + ' ' + name);
  }
  axis.values = request.values;
  for (const QString& group : QString::fromStdString(request.positions).split(';'))
    axis.positions.push_back(group);
  return axis;
}

QString sweepCommand(const SteerSweepRequest& request, const Session& session, const SweepPlace& place) {
  const QStringList source = sourceWords(session);
  if (source.isEmpty())
    return {};
  QStringList latents, values;
  for (const int32_t latent : request.latents)
    latents << QString::number(latent);
  for (const double value : request.values)
    values << QString::number(value, 'g', QLocale::FloatingPointShortest);
  QStringList words = QStringList{"decode-glm", "steer-sweep"} + source + place.inputWords;
  if (place.paperCompatible)
    words << "--paper-compatible";
  words << "--latents" << latents.join(',') << "--values=" + values.join(',') << "--positions"
        << QString::fromStdString(request.positions) << "--read" << QString::fromStdString(request.read) << "--target"
        << QString::fromStdString(request.target);
  if (!request.wildType.empty())
    words << "--wild-type" << QString::fromStdString(request.wildType);
  words << "--out" << textOf(request.out);
  return shellLine(words);
}

}  // namespace dglm
