// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/track_writers.h"

namespace dglm {

Status writeBigWig(const std::filesystem::path&, const Track&) {
  return Error{ErrorKind::NotBuilt, {Why::inEnglish("bigWig writing"), Why::inEnglish("libBigWig installed")}};
}

}  // namespace dglm
