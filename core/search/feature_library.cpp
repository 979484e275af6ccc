// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/feature_library.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <optional>
#include <regex>
#include <set>
#include <utility>

#include "core/base/file_hash.h"
#include "core/base/numbering.h"
#include "core/base/text.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_reader.h"
#include "core/formats/gff3_terms.h"
#include "core/formats/read_records.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kRowsACheckpoint = 1024;

/// Upper case IUPAC letters, U read as T; blanks, digits and gaps are no letters of a sequence. Nothing for other
/// letters.
std::optional<std::string> basesOf(std::string_view text) {
  constexpr std::string_view kLetters = "ACGTRYSWKMBDHVN";
  std::string bases;
  for (const char c : text) {
    const auto letter = static_cast<unsigned char>(c);
    if (std::isspace(letter) || std::isdigit(letter) || c == '-')
      continue;
    char upper = static_cast<char>(std::toupper(letter));
    if (upper == 'U')
      upper = 'T';
    if (kLetters.find(upper) == std::string_view::npos)
      return std::nullopt;
    bases += upper;
  }
  return bases;
}

/// Takes what can be searched for.
class Collector {
 public:
  explicit Collector(FeatureLibrary& library) : library_(library) {}

  void add(LibraryFeature feature) {
    if (static_cast<int64_t>(feature.bases.size()) < kShortestFeature) {
      ++library_.tooShort;
      return;
    }
    const std::string other = reverseComplement(feature.bases);
    if (!seen_.emplace(feature.name, std::min(feature.bases, other)).second) {
      ++library_.twins;
      return;
    }
    library_.features.push_back(std::move(feature));
  }

  void take(const Record& record) {
    bool hasFeatures = false;
    for (const Feature& feature : record.features)
      if (feature.type != "source" && !feature.segments.empty()) {
        hasFeatures = true;
        take(record, feature);
      }
    if (!hasFeatures)
      add({record.id, typeIn(record.description), record.bases, record.description});
  }

 private:
  /// The type that a FASTA line gives in brackets.
  static std::string typeIn(const std::string& description) {
    static const std::regex pattern(R"(\[type=([^\]]+)\])");
    std::smatch found;
    return std::regex_search(description, found, pattern) ? featureKeyOf(found[1].str()) : "misc_feature";
  }

  void take(const Record& record, const Feature& feature) {
    std::string bases = basesIn(record, feature.extent());
    if (feature.strand() == Strand::Reverse)
      bases = reverseComplement(bases);
    add({feature.label(), featureKeyOf(feature.type), std::move(bases), std::string(feature.qualifier("note"))});
  }

  FeatureLibrary& library_;
  std::set<std::pair<std::string, std::string>> seen_;  ///< name and bases
};

struct TableColumns {
  size_t name = 0, sequence = 0;
  std::optional<size_t> type, note;
};

std::optional<size_t> firstColumn(const CsvReader& csv, std::initializer_list<const char*> names) {
  for (const char* name : names)
    for (size_t i = 0; i < csv.header().size(); ++i)
      if (inLowerCase(trimmed(csv.header()[i])) == name)
        return i;
  return std::nullopt;
}

Result<TableColumns> columnsOf(const CsvReader& csv, const fs::path& path) {
  auto name = firstColumn(csv, {"name", "label", "standard_name", "sseqid", "id", "seq_id"});
  auto sequence = firstColumn(csv, {"sequence", "sequences", "seq", "bases", "dna", "feature sequence"});
  const auto feature = firstColumn(csv, {"feature"});
  // Benchling writes the bases into `feature`, others the name.
  if (feature && !sequence && name)
    sequence = feature;
  else if (feature && !name)
    name = feature;
  if (!name || !sequence)
    return Error{ErrorKind::MalformedFile,
                 {toUtf8(path), Why("feature library"),
                  Why("it needs a column of names and one of sequences, such as 'name' and 'sequence'")}};
  return TableColumns{*name, *sequence, firstColumn(csv, {"type", "feature type", "feature_type", "type_code"}),
                      firstColumn(csv, {"description", "note", "notes"})};
}

Status readTable(InputFile& input, FeatureLibrary& library, const JobContext& job) {
  DGLM_TRY(CsvReader csv, CsvReader::open(input));
  DGLM_TRY(const TableColumns columns, columnsOf(csv, input.path()));
  Collector collector(library);
  std::vector<std::string> row;
  for (int64_t number = 1;; ++number) {
    if (number % kRowsACheckpoint == 0)
      DGLM_CHECK(input.checkpoint(job));
    DGLM_TRY(const bool isRow, csv.nextRow(row));
    if (!isRow)
      return {};
    const auto bases = basesOf(row[columns.sequence]);
    const std::string name(trimmed(row[columns.name]));
    if (!bases)
      return Error{ErrorKind::MalformedFile,
                   {toUtf8(input.path()), Why("row %1", {std::to_string(number)}),
                    Why("the sequence of %1 has letters that are no bases", {name})}};
    collector.add({name.empty() ? "feature_" + std::to_string(number) : name,
                   columns.type ? featureKeyOf(row[*columns.type]) : "misc_feature", *bases,
                   columns.note ? std::string(trimmed(row[*columns.note])) : ""});
  }
}

/// "parts-1.2" is version 1.2 of "parts".
void takeName(FeatureLibrary& library, const std::string& stem) {
  static const std::regex pattern(R"((.+)[-_ ]v?(\d+(\.\d+)*)$)");
  std::smatch found;
  const bool hasVersion = std::regex_match(stem, found, pattern);
  library.name = hasVersion ? found[1].str() : stem;
  library.version = hasVersion ? found[2].str() : "";
}

std::string stemOf(fs::path path) {
  if (inLowerCase(toUtf8(path.extension())) == ".gz")
    path = path.stem();
  return toUtf8(path.stem());
}

}  // namespace

std::string featureKeyOf(std::string_view type) {
  static const std::array<std::pair<std::string_view, const char*>, 15> kWords{{
      {"gene", "CDS"},
      {"orf", "CDS"},
      {"marker", "CDS"},
      {"selectable marker", "CDS"},
      {"reporter", "CDS"},
      {"origin", "rep_origin"},
      {"ori", "rep_origin"},
      {"origin of replication", "rep_origin"},
      {"primer", "primer_bind"},
      {"tag", "CDS"},
      {"regulatory element", "regulatory"},
      {"polya", "polyA_signal"},
      {"ltr", "LTR"},
      {"locus", "misc_feature"},
      {"feature", "misc_feature"},
  }};
  const std::string word = inLowerCase(trimmed(type));
  for (const auto& [name, key] : kWords)
    if (word == name)
      return key;
  static const std::set<std::string, std::less<>> kKeys{"CDS",
                                                        "promoter",
                                                        "terminator",
                                                        "rep_origin",
                                                        "primer_bind",
                                                        "protein_bind",
                                                        "enhancer",
                                                        "polyA_signal",
                                                        "LTR",
                                                        "RBS",
                                                        "misc_feature",
                                                        "misc_RNA",
                                                        "intron",
                                                        "exon",
                                                        "5'UTR",
                                                        "3'UTR",
                                                        "misc_recomb",
                                                        "misc_signal",
                                                        "sig_peptide",
                                                        "regulatory",
                                                        "gene",
                                                        "ncRNA",
                                                        "rRNA",
                                                        "tRNA",
                                                        "mRNA",
                                                        "mobile_element",
                                                        "oriT",
                                                        "stem_loop",
                                                        "repeat_region",
                                                        "mat_peptide",
                                                        "misc_difference",
                                                        "misc_structure",
                                                        "-10_signal",
                                                        "-35_signal",
                                                        "attenuator",
                                                        "transit_peptide"};
  for (const std::string& key : kKeys)
    if (inLowerCase(key) == word)
      return key;
  const std::string ofTerm = genbankKeyOf(trimmed(type));
  return kKeys.count(ofTerm) ? ofTerm : "misc_feature";
}

Result<FeatureLibrary> readFeatureLibrary(const fs::path& path, const JobContext& job) {
  FeatureLibrary library;
  takeName(library, stemOf(path));
  DGLM_TRY(library.sha256, sha256OfFile(path, job));
  const std::string suffix = lowerSuffix(path);
  if (suffix == ".csv" || suffix == ".tsv") {
    DGLM_TRY(InputFile input, InputFile::open(path));
    DGLM_CHECK(readTable(input, library, job));
  } else {
    Collector collector(library);
    const auto take = [&](Record&& record) -> Status {
      collector.take(record);
      return {};
    };
    DGLM_TRY(const ReadSummary summary, forEachRecord(path, take, job));
    library.warnings = summary.warnings;
  }
  if (library.features.empty())
    return Error{ErrorKind::NoRecords,
                 {toUtf8(path), Why("no feature of %1 bases or more", {std::to_string(kShortestFeature)})}};
  return library;
}

FeatureLibrary libraryOfRecords(const std::string& name, const std::vector<Record>& records) {
  FeatureLibrary library;
  library.name = name;
  Collector collector(library);
  for (const Record& record : records)
    collector.take(record);
  std::string all;
  for (const LibraryFeature& feature : library.features)
    all += feature.name + '\t' + feature.type + '\t' + feature.bases + '\n';
  library.sha256 = sha256OfText(all);
  return library;
}

}  // namespace dglm
