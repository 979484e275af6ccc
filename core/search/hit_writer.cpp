// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/hit_writer.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "core/formats/csv_fields.h"

namespace dglm {
namespace {

std::string decimal(const char* format, double number) {
  char text[64];
  std::snprintf(text, sizeof text, format, number);
  return text;
}

std::string exact(double number) {
  return decimal("%.6g", number);
}

std::vector<std::string> fieldsOf(const Hit& hit) {
  return {hit.query,
          hit.subject,
          decimal("%.3f", hit.identity),
          std::to_string(hit.columns),
          std::to_string(hit.mismatches),
          std::to_string(hit.gapOpenings),
          std::to_string(hit.queryStart),
          std::to_string(hit.queryEnd),
          std::to_string(hit.subjectStart),
          std::to_string(hit.subjectEnd),
          expectedText(hit.expected),
          bitScoreText(hit.bits)};
}

constexpr std::string_view kHeader =
    "query_id,subject_id,percent_identity,alignment_length,mismatches,gap_opens,query_start,query_end,subject_start,"
    "subject_end,evalue,bitscore\n";

std::string tabLine(const Hit& hit) {
  std::string line;
  for (const std::string& field : fieldsOf(hit))
    line += (line.empty() ? "" : "\t") + field;
  return line + '\n';
}

/// The forms with a line a hit.
class TableWriter : public HitWriter {
 public:
  TableWriter(AtomicFile file, HitFormat format, SearchDescription description)
      : file_(std::move(file)), format_(format), description_(std::move(description)) {}

  Status start() { return format_ == HitFormat::NamedCsv ? file_.write(kHeader) : Status(); }

  Status write(const DescribedQuery& query, std::span<const AlignedHit> hits) override {
    ++queries_;
    if (format_ == HitFormat::CommentedTabular)
      DGLM_CHECK(writeComments(query, hits.size()));
    for (const AlignedHit& aligned : hits)
      DGLM_CHECK(file_.write(isTabular() ? tabLine(aligned.hit) : csvLine(fieldsOf(aligned.hit))));
    return {};
  }

  Status commit() override {
    if (format_ == HitFormat::CommentedTabular)
      DGLM_CHECK(file_.write("# BLAST processed " + std::to_string(queries_) + " queries\n"));
    return file_.commit();
  }

 private:
  bool isTabular() const { return format_ == HitFormat::Tabular || format_ == HitFormat::CommentedTabular; }

  Status writeComments(const DescribedQuery& query, size_t hits) {
    std::string text =
        "# " + description_.program + "\n# Query: " + query.id + "\n# Database: " + description_.corpus + '\n';
    if (hits > 0)
      text +=
          "# Fields: query acc.ver, subject acc.ver, % identity, alignment length, mismatches, gap opens, q. start, "
          "q. end, s. start, s. end, evalue, bit score\n";
    return file_.write(text + "# " + std::to_string(hits) + " hits found\n");
  }

  AtomicFile file_;
  HitFormat format_;
  SearchDescription description_;
  int64_t queries_ = 0;
};

std::string escaped(const std::string& text) {
  std::string result;
  for (const char letter : text)
    if (letter == '&')
      result += "&amp;";
    else if (letter == '<')
      result += "&lt;";
    else if (letter == '>')
      result += "&gt;";
    else if (letter == '"')
      result += "&quot;";
    else if (static_cast<unsigned char>(letter) >= ' ')
      result += letter;
  return result;
}

std::string element(const char* name, const std::string& content) {
  return std::string("<") + name + ">" + escaped(content) + "</" + name + ">\n";
}

std::string element(const char* name, int64_t number) {
  return element(name, std::to_string(number));
}

std::string midlineOf(const AlignedHit& hit) {
  std::string midline(hit.queryRow.size(), ' ');
  for (size_t i = 0; i < midline.size() && i < hit.subjectRow.size(); ++i)
    if (hit.queryRow[i] == hit.subjectRow[i])
      midline[i] = '|';
  return midline;
}

/// The form of NCBI_BlastOutput.dtd.
class XmlWriter : public HitWriter {
 public:
  XmlWriter(AtomicFile file, SearchDescription description)
      : file_(std::move(file)), description_(std::move(description)) {}

  Status write(const DescribedQuery& query, std::span<const AlignedHit> hits) override {
    if (queries_++ == 0)
      DGLM_CHECK(file_.write(head(query)));
    std::string text = "<Iteration>\n" + element("Iteration_iter-num", queries_) +
                       element("Iteration_query-ID", "Query_" + std::to_string(queries_)) +
                       element("Iteration_query-def", query.id) + element("Iteration_query-len", query.length) +
                       "<Iteration_hits>\n";
    int64_t subjects = 0;
    for (size_t first = 0; first < hits.size();) {
      size_t end = first;
      while (end < hits.size() && hits[end].hit.subject == hits[first].hit.subject)
        ++end;
      text += subject(hits.subspan(first, end - first), ++subjects);
      DGLM_CHECK(file_.write(text));
      text.clear();
      first = end;
    }
    return file_.write(text + "</Iteration_hits>\n" + statistics(query) + "</Iteration>\n");
  }

  Status commit() override {
    if (queries_ == 0)
      DGLM_CHECK(file_.write(head({})));
    DGLM_CHECK(file_.write("</BlastOutput_iterations>\n</BlastOutput>\n"));
    return file_.commit();
  }

 private:
  std::string head(const DescribedQuery& first) const {
    const ScoringSystem& scoring = description_.scoring;
    return "<?xml version=\"1.0\"?>\n<!DOCTYPE BlastOutput PUBLIC \"-//NCBI//NCBI BlastOutput/EN\" "
           "\"http://www.ncbi.nlm.nih.gov/dtd/NCBI_BlastOutput.dtd\">\n<BlastOutput>\n" +
           element("BlastOutput_program", std::string("blastn")) +
           element("BlastOutput_version", description_.program) + element("BlastOutput_reference", std::string()) +
           element("BlastOutput_db", description_.corpus) + element("BlastOutput_query-ID", std::string("Query_1")) +
           element("BlastOutput_query-def", first.id) + element("BlastOutput_query-len", first.length) +
           "<BlastOutput_param>\n<Parameters>\n" + element("Parameters_expect", exact(description_.mostExpected)) +
           element("Parameters_sc-match", scoring.match) + element("Parameters_sc-mismatch", scoring.mismatch) +
           element("Parameters_gap-open", scoring.gapOpen) + element("Parameters_gap-extend", scoring.gapExtend) +
           element("Parameters_filter", std::string("L;m;")) +
           "</Parameters>\n</BlastOutput_param>\n<BlastOutput_iterations>\n";
  }

  static std::string subject(std::span<const AlignedHit> hits, int64_t number) {
    const AlignedHit& first = hits.front();
    std::string text = "<Hit>\n" + element("Hit_num", number) + element("Hit_id", first.hit.subject) +
                       element("Hit_def", first.subjectTitle.empty() ? first.hit.subject : first.subjectTitle) +
                       element("Hit_accession", first.hit.subject) + element("Hit_len", first.subjectLength) +
                       "<Hit_hsps>\n";
    for (size_t i = 0; i < hits.size(); ++i)
      text += alignment(hits[i], static_cast<int64_t>(i) + 1);
    return text + "</Hit_hsps>\n</Hit>\n";
  }

  static std::string alignment(const AlignedHit& hit, int64_t number) {
    const bool isReverse = hit.hit.subjectEnd < hit.hit.subjectStart;
    return "<Hsp>\n" + element("Hsp_num", number) + element("Hsp_bit-score", exact(hit.hit.bits)) +
           element("Hsp_score", hit.score) + element("Hsp_evalue", exact(hit.hit.expected)) +
           element("Hsp_query-from", hit.hit.queryStart) + element("Hsp_query-to", hit.hit.queryEnd) +
           element("Hsp_hit-from", hit.hit.subjectStart) + element("Hsp_hit-to", hit.hit.subjectEnd) +
           element("Hsp_query-frame", 1) + element("Hsp_hit-frame", isReverse ? -1 : 1) +
           element("Hsp_identity", hit.identities) + element("Hsp_positive", hit.identities) +
           element("Hsp_gaps", hit.gaps) + element("Hsp_align-len", hit.hit.columns) +
           element("Hsp_qseq", hit.queryRow) + element("Hsp_hseq", hit.subjectRow) +
           element("Hsp_midline", midlineOf(hit)) + "</Hsp>\n";
  }

  std::string statistics(const DescribedQuery& query) const {
    const KarlinParameters& karlin = description_.scoring.karlin;
    return "<Iteration_stat>\n<Statistics>\n" + element("Statistics_db-num", query.corpus.sequences) +
           element("Statistics_db-len", query.corpus.bases) +
           element("Statistics_hsp-len", lengthAdjustment(karlin, query.length, query.corpus)) +
           element("Statistics_eff-space", exact(query.searchSpace)) + element("Statistics_kappa", exact(karlin.k)) +
           element("Statistics_lambda", exact(karlin.lambda)) + "</Statistics>\n</Iteration_stat>\n";
  }

  AtomicFile file_;
  SearchDescription description_;
  int64_t queries_ = 0;
};

}  // namespace

Result<std::unique_ptr<HitWriter>> HitWriter::create(const std::filesystem::path& path, HitFormat format,
                                                     const SearchDescription& description) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  if (format == HitFormat::Xml)
    return std::unique_ptr<HitWriter>(std::make_unique<XmlWriter>(std::move(file), description));
  auto table = std::make_unique<TableWriter>(std::move(file), format, description);
  DGLM_CHECK(table->start());
  return std::unique_ptr<HitWriter>(std::move(table));
}

}  // namespace dglm
