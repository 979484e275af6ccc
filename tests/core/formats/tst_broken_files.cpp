// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <string>

#include "core/formats/read_records.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

fs::path brokenFile(const QString& name) {
  return fs::path(DGLM_TEST_DATA "/broken") / name.toStdString();
}

}  // namespace

/// Files as a new user would hand them over by mistake; in tests/data/broken the name is the fault.
class TestBrokenFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isRefused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* file, ErrorKind kind, const char* reason) {
      QTest::newRow(file) << file << kind << reason;
    };
    row("a_pdf.fasta", ErrorKind::UnrecognisedFile, "PDF");
    row("a_web_page.gb", ErrorKind::UnrecognisedFile, "web page");
    row("a_zip_archive.gb", ErrorKind::UnrecognisedFile, "ZIP");
    row("binary_junk.fasta", ErrorKind::UnrecognisedFile, "binary");
    row("nul_bytes.fasta", ErrorKind::UnrecognisedFile, "binary");
    row("prose.txt", ErrorKind::UnrecognisedFile, "neither a header nor a sequence");
    row("table_without_sequence_column.csv", ErrorKind::UnrecognisedFile, "no 'sequence' column");
    row("empty_file.fasta", ErrorKind::NoRecords, "empty");
    row("only_blank_lines.fasta", ErrorKind::NoRecords, "empty");
    row("headers_without_sequence.fasta", ErrorKind::NoRecords, "3 empty records were skipped; the first is one");
    row("protein.fasta", ErrorKind::NoRecords, "1 record looks like a protein and was skipped: bla");
    row("no_sequence.gb", ErrorKind::NoRecords, "pNone");
    row("row_with_too_few_fields.csv", ErrorKind::MalformedFile, "line 3 has 1 fields");
    row("unclosed_quote.csv", ErrorKind::MalformedFile, "opens is not closed");
    row("truncated_gzip.gb.gz", ErrorKind::TruncatedFile, "stops in the middle");
    row("only_the_start_of_gzip.fasta.gz", ErrorKind::TruncatedFile, "start of compressed data");
    row("damaged_gzip.fasta.gz", ErrorKind::MalformedFile, "damaged");
    row("truncated_in_sequence.gb", ErrorKind::TruncatedFile, "pTest300 has only 60 of 300 bases");
    row("truncated_in_features.gb", ErrorKind::TruncatedFile, "pTest300 has only 0 of 300 bases");
    row("truncated_in_sequence.embl", ErrorKind::TruncatedFile, "pTest300 has only 60 of 300 bases");
    row("truncated_in_features.embl", ErrorKind::TruncatedFile, "pTest300 has only 0 of 300 bases");
    row("truncated.dna", ErrorKind::TruncatedFile, "last block");
    row("no_sequence.dna", ErrorKind::MalformedFile, "no DNA sequence");
    row("a_protein.dna", ErrorKind::MalformedFile, "protein");
    row("annotations_alone.gff3", ErrorKind::NoRecords, "annotations without sequences");
    row("eight_columns.gff3", ErrorKind::NoRecords, "annotations without sequences");
    row("gtf.gff", ErrorKind::NoRecords, "annotations without sequences");
    row("version_2.gff", ErrorKind::NoRecords, "annotations without sequences");
    row("no_such_file.fasta", ErrorKind::FileNotFound, "does not exist");
    row("", ErrorKind::CannotOpenFile, "it is a folder");
  }
  void isRefused() {
    QFETCH(QString, file);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, reason);
    const Result<ReadRecords> result = readRecords(brokenFile(file), {});
    QVERIFY(result.hasError());
    const QString message = QString::fromStdString(result.error().text());
    QVERIFY2(result.error().kind == kind, qPrintable(message));
    QVERIFY2(message.contains(reason), qPrintable(message));
    QVERIFY2(message.contains(file), qPrintable(message));
  }

  void isReadWithAWarning_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("features");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char* file, int features, const char* warning) {
      QTest::newRow(file) << file << features << warning;
    };
    row("locus_line_broken.gb", 1, "1 record does not give its length: my.");
    row("locus_line_bare.gb", 1, "1 record does not give its length: seq_1.");
    row("locus_line_without_topology.gb", 1, "1 record does not say whether it is circular and was read as linear");
    row("locus_line_says_another_length.gb", 1, "differs from its sequence: pOther.");
    row("features_beyond_the_end.gb", 1,
        "2 features lie beyond the end of their record and were skipped; the first is "
        "half outside in pShort.");
    row("locations_unreadable.gb", 2, "4 features have a location that cannot be read");
    row("locations_unreadable.gb", 2,
        "1 feature reaches into another record; what lies there was left out: CDS in pOdd.");
    row("quote_never_closed.gb", 3, "1 qualifier has no closing quote");
    row("no_end_mark.gb", 5, "1 record has no // at its end: pTest300.");
    row("no_end_mark.embl", 5, "1 record has no // at its end: pTest300.");
    row("places_are_words.gff3", 1, "1 line of annotations has no numbers for start and end and was skipped: line 3.");
    row("lines_without_columns.gff3", 1,
        "2 lines of annotations have not the nine columns of GFF3 and were skipped; the first is line 2.");
    row("start_behind_end.gff3", 1,
        "2 features have a location that cannot be read and were skipped; the first is reversed in p, line 2.");
    row("sequence_of_another_name.gff3", 0,
        "1 feature belongs to a sequence that is not there and was left out; the sequence is called other.");
    row("features_xml_broken.dna", 0, "The features of 1 record cannot be read");
  }
  void isReadWithAWarning() {
    QFETCH(QString, file);
    QFETCH(int, features);
    QFETCH(QString, warning);
    const Result<ReadRecords> result = readRecords(brokenFile(file), {});
    QVERIFY2(result.hasValue(), result.hasError() ? result.error().text().c_str() : "");
    QCOMPARE(result.value().records.size(), size_t{1});
    QCOMPARE(static_cast<int>(result.value().records.front().features.size()), features);
    QStringList warnings;
    for (const std::string& sentence : sentencesOf(result.value().warnings))
      warnings << QString::fromStdString(sentence);
    QVERIFY2(warnings.join('\n').contains(warning), qPrintable(warnings.join('\n')));
  }

  void everyPrefixOfAFileIsReadOrRefused() {
    for (const char* name :
         {"everything.gb", "everything.embl", "circular.dna", "three_records.fasta.bgz", "table.csv"}) {
      const TemporaryFolder folder;
      const std::string whole = contentOf(fs::path(DGLM_TEST_DATA "/sequences") / name);
      for (size_t length = 0; length < whole.size(); length += 7) {
        const Result<ReadRecords> result = readRecords(folder.write(name, whole.substr(0, length)), {});
        QVERIFY(result.hasError() || !result.value().records.empty());
      }
    }
  }

  void anUnreadableFile() {
    const TemporaryFolder folder;
    const fs::path path = folder.write("secret.fasta", ">a\nACGT\n");
    fs::permissions(path, fs::perms::none);
    if (std::ifstream(path).is_open())
      QSKIP("this user may read everything");
    const Result<ReadRecords> result = readRecords(path, {});
    QVERIFY(result.hasError());
    QCOMPARE(result.error().kind, ErrorKind::CannotOpenFile);
  }
};

DGLM_TEST(TestBrokenFiles);
#include "tst_broken_files.moc"
