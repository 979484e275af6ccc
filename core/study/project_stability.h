// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/project/project.h"
#include "core/project/project_access.h"
#include "core/study/sae_stability.h"

namespace dglm {

/// Whether the latents of a dictionary come back under other seeds, as it was measured last.
struct ProjectStability {
  std::vector<float> stability;     ///< by latent: mean cosine to its partners
  std::vector<std::string> others;  ///< paths of the dictionaries that it was matched with
  std::string csv;                  ///< as `sae stability` writes it
  std::chrono::sys_seconds measured{};

  int64_t comingBack() const;  ///< of kComesBack at least
};

/// Of the dictionary whose weights have this SHA-256; nothing where it was not measured. Errors: the project's own,
/// MalformedFile for what no version of this program wrote.
Result<std::optional<ProjectStability>> loadStability(const Project& project, const std::string& sha256);

/// Replaces what was measured before.
Status storeStability(Project& project, const std::string& sha256, const ProjectStability& stability);

struct MeasuredStability {
  std::filesystem::path dictionary;
  std::string sha256;
  ProjectStability stability;
  bool hasCopy = false;  ///< one of the others is the same file: it says nothing
};

/// Matches each of the dictionaries with all others and stores what became of it with the project, which need not have
/// opened them. Errors: stabilityTable's and the project's own.
Result<std::vector<MeasuredStability>> measureStabilityIntoProject(
    const ProjectAccess& project, const std::vector<std::filesystem::path>& dictionaries, const JobContext& job);

}  // namespace dglm
