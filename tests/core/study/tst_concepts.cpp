// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <fstream>
#include <map>
#include <set>

#include "core/formats/csv_reader.h"
#include "core/formats/python_literal.h"
#include "core/interpretation/concept_names.h"
#include "core/study/concepts.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

const std::filesystem::path kData = std::filesystem::path(DGLM_TEST_DATA) / "concepts";

/// A val_set CSV by latent, with its columns in the order of the file.
std::map<std::string, std::vector<std::string>> rowsOf(const std::filesystem::path& path) {
  InputFile input = InputFile::open(path).value();
  CsvReader csv = CsvReader::open(input).value();
  std::map<std::string, std::vector<std::string>> rows;
  std::vector<std::string> row;
  while (csv.nextRow(row).value())
    rows[row.front()] = row;
  return rows;
}

std::set<std::string> labelsIn(const std::string& text) {
  const auto list = parsePythonList(text).value();
  return {list.begin(), list.end()};
}

ConceptsFromTables tables(F1Type type, const std::filesystem::path& folder) {
  ConceptsFromTables request;
  for (size_t set = 0; set < 3; ++set) {
    request.tokenTables[set] = kData / ("tokens_" + std::to_string(set) + ".csv");
    request.latents[set] = kData / ("latents_" + std::to_string(set) + ".safetensors");
  }
  request.search.type = type;
  request.outputFolder = folder;
  return request;
}

}  // namespace

class TestConcepts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithTheReference_data() {
    QTest::addColumn<int>("type");
    QTest::newRow("standard") << static_cast<int>(F1Type::Standard);
    QTest::newRow("domain") << static_cast<int>(F1Type::Domain);
  }

  void agreesWithTheReference() {
    QFETCH(const int, type);
    const TemporaryFolder folder;
    const auto report = scoreTablesAsPaper(tables(static_cast<F1Type>(type), folder.path()), {});
    QVERIFY2(report.hasValue(), report.hasValue() ? "" : report.error().text().c_str());
    const std::string name = type == static_cast<int>(F1Type::Domain) ? "domain" : "standard";
    for (int set = 0; set < 3; ++set) {
      const auto expected = rowsOf(kData / ("expected_" + name + "_" + std::to_string(set) + ".csv"));
      const auto found = rowsOf(report.value().files[static_cast<size_t>(set)]);
      QVERIFY(expected.size() > 10);
      QCOMPARE(found.size(), expected.size());
      for (const auto& [latent, row] : expected) {
        QVERIFY2(found.contains(latent), latent.c_str());
        const auto& own = found.at(latent);
        QCOMPARE(labelsIn(own[1]), labelsIn(row[1]));
        for (size_t column = 2; column <= 5; ++column)
          QVERIFY2(std::abs(std::stod(own[column]) - std::stod(row[column])) < 1e-9,
                   (latent + " column " + std::to_string(column) + ": " + own[column] + ", " + row[column]).c_str());
      }
    }
  }

  void topTokensAreTheReferences() {
    const TemporaryFolder folder;
    const auto report = scoreTablesAsPaper(tables(F1Type::Standard, folder.path()), {});
    QVERIFY(report.hasValue());
    const auto expected = rowsOf(kData / "expected_standard_0.csv");
    for (const auto& [latent, row] : rowsOf(report.value().files[0]))
      QCOMPARE(row[6], expected.at(latent)[6]);
  }

  void refusesTablesOfAnotherLength() {
    const TemporaryFolder folder;
    auto request = tables(F1Type::Standard, folder.path());
    const std::filesystem::path cut = folder.path() / "cut.csv";
    std::ofstream(cut) << "seq_id,tokens,token_annotations\nvalseq_a,ACGTAC,['AmpR']\n";
    request.tokenTables[0] = cut;
    const auto report = scoreTablesAsPaper(request, {});
    QVERIFY(report.hasError());
    QCOMPARE(report.error().kind, ErrorKind::InvalidArgument);
  }

  void pythonLists() {
    using List = std::vector<std::string>;
    QCOMPARE(parsePythonList(R"(['AmpR', "3' LTR"])"), std::optional(List{"AmpR", "3' LTR"}));
    QCOMPARE(parsePythonList(R"( [ 'a\'b\\c' , '\u0394U3\x41' ] )"), std::optional(List{"a'b\\c", "ΔU3A"}));
    QCOMPARE(parsePythonList("[]"), std::optional(List{}));
    for (const char* text : {"", "nan", "['a'", "[a]", "['a'] x", "['a' 'b']", R"(['\u12'])"})
      QVERIFY2(!parsePythonList(text), text);
    const List items{"AmpR", "3' LTR", "say \"lac\"", "both ' and \"", "back\\slash"};
    QCOMPARE(parsePythonList(pythonList(items)), std::optional(items));
    QCOMPARE(pythonList(List{"3' LTR"}), std::string("[\"3' LTR\"]"));
  }

  void synonymsMeetInOneConcept() {
    const ConceptNames& common = ConceptNames::common();
    QCOMPARE(common.conceptOf("kanMX"), std::string("KanR"));
    QCOMPARE(common.conceptOf(" NEOR/KANR "), std::string("KanR"));
    QCOMPARE(common.conceptOf("RRE"), std::string("RRE"));
    QCOMPARE(common.conceptOf("CAT-R"), std::string("CAT-R"));  // a sequencing primer
    Feature primer;
    primer.type = "primer_bind";
    primer.qualifiers = {{"label", "cat"}};
    QCOMPARE(common.conceptOf(primer), std::string("cat (primer)"));
    primer.type = "CDS";
    QCOMPARE(common.conceptOf(primer), std::string("CmR"));
    const auto own = ConceptNames::parse("# mine\nCap = hat , Mütze\n", "text");
    QVERIFY(own.hasValue());
    QCOMPARE(own.value().conceptOf("HAT"), std::string("Cap"));
    QCOMPARE(ConceptNames::parse("no equals sign", "text").error().kind, ErrorKind::MalformedFile);
    QCOMPARE(ConceptNames::parse("A = x = y", "text").error().kind, ErrorKind::MalformedFile);
    QCOMPARE(ConceptNames::parse("A = x\nB = x", "text").error().kind, ErrorKind::MalformedFile);
  }
};

DGLM_TEST(TestConcepts);
#include "tst_concepts.moc"
