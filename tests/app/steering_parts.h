// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>
#include <QtTest>

#include "app/steering/steering_desk.h"
#include "core/study/analysis.h"
#include "tests/some_bases.h"

namespace dglm::test {

inline constexpr int64_t kLong = 1800;

/// A project with the small model of 3-mers: "one" (33 bases) fits into a window, "long" does not; the three
/// most active latents are pinned.
inline Result<std::filesystem::path> makeSteeringProject(const QTemporaryDir& folder) {
  const std::filesystem::path path(folder.filePath("steer.dglm").toStdU16String());
  DGLM_TRY(const LatentReader reader, LatentReader::open({testData("glm/v2"), testData("sae/batch_top_k.pt"), 0}));
  DGLM_TRY(Project project, Project::create(path));
  DGLM_TRY(const auto ids, project.records().add(std::vector<NewRecord>{{annotatedRecord("one", 33), {}},
                                                                        {annotatedRecord("long", kLong), {}}}));
  LatentReadingOptions options;
  options.frames = 1;
  DGLM_TRY(const AnalysisId analysis, findOrAddAnalysis(project, reader, options));
  DGLM_CHECK(analyseRecords(ProjectAccess(project), analysis, reader, ids, {}));
  DGLM_TRY(const Analysis stored, project.analyses().load(analysis));
  const std::vector<int32_t> pins{0, 1, 2};
  DGLM_CHECK(project.latentMarks().setPins(stored.dictionary, pins, {}));
  DGLM_CHECK(project.close());
  return path;
}

/// The project open, and somebody who looks at its dials.
struct SteeringParts {
  explicit SteeringParts(const std::filesystem::path& path) {
    session.openProject(path);
    desk.setActive(true);
  }

  Session session;
  ReadingDesk reading{session};
  SteeringDesk desk{session, reading};
};

/// Everything that follows the newest move is there.
inline bool settles(SteeringDesk& desk) {
  return QTest::qWaitFor([&] { return desk.isCurrent() && !desk.job(); }, 10000);
}

}  // namespace dglm::test
