// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// Where the demo comes from and goes to.
struct DemoPlaces {
  std::filesystem::path folder;   ///< model, dictionary, records and demo.json
  std::filesystem::path project;  ///< the demo project built from it, if somebody did
  std::filesystem::path copies;   ///< the user's own folder; made if absent
};

/// As the programs lie in the build tree and in an installation.
DemoPlaces usualDemoPlaces();

/// A project to work in, and why it is not the one from last time.
struct DemoCopy {
  std::filesystem::path path;
  /// The user's copy of an older demo, left as it is, in whose place this one was made just now; else empty.
  std::filesystem::path earlier;
  bool isSecond = false;  ///< another window has the first one open
};

/// The user's copy of the demo: the one from last time, with what was noted in it, unless the demo is newer or another
/// window has it open; else a fresh one. Where nobody built the project it is built here, which takes a while.
Result<DemoCopy> prepareDemo(const DemoPlaces& places, const JobContext& job);

}  // namespace dglm
