// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/base/result.h"
#include "core/sequence/record.h"

namespace dglm {

/// GenBank flat file, one entry a record; reading it gives the same records. Unstranded features are written on the
/// forward strand, since GenBank knows no other. Line breaks in qualifiers become blanks.
Status writeGenBank(const std::filesystem::path& path, std::span<const Record> records);

/// FASTA with 70 bases a line.
Status writeFasta(const std::filesystem::path& path, std::span<const Record> records);

/// One record as writeFasta() writes it.
std::string formatFasta(const Record& record);

/// GFF3: a `region` line a record (with Is_circular), then its features; a range across the origin keeps an end beyond
/// the record's length, as the GFF3 specification has it for circular landmarks. The sequences follow under ##FASTA.
Status writeGff3(const std::filesystem::path& path, std::span<const Record> records);

/// BED with 12 columns, one line a feature; a feature across the origin has a block at either end.
Status writeBed(const std::filesystem::path& path, std::span<const Record> records);

}  // namespace dglm
