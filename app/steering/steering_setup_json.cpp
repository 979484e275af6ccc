// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_setup_json.h"

#include <QJsonArray>
#include <QString>

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

QJsonObject toJson(const SteeringSetup& setup) {
  QJsonArray dials;
  for (const DialSetting& dial : setup.dials)
    dials << QJsonObject{
        {"latent", int32_t{dial.latent}}, {"value", dial.value}, {"on", dial.isOn}, {"ablated", dial.isAblated}};
  QJsonObject json{{"method", static_cast<int>(setup.method)},
                   {"dials", dials},
                   {"scope", static_cast<int>(setup.scope)},
                   {"scopeBases", toJson(setup.scopeBases)},
                   {"scopeName", QString::fromStdString(setup.scopeName)},
                   {"masksCaret", setup.masksCaret},
                   {"edit", QString::fromStdString(setup.edit)},
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
  setup.scopeName = json["scopeName"].toString().toStdString();
  setup.masksCaret = json["masksCaret"].toBool(true);
  if (json.contains("masked"))
    setup.masked = basesFrom(json["masked"]);
  setup.edit = json["edit"].toString().toStdString();
  setup.isWholeSequence = json["wholeSequence"].toBool();
  setup.windowBase = json["windowBase"].toInteger();
  setup.readBase = json["readBase"].toInteger();
  setup.seed = static_cast<uint64_t>(json["seed"].toInteger(static_cast<qint64>(setup.seed)));
  return setup;
}

}  // namespace dglm
