// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "app/compare/compare_window.h"
#include "app/project/command_text.h"
#include "app/project/latent_tracks.h"
#include "app/texts/paths.h"
#include "core/study/record_comparison.h"
#include "tests/app/project_desks.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"
#include "widgets/parts/figure_file.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/group_table.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// The line is read too: it has the latent of "right" alone.
Status readTheLine(const TinyProject& tiny) {
  DGLM_TRY(Project project, Project::open(tiny.path));
  RecordCode code;
  CodedReading& reading = code.readings.emplace_back();
  reading.reading = {0, Strand::Forward};
  reading.code.width = kTinyWidth;
  for (int64_t start = 0; start < 36; start += 6) {
    reading.tokenIds.push_back(6);
    reading.bases.push_back({start, start + 6});
    reading.code.latents.push_back(5);
    reading.code.values.push_back(0.25F);
    reading.code.rowStart.push_back(reading.code.nonzeros());
  }
  DGLM_TRY(ActivationWriter writer, project.activations().writer(tiny.analysis));
  DGLM_CHECK(writer.add(tiny.line, code));
  DGLM_CHECK(writer.commit());
  return project.close();
}

QByteArray writtenBytes(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

}  // namespace

class TestCompareWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    tiny_ = makeTinyProject(*folder_).value();
    QVERIFY(readTheLine(tiny_).hasValue());
    session_ = std::make_unique<Session>();
    session_->openProject(tiny_.path);
    QTRY_VERIFY_WITH_TIMEOUT(session_->latents().overview() && session_->record(), kPatience);
    tracks_ = std::make_unique<LatentTracks>(*session_);
    window_ = std::make_unique<CompareWindow>(*session_, *tracks_, nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(window_->comparison(), kPatience);
  }

  void cleanup() {
    window_.reset();
    tracks_.reset();
    session_.reset();
  }

  void itStartsWithWhatDiffersMost() {
    QCOMPARE(window_->groups().rows().size(), size_t{2});
    const RecordHeatMapData& data = window_->map().data();
    QCOMPARE(data.rows.size(), size_t{2});
    QCOMPARE(data.columns.size(), size_t{2});
    QVERIFY(window_->comparison()->differences.empty());
    QVERIFY(window_->command().isEmpty());
    const ChartTable table = window_->map().table();
    QCOMPARE(table.columns.size(), size_t{4});
    QCOMPARE(table.rows.size(), size_t{2});
    QVERIFY(figureFile(window_->map(), {}, {}).contains(">ring<"));
  }

  // Same inputs, same bytes; the command finds the groups that the window has written for it.
  void theWindowWritesWhatTheCommandWrites() {
    QSignalSpy compared(window_.get(), &CompareWindow::compared);
    window_->groups().setGroups({0, 1});
    QTRY_VERIFY_WITH_TIMEOUT(!compared.isEmpty(), kPatience);
    QCOMPARE(window_->comparison()->differences.size(), size_t{2});
    QCOMPARE(window_->differences().rows().front().id, QString("L3/2"));
    const QString command = window_->command();
    QVERIFY2(command.contains("compare --project") && command.contains("--layer 3"), qPrintable(command));
    const std::filesystem::path groups = commandFolder(session_->contents()) / "groups.csv";
    QVERIFY(command.contains(shellLine({textOf(groups)})));
    for (const CompareBy by : {CompareBy::Maximum, CompareBy::Share}) {
      if (by == CompareBy::Share) {
        compared.clear();
        window_->setBy(by);
        QTRY_VERIFY_WITH_TIMEOUT(!compared.isEmpty(), kPatience);
        QVERIFY(window_->command().contains("--by share"));
      }
      QSignalSpy written(window_.get(), &CompareWindow::written);
      window_->write(folder_->filePath("window.csv"));
      QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, kPatience);
      CompareRequest request;
      request.project = tiny_.path;
      request.layer = 3;
      request.groups = groups;
      request.by = by;
      request.out = pathOf(folder_->filePath("command.csv"));
      const auto report = compareRecords(request, {});
      QVERIFY2(report.hasValue(), report.hasValue() ? "" : report.error().text().c_str());
      for (const char* part : {"", "_maximum", "_share"}) {
        const QByteArray own = writtenBytes(folder_->filePath(QString("window%1.csv").arg(part)));
        QVERIFY(own.size() > 20);
        QCOMPARE(own, writtenBytes(folder_->filePath(QString("command%1.csv").arg(part))));
      }
    }
  }

  void groupsComeBackWithUndo() {
    const auto groups = [this] {
      std::vector<int> all;
      for (const GroupRow& row : window_->groups().rows())
        all.push_back(row.group);
      return all;
    };
    window_->groups().setGroups({0, 1});
    window_->groups().setGroups({2, 1});
    const auto act = [this](const QKeySequence::StandardKey key) {
      for (QAction* action : window_->actions())
        if (action->shortcut() == QKeySequence(key))
          action->trigger();
    };
    act(QKeySequence::Undo);
    QCOMPARE(groups(), (std::vector<int>{0, 1}));
    act(QKeySequence::Undo);
    QCOMPARE(groups(), (std::vector<int>{-1, -1}));
    act(QKeySequence::Undo);
    act(QKeySequence::Redo);
    QCOMPARE(groups(), (std::vector<int>{0, 1}));
  }

  void groupsAreReadAndWritten() {
    QSignalSpy compared(window_.get(), &CompareWindow::compared);
    window_->groups().table().view().selectAll();
    window_->groups().assignSelected(2);
    QTRY_VERIFY_WITH_TIMEOUT(!compared.isEmpty(), kPatience);
    QVERIFY(window_->comparison()->differences.empty());  // one group is none
    window_->groups().setGroups({3, 0});
    QTRY_COMPARE_WITH_TIMEOUT(window_->comparison()->grouping.names.size(), size_t{2}, kPatience);
    QSignalSpy written(window_.get(), &CompareWindow::written);
    const QString file = folder_->filePath("mine.csv");
    window_->writeGroupsTo(file);
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, kPatience);
    window_->groups().setGroups({-1, -1});
    window_->readGroupsFrom(file);
    const auto groups = [this] {
      std::vector<int> all;
      for (const GroupRow& row : window_->groups().rows())
        all.push_back(row.group);
      return all;
    };
    QTRY_COMPARE_WITH_TIMEOUT(groups(), (std::vector<int>{0, 1}), kPatience);  // letters go by the file's order
    window_->readGroupsFrom(folder_->filePath("none.csv"));
    QTRY_VERIFY_WITH_TIMEOUT(!session_->jobs().isBusy(), kPatience);
    QCOMPARE(groups(), (std::vector<int>{0, 1}));
  }

  void aCellLeadsToItsSequenceAndLatent() {
    RecordHeatMap& map = window_->map();
    map.resize(map.sizeHint());
    for (int row = 0; row < 2; ++row)
      for (int column = 0; column < 2; ++column) {
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellRect(row, column).center().toPoint());
        QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(session_->record()->id),
                                  map.data().rows[static_cast<size_t>(row)].name, kPatience);
        QCOMPARE(QString::fromStdString(session_->selection().latent->toString()),
                 map.data().columns[static_cast<size_t>(column)].id);
      }
    QTest::keyClick(&map, Qt::Key_Left);
    QCOMPARE(map.current(), std::optional(RecordHeatMap::Cell{1, 0}));
    QTest::keyClick(&map, Qt::Key_Up);
    QTest::keyClick(&map, Qt::Key_Up);
    QCOMPARE(map.current(), std::optional(RecordHeatMap::Cell{0, 0}));
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellRect(-1, 1).center().toPoint());
    QCOMPARE(QString::fromStdString(session_->selection().latent->toString()), map.data().columns[1].id);
    QVERIFY(!map.cellAt(QPointF(map.width() + 5, 5)));
  }

  void itGoesWithTheProject() {
    window_->QWidget::show();
    session_->closeProject();
    QVERIFY(!window_->isVisible());
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  TinyProject tiny_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<LatentTracks> tracks_;
  std::unique_ptr<CompareWindow> window_;
};

DGLM_TEST(TestCompareWindow);
#include "tst_compare_window.moc"
