// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sequence/record.h"

namespace dglm {

// Every writer calls the records as namesInFiles() says. A stop leaves the target as it was; the error is Cancelled.

/// GenBank flat file, one entry a record; reading it gives the same records, since a name that LOCUS cannot hold is
/// kept in a COMMENT. Unstranded features are written on the forward strand, since GenBank knows no other. Line breaks
/// in qualifiers become blanks.
Status writeGenBank(const std::filesystem::path& path, std::span<const Record> records, const JobContext& job = {});

/// FASTA with 70 bases a line. The header of a circular record says so: [topology=circular].
Status writeFasta(const std::filesystem::path& path, std::span<const Record> records, const JobContext& job = {});

/// One record in FASTA under the given name and description.
std::string formatFasta(const Record& record, std::string_view name, std::string_view description);

/// GFF3: a `region` line a record (with its whole name and Is_circular), then its features as Gff3Features reads them;
/// a range across the origin keeps an end beyond the record's length, as the GFF3 specification has it for circular
/// landmarks. What lines cannot say stands in the attributes genbank_location and genbank_key. The sequences follow
/// under ##FASTA. Accession, version, molecule type and GenBank's header blocks have no place in it.
Status writeGff3(const std::filesystem::path& path, std::span<const Record> records, const JobContext& job = {});

/// BED with 12 columns, one line a feature; a feature across the origin has a block at either end.
Status writeBed(const std::filesystem::path& path, std::span<const Record> records, const JobContext& job = {});

}  // namespace dglm
