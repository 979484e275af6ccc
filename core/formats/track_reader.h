// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/gff3_reader.h"
#include "core/formats/track_writers.h"
#include "core/sequence/record.h"

namespace dglm {

/// Files that say something of sequences without holding them.
enum class TrackFileKind { Bed, BedGraph, BigWig, Gff3 };

/// By the content: bigWig's first bytes, a track line, or the columns of the first line that is no comment. Three
/// columns or more with two places are BED; four of which the last is a number are bedGraph, unless the file is called
/// .bed. GFF3 and GTF count where no sequence follows the lines. Nothing for other files and for such as cannot be
/// read; after a stop request too.
std::optional<TrackFileKind> trackFileKindOf(const std::filesystem::path& path, const StopToken& stop = {});

/// One track of a file: values or features, by the name that the file gives the sequence. Places are 0-based,
/// half-open, and may lie beyond the sequence's end, which the file does not know.
struct ReadTrack {
  std::string name;    ///< of the track line, or ""
  std::string colour;  ///< "#rrggbb" of the track line, or ""
  std::map<std::string, std::vector<TrackSegment>> values;
  std::map<std::string, std::vector<Feature>> features;
};

/// What a file of tracks holds.
struct ReadTracks {
  TrackFileKind kind = TrackFileKind::Bed;
  std::vector<ReadTrack> tracks;     ///< of BED, bedGraph and bigWig
  std::optional<Gff3Features> gff3;  ///< of GFF3 and GTF, which are placed record by record
  int64_t unreadLines = 0;           ///< passed over: too few columns, places or values that are no numbers
  int64_t firstUnreadLine = 0;       ///< 1-based
};

/// Reads a BED (3 to 12 columns; blocks become segments, itemRgb the colour), bedGraph, bigWig, GFF3 or GTF file,
/// plain, gzip or bgzip but for bigWig. Errors: FileNotFound, CannotOpenFile, TruncatedFile, UnrecognisedFile,
/// NoRecords (no line could be read), NotBuilt (bigWig without libBigWig), Cancelled.
Result<ReadTracks> readTracks(const std::filesystem::path& path, const JobContext& job);

/// The values of a bigWig file, by the name of the sequence. Errors: CannotOpenFile, TruncatedFile, NotBuilt,
/// Cancelled.
Result<ReadTrack> readBigWig(const std::filesystem::path& path, const JobContext& job);

}  // namespace dglm
