// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/reading.h"

#include <htslib/bgzf.h>
#include <htslib/kseq.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <random>

#include "core/formats/read_records.h"
#include "tests/benchmarks/timing.h"

KSEQ_INIT(BGZF*, bgzf_read)

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int kRepeats = 5;

void writeFastaFile(const fs::path& path) {
  constexpr int kRecords = 20, kLines = 71'500, kLineLength = 70;
  std::ofstream out(path, std::ios::binary);
  std::mt19937 random(1);
  std::string line(kLineLength + 1, '\n');
  for (int record = 0; record < kRecords; ++record) {
    out << ">contig_" << record << '\n';
    for (int i = 0; i < kLines; ++i) {
      for (int base = 0; base < kLineLength; ++base)
        line[static_cast<size_t>(base)] = "ACGT"[random() & 3];
      out << line;
    }
  }
}

double timePeer(const fs::path& path) {
  const StopWatch watch;
  BGZF* file = bgzf_open(path.string().c_str(), "r");
  kseq_t* sequence = kseq_init(file);
  while (kseq_read(sequence) >= 0) {
  }
  kseq_destroy(sequence);
  bgzf_close(file);
  return watch.seconds();
}

Result<double> timeOurs(const fs::path& path, const JobContext& job) {
  const StopWatch watch;
  const RecordSink drop = [](Record&&) -> Status { return {}; };
  DGLM_TRY(const ReadSummary summary, forEachRecord(path, drop, {job.stop, {}}));
  return summary.records > 0 ? watch.seconds() : 0.0;
}

}  // namespace

Result<FastaTimes> timeFastaReading(const fs::path& folder, const JobContext& job) {
  const fs::path path = folder / "dglm-benchmark.fasta";
  writeFastaFile(path);
  FastaTimes times;
  times.bytes = static_cast<int64_t>(fs::file_size(path));
  times.oursSeconds = times.peerSeconds = std::numeric_limits<double>::max();
  for (int i = 0; i < kRepeats; ++i) {
    const Result<double> ours = timeOurs(path, job);
    if (ours.hasError()) {
      fs::remove(path);
      return ours.error();
    }
    times.oursSeconds = std::min(times.oursSeconds, ours.value());
    times.peerSeconds = std::min(times.peerSeconds, timePeer(path));
    job.report("Reading FASTA", i + 1, kRepeats);
  }
  fs::remove(path);
  return times;
}

Result<GenBankTimes> timeGenBankReading(const fs::path& folder, const JobContext& job) {
  constexpr int64_t kRecords = 5000;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".gb")
      files.push_back(entry.path());
  if (files.empty())
    return Error{ErrorKind::NoRecords, {folder.string(), "it has no GenBank file"}};
  GenBankTimes times;
  const StopWatch watch;
  for (size_t i = 0; times.records < kRecords; i = (i + 1) % files.size()) {
    DGLM_TRY(const ReadRecords read, readRecords(files[i], {job.stop, {}}));
    times.records += static_cast<int64_t>(read.records.size());
    job.report("Reading GenBank", times.records, kRecords);
  }
  times.seconds = watch.seconds();
  return times;
}

}  // namespace dglm
