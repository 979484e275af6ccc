// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_baselines.h"
#include "core/study/project_facts.h"
#include "core/study/record_comparison.h"

namespace dglm {

Result<Inspection> inspectProject(const std::filesystem::path&, const JobContext&) {
  return Error{ErrorKind::NotBuilt, {Why::inEnglish("project files"), "-DDGLM_WITH_SQLITE=ON"}};
}

Result<LayerLatents> readProjectLatents(const std::filesystem::path&, std::optional<int>, const JobContext&) {
  return Error{ErrorKind::NotBuilt, {Why::inEnglish("project files"), "-DDGLM_WITH_SQLITE=ON"}};
}

Result<BaselinesReport> compareBaselinesOf(const std::filesystem::path&, std::optional<int>,
                                           const ProjectBaselinesRequest&, const JobContext&) {
  return Error{ErrorKind::NotBuilt, {Why::inEnglish("project files"), "-DDGLM_WITH_SQLITE=ON"}};
}

}  // namespace dglm
