// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "app/project/export_texts.h"
#include "app/project/view_values.h"
#include "app/texts/core_texts.h"
#include "core/sequence/codon_effect.h"
#include "core/sequence/find.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kDifferenceGroup = -1;  // of tracks; latents have the numbers from 0 on
constexpr int kBeliefGroup = -2;

QString translated(const char* text) {
  return QCoreApplication::translate("dglm::Steering", text);
}

/// Effects smaller than four decimals tell with an exponent how small they are.
QString formatEffect(double effect) {
  constexpr double kLeast = 0.0001;
  if (effect == 0)
    return QStringLiteral("0");
  return inLanguage(QString::asprintf(std::abs(effect) < kLeast ? "%+.0e" : "%+.4f", effect));
}

/// What the method gave, once the model has run with it.
std::optional<double> valueUsed(const SteeringDesk& desk, const DialSetting& dial) {
  const auto edit = editOf(dial, desk.setup().method);
  if (!edit || !desk.outcome())
    return std::nullopt;
  const std::vector<LatentEdit> edits = editsOf(desk.outcome()->task.setup);
  const auto at = static_cast<size_t>(std::ranges::find(edits, *edit) - edits.begin());
  const std::vector<double>& used = desk.outcome()->valuesUsed;
  return at < used.size() ? std::optional(used[at]) : std::nullopt;
}

SteeringDial dialOf(const Session& session, const SteeringDesk& desk, int32_t latent, const Palette& palette) {
  const SteeringSetup& setup = desk.setup();
  const DialSetting* setting = setup.dial(latent);
  const ActivationBand band = desk.bandOf(latent);
  SteeringDial dial;
  dial.id = session.latents().idOf(latent);
  dial.name = session.latents().titleOf(latent);
  const QColor colour = latentColour(session, latent, palette);
  dial.colour = colour.isValid() ? colour : palette.accent;
  dial.unit = desk.unitOf(latent);
  dial.neutral = neutralValue(setup.method);
  dial.bandLow = setup.method == SteeringMethod::Set ? band.lowest : 0;
  dial.bandHigh = setup.method == SteeringMethod::Set ? band.highest : 0;
  dial.value = setting ? setting->value : dial.neutral;
  dial.isOn = setting && setting->isOn;
  dial.isAblated = setting && setting->isAblated;
  dial.takesValue = takesValue(setup.method);
  if (setting && !dial.takesValue)
    dial.given = valueUsed(desk, *setting);
  if (setting && desk.isOutside(*setting) && band.lowest == 0 && band.highest == 0)
    dial.warning = translated(QT_TRANSLATE_NOOP("dglm::Steering",
                                                "%1 is out of distribution: %2 is silent in the steered reading frame "
                                                "of this window. In the project it reaches %3."))
                       .arg(formatActivation(dial.value), toText(dial.id),
                            formatActivation(session.latents().summaryOf(latent).maximum));
  else if (setting && desk.isOutside(*setting))
    dial.warning = translated(QT_TRANSLATE_NOOP("dglm::Steering",
                                                "%1 is out of distribution: by itself %2 takes values from %3 to %4 in "
                                                "the steered reading frame."))
                       .arg(formatActivation(dial.value), toText(dial.id), formatActivation(band.lowest),
                            formatActivation(band.highest));
  return dial;
}

int rankIn(const std::vector<NamedToken>& tokens, const std::string& text) {
  const auto found = std::ranges::find(tokens, text, &NamedToken::text);
  return found == tokens.end() ? 0 : static_cast<int>(found - tokens.begin()) + 1;
}

TrackData track(const QString& id, std::shared_ptr<const std::vector<float>> values, int group) {
  TrackData data;
  data.id = id;
  data.perBase = std::move(values);
  data.group = group;
  return data;
}

/// Dials that changed nothing where they steer, and why: a sentence each.
QStringList silentDials(const Session& session, const SteeringOutcome& outcome) {
  QStringList sentences;
  const std::vector<LatentEdit> edits = editsOf(outcome.task.setup);
  for (size_t i = 0; i < edits.size() && outcome.tokensSteered > 0; ++i) {
    if (std::ranges::find(outcome.unchanged, int32_t{edits[i].latent}) == outcome.unchanged.end())
      continue;
    const bool isSilent = edits[i].method == SteeringMethod::Scale || outcome.valuesUsed[i] == 0;
    sentences << translated(
                     isSilent
                         ? QT_TRANSLATE_NOOP("dglm::Steering",
                                             "%1 does not fire here in the steered reading frame, so its dial changes "
                                             "nothing.")
                         : QT_TRANSLATE_NOOP("dglm::Steering", "%1 has here already what its dial would set it to."))
                     .arg(toText(session.latents().idOf(edits[i].latent)));
  }
  return sentences;
}

QString fullName(const SteeringDial& dial) {
  return dial.name.isEmpty() ? toText(dial.id) : toText(dial.id) + ' ' + dial.name;
}

/// "L2/7 AmpR 5.2, L2/9 ablated".
QString dialText(const Session& session, const SteeringDesk& desk) {
  QStringList texts;
  for (const SteeringDial& dial : dialsOf(session, desk, Palette::light())) {
    if (!dial.isOn && !dial.isAblated)
      continue;
    const QString name = fullName(dial);
    texts << (dial.isAblated ? translated(QT_TRANSLATE_NOOP("dglm::Steering", "%1 ablated")).arg(name)
                             : name + ' ' + formatActivation(dial.given.value_or(dial.value)));
  }
  return texts.isEmpty() ? translated(QT_TRANSLATE_NOOP("dglm::Steering", "no dial is on"))
                         : translated(QT_TRANSLATE_NOOP("dglm::Steering", "dials: %1")).arg(texts.join(", "));
}

QString methodText(SteeringMethod method) {
  switch (method) {
    case SteeringMethod::Set:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "set to the value"));
    case SteeringMethod::LatentMax:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "set to its maximum here"));
    case SteeringMethod::MaxActivation:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "set to the maximum of all"));
    case SteeringMethod::Add:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "the value added"));
    case SteeringMethod::Scale:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "multiplied by the value"));
  }
  return {};
}

QString scopeText(const SteeringSetup& setup, int64_t recordLength) {
  switch (setup.scope) {
    case SteerScope::All:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "steered at all tokens"));
    case SteerScope::Bases:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "steered at bases %1"))
          .arg(formatRange(setup.scopeBases, recordLength));
    case SteerScope::Masked:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "steered at the masked tokens"));
    case SteerScope::Neighbours:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "steered at the tokens beside"));
    case SteerScope::MaskedAndNeighbours:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "steered at the masked tokens and those beside"));
  }
  return {};
}

/// What the model does not see, as the mask was chosen.
QString maskText(const SteeringSetup& setup, int64_t recordLength) {
  const auto masked = setup.maskedBases();
  return masked ? translated(QT_TRANSLATE_NOOP("dglm::Steering", "mask at bases %1"))
                      .arg(formatRange(*masked, recordLength))
                : translated(QT_TRANSLATE_NOOP("dglm::Steering", "no mask"));
}

bool hasTracks(const SteeringDesk& desk) {
  return desk.isSteering() && desk.outcome() && desk.outcome()->difference;
}

}  // namespace

std::vector<SteeringDial> dialsOf(const Session& session, const SteeringDesk& desk, const Palette& palette) {
  std::vector<SteeringDial> dials;
  for (const int32_t latent : desk.latents())
    dials.push_back(dialOf(session, desk, latent, palette));
  return dials;
}

/// What a token, written where was read, makes of the coding sequences there.
void addProtein(TokenShift& shift, const std::string& token, const SteeringOutcome& outcome) {
  if (!outcome.task.record || !isBasePattern(token))
    return;
  const Record& record = *outcome.task.record;
  QStringList changes, tips;
  for (const CodonEffect& effect : codonEffects(record, outcome.tokenBases, token)) {
    const QString text = QString::fromStdString(effect.text());
    if (effect.change != CodonChange::Synonymous)
      changes << text;
    tips << translated(QT_TRANSLATE_NOOP("dglm::Steering", "%1: %2, %3"))
                .arg(QString::fromStdString(record.features[effect.feature].label()), text,
                     codonChangeText(effect.change));
  }
  shift.protein = tips.isEmpty() ? QString() : changes.isEmpty() ? QStringLiteral("=") : changes.join(", ");
  shift.proteinTip = tips.join('\n');
}

std::vector<TokenShift> tokenShifts(const SteeringOutcome& outcome, size_t count) {
  std::vector<TokenShift> shifts;
  for (size_t i = 0; i < std::min({count, outcome.before.size(), outcome.after.size()}); ++i) {
    const NamedToken &before = outcome.before[i], &after = outcome.after[i];
    shifts.push_back({QString::fromStdString(before.text), before.probability, QString::fromStdString(after.text),
                      after.probability, rankIn(outcome.before, after.text)});
    addProtein(shifts.back(), after.text, outcome);
  }
  return shifts;
}

std::vector<LogitShift> logitShifts(const SteeringOutcome& outcome, size_t count) {
  std::vector<LogitShift> shifts;
  if (outcome.tokensChanged == 0)
    return shifts;
  for (size_t i = 0; i < std::min({count, outcome.increased.size(), outcome.decreased.size()}); ++i)
    shifts.push_back({QString::fromStdString(outcome.increased[i].text), outcome.increased[i].difference,
                      QString::fromStdString(outcome.decreased[i].text), outcome.decreased[i].difference});
  return shifts;
}

QString placeSentence(const SteeringOutcome& outcome) {
  const int64_t length = outcome.task.record->length();
  const QString place = translated(
      outcome.isMasked ? QT_TRANSLATE_NOOP("dglm::Steering", "Bases %1 %2, masked, token %3 of %4 in the window")
                       : QT_TRANSLATE_NOOP("dglm::Steering", "Bases %1 %2, token %3 of %4 in the window"));
  return place.arg(formatRange(outcome.tokenBases, length), QString::fromStdString(outcome.tokenText),
                   formatCount(outcome.token), formatCount(outcome.windowTokens));
}

QString effectSentence(const SteeringOutcome& outcome) {
  const GroupWeight &before = outcome.targetBefore, &after = outcome.targetAfter;
  if (outcome.target.empty())
    return translated(QT_TRANSLATE_NOOP("dglm::Steering", "P(%1) %2 \u2192 %3, rank %4 \u2192 %5"))
        .arg(QString::fromStdString(outcome.tokenText), formatProbability(before.probability),
             formatProbability(after.probability))
        .arg(formatCount(before.bestRank), formatCount(after.bestRank));
  const QString mutant =
      translated(QT_TRANSLATE_NOOP("dglm::Steering", "Mutant P(%1) %2 \u2192 %3, best token's rank %4 \u2192 %5"))
          .arg(QString::fromStdString(outcome.target), formatProbability(before.probability),
               formatProbability(after.probability))
          .arg(formatCount(before.bestRank), formatCount(after.bestRank));
  const QString wildType =
      translated(QT_TRANSLATE_NOOP("dglm::Steering", "Wild type P(%1) %2 \u2192 %3"))
          .arg(QString::fromStdString(outcome.wildType), formatProbability(outcome.wildTypeBefore.probability),
               formatProbability(outcome.wildTypeAfter.probability));
  return mutant + '\n' + wildType;
}

QString baseEditSentence(const QString& text, const Record& record) {
  const CheckedBaseEdit checked = checkBaseEdit(text.toStdString(), record);
  const QString place = formatPosition(checked.edit.base);
  switch (checked.fault) {
    case BaseEditFault::None:
      break;
    case BaseEditFault::Unreadable:
      return translated(
          QT_TRANSLATE_NOOP("dglm::Steering", "Write a base edit as A1408G: the base, its place, the new base."));
    case BaseEditFault::NoBase:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "%1 is no base: write A, C, G or T."))
          .arg(QLatin1Char(checked.named));
    case BaseEditFault::OutsideRecord:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "There is no base %1: the sequence has bases 1 to %2."))
          .arg(place, formatCount(record.length()));
    case BaseEditFault::OtherBase:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "Base %1 is %2, not %3."))
          .arg(place, QString(QLatin1Char(checked.edit.from)), QString(QLatin1Char(checked.named)));
    case BaseEditFault::SameBase:
      return translated(QT_TRANSLATE_NOOP("dglm::Steering", "Base %1 is %2 as it stands."))
          .arg(place, QString(QLatin1Char(checked.edit.from)));
  }
  return {};
}

QString problemSentence(const Session& session, const SteeringDesk& desk) {
  if (desk.isEditWrong())
    return baseEditSentence(desk.edit(), *session.record());
  if (!desk.outcome())
    return {};
  const SteeringOutcome& outcome = *desk.outcome();
  const SteeringSetup& setup = desk.setup();
  const int64_t length = outcome.task.record->length();
  const QString window = formatRange(outcome.window, length);
  if (setup.scope == SteerScope::Bases && !overlaps(outcome.window, setup.scopeBases, length))
    return translated(QT_TRANSLATE_NOOP("dglm::Steering",
                                        "The place to steer lies outside the window that the model reads (bases %1)."))
        .arg(window);
  if (!setup.masksCaret && setup.masked && !overlaps(outcome.window, *setup.masked, length))
    return translated(QT_TRANSLATE_NOOP("dglm::Steering",
                                        "The place to mask lies outside the window that the model reads (bases %1)."))
        .arg(window);
  if (desk.isSteering() && outcome.tokensSteered == 0 && outcome.task.setup.scope == setup.scope)
    return translated(QT_TRANSLATE_NOOP("dglm::Steering", "No token is masked here, so none is steered."));
  return desk.isCurrent() && outcome.tokensChanged == 0 ? silentDials(session, outcome).join(' ') : QString();
}

QStringList remarkSentences(const Session& session, const SteeringDesk& desk) {
  QStringList remarks;
  for (const SteeringDial& dial : dialsOf(session, desk, Palette::light()))
    if (!dial.warning.isEmpty())
      remarks << dial.warning;
  if (desk.isCurrent() && desk.outcome()->tokensChanged > 0)
    remarks << silentDials(session, *desk.outcome());
  return remarks;
}

QString controlsSentence(const ControlledEffect& effect) {
  QString text =
      effect.isNull()
          ? translated(QT_TRANSLATE_NOOP("dglm::Steering",
                                         "No effect: %1 is within what %2 random latents of like firing rate "
                                         "scatter (%3)."))
                .arg(formatEffect(effect.effect))
                .arg(effect.randomSettings)
                .arg(formatEffect(effect.scatter))
          : translated(QT_TRANSLATE_NOOP("dglm::Steering",
                                         "Effect %1: rank %2 beside %3 random latents of like "
                                         "firing rate."))
                .arg(formatEffect(effect.effect))
                .arg(effect.rank)
                .arg(effect.randomSettings);
  for (const SteeringControl& control : effect.controls) {
    if (control.kind == ControlKind::OppositeSign)
      text +=
          ' ' + translated(QT_TRANSLATE_NOOP("dglm::Steering", "Opposite sign: %1.")).arg(formatEffect(control.effect));
    if (control.kind == ControlKind::FarTokens)
      text += ' ' + translated(QT_TRANSLATE_NOOP("dglm::Steering", "Far away: %1.")).arg(formatEffect(control.effect));
  }
  return text;
}

StrengthCurveContent curveOf(const Session& session, const SteeringDesk& desk) {
  StrengthCurveContent content;
  const int32_t latent = desk.current();
  if (latent < 0 || !desk.outcome())
    return content;
  const SteeringDial dial = dialOf(session, desk, latent, Palette::light());
  content.title =
      dial.name.isEmpty()
          ? toText(dial.id)
          : translated(QT_TRANSLATE_NOOP("dglm::Steering", "strength of %1 %2")).arg(toText(dial.id), dial.name);
  const SteeringOutcome& outcome = *desk.outcome();
  const bool isNamed = !outcome.target.empty();
  content.targetName = isNamed ? QString::fromStdString(outcome.target) : QString::fromStdString(outcome.tokenText);
  content.wildTypeName = QString::fromStdString(outcome.wildType);
  content.bandLow = dial.bandLow;
  content.bandHigh = dial.bandHigh;
  content.baseline = outcome.targetBefore.probability;
  content.scale = DialScale(dial.unit);
  content.canMove = dial.takesValue && !dial.isAblated;
  for (const StrengthPoint& point : desk.curve())
    content.points.push_back({point.value, point.target.probability, point.wildType.probability});
  return content;
}

FigureText curveText(const Session& session, const SteeringDesk& desk, const QString& title) {
  if (!desk.outcome() || desk.current() < 0)
    return {title, datedCaption({}), {}};
  const SteeringOutcome& outcome = *desk.outcome();
  const StrengthCurveContent curve = curveOf(session, desk);
  const Record& record = *outcome.task.record;
  const SteeringSetup& setup = desk.setup();
  QStringList parts{placeSentence(outcome), dialText(session, desk), methodText(setup.method),
                    scopeText(setup, record.length()), maskText(setup, record.length())};
  if (const Analysis* analysis = session.contents().analysis(outcome.task.analysis))
    parts << sourceText(session.contents(), *analysis);
  //: A figure: a group of tokens, the strength of a latent, a sequence.
  const QString heading = translated(QT_TRANSLATE_NOOP("dglm::Steering", "P(%1) against the strength of %2, in %3"));
  const SteeringDial dial = dialOf(session, desk, desk.current(), Palette::light());
  return {title, datedCaption(parts), heading.arg(curve.targetName, fullName(dial), QString::fromStdString(record.id))};
}

QString steeringCaption(const Session& session, const SteeringDesk& desk) {
  if (!hasTracks(desk))
    return {};
  const SteeringSetup& setup = desk.setup();
  //: What is drawn over a map or tracks: the steering whose effect it is.
  return translated(QT_TRANSLATE_NOOP("dglm::Steering", "steered - baseline: %1"))
      .arg(QStringList{dialText(session, desk), scopeText(setup, desk.outcome()->task.record->length())}.join(", "));
}

std::vector<TrackData> differenceTrack(const SteeringDesk& desk) {
  if (!hasTracks(desk))
    return {};
  TrackData data = track(translated(QT_TRANSLATE_NOOP("dglm::Steering", "steered - baseline")),
                         desk.outcome()->difference, kDifferenceGroup);
  data.isDifference = true;
  data.note = translated(QT_TRANSLATE_NOOP("dglm::Steering", "P(written base)"));
  return {data};
}

std::vector<TrackData> steeringTracks(const SteeringDesk& desk, const Palette& palette) {
  std::vector<TrackData> tracks = differenceTrack(desk);
  if (tracks.empty())
    return tracks;
  TrackData baseline =
      track(translated(QT_TRANSLATE_NOOP("dglm::Steering", "baseline")), desk.outcome()->baseline, kBeliefGroup);
  baseline.colour = palette.stale;
  TrackData steered =
      track(translated(QT_TRANSLATE_NOOP("dglm::Steering", "steered")), desk.outcome()->steered, kBeliefGroup);
  steered.colour = palette.accent;
  for (TrackData* each : {&baseline, &steered}) {
    each->note = translated(QT_TRANSLATE_NOOP("dglm::Steering", "P(written base)"));
    tracks.push_back(std::move(*each));
  }
  return tracks;
}

QString sessionTitle(const Session& session, const SteeringNote& note) {
  if (!note.study.name.empty())
    return QString::fromStdString(note.study.name);
  const RecordSummary* record = note.study.record ? session.contents().record(*note.study.record) : nullptr;
  QStringList parts{record ? QString::fromStdString(record->name)
                           : translated(QT_TRANSLATE_NOOP("dglm::Steering", "removed sequence"))};
  for (const LatentEdit& edit : editsOf(note.setup))
    parts << toText({note.study.layer, edit.latent});
  if (!note.setup.edit.empty())
    parts << QString::fromStdString(note.setup.edit);
  return parts.join(QStringLiteral(", "));
}

}  // namespace dglm
