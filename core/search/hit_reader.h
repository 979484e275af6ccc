// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/search/hit.h"
#include "core/search/hit_writer.h"

namespace dglm {

/// What whoever is given a hit says: that more are wanted, or enough, which ends the reading as the end of the file
/// does.
enum class HitsWanted { More, Enough };

using HitSink = std::function<Result<HitsWanted>(Hit&&)>;
using AlignedHitSink = std::function<Result<HitsWanted>(AlignedHit&&)>;

/// Reads hits that this program, the reference or blastn wrote: CSV with or without a header (10), tabular (6), tabular
/// with comments (7) or XML (5), told by the content; plain or gzip. Of the columns those twelve that are blastn's
/// default, in its order. Errors: those of opening; UnrecognisedFile; MalformedFile with the line; the sink's.
Status forEachHit(const std::filesystem::path& path, const HitSink& sink, const JobContext& job = {});

/// The same with what XML says besides: lengths and the alignments. Other forms leave these empty.
Status forEachAlignedHit(const std::filesystem::path& path, const AlignedHitSink& sink, const JobContext& job = {});

Result<std::vector<Hit>> readHits(const std::filesystem::path& path, const JobContext& job = {});

}  // namespace dglm
