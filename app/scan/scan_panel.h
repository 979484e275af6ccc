// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "app/project/session.h"
#include "app/scan/scan_dialog.h"

class QAction;
class QComboBox;
class QLabel;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace dglm {

class AlignmentView;
class HitOverview;
class HitTable;
class ScanDesk;
class StateView;
class SubjectTable;
struct ScanFolder;

/// The hits of a scan: their table, their place along the query, the alignment of one, and what each sequence of the
/// corpus holds.
class ScanPanel : public QWidget {
  Q_OBJECT

 public:
  ScanPanel(Session& session, ScanDesk& desk, QWidget* parent = nullptr);

  /// For the menus: scan, open results, of a latent, again, cancel, open the subject, copy, hits on the record, remove.
  QList<QAction*> actions() const { return actions_; }
  QAction* scanAction() const { return scan_; }
  HitTable& hits() { return *hits_; }
  SubjectTable& subjects() { return *subjects_; }
  HitOverview& overview() { return *overview_; }
  /// Asks what to scan for; these queries are offered first.
  void scan(std::vector<QueryChoice> first = {});
  /// Makes this hit of the shown scan the chosen one, and brings its table forward.
  void chooseHit(qint64 key);
  /// What can be searched for by itself: the selection, the record that is shown, its features.
  std::vector<QueryChoice> choices() const;

 Q_SIGNALS:
  /// A scan was started: its hits want to be seen.
  void roomWanted();
  /// This hit of the shown scan is looked at; -1: none is.
  void hitShown(qint64 key);

 private:
  void makeActions();
  QAction* addAction(const QString& text, const QString& toolTip, std::function<void()> what);
  void buildLayout();
  void scanLatent();
  void openResults();
  void showScans();
  void showState();
  void showHits();
  void showProgress();
  void fillTables(const ScanFolder& content);
  void choose(qint64 key);
  qint64 topHit() const;
  void pick(qint64 key);
  void showQuery(const QString& query, qint64 key);
  void enable();
  QString stateText() const;

  Session& session_;
  ScanDesk& desk_;
  QList<QAction*> actions_;
  QAction* scan_ = nullptr;
  QAction* results_ = nullptr;
  QAction* latent_ = nullptr;
  QAction* again_ = nullptr;
  QAction* cancel_ = nullptr;
  QAction* open_ = nullptr;
  QAction* copy_ = nullptr;
  QAction* onRecord_ = nullptr;
  QAction* remove_ = nullptr;
  QStackedWidget* pages_;
  StateView* state_;
  QWidget* content_;
  QComboBox* list_;
  QLabel* said_;
  QTabWidget* tabs_;
  HitTable* hits_;
  SubjectTable* subjects_;
  QScrollArea* scroll_;  ///< round the overview
  HitOverview* overview_;
  AlignmentView* alignment_;
  std::filesystem::path folder_;             ///< of the scan whose hits the tables hold
  std::shared_ptr<const ScanFolder> shown_;  ///< its content
  size_t shownHits_ = 0;                     ///< of it
  bool isOwnChoice_ = false;                 ///< the user chose the hit that is shown; otherwise it is the first
  qint64 picked_ = -1;                       ///< whose alignment is shown
  QString query_;                            ///< of the overview
};

}  // namespace dglm
