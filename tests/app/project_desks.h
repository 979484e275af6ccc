// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonDocument>
#include <QtTest>

#include <condition_variable>
#include <mutex>
#include <numeric>
#include <set>

#include "app/concepts/concept_desk.h"
#include "app/explore/finder.h"
#include "app/models/fidelity_desk.h"
#include "app/models/model_library.h"
#include "app/models/model_opening.h"
#include "app/project/exporter.h"
#include "app/project/record_intake.h"
#include "app/shell/file_drop.h"
#include "app/steering/steering_desk.h"
#include "app/steering/steering_setup_json.h"
#include "app/texts/paths.h"
#include "core/study/analysis.h"
#include "core/study/project_concepts.h"
#include "tests/some_bases.h"

namespace dglm::test {

namespace fs = std::filesystem;

inline constexpr int kPatience = 120'000;  // milliseconds: what hangs, hangs longer, and machines may be busy

/// Holds the jobs of one title still where they begin, and tells when one has ended.
class Hold {
 public:
  explicit Hold(JobRunner& jobs) : jobs_(jobs) {
    jobs.setWatch([this](const QString& title, JobRunner::Moment moment) { onMoment(title, moment); });
  }

  ~Hold() {
    release();
    jobs_.setWatch(nullptr);
  }

  void hold(const QString& title) {
    const std::lock_guard lock(mutex_);
    held_.insert(title);
  }
  void release() {
    const std::lock_guard lock(mutex_);
    held_.clear();
    changed_.notify_all();
  }
  bool isHolding(const QString& title) {
    const std::lock_guard lock(mutex_);
    return holding_ == title;
  }
  /// Lets go and waits until it has ended, without a look at this thread's events.
  bool waitForEnd(const QString& title) {
    std::unique_lock lock(mutex_);
    held_.clear();
    changed_.notify_all();
    return changed_.wait_for(lock, std::chrono::milliseconds(kPatience), [&] { return ended_ == title; });
  }

 private:
  void onMoment(const QString& title, JobRunner::Moment moment) {
    std::unique_lock lock(mutex_);
    const auto held = std::ranges::find_if(held_, [&](const QString& each) { return title.startsWith(each); });
    if (moment == JobRunner::Moment::Begins) {
      if (held == held_.end())
        return;
      begun_ = holding_ = *held;
      changed_.wait(lock, [this] { return held_.empty(); });
      holding_.clear();
    } else if (!begun_.isEmpty() && title.startsWith(begun_)) {
      ended_ = std::exchange(begun_, QString());
      changed_.notify_all();
    }
  }

  JobRunner& jobs_;
  std::mutex mutex_;  // of everything below
  std::condition_variable changed_;
  std::set<QString> held_;
  QString holding_, begun_, ended_;
};

/// Everything that works on one session, wired as the window wires it.
struct Desks {
  Desks() {
    QObject::connect(&drop, &FileDrop::filesDropped, &intake, &RecordIntake::openFiles);
    QObject::connect(&drop, &FileDrop::modelDropped, &opening, &ModelOpening::open);
    QObject::connect(&exporter, &Exporter::exported, &window, [this](const QString& path) { told << path; });
    QObject::connect(&reading, &ReadingDesk::previewed, &tracks, &LatentTracks::setPreview);
    QObject::connect(&library, &ModelLibrary::noticed, &window, [this](const QString& text) { told << text; });
  }

  /// Nothing is under way and nothing follows any more.
  bool settles() {
    constexpr int kQuiet = 25, kSteeringRest = 400;
    for (int quiet = 0; quiet < (isSteering ? kSteeringRest : kQuiet);) {
      if (!QTest::qWaitFor([this] { return !session.jobs().isBusy(); }, kPatience))
        return false;
      QTest::qWait(5);
      quiet = session.jobs().isBusy() ? 0 : quiet + 5;
    }
    // What was given up may still be running.
    for (JobLane* lane : {&session.computeLane(), &session.fileLane(), &session.shelfLane(), &session.searchLane()})
      static_cast<void>(lane->call([]() -> Status { return {}; }, Urgency::Background));
    QCoreApplication::processEvents();
    return true;
  }

  bool opens(const fs::path& path) {
    session.openProject(path);
    return settles() && session.state() == Session::State::Ready && session.record() && session.latents().overview();
  }

  void steer(bool isActive) {
    isSteering = isActive;
    steering.setActive(isActive);
  }

  QWidget window;
  Session session;
  ReadingDesk reading{session};
  RecordIntake intake{session, reading};
  LatentTracks tracks{session};
  ConceptBook concepts{session};
  ConceptDesk scoring{session, reading, concepts};
  FidelityDesk fidelity{session, reading};
  SteeringDesk steering{session, reading};
  Finder finder{session};
  ModelLibrary library{session};
  // The window owns these
  ModelOpening& opening = *new ModelOpening(session, reading, window);
  FileDrop drop{session};
  Exporter& exporter = *new Exporter(session, tracks, window);
  QStringList told;
  bool isSteering = false;
};

inline QString number(double value) {
  return QString::number(value, 'g', 9);
}

inline QStringList shownSession(Session& session) {
  QStringList lines;
  lines << QString("state %1 %2").arg(static_cast<int>(session.state())).arg(session.failure().has_value());
  lines << "file " + QString::fromStdString(session.contents().path.filename().string());
  for (const RecordSummary& record : session.records())
    lines << QString("record %1 %2").arg(toNumber(record.id)).arg(QString::fromStdString(record.name));
  lines << QString("%1 models, %2 dictionaries, %3 analyses")
               .arg(session.contents().models.size())
               .arg(session.contents().dictionaries.size())
               .arg(session.contents().analyses.size());
  lines << QString("shows %1").arg(session.record() ? QString::fromStdString(session.record()->id) : "nothing");
  lines << QString("undo %1, back %2").arg(session.undoStack().count()).arg(session.canGoBack());
  const SharedSelection& selection = session.selection();
  lines << QString("selected %1 %2 %3")
               .arg(toNumber(selection.record))
               .arg(selection.bases ? selection.bases->start : -1)
               .arg(selection.latent ? selection.latent->latent : -1);
  return lines;
}

inline QStringList shownLatents(Desks& desks) {
  QStringList lines;
  const LatentBook& latents = desks.session.latents();
  lines << QString("latents %1 of %2")
               .arg(static_cast<int>(latents.state()))
               .arg(latents.analysis() ? toNumber(*latents.analysis()) : -1);
  if (latents.overview())
    for (int latent = 0; latent < 4; ++latent)
      lines << latents.nameOf(latent) + '/' + latents.noteOf(latent);
  for (const LatentCurve& curve : desks.tracks.curves()) {
    const double sum = curve.values ? std::accumulate(curve.values->begin(), curve.values->end(), 0.0) : -1;
    lines << QString("curve %1 %2").arg(curve.latent).arg(number(sum));
  }
  return lines;
}

inline QStringList shownByDesks(Desks& desks) {
  QStringList lines;
  for (const ConceptRun& run : desks.concepts.runs())
    lines << QString("scored %1: %2 rows, first %3")
                 .arg(run.number)
                 .arg(run.scores->rows.size())
                 .arg(run.scores->concepts.empty() ? "" : QString::fromStdString(run.scores->concepts.front()));
  lines << QString("chosen row %1 %2")
               .arg(desks.concepts.chosenKey().value_or(-1))
               .arg(desks.concepts.onSets() != nullptr);
  lines << QString("scoring %1 %2").arg(desks.scoring.job() != nullptr).arg(desks.scoring.failure().has_value());
  lines << QString("asked %1").arg(desks.scoring.lastAsked().has_value());
  lines << QString("fidelity %1 %2").arg(desks.fidelity.job() != nullptr).arg(desks.fidelity.fidelity().has_value());
  lines << QString("reading %1 %2").arg(desks.reading.job() != nullptr).arg(desks.reading.failure().has_value());
  lines << QString("found %1").arg(desks.finder.hits().size());
  SteeringDesk& steering = desks.steering;
  for (const SteeringNote& note : steering.sessions().store().notes())
    lines << QString("session %1 of %2: %3")
                 .arg(note.number)
                 .arg(note.study.record ? toNumber(*note.study.record) : 0)
                 .arg(QString::fromUtf8(QJsonDocument(toJson(note.setup)).toJson(QJsonDocument::Compact)));
  lines << QString("dials of session %1: %2")
               .arg(steering.sessions().number())
               .arg(QString::fromUtf8(QJsonDocument(toJson(steering.setup())).toJson(QJsonDocument::Compact)));
  lines << QString("current %1, state %2").arg(steering.current()).arg(static_cast<int>(steering.state()));
  if (steering.outcome())
    lines << QString("steered record %1, %2 tokens, %3 -> %4")
                 .arg(toNumber(steering.outcome()->task.recordId))
                 .arg(steering.outcome()->windowTokens)
                 .arg(number(steering.outcome()->targetBefore.probability),
                      number(steering.outcome()->targetAfter.probability));
  for (const StrengthPoint& point : steering.curve())
    lines << "strength " + number(point.value);
  lines << QString("controls %1").arg(steering.controls().has_value());
  return lines;
}

inline QStringList shown(Desks& desks) {
  return shownSession(desks.session) + shownLatents(desks) + shownByDesks(desks);
}

/// What the file holds.
inline QStringList stored(const fs::path& path) {
  QStringList lines;
  const auto opened = Project::open(path, ProjectMode::ReadOnly);
  if (opened.hasError())
    return {QString::fromStdString(opened.error().text())};
  const Project& project = opened.value();
  const auto records = project.records().list();
  for (const RecordSummary& record : records.value())
    lines << QString::fromStdString(record.name);
  const auto analyses = project.analyses().list();
  for (const StoredAnalysis& analysis : analyses.value())
    lines << QString("analysis %1: %2 records, %3")
                 .arg(toNumber(analysis.id))
                 .arg(project.activations().records(analysis.id).value().size())
                 .arg(loadFidelity(project, analysis.id).value().has_value());
  const auto dictionaries = project.models().dictionaries();
  for (const StoredDictionary& dictionary : dictionaries.value()) {
    const auto marks = project.latentMarks().list(dictionary.id);
    for (const LatentMark& mark : marks.value())
      lines << QString("mark %1 %2").arg(mark.latent).arg(QString::fromStdString(mark.text));
  }
  lines << QString("%1 score runs").arg(project.scores().list().value().size());
  const auto sessions = project.steering().list();
  for (const StoredSteering& steering : sessions.value())
    lines << QString("steering %1: %2 moves")
                 .arg(toNumber(steering.id))
                 .arg(project.steering().history(steering.id).value().steps.size());
  return lines;
}

inline ProjectConceptsRequest scoringOf(AnalysisId analysis, const std::vector<RecordId>& records) {
  ProjectConceptsRequest request;
  request.analysis = analysis;
  request.sets = {{{records[0]}, {records[1]}, {records[2]}}};
  request.search.leastRegions = 1;
  request.search.leastF1 = 0.01;
  request.search.permutations = 0;
  request.search.resamples = 0;
  return request;
}

/// A project with the small model: three records that were read and one that was not, a scored run, a name, a steering
/// session. Those of two names have the same ids and nothing else in common.
inline Status makeProject(const fs::path& path, const std::string& name, uint32_t seed, int32_t latent) {
  DGLM_TRY(const LatentReader reader, LatentReader::open({testData("glm/v2"), testData("sae/batch_top_k.pt"), 0}));
  DGLM_TRY(Project project, Project::create(path));
  std::vector<NewRecord> records;
  for (const char* each : {"-one", "-two", "-three", "-unread"})
    records.push_back({annotatedRecord(name + each, 33 + 3 * std::ssize(records), seed += 7), {}});
  DGLM_TRY(const std::vector<RecordId> ids, project.records().add(records));
  LatentReadingOptions options;
  options.frames = 1;
  DGLM_TRY(const AnalysisId analysis, findOrAddAnalysis(project, reader, options));
  DGLM_CHECK(analyseRecords(ProjectAccess(project), analysis, reader, std::span(ids).first(3), {}));
  DGLM_TRY(const Analysis added, project.analyses().load(analysis));
  const std::vector<int32_t> pins{latent, latent + 1};
  DGLM_CHECK(project.latentMarks().setPins(added.dictionary, pins, {}));
  const LatentMark mark{latent, LatentMarkKind::Name, MarkSource::User, name + "'s latent", {}};
  DGLM_CHECK(project.latentMarks().set(added.dictionary, std::span(&mark, 1)));

  const ProjectConceptsRequest request = scoringOf(analysis, ids);
  DGLM_TRY(const ScoreRun run, scoreRunOf(project, request));
  const auto load = [&](RecordId id) { return loadRecordAndCode(project, analysis, id); };
  DGLM_TRY(const ProjectConcepts found, scoreProjectConcepts(request, added.dictionaryWidth, load, {}));
  DGLM_TRY(const ScoreRunId scored, project.scores().add(run, found.scores));
  static_cast<void>(scored);

  SteeringStudy study;
  study.record = ids[0];
  study.model = added.model;
  study.dictionary = added.dictionary;
  study.layer = added.layer;
  study.site = added.site;
  SteeringSetup setup;
  setup.dials = {{latent, 1.0 + latent, true, false}};
  const SteeringStep step{QJsonDocument(toJson(setup)).toJson(QJsonDocument::Compact).toStdString(), {}, {}};
  DGLM_TRY(const SteeringId steering, project.steering().add(study, step));
  static_cast<void>(steering);
  return project.close();
}

}  // namespace dglm::test
