// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/file_kind.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "core/base/text.h"
#include "core/base/text_decoder.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_fields.h"
#include "core/formats/input_file.h"
#include "core/formats/sequence_columns.h"
#include "core/sequence/special_tokens.h"

namespace dglm {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kWhiteSpace = " \t\r\n";

struct KnownStart {
  std::string_view bytes;
  Why meaning;
};

/// What people hand to a sequence reader by mistake.
std::span<const KnownStart> otherFiles() {
  static const std::array kFiles = std::to_array<KnownStart>({
      {"%PDF", Why("it is a PDF document")},
      {"PK\x03\x04", Why("it is a ZIP archive or an office document; unpack it or export it first")},
      {"\xD0\xCF\x11\xE0", Why("it is an old office document; export it first")},
      {"\x89PNG", Why("it is a PNG picture")},
      {"\xFF\xD8\xFF", Why("it is a JPEG picture")},
      {"BZh", Why("it is compressed with bzip2; unpack it first")},
      {"\xFD"
       "7zXZ",
       Why("it is compressed with xz; unpack it first")},
      {"\x28\xB5\x2F\xFD", Why("it is compressed with zstd; unpack it first")},
      {"SQLite format 3", Why("it is a database or a project, not a file of sequences")},
      {"<!DOCTYPE", Why("it is a web page, perhaps an error page of the download")},
      {"<!doctype", Why("it is a web page, perhaps an error page of the download")},
      {"<html", Why("it is a web page, perhaps an error page of the download")},
      {"<?xml", Why("it is XML")},
      {"version https://git-lfs", Why("it is a Git LFS pointer; fetch the real file")},
      {"@", Why("it seems to be FASTQ; convert it to FASTA")},
  });
  return kFiles;
}

std::string_view withoutLeadingSpace(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kWhiteSpace), text.size()));
  return text;
}

bool hasLineStartingWith(std::string_view text, std::string_view start) {
  return text.starts_with(start) || text.find(std::string("\n").append(start)) != std::string_view::npos;
}

/// The word, not a name that begins so.
bool hasLocusLine(std::string_view text) {
  const auto isWord = [&](std::string_view end) { return hasLineStartingWith(text, std::string("LOCUS").append(end)); };
  return isWord(" ") || isWord("\t") || isWord("\n") || isWord("\r") || text == "LOCUS";
}

/// An ID line is the first, or stands below comments. (Columns called ID are not followed by three blanks.)
bool isEmbl(std::string_view text) {
  constexpr std::string_view kId = "ID   ";
  const bool hasComment = text.starts_with("CC   ") || text.starts_with("XX\n") || text.starts_with("XX\r");
  return text.starts_with(kId) || (hasComment && hasLineStartingWith(text, kId));
}

/// Letters, gaps, blanks and special tokens only, and at least half of the letters are A, C, G, T, U or N.
bool looksLikeSequence(std::string_view line) {
  constexpr std::string_view kBases = "ACGTUNacgtun";
  constexpr std::string_view kBesides = " \t-.*";
  size_t letters = 0, bases = 0, at = 0;
  for (; at < line.size(); ++at) {
    if (const size_t special = specialTokenLength(line, at); special > 0) {
      at += special - 1;
      ++letters, ++bases;
      continue;
    }
    const char c = line[at];
    const bool isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!isLetter && kBesides.find(c) == std::string_view::npos)
      return false;
    letters += isLetter;
    bases += kBases.find(c) != std::string_view::npos;
  }
  return letters > 0 && 2 * bases >= letters;
}

Error unrecognised(const std::filesystem::path& path, const Why& meaning) {
  return {ErrorKind::UnrecognisedFile, {path.string(), meaning}};
}

/// Takes the line, without its end.
std::string_view takeLine(std::string_view& text) {
  std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

/// A line of GFF, whatever its version: nine columns, of which two are places and one is a strand.
bool isGffLine(std::string_view line) {
  constexpr size_t kStart = 3, kEnd = 4, kStrand = 6, kColumns = 9;
  std::array<std::string_view, kColumns> columns;
  for (size_t i = 0; i < kColumns; ++i) {
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos && i + 1 < kColumns)
      return false;
    columns[i] = line.substr(0, tab);
    line.remove_prefix(std::min(columns[i].size() + 1, line.size()));
  }
  const auto isPlace = [](std::string_view text) { return isNumber(text.substr(text.starts_with('-') ? 1 : 0)); };
  const std::string_view strand = columns[kStrand];
  return isPlace(columns[kStart]) && isPlace(columns[kEnd]) && strand.size() == 1 &&
         std::string_view("+-.?").find(strand) != std::string_view::npos;
}

/// Comments and lines of nine columns are GFF3's (and GTF's, which is read as such).
bool isGff(std::string_view text) {
  bool hasPragma = false, hasComment = false;
  std::string_view line;
  const auto isBeforeLines = [&line] {
    return line.empty() || line.starts_with('#') || line.starts_with("track ") || line.starts_with("browser ");
  };
  while (!text.empty() && isBeforeLines()) {
    line = takeLine(text);
    hasComment = hasComment || line.starts_with('#');
    hasPragma = hasPragma || line.starts_with("##sequence-region") || line.starts_with("##FASTA");
  }
  return hasPragma || isGffLine(line) || (hasComment && line.starts_with('>'));
}

Result<FileKind> kindOfText(std::string_view text, const std::filesystem::path& path) {
  std::string_view line = text.substr(0, text.find('\n'));
  const std::optional<char> said = separatorLine(line);
  if (said) {
    text = withoutLeadingSpace(text.substr(line.size()));
    line = text.substr(0, text.find('\n'));
  }
  const std::vector<std::string> fields = splitCsvLine(line, said.value_or(separatorOf(line)));
  if (sequenceColumns(fields).sequence)
    return FileKind::Csv;
  if (looksLikeSequence(line))
    return FileKind::Text;
  if (fields.size() > 1)
    return unrecognised(path, Why("it looks like a table, but its first line names no 'sequence' column"));
  return unrecognised(path, Why("its first line is neither a header nor a sequence"));
}

}  // namespace

std::string_view fileKindName(FileKind kind) {
  switch (kind) {
    case FileKind::Fasta:
      return "FASTA";
    case FileKind::GenBank:
      return "GenBank";
    case FileKind::Embl:
      return "EMBL";
    case FileKind::SnapGene:
      return "SnapGene";
    case FileKind::Csv:
      return "CSV";
    case FileKind::Text:
      return "text";
    case FileKind::Gff3:
      return "GFF3";
  }
  return {};
}

Result<FileKind> fileKindOf(std::string_view head, const std::filesystem::path& path) {
  constexpr std::string_view kSnapGeneStart = "\x09\x00\x00\x00\x0eSnapGene"sv;
  if (head.starts_with(kSnapGeneStart))
    return FileKind::SnapGene;
  const std::string_view start = withoutLeadingSpace(head);
  if (start.empty())
    return Error{ErrorKind::NoRecords, {path.string(), Why("it is empty")}};
  if (start.starts_with("\x1f\x8b"))
    return Error{ErrorKind::TruncatedFile, {path.string(), Why("it holds only the start of compressed data")}};
  for (const KnownStart& other : otherFiles()) {
    if (start.starts_with(other.bytes))
      return unrecognised(path, other.meaning);
  }
  const std::string decoded = decodedText(start);
  const std::string_view text = decoded;
  if (text.find('\0') != std::string_view::npos)
    return unrecognised(path, Why("it holds binary data"));
  if (text.front() == '>' || text.front() == ';')
    return FileKind::Fasta;
  if (text.starts_with("##gff-version"))
    return FileKind::Gff3;
  if (isEmbl(text))
    return FileKind::Embl;
  if (hasLocusLine(text))
    return FileKind::GenBank;
  if (isGff(text))
    return FileKind::Gff3;
  return kindOfText(text, path);
}

Result<FileKind> fileKindOf(InputFile& input) {
  constexpr size_t kSniffedBytes = 64 * 1024;
  DGLM_TRY(const std::string_view head, input.peek(kSniffedBytes));
  return fileKindOf(head, input.path());
}

std::string lowerSuffix(const std::filesystem::path& path) {
  const std::string suffix = inLowerCase(toUtf8(path.extension()));
  return suffix == ".gz" ? inLowerCase(toUtf8(path.stem().extension())) : suffix;
}

}  // namespace dglm
