// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <bigWig.h>

#include <cerrno>
#include <limits>
#include <memory>
#include <set>

#include "core/base/atomic_file.h"
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
    return Error{ErrorKind::UnsupportedFormat, {path.string(), "a bigWig file needs at least one record"}};
  std::set<std::string> names;
  for (const TrackPart& record : track.records) {
    if (record.recordLength > std::numeric_limits<uint32_t>::max())
      return Error{ErrorKind::UnsupportedFormat,
                   {path.string(), "a bigWig file cannot hold a record as long as " + record.recordId}};
    if (!names.insert(record.recordId).second)
      return Error{ErrorKind::UnsupportedFormat, {path.string(), "two records are called " + record.recordId}};
  }
  return {};
}

bool writeHeader(bigWigFile_t* file, const Track& track) {
  constexpr int32_t kZoomLevels = 10;
  std::vector<const char*> names;
  std::vector<uint32_t> lengths;
  for (const TrackPart& record : track.records) {
    names.push_back(record.recordId.c_str());
    lengths.push_back(static_cast<uint32_t>(record.recordLength));
  }
  if (bwCreateHdr(file, kZoomLevels) != 0)
    return false;
  file->cl = bwCreateChromList(names.data(), lengths.data(), static_cast<int64_t>(names.size()));
  return file->cl && bwWriteHdr(file) == 0;
}

bool writeRuns(bigWigFile_t* file, const std::string& recordId, const std::vector<TrackSegment>& runs) {
  std::vector<uint32_t> starts, ends;
  std::vector<float> values;
  for (const TrackSegment& run : runs) {
    starts.push_back(static_cast<uint32_t>(run.bases.start));
    ends.push_back(static_cast<uint32_t>(run.bases.end));
    values.push_back(run.value);
  }
  const std::vector<const char*> names(runs.size(), recordId.c_str());
  return runs.empty() || bwAddIntervals(file, names.data(), starts.data(), ends.data(), values.data(),
                                        static_cast<uint32_t>(runs.size())) == 0;
}

bool writeTrack(bigWigFile_t* file, const Track& track) {
  bool isSilent = true;
  for (const TrackPart& record : track.records) {
    const std::vector<TrackSegment> runs = mergedRuns(record);
    isSilent = isSilent && runs.empty();
    if (!writeRuns(file, record.recordId, runs))
      return false;
  }
  // libBigWig cannot make the index of a file without any value, so a silent track holds one zero.
  return !isSilent || writeRuns(file, track.records.front().recordId, {{{0, 1}, 0.0f}});
}

/// bwClose() writes the index but cannot say whether it failed.
bool isWhole(const std::filesystem::path& path) {
  const std::unique_ptr<bigWigFile_t, CloseBigWig> file(bwOpen(path.string().c_str(), nullptr, "r"));
  return file && file->idx;
}

}  // namespace

Status writeBigWig(const std::filesystem::path& path, const Track& track) {
  DGLM_CHECK(checkRecords(path, track));
  DGLM_TRY(PendingFile pending, PendingFile::create(path));
  errno = 0;
  std::unique_ptr<bigWigFile_t, CloseBigWig> file(
      initialiseLibrary() ? bwOpen(pending.path().string().c_str(), nullptr, "w") : nullptr);
  if (!file || !writeHeader(file.get(), track) || !writeTrack(file.get(), track))
    return writeError(path, errno);
  file.reset();
  if (!isWhole(pending.path()))
    return writeError(path, errno);
  return pending.commit();
}

}  // namespace dglm
