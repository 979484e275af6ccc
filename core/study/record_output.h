// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <span>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sequence/record.h"

namespace dglm {

using RecordWriter = Status (*)(const std::filesystem::path&, std::span<const Record>, const JobContext&);

/// GenBank, FASTA, GFF3 or BED, told by the suffix of the file's name. Errors: UnsupportedFormat.
Result<RecordWriter> recordWriterFor(const std::filesystem::path& out);

}  // namespace dglm
