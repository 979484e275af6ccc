// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/download.h"

#include <algorithm>
#include <chrono>
#include <ctime>

#include "core/base/atomic_file.h"
#include "core/base/file_hash.h"
#include "core/base/folder.h"
#include "core/base/utf8_path.h"
#include "core/shelf/file_download.h"
#include "core/shelf/remote_path.h"
#include "core/shelf/source_note.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kMegabyte = 1'000'000;

std::string now() {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  char text[32] = {};
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", std::gmtime(&seconds));
  return text;
}

int64_t bytesOn(const fs::path& file) {
  std::error_code missing;
  const auto size = fs::file_size(file, missing);
  return missing ? 0 : static_cast<int64_t>(size);
}

Status checkSpace(const DownloadPlan& plan) {
  int64_t missing = 0;
  for (const HubFile& file : plan.files) {
    const fs::path target = plan.folder / fromUtf8(nameIn(file.path));
    const int64_t there = std::max(bytesOn(target), bytesOn(fs::path(target) += kPartSuffix));
    missing += std::max<int64_t>(0, file.bytes - there);
  }
  std::error_code unknown;
  const fs::space_info space = fs::space(plan.folder, unknown);
  if (unknown || static_cast<uintmax_t>(missing) <= space.available)
    return {};
  const auto megabytes = [](auto bytes) { return std::to_string(bytes / kMegabyte) + " MB"; };
  return Error{ErrorKind::NotEnoughSpace, {toUtf8(plan.folder), megabytes(missing), megabytes(space.available)}};
}

/// One model's files, one after the other.
class Download {
 public:
  Download(const DownloadPlan& plan, const JobContext& job)
      : plan_(plan), job_(job), step_("Downloading %1, MB", {plan.name}) {}

  Status run() {
    report_.folder = plan_.folder;
    report_.bytes = plan_.bytes;
    // The old note does not describe what comes now.
    std::error_code ignored;
    fs::remove(plan_.folder / kSourceNoteName, ignored);
    for (const HubFile& file : plan_.files)
      DGLM_CHECK(fetch(file));
    note_.hub = plan_.from.hub;
    note_.repository = plan_.from.repository;
    note_.revision = plan_.from.revision;
    note_.licence = plan_.licence.name;
    note_.date = now();
    return writeSourceNote(plan_.folder, note_);
  }

  DownloadReport takeReport() { return std::move(report_); }

 private:
  Status fetch(const HubFile& file) {
    const std::string name = nameIn(file.path);
    const fs::path target = plan_.folder / fromUtf8(name);
    DGLM_TRY(std::string sha256, digestOnDisk(file, target));
    if (!sha256.empty()) {
      report_.alreadyThere.push_back(name);
    } else {
      DGLM_TRY(sha256,
               downloadFile(
                   {fileUrl(plan_.from, file.path), file, target}, [this](int64_t arrived) { show(arrived); }, job_));
    }
    if (file.sha256.empty())
      report_.sizeOnly.push_back(name);
    note_.files.push_back({name, file.path, file.bytes, std::move(sha256), !file.sha256.empty()});
    doneBytes_ += file.bytes;
    show(0);
    return {};
  }

  /// The SHA-256 of the target if it is the published file, else empty.
  Result<std::string> digestOnDisk(const HubFile& file, const fs::path& target) const {
    if (file.sha256.empty() || bytesOn(target) != file.bytes || file.bytes == 0)
      return std::string();
    DGLM_TRY(std::string sha256, sha256OfFile(target, job_));
    return sha256 == file.sha256 ? sha256 : std::string();
  }

  void show(int64_t arrived) const {
    job_.report(step_, (doneBytes_ + arrived) / kMegabyte, std::max<int64_t>(1, plan_.bytes / kMegabyte));
  }

  const DownloadPlan& plan_;
  const JobContext& job_;
  Phrase step_;
  int64_t doneBytes_ = 0;
  SourceNote note_;
  DownloadReport report_;
};

}  // namespace

Result<DownloadReport> download(const DownloadPlan& plan, const JobContext& job) {
  DGLM_CHECK(makeFolder(plan.folder));
  DGLM_CHECK(checkSpace(plan));
  Download work(plan, job);
  const Status done = work.run();
  if (done.hasError() && done.error().isCancelled())
    return Error{ErrorKind::Cancelled, {Why("What has arrived is kept; the same download goes on from there.")}};
  DGLM_CHECK(done);
  return work.takeReport();
}

}  // namespace dglm
