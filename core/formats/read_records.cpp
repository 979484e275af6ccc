// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/read_records.h"

#include <algorithm>

#include "core/formats/gff3_reader.h"
#include "core/formats/record_readers.h"

namespace dglm {
namespace {

/// Enough for the first line of any table of sequences that has its header there.

Status readKind(FileKind kind, ReadSession& session) {
  switch (kind) {
    case FileKind::Fasta:
    case FileKind::Gff3:  // its sequences, behind ##FASTA
      return readFasta(session);
    case FileKind::GenBank:
      return readGenBank(session);
    case FileKind::Embl:
      return readEmbl(session);
    case FileKind::SnapGene:
      return readSnapGene(session);
    case FileKind::Csv:
      return readSequenceTable(session);
    case FileKind::Text:
      return readSequenceLines(session);
  }
  return {};
}

Error noRecords(const std::filesystem::path& path, FileKind kind, const std::vector<ReadWarning>& warnings) {
  if (warnings.empty())
    return {
        ErrorKind::NoRecords,
        {path.string(), kind == FileKind::Gff3
                            ? Why("it has annotations without sequences; give it together with FASTA of the same name")
                            : Why("there is no record in it")}};
  std::string sentence = warnings.front().text();
  sentence.pop_back();
  return {ErrorKind::NoRecords, {path.string(), sentence}};
}

}  // namespace

Status ReadSession::deliver(Record&& record, BasesCollector& bases) {
  if (record.id.empty())
    record.id = nextName();
  ++met_;
  bases.finish();
  const int64_t replaced = bases.replaced();
  const int64_t uracils = bases.uracils();
  const bool isProtein = bases.looksLikeProtein();
  if (bases.isRna() && record.moleculeType == Record{}.moleculeType)
    record.moleculeType = "RNA";
  record.bases = bases.take();
  if (record.bases.empty()) {
    warnings.add(ReadProblem::EmptyRecord, record.id);
    return {};
  }
  if (isProtein) {
    warnings.add(ReadProblem::ProteinRecord, record.id);
    return {};
  }
  if (replaced > 0)
    warnings.add(ReadProblem::LetterReadAsN, record.id, replaced);
  if (record.bases.find_first_not_of("Nn") == std::string::npos)
    warnings.add(ReadProblem::OnlyUnknownBases, record.id);
  if (uracils > 0)
    warnings.add(ReadProblem::UracilReadAsT, record.id, uracils);
  ++delivered_;
  DGLM_CHECK(sink_(std::move(record)));
  bases.reuse(std::move(record.bases));
  return input.checkpoint(job);
}

Result<ReadSummary> forEachRecord(const std::filesystem::path& path, const RecordSink& sink, const JobContext& job,
                                  const ReadOptions& options) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  DGLM_TRY(const FileKind kind, fileKindOf(input));
  Gff3Features annotation;
  if (kind == FileKind::Gff3) {
    DGLM_TRY(annotation, readGff3Features(input, job));
  }
  ReadWarnings ofAnnotation;
  const RecordSink annotating = [&](Record&& record) {
    annotation.annotate(record, ofAnnotation);
    return sink(std::move(record));
  };
  ReadSession session(input, kind == FileKind::Gff3 ? annotating : sink, job, options);
  DGLM_CHECK(readKind(kind, session));
  if (session.delivered() > 0)
    annotation.addWarnings(ofAnnotation);
  session.warnings.addForeignBytes(input.decoder());
  ReadSummary summary{kind, session.delivered(), session.warnings.all()};
  std::ranges::move(ofAnnotation.all(), std::back_inserter(summary.warnings));
  if (summary.records == 0)
    return noRecords(path, kind, summary.warnings);
  return summary;
}

Result<ReadRecords> readRecords(const std::filesystem::path& path, const JobContext& job, const ReadOptions& options) {
  ReadRecords result;
  const auto keep = [&result](Record&& record) -> Status {
    result.records.push_back(std::move(record));
    return {};
  };
  DGLM_TRY(ReadSummary summary, forEachRecord(path, keep, job, options));
  result.warnings = std::move(summary.warnings);
  result.kind = summary.kind;
  return result;
}

}  // namespace dglm
