// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/shelf/hub.h"

namespace dglm {

/// The files of a repository that the program reads. With `file`, that one and the configurations beside it; otherwise
/// the gLM at the root (config.json, vocab.txt, tokenizer files, safetensors before .bin, whole or in shards), or the
/// one SAE that the repository holds. Errors: InvalidArgument, saying which files there are to choose from.
Result<std::vector<HubFile>> neededFiles(std::span<const HubFile> all, const std::string& repository,
                                         const std::string& file);

}  // namespace dglm
