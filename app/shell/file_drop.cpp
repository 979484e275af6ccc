// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/file_drop.h"

#include <algorithm>

#include "app/texts/paths.h"
#include "core/formats/track_reader.h"
#include "core/shelf/shelved_files.h"

namespace dglm {
namespace {

struct SortedPaths {
  QStringList models, dictionaries, others;
  bool areTracks = false;  ///< the others, each of them
};

SortedPaths sorted(const QStringList& paths) {
  SortedPaths result;
  for (const QString& path : paths) {
    const std::optional<PointedModel> found = modelAt(pathOf(path));
    if (!found)
      result.others << path;
    else
      (found->kind == ModelKind::Glm ? result.models : result.dictionaries) << textOf(found->path);
  }
  result.areTracks =
      std::ranges::all_of(result.others, [](const QString& path) { return trackFileKindOf(pathOf(path)).has_value(); });
  return result;
}

}  // namespace

FileDrop::FileDrop(Session& session, QObject* parent) : QObject(parent), session_(session) {}

void FileDrop::take(const QStringList& paths) {
  QStringList projects, others;
  for (const QString& path : paths)
    (isProjectFile(pathOf(path)) ? projects : others) << path;
  if (!projects.isEmpty())
    Q_EMIT filesDropped(projects);
  if (others.isEmpty())
    return;
  session_.jobs().start(
      session_.fileLane(), {tr("Looking at the dropped files"), Urgency::Interactive, {}, JobNotice::Quiet},
      [others](const JobContext&) { return Result<SortedPaths>(sorted(others)); }, session_.ofProject(this),
      [this](const SortedPaths& files) {
        if (!files.others.isEmpty() && files.areTracks)
          Q_EMIT tracksDropped(files.others);
        else if (!files.others.isEmpty())
          Q_EMIT filesDropped(files.others);
        if (!files.models.isEmpty() || !files.dictionaries.isEmpty())
          Q_EMIT modelDropped(files.models.value(0), files.dictionaries.value(0));
      });
}

}  // namespace dglm
