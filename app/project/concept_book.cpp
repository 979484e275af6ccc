// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/concept_book.h"

#include <algorithm>
#include <cmath>

namespace dglm {
namespace {

constexpr int kRowBits = 32;

struct StoredScores {
  StoredScoreRun stored;
  std::shared_ptr<const ConceptScores> scores;  ///< null: known already
};

/// The project's runs, with the scores of those that are not among the known numbers.
Result<std::vector<StoredScores>> readRuns(const Project& project, const std::vector<int64_t>& known) {
  DGLM_TRY(const std::vector<StoredScoreRun> list, project.scores().list());
  std::vector<StoredScores> runs;
  for (const StoredScoreRun& stored : list) {
    StoredScores& run = runs.emplace_back(StoredScores{stored, nullptr});
    if (std::find(known.begin(), known.end(), toNumber(stored.id)) != known.end())
      continue;
    DGLM_TRY(ConceptScores scores, project.scores().scores(stored.id));
    run.scores = std::make_shared<const ConceptScores>(std::move(scores));
  }
  return runs;
}

auto isRunOf(int64_t key) {
  return [number = key >> kRowBits](const ConceptRun& run) { return run.number == number; };
}

/// Held-out F1, and below all of those the F1 of scores with nothing held out.
double rank(const LatentScore& score) {
  return std::isnan(score.heldOutF1()) ? score.sets[0].f1 - 1 : score.heldOutF1();
}

}  // namespace

int64_t ConceptRowRef::key() const {
  return (run->number << kRowBits) | (score - run->scores->rows.data());
}

ConceptBook::ConceptBook(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session, &Session::stateChanged, this, &ConceptBook::clear);
  connect(&session, &Session::contentsChanged, this, [this] {
    if (session_.state() == Session::State::Ready)
      reload();
  });
  connect(&session.latents(), &LatentBook::stateChanged, this, [this] {
    if (session_.latents().overview()) {
      rankLatents();
      Q_EMIT runsChanged();
    }
  });
}

void ConceptBook::clear() {
  if (session_.state() == Session::State::Ready)
    return;
  runs_.clear();
  best_.clear();
  choose(std::nullopt);
  Q_EMIT runsChanged();
}

void ConceptBook::reload() {
  std::vector<int64_t> known;
  for (const ConceptRun& run : runs_)
    known.push_back(run.number);
  session_.project().read(
      quietRequest(tr("Reading concept scores"), QStringLiteral("concept runs")),
      [known](const Project& project, const JobContext&) { return readRuns(project, known); }, this,
      [this](const std::vector<StoredScores>& read) {
        std::vector<ConceptRun> runs;
        for (const StoredScores& each : read) {
          const int64_t number = toNumber(each.stored.id);
          const auto before = std::find_if(runs_.begin(), runs_.end(),
                                           [number](const ConceptRun& run) { return run.number == number; });
          if (before != runs_.end())
            runs.push_back(*before);
          else if (each.scores)  // else it was removed meanwhile
            runs.push_back({number, each.stored.run, each.scores, analysisOf(each.stored.run), nullptr});
        }
        std::copy_if(runs_.begin(), runs_.end(), std::back_inserter(runs),
                     [](const ConceptRun& run) { return run.number >= kFirstUnstoredRun; });
        for (ConceptRun& run : runs)
          run.isStale = isOfOtherTopology(run.run, session_.contents().records);
        const bool isSame =
            std::equal(runs.begin(), runs.end(), runs_.begin(), runs_.end(),
                       [](const auto& a, const auto& b) { return a.number == b.number && a.isStale == b.isStale; });
        if (isSame)
          return;
        runs_ = std::move(runs);
        rankLatents();
        Q_EMIT runsChanged();
        if (chosen_ && !row(*chosen_))
          choose(std::nullopt);
      });
}

std::optional<AnalysisId> ConceptBook::analysisOf(const ScoreRun& run) const {
  const ProjectContents& contents = session_.contents();
  const auto given = runOnProject(run);
  if (given && contents.analysis(given->analysis))
    return given->analysis;
  for (const StoredAnalysis& stored : contents.analyses)
    if (run.dictionary && stored.analysis.dictionary == *run.dictionary && stored.analysis.layer == run.layer &&
        stored.analysis.strands == StrandChoice::Forward)
      return stored.id;
  return std::nullopt;
}

void ConceptBook::addSelection(SelectionConcept found, std::optional<ScoreRunId> id) {
  ConceptRun& added = runs_.emplace_back();
  added.number = id ? toNumber(*id) : kFirstUnstoredRun + unstored_++;
  added.run = std::move(found.run);
  added.analysis = found.sets.analysis;
  added.scores = std::make_shared<const ConceptScores>(std::move(found.scores));
  added.sets = std::make_shared<const AnnotatedSets>(std::move(found.sets));
  rankLatents();
  Q_EMIT runsChanged();
}

void ConceptBook::remove(int64_t number) {
  if (number < kFirstUnstoredRun) {
    session_.project().write(
        quietRequest(tr("Removing concept scores"), {}),
        [id = static_cast<ScoreRunId>(number)](Project& project, const JobContext&) {
          return project.scores().remove(id);
        },
        this, [] {});
  }
  if (const auto row = chosen(); row && row->run->number == number)
    choose(std::nullopt);
  std::erase_if(runs_, [number](const ConceptRun& run) { return run.number == number; });
  rankLatents();
  Q_EMIT runsChanged();
}

std::optional<ConceptRowRef> ConceptBook::row(int64_t key) const {
  const auto run = std::find_if(runs_.begin(), runs_.end(), isRunOf(key));
  const auto index = static_cast<size_t>(key & ((int64_t{1} << kRowBits) - 1));
  if (run == runs_.end() || index >= run->scores->rows.size())
    return std::nullopt;
  return ConceptRowRef{&*run, &run->scores->rows[index]};
}

bool ConceptBook::isOfChosenAnalysis(const ConceptRun& run) const {
  const LatentOverview* overview = session_.latents().overview();
  return overview && run.run.dictionary == overview->analysis.dictionary && run.run.layer == overview->analysis.layer;
}

bool ConceptBook::isOfOtherAnalysis(const ConceptRun& run) const {
  return run.analysis && session_.latents().overview() && !isOfChosenAnalysis(run);
}

/// Selections say what a place is like, not what a latent means: they name none.
void ConceptBook::rankLatents() {
  best_.clear();
  byName_.clear();
  const auto keepBetter = [](auto& rows, const auto& key, const ConceptRowRef& row) {
    const auto [known, isNew] = rows.try_emplace(key, row);
    if (!isNew && rank(*row.score) > rank(*known->second.score))
      known->second = row;
  };
  for (const ConceptRun& run : runs_) {
    if (!isOfChosenAnalysis(run) || run.isOfSelection())
      continue;
    for (const LatentScore& score : run.scores->rows) {
      const ConceptRowRef row{&run, &score};
      keepBetter(best_, int32_t{score.latent}, row);
      keepBetter(byName_, std::pair(int32_t{score.latent}, row.conceptName()), row);
    }
  }
}

std::vector<ConceptRowRef> ConceptBook::conceptsOf(LatentId id) const {
  std::vector<ConceptRowRef> rows;
  for (const ConceptRun& run : runs_)
    if (isOfChosenAnalysis(run) && run.run.layer == id.layer)
      for (const LatentScore& score : run.scores->rows)
        if (score.latent == id.latent)
          rows.push_back({&run, &score});
  std::stable_sort(rows.begin(), rows.end(),
                   [](const ConceptRowRef& a, const ConceptRowRef& b) { return rank(*a.score) > rank(*b.score); });
  std::stable_partition(rows.begin(), rows.end(), [](const ConceptRowRef& row) { return !row.run->isOfSelection(); });
  return rows;
}

std::optional<ConceptRowRef> ConceptBook::bestConcept(int32_t latent) const {
  const auto found = best_.find(latent);
  return found == best_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<ConceptRowRef> ConceptBook::conceptNamed(int32_t latent, const std::string& name) const {
  const auto found = byName_.find({latent, name});
  return found == byName_.end() ? std::nullopt : std::optional(found->second);
}

void ConceptBook::choose(std::optional<int64_t> key) {
  if (key == chosen_)
    return;
  chosen_ = key;
  onSets_.reset();
  failure_.reset();
  const auto row = chosen();
  threshold_ = row && !std::isnan(row->score->sets[0].threshold) ? row->score->sets[0].threshold : 0;
  Q_EMIT chosenChanged();
  if (row)
    readCurves();
}

const AnnotatedSets* ConceptBook::sets() const {
  const auto row = chosen();
  return row ? row->run->sets.get() : nullptr;
}

void ConceptBook::readCurves() {
  struct Read {
    std::shared_ptr<const AnnotatedSets> sets;
    std::shared_ptr<const ConceptOnSets> onSets;
  };
  const ConceptRowRef row = *chosen();
  if (!row.run->hasCurves())
    return;
  const auto read = [sets = row.run->sets, run = row.run->run, latent = row.score->latent, meaning = row.conceptName()](
                        const Project& project, const JobContext& job) -> Result<Read> {
    Read result{sets, nullptr};
    if (!sets) {
      DGLM_TRY(AnnotatedSets annotated, readAnnotatedSets(project, run, job));
      result.sets = std::make_shared<const AnnotatedSets>(std::move(annotated));
    }
    DGLM_TRY(ConceptOnSets onSets, readConceptOnSets(project, *result.sets, latent, meaning));
    result.onSets = std::make_shared<const ConceptOnSets>(std::move(onSets));
    return result;
  };
  auto* job = session_.project().read({tr("Reading curves"), Urgency::Interactive, "concept curves", JobNotice::Silent},
                                      read, this, [this, key = *chosen_](Read result) {
                                        const auto run = std::find_if(runs_.begin(), runs_.end(), isRunOf(key));
                                        if (run == runs_.end() || chosen_ != key)
                                          return;
                                        run->sets = result.sets;
                                        onSets_ = result.onSets;
                                        Q_EMIT curvesChanged();
                                      });
  connect(job, &JobHandle::failed, this, [this, key = *chosen_](const Error& error) {
    if (chosen_ != key)
      return;
    failure_ = error;
    Q_EMIT curvesChanged();
  });
}

void ConceptBook::setThreshold(double threshold) {
  if (threshold == threshold_)
    return;
  threshold_ = threshold;
  Q_EMIT thresholdChanged();
}

}  // namespace dglm
