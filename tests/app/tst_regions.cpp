// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QFile>
#include <QInputDialog>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "app/explore/map_panel.h"
#include "app/explore/region_menu.h"
#include "app/explore/region_window.h"
#include "app/explore/track_panel.h"
#include "app/project/region_book.h"
#include "app/shell/main_window.h"
#include "app/shell/sequence_area.h"
#include "tests/core/result_checks.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/tables/region_table.h"
#include "widgets/tracks/track_view.h"

using namespace dglm;
using dglm::test::valueOf;

/// Regions of interest, in the window of the tiny project.
class TestRegions : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    tiny_ = valueOf(makeTinyProject(*folder_));
    open();
  }
  void cleanup() { window_.reset(); }

  void bookmarksTheSelection() {
    window_->session().selectFeature(0);
    window_->regionMenu().addAction()->trigger();
    auto* dialog = window_->findChild<QInputDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->textValue(), "left");
    dialog->setTextValue("a place");
    dialog->accept();
    QCOMPARE(book().regions(), (std::vector<NamedRegion>{{tiny_.ring, {6, 24}, "a place"}}));
    window_->session().undoStack().undo();
    QVERIFY(book().regions().empty());
    window_->session().undoStack().redo();
    QCOMPARE(book().regions().size(), size_t{1});
  }

  void theyStayWithTheProject() {
    book().add({tiny_.ring, {50, 64}, "over the origin"});
    book().add({tiny_.line, {0, 9}, "start"});
    book().rename(book().regions()[1], "begin");
    window_->close();
    open();
    QTRY_COMPARE(book().regions(),
                 (std::vector<NamedRegion>{{tiny_.ring, {50, 64}, "over the origin"}, {tiny_.line, {0, 9}, "begin"}}));
    QCOMPARE(book().shown().size(), size_t{1});
    window_->session().removeRecords({tiny_.line});
    QCOMPARE(book().regions().size(), size_t{1});
    window_->session().undoStack().undo();
    QCOMPARE(book().regions().size(), size_t{2});
  }

  void aClickInTheListGoesThereAndBack() {
    book().add({tiny_.ring, {30, 48}, "one"});
    book().add({tiny_.line, {0, 9}, "two"});
    RegionWindow list(window_->session(), book(), nullptr);
    QCOMPARE(list.table().rows().size(), size_t{2});
    Q_EMIT list.table().picked(0);
    QCOMPARE(window_->session().selection().bases, std::optional(BaseRange{30, 48}));
    QTest::qWait(500);  // quick steps are one in the history
    Q_EMIT list.table().picked(1);
    QTRY_COMPARE(window_->session().recordId(), tiny_.line);
    QTRY_COMPARE(window_->session().selection().bases, std::optional(BaseRange{0, 9}));
    window_->session().goBack();
    QTRY_COMPARE(window_->session().recordId(), tiny_.ring);
    QTRY_COMPARE(window_->session().selection().bases, std::optional(BaseRange{30, 48}));
    window_->session().goForward();
    QTRY_COMPARE(window_->session().recordId(), tiny_.line);
    QTRY_COMPARE(window_->session().selection().bases, std::optional(BaseRange{0, 9}));
  }

  void theyAreDrawnOnRulerAndMap() {
    window_->resize(1440, 900);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    TrackView& view = window_->sequenceArea().trackPanel().view();
    PlasmidMap& map = window_->sequenceArea().mapPanel().map();
    const QImage rulerBefore = view.grab().toImage(), mapBefore = map.grab().toImage();
    book().add({tiny_.ring, {10, 20}, "one"});
    QVERIFY(view.grab().toImage() != rulerBefore);
    QVERIFY(map.grab().toImage() != mapBefore);
    const QRectF ruler = view.rows().ruler;
    const QPoint at(static_cast<int>(ruler.left() + ruler.width() * 15 / 60), static_cast<int>(ruler.top()));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(window_->session().selection().bases, std::optional(BaseRange{10, 20}));
    window_->session().clearSelection();
    window_->session().undoStack().undo();
    QTest::mouseMove(view.viewport(), {1, 1});
    QVERIFY(book().shown().empty());
  }

  void writesBed() {
    book().add({tiny_.ring, {55, 64}, "over the origin"});
    book().add({tiny_.line, {3, 9}, "two"});
    RegionWindow list(window_->session(), book(), nullptr);
    QSignalSpy written(&list, &RegionWindow::written);
    const QString path = folder_->filePath("regions.bed");
    list.write(path);
    QTRY_COMPARE(written.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList lines;
    for (const QString& line : QString::fromUtf8(file.readAll()).trimmed().split('\n'))
      lines << line.split('\t').mid(0, 4).join(' ');
    QCOMPARE(lines, (QStringList{"ring 0 60 over the origin", "line 3 9 two"}));
  }

 private:
  void open() {
    window_ = std::make_unique<MainWindow>();
    WindowOptions options;
    options.files = {QString::fromStdString(tiny_.path.string())};
    window_->start(options);
    QTRY_VERIFY(window_->session().record() && !window_->session().jobs().isBusy());
  }
  RegionBook& book() { return window_->regions(); }

  std::unique_ptr<QTemporaryDir> folder_;
  TinyProject tiny_;
  std::unique_ptr<MainWindow> window_;
};

DGLM_TEST(TestRegions);
#include "tst_regions.moc"
