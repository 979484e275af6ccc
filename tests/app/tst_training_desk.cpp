// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <fstream>

#include "app/explore/latent_panel.h"
#include "app/project/command_text.h"
#include "app/project/concept_book.h"
#include "app/project/stability_book.h"
#include "app/shell/jobs_panel.h"
#include "app/shell/run_follow_up.h"
#include "app/training/stability_dialog.h"
#include "app/training/sweep_request.h"
#include "app/training/train_dialog.h"
#include "app/training/train_sweep_dialog.h"
#include "app/training/training_desk.h"
#include "app/training/training_panel.h"
#include "app/training/training_request.h"
#include "app/training/training_values.h"
#include "tests/app/steering_parts.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"
#include "widgets/charts/parallel_coordinates.h"
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

/// Dictionaries of k 4 and of the other values on the project's records.
SaeSweepRequest sweepIn(const Session& session, const fs::path& folder, int64_t steps, std::vector<int64_t> ks) {
  SaeSweepRequest request = usualSweep(session);
  request.training = requestIn(session, folder, steps);
  request.grid.layer = request.training.layer;
  request.grid.modelName = "tiny";
  request.grid.grid.ks = std::move(ks);
  request.grid.grid.expansionRatios = {2};
  request.grid.grid.batchSizes = {32};
  request.grid.grid.trainingSteps = {steps};
  return request;
}

ConceptBook& concepts(Session& session) {
  return *new ConceptBook(session, &session);
}

bool isFinished(const ListedRun& run) {
  return run.files && run.files->state == TrainingRunFiles::State::Finished;
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

  void aSweepComesBackAsItWasKept() {
    SaeSweepRequest request;
    request.training.model = "/models/nt";
    request.training.layer = request.grid.layer = 3;
    request.training.sequences = {"/a.fa"};
    request.training.outputFolder = "/out";
    request.grid.modelName = "nt";
    request.grid.seeds = 5;
    request.grid.grid.trainers = {TrainerKind::TopK, TrainerKind::Matryoshka};
    request.grid.grid.learningRates = {0.25, 1e-4};
    const auto back = sweepRequestFrom(toJson(request));
    QVERIFY(back.has_value());
    QCOMPARE(toJson(*back), toJson(request));
    QCOMPARE(trainSweepCommand(*back), trainSweepCommand(request));
    QVERIFY(!sweepRequestFrom({}));
    QCOMPARE(runsOfSweep(*back).size(), runsOf(request.grid, request.training.options).size());
  }

  /// From the same inputs the same bytes as the command, and a run that cannot be trained stops no other.
  void aSweepTrainsWhatTheCommandTrains() {
    Training window(path_);
    QVERIFY(window.isReady());
    QSignalSpy swept(&window.desk, &TrainingDesk::swept);
    const fs::path folder = path_.parent_path() / "sweep";
    SaeSweepRequest request = sweepIn(window.session, folder, 12, {4, 3, 5000});
    request.grid.seeds = 2;
    TrainingRecords records = window.records();
    records.heldOut = {records.training.front()};
    records.training.erase(records.training.begin());
    window.desk.startSweep(request, records);
    QCOMPARE(window.desk.runs().size(), size_t{6});  // at once
    for (const RunRow& row : runRows(window.desk.runs(), std::vector<int>(6, 0), Palette::light()))
      QVERIFY(row.state == RunRow::State::Waiting && !std::isnan(row.k));
    QVERIFY(window.ends());
    QCOMPARE(swept.size(), 1);
    QCOMPARE(swept[0][1].toInt(), 4);
    QCOMPARE(swept[0][2].toInt(), 2);
    request.training.sequences = {sequencesOfRun(folder)};
    request.training.heldOut = {heldOutOfRun(folder)};
    const fs::path ofCommand = path_.parent_path() / "command";
    request.training.outputFolder = ofCommand;
    QStringList words = shellWords(trainSweepCommand(request));
    words.removeFirst();
    QProcess command;
    command.start(QCoreApplication::applicationDirPath() + "/decode-glm", words);
    QVERIFY(command.waitForFinished(kPatience));
    QVERIFY2(command.exitCode() == 0, command.readAllStandardError().constData());
    const std::vector<RunRow> rows = runRows(window.desk.runs(), std::vector<int>(6, 0), Palette::light());
    for (size_t i = 0; i < rows.size(); ++i) {
      const ListedRun& run = window.desk.runs()[i];
      if (run.request->options.k == 5000) {
        QVERIFY(rows[i].state == RunRow::State::Failed && rows[i].problem.contains("5000"));
        continue;
      }
      QVERIFY(rows[i].state == RunRow::State::Finished);
      for (const char* file : {"ae.pt", "metrics.csv", "config.yaml", "final_evaluation.yaml"})
        QCOMPARE(contentOf(run.folder / file), contentOf(ofCommand / "models" / run.folder.filename() / file));
      QVERIFY(run.files->metrics.column("best_f1"));
    }
    QVERIFY(fs::exists(folder / "sweep_results.csv"));
  }

  /// One of its runs stands for the sweep: what is done with it is done with all.
  void aSweepPausesAndGoesOn() {
    const fs::path folder = path_.parent_path() / "sweep";
    {
      Training window(path_);
      QVERIFY(window.isReady());
      window.desk.startSweep(sweepIn(window.session, folder, 3000, {4, 3}), window.records());
      QTRY_VERIFY_WITH_TIMEOUT(window.steps() > 20, kPatience);
      window.desk.pause(window.only().folder);
      QVERIFY(window.desk.runs()[1].isStopping);
      QVERIFY(window.ends());
      for (const ListedRun& run : window.desk.runs())
        QVERIFY(run.files->state == TrainingRunFiles::State::Stopped && window.desk.canResume(run));
      window.session.closeProject();
    }
    Training again(path_);
    QVERIFY(again.isReady());
    QTRY_VERIFY_WITH_TIMEOUT(again.desk.runs().size() == 2 && again.desk.runs()[1].files, kPatience);
    QCOMPARE(again.desk.runs()[1].sweep, folder);
    again.desk.resume(again.desk.runs()[1].folder);
    QVERIFY(again.only().job && again.only().job == again.desk.runs()[1].job);
    QVERIFY(again.ends());
    QVERIFY(isFinished(again.desk.runs()[0]) && isFinished(again.desk.runs()[1]));
    QVERIFY(!again.desk.canResume(again.only()));
  }

  void oneRunOfASweepCanEndWhereItIs() {
    Training window(path_);
    QVERIFY(window.isReady());
    const fs::path folder = path_.parent_path() / "sweep";
    window.desk.startSweep(sweepIn(window.session, folder, 20000, {4, 3}), window.records());
    QTRY_VERIFY_WITH_TIMEOUT(window.steps() > 20, kPatience);
    window.desk.end(window.only().folder);
    QTRY_VERIFY_WITH_TIMEOUT(isFinished(window.only()) && !window.session.jobs().isBusy(), kPatience);
    QVERIFY(window.desk.runs()[1].files->state == TrainingRunFiles::State::Stopped);
    window.desk.remove(window.desk.runs()[1].folder);
    QCOMPARE(window.desk.runs().size(), size_t{1});
  }

  /// What closing the window cut off, or a crash, is known when it opens again.
  void closingTheProjectCutsASweepOff() {
    const fs::path folder = path_.parent_path() / "sweep";
    {
      Training window(path_);
      QVERIFY(window.isReady());
      window.desk.startSweep(sweepIn(window.session, folder, 2000, {4, 3}), window.records());
      QTRY_VERIFY_WITH_TIMEOUT(window.steps() > 3, kPatience);
      window.session.closeProject();
    }
    Training again(path_);
    QVERIFY(again.isReady());
    QCOMPARE(again.session.unfinished().cutOff().size(), size_t{1});
    again.session.unfinished().goOn(again.session.unfinished().cutOff().front().id);
    QTRY_VERIFY_WITH_TIMEOUT(again.desk.runs().size() == 2 && std::ranges::all_of(again.desk.runs(), isFinished),
                             kPatience);
    QVERIFY(again.session.unfinished().cutOff().empty());
  }

  void whatWaitsCanBeMoved() {
    Training window(path_);
    QVERIFY(window.isReady());
    const auto folder = [this](const char* name) { return path_.parent_path() / name; };
    QStringList order;
    connect(&window.desk, &TrainingDesk::trained, this,
            [&](const fs::path& run) { order << QString::fromStdString(run.filename().string()); });
    window.desk.start(requestIn(window.session, folder("long"), 1'000'000), window.records());
    for (const char* name : {"a", "b", "c"})
      window.desk.start(requestIn(window.session, folder(name), 8), window.records());
    QTRY_VERIFY_WITH_TIMEOUT(window.steps() > 3, kPatience);
    const auto place = [&](const char* name) { return window.desk.run(folder(name))->queuePlace; };
    QCOMPARE(place("long"), 0);
    QCOMPARE(place("c"), 3);
    TrainingPanel panel(window.session, window.desk);
    panel.table().choose(3);
    QVERIFY(panel.actions().contains(&panel.nextAction()) && panel.nextAction().isEnabled());
    panel.nextAction().trigger();  // c, a, b
    QCOMPARE(place("c"), 1);
    QCOMPARE(place("b"), 3);
    QVERIFY(!panel.nextAction().isEnabled());
    window.desk.moveUp(folder("b"));    // c, b, a
    window.desk.moveDown(folder("c"));  // b, c, a
    QCOMPARE(place("b"), 1);
    QCOMPARE(place("c"), 2);
    QVERIFY(!window.desk.canMoveDown(*window.desk.run(folder("a"))));
    const RunRow row = runRows(window.desk.runs(), {0, 1, 2, 3}, Palette::light())[3];
    QCOMPARE(row.queuePlace, 2);
    window.desk.pause(folder("long"));
    QTRY_COMPARE_WITH_TIMEOUT(order, QStringList({"b", "c", "a"}), kPatience);
  }

  void theSweepDialogSaysWhatItTakes() {
    QVERIFY(!wholeNumbersIn("8, x", 1) && !wholeNumbersIn("0", 1) && !wholeNumbersIn(" ", 1));
    QCOMPARE(*wholeNumbersIn("8, 16;32 8", 1), (std::vector<int64_t>{8, 16, 32}));
    QCOMPARE(*positiveNumbersIn("3e-4, 0.001"), (std::vector<double>{3e-4, 1e-3}));
    QVERIFY(!positiveNumbersIn("-1") && !positiveNumbersIn("nan"));
    Training window(path_);
    QVERIFY(window.isReady());
    TrainSweepDialog dialog(window.session, usualSweep(window.session));
    dialog.ksBox().setText("4, 8");
    dialog.expansionsBox().setText("2");
    dialog.seedsBox().setValue(3);
    dialog.heldOutBox().setValue(0);
    QTRY_VERIFY_WITH_TIMEOUT(dialog.startButton().isEnabled(), kPatience);
    QVERIFY2(dialog.said().contains("6 dictionaries"), qPrintable(dialog.said()));
    dialog.trainerBox(TrainerKind::TopK).setChecked(true);
    QVERIFY(!dialog.startButton().isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(dialog.said().contains("12 dictionaries"), kPatience);
    dialog.layersBox().setText("0, 1");
    QTRY_VERIFY_WITH_TIMEOUT(dialog.said().contains("24 dictionaries in one job"), kPatience);
    QCOMPARE(dialog.request()->layers, (std::vector{0, 1}));
    QCOMPARE(runsOfSweep(*dialog.request()).size(), size_t{24});
    dialog.ksBox().setText("4, eight");
    QTRY_VERIFY_WITH_TIMEOUT(dialog.said().contains("Latents a token"), kPatience);
    QVERIFY(!dialog.startButton().isEnabled() && !dialog.request());
    dialog.ksBox().setText("4, 5000");
    QTRY_VERIFY_WITH_TIMEOUT(dialog.said().contains("will fail"), kPatience);
    dialog.layersBox().setText("0");
    dialog.ksBox().setText("4");
    QTRY_VERIFY_WITH_TIMEOUT(dialog.startButton().isEnabled(), kPatience);
    QSignalSpy wanted(&dialog, &TrainSweepDialog::startWanted);
    dialog.startButton().click();
    QCOMPARE(wanted.size(), 1);
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

  void deadLatentsThatRiseAreTold() {
    ListedRun run = loggedRun(std::vector<double>(100, 1), 3);
    for (size_t i = 0; i < 100; ++i) {
      run.files->metrics.columns[0].second[i] = 100.0 / static_cast<double>(i + 1);
      run.files->metrics.columns[1].second[i] = i < 75 ? 2 : 12;
    }
    QVERIFY2(runAlerts(run).join(' ').contains("rising, from 2 to 12"), qPrintable(runAlerts(run).join(' ')));
  }

  /// The list of jobs tells it too, and of a sweep which run it is.
  void theJobSaysWhatItsUserShouldActOn() {
    Session session;
    JobHandle* job = session.jobs().start(
        session.fileLane(), {"training"}, [](const JobContext&) { return Status(); }, session.ofProject(&session),
        [] {});
    ListedRun run = loggedRun(std::vector<double>(100, 1), 40);
    run.folder = "/runs/seven";
    run.job = job;
    QVERIFY(jobRemark({run}, *job).startsWith("40 % of the latents are dead"));
    run.sweep = "/runs";
    QVERIFY(jobRemark({ListedRun(), run}, *job).startsWith("seven: "));
    QVERIFY(jobRemark({ListedRun()}, *job).isEmpty());
    job->setRemark(jobRemark({run}, *job));
    QCOMPARE(rowOf(*job).remark, job->remark());
  }

  void theParetoFrontIsWhatNoOtherBeats() {
    QCOMPARE(paretoFront({{8, 0.3}, {4, 0.5}, {6, 0.6}, {4, 0.7}, {9, 0.3}, {2, 0.9}}),
             (std::vector<QPointF>{{2, 0.9}, {4, 0.5}, {8, 0.3}}));
    QVERIFY(paretoFront({}).empty());
  }

  /// A brush in the chart filters the table; runs of other programs stand among them.
  void aBrushFiltersTheTable() {
    Training window(path_);
    QVERIFY(window.isReady());
    const fs::path elsewhere = path_.parent_path() / "elsewhere";
    for (const int k : {4, 8, 16}) {
      const fs::path run = elsewhere / ("k" + std::to_string(k));
      fs::create_directories(run);
      std::ofstream(run / "config.yaml") << "trainer: batchtopk\ndictionary_size: 64\nk: " << k << "\nsteps: 2\n";
      std::ofstream(run / "metrics.csv") << "step,loss,l0\n0,4,9\n1," << 4.0 / k << "," << k << "\n";
    }
    TrainingPanel panel(window.session, window.desk);
    panel.resize(1400, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    window.desk.add(elsewhere);
    QTRY_VERIFY_WITH_TIMEOUT(window.desk.runs().size() == 3 && window.desk.runs()[2].files, kPatience);
    panel.quantityBox().setCurrentIndex(panel.quantityBox().findData(QString(kParallelQuantity)));
    Q_EMIT panel.quantityBox().activated(panel.quantityBox().currentIndex());
    ParallelCoordinates& chart = panel.parallel();
    QTRY_VERIFY(chart.isVisible());
    QVERIFY(panel.chart() == &chart);
    const auto axis = std::ranges::find(chart.content().axes, QString("k"), &ParallelAxis::title);
    QVERIFY(axis != chart.content().axes.end());
    const auto number = static_cast<size_t>(axis - chart.content().axes.begin());
    QTest::mousePress(&chart, Qt::LeftButton, {}, (chart.placeOf(number, 16) + QPointF(0, -4)).toPoint());
    const QPointF to = chart.placeOf(number, 8) + QPointF(0, 4);
    QMouseEvent move(QEvent::MouseMove, to, chart.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&chart, &move);
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, to.toPoint());
    QCOMPARE(panel.table().table().shownRows().size(), size_t{2});
    panel.table().choose(0);
    QVERIFY(panel.chosen());
    QCOMPARE(panel.chosen()->folder.filename(), fs::path("k16"));  // found by name: k16, k8
    chart.clearBrushes();
    QCOMPARE(panel.table().table().shownRows().size(), size_t{3});
  }

  /// From the run to what is known of its dictionary, without a dialog between.
  void aFinishedRunLeadsOn() {
    Training window(path_);
    QVERIFY(window.isReady());
    ReadingDesk reading(window.session);
    RunFollowUp followUp(window.session, reading);
    StabilityBook stability(window.session);
    const fs::path a = path_.parent_path() / "a", b = path_.parent_path() / "b";
    TrainSaeRequest request = requestIn(window.session, a, 12);
    window.desk.start(request, window.records());
    request.outputFolder = b;
    request.options.seed = 7;
    window.desk.start(request, window.records());
    QTRY_VERIFY_WITH_TIMEOUT(window.desk.runs().size() == 2 && std::ranges::all_of(window.desk.runs(), isFinished) &&
                                 !window.session.jobs().isBusy(),
                             kPatience);
    TrainingPanel panel(window.session, window.desk);
    panel.table().choose(1);
    QVERIFY(panel.fidelityAction().isEnabled() && panel.scoreAction().isEnabled());
    QVERIFY(panel.continueAction().isEnabled() && !panel.seedsAction().isEnabled());
    std::optional<LatentSource> source;
    connect(&panel, &TrainingPanel::scoresWanted, this, [&](const LatentSource& wanted) { source = wanted; });
    panel.scoreAction().trigger();
    QVERIFY(source.has_value());
    QCOMPARE(source->dictionary, dictionaryOfRun(b));
    QSignalSpy stabilityChanged(&stability, &StabilityBook::changed);
    int times = 0;
    followUp.openThen(*source, [&] { ++times; });
    QTRY_COMPARE_WITH_TIMEOUT(times, 1, kPatience);
    const LatentOverview* overview = window.session.latents().overview();
    QCOMPARE(window.session.contents().dictionary(overview->analysis.dictionary)->path, dictionaryOfRun(b));
    QVERIFY(reading.missingRecords().empty());
    followUp.openThen(*source, [&] { ++times; });  // it is there
    QTRY_COMPARE_WITH_TIMEOUT(times, 2, kPatience);
    QVERIFY(stabilityChanged.isEmpty());  // neither dictionary was matched with others

    const auto proposal = trainingToContinue(window.session, window.desk.runs()[0]);
    QVERIFY(proposal.has_value());
    QCOMPARE(proposal->options.init, dictionaryOfRun(a));
    QVERIFY(proposal->outputFolder != a && !fs::exists(proposal->outputFolder));
    TrainDialog dialog(window.session, *proposal);
    QVERIFY(dialog.windowTitle().contains("Continue") && !dialog.latentsBox().isEnabled());
    window.desk.start(dialog.request(), window.records());
    QTRY_VERIFY_WITH_TIMEOUT(isFinished(window.desk.runs()[2]), 2 * kPatience);

    // Both seeds were trained on the same: some latents come back, and the one that is open knows.
    panel.table().table().view().selectAll();
    QVERIFY(panel.seedsAction().isEnabled());
    QSignalSpy measured(&stability, &StabilityBook::measured);
    LatentPanel latents(window.session, concepts(window.session));
    latents.setStability(stability);
    stability.measure({dictionaryOfRun(a), dictionaryOfRun(b)});
    QTRY_COMPARE_WITH_TIMEOUT(measured.size(), 1, kPatience);
    QVERIFY(stability.stability().has_value());
    QCOMPARE(stability.stability()->stability.size(), window.session.latents().overview()->summary.latents.size());
    QCOMPARE(latents.table().rows()[3].stability, stability.of(3));
    const QString sentence = stability.sentenceOf(3);
    QCOMPARE(sentence.startsWith("Comes back"), stability.comesBack(3));
    QVERIFY(sentence.contains(".70"));
    QVERIFY(latents.table().toCsv().contains("Stability"));
    StabilityDialog shown(measured[0][0].value<std::vector<MeasuredStability>>());
    QCOMPARE(shown.dictionaryBox().count(), 2);
    QVERIFY(shown.said().contains("come back"));
    QSignalSpy wanted(&shown, &StabilityDialog::exportWanted);
    for (QPushButton* button : shown.findChildren<QPushButton*>())
      if (button->text().contains("CSV"))
        button->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted[0][0].toString().startsWith("latent,stability,best_match_1,cosine_1\n"));
    // Another window reads it from the project.
    window.session.closeProject();
    Training again(path_);
    StabilityBook kept(again.session);
    QVERIFY(again.isReady());
    QTRY_VERIFY_WITH_TIMEOUT(kept.stability().has_value(), kPatience);
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
    QVERIFY(!panel.findChild<RunTable*>());  // a window that trains nothing need not wait for it
    window.desk.start(requestIn(window.session, path_.parent_path() / "a", 12), window.records());
    QVERIFY(window.ends());
    window.desk.start(requestIn(window.session, path_.parent_path() / "b", 12), window.records());
    QTRY_VERIFY_WITH_TIMEOUT(!window.desk.runs()[1].job && !window.session.jobs().isBusy(), kPatience);
    panel.table().table().view().selectAll();
    QCOMPARE(panel.curves().content().curves.size(), size_t{2});
    panel.table().choose(1);
    QCOMPARE(panel.curves().content().curves.size(), size_t{1});
    QCOMPARE(panel.curves().content().curves[0].name, QString("b"));
    QVERIFY(panel.openAction().isEnabled());
    QSignalSpy opened(&panel, &TrainingPanel::openWanted);
    panel.openAction().trigger();
    QCOMPARE(opened.size(), 1);
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path path_;
};

DGLM_TEST(TestTrainingDesk);
#include "tst_training_desk.moc"
