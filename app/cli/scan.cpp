// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <map>
#include <memory>
#include <thread>

#include "app/cli/command.h"
#include "app/cli/kept_inputs.h"
#include "app/cli/number_from.h"
#include "app/cli/one_of.h"
#include "core/base/atomic_file.h"
#include "core/base/platform.h"
#include "core/base/units.h"
#include "core/figure/svg.h"
#include "core/search/corpus_scan.h"
#include "core/study/contamination.h"
#include "core/study/version.h"

namespace dglm::cli {
namespace {

struct ScanOptions {
  std::filesystem::path query;
  ScanRequest request;
  std::string searchSpace = "corpus";
  int filesPerBatch = 100;
  int megabytes = 512;
  std::filesystem::path summary, figure;
  SubjectGroup summaryBy = SubjectGroup::Species;
};

std::string counted(int64_t count, const char* one, const char* several) {
  return groupDigits(count) + ' ' + (count == 1 ? one : several);
}

CommandSummary summaryOf(const ScanReport& report, const std::filesystem::path& out) {
  CommandSummary summary;
  summary.json = {{"out", out.string()},
                  {"hits", report.hits},
                  {"queries", report.queries},
                  {"queries_with_hits", report.queriesWithHits},
                  {"distinct_queries", report.distinctQueries},
                  {"empty_queries", report.emptyQueries},
                  {"subjects_with_hits", report.subjectsWithHits},
                  {"files", report.files},
                  {"resumed_files", report.resumedFiles},
                  {"sequences", report.corpus.sequences},
                  {"bases", report.corpus.bases},
                  {"skipped", nlohmann::ordered_json::array()}};
  summary.lines = {counted(report.hits, "hit", "hits") + " of " + groupDigits(report.queriesWithHits) + " of " +
                       counted(report.queries, "query", "queries") + " in " +
                       counted(report.subjectsWithHits, "sequence", "sequences") + ": " + out.string() + ".",
                   "Searched " + counted(report.corpus.bases, "base", "bases") + " in " +
                       counted(report.corpus.sequences, "sequence", "sequences") + " of " +
                       counted(report.files, "file", "files") + "."};
  if (report.emptyQueries > 0)
    summary.warnings.push_back(counted(report.emptyQueries, "query has no base.", "queries have no base."));
  for (const SkippedFile& file : report.skipped) {
    summary.json["skipped"].push_back({{"file", file.path.string()}, {"why", file.why}});
    summary.warnings.push_back("Left out: " + file.why);
  }
  return summary;
}

Status checkOutputs(const ScanOptions& options) {
  std::vector<NamedFile> inputs{{"--query", options.query}};
  for (const std::filesystem::path& path : options.request.corpus)
    inputs.push_back({"--corpus", path});
  for (const std::filesystem::path& path : options.request.lists)
    inputs.push_back({"--corpus-list", path});
  return keepsInputs({{"--out", options.request.out}, {"--summary", options.summary}, {"--figure", options.figure}},
                     inputs);
}

/// Of a part of a corpus nothing is final but what was searched.
CommandSummary summaryOfPart(const ScanReport& report, const std::filesystem::path& out) {
  CommandSummary summary = summaryOf(report, scanJournalPath(out));
  for (const char* name : {"hits", "queries_with_hits", "subjects_with_hits"})
    summary.json.erase(name);
  summary.lines.front() = "Kept what was found in " + scanJournalPath(out).string() + ".";
  return summary;
}

/// The summary and its figure, where they are asked for.
Status writeContamination(const ScanOptions& options, const std::vector<SubjectSummary>& rows,
                          CommandSummary& summary) {
  if (!options.summary.empty()) {
    DGLM_CHECK(writeSubjects(options.summary, rows, options.summaryBy));
    summary.json["summary"] = options.summary.string();
    summary.lines.push_back("Wrote " + options.summary.string() + ".");
  }
  if (!options.figure.empty()) {
    const Drawing drawing = subjectFigure(rows, {.title = "Hits with an e-value of 1e-5 or less"});
    DGLM_TRY(AtomicFile file, AtomicFile::create(options.figure));
    DGLM_CHECK(file.write(svgFile(drawing)));
    DGLM_CHECK(file.commit());
    summary.json["figure"] = options.figure.string();
    summary.lines.push_back("Wrote " + options.figure.string() + ".");
  }
  return {};
}

Result<CommandSummary> run(const ScanOptions& options, const CommonOptions& common, const JobContext& job) {
  if (options.request.corpus.empty() && options.request.lists.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--corpus", Why::inEnglish("left out"), Why::inEnglish("a scan needs files to search")}};
  DGLM_CHECK(checkOutputs(options));
  ScanRequest request = options.request;
  const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  request.threads = common.threads > 0 ? common.threads : cores;
  request.memory = int64_t{options.megabytes} << 20;
  request.filesPerBatch = options.searchSpace == "batch" ? options.filesPerBatch : 0;
  if (const std::filesystem::path data = userDataFolder(); !data.empty())
    request.sizes = data / "decode-glm" / "corpus-sizes.tsv";
  request.program = "decode-glm " + programVersion();
  DGLM_TRY(request.queries, readQueries(options.query, job));
  SubjectTally tally(options.summaryBy, kCountedExpected);
  if (!options.summary.empty() || !options.figure.empty())
    request.onHits = [&](const DescribedQuery& query, std::span<const AlignedHit> hits) {
      for (const AlignedHit& hit : hits)
        tally.add(hit, query.length);
    };
  DGLM_TRY(const ScanReport report, scanCorpus(request, job));
  if (request.partOf > 0)
    return summaryOfPart(report, request.out);
  CommandSummary summary = summaryOf(report, request.out);
  DGLM_CHECK(writeContamination(options, tally.rows(), summary));
  return summary;
}

}  // namespace

void addScan(CommandTable& table) {
  const auto options = std::make_shared<ScanOptions>();
  CLI::App* command =
      table.add("scan", "Search sequences in a corpus of FASTA files, as blastn does",
                [options](const CommonOptions& common, const JobContext& job) { return run(*options, common, job); });
  ScanRequest& request = options->request;
  command->add_option("--query", options->query, "sequences to search for")->required();
  command->add_option("--corpus", request.corpus, "FASTA files (plain, gzip or bgzip) and folders of them");
  command->add_option("--corpus-list", request.lists, "text file that names files and folders, one a line");
  command->add_option("--out", request.out, "file to write")->required();
  const std::map<std::string, HitFormat> formats = {{"csv", HitFormat::NamedCsv},
                                                    {"5", HitFormat::Xml},
                                                    {"6", HitFormat::Tabular},
                                                    {"7", HitFormat::CommentedTabular},
                                                    {"10", HitFormat::Csv}};
  command->add_option("--outfmt", request.format, "csv (with a header), or blastn's 5 (XML), 6, 7 or 10")
      ->transform(oneOf(formats));
  const std::map<std::string, SearchTask> tasks = {{"megablast", SearchTask::Megablast},
                                                   {"blastn", SearchTask::Blastn}};
  command->add_option("--task", request.task, "megablast (near identical, the default) or blastn (more distant)")
      ->transform(oneOf(tasks));
  command->add_option("--evalue", request.mostExpected, "leave out hits that chance makes more often")
      ->capture_default_str();
  command->add_option("--word-size", request.wordLength, "bases that must agree; megablast 28, blastn 11");
  command->add_option("--min-identity", request.leastIdentity, "percent of the columns of an alignment")
      ->capture_default_str();
  command
      ->add_option("--search-space", options->searchSpace,
                   "corpus: e-values are for all files together; batch: for so many files at a time, as the "
                   "reference's script has them")
      ->check(CLI::IsMember({"corpus", "batch"}))
      ->capture_default_str();
  command->add_option("--batch-files", options->filesPerBatch, "files of a batch")
      ->check(numberFrom(1))
      ->capture_default_str();
  command->add_option("--memory", options->megabytes, "MB to get by with")->check(numberFrom(1))->capture_default_str();
  CLI::Option* part = command->add_option(
      "--part-of", request.partOf,
      "bases at least of the whole corpus that these files are a part of: what is found is kept beside --out, as an "
      "interrupted scan keeps it, until 'workflow merge' writes the hits of all parts");
  part->check(numberFrom(1));
  command->add_option("--summary", options->summary,
                      "CSV of what each species of the corpus holds: hits with an e-value of 1e-5 or less");
  const std::map<std::string, SubjectGroup> groups = {
      {"species", SubjectGroup::Species}, {"accession", SubjectGroup::Accession}, {"sequence", SubjectGroup::Sequence}};
  command
      ->add_option("--summary-by", options->summaryBy,
                   "species (the default, as the headers say it), accession, or sequence")
      ->transform(oneOf(groups));
  command->add_option("--figure", options->figure, "SVG of the summary")->excludes(part);
  part->excludes(command->get_option("--summary"));
  command->add_flag("--resume", request.resume, "go on with an interrupted scan");
}

}  // namespace dglm::cli
