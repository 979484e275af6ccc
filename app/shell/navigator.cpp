// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/navigator.h"

#include <algorithm>
#include <utility>

#include "app/texts/messages.h"
#include "widgets/parts/language_numbers.h"

namespace dglm {

Navigator::Navigator(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session_, &Session::placeRequested, this, [this](BaseRange bases) {
    if (std::exchange(zoom_, std::nullopt) == bases)
      Q_EMIT zoomWanted(bases);
  });
}

void Navigator::goTo(const QString& text) {
  if (!session_.record() || text.trimmed().isEmpty())
    return;
  std::vector<RecordExtent> others;
  for (const RecordSummary& record : session_.records())
    if (record.id != session_.recordId())
      others.push_back({record.name, record.length, record.topology});
  const auto placeOf = [&](const QString& wanted) {
    return parseGoTo(wanted.trimmed().toStdString(), *session_.record(), others);
  };
  auto target = placeOf(text);
  if (const QString english = fromLanguage(text); target.hasError() && english != text)
    target = placeOf(english);
  if (target.hasError()) {
    Q_EMIT problem(messageFor(target.error()));
    return;
  }
  std::visit([this](const auto& place) { go(place); }, target.value());
}

void Navigator::go(const GoToPlace& place) {
  RecordId id = session_.recordId();
  for (const RecordSummary& record : session_.records())
    if (!place.recordId.empty() && record.name == place.recordId) {
      id = record.id;
      break;
    }
  const RecordSummary* record = session_.contents().record(id);
  const bool isWhole = !place.recordId.empty() && place.bases == BaseRange{0, record ? record->length : 0};
  if (isWhole)
    session_.showRecord(id);
  else
    goToRange(id, place.bases);
  Q_EMIT arrived();
}

/// A single base is shown in its surroundings, a range alone.
void Navigator::goToRange(RecordId id, BaseRange bases) {
  zoom_ = bases.length() > 1 ? std::optional(bases) : std::nullopt;
  session_.goToPlace(id, bases);
}

void Navigator::go(const GoToFeature& feature) {
  session_.selectFeature(static_cast<int>(feature.feature));
  session_.requestPlace(feature.bases);
  Q_EMIT arrived();
}

void Navigator::go(LatentId id) {
  if (session_.latents().contains(id)) {
    session_.selectLatent(id);
    Q_EMIT arrived();
    return;
  }
  const QString name = QString::fromStdString(id.toString());
  Q_EMIT problem(session_.latents().overview() ? tr("There is no latent %1 in the chosen analysis.").arg(name)
                                               : tr("There are no latents yet: no sequence was read by a model."));
}

void Navigator::go(const GoToBases& bases) {
  Q_EMIT basesWanted(QString::fromStdString(bases.pattern));
}

QStringList Navigator::completions() const {
  QStringList names;
  if (session_.record())
    for (const Feature& feature : session_.record()->features)
      names << QString::fromStdString(feature.label());
  for (const RecordSummary& record : session_.records())
    names << QString::fromStdString(record.name);
  if (session_.latents().overview())
    for (const int32_t latent : session_.latents().pins())
      names << QString::fromStdString(session_.latents().idOf(latent).toString());
  names.removeDuplicates();
  return names;
}

}  // namespace dglm
