// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <bigWig.h>

#include <cerrno>
#include <limits>
#include <memory>
#include <span>

#include "core/base/atomic_file.h"
#include "core/formats/record_names.h"
#include "core/formats/track_writers.h"

namespace dglm {
namespace {

struct CloseBigWig {
  void operator()(bigWigFile_t* file) const { bwClose(file); }
};

/// libBigWig keeps its buffers in globals that one bwInit() sets up.
bool initialiseLibrary() {
  constexpr size_t kBufferBytes = 128 * 1024;
  static const bool isReady = bwInit(kBufferBytes) == 0;
  return isReady;
}

Status checkRecords(const std::filesystem::path& path, const Track& track) {
  if (track.records.empty())
    return Error{ErrorKind::UnsupportedFormat, {path.string(), Why("a bigWig file needs at least one record")}};
  for (const TrackPart& record : track.records)
    if (record.recordLength > std::numeric_limits<uint32_t>::max())
      return Error{ErrorKind::UnsupportedFormat,
                   {path.string(), Why("a bigWig file cannot hold a record as long as %1", {record.recordId})}};
  return {};
}

bool writeHeader(bigWigFile_t* file, const Track& track, std::span<const std::string> recordNames) {
  constexpr int32_t kZoomLevels = 10;
  std::vector<const char*> names;
  std::vector<uint32_t> lengths;
  for (size_t i = 0; i < recordNames.size(); ++i) {
    names.push_back(recordNames[i].c_str());
    lengths.push_back(static_cast<uint32_t>(track.records[i].recordLength));
  }
  if (bwCreateHdr(file, kZoomLevels) != 0)
    return false;
  file->cl = bwCreateChromList(names.data(), lengths.data(), static_cast<int64_t>(names.size()));
  return file->cl && bwWriteHdr(file) == 0;
}

bool writeRuns(bigWigFile_t* file, const std::string& name, const std::vector<TrackSegment>& runs) {
  std::vector<uint32_t> starts, ends;
  std::vector<float> values;
  for (const TrackSegment& run : runs) {
    starts.push_back(static_cast<uint32_t>(run.bases.start));
    ends.push_back(static_cast<uint32_t>(run.bases.end));
    values.push_back(run.value);
  }
  const std::vector<const char*> names(runs.size(), name.c_str());
  return runs.empty() || bwAddIntervals(file, names.data(), starts.data(), ends.data(), values.data(),
                                        static_cast<uint32_t>(runs.size())) == 0;
}

bool writeTrack(bigWigFile_t* file, const Track& track, std::span<const std::string> names) {
  bool isSilent = true;
  for (size_t i = 0; i < names.size(); ++i) {
    const std::vector<TrackSegment> runs = mergedRuns(track.records[i]);
    isSilent = isSilent && runs.empty();
    if (!writeRuns(file, names[i], runs))
      return false;
  }
  // libBigWig cannot make the index of a file without any value, so a silent track holds one zero.
  return !isSilent || writeRuns(file, names.front(), {{{0, 1}, 0.0f}});
}

/// bwClose() writes the index but cannot say whether it failed.
bool isWhole(const std::filesystem::path& path) {
  const std::unique_ptr<bigWigFile_t, CloseBigWig> file(bwOpen(path.string().c_str(), nullptr, "r"));
  return file && file->idx;
}

}  // namespace

Status writeBigWig(const std::filesystem::path& path, const Track& track) {
  DGLM_CHECK(checkRecords(path, track));
  const std::vector<std::string> names = namesInFiles(idsOf(track));
  DGLM_TRY(PendingFile pending, PendingFile::create(path));
  errno = 0;
  std::unique_ptr<bigWigFile_t, CloseBigWig> file(
      initialiseLibrary() ? bwOpen(pending.path().string().c_str(), nullptr, "w") : nullptr);
  if (!file || !writeHeader(file.get(), track, names) || !writeTrack(file.get(), track, names))
    return writeError(path, errno);
  file.reset();
  if (!isWhole(pending.path()))
    return writeError(path, errno);
  return pending.commit();
}

}  // namespace dglm
