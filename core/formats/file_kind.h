// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace dglm {

class InputFile;

/// The kinds of sequence file that can be read.
enum class FileKind { Fasta, GenBank, Embl, SnapGene, Csv, Text, Gff3 };

/// "FASTA", "GenBank", "EMBL", "SnapGene", "CSV", "text", "GFF3".
std::string_view fileKindName(FileKind kind);

/// Tells the kind from the first bytes of a file (decompressed, without byte order mark). GFF3 is told by its first
/// line, by a comment or a directive of its own, or by nine columns. Errors: NoRecords for an
/// empty file, UnrecognisedFile that says what the file seems to be, TruncatedFile.
Result<FileKind> fileKindOf(std::string_view head, const std::filesystem::path& path);

/// The same of an open file, of which nothing is taken. Errors: those of reading, too.
Result<FileKind> fileKindOf(InputFile& input);

/// The suffix in small letters, with its dot; of "a.GFF.gz" that of what is packed.
std::string lowerSuffix(const std::filesystem::path& path);

}  // namespace dglm
