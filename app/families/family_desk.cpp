// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/families/family_desk.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <thread>
#include <utility>

#include "app/project/command_text.h"
#include "app/project/concept_book.h"
#include "app/project/family_tracks.h"
#include "app/project/view_work.h"
#include "app/texts/core_texts.h"
#include "app/texts/paths.h"
#include "core/base/utf8_path.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// Beside the project.
fs::path folderOfFamilies(const Session& session) {
  const fs::path& project = session.contents().path;
  return project.parent_path() / (project.stem() += " families");
}

/// In it: a folder that is not there yet.
fs::path freeFamilyFolder(const Session& session) {
  const fs::path all = folderOfFamilies(session);
  fs::path folder = all / "meta-sae";
  std::error_code ignored;
  for (int i = 2; fs::exists(folder, ignored); ++i)
    folder = all / ("meta-sae_" + std::to_string(i));
  return folder;
}

struct ReadMetaRun {
  MetaRunFiles run;
  std::optional<ConceptScores> scores;
};

template <class Value>
QString joinedNumbers(const std::vector<Value>& values) {
  QStringList words;
  for (const Value value : values)
    words << QString::number(value);
  return words.join(',');
}

}  // namespace

FamilyDesk::FamilyDesk(Session& session, const ConceptBook& concepts, QObject* parent)
    : QObject(parent), session_(session), concepts_(concepts) {
  connect(&session_, &Session::projectOpened, this, &FamilyDesk::restore);
  connect(&session_, &Session::stateChanged, this, [this] {
    if (session_.state() != Session::State::Ready) {
      run_.reset();
      scores_.reset();
      failure_.reset();
    }
    Q_EMIT changed();
  });
  connect(&concepts_, &ConceptBook::runsChanged, this, &FamilyDesk::changed);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &FamilyDesk::changed);
}

bool FamilyDesk::isOfDictionaryInUse() const {
  const ModelReference* dictionary = dictionaryInUse(session_);
  return run_ && dictionary && dictionary->sha256 == run_->dictionarySha256;
}

std::vector<fs::path> FamilyDesk::places() const {
  std::vector<fs::path> places{folderOfFamilies(session_)};
  for (const QJsonValue& folder : session_.view()[kMetaSaesKey].toArray())
    places.push_back(pathOf(folder.toString()));
  return places;
}

bool FamilyDesk::hasMetaSaes() const {
  std::error_code ignored;
  return session_.state() == Session::State::Ready &&
         std::ranges::any_of(places(), [&](const fs::path& place) { return fs::exists(place, ignored); });
}

bool FamilyDesk::canTrain() const {
  return session_.state() == Session::State::Ready && dictionaryInUse(session_) && !job_;
}

MetaSaeRequest FamilyDesk::proposal() const {
  constexpr int64_t kUsualDim = 128, kLatentsOfOne = 4;
  MetaSaeRequest request;
  if (const ModelReference* dictionary = dictionaryInUse(session_))
    request.dictionary = dictionary->path;
  request.labels = labels();
  if (!request.labels.empty())
    request.labelsFrom = "concept scores in " + toUtf8(session_.contents().path);
  const LatentOverview* overview = session_.latents().overview();
  const int64_t rows =
      request.labels.empty() && overview ? std::ssize(overview->summary.latents) : std::ssize(request.labels);
  request.dims = {std::clamp<int64_t>(rows / kLatentsOfOne, 2, kUsualDim)};
  request.outputFolder = freeFamilyFolder(session_);
  return request;
}

std::vector<LabelledLatent> FamilyDesk::labels() const {
  std::vector<LabelledLatent> labelled;
  const LatentOverview* overview = session_.latents().overview();
  if (!overview)
    return labelled;
  for (int32_t latent = 0; latent < static_cast<int32_t>(overview->summary.latents.size()); ++latent)
    if (const auto best = concepts_.bestConcept(latent))
      labelled.push_back({latent, best->score->countingF1(), {best->conceptName()}});
  return labelled;
}

void FamilyDesk::train(const MetaSaeRequest& request) {
  if (!canTrain())
    return;
  const auto body = [request](const JobContext& job) { return trainMetaSaes(request, job); };
  follow(session_.jobs().start(
      session_.computeLane(), {tr("Training a meta-SAE"), Urgency::Patient}, body, session_.ofProject(this),
      [this, request](const MetaSaeReport& report) {
        session_.script().add(tr("Trained a meta-SAE on %n latents.", nullptr, static_cast<int>(report.rows)),
                              metaSaeCommand(request));
        Q_EMIT trained(tr("The families of %n latents are found.", nullptr, static_cast<int>(report.rows)));
        open(request.outputFolder);
      }));
}

void FamilyDesk::open(const fs::path& folder) {
  const auto body = [folder](const JobContext& job) -> Result<ReadMetaRun> {
    const std::vector<fs::path> runs = metaRunsIn(folder);
    DGLM_TRY(MetaRunFiles run, readMetaRun(runs.empty() ? folder : runs.front(), job));
    DGLM_TRY(std::optional<ConceptScores> scores, readMetaScores(run.folder));
    return ReadMetaRun{std::move(run), std::move(scores)};
  };
  follow(session_.jobs().start(
      session_.fileLane(), {tr("Reading a meta-SAE"), Urgency::Interactive, "meta-SAE", JobNotice::Silent}, body,
      session_.ofProject(this), [this](ReadMetaRun read) {
        run_ = std::make_shared<const MetaRunFiles>(std::move(read.run));
        scores_ = read.scores ? std::make_shared<const ConceptScores>(std::move(*read.scores)) : nullptr;
        store(run_->folder);
        Q_EMIT changed();
      }));
}

std::optional<ProjectConceptsRequest> FamilyDesk::scoring() const {
  for (auto run = concepts_.runs().rbegin(); run != concepts_.runs().rend(); ++run) {
    auto request = projectConceptsFrom(run->run.parametersJson);
    if (request.hasValue() && request.value().analysis == session_.latents().analysis())
      return std::move(request).value();
  }
  return std::nullopt;
}

bool FamilyDesk::canScore() const {
  return isOfDictionaryInUse() && !job_ && scoring();
}

void FamilyDesk::score() {
  std::optional<ProjectConceptsRequest> request = scoring();
  if (!canScore() || !request)
    return;
  request->search.workers = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  const auto body = [run = run_, request = *request, access = session_.project().access()](const JobContext& job) {
    return scoreMetaRun(access, request, *run, job);
  };
  follow(session_.jobs().start(session_.computeLane(), {tr("Scoring families as concepts")}, body,
                               session_.ofProject(this), [this, run = run_](ProjectConcepts found) {
                                 const auto scored = static_cast<int>(bestConcepts(found.scores).size());
                                 const QString sentence = tr("Scored %n families as concepts.", nullptr, scored);
                                 session_.script().add(sentence);
                                 if (run == run_)
                                   scores_ = std::make_shared<const ConceptScores>(std::move(found.scores));
                                 QStringList sentences{sentence};
                                 for (const Phrase& remark : found.remarks)
                                   sentences << reasonText(remark);
                                 Q_EMIT this->scored(sentences.join('\n'));
                                 Q_EMIT changed();
                               }));
}

void FamilyDesk::close() {
  run_.reset();
  scores_.reset();
  failure_.reset();
  store({});
  Q_EMIT changed();
}

void FamilyDesk::follow(JobHandle* job) {
  failure_.reset();
  job_ = job;
  connect(job, &JobHandle::failed, this, [this](const Error& error) { failure_ = error; });
  connect(job, &JobHandle::progressed, this, &FamilyDesk::changed);
  connect(job, &JobHandle::finished, this, [this, job] {
    if (job_ == job)
      job_.clear();
    Q_EMIT changed();
  });
  Q_EMIT changed();
}

void FamilyDesk::restore() {
  run_.reset();
  scores_.reset();
  const fs::path folder = pathOf(session_.view()[kFamiliesKey].toString());
  std::error_code ignored;
  if (!folder.empty() && fs::exists(folder, ignored))
    open(folder);
}

void FamilyDesk::store(const fs::path& folder) {
  session_.view()[kFamiliesKey] = textOf(folder);
  const fs::path sweep = folder.parent_path();
  QJsonArray opened = session_.view()[kMetaSaesKey].toArray();
  if (!folder.empty() && !opened.contains(textOf(sweep)))
    session_.view()[kMetaSaesKey] = (opened << textOf(sweep));
  session_.noteView();
}

QString metaSaeCommand(const MetaSaeRequest& request) {
  const MetaSaeOptions usual;
  QStringList words{"decode-glm", "train", "meta-sae", "--sae", textOf(request.dictionary)};
  const bool takesAll = request.takesAll || (request.labels.empty() && request.scores.empty());
  words << "--latents" << (takesAll ? "all" : "scored");
  if (!request.labels.empty() || !request.scores.empty())
    words << "--scores" << (request.scores.empty() ? QStringLiteral("concepts.csv") : textOf(request.scores));
  if (!takesAll && request.leastF1 > 0)
    words << "--min-f1" << QString::number(request.leastF1);
  words << "--dim" << joinedNumbers(request.dims);
  if (request.kind == MetaKind::JumpRelu)
    words << "--alpha" << joinedNumbers(request.alphas);
  else
    words << "--trainer"
          << "batchtopk"
          << "--meta-k" << joinedNumbers(request.ks);
  if (request.seeds > 1)
    words << "--seeds" << QString::number(request.seeds);
  if (request.options.epochs != usual.epochs)
    words << "--epochs" << QString::number(request.options.epochs);
  if (request.randomControl)
    words << "--control"
          << "random";
  words << "--output-dir" << textOf(request.outputFolder);
  return shellLine(words);
}

}  // namespace dglm
