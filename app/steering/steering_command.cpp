// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_command.h"

#include <vector>

#include "app/project/command_text.h"

namespace dglm {
namespace {

QString nameOf(SteeringMethod method) {
  switch (method) {
    case SteeringMethod::Set:
      return QStringLiteral("fixed");
    case SteeringMethod::MaxActivation:
      return QStringLiteral("max_activation");
    case SteeringMethod::LatentMax:
      return QStringLiteral("latent_max");
    case SteeringMethod::Add:
      return QStringLiteral("add");
    case SteeringMethod::Scale:
      return QStringLiteral("scale");
  }
  return {};
}

/// The latents that were steered beside, a place an edit; the command line has ablations before the other edits.
QStringList controlWords(const SteeringSetup& setup, const ControlledEffect& effect) {
  std::vector<size_t> order, others;
  size_t edits = 0;
  for (const DialSetting& dial : setup.dials)
    if (editOf(dial, setup.method))
      (dial.isAblated ? order : others).push_back(edits++);
  order.insert(order.end(), others.begin(), others.end());
  QStringList latents;
  for (const SteeringControl& control : effect.controls)
    if (control.kind == ControlKind::RandomLatents)
      for (const size_t edit : order)
        latents << QString::number(control.setting.edits[edit].latent);
  return latents.isEmpty() ? QStringList() : QStringList{"--control-latents", latents.join(',')};
}

}  // namespace

QStringList steeringEditWords(const SteeringSetup& setup) {
  QStringList words;
  for (const DialSetting& dial : setup.dials) {
    if (!editOf(dial, setup.method))
      continue;
    const QString latent = QString::number(dial.latent);
    if (dial.isAblated)
      words << "--zero" << latent;
    else if (takesValue(setup.method))
      words << "--set" << QStringLiteral("%1=%2").arg(latent, QString::number(dial.value, 'f', 2));
    else
      words << "--set" << latent;
  }
  if (setup.method != SteeringMethod::Set)
    words << "--method" << nameOf(setup.method);
  return words;
}

QStringList steeringInputWords(const Session& session, const SteeringOutcome& outcome) {
  const RecordSummary* record = session.contents().record(outcome.task.recordId);
  QStringList words{"--sequence"};
  if (!outcome.sequence.empty() || !record)
    words << QString::fromStdString(outcome.sequence);
  else
    words << fileOf(session.contents(), *record) << "--record" << QString::fromStdString(record->name);
  if (!outcome.maskText.empty())
    words << "--mask" << QString::fromStdString(outcome.maskText);
  return words;
}

QString steeringCommand(const Session& session, const SteeringDesk& desk) {
  const QStringList source = sourceWords(session);
  if (source.isEmpty() || !desk.outcome())
    return {};
  const SteeringOutcome& outcome = *desk.outcome();
  const SteeringSetup& setup = outcome.task.setup;
  QStringList words =
      QStringList{"decode-glm", "steer"} + source + steeringInputWords(session, outcome) + steeringEditWords(setup);
  words << "--positions" << QString::fromStdString(outcome.positionsText) << "--read" << QString::number(outcome.token);
  words << "--target" << QString::fromStdString(outcome.target.empty() ? outcome.tokenText : outcome.target);
  if (!outcome.wildType.empty())
    words << "--wild-type" << QString::fromStdString(outcome.wildType);
  QStringList controls;
  if (desk.controls())
    controls = controlWords(setup, *desk.controls());
  if (controls.isEmpty())
    controls << "--controls" << QString::number(ControlRequest().randomSettings);
  words << controls << "--seed" << QString::number(setup.seed);
  return shellLine(words);
}

}  // namespace dglm
