// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

#include <cmath>

#include "app/project/command_text.h"
#include "app/training/train_dialog.h"
#include "app/training/training_desk.h"
#include "app/training/training_panel.h"
#include "app/training/training_request.h"
#include "app/training/training_values.h"
#include "tests/app/steering_parts.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"
#include "widgets/charts/run_curves.h"
#include "widgets/parts/palette.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/run_table.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

constexpr int kPatience = 600'000;  // milliseconds

/// A project with a model and two records, open.
struct Training {
  explicit Training(const fs::path& path) { session.openProject(path); }

  bool isReady() {
    return QTest::qWaitFor([this] { return session.record() && session.latents().overview(); }, kPatience);
  }
  TrainingRecords records() const {
    TrainingRecords records;
    for (const RecordSummary& record : session.records())
      records.training.push_back(record.id);
    return records;
  }
  const ListedRun& only() const { return desk.runs().front(); }
  /// That were logged.
  size_t steps() const { return only().files ? only().files->metrics.steps.size() : 0; }
  bool ends() {
    return QTest::qWaitFor([this] { return !desk.runs().empty() && !only().job && !session.jobs().isBusy(); },
                           kPatience);
  }

  Session session;
  TrainingDesk desk{session};
};

TrainSaeRequest requestIn(const Session& session, const fs::path& folder, int64_t steps) {
  TrainSaeRequest request = usualTraining(session);
  request.bufferRows = 400;
  request.outputFolder = folder;
  request.options.steps = steps;
  request.options.batchSize = 32;
  request.options.k = 4;
  request.options.thresholdStartStep = 2;
  request.options.logEvery = 1;
  request.options.saveEvery = 5;
  return request;
}

ListedRun loggedRun(const std::vector<double>& losses, double dead) {
  ListedRun run;
  run.files.emplace();
  run.files->config = {{"dictionary_size", "100"}, {"steps", "1000"}};
  std::vector<double> deads(losses.size(), dead);
  for (size_t i = 0; i < losses.size(); ++i)
    run.files->metrics.steps.push_back(static_cast<double>(i));
  run.files->metrics.columns = {{"loss", losses}, {"dead", deads}};
  return run;
}

}  // namespace

class TestTrainingDesk : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    const auto made = makeSteeringProject(*folder_);
    QVERIFY2(made.hasValue(), made.hasValue() ? "" : made.error().text().c_str());
    path_ = made.value();
  }

  void aRequestComesBackAsItWasKept() {
    TrainSaeRequest request;
    request.model = "/models/nt";
    request.layer = 3;
    request.site = Site::BlockOutput;
    request.sequences = {"/a.fa", "/b.gb"};
    request.bufferRows = 77;
    request.outputFolder = "/out";
    request.options.k = 9;
    request.options.lr = 0.25;
    request.options.seed = 5;
    request.options.saveEvery = 6;
    const auto back = trainSaeRequestFrom(toJson(request));
    QVERIFY(back.has_value());
    QCOMPARE(toJson(*back), toJson(request));
    QCOMPARE(trainingCommand(*back), trainingCommand(request));
    QVERIFY(!trainSaeRequestFrom({}));
    QVERIFY(shellWords(trainingCommand(request)).contains("/b.gb"));
  }

  void trainsOnTheSequencesOfTheProject() {
    Training window(path_);
    QVERIFY(window.isReady());
    QSignalSpy trained(&window.desk, &TrainingDesk::trained);
    const fs::path run = path_.parent_path() / "run";
    window.desk.start(requestIn(window.session, run, 12), window.records());
    QVERIFY(window.ends());
    QCOMPARE(trained.size(), 1);
    QVERIFY2(!window.only().failure, window.only().failure ? window.only().failure->text().c_str() : "");
    QVERIFY(window.only().files->state == TrainingRunFiles::State::Finished);
    QCOMPARE(window.only().files->metrics.steps.size(), size_t{12});
    QVERIFY(fs::exists(run / "sequences.gb"));
    // The script of the session has the line.
    QVERIFY(window.session.script().steps().back().command().contains("train sae"));

    const std::vector<RunRow> rows = runRows(window.desk.runs(), {0}, Palette::light());
    QVERIFY(rows[0].state == RunRow::State::Finished);
    QCOMPARE(rows[0].steps, 12.0);
    QCOMPARE(rows[0].k, 4.0);
    QVERIFY(!std::isnan(rows[0].loss) && std::isnan(rows[0].concepts));
    const RunCurvesContent curves = runCurves(window.desk.runs(), {0}, {"loss", false, 0});
    QCOMPARE(curves.curves.size(), size_t{1});
    QCOMPARE(curves.curves[0].y.size(), size_t{12});
  }

  /// Whether it was paused or not, the dictionary is the same.
  void aPausedRunGoesOnToTheSameDictionary() {
    const fs::path whole = path_.parent_path() / "whole", paused = path_.parent_path() / "paused";
    constexpr int kSteps = 6000;
    {
      Training window(path_);
      QVERIFY(window.isReady());
      window.desk.start(requestIn(window.session, paused, kSteps), window.records());
      QTRY_VERIFY_WITH_TIMEOUT(window.steps() > 20, kPatience);
      QElapsedTimer clock;
      clock.start();
      window.desk.pause(paused);
      QVERIFY(window.only().isStopping);
      QVERIFY(window.ends());
      QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
      QVERIFY(window.only().files->state == TrainingRunFiles::State::Stopped);
      QVERIFY(window.desk.canResume(window.only()) && window.desk.canEnd(window.only()));
      window.session.closeProject();
      QVERIFY(window.desk.runs().empty());
    }
    Training again(path_);
    QVERIFY(again.isReady());
    QTRY_VERIFY_WITH_TIMEOUT(again.desk.runs().size() == 1 && again.only().files, kPatience);
    QVERIFY(again.desk.canResume(again.only()));
    again.desk.resume(paused);
    QVERIFY(again.ends());
    QVERIFY(again.only().files->state == TrainingRunFiles::State::Finished);
    again.desk.remove(paused);
    again.desk.start(requestIn(again.session, whole, kSteps), again.records());
    QVERIFY(again.ends());
    QCOMPARE(contentOf(dictionaryOfRun(paused)), contentOf(dictionaryOfRun(whole)));
  }

  /// The first record is not trained on, and its concepts are scored as the training goes.
  void heldOutRecordsAreScored() {
    Training window(path_);
    QVERIFY(window.isReady());
    TrainingRecords records = window.records();
    records.heldOut = {records.training.front()};
    records.training.erase(records.training.begin());
    const fs::path run = path_.parent_path() / "run";
    window.desk.start(requestIn(window.session, run, 24), records);
    QVERIFY(window.ends());
    QVERIFY2(!window.only().failure, window.only().failure ? window.only().failure->text().c_str() : "");
    QVERIFY(fs::exists(heldOutOfRun(run)));
    QVERIFY(window.only().files->metrics.column("best_f1"));
    const std::vector<std::string> quantities = quantitiesOf(window.desk.runs());
    QVERIFY(std::ranges::find(quantities, "best_f1") != quantities.end());
  }

  void aPausedRunCanEndWhereItIs() {
    Training window(path_);
    QVERIFY(window.isReady());
    const fs::path run = path_.parent_path() / "run";
    window.desk.start(requestIn(window.session, run, 1'000'000), window.records());
    QTRY_VERIFY_WITH_TIMEOUT(window.steps() > 3, kPatience);
    window.desk.pause(run);
    QVERIFY(window.ends());
    window.desk.end(run);
    QTRY_VERIFY_WITH_TIMEOUT(window.only().files->state == TrainingRunFiles::State::Finished, kPatience);
    QVERIFY(Dictionary::load(dictionaryOfRun(run)).hasValue());
    const RunRow row = runRows(window.desk.runs(), {0}, Palette::light())[0];
    QVERIFY(row.state == RunRow::State::EndedEarly && row.steps < row.stepsWanted);
  }

  /// One stroke stops it and takes what there is.
  void aRunThatTrainsCanEndWhereItIs() {
    Training window(path_);
    QVERIFY(window.isReady());
    const fs::path run = path_.parent_path() / "run";
    window.desk.start(requestIn(window.session, run, 1'000'000), window.records());
    QTRY_VERIFY_WITH_TIMEOUT(window.steps() > 3, kPatience);
    QVERIFY(window.desk.canEnd(window.only()));
    window.desk.end(run);
    QTRY_VERIFY_WITH_TIMEOUT(window.only().files->state == TrainingRunFiles::State::Finished, kPatience);
    QVERIFY(!window.only().job);
  }

  /// What waits in the queue when the window closes goes on as well.
  void aRunThatWaitedGoesOn() {
    const fs::path first = path_.parent_path() / "first", second = path_.parent_path() / "second";
    {
      Training window(path_);
      QVERIFY(window.isReady());
      window.desk.start(requestIn(window.session, first, 1'000'000), window.records());
      window.desk.start(requestIn(window.session, second, 10), window.records());
      QTRY_VERIFY_WITH_TIMEOUT(window.steps() > 3, kPatience);
      window.session.closeProject();
    }
    Training again(path_);
    QVERIFY(again.isReady());
    QTRY_VERIFY_WITH_TIMEOUT(again.desk.runs().size() == 2 && !again.session.jobs().isBusy(), kPatience);
    QVERIFY(again.desk.canResume(*again.desk.run(second)));
    const RunRow row = runRows(again.desk.runs(), {0, 1}, Palette::light())[1];
    QVERIFY(row.state == RunRow::State::Begun);
    again.desk.resume(second);
    QTRY_VERIFY_WITH_TIMEOUT(!again.desk.run(second)->job && again.desk.run(second)->files, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(again.desk.run(second)->files->state == TrainingRunFiles::State::Finished, kPatience);
    QCOMPARE(again.session.unfinished().cutOff().size(), size_t{1});  // the first one
  }

  /// A project that is closed while a run trains knows of it when it opens again.
  void closingTheProjectCutsARunOff() {
    const fs::path run = path_.parent_path() / "run";
    {
      Training window(path_);
      QVERIFY(window.isReady());
      window.desk.start(requestIn(window.session, run, 1'000'000), window.records());
      QTRY_VERIFY_WITH_TIMEOUT(window.steps() > 3, kPatience);
      window.session.closeProject();
    }
    Training again(path_);
    QVERIFY(again.isReady());
    QCOMPARE(again.session.unfinished().cutOff().size(), size_t{1});
    again.session.unfinished().goOn(again.session.unfinished().cutOff().front().id);
    QTRY_VERIFY_WITH_TIMEOUT(again.only().job && again.steps() > 3, kPatience);
    again.desk.pause(run);
    QVERIFY(again.ends());
  }

  void aRunThatCannotTrainSaysWhy() {
    Training window(path_);
    QVERIFY(window.isReady());
    TrainSaeRequest request = requestIn(window.session, path_.parent_path() / "run", 10);
    request.model = path_.parent_path() / "no model";
    window.desk.start(request, window.records());
    QVERIFY(window.ends());
    QVERIFY(window.only().failure.has_value());
    const std::vector<RunRow> rows = runRows(window.desk.runs(), {0}, Palette::light());
    QVERIFY(rows[0].state == RunRow::State::Failed && !rows[0].problem.isEmpty());
  }

  void aRunSaysWhatItsUserShouldActOn() {
    std::vector<double> falling, flat;
    for (int i = 0; i < 100; ++i) {
      falling.push_back(100.0 / (i + 1));
      flat.push_back(5);
    }
    QVERIFY(runAlerts(loggedRun(falling, 3)).isEmpty());
    QVERIFY(runAlerts(loggedRun(falling, 40)).join(' ').contains("dead"));
    QVERIFY(runAlerts(loggedRun(flat, 3)).join(' ').contains("stood still"));
    QVERIFY(runAlerts(loggedRun({NAN, NAN}, 3)).join(' ').contains("no number"));
    QVERIFY(runAlerts(ListedRun()).isEmpty());
  }

  void theDialogSaysWhatTrainingTakes() {
    Training window(path_);
    QVERIFY(window.isReady());
    TrainDialog dialog(window.session, usualTraining(window.session));
    QTRY_VERIFY_WITH_TIMEOUT(dialog.startButton().isEnabled(), kPatience);
    QVERIFY2(dialog.said().contains("192 latents"), qPrintable(dialog.said()));
    dialog.kBox().setValue(4000);
    QVERIFY(!dialog.startButton().isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(dialog.said().contains("Latents a token"), kPatience);
    QVERIFY(!dialog.startButton().isEnabled());
    dialog.kBox().setValue(8);
    for (int i = 0; i < dialog.trainerBox().count(); ++i) {  // each with the hyper-parameters that it has
      dialog.trainerBox().setCurrentIndex(i);
      Q_EMIT dialog.trainerBox().activated(i);
      QTRY_VERIFY_WITH_TIMEOUT(dialog.startButton().isEnabled(), kPatience);
      const QStringList words = shellWords(trainingCommand(dialog.request()));
      QCOMPARE(words.contains("--k"), hasOption(dialog.request().options.trainer, "--k"));
      QCOMPARE(dialog.kBox().isEnabled(), dialog.request().options.trainer != TrainerKind::Relu);
    }
    dialog.trainerBox().setCurrentIndex(0);
    Q_EMIT dialog.trainerBox().activated(0);
    QTRY_VERIFY_WITH_TIMEOUT(dialog.startButton().isEnabled(), kPatience);
    dialog.modelBox().setText("/nowhere");
    QTRY_VERIFY_WITH_TIMEOUT(dialog.said().contains("nowhere"), kPatience);
    dialog.heldOutBox().setValue(1);
    QCOMPARE(dialog.records().training.size(), size_t{1});
    QCOMPARE(dialog.records().heldOut.size(), size_t{1});
    dialog.heldOutBox().setValue(0);
    QCOMPARE(dialog.records().training, window.records().training);
  }

  void thePanelTrainsPausesAndCompares() {
    Training window(path_);
    QVERIFY(window.isReady());
    TrainingPanel panel(window.session, window.desk);
    panel.resize(1200, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    window.desk.start(requestIn(window.session, path_.parent_path() / "a", 12), window.records());
    QVERIFY(window.ends());
    window.desk.start(requestIn(window.session, path_.parent_path() / "b", 12), window.records());
    QTRY_VERIFY_WITH_TIMEOUT(!window.desk.runs()[1].job && !window.session.jobs().isBusy(), kPatience);
    panel.table().table().view().selectAll();
    QCOMPARE(panel.curves().content().curves.size(), size_t{2});
    panel.table().choose(1);
    QCOMPARE(panel.curves().content().curves.size(), size_t{1});
    QCOMPARE(panel.curves().content().curves[0].name, QString("b"));
    QVERIFY(panel.actions()[4]->isEnabled());  // to open its dictionary
    QSignalSpy opened(&panel, &TrainingPanel::openWanted);
    panel.actions()[4]->trigger();
    QCOMPARE(opened.size(), 1);
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path path_;
};

DGLM_TEST(TestTrainingDesk);
#include "tst_training_desk.moc"
