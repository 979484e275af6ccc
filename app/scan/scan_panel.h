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
class QLayout;
class QScrollArea;
class QStackedWidget;
class QTabWidget;

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

  /// For the menus: scan, open results, of a latent, again, cancel, open the subject, copy, hits on the record, export,
  /// remove.
  QList<QAction*> actions() const { return actions_; }
  QAction* scanAction() const { return scan_; }
  /// What else can be done with the scan that is shown, for the panel's own menu.
  void offer(QAction* action) { offered_ << action; }
  HitTable& hits();
  SubjectTable& subjects();
  HitOverview& overview();
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
  /// The table of hits shall be written to a file of about this name.
  void exportWanted(const QString& csv, const QString& name);

 private:
  void makeActions();
  QAction* addAction(const QString& text, const QString& toolTip, std::function<void()> what);
  void buildContent();
  QLayout* makeTitleLine();
  void connectContent();
  bool hasHit() const;
  void removeScan();
  void scanLatent();
  void openResults();
  void showMenu(const QPoint& position);
  void showScans();
  void fillList();
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
  QList<QAction*> actions_, offered_;
  QAction* scan_ = nullptr;
  QAction* results_ = nullptr;
  QAction* latent_ = nullptr;
  QAction* again_ = nullptr;
  QAction* cancel_ = nullptr;
  QAction* open_ = nullptr;
  QAction* copy_ = nullptr;
  QAction* onRecord_ = nullptr;
  QAction* export_ = nullptr;
  QAction* remove_ = nullptr;
  QStackedWidget* pages_;
  StateView* state_;
  QWidget* content_ = nullptr;  ///< from the first scan on, and with it the parts below
  QComboBox* list_ = nullptr;
  QLabel* said_ = nullptr;
  QTabWidget* tabs_ = nullptr;
  HitTable* hits_ = nullptr;
  SubjectTable* subjects_ = nullptr;
  QScrollArea* scroll_ = nullptr;  ///< round the overview
  HitOverview* overview_ = nullptr;
  AlignmentView* alignment_ = nullptr;
  std::filesystem::path folder_;             ///< of the scan whose hits the tables hold
  std::shared_ptr<const ScanFolder> shown_;  ///< its content
  size_t shownHits_ = 0;                     ///< of it
  bool isOwnChoice_ = false;                 ///< the user chose the hit that is shown; otherwise it is the first
  qint64 picked_ = -1;                       ///< whose alignment is shown
  QString query_;                            ///< of the overview
};

}  // namespace dglm
