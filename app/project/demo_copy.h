// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

class Project;

/// Where the demo comes from and goes to.
struct DemoPlaces {
  std::filesystem::path folder;         ///< model, dictionary, records and demo.json
  std::filesystem::path project;        ///< the demo project built from it, if somebody did
  std::filesystem::path copies;         ///< the user's own folder; made if absent
  std::filesystem::path openHere = {};  ///< the project that this window has open, if any
};

/// As the programs lie in the build tree and in an installation.
DemoPlaces usualDemoPlaces();

/// A clean demo to work in.
struct DemoCopy {
  std::filesystem::path path;
  /// A copy that the user changed, left as it is, beside which this one was made just now; else empty.
  std::filesystem::path earlier;
  bool isSecond = false;  ///< another window has the first one open
};

/// A demo in which nobody made anything: a fresh copy, in the place of an earlier one (also of an earlier release) that
/// is as it came. Copies that
/// were changed, or that another window has open, stay. Where nobody built the project it is built here, which takes a
/// while.
Result<DemoCopy> prepareDemo(const DemoPlaces& places, const JobContext& job);

/// Whether the project is a copy that prepareDemo() made, with the contents that it came with.
bool isUntouchedDemo(const Project& project);

}  // namespace dglm
