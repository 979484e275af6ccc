// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

#include "app/explore/feature_panel.h"
#include "app/project/command_text.h"
#include "app/scan/annotate_dialog.h"
#include "app/scan/annotation_desk.h"
#include "core/formats/read_records.h"
#include "core/project/project.h"
#include "tests/app/project_desks.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// A project with pUC19, bare, and a short record of which nothing is known.
fs::path makeBareProject(const QTemporaryDir& folder) {
  const fs::path path = fs::path(folder.path().toStdString()) / "bare.dglm";
  Record plasmid = readRecords("resources/demo/records/pUC19.gb", {}).value().records.front();
  plasmid.features.clear();
  Record other;
  other.id = "other";
  other.bases = basesFrom(9, 400);
  Project project = Project::create(path).value();
  const std::vector<NewRecord> records{{plasmid, {}}, {other, {}}};
  if (project.records().add(records).hasError() || project.close().hasError())
    qFatal("the project was not made");
  return path;
}

QStringList labelsOf(const Record& record) {
  QStringList labels;
  for (const Feature& feature : record.features)
    labels << QString::fromStdString(feature.label());
  return labels;
}

}  // namespace

class TestAnnotation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    session_ = std::make_unique<Session>();
    session_->openProject(makeBareProject(*folder_));
    QVERIFY(QTest::qWaitFor([this] { return session_->record() && !session_->jobs().isBusy(); }, kPatience));
  }
  void cleanup() {
    session_.reset();
    folder_.reset();
  }

  /// A sequence without features says how it may come by some.
  void anEmptyTableOffersToAnnotate() {
    FeaturePanel panel(*session_);
    panel.show();
    QAction annotate(QStringLiteral("Annotate Features..."));
    panel.setAnnotateAction(&annotate);
    QVERIFY(!panel.table().isVisible());
    QSignalSpy triggered(&annotate, &QAction::triggered);
    QTest::qWait(1);  // the button comes to the panel
    for (QPushButton* button : panel.findChildren<QPushButton*>())
      if (button->isVisible())
        button->click();
    QCOMPARE(triggered.size(), 1);
    AnnotationDesk desk(*session_);
    AnnotationWish wish;
    wish.records = {session_->recordId()};
    desk.annotate(wish, QStringLiteral("decode-glm annotate"));
    QVERIFY(QTest::qWaitFor([&] { return panel.table().isVisible(); }, kPatience));
    QVERIFY(!panel.table().rows().empty());
  }

  void findsAndTakesBack() {
    AnnotationDesk desk(*session_);
    QSignalSpy told(&desk, &AnnotationDesk::annotated);
    AnnotationWish wish;
    for (const RecordSummary& record : session_->records())
      wish.records.push_back(record.id);
    desk.annotate(wish, QStringLiteral("decode-glm annotate"));
    QVERIFY(QTest::qWaitFor([&] { return !told.isEmpty() && !session_->jobs().isBusy(); }, kPatience));
    const QStringList found = labelsOf(*session_->record());
    for (const char* label : {"AmpR", "AmpR promoter", "ori", "lacZ-alpha", "lac promoter"})
      QVERIFY2(found.contains(QLatin1String(label)), qPrintable(found.join(", ")));
    QCOMPARE(session_->contents().records.front().featureCount, static_cast<int64_t>(found.size()));
    QCOMPARE(session_->script().steps().back().command(), QStringLiteral("decode-glm annotate"));

    session_->undoStack().undo();
    QVERIFY(QTest::qWaitFor([this] { return session_->record()->features.empty(); }, kPatience));
    session_->undoStack().redo();
    QVERIFY(QTest::qWaitFor([&] { return labelsOf(*session_->record()) == found; }, kPatience));
    // What is there is not found twice.
    told.clear();
    desk.annotate(wish);
    QVERIFY(QTest::qWaitFor([&] { return !told.isEmpty() && !session_->jobs().isBusy(); }, kPatience));
    QCOMPARE(labelsOf(*session_->record()), found);
  }

  void aLibraryThatIsNoneIsTold() {
    AnnotationDesk desk(*session_);
    AnnotationWish wish;
    wish.source = LibrarySource::File;
    wish.file = session_->contents().path;
    wish.records = {session_->recordId()};
    desk.annotate(wish);
    QSignalSpy failed(desk.job(), &JobHandle::failed);
    QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, kPatience));
    // A project without a feature has no library of its own.
    wish.source = LibrarySource::Project;
    desk.annotate(wish);
    QSignalSpy failedToo(desk.job(), &JobHandle::failed);
    QVERIFY(QTest::qWaitFor([&] { return !failedToo.isEmpty(); }, kPatience));
    QVERIFY(session_->record()->features.empty());
  }

  void whatComesLateBelongsToNoOtherProject() {
    Hold hold(session_->jobs());
    AnnotationDesk desk(*session_);
    QSignalSpy told(&desk, &AnnotationDesk::annotated);
    AnnotationWish wish;
    wish.records = {session_->recordId()};
    hold.hold(QStringLiteral("Annotating"));
    desk.annotate(wish);
    QVERIFY(QTest::qWaitFor([&] { return hold.isHolding(QStringLiteral("Annotating")); }, kPatience));
    const fs::path next = fs::path(folder_->path().toStdString()) / "next.dglm";
    session_->createProject(next);
    hold.release();
    QVERIFY(QTest::qWaitFor([this] { return session_->state() == Session::State::Ready && !session_->jobs().isBusy(); },
                            kPatience));
    QVERIFY(told.isEmpty());
    QVERIFY(session_->contents().records.empty());
  }

  void theDialogSaysWhatItDoes() {
    AnnotateDialog dialog(*session_, {session_->recordId()}, nullptr);
    QCOMPARE(dialog.wish().records.size(), size_t{1});
    QVERIFY(dialog.wish().source == LibrarySource::Shipped);
    const QStringList words = shellWords(dialog.command());
    QVERIFY2(words.contains("annotate") && words.contains("--min-identity") && words.contains("95"),
             qPrintable(dialog.command()));
    QVERIFY(fs::exists(shippedLibrary()));
    const auto boxes = dialog.findChildren<QComboBox*>();
    boxes.at(1)->setCurrentIndex(1);
    QCOMPARE(dialog.wish().records.size(), size_t{2});
    boxes.at(0)->setCurrentIndex(2);
    QVERIFY(dialog.wish().source == LibrarySource::Project);
    QVERIFY(dialog.command().isEmpty());
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Session> session_;
};

DGLM_TEST(TestAnnotation);
#include "tst_annotation.moc"
