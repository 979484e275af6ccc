// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>
#include <QtTest>

#include <future>

#include "app/shell/jobs_panel.h"
#include "tests/test_case.h"
#include "widgets/tables/job_row_view.h"

using namespace dglm;

namespace {

/// Says what it does, and does it until the gate is opened.
auto workBehind(const std::shared_future<void>& gate) {
  return [gate](const JobContext& job) -> Status {
    job.report("Filling the activation buffer", 1, 2);
    gate.wait();
    return {};
  };
}

}  // namespace

/// What the list of jobs says of them, while they run and afterwards.
class TestJobsPanel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aJobThatEndedNoLongerSaysWhatItDoes() {
    JobLane lane;
    JobRunner runner;
    JobsPanel panel(runner);
    std::promise<void> gate;
    runner.start(lane, {"Training"}, workBehind(gate.get_future().share()), Addressee::ofProgram(this), [] {});
    QTRY_VERIFY(textsOf(panel).contains("Filling the activation buffer"));
    gate.set_value();
    QTRY_VERIFY(textsOf(panel).contains("done"));
    QVERIFY2(!textsOf(panel).contains("Filling the activation buffer"), qPrintable(textsOf(panel).join('|')));
    lane.close();
  }

  /// The status line tells of it.
  void aJobThatRunsComesBeforeOneThatWaits() {
    JobLane lane;
    JobRunner runner;
    JobsPanel panel(runner);
    std::promise<void> gate;
    const auto nothing = [](const JobContext&) -> Status { return {}; };
    JobHandle* running =
        runner.start(lane, {"first"}, workBehind(gate.get_future().share()), Addressee::ofProgram(this), [] {});
    JobHandle* waiting = runner.start(lane, {"second"}, nothing, Addressee::ofProgram(this), [] {});
    QCOMPARE(panel.newestJob(), waiting);  // nothing runs yet
    QTRY_COMPARE(running->state(), JobHandle::State::Running);
    QCOMPARE(panel.newestJob(), running);
    gate.set_value();
    QTRY_VERIFY(!runner.isBusy());
    QVERIFY(!panel.newestJob());
    lane.close();
  }

  void whatIsOverGoesWithItsProject() {
    JobLane lane, storing({.finishesOnClose = true});
    JobRunner runner;
    JobsPanel panel(runner);
    const auto project = std::make_shared<JobScope>();
    const auto nothing = [](const JobContext&) -> Status { return {}; };
    const auto fails = [](const JobContext&) -> Status { return Error{ErrorKind::OutOfMemory, {"storing"}}; };
    std::promise<void> gate, failing;
    runner.start(lane, {"scored"}, nothing, Addressee::of(project, this), [] {});
    runner.start(lane, {"exported"}, nothing, Addressee::ofProgram(this), [] {});
    runner.start(lane, {"downloaded"}, fails, Addressee::ofProgram(this), [] {});
    QTRY_VERIFY(!runner.isBusy());
    runner.start(lane, {"reading"}, workBehind(gate.get_future().share()), Addressee::of(project, this), [] {});
    runner.start(storing, {"storing"}, workBehind(failing.get_future().share()), Addressee::of(project, this), [] {});
    runner.start(storing, {"storing more"}, fails, Addressee::of(project, this), [] {});
    QTRY_COMPARE(textsOf(panel).count("Filling the activation buffer"), 2);

    runner.end(*project);
    for (const char* over : {"scored", "exported", "reading"})
      QVERIFY2(!textsOf(panel).contains(over), over);
    QVERIFY(textsOf(panel).contains("downloaded"));
    QVERIFY(textsOf(panel).contains("storing"));  // it must not be lost, and is not over
    gate.set_value();
    failing.set_value();
    QTRY_VERIFY(!runner.isBusy());
    QTRY_VERIFY(!textsOf(panel).contains("storing"));
    QVERIFY(textsOf(panel).contains("storing more") && textsOf(panel).contains("failed"));
    for (JobLane* each : {&lane, &storing})
      each->close();
  }

 private:
  static QStringList textsOf(const JobsPanel& panel) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // rows that were taken out
    QStringList texts;
    for (const JobRowView* row : panel.findChildren<JobRowView*>())
      for (const QLabel* label : row->findChildren<QLabel*>())
        if (!label->isHidden())
          texts << label->text();
    return texts;
  }
};

DGLM_TEST(TestJobsPanel);
#include "tst_jobs_panel.moc"
