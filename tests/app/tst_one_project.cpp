// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPushButton>
#include <QStandardPaths>
#include <QtTest>

#include <functional>

#include "app/concepts/concept_command.h"
#include "app/steering/sweep_dialog.h"
#include "tests/app/project_desks.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

// What one project started must not come to another: for every kind of job, at every point of its life, the project is
// closed, opened again, or left for another, and what the desks then show and store is compared with desks that have
// never seen the first.

namespace {

enum class Lane { Reading, Writing, Compute, Files, Shelf };
enum class Moment { Waiting, Running, Undelivered };
enum class Turn { Closed, Another, Again };

/// The folder and the two projects of one row of the table.
struct Places {
  QTemporaryDir folder;
  fs::path a = pathOf(folder.filePath("a.dglm"));
  fs::path b = pathOf(folder.filePath("b.dglm"));
};

/// A kind of job and how it comes about.
struct Kind {
  const char* name;
  QString title;  ///< of the job, its beginning
  Lane lane;
  std::function<void(Desks&, const Places&)> start;
  bool opensItself = false;  ///< it is about opening the first project
  bool isSecond = false;     ///< comes after another on the same lane, so that it cannot be made to wait there alone
  bool steers = false;       ///< somebody looks at the dials
  /// Not of the project: what must have come of it, whatever is open.
  std::function<bool(Desks&, const Places&)> stays = {};
  bool isWritten = false;  ///< must be in the first project's file afterwards
};

fs::path fileWith(const Places& places, const char* name) {
  QFile file(places.folder.filePath(name));
  if (file.open(QIODevice::WriteOnly))
    file.write(">added\nACGTACGTACGTACGT\n");
  return pathOf(file.fileName());
}

QString text(const fs::path& path) {
  return QString::fromStdString(path.string());
}

RecordId recordNamed(Session& session, const char* name) {
  for (const RecordSummary& record : session.records())
    if (QString::fromStdString(record.name).endsWith(QLatin1String(name)))
      return record.id;
  return {};
}

void startSweep(Desks& desks, const Places& places) {
  SweepPlace place;
  place.title = "here";
  place.analysis = *desks.session.latents().analysis();
  place.sequence = desks.session.record()->bases;
  place.mask = "2";
  place.read = "2";
  const SweepWish wish{"0,1", "0,1,2", "all", "AAA", {}, places.folder.filePath("sweep.csv")};
  auto* dialog = new SweepDialog(desks.session, place, wish, &desks.window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->show();
  dialog->startButton().click();
}

std::vector<Kind> openingKinds() {
  const auto open = [](Desks& desks, const Places& places) { desks.session.openProject(places.a); };
  return {
      {.name = "opening", .title = "Opening a.dglm", .lane = Lane::Writing, .start = open, .opensItself = true},
      {.name = "making the demo",
       .title = "Making the demo",
       .lane = Lane::Compute,
       .start =
           [](Desks& desks, const Places& places) {
             const auto make = [path = places.a](const JobContext&) -> Result<fs::path> { return path; };
             desks.session.makeProject({"Making the demo", Urgency::Interactive, {}, JobNotice::Silent}, make,
                                       &desks.window, [](const fs::path& made) { return made; });
           },
       .opensItself = true},
      {.name = "steering sessions read",
       .title = "Reading the steering sessions",
       .lane = Lane::Writing,
       .start = open,
       .opensItself = true,
       .isSecond = true},
      {.name = "fidelity read",
       .title = "Reading the fidelity",
       .lane = Lane::Reading,
       .start = open,
       .opensItself = true,
       .isSecond = true},
  };
}

std::vector<Kind> recordKinds() {
  return {
      {.name = "files read",
       .title = "Reading new.fa",
       .lane = Lane::Files,
       .start = [](Desks& desks, const Places& places) { desks.intake.openFiles({text(fileWith(places, "new.fa"))}); }},
      {.name = "files dropped",
       .title = "Looking at the dropped files",
       .lane = Lane::Files,
       .start = [](Desks& desks, const Places& places) { desks.drop.take({text(fileWith(places, "new.fa"))}); }},
      {.name = "records stored",
       .title = "Adding",
       .lane = Lane::Writing,
       .start = [](Desks& desks, const Places&) { desks.intake.addRecord(annotatedRecord("added", 30, 5)); },
       .isWritten = true},
      {.name = "contents read",
       .title = "Reading the project",
       .lane = Lane::Reading,
       .start = [](Desks& desks,
                   const Places&) { desks.session.reloadContents(recordNamed(desks.session, "-three")); }},
      {.name = "record loaded",
       .title = "Reading a-three",
       .lane = Lane::Reading,
       .start = [](Desks& desks, const Places&) { desks.session.showRecord(recordNamed(desks.session, "-three")); }},
      {.name = "bases found",
       .title = "Searching",
       .lane = Lane::Files,
       .start =
           [](Desks& desks, const Places&) {
             desks.finder.find({"A", FindRequest::Mode::Bases, false});
           }},
      {.name = "record exported",
       .title = "Writing out.gb",
       .lane = Lane::Files,
       .start = [](Desks& desks,
                   const Places& places) { desks.exporter.writeRecord(places.folder.filePath("out.gb")); },
       .stays =
           [](Desks& desks, const Places& places) {
             return QFile::exists(places.folder.filePath("out.gb")) && desks.told.size() == 1;
           }},
      {.name = "sets exported",
       .title = "Writing the sets",
       .lane = Lane::Reading,
       .start =
           [](Desks& desks, const Places& places) {
             saveConceptSets(desks.session, desks.concepts.runs().front().run, pathOf(places.folder.path()),
                             &desks.window);
           },
       .stays =
           [](Desks&, const Places& places) {
             return QFile::exists(places.folder.filePath("set2.gb")) &&
                    QFile::exists(places.folder.filePath("synonyms.txt"));
           }},
      {.name = "model verified",
       .title = "Checking v2",
       .lane = Lane::Shelf,
       .start =
           [](Desks& desks, const Places&) {
             for (const ShelfEntry& entry : desks.library.entries())
               if (entry.folder.filename() == "v2")
                 return desks.library.verify(entry);
           },
       .stays = [](Desks& desks, const Places&) { return desks.told.size() == 1; }},
  };
}

std::vector<Kind> latentKinds() {
  const auto useSelection = [](Desks& desks, const Places&) {
    desks.session.selectFeature(0);
    desks.scoring.useSelection();
  };
  return {
      {.name = "latents listed",
       .title = "Reading the latents",
       .lane = Lane::Reading,
       .start = [](Desks& desks, const Places&) { desks.session.latents().reload(); }},
      {.name = "tracks read",
       .title = "Reading tracks",
       .lane = Lane::Reading,
       .start = [](Desks& desks, const Places&) { desks.session.latents().setPinned(7, true); }},
      {.name = "a name written",
       .title = "Saving what you wrote",
       .lane = Lane::Writing,
       .start = [](Desks& desks, const Places&) { desks.session.latents().rename(3, "renamed"); },
       .isWritten = true},
      {.name = "concepts listed",
       .title = "Reading concept scores",
       .lane = Lane::Reading,
       .start = [](Desks& desks, const Places&) { desks.concepts.reload(); }},
      {.name = "curves read",
       .title = "Reading curves",
       .lane = Lane::Reading,
       .start =
           [](Desks& desks, const Places&) {
             const ConceptRun& run = desks.concepts.runs().front();
             desks.concepts.choose(ConceptRowRef{&run, &run.scores->rows.front()}.key());
           }},
      {.name = "concepts scored",
       .title = "Scoring concepts",
       .lane = Lane::Compute,
       .start =
           [](Desks& desks, const Places&) {
             Session& session = desks.session;
             desks.scoring.score(scoringOf(
                 *session.latents().analysis(),
                 {recordNamed(session, "-one"), recordNamed(session, "-two"), recordNamed(session, "-three")}));
           }},
      {.name = "selection scored", .title = "Scoring the selection", .lane = Lane::Reading, .start = useSelection},
      {.name = "selection stored",
       .title = "Storing concept scores",
       .lane = Lane::Writing,
       .start = useSelection,
       .isWritten = true},
      {.name = "sequences read",
       .title = "Reading a-unread through the model",
       .lane = Lane::Compute,
       .start = [](Desks& desks, const Places&) { desks.reading.read({recordNamed(desks.session, "-unread")}); }},
      {.name = "another model opened",
       .title = "Opening v2",
       .lane = Lane::Compute,
       .start =
           [](Desks& desks, const Places&) {
             desks.reading.readAllWith({testData("glm/v2"), testData("sae/batch_top_k.pt"), 1, {}, {}, {}});
           }},
      {.name = "fidelity measured",
       .title = "Measuring the fidelity",
       .lane = Lane::Compute,
       .start = [](Desks& desks, const Places&) { desks.fidelity.measure({}); }},
  };
}

std::vector<Kind> steeringKinds() {
  const auto turn = [](Desks& desks, const Places&) {
    desks.steering.turn(desks.steering.current(), 7.5);
    desks.steering.turn(desks.steering.current(), 8.5);  // a change that waits while the first is looked at
  };
  return {
      {.name = "steering session stored",
       .title = "Saving the steering session",
       .lane = Lane::Writing,
       .start = turn,
       .isWritten = true},
      {.name = "steered", .title = "Steering", .lane = Lane::Compute, .start = turn, .steers = true},
      {.name = "curve drawn",
       .title = "Drawing the curve",
       .lane = Lane::Compute,
       .start = [](Desks& desks, const Places&) { desks.steering.pick(desks.steering.latents().back()); },
       .isSecond = true,
       .steers = true},
      {.name = "controls run",
       .title = "Running controls",
       .lane = Lane::Compute,
       .start = turn,
       .isSecond = true,
       .steers = true},
      {.name = "swept", .title = "Steering sweep", .lane = Lane::Compute, .start = startSweep},
  };
}

std::vector<Kind> allKinds() {
  std::vector<Kind> kinds = openingKinds();
  for (const auto& more : {recordKinds(), latentKinds(), steeringKinds()})
    kinds.insert(kinds.end(), more.begin(), more.end());
  return kinds;
}

void startBlocker(Desks& desks, Lane lane) {
  Session& session = desks.session;
  const JobRequest request{"blocker", Urgency::Interactive, {}, JobNotice::Silent};
  const auto onProject = [](const Project&, const JobContext&) -> Status { return {}; };
  const auto alone = [](const JobContext&) -> Status { return {}; };
  if (lane == Lane::Reading)
    session.project().read(request, onProject, &desks.window, [] {});
  else if (lane == Lane::Writing)
    session.project().write(request, onProject, &desks.window, [] {});
  else
    session.jobs().start(lane == Lane::Compute ? session.computeLane()
                         : lane == Lane::Files ? session.fileLane()
                                               : session.shelfLane(),
                         request, alone, Addressee::ofProgram(&desks.window), [] {});
}

}  // namespace

Q_DECLARE_METATYPE(Moment)
Q_DECLARE_METATYPE(Turn)

class TestOneProject : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    qputenv("DGLM_MODELS", templates_.folder.filePath("shelf").toUtf8());
    std::error_code failure;
    fs::create_directories(pathOf(templates_.folder.filePath("shelf")));
    fs::copy(testData("glm/v2"), pathOf(templates_.folder.filePath("shelf/v2")), fs::copy_options::recursive, failure);
    QVERIFY(!failure);
    for (const auto& [path, name, seed, latent] :
         {std::tuple{templates_.a, "a", 1U, 0}, std::tuple{templates_.b, "b", 99U, 4}}) {
      const Status made = makeProject(path, name, seed, latent);
      QVERIFY2(!made.hasError(), made.hasError() ? made.error().text().c_str() : "");
    }
  }

  void everythingStaysWithItsProject_data() {
    QTest::addColumn<size_t>("kind");
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<Turn>("turn");
    const std::pair<Moment, const char*> moments[] = {
        {Moment::Waiting, "waiting"}, {Moment::Running, "running"}, {Moment::Undelivered, "undelivered"}};
    const std::pair<Turn, const char*> turns[] = {
        {Turn::Closed, "closed"}, {Turn::Another, "another opened"}, {Turn::Again, "opened again"}};
    for (size_t kind = 0; kind < kinds_.size(); ++kind)
      for (const auto& [moment, momentName] : moments)
        for (const auto& [turn, turnName] : turns)
          if (moment != Moment::Waiting || !kinds_[kind].isSecond)
            QTest::addRow("%s, %s, %s", kinds_[kind].name, momentName, turnName) << kind << moment << turn;
  }

  void everythingStaysWithItsProject() {
    QFETCH(size_t, kind);
    QFETCH(Moment, moment);
    QFETCH(Turn, turn);
    const Kind& job = kinds_[kind];
    const Places places;
    for (const auto& [from, to] : {std::pair{templates_.a, places.a}, std::pair{templates_.b, places.b}})
      fs::copy_file(from, to);
    const QStringList before = stored(places.a), other = stored(places.b);
    QStringList found;
    {
      Desks desks;
      Hold hold(desks.session.jobs());
      if (!job.opensItself)
        QVERIFY(desks.opens(places.a));
      if (job.lane == Lane::Shelf) {
        desks.library.refresh();
        QVERIFY(desks.settles());
      }
      desks.steer(job.steers);
      QVERIFY(desks.settles());
      QVERIFY(bringTo(moment, job, desks, places, hold));
      if (turn == Turn::Closed)
        desks.session.closeProject();
      else
        desks.session.openProject(turn == Turn::Again ? places.a : places.b);
      hold.release();
      QVERIFY(desks.settles());
      QTRY_VERIFY(turn == Turn::Again || Project::open(places.a).hasValue());
      if (job.stays)
        QVERIFY(job.stays(desks, places));
      found = shown(desks);
    }
    compare(found, turn, places, job.steers);
    if (turn == Turn::Another)
      QCOMPARE(stored(places.b), other);
    if (job.isWritten)
      QVERIFY(stored(places.a) != before);
  }

 private:
  /// The job is where the row wants it.
  bool bringTo(Moment moment, const Kind& job, Desks& desks, const Places& places, Hold& hold) {
    if (moment == Moment::Waiting) {
      hold.hold("blocker");
      startBlocker(desks, job.lane);
      if (!QTest::qWaitFor([&] { return hold.isHolding("blocker"); }, kPatience))
        return false;
      QPointer<JobHandle> waiting;
      const auto note = [&](JobHandle* each) {
        if (each->title().startsWith(job.title))
          waiting = each;
      };
      const auto connection = QObject::connect(&desks.session.jobs(), &JobRunner::jobAdded, this, note);
      job.start(desks, places);
      const bool waits = QTest::qWaitFor([&] { return !waiting.isNull(); }, kPatience);
      QObject::disconnect(connection);
      return waits && waiting->state() == JobHandle::State::Waiting;
    }
    hold.hold(job.title);
    job.start(desks, places);
    if (!QTest::qWaitFor([&] { return hold.isHolding(job.title); }, kPatience))
      return false;
    return moment == Moment::Running || hold.waitForEnd(job.title);
  }

  /// With what desks show that have not seen the job.
  void compare(const QStringList& found, Turn turn, const Places& places, bool steers) {
    Desks fresh;
    fresh.steer(steers);
    if (turn != Turn::Closed)
      QVERIFY(fresh.opens(turn == Turn::Again ? places.a : places.b));
    const QStringList expected = shown(fresh);
    for (qsizetype i = 0; i < std::max(found.size(), expected.size()); ++i)
      QCOMPARE(found.value(i), expected.value(i));
  }

  const std::vector<Kind> kinds_ = allKinds();
  Places templates_;
};

DGLM_TEST(TestOneProject);
#include "tst_one_project.moc"
