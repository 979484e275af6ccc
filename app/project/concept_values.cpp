// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/concept_values.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/base/file_hash.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr size_t kPointsACurve = 400;
constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

class Texts {
  Q_DECLARE_TR_FUNCTIONS(dglm::Concepts)
};

// clang-format off
constexpr const char* kModes[] = {
    QT_TRANSLATE_NOOP("dglm::Modes", "paper-compatible"),
    QT_TRANSLATE_NOOP("dglm::Modes", "standard, per base, mean over six frames"),
    QT_TRANSLATE_NOOP("dglm::Modes", "standard, per base, one frame"),
    QT_TRANSLATE_NOOP("dglm::Modes", "domain, per base, mean over six frames"),
    QT_TRANSLATE_NOOP("dglm::Modes", "domain, per base, one frame"),
    QT_TRANSLATE_NOOP("dglm::Modes", "standard, per token, token tables"),
    QT_TRANSLATE_NOOP("dglm::Modes", "domain, per token, token tables"),
    QT_TRANSLATE_NOOP("dglm::Modes", "selection, per base"),
};
// clang-format on

double numberOf(const std::optional<int64_t>& count) {
  return count ? static_cast<double>(*count) : kAbsent;
}

bool isNeurons(const ScoreRun& run) {
  return run.modelType == "identity";
}

/// The records of a set of the project; of many, `many` with their number.
QString recordNames(const std::vector<RecordId>& records, const ProjectContents& contents, const QString& many) {
  constexpr size_t kMostNames = 12;
  if (records.size() > kMostNames)
    return many.arg(formatCount(static_cast<int64_t>(records.size())));
  QStringList names;
  for (const RecordId id : records)
    if (const RecordSummary* record = contents.record(id))
      names << QString::fromStdString(record->name);
  return names.join(QStringLiteral(", "));
}

/// Whether explanations of the latent were imported.
bool isExplained(const LatentOverview& latents, int32_t latent) {
  return std::ranges::any_of(latents.marks, [latent](const LatentMark& mark) {
    return mark.latent == latent && mark.kind == LatentMarkKind::Note && mark.source == MarkSource::Import;
  });
}

/// The records of the project that were a set; none where it was a file.
std::optional<std::vector<RecordId>> givenRecords(const ConceptRun& run, size_t set) {
  const auto given = runOnProject(run.run);
  const bool isFile = set < run.run.sets.size() && !run.run.sets[set].sha256.empty() && !run.isOfSelection();
  return given && !isFile ? std::optional(given->sets[set]) : std::nullopt;
}

/// File and SHA-256 of a set where it is a file, else its records.
QString setText(const ConceptRun& run, size_t set, const ProjectContents& contents, const QString& many) {
  if (set >= run.run.sets.size())
    return {};
  const ScoredSet& scored = run.run.sets[set];
  if (const auto given = givenRecords(run, set))
    return recordNames(*given, contents, many);
  return QString::fromStdString(scored.path.filename().string() + " sha256:" + scored.sha256);
}

/// Tuning set, test set 1 and test set 2.
QString setNames(const ConceptRun& run, const ProjectContents& contents) {
  QStringList names;
  for (size_t set = 0; set < kScoreSets; ++set) {
    const QString name = setText(run, set, contents, Texts::tr("%1 sequences"));
    names << (name.isEmpty() ? Texts::tr("none") : name);
  }
  return names.join(QStringLiteral("; "));
}

QString synonymsText(const std::string& synonyms) {
  if (synonyms == ConceptNames::commonText())
    return QStringLiteral("common");
  return synonyms.empty() ? QStringLiteral("none")
                          : QStringLiteral("sha256:") + QString::fromStdString(sha256OfText(synonyms));
}

/// What a run on records of the project was given.
void addRequest(ConceptOrigin& origin, const RunOnProject& given, const ProjectContents& contents) {
  if (const Analysis* analysis = contents.analysis(given.analysis))
    origin.site = QString::fromStdString(analysis->site);
  origin.labelKey = given.labelKey.empty() ? QStringLiteral("usual") : QString::fromStdString(given.labelKey);
  origin.synonyms = synonymsText(given.synonyms);
  if (!given.search)
    return;
  origin.permutations = QString::number(given.search->permutations);
  origin.resamples = QString::number(given.search->resamples);
  origin.seed = QString::number(given.search->seed);
}

std::shared_ptr<const ConceptOrigin> originOf(const ConceptRun& run, const ProjectContents& contents) {
  auto origin = std::make_shared<ConceptOrigin>();
  const ScoreRun& scored = run.run;
  origin->source = run.isOfSelection()                       ? QStringLiteral("selection")
                   : scored.provenance == MarkSource::Import ? QStringLiteral("import")
                                                             : QStringLiteral("score");
  origin->model = QString::fromStdString(scored.modelName);
  origin->modelType = QString::fromStdString(scored.modelType);
  if (const ModelReference* model = scored.model ? contents.model(*scored.model) : nullptr)
    origin->modelHash = QString::fromStdString(model->sha256);
  if (const ModelReference* dictionary = scored.dictionary ? contents.dictionary(*scored.dictionary) : nullptr)
    origin->dictionaryHash = QString::fromStdString(dictionary->sha256);
  origin->mode = QString::fromStdString(scored.mode);
  origin->f1Type = scored.f1Type == F1Type::Domain ? QStringLiteral("domain") : QStringLiteral("standard");
  for (size_t set = 0; set < origin->sets.size(); ++set)
    origin->sets[set] = setText(run, set, contents, QStringLiteral("%1 records"));
  if (const auto given = runOnProject(scored))
    addRequest(*origin, *given, contents);
  origin->version = QString::fromStdString(scored.programVersion);
  origin->time = QDateTime::fromSecsSinceEpoch(scored.time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
  return origin;
}

/// The model as rows name it.
QString modelText(const ScoreRun& run) {
  QString name = QString::fromStdString(run.modelName);
  if (isNeurons(run))
    //: A model whose neurons were scored in place of a dictionary.
    name = Texts::tr("%1, neurons").arg(name);
  //: A model of which published scores were taken over: "nt50, imported".
  return run.provenance == MarkSource::Import ? Texts::tr("%1, imported").arg(name) : name;
}

/// What all rows of a run have in common.
ConceptRow commonRow(const ConceptRun& run, const ProjectContents& contents) {
  ConceptRow row;
  row.model = modelText(run.run);
  row.mode = modeText(run.run.mode);
  row.isSelection = run.isOfSelection();
  row.isStale = run.isStale;
  row.countsRegions = run.run.f1Type == F1Type::Domain;
  row.setNames = setNames(run, contents);
  row.origin = originOf(run, contents);
  return row;
}

double f1On(const ConceptOnRecord& record, double threshold, F1Type type) {
  return ConceptCurve(std::span(&record, 1)).at(static_cast<float>(threshold), type).agreement().f1;
}

}  // namespace

QString setName(size_t set) {
  return set == 0 ? Texts::tr("tuning") : set == 1 ? Texts::tr("test 1") : Texts::tr("test 2");
}

QString recordNamesOf(const ConceptRun& run, size_t set, const ProjectContents& contents) {
  const auto given = givenRecords(run, set);
  return given && set < run.run.sets.size() ? recordNames(*given, contents, Texts::tr("%1 sequences")) : QString();
}

QString modeText(const std::string& mode) {
  for (const char* known : kModes)
    if (mode == known)
      return QCoreApplication::translate("dglm::Modes", known);
  return QString::fromStdString(mode);
}

Estimate heldOut(const LatentScore& score) {
  const SetScore& a = score.sets[1];
  const SetScore& b = score.sets[2];
  return meanOf({a.f1, a.low, a.high}, {b.f1, b.low, b.high});
}

QString heldOutText(const LatentScore& score) {
  const Estimate estimate = heldOut(score);
  if (std::isnan(estimate.low) || std::isnan(estimate.high))
    return formatScore(estimate.value);
  return QStringLiteral("%1 (%2-%3)")
      .arg(formatScore(estimate.value), formatScore(estimate.low), formatScore(estimate.high));
}

QString nameOrigin(const LatentBook& latents, const ConceptBook& book, int32_t latent) {
  const auto source = latents.nameSourceOf(latent);
  if (!source)
    return latents.guessOf(latent)
               ? Texts::tr(
                     "a guess: the feature that its activations touch most beyond chance, in the sequences read so far")
               : QString();
  const auto best = book.conceptNamed(latent, latents.nameOf(latent).toStdString());
  switch (*source) {
    case MarkSource::User:
      return Texts::tr("your own name");
    case MarkSource::Import:
      if (isExplained(*latents.overview(), latent))
        return Texts::tr("an imported explanation; its note has the file");
      if (best && best->score->heldOutF1() < kTellingF1)
        return Texts::tr("its best concept by imported scores, a weak one: held-out F1 %1")
            .arg(heldOutText(*best->score));
      return best ? Texts::tr("its best concept by imported scores, held-out F1 %1").arg(heldOutText(*best->score))
                  : Texts::tr("its best concept by imported scores");
    case MarkSource::Score:
      break;
  }
  if (best && best->score->heldOutF1() < kTellingF1)
    return Texts::tr("its best concept, a weak one: held-out F1 %1").arg(heldOutText(*best->score));
  return best ? Texts::tr("its best concept, held-out F1 %1").arg(heldOutText(*best->score))
              : Texts::tr("its best concept when it was scored");
}

QString conceptTitle(const ConceptRun& run, const std::string& name) {
  const QString title = QString::fromStdString(name);
  //: A concept that stands for what the user selected: "AmpR (selection)".
  return run.isOfSelection() ? Texts::tr("%1 (selection)").arg(title) : title;
}

std::vector<ConceptRow> conceptRows(const ConceptBook& book, const ProjectContents& contents) {
  std::vector<ConceptRow> rows;
  for (const ConceptRun& run : book.runs()) {
    ConceptRow common = commonRow(run, contents);
    common.isOfOther = book.isOfOtherAnalysis(run);
    std::vector<QString> names;
    for (const std::string& name : run.scores->concepts)
      names.push_back(QString::fromStdString(name));
    for (const LatentScore& score : run.scores->rows) {
      const Estimate estimate = heldOut(score);
      ConceptRow& row = rows.emplace_back(common);
      row.key = ConceptRowRef{&run, &score}.key();
      row.conceptName = names[static_cast<size_t>(score.conceptNumber)];
      row.latent = {run.run.layer, score.latent};
      row.threshold = score.sets[0].threshold;
      for (size_t set = 0; set < row.sets.size(); ++set)
        row.sets[set] = {score.sets[set].f1, score.sets[set].precision, score.sets[set].recall,
                         numberOf(score.sets[set].support)};
      row.heldOutF1 = estimate.value;
      row.countingF1 = score.countingF1();
      row.low = estimate.low;
      row.high = estimate.high;
      row.nullF1 = meanOfAvailable(score.sets[1].nullF1, score.sets[2].nullF1);
      row.qValue = score.qValue;
    }
  }
  return rows;
}

std::vector<ComparisonRow> comparisonRows(const ConceptBook& book, double leastF1) {
  std::vector<ComparisonRow> rows;
  for (const ConceptRun& run : book.runs()) {
    if (run.isOfSelection())
      continue;
    std::map<int32_t, const LatentScore*> best;
    for (const LatentScore& score : run.scores->rows) {
      if (std::isnan(score.countingF1()))
        continue;
      const LatentScore*& known = best[score.latent];
      if (!known || score.countingF1() > known->countingF1())
        known = &score;
    }
    ComparisonRow& row = rows.emplace_back();
    row.model = QString::fromStdString(run.run.modelName);
    row.what = isNeurons(run.run) ? Texts::tr("neurons") : Texts::tr("SAE");
    row.layer = run.run.layer;
    row.dictSize = numberOf(isNeurons(run.run) ? run.run.activationDim : run.run.dictSize);
    row.k = numberOf(isNeurons(run.run) ? std::nullopt : run.run.k);
    row.trainingSteps = numberOf(run.run.trainingSteps);
    row.mode = modeText(run.run.mode);
    std::set<int32_t> concepts;
    for (const auto& [latent, score] : best) {
      row.bestF1 = std::fmax(row.bestF1, score->countingF1());
      if (score->countingF1() < leastF1)
        continue;
      ++row.units;
      concepts.insert(score->conceptNumber);
    }
    row.uniqueConcepts = static_cast<double>(concepts.size());
  }
  return rows;
}

std::vector<AgreementCurve> agreementCurves(const ConceptOnSets& onSets, F1Type type) {
  std::vector<AgreementCurve> curves;
  for (size_t set = 0; set < onSets.curves.size(); ++set) {
    const ConceptCurve& from = onSets.curves[set];
    AgreementCurve& curve = curves.emplace_back(AgreementCurve{setName(set), set == 0, {}});
    if (from.wanted(type) == 0)
      continue;
    for (const float threshold : from.thresholds(kPointsACurve)) {
      const Agreement agreement = from.at(threshold, type).agreement();
      curve.points.push_back({static_cast<double>(threshold), agreement.precision, agreement.recall, agreement.f1});
    }
  }
  return curves;
}

std::vector<AgreementReading> agreementReadings(const ConceptRowRef& row, const ConceptOnSets* onSets, double threshold,
                                                const Palette& palette) {
  const std::vector<AgreementCurve> looks{{{}, true, {}}, {{}, false, {}}, {{}, false, {}}};
  std::vector<AgreementReading> readings;
  for (size_t set = 0; set < kScoreSets; ++set) {
    const SetScore& score = row.score->sets[set];
    AgreementReading& reading = readings.emplace_back();
    reading.name = setName(set);
    reading.look = onSets ? curveLook(set, looks, palette) : CurveLook{{}, Qt::NoPen};
    reading.precision = score.precision;
    reading.recall = score.recall;
    reading.f1 = score.f1;
    reading.support = numberOf(score.support);
    reading.countsRegions = row.run->run.f1Type == F1Type::Domain;
    if (!onSets || onSets->curves[set].wanted(row.run->run.f1Type) == 0)
      continue;
    const ConceptTally tally = onSets->curves[set].at(static_cast<float>(threshold), row.run->run.f1Type);
    reading.precision = tally.agreement().precision;
    reading.recall = tally.agreement().recall;
    reading.f1 = tally.agreement().f1;
    reading.support = static_cast<double>(tally.wanted);
  }
  AgreementReading mean;
  mean.name = Texts::tr("held-out mean");
  mean.look.pen = Qt::NoPen;
  mean.precision = meanOfAvailable(readings[1].precision, readings[2].precision);
  mean.recall = meanOfAvailable(readings[1].recall, readings[2].recall);
  mean.f1 = meanOfAvailable(readings[1].f1, readings[2].f1);
  mean.support = readings[1].support + readings[2].support;
  mean.countsRegions = readings[1].countsRegions;
  mean.isSupportOfAll = true;
  readings.push_back(mean);
  return readings;
}

std::vector<ConceptFaultRow> faultRows(const AnnotatedSets& sets, const ConceptOnSets& onSets, double threshold) {
  std::vector<ConceptFaultRow> rows;
  for (size_t set = 0; set < onSets.records.size(); ++set)
    for (size_t i = 0; i < onSets.records[set].size(); ++i) {
      const AnnotatedRecord& annotated = sets.sets[set][i];
      for (const ConceptFault& fault : conceptFaults(onSets.records[set][i], static_cast<float>(threshold))) {
        ConceptFaultRow& row = rows.emplace_back();
        row.isMissed = fault.isMissed;
        row.set = setName(set);
        row.record = toNumber(annotated.id);
        row.recordName = QString::fromStdString(annotated.record.id);
        row.recordLength = annotated.record.length();
        row.bases = fault.bases;
        row.found = fault.isMissed ? fault.found : kAbsent;
        row.peak = static_cast<double>(fault.peak);
      }
    }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const ConceptFaultRow& a, const ConceptFaultRow& b) { return a.isMissed && !b.isMissed; });
  return rows;
}

std::optional<BestPlace> bestPlace(const AnnotatedSets& sets, const ConceptOnSets& onSets, double threshold,
                                   F1Type type) {
  std::optional<BestPlace> best;
  double highest = -1;
  for (const size_t set : {size_t{1}, size_t{2}, size_t{0}}) {
    if (set == 0 && best)
      break;
    for (size_t i = 0; i < onSets.records[set].size(); ++i) {
      const ConceptOnRecord& record = onSets.records[set][i];
      const double f1 = record.regions.empty() ? -1 : f1On(record, threshold, type);
      if (f1 <= highest)
        continue;
      highest = f1;
      const AnnotatedRecord& annotated = sets.sets[set][i];
      const BaseRange first = record.regions.front().front(), last = record.regions.front().back();
      best = BestPlace{annotated.id,
                       QString::fromStdString(annotated.record.id),
                       {std::min(first.start, last.start), std::max(first.end, last.end)}};
    }
  }
  return best;
}

bool carriesConcept(const AnnotatedSets& sets, const ConceptOnSets& onSets, RecordId record) {
  for (size_t set = 0; set < onSets.records.size(); ++set)
    for (size_t i = 0; i < onSets.records[set].size(); ++i)
      if (sets.sets[set][i].id == record && !onSets.records[set][i].regions.empty())
        return true;
  return false;
}

}  // namespace dglm
