// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/track_reader.h"
#include "core/formats/track_writers.h"

namespace dglm {

Status writeBigWig(const std::filesystem::path&, const Track&) {
  return Error{ErrorKind::NotBuilt, {Why::inEnglish("bigWig writing"), Why::inEnglish("libBigWig installed")}};
}

Result<ReadTrack> readBigWig(const std::filesystem::path&, const JobContext&) {
  return Error{ErrorKind::NotBuilt, {Why::inEnglish("bigWig reading"), Why::inEnglish("libBigWig installed")}};
}

}  // namespace dglm
