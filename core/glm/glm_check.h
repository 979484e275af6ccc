// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace dglm {

/// Whether a model hub folder can be opened, without reading its weights: configuration, vocabulary, and the headers of
/// the files of weights. Errors: as loadGlm, of these.
Status checkGlmFolder(const std::filesystem::path& folder);

}  // namespace dglm
