// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/demo_copy.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <string>

#include "app/project/view_work.h"
#include "app/texts/paths.h"
#include "core/base/atomic_file.h"
#include "core/project/project.h"
#include "core/study/demo_project.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int kMostCopies = 100;

Status tryOpening(const fs::path& project) {
  DGLM_TRY(Project opened, Project::open(project));
  return opened.close();
}

/// The key of the contents that a copy came with.
constexpr auto kCameWith = "cameWith";

/// As JSON, which the views' states are.
Result<std::string> contentOf(const Project& project) {
  DGLM_TRY(const std::string mark, project.contentMark());
  return QJsonDocument(QJsonArray{QString::fromStdString(mark)}).toJson(QJsonDocument::Compact).toStdString();
}

/// Whether somebody made something in the copy, which may be one of an earlier release. One that cannot be read, or
/// does not say what it came with, may hold anything.
bool isChanged(const fs::path& copy) {
  const auto changed = [&copy]() -> Result<bool> {
    DGLM_TRY(const Project opened, Project::open(copy, ProjectMode::ReadOnly));
    return !isUntouchedDemo(opened);
  }();
  return changed.hasError() || changed.value();
}

Status noteContents(const fs::path& copy) {
  DGLM_TRY(Project opened, Project::open(copy));
  DGLM_TRY(const std::string own, contentOf(opened));
  DGLM_CHECK(opened.views().setState(kCameWith, own));
  return opened.close();
}

Status makeCopy(const DemoPlaces& places, const fs::path& copy, const JobContext& job) {
  std::error_code failure;
  fs::create_directories(places.copies, failure);
  if (!fs::exists(places.project)) {
    DGLM_CHECK(buildDemoProject(places.folder, copy, job));
    return noteContents(copy);
  }
  DGLM_TRY(PendingFile pending, PendingFile::create(copy));
  fs::copy_file(places.project, pending.path(), fs::copy_options::overwrite_existing, failure);
  if (failure)
    return writeError(copy, failure.value());
  DGLM_CHECK(noteContents(pending.path()));
  return pending.commit();
}

}  // namespace

DemoPlaces usualDemoPlaces() {
  const fs::path share = pathOf(QCoreApplication::applicationDirPath()) / ".." / "share" / "decode-glm";
  return {share / "demo",
          share / "demo.dglm",
          pathOf(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)),
          {}};
}

Result<DemoCopy> prepareDemo(const DemoPlaces& places, const JobContext& job) {
  DemoCopy found;
  fs::path kept;
  for (int number = 1; number <= kMostCopies; ++number) {
    found.path = places.copies / (number == 1 ? "demo.dglm" : "demo-" + std::to_string(number) + ".dglm");
    if (!fs::exists(found.path)) {
      DGLM_CHECK(makeCopy(places, found.path, job));
      found.earlier = kept;
      return found;
    }
    const bool isOpenHere = found.path == places.openHere;
    if (!isOpenHere) {
      if (const Status opening = tryOpening(found.path);
          opening.hasError() && opening.error().kind == ErrorKind::ProjectLocked) {
        found.isSecond = true;
        continue;
      }
    }
    if (isChanged(found.path)) {
      kept = found.path;
      continue;
    }
    if (!isOpenHere)
      DGLM_CHECK(makeCopy(places, found.path, job));  // as it was first shown
    return found;
  }
  return Error{ErrorKind::CannotWriteFile, {places.copies.string(), Why("there are too many copies of the demo")}};
}

bool isUntouchedDemo(const Project& project) {
  const auto own = contentOf(project), came = project.views().state(kCameWith);
  return own.hasValue() && came.hasValue() && own.value() == came.value() && !listsWork(project);
}

}  // namespace dglm
