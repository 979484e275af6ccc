// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QJsonDocument>
#include <QThread>
#include <QtTest>

#include <future>

#include "app/project/command_text.h"
#include "app/project/latent_tracks.h"
#include "app/project/record_intake.h"
#include "app/project/view_values.h"
#include "app/shell/navigator.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"

using namespace dglm;

class TestSession : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    auto made = makeTinyProject(*folder_);
    QVERIFY2(made.hasValue(), made.hasValue() ? "" : made.error().text().c_str());
    tiny_ = made.value();
  }

  void opensAProjectWithRecordAndLatents() {
    Session session;
    open(session);
    QCOMPARE(session.records().size(), size_t{2});
    QCOMPARE(session.record()->id, std::string("ring"));
    QCOMPARE(session.latents().titleOf(2), QString("left?"));
    QCOMPARE(session.latents().pins(), std::vector<int32_t>{2});
    QVERIFY(session.latents().covers(tiny_.ring));
    QVERIFY(!session.latents().covers(tiny_.line));
  }

  void whereTheBasesAreFromIsShownWhenAskedFor() {
    const std::filesystem::path path = tiny_.path.parent_path() / "source.dglm";
    {
      Project project = Project::create(path).value();
      Record record = tinyRecord("one", Topology::Circular, 60);
      record.features = {tinyFeature("E. coli", {0, 50}), tinyFeature("lacZ", {6, 24})};
      record.features[0].type = "source";
      QVERIFY(project.records().add(std::vector<NewRecord>{{record, {}}}).hasValue());
      QVERIFY(project.close().hasValue());
    }
    Session session;
    session.openProject(path);
    QTRY_VERIFY(session.record());
    QCOMPARE(hiddenFeatures(session), std::set<int>{0});
    session.setFeatureStyle({0, {}, false});
    QCOMPARE(hiddenFeatures(session), std::set<int>());
    session.undoStack().undo();
    QCOMPARE(hiddenFeatures(session), std::set<int>{0});
    session.undoStack().redo();
    session.setFeatureStyle({1, {}, true});
    session.openProject(path);
    QTRY_COMPARE(session.state(), Session::State::Ready);
    QTRY_VERIFY(session.record());
    QTRY_COMPARE(hiddenFeatures(session), std::set<int>{1});
  }

  void saysWhyAProjectDoesNotOpen() {
    Session session;
    session.openProject(tiny_.path.parent_path() / "absent.dglm");
    QTRY_COMPARE(session.state(), Session::State::Failed);
    QCOMPARE(session.failure()->kind, ErrorKind::FileNotFound);
  }

  void aSecondWriterIsTurnedAway() {
    Session first, second;
    open(first);
    second.openProject(tiny_.path);
    QTRY_COMPARE(second.state(), Session::State::Failed);
    QCOMPARE(second.failure()->kind, ErrorKind::ProjectLocked);
  }

  void theOpenProjectIsOpenedAgain() {
    Session session;
    open(session);
    session.latents().rename(2, "kept");
    open(session);
    QCOMPARE(session.latents().nameOf(2), QString("kept"));
  }

  /// Whatever its number.
  void aLatentOfAnotherDictionaryIsAnother() {
    const AnalysisId other = addOtherDictionary();
    Session session;
    open(session);
    session.selectLatent({3, 5});
    session.selectBases({6, 24});
    session.chooseAnalysis(other);
    QTRY_COMPARE(session.latents().analysis(), std::optional(other));
    QVERIFY(!session.selection().latent);
    QCOMPARE(session.selection().bases, std::optional(BaseRange{6, 24}));
    session.goBack();
    QVERIFY(!session.selection().latent);
    session.chooseAnalysis(tiny_.analysis);
    QTRY_COMPARE(session.latents().analysis(), std::optional(tiny_.analysis));
    QCOMPARE(session.selection().latent, std::optional(LatentId{3, 2}));  // the pinned one
  }

  void whatComesAfterClosingIsOfNoProject() {
    Session session;
    open(session);
    session.showRecord(tiny_.line);
    session.closeProject();
    session.showRecord(tiny_.ring);
    QTest::qWait(100);
    QVERIFY(session.state() == Session::State::Empty);
    QVERIFY(!session.record());
  }

  void aSecondOpeningReplacesTheFirst() {
    const auto other = makeTinyProject(*folder_, "other.dglm");
    QVERIFY(other.hasValue());
    Session session;
    session.openProject(tiny_.path);
    session.openProject(tiny_.path.parent_path() / "absent.dglm");
    session.openProject(other.value().path);
    QTRY_COMPARE(session.state(), Session::State::Ready);
    QVERIFY(session.contents().path == other.value().path);
    QVERIFY(!session.failure());
  }

  void aLateCancelOfTheDemoLeavesTheProjectThatIsOpen() {
    Session session;
    std::promise<void> gate;
    const auto make = [wait = gate.get_future().share()](const JobContext&) -> Result<std::filesystem::path> {
      wait.wait();
      return Error{ErrorKind::Cancelled, {""}};
    };
    session.makeProject({"making", Urgency::Interactive, {}, JobNotice::Silent}, make, this,
                        [](std::filesystem::path made) { return made; });
    QCOMPARE(session.state(), Session::State::Opening);
    open(session);
    gate.set_value();
    static_cast<void>(session.computeLane().call([]() -> Status { return {}; }, Urgency::Background));
    QTest::qWait(20);
    QCOMPARE(session.state(), Session::State::Ready);
    QVERIFY(session.record());
  }

  void cancellingTheDemoLeavesNoProject() {
    Session session;
    const auto make = [](const JobContext& job) -> Result<std::filesystem::path> {
      while (!job.stopRequested())
        QThread::msleep(1);
      return Error{ErrorKind::Cancelled, {""}};
    };
    session.makeProject({"making", Urgency::Interactive, {}, JobNotice::Silent}, make, this,
                        [](std::filesystem::path made) { return made; });
    QTRY_VERIFY(session.openingJob() && session.openingJob()->state() == JobHandle::State::Running);
    session.cancelOpening();
    QTRY_COMPARE(session.state(), Session::State::Empty);
    QVERIFY(!session.openingJob());
  }

  void filesWaitForTheProjectTheyCameWith() {
    QFile file(folder_->filePath("new.fa"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(">new\nACGTACGT\n") > 0);
    file.close();
    Session session;
    ReadingDesk desk(session);
    RecordIntake intake(session, desk);
    QSignalSpy noticed(&intake, &RecordIntake::noticed);
    intake.openFiles({folder_->filePath("absent.dglm"), file.fileName()});
    QTRY_COMPARE(session.state(), Session::State::Failed);
    open(session);
    QCOMPARE(noticed.size(), 1);
    QVERIFY(noticed[0][0].toString().contains("new.fa"));
    session.closeProject();
    intake.openFiles({file.fileName()});  // with no project: for the next
    open(session);
    QTRY_COMPARE(session.records().size(), size_t{3});
    QCOMPARE(noticed.size(), 1);
  }

  void onlyWhatWasOpenedIsRemembered() {
    const auto write = [this](const char* name, const char* text) {
      QFile file(folder_->filePath(name));
      if (file.open(QIODevice::WriteOnly))
        file.write(text);
      return file.fileName();
    };
    const QString project = QString::fromStdString(tiny_.path.string());
    Session session;
    ReadingDesk desk(session);
    RecordIntake intake(session, desk);
    QSignalSpy opened(&intake, &RecordIntake::opened);
    intake.openFiles({folder_->filePath("absent.dglm")});
    QTRY_COMPARE(session.state(), Session::State::Failed);
    QCOMPARE(opened.size(), 0);
    intake.openFiles({project});
    QTRY_COMPARE(session.state(), Session::State::Ready);
    QCOMPARE(opened.takeFirst().first().toString(), project);
    const QString sound = write("sound.fa", ">sound\nACGTACGT\n");
    intake.openFiles({write("broken.gb", "LOCUS broken\nFEATURES\n"), sound});
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().first().toString(), sound);
  }

  /// The bar keeps what was said a moment before: each is said once.
  void aRenamingIsToldBesideWhatTheFilesSaid() {
    const auto write = [this](const char* name, const char* bases) {
      QFile file(folder_->filePath(name));
      QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bases) > 0);
    };
    write("a.fa", ">twin\nACGUACGT\n");
    write("b.fa", ">twin\nACGTACGA\n");
    Session session;
    ReadingDesk desk(session);
    RecordIntake intake(session, desk);
    open(session);
    QSignalSpy noticed(&intake, &RecordIntake::noticed);
    intake.openFiles({folder_->filePath("a.fa"), folder_->filePath("b.fa")});
    QTRY_COMPARE(noticed.size(), 2);
    const QString last = noticed[1][0].toString();
    QVERIFY2(last.contains("twin_2") && !last.contains(noticed[0][0].toString()), qPrintable(last));
  }

  void ofManyRemarksTheFirstAreTold() {
    QStringList files;
    for (int i = 0; i < 9; ++i) {
      QFile file(folder_->filePath(QString("u%1.fa").arg(i)));
      QVERIFY(file.open(QIODevice::WriteOnly) &&
              file.write(QString(">u%1\nACGU%2\n").arg(i).arg(QString(i + 4, 'A')).toUtf8()) > 0);
      files << file.fileName();
    }
    Session session;
    ReadingDesk desk(session);
    RecordIntake intake(session, desk);
    open(session);
    QSignalSpy noticed(&intake, &RecordIntake::noticed);
    intake.openFiles(files);
    QTRY_COMPARE(noticed.size(), 1);
    const QStringList lines = noticed[0][0].toString().split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY2(lines.last().contains("4 more"), qPrintable(lines.last()));
  }

  // What a latent table says of a removed sequence goes with it, and comes back.
  void removedSequencesCountInNoLatent() {
    Session session;
    open(session);
    const auto overview = [&] { return session.latents().overview(); };
    QTRY_VERIFY(overview());
    const int64_t records = overview()->summary.records, nonzeros = overview()->summary.nonzeros;
    QVERIFY(records > 0);
    session.removeRecords({tiny_.ring});
    QTRY_COMPARE(overview()->summary.records, records - 1);
    QVERIFY(overview()->summary.nonzeros < nonzeros);
    session.undoStack().undo();
    QTRY_COMPARE(overview()->summary.nonzeros, nonzeros);
    session.closeProject();
  }

  // What is removed stays so when the program is killed: the list is kept with the view.
  void aRemovalOutlivesAKilledProgram() {
    const QString copy = folder_->filePath("killed.dglm");
    {
      Session session;
      open(session);
      session.removeRecords({tiny_.ring});
      QVERIFY(session.records().size() == 1);
      const auto isStored = [&] {
        std::filesystem::copy_file(tiny_.path, copy.toStdString(), std::filesystem::copy_options::overwrite_existing);
        const std::string log = tiny_.path.string() + "-wal";
        if (std::filesystem::exists(log))
          std::filesystem::copy_file(log, copy.toStdString() + "-wal",
                                     std::filesystem::copy_options::overwrite_existing);
        const auto stored = Project::open(copy.toStdString(), ProjectMode::ReadOnly);
        const auto view =
            stored.hasValue() ? stored.value().views().state("window") : Result<std::string>(std::string());
        return view.hasValue() && view.value().find("\"removed\":[") != std::string::npos;
      };
      QTRY_VERIFY_WITH_TIMEOUT(isStored(), 20'000);
      session.undoStack().undo();
    }
    Session again;
    again.openProject(copy.toStdString());
    QTRY_COMPARE(again.state(), Session::State::Ready);
    QCOMPARE(again.records().size(), size_t{1});
    QVERIFY(again.records().front().id == tiny_.line);
    again.closeProject();
    QTRY_VERIFY(!again.jobs().isBusy());
    again.openProject(copy.toStdString());
    QTRY_COMPARE(again.state(), Session::State::Ready);
    QCOMPARE(again.contents().records.size(), size_t{1});
  }

  void aFileThatWasRemovedComesBackUnderItsNames() {
    QFile file(folder_->filePath("again.fa"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(">one\nACGUACGT\n>two\nACGTACGG\n") > 0);
    file.close();
    Session session;
    ReadingDesk desk(session);
    RecordIntake intake(session, desk);
    open(session);
    const auto namesBehind = [&](size_t first) {
      QStringList names;
      const std::vector<RecordSummary> records = session.records();
      for (size_t i = first; i < records.size(); ++i)
        names << QString::fromStdString(records[i].name);
      return names;
    };
    intake.openFiles({file.fileName()});
    QTRY_COMPARE(session.records().size(), size_t{4});
    std::vector<RecordId> added;
    for (const RecordSummary& record : session.records())
      if (record.id != tiny_.ring && record.id != tiny_.line)
        added.push_back(record.id);
    session.removeRecords(added);
    QCOMPARE(session.records().size(), size_t{2});
    intake.openFiles({file.fileName()});
    QTRY_COMPARE(session.records().size(), size_t{4});
    QCOMPARE(namesBehind(2), (QStringList{"one", "two"}));
    intake.addRecord(tinyRecord("two", Topology::Linear, 12));  // that one is there
    QTRY_COMPARE(namesBehind(2), (QStringList{"one", "two", "two_2"}));
  }

  void selectingAnExtentSelectsItsFeature() {
    Session session;
    open(session);
    session.selectBases({30, 48});
    QCOMPARE(session.selection().feature, 1);
    session.selectBases({30, 47});
    QCOMPARE(session.selection().feature, -1);
  }

  void escapeTakesBackBasesThenLatent() {
    Session session;
    open(session);
    session.selectLatent({3, 2});
    session.selectFeature(0);
    session.clearSelection();
    QVERIFY(!session.selection().bases);
    QVERIFY(session.selection().latent);
    session.clearSelection();
    QVERIFY(!session.selection().latent);
  }

  void addingRecordsIsUndone() {
    Session session;
    open(session);
    session.noteAdded({tiny_.ring});
    QCOMPARE(session.records().size(), size_t{2});
    session.undoStack().undo();
    QCOMPARE(session.records().size(), size_t{1});
    QTRY_COMPARE(session.recordId(), tiny_.line);
    session.undoStack().redo();
    QCOMPARE(session.records().size(), size_t{2});
  }

  void goingBackReturnsToTheOtherRecord() {
    Session session;
    open(session);
    session.selectFeature(1);
    QTest::qWait(static_cast<int>(SelectionHistory::kPause.count()) + 50);
    session.goToPlace(tiny_.line, {6, 18});
    QTRY_COMPARE(session.recordId(), tiny_.line);
    QCOMPARE(session.selection().feature, 0);
    session.goBack();
    QTRY_COMPARE(session.recordId(), tiny_.ring);
    QVERIFY(session.selection().bases == BaseRange({30, 48}));
  }

  void namesAreUndoneAndStored() {
    {
      Session session;
      open(session);
      session.latents().rename(2, "my latent");
      session.latents().setNote(2, "fires on the left");
      QCOMPARE(session.latents().nameOf(2), QString("my latent"));
      session.undoStack().undo();
      QCOMPARE(session.latents().noteOf(2), QString());
    }
    Session again;
    open(again);
    QCOMPARE(again.latents().nameOf(2), QString("my latent"));
    QCOMPARE(again.latents().noteOf(2), QString());
  }

  void pinsKeepTheirColours() {
    Session session;
    open(session);
    session.latents().setPinned(5, true);
    session.latents().setPinned(7, true);
    QCOMPARE(session.latents().seriesOf(7), 2);
    session.latents().setPinned(2, false);
    QCOMPARE(session.latents().seriesOf(7), 2);
    session.latents().setPinned(1, true);
    QCOMPARE(session.latents().seriesOf(1), 0);
    session.undoStack().undo();
    session.undoStack().undo();
    QCOMPARE(session.latents().pins(), std::vector<int32_t>({2, 5, 7}));
  }

  void removedRecordsComeBackWholeWithUndo() {
    {
      Session session;
      open(session);
      session.removeRecords({tiny_.ring});
      QTRY_COMPARE(session.recordId(), tiny_.line);
      QCOMPARE(session.records().size(), size_t{1});
      session.undoStack().undo();
      QCOMPARE(session.records().size(), size_t{2});
      session.removeRecords({tiny_.line});
    }
    auto project = Project::open(tiny_.path);
    QVERIFY(project.hasValue());
    const auto records = project.value().records().list();
    QCOMPARE(records.value().size(), size_t{1});
    QCOMPARE(records.value()[0].name, std::string("ring"));
    QCOMPARE(project.value().activations().records(tiny_.analysis).value().size(), size_t{1});
  }

  void aRecordBecomesALineAndACircleAgain() {
    {
      Session session;
      LatentTracks tracks(session);
      open(session);
      const auto before = session.record();
      const auto track = [&] {
        const auto& curves = tracks.curves();
        return curves.empty() ? LatentCurve() : curves.front();
      };
      QTRY_VERIFY(track().values);
      const std::vector<float> values = *track().values;
      session.selectBases({54, 66});

      session.setTopology({tiny_.ring, tiny_.line}, Topology::Linear);  // one is a line already
      QTRY_VERIFY(!session.record()->isCircular());
      QVERIFY(!session.selection().bases);
      QCOMPARE(session.undoStack().undoText(), QString("Make ring linear"));
      QTRY_VERIFY(!session.latents().covers(tiny_.ring));
      QTRY_VERIFY(tracks.isRecordMissing() && !track().values);
      QVERIFY(session.contents().record(tiny_.ring)->topology == Topology::Linear);

      session.undoStack().undo();
      QTRY_VERIFY(session.record()->isCircular());
      QVERIFY(*session.record() == *before);
      QTRY_VERIFY(session.latents().covers(tiny_.ring));
      QTRY_VERIFY(track().values);
      QCOMPARE(*track().values, values);

      session.undoStack().redo();
      QTRY_VERIFY(!session.record()->isCircular());
    }
    Session again;
    open(again);
    QVERIFY(!again.record()->isCircular());
    QVERIFY(!again.latents().covers(tiny_.ring));
  }

  void severalRecordsAreTurnedInOneStep() {
    Session session;
    open(session);
    session.setTopology({tiny_.line}, Topology::Circular);
    session.undoStack().undo();
    session.undoStack().redo();  // one after the other, each before the last was saved
    QTRY_VERIFY(session.contents().record(tiny_.line)->topology == Topology::Circular);
    session.setTopology({tiny_.ring, tiny_.line}, Topology::Linear);
    QCOMPARE(session.undoStack().undoText(), QString("Make 2 sequences linear"));
    QTRY_VERIFY(!session.record()->isCircular());
    session.undoStack().undo();
    QTRY_VERIFY(session.record()->isCircular());
    session.showRecord(tiny_.line);
    QTRY_COMPARE(session.recordId(), tiny_.line);
    QVERIFY(session.record()->isCircular());
  }

  void aCommandReadsATurnedRecordFromAFileOfItsOwn() {
    const std::filesystem::path path = tiny_.path.parent_path() / "turned.dglm";
    {
      Project project = Project::create(path).value();
      const NewRecord record{tinyRecord("one", Topology::Linear, 60), {"/data/one.fa", {}, {}}};
      QVERIFY(project.records().add(std::vector{record}).hasValue());
      QVERIFY(project.close().hasValue());
    }
    Session session;
    const auto file = [&] { return fileOf(session.contents(), session.contents().records.front()); };
    const auto turn = [&](Topology topology) {
      session.setTopology({session.recordId()}, topology);
      QTRY_VERIFY(session.record()->topology == topology);
    };
    session.openProject(path);
    QTRY_VERIFY(session.record());
    QCOMPARE(file(), QString("/data/one.fa"));
    turn(Topology::Circular);
    QVERIFY2(file().endsWith("turned-files/one.gb"), qPrintable(file()));
    session.openProject(path);
    QTRY_COMPARE(session.state(), Session::State::Ready);
    QTRY_VERIFY(session.record());
    QVERIFY2(file().endsWith("turned-files/one.gb"), qPrintable(file()));
    turn(Topology::Linear);
    QCOMPARE(file(), QString("/data/one.fa"));
  }

  void goingBackFindsNoBasesBeyondTheEndOfALine() {
    Session session;
    open(session);
    session.selectBases({54, 66});
    QTest::qWait(static_cast<int>(SelectionHistory::kPause.count()) + 50);
    session.selectBases({6, 24});
    session.setTopology({tiny_.ring}, Topology::Linear);
    QTRY_VERIFY(!session.record()->isCircular());
    QVERIFY(session.selection().bases == BaseRange({6, 24}));
    QCOMPARE(session.selection().feature, 0);
    session.goBack();
    QVERIFY(!session.selection().bases || session.selection().bases->end <= 60);
  }

  void featureLooksAreStoredWithTheProject() {
    {
      Session session;
      open(session);
      session.setFeatureStyle({1, "#aa0000", true});
      QCOMPARE(session.featureStyle(1).colour, std::string("#aa0000"));
    }
    Session again;
    open(again);
    QVERIFY(again.featureStyle(1).hidden);
  }

  void comesBackWhereItWasLeft() {
    {
      Session session;
      open(session);
      session.showRecord(tiny_.line);
      QTRY_COMPARE(session.recordId(), tiny_.line);
      connect(&session, &Session::viewWanted, &session, [&] { session.view()["panel"] = 7; });
    }
    Session again;
    open(again);
    QTRY_COMPARE(again.recordId(), tiny_.line);
    QCOMPARE(again.view()["panel"].toInt(), 7);
  }

  // A range that is typed is shown alone, also on another record, once that is there; a base in its surroundings.
  void aTypedRangeIsZoomedTo() {
    Session session;
    open(session);
    QTRY_VERIFY(session.record());
    Navigator navigator(session);
    QSignalSpy zoomed(&navigator, &Navigator::zoomWanted);
    navigator.goTo("13-24");
    QCOMPARE(zoomed.size(), 1);
    QCOMPARE(zoomed[0][0].value<BaseRange>(), (BaseRange{12, 24}));
    navigator.goTo("30");
    QCOMPARE(session.selection().bases, std::optional(BaseRange{29, 30}));
    QCOMPARE(zoomed.size(), 1);
    const RecordId other = session.recordId() == tiny_.ring ? tiny_.line : tiny_.ring;
    navigator.goTo(other == tiny_.line ? "line:7-12" : "ring:7-12");
    QTRY_COMPARE(session.recordId(), other);
    QTRY_COMPARE(zoomed.size(), 2);
    QCOMPARE(zoomed[1][0].value<BaseRange>(), (BaseRange{6, 12}));
    session.requestPlace({6, 12});  // by anybody else
    QCOMPARE(zoomed.size(), 2);
  }

  void tracksComeBackAsTheyWereDrawn() {
    const TrackStyle logarithmic{TrackAxis::Fixed, 2.5, true, TrackForm::Heat};
    {
      Session session;
      LatentTracks tracks(session);
      open(session);
      QSignalSpy changed(&tracks, &LatentTracks::changed);
      tracks.styles().set("L3/5", logarithmic);
      tracks.styles().setHeight(60);
      QCOMPARE(changed.size(), 2);
      tracks.styles().setAll({"L3/6", "L3/7"}, logarithmic);
      tracks.styles().set("L3/7", {});
      session.closeProject();
    }
    Session again;
    LatentTracks tracks(again);
    open(again);
    QCOMPARE(tracks.styles().of("L3/5"), logarithmic);
    QCOMPARE(tracks.styles().of("L3/6"), logarithmic);
    QCOMPARE(tracks.styles().of("L3/7"), TrackStyle());
    QCOMPARE(tracks.styles().height(), 60.0);
  }

  void aKilledWindowComesBackWithWhatItShowed() {
    Session session;
    open(session);
    session.selectLatent({3, 5});
    session.showRecord(tiny_.line);
    QTRY_COMPARE(session.recordId(), tiny_.line);
    const auto stored = [this] {
      const auto project = Project::open(tiny_.path, ProjectMode::ReadOnly);
      const auto view =
          project.hasValue() ? project.value().views().state("window") : Result<std::string>(std::string());
      return view.hasValue() ? QJsonDocument::fromJson(QByteArray::fromStdString(view.value())).object()
                             : QJsonObject();
    };
    QTRY_COMPARE(stored()["record"].toInteger(), toNumber(tiny_.line));
    QCOMPARE(stored()["latent"].toInt(), 5);
    QCOMPARE(stored()["analysis"].toInteger(), toNumber(tiny_.analysis));
  }

  void leavesOneFileBehind() {
    {
      Session session;
      open(session);
      session.latents().setPinned(1, true);
    }
    QCOMPARE(QDir(folder_->path()).entryList(QDir::Files), QStringList({"tiny.dglm"}));
  }

 private:
  /// An analysis with a dictionary that is like the first.
  AnalysisId addOtherDictionary() {
    Project project = Project::open(tiny_.path).value();
    Analysis analysis = project.analyses().load(tiny_.analysis).value();
    analysis.dictionary = project.models().addDictionary({"/models/run-2/ae.pt", "2", "{}"}).value();
    const AnalysisId added = project.analyses().add(analysis).value();
    return project.close().hasValue() ? added : AnalysisId{};
  }

  void open(Session& session) {
    session.openProject(tiny_.path);
    QTRY_COMPARE(session.state(), Session::State::Ready);
    QTRY_VERIFY(session.record());
    QTRY_COMPARE(session.latents().state(), LatentBook::State::Ready);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  TinyProject tiny_;
};

DGLM_TEST(TestSession);
#include "tst_session.moc"
