// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/formats/read_warnings.h"
#include "core/sequence/record.h"

namespace dglm {

/// Text of SnapGene's notes and qualifiers, which is HTML where it has any mark-up: tags dropped, entities read.
std::string plainText(std::string_view html);

/// Reads the features packet of a SnapGene file (XML) into the record, whose bases and topology are known. Names become
/// /label, colours SnapGene's own GenBank note (/note="color: #rrggbb"). Gaps between segments are not segments.
void readSnapGeneFeatures(std::string_view xml, Record& record, ReadWarnings& warnings);

/// Reads the primers packet (XML): each site where a primer binds becomes a feature primer_bind, once, with the
/// primer's name as /label.
void readSnapGenePrimers(std::string_view xml, Record& record, ReadWarnings& warnings);

}  // namespace dglm
