// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <functional>
#include <sstream>

#include "core/formats/read_records.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"
#include "tests/core/random_records.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr int kRounds = 400;

/// What GenBank cannot hold of a record, and what it makes of that:
/// - a feature without a strand stands on the forward strand;
/// - a tab or a line break in a value is a blank.
Record asGenBankHolds(Record record) {
  for (Feature& feature : record.features) {
    for (FeatureSegment& segment : feature.segments)
      if (segment.strand == Strand::None)
        segment.strand = Strand::Forward;
    for (Qualifier& qualifier : feature.qualifiers)
      std::ranges::replace_if(
          qualifier.value, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  }
  return record;
}

/// Qualifiers of one key behind the first of them.
std::vector<Qualifier> groupedByKey(const std::vector<Qualifier>& qualifiers) {
  std::vector<Qualifier> grouped;
  for (const Qualifier& qualifier : qualifiers) {
    const auto last = std::find_if(grouped.rbegin(), grouped.rend(),
                                   [&](const Qualifier& other) { return other.key == qualifier.key; });
    grouped.insert(last == grouped.rend() ? grouped.end() : last.base(), qualifier);
  }
  return grouped;
}

/// What GFF3 cannot hold of a record, and what it makes of that:
/// - accession, version, molecule type and header blocks are not there;
/// - values of one key stand together;
/// - a source that is its feature's only one, and says something, has a column, and stands last.
Record asGff3Holds(Record record) {
  record.accession.clear();
  record.version.clear();
  record.moleculeType = Record{}.moleculeType;
  record.headers.clear();
  for (Feature& feature : record.features) {
    feature.qualifiers = groupedByKey(feature.qualifiers);
    const auto isSource = [](const Qualifier& qualifier) { return qualifier.key == "source"; };
    const bool hasColumn = !feature.qualifier("source").empty() && feature.qualifier("source") != ".";
    if (hasColumn && std::ranges::count_if(feature.qualifiers, isSource) == 1)
      std::stable_partition(feature.qualifiers.begin(), feature.qualifiers.end(), std::not_fn(isSource));
  }
  return record;
}

std::string textOf(const Feature& feature) {
  std::string text = feature.type + " order " + std::to_string(static_cast<int>(feature.order));
  for (const FeatureSegment& segment : feature.segments)
    text += " " + std::to_string(segment.bases.start) + "-" + std::to_string(segment.bases.end) + "(" +
            std::to_string(static_cast<int>(segment.strand)) + (segment.partialStart ? "<" : "") +
            (segment.partialEnd ? ">" : "") + ")";
  for (const Qualifier& qualifier : feature.qualifiers)
    text += "\n  /" + qualifier.key + (qualifier.hasValue ? "=" : "") + (qualifier.quoted ? "'" : "") +
            qualifier.value + (qualifier.quoted ? "'" : "");
  return text;
}

/// Everything that a record is, for a message that shows the difference.
std::string textOf(const Record& record) {
  std::string text = "'" + record.id + "' '" + record.description + "' '" + record.accession + "' '" + record.version +
                     "' " + record.moleculeType + (record.isCircular() ? " circular " : " linear ") + record.bases;
  for (const auto& [keyword, block] : record.headers)
    text += "\n" + keyword + " " + block;
  for (const Feature& feature : record.features)
    text += "\n" + textOf(feature);
  return text;
}

/// Where the two differ, in lines of either; "" if they are equal.
std::string differenceOf(const Record& found, const Record& expected) {
  if (found == expected)
    return {};
  std::istringstream a(textOf(found)), b(textOf(expected));
  std::string lineA, lineB, before;
  while (std::getline(a, lineA) && std::getline(b, lineB) && lineA == lineB)
    before = lineA;
  return "behind '" + before + "' stands\n" + lineA + "\nand should stand\n" + lineB;
}

std::vector<Record> readAll(const fs::path& path, std::string& failure) {
  Result<ReadRecords> read = readRecords(path, {});
  failure = read.hasError() ? read.error().text() : "";
  if (read.hasError())
    return {};
  for (const std::string& sentence : sentencesOf(read.value().warnings))
    failure += sentence;
  return std::move(read).value().records;
}

}  // namespace

class TestRoundTrips : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void genbankGivesTheRecordBack() {
    const TemporaryFolder folder;
    RandomRecords random(1);
    std::string failure;
    for (int round = 0; round < kRounds; ++round) {
      const std::vector<Record> records = {random.next()};
      QVERIFY(writeGenBank(folder.path("a.gb"), records).hasValue());
      const std::vector<Record> back = readAll(folder.path("a.gb"), failure);
      QVERIFY2(failure.empty(), failure.c_str());
      QCOMPARE(back.size(), size_t{1});
      const std::string difference = differenceOf(back[0], asGenBankHolds(records[0]));
      QVERIFY2(difference.empty(), difference.c_str());
    }
  }

  void gff3GivesTheRecordBack() {
    const TemporaryFolder folder;
    RandomRecords random(2);
    std::string failure;
    for (int round = 0; round < kRounds; ++round) {
      Record record = random.next();
      if (random.isOneIn(3) && !record.features.empty())
        record.features[0].qualifiers.insert(record.features[0].qualifiers.begin(), {"remark", "two\nlines\r"});
      const std::vector<Record> records = {record};
      QVERIFY(writeGff3(folder.path("a.gff3"), records).hasValue());
      const std::vector<Record> back = readAll(folder.path("a.gff3"), failure);
      QVERIFY2(failure.empty(), failure.c_str());
      QCOMPARE(back.size(), size_t{1});
      const std::string difference = differenceOf(back[0], asGff3Holds(records[0]));
      QVERIFY2(difference.empty(), difference.c_str());
    }
  }

  void severalRecordsOfOneNameStayApart() {
    const TemporaryFolder folder;
    RandomRecords random(3);
    std::string failure;
    std::vector<Record> records;
    for (int i = 0; i < 5; ++i) {
      records.push_back(random.next());
      records.back().id = i % 2 == 0 ? "pA 1" : "pA_1";
    }
    for (const auto& [write, file] : {std::pair{&writeGenBank, "a.gb"}, std::pair{&writeGff3, "a.gff3"}}) {
      QVERIFY(write(folder.path(file), records, {}).hasValue());
      const std::vector<Record> back = readAll(folder.path(file), failure);
      QVERIFY2(failure.empty(), failure.c_str());
      QCOMPARE(back.size(), records.size());
      const std::string ids[] = {"pA 1", "pA_1_2", "pA_1_3", "pA_1_4", "pA_1_5"};
      for (size_t i = 0; i < back.size(); ++i) {
        QCOMPARE(back[i].id, ids[i]);
        QCOMPARE(back[i].bases, records[i].bases);
        QCOMPARE(back[i].features.size(), records[i].features.size());
      }
    }
  }

  /// FASTA has names without blanks and no features; a circle says so in its description.
  void fastaGivesNameAndTopologyBack() {
    const TemporaryFolder folder;
    RandomRecords random(4);
    std::string failure;
    for (int round = 0; round < kRounds; ++round) {
      const std::vector<Record> records = {random.next()};
      QVERIFY(writeFasta(folder.path("a.fasta"), records).hasValue());
      const std::vector<Record> back = readAll(folder.path("a.fasta"), failure);
      QVERIFY2(failure.empty(), failure.c_str());
      QCOMPARE(back.size(), size_t{1});
      QCOMPARE(back[0].id, nameInFiles(records[0].id));
      QCOMPARE(back[0].bases, records[0].bases);
      QVERIFY(back[0].description.starts_with(records[0].description));
      QCOMPARE(back[0].topology, records[0].topology);
      QVERIFY(writeFasta(folder.path("b.fasta"), back).hasValue());
      QCOMPARE(contentOf(folder.path("b.fasta")), contentOf(folder.path("a.fasta")));
    }
  }
};

DGLM_TEST(TestRoundTrips);
#include "tst_round_trips.moc"
