// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/scan_desk.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <system_error>
#include <thread>

#include "app/project/command_text.h"
#include "app/project/view_work.h"
#include "app/scan/scan_request.h"
#include "app/texts/paths.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr auto kShownKey = "scan";
constexpr auto kOnRecordKey = "hitsOnRecord";
constexpr int kLiveMilliseconds = 300;  ///< between two looks at the hits of a scan that runs
const QString kScan = QStringLiteral("scan");

}  // namespace

ScanDesk::ScanDesk(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session_, &Session::projectOpened, this, &ScanDesk::restore);
  connect(&session_, &Session::viewWanted, this, &ScanDesk::store);
  connect(&session_, &Session::stateChanged, this, [this] {
    if (session_.state() == Session::State::Ready)
      return;
    scans_.clear();
    Q_EMIT changed();
  });
  connect(&session_.unfinished(), &UnfinishedWork::goOnWanted, this, &ScanDesk::goOn);
  live_.setSingleShot(true);
  connect(&live_, &QTimer::timeout, this, &ScanDesk::takeLiveHits);
}

ListedScan* ScanDesk::find(const fs::path& folder) {
  const auto found = std::ranges::find(scans_, folder, &ListedScan::folder);
  return found == scans_.end() ? nullptr : &*found;
}

ListedScan& ScanDesk::listed(const fs::path& folder) {
  if (ListedScan* const scan = find(folder))
    return *scan;
  scans_.push_back({folder, {}, {}, {}});
  return scans_.back();
}

const ListedScan* ScanDesk::current() const {
  const auto found = std::ranges::find(scans_, current_, &ListedScan::folder);
  if (found != scans_.end())
    return &*found;
  return scans_.empty() ? nullptr : &scans_.back();
}

void ScanDesk::show(const fs::path& folder) {
  current_ = folder;
  session_.noteView();
  Q_EMIT changed();
}

void ScanDesk::setShowsOnRecord(bool shows) {
  showsOnRecord_ = shows;
  session_.noteView();
  Q_EMIT changed();
}

/// A scan of a project that was moved, or copied to another computer, together with the folder beside it.
fs::path ScanDesk::whereItIs(const fs::path& folder) const {
  std::error_code unknown;
  const fs::path beside = scansOf(session_.contents().path) / folder.filename();
  return !folder.empty() && !fs::exists(folder, unknown) && fs::exists(beside, unknown) ? beside : folder;
}

/// "pUC19.scans/scan-3".
fs::path ScanDesk::freeFolder() {
  const fs::path folder = scansOf(session_.contents().path);
  std::error_code unknown;
  for (int number = 1;; ++number)
    if (const fs::path free = folder / ("scan-" + std::to_string(number));
        !fs::exists(free, unknown) && !find(free) && taken_.insert(free).second)
      return free;
}

void ScanDesk::start(const ScanWish& wish) {
  run(wish, freeFolder());
}

void ScanDesk::resume(const fs::path& folder) {
  ListedScan* const scan = find(folder);
  if (scan && scan->content && !scan->job)
    run(ScanWish(scan->content->wish), folder);
}

void ScanDesk::run(const ScanWish& wish, const fs::path& folder) {
  forgetCutOff(folder);
  ListedScan& scan = listed(folder);
  scan.failure.reset();
  scan.growing = std::make_shared<ScanFolder>();
  scan.growing->wish = withNames(wish);
  scan.content = scan.growing;
  scan.live = std::make_shared<LiveHits>();
  const auto workers = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  const auto body = [=, live = scan.live](const JobContext& job) {
    return runScan(wish, folder, workers, job,
                   [&](std::vector<AlignedHit>&& hits) { return live->add(std::move(hits)); });
  };
  const QString title = tr("Scanning for %1").arg(QString::fromStdString(wish.title));
  JobHandle* job = session_.jobs().start(
      session_.searchLane(), {title}, body, session_.ofProject(this), [this, wish, folder](const ScanReport& report) {
        session_.script().add(tr("Scanned a corpus for %1.").arg(QString::fromStdString(wish.title)),
                              scanCommand(wish, scanQueryFile(folder)));
        read(folder);
        Q_EMIT scanned(sentenceOf(report));
      });
  scan.job = job;
  session_.unfinished().remember(job, {kScan, title, QJsonObject{{"folder", textOf(folder)}}});
  connect(job, &JobHandle::failed, this, [this, folder](const Error& error) {
    if (ListedScan* const failed = find(folder))
      failed->failure = error;
  });
  connect(job, &JobHandle::started, this, [this] {
    live_.start(kLiveMilliseconds);
    Q_EMIT changed();
  });
  connect(job, &JobHandle::finished, this, [this, folder] {
    if (ListedScan* const ended = find(folder)) {
      takeLiveHits();
      ended->job = nullptr;
      ended->live.reset();
      ended->growing.reset();
    }
    Q_EMIT changed();
  });
  current_ = folder;
  session_.noteView();
  Q_EMIT changed();
}

/// Showing them takes a small part of the time, however many there are.
void ScanDesk::takeLiveHits() {
  bool isSearching = false;
  for (ListedScan& scan : scans_)
    if (scan.live) {
      std::ranges::move(scan.live->take(), std::back_inserter(scan.growing->hits));
      isSearching = isSearching || (scan.job && scan.job->state() == JobHandle::State::Running);
    }
  if (!isSearching)
    return;
  QElapsedTimer shown;
  shown.start();
  Q_EMIT progressed();
  constexpr int kShare = 8;
  live_.start(std::max(kLiveMilliseconds, kShare * static_cast<int>(shown.elapsed())));
}

/// It goes on, or was taken from the list.
void ScanDesk::forgetCutOff(const fs::path& folder) {
  std::vector<int> ids;
  for (const UnfinishedJob& job : session_.unfinished().cutOff())
    if (job.kind == kScan && pathOf(job.work["folder"].toString()) == folder)
      ids.push_back(job.id);
  for (const int id : ids)
    session_.unfinished().forget(id);
}

void ScanDesk::cancel(const fs::path& folder) {
  ListedScan* const scan = find(folder);
  if (scan && scan->job)
    scan->job->cancel();
}

void ScanDesk::remove(const fs::path& folder) {
  cancel(folder);
  forgetCutOff(folder);
  std::erase_if(scans_, [&](const ListedScan& scan) { return scan.folder == folder; });
  session_.noteView();
  Q_EMIT scanned(tr("The files of the scan stay in %1.").arg(textOf(folder)));
  Q_EMIT changed();
}

void ScanDesk::read(const fs::path& folder) {
  JobHandle* job = session_.jobs().start(
      session_.fileLane(),
      {tr("Reading %1").arg(textOf(folder.filename())), Urgency::Interactive, QStringLiteral("scan ") + textOf(folder),
       JobNotice::Silent},
      [folder](const JobContext& context) { return readScanFolder(folder, context); }, session_.ofProject(this),
      [this, folder](ScanFolder content) {
        if (ListedScan* const scan = find(folder)) {
          scan->content = std::make_shared<const ScanFolder>(std::move(content));
          Q_EMIT changed();
        }
      });
  connect(job, &JobHandle::failed, this, [this, folder](const Error& error) {
    if (ListedScan* const scan = find(folder); scan && !scan->job) {
      scan->failure = error;
      Q_EMIT changed();
    }
  });
}

void ScanDesk::importResults(const fs::path& file) {
  const fs::path folder = freeFolder();
  session_.jobs().start(
      session_.fileLane(), {tr("Reading %1").arg(textOf(file.filename()))},
      [file, folder](const JobContext& job) { return importScan(file, folder, job); }, session_.ofProject(this),
      [this, file, folder](const ScanReport& report) {
        session_.script().add(tr("Opened the results in %1.").arg(textOf(file)));
        listed(folder);
        read(folder);
        show(folder);
        Q_EMIT scanned(importSentence(report, file));
      });
}

void ScanDesk::goOnIn(const fs::path& asked, const fs::path& folder) {
  session_.jobs().start(
      session_.fileLane(), quietRequest(tr("Reading %1").arg(textOf(asked.filename()))),
      [asked](const JobContext& job) { return readScanFolder(asked, job); }, session_.ofProject(this),
      [this, folder](const ScanFolder& content) { run(content.wish, folder); });
}

void ScanDesk::openSubject(const AlignedHit& hit) {
  const ListedScan* const scan = current();
  if (!scan || !scan->content)
    return;
  constexpr int64_t kFlank = 1000;
  const auto body = [corpus = scan->content->wish.corpus, hit = hit.hit](const JobContext& job) {
    return subjectRegion(corpus, hit, kFlank, job);
  };
  session_.jobs().start(session_.fileLane(),
                        {tr("Opening %1").arg(QString::fromStdString(hit.hit.subject)), Urgency::Interactive}, body,
                        session_.ofProject(this), [this](const Record& record) { Q_EMIT subjectFound(record); });
}

void ScanDesk::goOn(const UnfinishedJob& cutOff) {
  if (cutOff.kind != kScan)
    return;
  session_.unfinished().forget(cutOff.id);
  resume(pathOf(cutOff.work["folder"].toString()));
}

void ScanDesk::restore() {
  scans_.clear();
  for (const QJsonValue& value : session_.view()[kScansKey].toArray())
    if (const fs::path folder = whereItIs(pathOf(value.toString())); !folder.empty()) {
      listed(folder);
      read(folder);
    }
  current_ = whereItIs(pathOf(session_.view()[kShownKey].toString()));
  showsOnRecord_ = session_.view()[kOnRecordKey].toBool(true);
  Q_EMIT changed();
}

void ScanDesk::store() {
  QJsonArray folders;
  for (const ListedScan& scan : scans_)
    folders << textOf(scan.folder);
  session_.view()[kScansKey] = folders;
  session_.view()[kShownKey] = textOf(current_);
  session_.view()[kOnRecordKey] = showsOnRecord_;
}

}  // namespace dglm
