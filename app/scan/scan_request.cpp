// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/scan_request.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <map>

#include "app/project/command_copy.h"
#include "app/project/command_text.h"
#include "app/scan/scan_desk.h"
#include "app/texts/core_texts.h"
#include "app/texts/paths.h"
#include "core/study/contamination.h"
#include "widgets/parts/value_format.h"

namespace dglm {
class ScanTexts {
  Q_DECLARE_TR_FUNCTIONS(ScanTexts)

 public:
  static QString sentence(const ScanReport& report) {
    const QString searched = tr("Searched %Ln files", nullptr, static_cast<int>(report.files));
    const QString hits = tr("%Ln hits", nullptr, static_cast<int>(report.hits));
    const QString subjects = tr("in %Ln sequences", nullptr, static_cast<int>(report.subjectsWithHits));
    QString sentence =
        tr("%1 with %2 bases: nothing like the queries is in them.").arg(searched, formatCount(report.corpus.bases));
    if (report.hits > 0 && report.queries == 1)
      sentence = tr("%1 with %2 bases: %3 %4.").arg(searched, formatCount(report.corpus.bases), hits, subjects);
    else if (report.hits > 0)
      sentence = tr("%1 with %2 bases: %3 of %4 of %5 queries, %6.")
                     .arg(searched, formatCount(report.corpus.bases), hits, formatCount(report.queriesWithHits),
                          formatCount(report.queries), subjects);
    sentence += ofMany(report);
    if (!report.skipped.empty())
      sentence +=
          QLatin1Char(' ') + tr("%n files could not be read.", nullptr, static_cast<int>(report.skipped.size()));
    return sentence;
  }

  static QString onCluster(const ScanWish& wish) { return tr("Scan for %1").arg(QString::fromStdString(wish.title)); }

  static QString imported(const ScanReport& report, const QString& file) {
    const QString hits = tr("%Ln hits", nullptr, static_cast<int>(report.hits));
    const QString queries = tr("of %Ln queries", nullptr, static_cast<int>(report.queriesWithHits));
    const QString subjects = tr("in %Ln sequences", nullptr, static_cast<int>(report.subjectsWithHits));
    return tr("%1 %2 %3, read from %4.", "hits, queries, sequences, file").arg(hits, queries, subjects, file) +
           ofMany(report);
  }

  /// Which of them the table has.
  static QString ofMany(const ScanReport& report) {
    if (report.hits <= static_cast<int64_t>(kMostHits))
      return {};
    return QLatin1Char(' ') + tr("The table has the first %1; the scan's folder has all, in a file of %2.")
                                  .arg(formatCount(static_cast<int64_t>(kMostHits)),
                                       QLocale().formattedDataSize(report.bytes, 1, QLocale::DataSizeSIFormat));
  }

  static QString searching(const JobProgress& progress, const ListedScan& scan) {
    QString step = progress.step.isEmpty() ? tr("Searching") : stepText(progress.step);
    if (!std::isnan(progress.fraction))
      step = tr("%1, %2", "step of a job, per cent").arg(step, formatWholePercent(progress.fraction));
    const auto hits = static_cast<int>(scan.content ? scan.content->hits.size() : 0);
    if (scan.showsFirstHits())
      return tr("%1: these are the first %Ln hits; the others follow at the end.", nullptr, hits).arg(step);
    return tr("%1: %Ln hits so far; their e-values are not final yet.", nullptr, hits).arg(step);
  }
};

QString sentenceOf(const ScanReport& report) {
  return ScanTexts::sentence(report);
}

QString importSentence(const ScanReport& report, const std::filesystem::path& file) {
  return ScanTexts::imported(report, textOf(file.filename()));
}

QString searchingSentence(const JobProgress& progress, const ListedScan& scan) {
  return ScanTexts::searching(progress, scan);
}

QString scanCommand(const ScanWish& wish, const std::filesystem::path& queryFile) {
  QStringList words{"decode-glm", "scan", "--query", textOf(queryFile), "--corpus"};
  for (const std::filesystem::path& path : wish.corpus)
    words << textOf(path);
  words << "--task" << (wish.task == SearchTask::Megablast ? "megablast" : "blastn") << "--evalue"
        << QString::number(wish.mostExpected);
  if (wish.wordLength)
    words << "--word-size" << QString::number(*wish.wordLength);
  if (wish.leastIdentity > 0)
    words << "--min-identity" << QString::number(wish.leastIdentity);
  words << "--out"
        << "hits.csv";
  return withProgramPath(shellLine(words));
}

ClusterWish clusterWishOf(const ScanWish& wish) {
  return {kClusterScan, ScanTexts::onCluster(wish), [wish](const std::filesystem::path& files) {
            ClusterOrder order;
            order.words = shellWords(scanCommand(wish, scanQueryFile(files))).mid(1);
            order.set = {{"--outfmt", "5"}, {"--out", textOf(scanHitFile(files))}};
            order.writeFiles = [wish, files](Project&, const JobContext&) { return writeScanWish(wish, files); };
            return order;
          }};
}

std::vector<HitRow> hitRows(const ScanFolder& scan) {
  std::map<std::string, const Query*> queries;
  std::map<std::string, int64_t> significant;
  for (const Query& query : scan.wish.queries)
    queries[query.id] = &query;
  for (const AlignedHit& hit : scan.hits)
    significant[hit.hit.query] += hit.hit.expected <= kCountedExpected ? 1 : 0;
  std::vector<HitRow> rows;
  rows.reserve(scan.hits.size());
  for (size_t i = 0; i < scan.hits.size(); ++i) {
    const Hit& hit = scan.hits[i].hit;
    HitRow row;
    row.key = static_cast<qint64>(i);
    row.query = QString::fromStdString(hit.query);
    row.subject = QString::fromStdString(hit.subject);
    row.identity = hit.identity;
    row.length = hit.columns;
    row.mismatches = hit.mismatches;
    row.gaps = hit.gapOpenings;
    row.queryStart = hit.queryStart;
    row.queryEnd = hit.queryEnd;
    row.subjectStart = hit.subjectStart;
    row.subjectEnd = hit.subjectEnd;
    row.expected = hit.expected;
    row.bits = hit.bits;
    const auto query = queries.find(hit.query);
    row.queryLength =
        query != queries.end() ? static_cast<int64_t>(query->second->bases.size()) : scan.hits[i].queryLength;
    if (query != queries.end() && query->second->isCircular && row.queryEnd > row.queryLength)
      row.queryEnd -= row.queryLength;
    row.subjectLength = scan.hits[i].subjectLength;
    row.significant = significant[hit.query];
    rows.push_back(std::move(row));
  }
  return rows;
}

SubjectRow subjectRowOf(const SubjectSummary& summary) {
  return {QString::fromStdString(summary.subject),
          summary.hits,
          summary.queries,
          summary.coveredQueries,
          summary.bestIdentity,
          summary.least,
          summary.bestBits,
          summary.longest,
          summary.length,
          summary.coveredBases,
          QString::fromStdString(summary.species),
          QString::fromStdString(summary.title),
          summary.sequences};
}

std::array<std::vector<SubjectRow>, 3> subjectRows(const ScanFolder& scan, double mostExpected) {
  std::array<std::vector<SubjectRow>, 3> rows;
  constexpr std::array kGroups = {SubjectGroup::Sequence, SubjectGroup::Species, SubjectGroup::Accession};
  for (size_t i = 0; i < kGroups.size(); ++i)
    for (const SubjectSummary& summary : summarise(scan, mostExpected, kGroups[i]))
      rows[i].push_back(subjectRowOf(summary));
  return rows;
}

AlignmentText alignmentOf(const AlignedHit& hit) {
  AlignmentText text;
  text.query = QString::fromStdString(hit.hit.query);
  text.subject = QString::fromStdString(hit.hit.subject);
  text.queryRow = QString::fromStdString(hit.queryRow);
  text.subjectRow = QString::fromStdString(hit.subjectRow);
  text.queryStart = hit.hit.queryStart;
  text.subjectStart = hit.hit.subjectStart;
  text.queryLength = hit.queryLength;
  text.subjectLength = hit.subjectLength;
  text.subjectIsReverse = hit.hit.subjectStart > hit.hit.subjectEnd;
  return text;
}

}  // namespace dglm
