// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/sequence/record.h"

namespace dglm {

/// What a record is called in every file whose columns end at a blank: FASTA's first word, the first column of BED,
/// bedGraph and GFF3, the name in bigWig and in GenBank's LOCUS. Blanks, control characters, letters beyond ASCII and
/// '%' (which GFF3 decodes) become '_', one a letter; so does what would make a comment or a header of a line that
/// starts with it ('#', '>').
std::string nameInFiles(std::string_view id);

/// The name for a file of the record's own: as nameInFiles() has it, without what file systems give a meaning.
std::string fileNameOf(const Record& record);

/// The name that a file gives a record; the file's own where it is the placeholder that SnapGene writes into all of its
/// exports.
std::string nameInProgram(const std::string& said, const std::filesystem::path& file);

/// The names of records that go into one file together, in their order: nameInFiles(), told apart.
std::vector<std::string> namesInFiles(std::span<const std::string> ids);
std::vector<std::string> namesInFiles(std::span<const Record> records);

/// What namesInFiles() told apart, in one sentence; "" for nothing.
std::string sentenceOfDoubledNames(std::span<const Record> records);

/// The text that keeps a name which LOCUS cannot hold, for a COMMENT of GenBank; "" where none is needed.
std::string fullNameComment(const Record& record, std::string_view nameInFile);

/// Gives the record back the name that fullNameComment() kept, if it still belongs to that in LOCUS, and removes the
/// comment.
void takeFullName(Record& record);

}  // namespace dglm
