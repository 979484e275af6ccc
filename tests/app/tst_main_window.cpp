// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>
#include <QtTest>

#include <cmath>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <thread>

#include "app/explore/circle_offer.h"
#include "app/explore/feature_panel.h"
#include "app/explore/latent_panel.h"
#include "app/explore/map_panel.h"
#include "app/explore/reading_strip.h"
#include "app/explore/selection_panel.h"
#include "app/explore/track_panel.h"
#include "app/paper/results_menu.h"
#include "app/project/command_copy.h"
#include "app/project/demo_copy.h"
#include "app/project/project_panel.h"
#include "app/project/record_export.h"
#include "app/project/unfinished_work.h"
#include "app/shell/files_opener.h"
#include "app/shell/kept_card.h"
#include "app/shell/main_window.h"
#include "app/shell/notice_bar.h"
#include "app/shell/perspectives.h"
#include "app/shell/sequence_area.h"
#include "app/shell/startup_view.h"
#include "app/shell/top_bar.h"
#include "app/texts/paths.h"
#include "tests/core/result_checks.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"
#include "widgets/charts/chart_table.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/disclosure_line.h"
#include "widgets/parts/go_to_box.h"
#include "widgets/parts/latent_card.h"
#include "widgets/parts/listed_action.h"
#include "widgets/parts/paint_style.h"
#include "widgets/parts/selection_card.h"
#include "widgets/parts/share_bar.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/job_row_view.h"
#include "widgets/tables/project_tree.h"
#include "widgets/tracks/track_view.h"

using namespace dglm;
using dglm::test::valueOf;

namespace {

void collect(const QList<QAction*>& actions, QList<QAction*>& all) {
  for (QAction* action : actions) {
    all << action;
    if (action->menu())
      collect(action->menu()->actions(), all);
  }
}

/// Works until it is stopped, as a long reading does.
Status work(const JobContext& job) {
  while (!job.stopRequested())
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  return Error{ErrorKind::Cancelled, {""}};
}

}  // namespace

class TestMainWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName("decode-glm");  // where settings are kept
    QCoreApplication::setApplicationName("tst_main_window");
  }

  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    auto made = makeTinyProject(*folder_);
    QVERIFY(made.hasValue());
    tiny_ = made.value();
    window_ = std::make_unique<MainWindow>();
    options_ = {};
    options_.files = {QString::fromStdString(tiny_.path.string())};
  }

  void cleanup() { window_.reset(); }

  void fillsItsPanelsFromTheProject() {
    open();
    QCOMPARE(window_->featurePanel().table().rows().size(), size_t{2});
    QCOMPARE(window_->latentPanel().table().rows().size(), size_t{8});
    QTRY_VERIFY(!window_->tracks().curves().empty() && window_->tracks().curves()[0].values);
    QVERIFY(window_->windowTitle().startsWith("tiny"));
  }

  /// Two latents side by side: the one is kept while the panel shows another.
  void aCardIsKeptBesideAnother() {
    open();
    QAction* keep = nullptr;
    for (QAction* action : window_->findChildren<QAction*>())
      if (action->objectName() == "view.keepCard")
        keep = action;
    QVERIFY(keep);
    window_->session().selectLatent({3, 5});
    QTRY_VERIFY(keep->isEnabled());
    keep->trigger();
    window_->session().selectLatent({3, 2});
    QTRY_VERIFY(keep->isEnabled());
    auto* kept = window_->findChild<KeptCard*>();
    QVERIFY(kept);
    QVERIFY2(kept->windowTitle().startsWith("L3/5 of "), qPrintable(kept->windowTitle()));
    const auto says = [](const QWidget& widget, const QString& text) {
      const QList<QLabel*> labels = widget.findChildren<QLabel*>();
      return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text() == text; });
    };
    QVERIFY(says(*kept, "L3/5") && !says(*kept, "L3/2"));
    window_->session().closeProject();
    QTRY_VERIFY(!window_->findChild<KeptCard*>());
  }

  void theProjectOfLastTimeOpensAgain() {
    open();
    window_ = std::make_unique<MainWindow>();
    WindowOptions again;
    again.reopensLast = true;
    window_->start(again);
    QTRY_COMPARE(window_->session().state(), Session::State::Ready);
    QVERIFY(window_->session().contents().path == tiny_.path);

    // Sequences of the command line come to it.
    const size_t before = window_->session().records().size();
    window_ = std::make_unique<MainWindow>();
    WindowOptions withFile = again;
    std::ofstream(folder_->filePath("new.fa").toStdString()) << ">new\nACGTACGTACGT\n";
    withFile.files = {folder_->filePath("new.fa")};
    window_->start(withFile);
    QTRY_COMPARE(window_->session().records().size(), before + 1);
    QVERIFY(window_->session().contents().path == tiny_.path);
    QTRY_VERIFY(!window_->session().jobs().isBusy());

    window_.reset();
    QVERIFY(std::filesystem::remove(tiny_.path));
    window_ = std::make_unique<MainWindow>();
    window_->start(again);
    QTRY_COMPARE_WITH_TIMEOUT(window_->session().state(), Session::State::Ready, 60'000);
    QVERIFY(window_->session().contents().path != tiny_.path);  // the demo
    QVERIFY(window_->sequenceArea().notices().text().contains("of last time"));
  }

  /// The project that another was opened after, while it failed, calls for no demo.
  void aFailureThatIsOverOpensNoDemo() {
    open();
    const auto other = valueOf(makeTinyProject(*folder_, "other.dglm"));
    window_.reset();
    QVERIFY(std::filesystem::remove(tiny_.path));
    window_ = std::make_unique<MainWindow>();
    Session& session = window_->session();
    const auto openOther = [&] {
      if (session.state() == Session::State::Failed)
        session.openProject(other.path);
    };
    connect(&session, &Session::stateChanged, this, openOther);  // comes before the fall-back, which is queued
    window_->reopenLast();
    QTRY_COMPARE(session.state(), Session::State::Ready);
    QTest::qWait(50);
    QCOMPARE(session.state(), Session::State::Ready);
    QVERIFY(session.contents().path == other.path);
    QVERIFY2(!window_->sequenceArea().notices().text().contains("of last time"),
             qPrintable(window_->sequenceArea().notices().text()));
  }

  void twoDictionariesHaveTwoNamesInTheCorner() {
    AnalysisId other{};
    {
      Project project = valueOf(Project::open(tiny_.path));
      Analysis analysis = valueOf(project.analyses().load(tiny_.analysis));
      analysis.dictionary = valueOf(project.models().addDictionary({"/models/run-2/ae.pt", "2", "{}"}));
      other = valueOf(project.analyses().add(analysis));
      QVERIFY(project.close().hasValue());
    }
    open();
    const auto corner = [this] {
      QStringList texts;
      for (const QLabel* label : window_->topBar().findChildren<QLabel*>())
        texts << label->text();
      return texts.join('|');
    };
    QVERIFY2(corner().contains("SAE models/ae.pt 8"), qPrintable(corner()));
    window_->session().chooseAnalysis(other);
    QTRY_VERIFY2(corner().contains("SAE run-2/ae.pt 8"), qPrintable(corner()));
  }

  /// Before anything was read, the model that reads is named.
  void anEmptyProjectNamesItsModelAndHasNothingToFind() {
    open();
    window_->session().createProject(pathOf(folder_->filePath("empty.dglm")));
    QTRY_COMPARE(window_->session().state(), Session::State::Ready);
    QStringList texts;
    for (const QLabel* label : window_->topBar().findChildren<QLabel*>())
      texts << label->text();
    QVERIFY2(texts.contains("glm, L2, nothing read yet"), qPrintable(texts.join('|')));
    for (const char* text : {"Find &Next", "Find &Previous", "&Find..."})
      QVERIFY2(!actionNamed(text)->isEnabled(), text);
  }

  /// The demo is not opened by its file's name; what somebody made in it is found again all the same.
  void aProjectThatWasWorkedInIsAmongTheRecentOnes() {
    QSettings().remove("recentFiles");
    Session& session = window_->session();
    session.openProject(tiny_.path);
    QTRY_VERIFY(session.latents().overview());
    const auto recent = [] { return QSettings().value("recentFiles").toStringList(); };
    QVERIFY(recent().isEmpty());
    session.latents().rename(2, "mine");
    QCOMPARE(recent(), QStringList{QString::fromStdString(tiny_.path.string())});
    session.closeProject();
    QMenu* menu = actionNamed("Open &Recent")->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().front()->text(), QString("tiny.dglm"));
  }

  void aCardsCommandIsCopiedAsTheMenuCopiesIt() {
    open();
    const auto filled = [this]() -> CommandRow* {
      for (CommandRow* row : window_->findChildren<CommandRow*>())
        if (!row->command().isEmpty())
          return row;
      return nullptr;
    };
    QTRY_VERIFY(filled());
    filled()->copy();
    QCOMPARE(QApplication::clipboard()->text(), withProgramPath(filled()->command()));
    QVERIFY(QApplication::clipboard()->text() != filled()->command());
  }

  /// Whatever stands in them.
  void theBottomPanelKeepsItsHeightFromTabToTab() {
    open();
    window_->resize(1440, 900);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    QList<QDockWidget*> tabs;
    for (QDockWidget* dock : window_->docks())
      if (window_->dockWidgetArea(dock) == Qt::BottomDockWidgetArea)
        tabs << dock;
    QVERIFY(tabs.size() > 3);
    for (QDockWidget* dock : tabs) {  // what they show is there once they were seen
      dock->raise();
      QTest::qWait(50);
    }
    const int height = tabs.back()->height();
    for (QDockWidget* dock : tabs) {
      dock->raise();
      QTest::qWait(50);
      QVERIFY2(dock->height() == height,
               qPrintable(QStringLiteral("%1: %2, %3").arg(dock->objectName()).arg(height).arg(dock->height())));
    }
  }

  void noticesThatComeTogetherAreAllShown() {
    NoticeBar bar;
    bar.showFailure("one");
    bar.showNotice("two");
    bar.showNotice("two");
    QCOMPARE(bar.text(), QString("one\ntwo"));
    bar.hide();  // dismissed
    bar.showNotice("three");
    QCOMPARE(bar.text(), QString("three"));
  }

  void filesThatAreWrittenOneAfterTheOtherAreOneLine() {
    NoticeBar bar;
    bar.showWritten("/a.svg", "Wrote /a.svg.");
    QCOMPARE(bar.text(), QString("Wrote /a.svg."));
    bar.showFailure("one");
    bar.showWritten("/b.csv", "Wrote /b.csv.");
    bar.showWritten("/b.csv", "Wrote /b.csv.");  // again: the same file
    bar.showWritten("/c.csv", "Wrote /c.csv.");
    QCOMPARE(bar.text(), QString("one\nWrote 3 files, the last one /c.csv."));
    bar.hide();  // dismissed
    bar.showWritten("/d.csv", "Wrote /d.csv.");
    QCOMPARE(bar.text(), QString("Wrote /d.csv."));
  }

  void mapAndTracksHaveTables() {
    open();
    window_->show();
    action("Features as Table")->trigger();
    auto* features = window_->findChild<ChartTableDialog*>();
    QVERIFY(features);
    QCOMPARE(features->table().toCsv(), QString("Feature,Type,Start,End,Strand\nleft,CDS,7,24,forward\n"
                                                "right,CDS,31,48,forward\n"));
    action("Tracks as Table")->trigger();
    auto* tracks = window_->findChildren<ChartTableDialog*>().back();
    QTRY_VERIFY2(tracks->table().toCsv().contains("\n7,C,0.5\n"), qPrintable(tracks->table().toCsv()));
    QCOMPARE(tracks->table().toCsv().count('\n'), 61);
    window_->sequenceArea().trackPanel().show({10, 20});
    const TrackView& view = window_->sequenceArea().trackPanel().view();
    QTRY_VERIFY(view.visibleRange().length() < 60);
    // The view may still find its size: the table follows.
    QTRY_VERIFY(std::abs(tracks->table().toCsv().count('\n') - (view.visibleRange().length() + 1)) <= 1);
    window_->session().showRecord(tiny_.line);
    QTRY_VERIFY2(features->table().toCsv().endsWith("left,CDS,7,18,forward\n"), qPrintable(features->table().toCsv()));
  }

  void oneSelectionIsSharedByAllViews() {
    open();
    typeGoTo("right");
    const BaseRange right{30, 48};
    QVERIFY(window_->session().selection().bases == right);
    QVERIFY(window_->sequenceArea().trackPanel().view().selection() == right);
    QVERIFY(window_->sequenceArea().mapPanel().map().selection() == right);
  }

  void theBaseUnderTheMouseGoesWithItsSequence() {
    open();
    const auto* hovered = window_->findChild<QLabel*>("hovered");
    window_->session().hover(3);
    QVERIFY(hovered->text().contains('4'));
    window_->session().showRecord(tiny_.line);
    QTRY_COMPARE(window_->session().recordId(), tiny_.line);
    QVERIFY(hovered->text().isEmpty());
  }

  void copyInATableTakesItsRows() {
    open();
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    auto* view = window_->latentPanel().table().findChild<QTableView*>();
    view->setFocus();
    view->selectRow(0);
    view->selectionModel()->select(view->model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split('\n');
    QVERIFY2(lines.at(0).contains("Latent") && lines.value(1).contains("L3/"), qPrintable(lines.join('|')));
    QCOMPARE(window_->statusBar()->currentMessage(), QString("Copied 2 rows"));
  }

  void copyTakesTheStrandOfTheFeatureAndWraps() {
    options_.files = {turnedProject()};
    open();
    const std::string bases = window_->session().record()->bases;
    const auto copied = [this] {
      action("Copy Sequence")->trigger();
      return QApplication::clipboard()->text().toStdString();
    };
    window_->session().selectFeature(1);  // on the reverse strand, 54-60 and 1-6
    QCOMPARE(copied(), reverseComplement(bases.substr(54) + bases.substr(0, 6)));
    QCOMPARE(window_->statusBar()->currentMessage(), QString("Copied 12 bases"));
    window_->session().selectBases({54, 65});
    QCOMPARE(copied(), bases.substr(54) + bases.substr(0, 5));
    window_->session().selectFeature(0);
    QCOMPARE(copied(), bases.substr(6, 18));
  }

  void saysThatAChangeIsSaved() {
    open();
    window_->session().setRecordNote(tiny_.ring, "seen");
    QTRY_COMPARE(window_->statusBar()->currentMessage(), QString("Saved automatically"));
    window_->statusBar()->clearMessage();
    action("Save")->trigger();
    QTRY_COMPARE(window_->statusBar()->currentMessage(), QString("Saved automatically"));
  }

  void escClearsFromAnywhere() {
    open();
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    const QList<QWidget*> places{window_->latentPanel().table().findChild<QTableView*>(),
                                 window_->featurePanel().table().findChild<QTableView*>(),
                                 window_->findChild<ProjectTree*>()->findChild<QTreeView*>(),
                                 &window_->sequenceArea().mapPanel().map()};
    for (QWidget* place : places) {
      window_->session().selectBases({3, 9});
      place->setFocus();
      QTest::keyClick(place, Qt::Key_Escape);
      QVERIFY2(!window_->session().selection().bases, place->metaObject()->className());
    }
  }

  void tabbingThroughTheTablesKeepsTheSelection() {
    open();
    window_->session().clearSelection();
    window_->session().clearSelection();
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    const SharedSelection before = window_->session().selection();
    for (QTableView* view : window_->findChildren<QTableView*>())
      view->setFocus(Qt::TabFocusReason);
    window_->findChild<ProjectTree*>()->findChild<QTreeView*>()->setFocus(Qt::TabFocusReason);
    QVERIFY(window_->session().selection() == before);
  }

  void aSequenceThatWasNotReadShowsNoLatentsOfAnother() {
    open();
    SelectionPanel& panel = window_->sequenceArea().selectionPanel();
    QTRY_VERIFY(!panel.findChildren<ShareBar*>().isEmpty());
    window_->session().showRecord(tiny_.line);
    QTRY_COMPARE(window_->session().recordId(), tiny_.line);
    QVERIFY(panel.findChildren<ShareBar*>().isEmpty());
  }

  void aSelectedLatentShowsItsTrackWithoutBeingPinned() {
    open();
    typeGoTo("L3/5");
    QTRY_COMPARE(window_->tracks().curves().size(), size_t{2});
    QVERIFY(!window_->tracks().curves()[1].isPinned);
    QTRY_VERIFY(window_->tracks().curves()[1].values);
  }

  void anAnalysisOfAnEarlierVersionIsMarked() {
    options_.files = {QString::fromStdString(valueOf(makeTinyProject(*folder_, "old.dglm", "{}")).path.string())};
    open();
    QTRY_VERIFY(!window_->tracks().curves().empty());
    const auto* strip = window_->findChild<ReadingStrip*>();
    const auto texts = [strip] {
      QStringList all;
      for (const auto* label : strip->findChildren<QLabel*>())
        all << label->text();
      for (const auto* button : strip->findChildren<QPushButton*>())
        all << (button->isVisibleTo(strip) ? button->text() : QString());
      return all.join('|');
    };
    QVERIFY2(texts().contains("windows from base 1") && texts().contains("Read Again"), qPrintable(texts()));
    QVERIFY(strip->isVisibleTo(strip->parentWidget()));
    const auto* tree = window_->findChild<ProjectTree*>()->findChild<QTreeView*>();
    const QModelIndex analyses = tree->model()->index(2, 0);
    QVERIFY2(tree->model()->index(0, 0, analyses).data().toString().contains("stale"),
             qPrintable(tree->model()->index(0, 0, analyses).data().toString()));
    // A linear sequence is read the same in both ways.
    window_->session().showRecord(tiny_.line);
    QTRY_COMPARE(window_->session().recordId(), tiny_.line);
    QTRY_VERIFY(!texts().contains("windows from base 1"));
  }

  void anAnalysisOfTodayIsNotMarked() {
    open();
    QTRY_VERIFY(!window_->tracks().curves().empty());
    const auto* strip = window_->findChild<ReadingStrip*>();
    QTRY_VERIFY(!strip->isVisibleTo(strip->parentWidget()));
    const auto* tree = window_->findChild<ProjectTree*>()->findChild<QTreeView*>();
    const QModelIndex analyses = tree->model()->index(2, 0);
    QVERIFY(tree->model()->hasIndex(0, 0, analyses));
    QVERIFY(!tree->model()->index(0, 0, analyses).data().toString().contains("stale"));
  }

  void aNameOfTwoRecordsGoesToTheRecordTyped() {
    open();
    typeGoTo("line:1-12");
    QTRY_COMPARE(window_->session().recordId(), tiny_.line);
    QVERIFY(window_->session().selection().bases == BaseRange({0, 12}));
    QVERIFY(window_->tracks().isRecordMissing());
  }

  void noTwoActionsShareAShortcut() {
    open();
    QList<QAction*> actions;
    collect(window_->topBar().menuBar().actions(), actions);
    QHash<QKeySequence, QString> taken;
    for (const QAction* action : actions)
      for (const QKeySequence& keys : action->shortcuts()) {
        QVERIFY2(!taken.contains(keys), qPrintable(action->text() + " and " + taken.value(keys)));
        taken.insert(keys, action->text());
      }
    QVERIFY(taken.size() > 20);
  }

  void everyActionKeepsTheShortcutThatTheUserGaveIt() {
    QList<QAction*> actions;
    collect(window_->topBar().menuBar().actions(), actions);
    QSet<QString> names;
    for (const QAction* each : actions) {
      if (each->menu() || each->isSeparator())
        continue;
      QVERIFY2(!each->objectName().isEmpty(), qPrintable(each->text() + " has no name in action_keys.cpp"));
      QVERIFY2(!names.contains(each->objectName()), qPrintable(each->objectName()));
      names.insert(each->objectName());
    }
    QSettings().setValue("shortcuts/edit.find", "Ctrl+J");
    QSettings().setValue("shortcuts/view.zoomIn", "");
    window_ = std::make_unique<MainWindow>();
    QSettings().remove("shortcuts");
    QCOMPARE(action("Find")->shortcuts(), QList<QKeySequence>{QKeySequence("Ctrl+J")});
    QVERIFY(action("Zoom In")->shortcuts().isEmpty());
  }

  void everyPanelExplainsItself() {
    for (const QDockWidget* dock : window_->docks())
      QVERIFY2(!dock->widget()->whatsThis().isEmpty(), qPrintable(dock->windowTitle()));
  }

  void maximisesAPanelAndBack() {
    open();
    window_->show();
    window_->sequenceArea().trackPanel().view().setFocus();
    window_->toggleMaximised();
    QVERIFY(window_->sequenceArea().trackPanel().isVisible());
    QVERIFY(!window_->sequenceArea().mapPanel().isVisible());
    for (const QDockWidget* dock : window_->docks())
      QVERIFY(!dock->isVisible());
    window_->toggleMaximised();
    QVERIFY(window_->sequenceArea().mapPanel().isVisible());
    QVERIFY(window_->latentPanel().isVisible());
  }

  void whatWasMaximisedComesBackToThePixel_data() {
    QTest::addColumn<QString>("panel");
    for (const char* panel : {"tracks", "map", "latents", "features", "nothing"})
      QTest::newRow(panel) << panel;
  }
  void whatWasMaximisedComesBackToThePixel() {
    QFETCH(const QString, panel);
    open();
    window_->resize(1440, 900);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    QTest::qWait(50);
    const QHash<QString, QWidget*> panels{{"tracks", &window_->sequenceArea().trackPanel().view()},
                                          {"map", &window_->sequenceArea().mapPanel().map()},
                                          {"latents", &window_->latentPanel()},
                                          {"features", &window_->featurePanel().table().table().view()}};
    for (const int perspective : {0, 1, 2}) {
      window_->perspectives().show(static_cast<Perspective>(perspective));
      QTest::qWait(50);
      if (QWidget* focused = panels.value(panel))
        focused->setFocus();
      else if (window_->focusWidget())
        window_->focusWidget()->clearFocus();
      const QList<QRect> before = placesOfPanels();
      const QSize size = window_->size();
      window_->toggleMaximised();
      QTest::qWait(50);
      QVERIFY(placesOfPanels() != before);
      window_->session().noteView();  // what is stored meanwhile leaves it alone
      Q_EMIT window_->session().viewWanted();
      QVERIFY(placesOfPanels() != before);
      window_->toggleMaximised();
      QTest::qWait(50);
      QCOMPARE(window_->size(), size);
      QCOMPARE(placesOfPanels(), before);
    }
  }

  void tracksHaveTheirRoomInExplore_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("tracks");
    QTest::newRow("usual") << QSize(1440, 900) << 6;
    QTest::newRow("low") << QSize(1280, 720) << 4;
  }
  void tracksHaveTheirRoomInExplore() {
    QFETCH(const QSize, size);
    QFETCH(const int, tracks);
    options_.size = size;
    open();
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    window_->intake().openFiles({write("long.fa", ">long\n" + QString(3'000, 'A') + '\n')});  // too long for letters
    QTRY_VERIFY(window_->session().record()->id == "long");
    QTRY_VERIFY(!window_->session().jobs().isBusy());
    QTest::qWait(50);
    TrackView& view = window_->sequenceArea().trackPanel().view();
    std::vector<TrackData> shown(static_cast<size_t>(tracks));
    for (size_t i = 0; i < shown.size(); ++i)
      shown[i].id = QStringLiteral("L0/%1").arg(i);
    view.setTracks(shown);
    QCOMPARE(window_->size(), size);
    const QString heights = QStringLiteral("%1 of %2 pixels; middle %3, map %4, panel %5, view %6, wanted %7, tabs %8")
                                .arg(view.rows().wholeTracks)
                                .arg(view.rows().trackHeight)
                                .arg(window_->sequenceArea().height())
                                .arg(window_->sequenceArea().mapPanel().height())
                                .arg(window_->sequenceArea().trackPanel().height())
                                .arg(view.height())
                                .arg(window_->sequenceArea().trackPanel().heightFor(tracks))
                                .arg(window_->featurePanel().height());
    QVERIFY2(view.rows().wholeTracks >= tracks, qPrintable(heights));
    QVERIFY2(view.rows().trackHeight >= std::floor(PaintStyle::forWidget(view).scaled(36)), qPrintable(heights));
    QVERIFY(window_->sequenceArea().mapPanel().map().height() >= 160);
  }

  void aPerspectiveIsAsItWasLeft() {
    open();
    window_->resize(1440, 900);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    window_->perspectives().reset();  // for this size
    QTest::qWait(50);
    const QList<QRect> asItComes = placesOfPanels();
    QDockWidget* project = window_->docks().front();
    project->hide();
    QTest::qWait(50);
    const QList<QRect> own = placesOfPanels();
    action("Steer")->trigger();
    QVERIFY(project->isVisible());
    QTRY_VERIFY(window_->docks().at(6)->isVisible());
    QVERIFY(!window_->sequenceArea().isSelectionOpen());
    window_->sequenceArea().setSelectionOpen(true);
    QTest::qWait(50);
    action("Explore")->trigger();
    QVERIFY(action("Explore")->isChecked());
    QTRY_COMPARE(placesOfPanels(), own);
    action("Reset This Perspective")->trigger();
    QTRY_COMPARE(placesOfPanels(), asItComes);
    action("Steer")->trigger();
    window_->close();
    window_ = std::make_unique<MainWindow>();
    open();
    QCOMPARE(window_->perspectives().current(), Perspective::Steer);
    QVERIFY(action("Steer")->isChecked());
    QVERIFY(window_->sequenceArea().isSelectionOpen());
  }

  // The bar kept the width of its first dock once, and half of the tabs were gone.
  void everyPerspectiveShowsAllTabs() {
    open();
    window_->resize(1440, 900);
    window_->show();
    const auto areAllThere = [&] {
      for (const auto* bar : window_->findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
        if (bar->isVisible() && bar->tabRect(bar->count() - 1).right() > bar->width())
          return false;
      return true;
    };
    for (const char* perspective : {"Score", "Steer", "Explore"}) {
      action(perspective)->trigger();
      QTest::qWait(50);
      QTRY_VERIFY2(areAllThere(), perspective);
    }
  }

  void theSelectionClosesToALine() {
    open();
    window_->resize(1440, 900);
    window_->show();
    window_->session().selectFeature(0);
    auto* card = window_->findChild<SelectionCard*>();
    const int mapWidth = window_->sequenceArea().mapPanel().width();
    Q_EMIT card->closeWanted();
    QVERIFY(!card->isVisible());
    QTRY_VERIFY(window_->sequenceArea().mapPanel().width() > mapWidth);
    DisclosureLine* line = nullptr;
    for (auto* each : window_->findChildren<DisclosureLine*>())
      if (each->isVisible())
        line = each;
    QVERIFY(line);
    const QString name = QString::fromStdString(window_->session().record()->features[0].label());
    QVERIFY2(line->summary().startsWith(name), qPrintable(line->summary()));
    QTest::mouseClick(line, Qt::LeftButton);
    QVERIFY(card->isVisible() && !line->isVisible());
  }

  void closesWithinASecondWithAJobRunning() {
    open();
    auto* job = window_->session().jobs().start(window_->session().computeLane(), {"long"}, work,
                                                Addressee::ofProgram(this), [] {});
    QTRY_COMPARE(job->state(), JobHandle::State::Running);
    QElapsedTimer clock;
    clock.start();
    window_->close();
    window_.reset();
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(Project::open(tiny_.path).hasValue());
  }

  void aJobThatClosingCutOffIsToldAndGoesOn() {
    open();
    const UnfinishedJob done{"test", "short", {}}, cut{"test", "long", {{"left", 2}}};
    Session& first = window_->session();
    auto* shortJob = first.jobs().start(
        first.computeLane(), {"short"}, [](const JobContext&) { return Status(); }, first.ofProject(this), [] {});
    first.unfinished().remember(shortJob, done);
    QTRY_VERIFY(!first.jobs().isBusy());
    auto* longJob = first.jobs().start(first.computeLane(), {"long"}, work, first.ofProject(this), [] {});
    first.unfinished().remember(longJob, cut);
    QTRY_COMPARE(longJob->state(), JobHandle::State::Running);
    window_->close();
    window_ = std::make_unique<MainWindow>();

    open();
    QCOMPARE(stateOfJob("long"), QString("interrupted"));
    QCOMPARE(stateOfJob("short"), QString());
    QVERIFY(window_->sequenceArea().notices().text().contains("interrupted"));
    UnfinishedWork& unfinished = window_->session().unfinished();
    QSignalSpy goOn(&unfinished, &UnfinishedWork::goOnWanted);
    buttonOfJob("long", "Go On")->click();
    QCOMPARE(goOn.size(), 1);
    QCOMPARE(goOn[0][0].value<UnfinishedJob>().work["left"].toInt(), 2);
    buttonOfJob("long", "Forget")->click();
    QVERIFY(unfinished.cutOff().empty());
    QVERIFY(!window_->sequenceArea().notices().text().contains("interrupted"));
    QTRY_COMPARE(stateOfJob("long"), QString());
    window_->close();
    window_ = std::make_unique<MainWindow>();
    open();
    QVERIFY(window_->session().unfinished().cutOff().empty());
  }

  void aLongSequenceIsReadWhenTheUserSaysSo() {
    open();
    const auto* desk = window_->findChild<ReadingDesk*>();
    QVERIFY(desk && desk->hasSource());
    window_->intake().openFiles({write("long.fa", ">long\n" + QString(300'001, 'A') + '\n')});
    QTRY_VERIFY(window_->session().record() && window_->session().record()->id == "long");
    QTRY_VERIFY(!window_->session().jobs().isBusy());
    QVERIFY(!desk->job() && !desk->failure());
    QString told;
    for (const QLabel* label : window_->findChild<ReadingStrip*>()->findChildren<QLabel*>())
      told += label->text();
    QVERIFY2(told.contains("This sequence is long, 300,001 bp"), qPrintable(told));
    window_->intake().openFiles({write("short.fa", ">short\n" + QString(3'000, 'A') + '\n')});
    QTRY_VERIFY(desk->job() || desk->failure());  // the tiny project's model is not there
  }

  void sequencesDroppedOnTheUntouchedDemoAreAskedAbout() {
    const std::filesystem::path root(folder_->path().toStdU16String());
    const auto demo = prepareDemo({root / "demo", tiny_.path, root / "copies", {}}, {});
    QVERIFY(demo.hasValue());
    options_.files = {QString::fromStdString(demo.value().path.string())};
    open();
    const auto records = window_->session().records().size();
    auto* opener = window_->findChild<FilesOpener*>();
    const QString fasta = write("new.fa", ">new\nACGTACGTACGT\n");
    opener->open({fasta});
    QTRY_VERIFY(question());
    question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!question());
    QCOMPARE(window_->session().records().size(), records);
    opener->open({fasta});
    QTRY_VERIFY(question());
    for (QAbstractButton* button : question()->buttons())
      if (button->text() == "Add to the Demo")
        button->click();
    QTRY_COMPARE(window_->session().records().size(), records + 1);
    opener->open({write("more.fa", ">more\nACGTTTTTACGT\n")});  // it is touched now
    QTRY_COMPARE(window_->session().records().size(), records + 2);
    QVERIFY(!question());
  }

  void aQuestionAboutAnImportHoldsNoOtherResultUp() {
    open();
    window_->findChild<ResultsMenu*>()->importFolder(publishedRun());
    QTRY_VERIFY(question());
    window_->session().showRecord(tiny_.line);
    QTRY_COMPARE(window_->session().recordId(), tiny_.line);
    QVERIFY(window_->concepts().runs().empty());
    question()->button(QMessageBox::No)->click();
    QTRY_COMPARE(window_->concepts().runs().size(), size_t{1});
    QVERIFY(!window_->concepts().runs().front().run.dictionary);
  }

  void explanationsBecomeNamesAndNotes() {
    open();
    const LatentBook& latents = window_->session().latents();
    const auto import = [this](const char* model, const char* description) {
      const QString path = folder_->filePath("latents.json");
      QFile file(path);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(QStringLiteral(R"({"modelId":"%1","layer":"3-x","index":"5","explanations":[{"description":"%2"}]})")
                     .arg(QLatin1String(model), QLatin1String(description))
                     .toUtf8());
      file.close();
      window_->findChild<ResultsMenu*>()->importExplanations(path);
    };
    import("tiny", "promoter");
    QTRY_COMPARE(latents.nameOf(5), QString("promoter"));
    QCOMPARE(latents.noteOf(5), QString("promoter (latents.json)"));
    import("gemma-2-2b", "french");
    QTRY_VERIFY(question());
    QVERIFY(question()->text().contains("gemma-2-2b"));
    question()->button(QMessageBox::No)->click();
    QTRY_VERIFY(!question());
    QCOMPARE(latents.nameOf(5), QString("promoter"));
    import("gemma-2-2b", "french");
    QTRY_VERIFY(question());
    question()->button(QMessageBox::Yes)->click();
    QTRY_COMPARE(latents.nameOf(5), QString("french"));
    window_->session().latents().setNote(5, "mine");
    QCOMPARE(latents.noteOf(5), QString("mine"));
  }

  void whatIsAskedAndTypedStaysWithItsProject() {
    open();
    window_->show();
    const auto other = makeTinyProject(*folder_, "other.dglm");
    QVERIFY(other.hasValue());
    window_->session().selectLatent({3, 5});
    auto* note = window_->findChild<LatentCard*>()->findChild<QPlainTextEdit*>();
    QVERIFY(note);
    QTRY_VERIFY(note->isVisible());
    window_->activateWindow();
    note->setFocus();
    QTRY_COMPARE(window_->focusWidget(), note);
    note->setPlainText("seen in the first");
    window_->findChild<ResultsMenu*>()->importFolder(publishedRun());
    QTRY_VERIFY(question());
    window_->session().openProject(other.value().path);
    QTRY_COMPARE(window_->session().state(), Session::State::Ready);
    QTRY_VERIFY(window_->session().latents().overview());
    QTRY_VERIFY(!question());
    QCOMPARE(window_->session().latents().noteOf(5), QString());
    QVERIFY(window_->concepts().runs().empty());
    window_->session().openProject(tiny_.path);
    QTRY_VERIFY(window_->session().latents().overview());
    QCOMPARE(window_->session().latents().noteOf(5), QString("seen in the first"));
    QVERIFY(window_->concepts().runs().empty());
  }

  void saysWhyAFileCannotBeRead() {
    open();
    QFile file(folder_->filePath("broken.gb"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("LOCUS broken\nFEATURES\n");
    file.close();
    QSignalSpy failed(&window_->intake(), &RecordIntake::failed);
    window_->intake().openFiles({file.fileName()});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].toString().contains("broken.gb"));
    QCOMPARE(window_->session().records().size(), size_t{2});
  }

  void aRefusedFileIsRefusedInTheListOfJobs() {
    open();
    const QString broken = write("broken.gb", "LOCUS broken\nFEATURES\n");
    window_->intake().openFiles({broken});
    QTRY_COMPARE(stateOfJob("Reading broken.gb"), QString("refused"));
    QVERIFY2(stepOfJob("Reading broken.gb").contains(broken), qPrintable(stepOfJob("Reading broken.gb")));
    window_->intake().openFiles(
        {write("sound.fa", ">sound\nACGTACGT\n"), write("other.gb", "LOCUS other\nFEATURES\n")});
    QTRY_COMPARE(stateOfJob("Reading 2 files"), QString("refused in part"));
    QVERIFY(stepOfJob("Reading 2 files").contains("other.gb"));
    QVERIFY(!stepOfJob("Reading 2 files").contains("sound.fa"));
    window_->intake().openFiles({write("last.fa", ">last\nACGTACGA\n")});
    QTRY_COMPARE(stateOfJob("Reading last.fa"), QString("done"));
  }

  void anAnnotationThatWasPassedOverIsToldInTheListOfJobs() {
    open();
    const QString gff = "%1\t.\tgene\t2\t5\t.\t+\t.\tName=x\n";
    window_->intake().openFiles({write("p.fa", ">p\nACGTACGTAC\n"), write("p.gff3", gff.arg("q"))});
    QTRY_COMPARE(stateOfJob("Reading 2 files"), QString("refused in part"));
    QVERIFY2(stepOfJob("Reading 2 files").contains("p.gff3"), qPrintable(stepOfJob("Reading 2 files")));
    QTRY_COMPARE(window_->session().records().size(), size_t{3});
    window_->intake().openFiles({folder_->filePath("p.fa"), write("p.csv", "seq_id,qstart,qend,Feature\np,2,5,x\n"),
                                 write("s.fa", ">s\nACGTACGTAT\n")});
    QTRY_COMPARE(stateOfJob("Reading 3 files"), QString("refused in part"));
    QVERIFY2(stepOfJob("Reading 3 files").contains("p.csv was not read"), qPrintable(stepOfJob("Reading 3 files")));
    window_->intake().openFiles({write("t.fa", ">t\nACGTACGTAA\n"), write("t.gff3", gff.arg("t")),
                                 write("u.fa", ">u\nACGTACGTAG\n"), write("v.fa", ">v\nACGTACGTCC\n")});
    QTRY_COMPARE(stateOfJob("Reading 4 files"), QString("done"));
  }

  void selectedSequencesAreRemovedTogether() {
    open();
    QVERIFY(action("Remove Sequence"));
    selectBoth();
    QAction* remove = action("Remove 2 Sequences");
    QVERIFY(remove);
    QVERIFY(action("2 Selected Sequences"));
    QCOMPARE(window_->session().recordId(), tiny_.ring);
    remove->trigger();
    QVERIFY(window_->session().records().empty());
    QCOMPARE(window_->session().undoStack().undoText(), QString("Remove 2 sequences"));
    window_->session().undoStack().undo();
    QCOMPARE(window_->session().records().size(), size_t{2});
  }

  void theListsMenuHasTheActionsOfTheWindows() {
    open();
    QMenu menu;
    ProjectPanel& panel = *window_->findChild<ProjectPanel*>();
    panel.fillMenu(menu);
    for (const char* text : {"Rename Sequence", "Make Linear", "Remove Sequence"}) {
      QVERIFY2(action(text), text);
      QVERIFY2(menu.actions().contains(action(text)), text);
    }
    selectBoth();
    QVERIFY(!panel.renameAction()->isEnabled());  // of one alone
    menu.clear();
    panel.fillMenu(menu);
    QVERIFY(menu.actions().contains(action("Remove 2 Sequences")));
    QVERIFY(!menu.actions().contains(panel.renameAction()));
    // Of both kinds: each can be made as the other is.
    QStringList texts;
    for (const QAction* each : menu.actions())
      texts << plainText(*each);
    QVERIFY2(texts.contains("Make Circular") && !texts.filter("Make 1 Sequence").isEmpty(),
             qPrintable(texts.join(", ")));
  }

  void theMenuTurnsLinesAndCircles() {
    open();
    Session& session = window_->session();
    QAction* turn = action("Make Linear");
    QVERIFY(turn);
    turn->trigger();
    QTRY_VERIFY(!session.record()->isCircular());
    QTRY_COMPARE(plainText(*turn), QString("Make Circular"));
    selectBoth();
    QCOMPARE(plainText(*turn), QString("Make 2 Sequences Circular"));
    turn->trigger();
    QTRY_VERIFY(session.contents().record(tiny_.line)->topology == Topology::Circular);
    QTRY_COMPARE(plainText(*turn), QString("Make 2 Sequences Linear"));
    session.undoStack().undo();
    session.undoStack().undo();
    QTRY_VERIFY(session.record()->isCircular());
    QTRY_VERIFY(session.latents().covers(tiny_.ring));
  }

  void selectedSequencesAreExportedIntoOneFile() {
    open();
    RecordExport records(window_->session(), *window_);
    QSignalSpy said(&records, &RecordExport::written);
    for (const char* name : {"both.gb", "both.gff3", "both.fa", "both.bed"}) {
      const QString path = folder_->filePath(name);
      records.write({tiny_.ring, tiny_.line}, path);
      QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 20'000);
      const QString sentence = said.takeFirst().last().toString();
      QVERIFY2(sentence.contains("2 sequences") && sentence.contains(path), qPrintable(sentence));
      QFile file(path);
      QVERIFY(file.open(QIODevice::ReadOnly));
      const QByteArray text = file.readAll();
      QVERIFY2(text.contains("ring") && text.contains("line"), name);
    }
  }

  void aCircleThatWasCutOpenIsOfferedUntilItIsToStayALine() {
    open();
    const QString unit = "GATTACAGATCCGTTAGCCATGCAACTGGT";
    window_->intake().openFiles(
        {write("cut.fa", ">cut\n" + unit + "CCGATATTTAGGCACATGACGTTTACCAGCAGGATTACCCGAAT" + unit + '\n')});
    QTRY_COMPARE(QString::fromStdString(window_->session().record()->id), QString("cut"));
    window_->show();
    auto* offer = window_->findChild<CircleOffer*>();
    QVERIFY(offer->isVisibleTo(offer->parentWidget()));
    QVERIFY2(offer->sentence().contains("30 bases"), qPrintable(offer->sentence()));
    const RecordId cut = window_->session().recordId();
    const auto buttons = offer->findChildren<QPushButton*>();
    buttons.front()->click();
    QTRY_VERIFY(window_->session().record()->isCircular());
    QVERIFY(!offer->isVisibleTo(offer->parentWidget()));
    window_->session().undoStack().undo();
    QTRY_VERIFY(!window_->session().record()->isCircular());
    QTRY_VERIFY(offer->isVisibleTo(offer->parentWidget()));  // undo brings it back
    buttons.back()->click();
    QVERIFY(!offer->isVisibleTo(offer->parentWidget()));
    window_->session().showRecord(tiny_.line);
    QTRY_COMPARE(window_->session().recordId(), tiny_.line);
    window_->session().showRecord(cut);
    QTRY_COMPARE(window_->session().recordId(), cut);
    QVERIFY(!offer->isVisibleTo(offer->parentWidget()));
  }

  void aHundredRefusedFilesDoNotBuryTheOtherJobs() {
    open();
    QStringList files;
    for (int i = 0; i < 100; ++i)
      files << write(QStringLiteral("broken%1.gb").arg(i), QStringLiteral("LOCUS b%1\nFEATURES\n").arg(i));
    window_->intake().openFiles(files);
    QTRY_COMPARE(stateOfJob("Reading 100 files"), QString("refused"));
    const QStringList lines = stepOfJob("Reading 100 files").split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY2(lines.back().contains("95"), qPrintable(lines.back()));
  }

  void drawsOnePictureForTheCommandLine() {
    options_.screenshot = folder_->filePath("window.png");
    options_.goTo = "left";
    options_.select = "L3/5";
    options_.size = QSize(1100, 700);
    StartupView startup(*window_, options_);
    window_->start(options_);
    window_->show();
    QTRY_VERIFY(QFile::exists(options_.screenshot));
    QCOMPARE(QImage(options_.screenshot).size(), QSize(1100, 700) * window_->devicePixelRatio());
  }

 private:
  QAction* actionNamed(const QString& text) const {
    QList<QAction*> all;
    collect(window_->topBar().menuBar().actions(), all);
    const auto found = std::ranges::find(all, text, &QAction::text);
    return found == all.end() ? nullptr : *found;
  }

  QString write(const QString& name, const QString& text) const {
    QFile file(folder_->filePath(name));
    if (file.open(QIODevice::WriteOnly))
      file.write(text.toUtf8());
    return file.fileName();
  }

  /// A label of the newest job of that title: 0 is the title, 1 the state, 2 what it does or why it did not.
  QString labelOfJob(const QString& title, int label) const {
    for (const JobRowView* row : window_->findChildren<JobRowView*>())
      if (const auto labels = row->findChildren<QLabel*>(); labels[0]->text() == title)
        return labels[label]->text();
    return {};
  }
  QPushButton* buttonOfJob(const QString& title, const QString& text) const {
    for (const JobRowView* row : window_->findChildren<JobRowView*>())
      if (row->findChildren<QLabel*>()[0]->text() == title)
        for (QPushButton* button : row->findChildren<QPushButton*>())
          if (button->text() == text)
            return button;
    return nullptr;
  }
  QString stateOfJob(const QString& title) const { return labelOfJob(title, 1); }
  QString stepOfJob(const QString& title) const { return labelOfJob(title, 2); }

  /// The menus' action of this name.
  QAction* action(const QString& name) const {
    QList<QAction*> actions;
    collect(window_->topBar().menuBar().actions(), actions);
    for (QAction* each : actions)
      if (plainText(*each) == name)
        return each;
    return nullptr;
  }

  /// A project whose ring has "left" on the forward strand, and "turned" on the other one round the origin.
  QString turnedProject() const {
    const auto tiny = valueOf(makeTinyProject(*folder_, "turned.dglm"));
    Project project = valueOf(Project::open(tiny.path));
    Record ring = tinyRecord("turned", Topology::Circular, 60);
    Feature turned = tinyFeature("turned", {54, 66});
    turned.segments[0].strand = Strand::Reverse;
    ring.features = {tinyFeature("left", {6, 24}), turned};
    const auto ids = valueOf(project.records().add(std::vector<NewRecord>{{ring, {}}}));
    for (const RecordId old : {tiny.ring, tiny.line})
      if (project.records().remove(std::vector{old}, JobContext()).hasError())
        return {};
    return QString::fromStdString(tiny.path.string());
  }

  /// The two sequences of the tiny project, in the list.
  /// In the order of the docks, and then map, selection, tracks; an empty one is not seen.
  QList<QRect> placesOfPanels() const {
    QList<QWidget*> panels;
    for (QDockWidget* dock : window_->docks())
      panels << dock;
    SequenceArea& area = window_->sequenceArea();
    panels << QList<QWidget*>{&area.mapPanel(), &area.selectionPanel(), &area.trackPanel()};
    QList<QRect> places;
    for (const QWidget* panel : panels) {
      const QRect place(panel->mapTo(window_.get(), QPoint()), panel->size());
      places << (panel->isVisible() && place.intersects(window_->rect()) ? place : QRect());
    }
    return places;
  }

  void selectBoth() {
    QTreeView& view = window_->findChild<ProjectPanel*>()->tree().view();
    const QModelIndex section = view.model()->index(0, 0);
    view.selectionModel()->select({view.model()->index(0, 0, section), view.model()->index(1, 0, section)},
                                  QItemSelectionModel::ClearAndSelect);
  }

  QMessageBox* question() const { return window_->findChild<QMessageBox*>(); }

  /// Scores of a dictionary that may be the tiny project's.
  QString publishedRun() const {
    const QString run = folder_->filePath("small_nt50_L3_batchtopk_standard");
    if (!QDir().mkpath(run))
      return {};
    const auto write = [&run](const QString& name, const QByteArray& text) {
      QFile file(run + '/' + name);
      if (file.open(QIODevice::WriteOnly))
        file.write(text);
    };
    for (int set = 0; set < 3; ++set)
      write(QStringLiteral("val_set_%1_results.csv").arg(set),
            QStringLiteral("latent_id,annotation,best_f1_val%1,threshold\n7,['ori'],0.75,0\n").arg(set).toUtf8());
    write("summary_x.json", R"({"run_metadata": {"dict_size": 8, "activation_dim": 24}})");
    return run;
  }

  void open() {
    window_->start(options_);
    QTRY_COMPARE(window_->session().state(), Session::State::Ready);
    QTRY_VERIFY(window_->session().record());
    QTRY_VERIFY(window_->session().latents().overview());
  }

  void typeGoTo(const char* text) {
    GoToBox& box = window_->topBar().goToBox();
    box.setText(text);
    QTest::keyClick(&box, Qt::Key_Return);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  TinyProject tiny_;
  WindowOptions options_;
  std::unique_ptr<MainWindow> window_;
};

DGLM_TEST(TestMainWindow);
#include "tst_main_window.moc"
