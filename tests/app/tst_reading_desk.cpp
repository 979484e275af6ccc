// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QtTest>

#include <cmath>

#include "app/explore/reading_strip.h"
#include "tests/app/project_desks.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

/// Reading through the model, as the user starts, cancels and resumes it.
class TestReadingDesk : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

  void whatACancelledReadingFoundIsKept() {
    const QTemporaryDir folder;
    const fs::path path = pathOf(folder.filePath("a.dglm"));
    QVERIFY(!makeProject(path, "a", 1, 0).hasError());
    Desks desks;
    QVERIFY(desks.opens(path));
    const RecordId id = addLongRecord(desks);
    QVERIFY(desks.settles());
    ReadingStrip strip(desks.session, desks.tracks, desks.reading);

    double cancelledAt = 0;
    const auto cancelling = connect(&desks.reading, &ReadingDesk::changed, this, [&] {
      JobHandle* job = desks.reading.job();
      if (!job || !(job->progress().fraction > 0))
        return;
      cancelledAt = job->progress().fraction;
      job->cancel();
    });
    desks.reading.setVisible({50'000, 50'100});
    desks.reading.read({id});
    QVERIFY(desks.settles());
    disconnect(cancelling);
    QVERIFY(cancelledAt > 0);
    QVERIFY(!desks.session.latents().covers(id));
    QVERIFY(desks.reading.keptOf(id).value_or(0) >= cancelledAt);
    QVERIFY(!desks.reading.keptOf(desks.session.records().front().id));
    QVERIFY2(sentenceOf(strip).contains("cancelled at"), qPrintable(sentenceOf(strip)));

    // The tracks of what was read are there, beginning with what was in view.
    QVERIFY(!desks.tracks.curves().empty());
    const LatentCurve& curve = desks.tracks.curves().front();
    QVERIFY(curve.isPartial && curve.values);
    const auto isRead = [&](size_t base) { return !std::isnan((*curve.values)[base]); };
    QVERIFY(isRead(50'050));
    const std::vector<float> partial = *curve.values;

    double first = -1;
    connect(&desks.reading, &ReadingDesk::changed, this, [&] {
      if (JobHandle* job = desks.reading.job(); job && first < 0 && job->progress().fraction > 0)
        first = job->progress().fraction;
    });
    auto* goOn = strip.findChild<QPushButton*>();
    QCOMPARE(goOn->text(), QString("Go On"));
    goOn->click();
    QVERIFY(desks.settles());
    QVERIFY(desks.session.latents().covers(id));
    QVERIFY2(first >= cancelledAt, qPrintable(QString::number(first)));
    QTRY_VERIFY(desks.tracks.curves().front().values && !desks.tracks.curves().front().isPartial);
    QVERIFY(std::abs((*desks.tracks.curves().front().values)[50'050] - partial[50'050]) < 1e-5F);
  }

 private:
  /// Long enough to be cancelled on the way; it is shown.
  static RecordId addLongRecord(Desks& desks) {
    const auto id = std::make_shared<RecordId>();
    const std::vector<NewRecord> records{{annotatedRecord("long", 60'000, 5), {}}};
    desks.session.project().write(
        {QStringLiteral("adding")},
        [records](Project& project, const JobContext&) { return project.records().add(records); }, &desks.window,
        [&desks, id](const std::vector<RecordId>& ids) {
          *id = ids.front();
          desks.session.reloadContents(ids.front());
        });
    [&] { QTRY_COMPARE(desks.session.recordId(), *id); }();
    return *id;
  }

  static QString sentenceOf(const ReadingStrip& strip) {
    QString text;
    for (const QLabel* label : strip.findChildren<QLabel*>())
      text += label->text();
    return text;
  }
};

DGLM_TEST(TestReadingDesk);
#include "tst_reading_desk.moc"
