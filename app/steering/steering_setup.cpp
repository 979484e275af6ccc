// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_setup.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cctype>

namespace dglm {
namespace {

QJsonArray toJson(BaseRange bases) {
  return {static_cast<qint64>(bases.start), static_cast<qint64>(bases.end)};
}

BaseRange basesFrom(const QJsonValue& json) {
  return {json[0].toInteger(), json[1].toInteger()};
}

/// A number of an enumeration that has `count` members; 0 for any other.
template <class Enum>
Enum enumFrom(const QJsonValue& json, int count) {
  const int number = json.toInt();
  return static_cast<Enum>(number >= 0 && number < count ? number : 0);
}

constexpr int kMethods = static_cast<int>(SteeringMethod::Scale) + 1;
constexpr int kScopes = static_cast<int>(SteerScope::MaskedAndNeighbours) + 1;

}  // namespace

std::optional<BaseRange> SteeringSetup::maskedBases() const {
  return masksCaret ? BaseRange{readBase, readBase + 1} : masked;
}

const DialSetting* SteeringSetup::dial(int32_t latent) const {
  const auto found = std::ranges::find(dials, latent, &DialSetting::latent);
  return found == dials.end() ? nullptr : &*found;
}

DialSetting& SteeringSetup::dialFor(int32_t latent) {
  const auto found = std::ranges::find(dials, latent, &DialSetting::latent);
  return found == dials.end() ? dials.emplace_back(DialSetting{latent, neutralValue(method)}) : *found;
}

double neutralValue(SteeringMethod method) {
  return method == SteeringMethod::Scale ? 1 : 0;
}

bool takesValue(SteeringMethod method) {
  return method != SteeringMethod::MaxActivation && method != SteeringMethod::LatentMax;
}

std::optional<LatentEdit> editOf(const DialSetting& dial, SteeringMethod method) {
  if (!dial.isOn)
    return std::nullopt;
  if (dial.isAblated)
    return LatentEdit{dial.latent, SteeringMethod::Set, 0};
  if (takesValue(method) && dial.value == neutralValue(method))
    return std::nullopt;
  return LatentEdit{dial.latent, method, takesValue(method) ? dial.value : 0};
}

std::vector<LatentEdit> editsOf(const SteeringSetup& setup) {
  std::vector<LatentEdit> edits;
  for (const DialSetting& dial : setup.dials)
    if (const auto edit = editOf(dial, setup.method))
      edits.push_back(*edit);
  return edits;
}

CheckedBaseEdit checkBaseEdit(const QString& text, const Record& record) {
  static const QRegularExpression form(QStringLiteral("^([A-Z]?)([0-9]{1,12})([A-Z])$"));
  const QRegularExpressionMatch match = form.match(text.trimmed().toUpper().remove(','));
  CheckedBaseEdit checked;
  if (!match.hasMatch()) {
    checked.fault = BaseEditFault::Unreadable;
    return checked;
  }
  for (const QString& letter : {match.captured(1), match.captured(3)})
    if (!QLatin1String("ACGT").contains(letter)) {
      checked.named = letter[0].toLatin1();
      checked.fault = BaseEditFault::NoBase;
      return checked;
    }
  BaseEdit& edit = checked.edit;
  edit.base = match.captured(2).toLongLong() - 1;
  if (edit.base < 0 || edit.base >= record.length()) {
    checked.fault = BaseEditFault::OutsideRecord;
    return checked;
  }
  const auto written = static_cast<unsigned char>(record.bases[static_cast<size_t>(edit.base)]);
  edit.from = static_cast<char>(std::toupper(written));
  edit.to = match.captured(3)[0].toLatin1();
  checked.named = match.captured(1).isEmpty() ? edit.from : match.captured(1)[0].toLatin1();
  if (checked.named != edit.from)
    checked.fault = BaseEditFault::OtherBase;
  else if (edit.to == edit.from)
    checked.fault = BaseEditFault::SameBase;
  return checked;
}

std::optional<BaseEdit> parseBaseEdit(const QString& text, const Record& record) {
  const CheckedBaseEdit checked = checkBaseEdit(text, record);
  return checked.fault == BaseEditFault::None ? std::optional(checked.edit) : std::nullopt;
}

std::string groupPattern(const BaseRange& token, int64_t base, char letter, int64_t recordLength) {
  std::string pattern(static_cast<size_t>(token.length()), 'N');
  const int64_t at = (base - token.start + recordLength) % recordLength;
  if (at < token.length())
    pattern[static_cast<size_t>(at)] = letter;
  return pattern;
}

QJsonObject toJson(const SteeringSetup& setup) {
  QJsonArray dials;
  for (const DialSetting& dial : setup.dials)
    dials << QJsonObject{
        {"latent", dial.latent}, {"value", dial.value}, {"on", dial.isOn}, {"ablated", dial.isAblated}};
  QJsonObject json{{"method", static_cast<int>(setup.method)},
                   {"dials", dials},
                   {"scope", static_cast<int>(setup.scope)},
                   {"scopeBases", toJson(setup.scopeBases)},
                   {"scopeName", setup.scopeName},
                   {"masksCaret", setup.masksCaret},
                   {"edit", setup.edit},
                   {"wholeSequence", setup.isWholeSequence},
                   {"windowBase", static_cast<qint64>(setup.windowBase)},
                   {"readBase", static_cast<qint64>(setup.readBase)},
                   {"seed", static_cast<qint64>(setup.seed)}};
  if (setup.masked)
    json["masked"] = toJson(*setup.masked);
  return json;
}

SteeringSetup steeringSetupFrom(const QJsonObject& json) {
  SteeringSetup setup;
  setup.method = enumFrom<SteeringMethod>(json["method"], kMethods);
  for (const QJsonValue dial : json["dials"].toArray())
    setup.dials.push_back(
        {dial["latent"].toInt(), dial["value"].toDouble(), dial["on"].toBool(), dial["ablated"].toBool()});
  setup.scope = enumFrom<SteerScope>(json["scope"], kScopes);
  setup.scopeBases = basesFrom(json["scopeBases"]);
  setup.scopeName = json["scopeName"].toString();
  setup.masksCaret = json["masksCaret"].toBool(true);
  if (json.contains("masked"))
    setup.masked = basesFrom(json["masked"]);
  setup.edit = json["edit"].toString();
  setup.isWholeSequence = json["wholeSequence"].toBool();
  setup.windowBase = json["windowBase"].toInteger();
  setup.readBase = json["readBase"].toInteger();
  setup.seed = static_cast<uint64_t>(json["seed"].toInteger(static_cast<qint64>(setup.seed)));
  return setup;
}

}  // namespace dglm
