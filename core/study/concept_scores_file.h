// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/interpretation/latent_score.h"

namespace dglm {

/// Reads concepts.csv as the command `concepts` writes it: the rows of one mode, since the file holds each pair by base
/// and by token; without one those of its first row, which are by base. Errors: MalformedFile, those of opening.
Result<ConceptScores> readConceptScores(const std::filesystem::path& path, std::optional<std::string> mode = {});

}  // namespace dglm
