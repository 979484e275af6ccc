// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <bigWig.h>

#include <cerrno>
#include <cmath>
#include <cstring>
#include <memory>

#include "core/formats/track_reader.h"

namespace dglm {
namespace {

struct CloseReadBigWig {
  void operator()(bigWigFile_t* file) const { bwClose(file); }
};

struct EndIteration {
  void operator()(bwOverlapIterator_t* iterator) const { bwIteratorDestroy(iterator); }
};

/// The runs of one sequence, some blocks at a time.
Status readRuns(bigWigFile_t& file, const std::filesystem::path& path, int64_t chromosome,
                std::vector<TrackSegment>& runs, const JobContext& job) {
  constexpr uint32_t kBlocksAtATime = 64;
  const char* const name = file.cl->chrom[chromosome];
  std::unique_ptr<bwOverlapIterator_t, EndIteration> blocks(
      bwOverlappingIntervalsIterator(&file, name, 0, file.cl->len[chromosome], kBlocksAtATime));
  while (blocks && blocks->data) {
    DGLM_CHECK(job.checkpoint());
    for (uint32_t i = 0; i < blocks->intervals->l; ++i)
      if (const float value = blocks->intervals->value[i]; std::isfinite(value))
        runs.push_back({{blocks->intervals->start[i], blocks->intervals->end[i]}, value});
    blocks.reset(bwIteratorNext(blocks.release()));
  }
  if (!blocks)
    return Error{ErrorKind::TruncatedFile, {path.string(), Why("its values cannot be read")}};
  return {};
}

}  // namespace

Result<ReadTrack> readBigWig(const std::filesystem::path& path, const JobContext& job) {
  errno = 0;
  const std::unique_ptr<bigWigFile_t, CloseReadBigWig> file(bwOpen(path.string().c_str(), nullptr, "r"));
  if (!file || !file->cl || !file->idx)
    return Error{ErrorKind::TruncatedFile, {path.string(), Why("its index cannot be read")}};
  ReadTrack track;
  for (int64_t chromosome = 0; chromosome < file->cl->nKeys; ++chromosome)
    DGLM_CHECK(readRuns(*file, path, chromosome, track.values[file->cl->chrom[chromosome]], job));
  return track;
}

}  // namespace dglm
