// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/view_work.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dglm {

bool listsWork(const Project& project) {
  const Result<std::string> state = project.views().state(kViewState);
  if (state.hasError())
    return true;
  const QJsonObject view = QJsonDocument::fromJson(QByteArray::fromStdString(state.value())).object();
  const auto keys = {kScansKey, kTrainingsKey, kFamiliesKey, kMetaSaesKey, kClustersKey, kUnfinishedKey, kRemovedKey};
  return std::ranges::any_of(keys, [&view](const char* key) {
    const QJsonValue value = view[QLatin1String(key)];
    return !value.toArray().isEmpty() || !value.toString().isEmpty();
  });
}

}  // namespace dglm
