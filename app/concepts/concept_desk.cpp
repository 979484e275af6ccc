// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/concepts/concept_desk.h"

#include <algorithm>
#include <thread>

#include "app/concepts/concept_command.h"
#include "app/texts/core_texts.h"
#include "core/interpretation/concept_names.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

const QString kConcepts = QStringLiteral("concepts");

ConceptRegion segmentsOf(const Feature& feature) {
  ConceptRegion region;
  for (const FeatureSegment& segment : feature.segments)
    region.push_back(segment.bases);
  return region;
}

std::optional<ProjectConceptsRequest> newestRequest(const ConceptBook& book) {
  for (auto run = book.runs().rbegin(); run != book.runs().rend(); ++run)
    if (auto request = projectConceptsFrom(run->run.parametersJson); request.hasValue())
      return std::move(request).value();
  return std::nullopt;
}

}  // namespace

std::string usualSynonyms(const ConceptBook& book) {
  const auto newest = newestRequest(book);
  return newest ? newest->synonyms : std::string(ConceptNames::commonText());
}

ConceptDesk::ConceptDesk(Session& session, ReadingDesk& reading, ConceptBook& book, QObject* parent)
    : QObject(parent), session_(session), reading_(reading), book_(book) {
  connect(&reading, &ReadingDesk::changed, this, &ConceptDesk::onReading);
  connect(&book, &ConceptBook::runsChanged, this, &ConceptDesk::noteRun);
  connect(&session, &Session::stateChanged, this, [this] {
    isRunToNote_ = false;
    waiting_.reset();
    asked_.reset();
    failure_.reset();
    Q_EMIT changed();
  });
  connect(&session.unfinished(), &UnfinishedWork::goOnWanted, this, &ConceptDesk::goOn);
}

JobHandle* ConceptDesk::job() const {
  return waiting_ ? reading_.job() : job_.data();
}

bool ConceptDesk::canScore() const {
  return session_.latents().overview() && !session_.contents().isReadOnly && !job();
}

std::optional<ProjectConceptsRequest> ConceptDesk::lastAsked() const {
  return asked_ ? asked_ : newestRequest(book_);
}

void ConceptDesk::score(ProjectConceptsRequest request) {
  failure_.reset();
  asked_ = request;
  std::vector<RecordId> missing;
  for (const auto& records : request.sets)
    std::copy_if(records.begin(), records.end(), std::back_inserter(missing),
                 [this](RecordId id) { return !session_.latents().covers(id); });
  waiting_ = std::move(request);
  if (missing.empty())
    return start();
  reading_.read(missing);
  remember(reading_.job(), *waiting_);
  connect(reading_.job(), &JobHandle::cancelled, this, [this] { waiting_.reset(); });
}

/// Goes on when the records have been read; when they could not be, says why.
void ConceptDesk::onReading() {
  if (!waiting_)
    return;
  failure_ = reading_.failure();
  if (failure_)
    waiting_.reset();
  else if (!reading_.job())
    start();
  Q_EMIT changed();
}

void ConceptDesk::start() {
  ProjectConceptsRequest request = *std::exchange(waiting_, std::nullopt);
  request.search.workers = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  const auto body = [project = session_.project().access(), request](const JobContext& job) {
    return scoreIntoProject(project, request, job);
  };
  const auto done = [this](const std::vector<Phrase>& remarks) {
    isRunToNote_ = true;
    book_.reload();
    session_.latents().reload();
    QStringList sentences;
    for (const Phrase& remark : remarks)
      sentences << reasonText(remark);
    if (!sentences.isEmpty())
      Q_EMIT noticed(sentences.join('\n'));
  };
  job_ = session_.jobs().start(session_.computeLane(), {tr("Scoring concepts")}, body, session_.ofProject(this), done);
  remember(job_, request);
  connect(job_, &JobHandle::progressed, this, &ConceptDesk::changed);
  connect(job_, &JobHandle::failed, this, [this](const Error& error) { failure_ = error; });
  connect(job_, &JobHandle::finished, this, [this, job = job_.data()] {
    if (job_ == job)
      job_.clear();
    Q_EMIT changed();
  });
  Q_EMIT changed();
}

void ConceptDesk::goOn(const UnfinishedJob& cutOff) {
  if (cutOff.kind != kConcepts || !canScore())
    return;
  auto request = projectConceptsFrom(cutOff.work["request"].toString().toStdString());
  session_.unfinished().forget(cutOff.id);
  if (request.hasValue())
    score(std::move(request).value());
}

void ConceptDesk::remember(JobHandle* job, const ProjectConceptsRequest& request) {
  const QString json = QString::fromStdString(toJson(request));
  session_.unfinished().remember(job, {kConcepts, tr("Scoring concepts"), {{"request", json}}});
}

/// Once the book has the run, its command is known.
void ConceptDesk::noteRun() {
  if (!isRunToNote_ || book_.runs().empty())
    return;
  const auto newest = std::ranges::max_element(book_.runs(), {}, &ConceptRun::number);
  const auto request = projectConceptsFrom(newest->run.parametersJson);
  if (request.hasError())
    return;
  isRunToNote_ = false;
  const std::filesystem::path folder = conceptFolder(session_, newest->number);
  const auto files = [request = request.value(), place = folder.filename()](
                         const Project& project, const std::filesystem::path& into, const JobContext& job) {
    return writeConceptSets(project, request, into / place, job);
  };
  session_.script().add({.what = tr("Scored concepts."),
                         .command = [line = conceptsCommand(session_, newest->run, folder)] { return line; },
                         .files = files});
}

bool ConceptDesk::canUseSelection() const {
  return session_.record() && session_.selection().bases && session_.latents().analysis() &&
         session_.latents().covers(session_.recordId());
}

void ConceptDesk::useSelection() {
  if (!canUseSelection())
    return;
  const Record& record = *session_.record();
  const SharedSelection& selection = session_.selection();
  SelectionConceptRequest request;
  request.analysis = *session_.latents().analysis();
  request.record = session_.recordId();
  request.isFeature = selection.feature >= 0;
  request.synonyms = usualSynonyms(book_);
  if (request.isFeature) {
    const Feature& feature = record.features[static_cast<size_t>(selection.feature)];
    const auto names = ConceptNames::parse(request.synonyms, "");
    // A name of its own stays as the user sees it; a primer's is told from that of the gene it is named after.
    request.name =
        names.hasValue() && feature.type == "primer_bind" ? names.value().conceptOf(feature) : feature.label();
    request.bases = segmentsOf(feature);
  } else {
    //: A range of bases of a sequence, taken as a concept: "pUC19 1,284-2,144".
    request.name = tr("%1 %2")
                       .arg(QString::fromStdString(record.id), formatRange(*selection.bases, record.length()))
                       .toStdString();
    request.bases = {*selection.bases};
  }
  session_.project().read(
      {tr("Scoring the selection"), Urgency::Interactive, "selection concept", JobNotice::Quiet},
      [request](const Project& project, const JobContext& job) { return scoreSelection(project, request, job); }, this,
      [this](SelectionConcept found) {
        if (found.scores.rows.empty())
          Q_EMIT nothingFound();
        else if (session_.contents().isReadOnly)
          take(std::move(found), std::nullopt);
        else
          store(std::move(found));
      });
}

void ConceptDesk::store(SelectionConcept found) {
  const auto add = [run = found.run, scores = found.scores](Project& project, const JobContext& job) {
    return project.scores().add(run, scores, job);
  };
  session_.project().write({tr("Storing concept scores"), Urgency::Interactive, {}, JobNotice::Silent}, add, this,
                           [this, found = std::move(found)](ScoreRunId id) { take(found, id); });
}

void ConceptDesk::take(SelectionConcept found, std::optional<ScoreRunId> id) {
  book_.addSelection(std::move(found), id);
  const ConceptRun& run = book_.runs().back();
  session_.script().add(
      tr("Scored the selection as concept %1.").arg(QString::fromStdString(run.scores->concepts.front())));
  Q_EMIT selectionScored(ConceptRowRef{&run, &run.scores->rows.front()}.key());
}

}  // namespace dglm
