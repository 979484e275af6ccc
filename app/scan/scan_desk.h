// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "app/project/session.h"
#include "app/project/unfinished_work.h"
#include "app/scan/live_hits.h"
#include "core/study/scan_run.h"

namespace dglm {

/// A scan that the project knows.
struct ListedScan {
  std::filesystem::path folder;
  std::shared_ptr<const ScanFolder> content;  ///< null before it was read; while it searches, with what it found so far
  std::optional<Error> failure;               ///< of the search, or of reading the folder
  QPointer<JobHandle> job;                    ///< while it waits or searches
  std::shared_ptr<LiveHits> live = {};        ///< the same
  std::shared_ptr<ScanFolder> growing = {};   ///< the same: the content

  /// No more hits than these are shown before the end.
  bool showsFirstHits() const { return growing && growing->hits.size() == kMostLiveHits; }
};

/// Searches corpora of sequence files for queries, one scan after the other, and reads what scans have found. The list
/// of scans is kept with the project; each has a folder of its own beside it, from which a scan that was cut off goes
/// on.
class ScanDesk : public QObject {
  Q_OBJECT

 public:
  explicit ScanDesk(Session& session, QObject* parent = nullptr);

  const std::vector<ListedScan>& scans() const { return scans_; }
  /// The one that is shown; null where there is none.
  const ListedScan* current() const;
  void show(const std::filesystem::path& folder);
  /// Whether the hits of the shown one are to be seen on the record that holds its queries; kept with the project.
  bool showsOnRecord() const { return showsOnRecord_; }
  void setShowsOnRecord(bool shows);

  void start(const ScanWish& wish);
  /// Goes on with a scan that was cut off or cancelled, or searches again.
  void resume(const std::filesystem::path& folder);
  void cancel(const std::filesystem::path& folder);
  /// A folder beside the project that no scan has yet.
  std::filesystem::path newFolder() { return freeFolder(); }
  /// Goes on, in `folder`, with the scan that `asked` says, from what is kept in `folder` already.
  void goOnIn(const std::filesystem::path& asked, const std::filesystem::path& folder);
  /// Takes results made elsewhere into the project: a table or XML as blastn or this program writes them.
  void importResults(const std::filesystem::path& file);
  /// Takes it from the list; its files stay.
  void remove(const std::filesystem::path& folder);
  /// Opens the place of a hit, with bases on either side, as a record of the project.
  void openSubject(const AlignedHit& hit);

 Q_SIGNALS:
  /// Another list, state, or one that is shown.
  void changed();
  /// While a scan runs, a few times a second: it went on, and may have found more.
  void progressed();
  /// What came of a scan, in a sentence.
  void scanned(const QString& sentence);
  /// The place of a hit was found.
  void subjectFound(const dglm::Record& record);

 private:
  ListedScan& listed(const std::filesystem::path& folder);
  ListedScan* find(const std::filesystem::path& folder);
  void takeLiveHits();
  void run(const ScanWish& wish, const std::filesystem::path& folder);
  void read(const std::filesystem::path& folder);
  std::filesystem::path whereItIs(const std::filesystem::path& folder) const;
  std::filesystem::path freeFolder();
  void goOn(const UnfinishedJob& job);
  void forgetCutOff(const std::filesystem::path& folder);
  void restore();
  void store();

  Session& session_;
  std::vector<ListedScan> scans_;
  std::filesystem::path current_;
  std::set<std::filesystem::path> taken_;  ///< folders that were given out
  bool showsOnRecord_ = true;
  QTimer live_;  ///< until hits are looked for again
};

}  // namespace dglm
