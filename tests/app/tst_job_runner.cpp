// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <chrono>
#include <stdexcept>
#include <thread>

#include "app/jobs/job_runner.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

constexpr auto kSlice = std::chrono::milliseconds(2);

/// A long job in slices, as core's are: ends only when it is stopped.
Result<int> runUntilStopped(const JobContext& job) {
  for (int64_t done = 0;; ++done) {
    if (job.stopRequested())
      return Error{ErrorKind::Cancelled, {""}};
    job.report("waiting", done, 0);
    std::this_thread::sleep_for(kSlice);
  }
}

/// Keeps a lane busy until it is opened.
class Gate {
 public:
  void open() { promise_.set_value(); }
  auto job() const {
    return [future = future_](const JobContext&) -> Status {
      future.wait();
      return {};
    };
  }

 private:
  std::promise<void> promise_;
  std::shared_future<void> future_ = promise_.get_future().share();
};

/// The signals of a job in the order in which they came.
void record(JobHandle* job, QStringList& events) {
  QObject::connect(job, &JobHandle::started, job, [&] { events << "started"; });
  QObject::connect(job, &JobHandle::succeeded, job, [&] { events << "succeeded"; });
  QObject::connect(job, &JobHandle::failed, job,
                   [&](const Error& error) { events << "failed: " + QString::fromStdString(error.text()); });
  QObject::connect(job, &JobHandle::cancelled, job, [&] { events << "cancelled"; });
  QObject::connect(job, &JobHandle::finished, job, [&] { events << "finished"; });
}

Result<int> one(const JobContext&) {
  return 1;
}

JobRequest request(const char* title, Urgency urgency = Urgency::Background, const char* key = "") {
  return {title, urgency, key};
}

}  // namespace

class TestJobRunner : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    events_.clear();
    values_.clear();
  }

  /// Those that wait may change places; one that runs, and one of another urgency, keeps its own.
  void waitingJobsChangePlaces() {
    JobRunner runner;
    JobLane lane;
    Gate gate;
    QStringList order;
    JobHandle* first = runner.start(lane, request("gate"), gate.job(), here(), [] {});
    const auto add = [&](const char* name, Urgency urgency = Urgency::Background) {
      return runner.start(lane, request(name, urgency), one, here(), [&order, name](int) { order << name; });
    };
    JobHandle *a = add("a"), *b = add("b"), *c = add("c"), *patient = add("patient", Urgency::Patient);
    QTRY_COMPARE(first->state(), JobHandle::State::Running);
    QVERIFY(runner.exchange(*a, *c));
    QVERIFY(!runner.exchange(*first, *b));
    QVERIFY(!runner.exchange(*a, *patient));
    gate.open();
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(order, QStringList({"c", "b", "a", "patient"}));
  }

  void aRemarkIsToldOnce() {
    JobRunner runner;
    JobLane lane;
    Gate gate;
    JobHandle* job = runner.start(lane, request("gate"), gate.job(), here(), [] {});
    QSignalSpy remarked(job, &JobHandle::remarked);
    job->setRemark("The loss is flat.");
    job->setRemark("The loss is flat.");
    QCOMPARE(remarked.size(), 1);
    QCOMPARE(job->remark(), QString("The loss is flat."));
    gate.open();
    QTRY_VERIFY(!runner.isBusy());
  }

  void bringsTheResultToItsOwnThread() {
    JobRunner runner;
    JobLane lane;
    std::thread::id worker, receiver;
    auto* job = runner.start(
        lane, request("count"),
        [&](const JobContext&) -> Result<int> {
          worker = std::this_thread::get_id();
          return 42;
        },
        here(),
        [&](int value) {
          receiver = std::this_thread::get_id();
          events_ << QString("value %1").arg(value);
        });
    record(job, events_);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(events_, QStringList({"started", "value 42", "succeeded", "finished"}));
    QVERIFY(worker != std::this_thread::get_id());
    QVERIFY(receiver == std::this_thread::get_id());
  }

  void tellsWhyAJobFailed_data() {
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("message");
    const Error returned{ErrorKind::FileNotFound, {"x.gb"}};
    const Error memory{ErrorKind::OutOfMemory, {"work"}};
    const Error thrown{ErrorKind::Internal, {"work", "out of luck"}};
    QTest::newRow("returned") << 0 << QString::fromStdString(returned.text());
    QTest::newRow("memory") << 1 << QString::fromStdString(memory.text());
    QTest::newRow("thrown") << 2 << QString::fromStdString(thrown.text());
  }

  void tellsWhyAJobFailed() {
    QFETCH(int, fault);
    QFETCH(QString, message);
    JobRunner runner;
    JobLane lane;
    auto* job = runner.start(
        lane, request("work"),
        [fault](const JobContext&) -> Status {
          if (fault == 1)
            throw std::bad_alloc();
          if (fault == 2)
            throw std::runtime_error("out of luck");
          return Error{ErrorKind::FileNotFound, {"x.gb"}};
        },
        here(), [&] { events_ << "done"; });
    record(job, events_);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(events_, QStringList({"started", "failed: " + message, "finished"}));
  }

  void stopsARunningJobWithinASecond() {
    JobRunner runner;
    JobLane lane;
    auto* job = runner.start(lane, request("long"), runUntilStopped, here(), [&](int) { events_ << "done"; });
    record(job, events_);
    QTRY_COMPARE(events_, QStringList({"started"}));
    QElapsedTimer clock;
    clock.start();
    job->cancel();
    QTRY_VERIFY(!runner.isBusy());
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(events_, QStringList({"started", "cancelled", "finished"}));
  }

  void cancelsAWaitingJobAtOnce() {
    JobRunner runner;
    JobLane lane;
    Gate gate;
    runner.start(lane, request("busy"), gate.job(), here(), [] {});
    auto* job = runner.start(
        lane, request("next"), [](const JobContext&) -> Result<int> { return 1; }, here(),
        [&](int value) { values_ << value; });
    record(job, events_);
    job->cancel();
    QCOMPARE(events_, QStringList({"cancelled", "finished"}));
    gate.open();
    QTRY_VERIFY(!runner.isBusy());
    QVERIFY(values_.isEmpty());
  }

  void newestOfAKeyWins() {
    JobRunner runner;
    JobLane lane;
    Gate gate;
    runner.start(lane, request("busy"), gate.job(), here(), [] {});
    for (int i = 0; i < 5; ++i)
      runner.start(
          lane, request("dial", Urgency::Interactive, "dial"), [i](const JobContext&) -> Result<int> { return i; },
          here(), [&](int value) { values_ << value; });
    gate.open();
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(values_, QList<int>({4}));
  }

  void dropsAStaleResult() {
    JobRunner runner;
    JobLane lane;
    Gate gate;
    auto* stale = runner.start(
        lane, request("dial", Urgency::Interactive, "dial"),
        [wait = gate.job()](const JobContext& job) -> Result<int> {
          DGLM_CHECK(wait(job));
          return 1;
        },
        here(), [&](int value) { values_ << value; });
    record(stale, events_);
    QTRY_COMPARE(events_, QStringList({"started"}));
    runner.start(
        lane, request("dial", Urgency::Interactive, "dial"), [](const JobContext&) -> Result<int> { return 2; }, here(),
        [&](int value) { values_ << value; });
    gate.open();
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(events_, QStringList({"started", "cancelled", "finished"}));
    QCOMPARE(values_, QList<int>({2}));
  }

  void showsProgressSeldomAndNeverLosesTheLast() {
    JobRunner runner;
    JobLane lane;
    constexpr int kSteps = 3000;
    auto* job = runner.start(
        lane, request("count"),
        [](const JobContext& context) -> Status {
          for (int64_t done = 1; done <= kSteps; ++done)
            context.report("counting", done, kSteps);
          return {};
        },
        here(), [] {});
    int shown = 0;
    double last = 0;
    connect(job, &JobHandle::progressed, this, [&] {
      ++shown;
      last = job->progress().fraction;
    });
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(last, 1.0);
    // One at once, one an interval, one at the end.
    QVERIFY2(shown <= 2 + clock.elapsed() / kProgressInterval.count(), qPrintable(QString::number(shown)));
  }

  void interactiveJobsRunBetweenSlices() {
    JobRunner runner;
    JobLane lane({.urgentBetweenSlices = true});
    auto* background = runner.start(lane, request("long"), runUntilStopped, here(), [](int) {});
    QTRY_COMPARE(background->state(), JobHandle::State::Running);
    runner.start(
        lane, request("now", Urgency::Interactive), [](const JobContext&) -> Result<int> { return 7; }, here(),
        [&](int value) { values_ << value; });
    QTRY_COMPARE(values_, QList<int>({7}));
    QCOMPARE(background->state(), JobHandle::State::Running);
    background->cancel();
    QTRY_VERIFY(!runner.isBusy());
  }

  void aPatientJobMakesWayForAllOthers() {
    JobRunner runner;
    JobLane lane({.urgentBetweenSlices = true});
    auto* patient = runner.start(lane, request("hours", Urgency::Patient), runUntilStopped, here(), [](int) {});
    QTRY_COMPARE(patient->state(), JobHandle::State::Running);
    auto* background = runner.start(lane, request("minutes"), runUntilStopped, here(), [](int) {});
    QTRY_COMPARE(background->state(), JobHandle::State::Running);
    auto* waiting = runner.start(lane, request("hours", Urgency::Patient), runUntilStopped, here(), [](int) {});
    const auto give = [&](int value, Urgency urgency) {
      runner.start(
          lane, request("give", urgency), [value](const JobContext&) -> Result<int> { return value; }, here(),
          [&](int given) { values_ << given; });
    };
    give(2, Urgency::Background);
    give(1, Urgency::Interactive);
    QTRY_COMPARE(values_, QList<int>({1}));
    QCOMPARE(background->state(), JobHandle::State::Running);
    background->cancel();
    QTRY_COMPARE(values_, QList<int>({1, 2}));
    QCOMPARE(patient->state(), JobHandle::State::Running);
    QCOMPARE(waiting->state(), JobHandle::State::Waiting);
    patient->cancel();
    QTRY_COMPARE(waiting->state(), JobHandle::State::Running);
    waiting->cancel();
    QTRY_VERIFY(!runner.isBusy());
  }

  void interactiveJobsGoFirst() {
    JobRunner runner;
    JobLane lane;
    Gate gate;
    runner.start(lane, request("busy"), gate.job(), here(), [] {});
    const auto give = [&](int value, Urgency urgency) {
      runner.start(
          lane, request("give", urgency), [value](const JobContext&) -> Result<int> { return value; }, here(),
          [&](int given) { values_ << given; });
    };
    give(1, Urgency::Background);
    give(2, Urgency::Interactive);
    give(3, Urgency::Interactive);
    gate.open();
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(values_, QList<int>({2, 3, 1}));
  }

  void forgetsTheReceiverThatIsGone() {
    JobRunner runner;
    JobLane lane;
    Gate gate;
    auto receiver = std::make_unique<QObject>();
    runner.start(lane, request("busy"), gate.job(), Addressee::ofProgram(receiver.get()), [&] { events_ << "done"; });
    receiver.reset();
    gate.open();
    QTRY_VERIFY(!runner.isBusy());
    QVERIFY(events_.isEmpty());
  }

  void closesWithJobsRunning() {
    JobRunner runner;
    std::atomic<int> ran = 0;
    QElapsedTimer clock;
    {
      JobLane lane;
      auto* job = runner.start(lane, request("long"), runUntilStopped, here(), [](int) {});
      QTRY_COMPARE(job->state(), JobHandle::State::Running);
      for (int i = 0; i < 3; ++i)
        runner.start(
            lane, request("next"),
            [&](const JobContext&) -> Status {
              ++ran;
              return {};
            },
            here(), [] {});
      clock.start();
      runner.cancelAll(lane);
    }
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(ran.load(), 0);
  }

  void aClosingLaneFinishesWhatMustNotBeLost() {
    JobRunner runner;
    std::atomic<int> written = 0;
    {
      JobLane lane({.finishesOnClose = true});
      for (int i = 0; i < 20; ++i)
        runner.start(
            lane, request("write"),
            [&](const JobContext&) -> Status {
              std::this_thread::sleep_for(kSlice);
              ++written;
              return {};
            },
            here(), [] {});
    }
    QCOMPARE(written.load(), 20);
  }

  void oneLaneCallsAnother() {
    JobRunner runner;
    JobLane store({.finishesOnClose = true});
    JobLane compute;
    runner.start(
        compute, request("compute"),
        [&](const JobContext&) -> Result<int> {
          DGLM_TRY(const int stored, store.call([]() -> Result<int> { return 20; }));
          return stored + 1;
        },
        here(), [&](int value) { values_ << value; });
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(values_, QList<int>({21}));

    store.close();
    const auto late = store.call([]() -> Result<int> { return 20; });
    QVERIFY(late.hasError() && late.error().isCancelled());
  }

  void whatOneResultEndsIsNotItself() {
    JobRunner runner;
    JobLane lane;
    const auto scope = std::make_shared<JobScope>();
    auto* job = runner.start(lane, request("leave"), one, Addressee::of(scope, this), [&](int) { runner.end(*scope); });
    record(job, events_);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(events_, QStringList({"started", "succeeded", "finished"}));
  }

  void nothingOfAnEndedScopeIsDelivered_data() {
    QTest::addColumn<int>("moment");
    QTest::addColumn<bool>("mustNotBeLost");
    QTest::addColumn<QStringList>("events");
    const QStringList cancelled{"cancelled", "finished"}, kept{"started", "succeeded", "finished"};
    QTest::newRow("waiting") << 0 << false << cancelled;
    QTest::newRow("running") << 1 << false << QStringList({"started"}) + cancelled;
    QTest::newRow("undelivered") << 2 << false << cancelled;  // that it started is not delivered either
    QTest::newRow("started after the end") << 3 << false << cancelled;
    QTest::newRow("waiting to be written") << 0 << true << kept;
    QTest::newRow("being written") << 1 << true << kept;
    QTest::newRow("written, undelivered") << 2 << true << kept;
  }

  void nothingOfAnEndedScopeIsDelivered() {
    QFETCH(int, moment);
    QFETCH(bool, mustNotBeLost);
    QFETCH(QStringList, events);
    JobRunner runner;
    JobLane lane({.finishesOnClose = mustNotBeLost});
    Gate before, during;
    std::atomic<int> ran = 0;
    const auto body = [&, wait = during.job()](const JobContext& job) -> Result<int> {
      DGLM_CHECK(wait(job));
      return ++ran;
    };
    const auto scope = std::make_shared<JobScope>();
    if (moment == 0)
      runner.start(lane, request("busy"), before.job(), here(), [] {});
    if (moment != 1)
      during.open();
    if (moment == 3)
      runner.end(*scope);
    auto* job =
        runner.start(lane, request("work"), body, Addressee::of(scope, this), [&](int value) { values_ << value; });
    record(job, events_);
    if (moment == 1)
      QTRY_COMPARE(job->state(), JobHandle::State::Running);
    if (moment == 2)  // the lane is idle again before this thread looks at its events
      static_cast<void>(lane.call([]() -> Status { return {}; }, Urgency::Background));
    runner.end(*scope);
    if (!mustNotBeLost && moment != 3)
      QCOMPARE(events_.mid(events_.size() - 2), QStringList({"cancelled", "finished"}));  // at once
    if (moment == 0)
      before.open();
    if (moment == 1)
      during.open();
    QTRY_VERIFY(!runner.isBusy());
    lane.close();
    QTest::qWait(1);
    QVERIFY(values_.isEmpty());
    QCOMPARE(events_, events);
    QCOMPARE(ran.load(), mustNotBeLost || moment == 1 || moment == 2 ? 1 : 0);
  }

  void anotherScopeIsNotEnded() {
    JobRunner runner;
    JobLane lane;
    Gate gate;
    const auto old = std::make_shared<JobScope>(), now = std::make_shared<JobScope>();
    runner.start(lane, request("busy"), gate.job(), here(), [] {});
    runner.start(lane, request("old"), one, Addressee::of(old, this), [&](int) { values_ << 1; });
    runner.start(lane, request("now"), one, Addressee::of(now, this), [&](int) { values_ << 2; });
    runner.start(lane, request("program"), one, here(), [&](int) { values_ << 3; });
    runner.end(*old);
    gate.open();
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(values_, QList<int>({2, 3}));
  }

  void resultsKeepTheirOrderRoundAnEventLoopInOneOfThem() {
    JobRunner runner;
    JobLane lane;
    for (int i = 0; i < 5; ++i)
      runner.start(
          lane, request("give"), [i](const JobContext&) -> Result<int> { return i; }, here(),
          [&](int value) {
            if (value == 1) {  // as a question that waits for its answer
              QEventLoop loop;
              QTimer::singleShot(50, &loop, &QEventLoop::quit);
              values_ << 10;
              loop.exec();
            }
            values_ << value;
          });
    static_cast<void>(lane.call([]() -> Status { return {}; }, Urgency::Background));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(values_, QList<int>({0, 10, 2, 3, 4, 1}));
  }

 private:
  Addressee here() { return Addressee::ofProgram(this); }

  QStringList events_;
  QList<int> values_;
};

DGLM_TEST(TestJobRunner);
#include "tst_job_runner.moc"
