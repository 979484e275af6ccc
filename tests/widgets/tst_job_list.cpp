// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QtTest>

#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/tables/job_list.h"
#include "widgets/tables/job_row_view.h"

using namespace dglm;

namespace {

JobRow runningJob(int id, const char* title) {
  JobRow job;
  job.id = id;
  job.title = QString::fromUtf8(title);
  job.step = QStringLiteral("frame 2 of 6");
  job.fraction = 0.5;
  job.rate = QStringLiteral("1,240 tokens/s");
  job.secondsLeft = 12;
  job.state = JobState::Running;
  return job;
}

/// Title and state of each job, from top to bottom.
QStringList written(JobList& list) {
  QStringList lines;
  QList<JobRowView*> views = list.findChildren<JobRowView*>();
  std::sort(views.begin(), views.end(), [](const auto* a, const auto* b) { return a->y() < b->y(); });
  for (const JobRowView* view : views) {
    const auto labels = view->findChildren<QLabel*>();
    lines << labels[0]->text() + QLatin1String(": ") + labels[1]->text();
  }
  return lines;
}

}  // namespace

class TestJobList : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsCutInANarrowPanel_data() { test::addLayoutFonts(); }
  void nothingIsCutInANarrowPanel() {
    DGLM_USE_LAYOUT_FONT();
    JobList list;
    list.setJobs({runningJob(1, "Reading a hundred plasmids of the collection through the model")});
    QCOMPARE(test::cutAt(list, {300, 300}), QString());
    QVERIFY(list.width() < 480);
  }

  void newJobsComeFirstAndKnownOnesAreUpdated() {
    JobList list;
    list.resize(400, 300);
    list.setJobs({runningJob(1, "Reading pUC19")});
    list.updateJob(runningJob(2, "Training"));
    JobRow done = runningJob(1, "Reading pUC19");
    done.state = JobState::Succeeded;
    list.updateJob(done);
    list.show();
    QTRY_COMPARE(written(list), (QStringList{"Training: running", "Reading pUC19: done"}));
  }

  void aRefusedJobSaysWhy_data() {
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("word");
    QTest::newRow("whole") << JobState::Refused << "refused";
    QTest::newRow("in part") << JobState::RefusedInPart << "refused in part";
  }
  /// It stays when the job has ended.
  void tellsWhatTheUserShouldActOn() {
    JobList list;
    JobRow job = runningJob(1, "Training");
    job.remark = "Dead latents are rising.";
    list.setJobs({job});
    list.show();
    const auto says = [&] {
      const auto labels = list.findChildren<QLabel*>();
      return std::any_of(labels.begin(), labels.end(),
                         [&](const QLabel* label) { return label->text() == job.remark && label->isVisible(); });
    };
    QVERIFY(says());
    job.state = JobState::Succeeded;
    list.updateJob(job);
    QVERIFY(says());
  }

  void aRefusedJobSaysWhy() {
    QFETCH(JobState, state);
    QFETCH(QString, word);
    JobList list;
    JobRow refused = runningJob(1, "Reading broken.gb");
    refused.state = state;
    refused.step = QStringLiteral("broken.gb has no bases.");
    list.setJobs({refused});
    const auto* view = list.findChild<JobRowView*>();
    const auto labels = view->findChildren<QLabel*>();
    QCOMPARE(labels[1]->text(), word);
    QCOMPARE(labels[2]->text(), refused.step);
    QVERIFY(labels[2]->isVisibleTo(view));
    QVERIFY(!view->findChild<QProgressBar*>()->isVisibleTo(view));
  }

  void onlyOpenJobsCanBeCancelled() {
    JobList list;
    JobRow failed = runningJob(2, "Scan");
    failed.state = JobState::Failed;
    list.setJobs({runningJob(1, "Reading"), failed});
    QSignalSpy cancelled(&list, &JobList::cancelRequested);
    const auto views = list.findChildren<JobRowView*>();
    QVERIFY(!views[1]->findChild<QPushButton*>()->isVisibleTo(views[1]));
    QVERIFY(!views[1]->findChild<QProgressBar*>()->isVisibleTo(views[1]));
    QTest::mouseClick(views[0]->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(cancelled.takeFirst().first().toInt(), 1);
  }

  void aJobThatStoppedHalfWayGoesOnOnce() {
    JobList list;
    JobRow stopped = runningJob(3, "Downloading nt-v2-50m");
    stopped.state = JobState::Cancelled;
    stopped.canResume = true;
    list.setJobs({stopped});
    QSignalSpy resumed(&list, &JobList::resumeRequested);
    const auto* view = list.findChild<JobRowView*>();
    for (QPushButton* button : view->findChildren<QPushButton*>())
      if (button->isVisibleTo(view))
        button->click();
    QCOMPARE(resumed.size(), 1);
    QCOMPARE(resumed[0][0].toInt(), 3);
    for (const QPushButton* button : view->findChildren<QPushButton*>())
      QVERIFY(!button->isVisibleTo(view));
  }
};

DGLM_TEST(TestJobList);
#include "tst_job_list.moc"
