// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <optional>
#include <type_traits>

#include "core/base/result.h"

namespace dglm {

class Project;

/// A way to a project for work that computes between its steps: each call runs one step alone with the project and
/// waits for it. The window runs steps on its writing lane, a command in place.
class ProjectAccess {
 public:
  using Step = std::function<Status(Project&)>;

  /// Steps run where they are called. The project must outlive this.
  explicit ProjectAccess(Project& project) : run_([&project](const Step& step) { return step(project); }) {}
  /// Steps run where `run` does; it gives the step's status, or why there is no project to run it with.
  explicit ProjectAccess(std::function<Status(const Step&)> run) : run_(std::move(run)) {}

  /// body(Project&) -> Result<T> or Status. Errors: the body's own, and those of getting at the project.
  template <class Body>
  std::invoke_result_t<Body, Project&> operator()(Body body) const {
    std::optional<std::invoke_result_t<Body, Project&>> result;
    DGLM_CHECK(run_([&](Project& project) -> Status {
      result.emplace(body(project));
      return {};
    }));
    return *std::move(result);
  }

 private:
  std::function<Status(const Step&)> run_;
};

}  // namespace dglm
