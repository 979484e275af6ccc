// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QtTest>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/formats/read_records.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"
#include "core/formats/track_writers.h"
#include "tests/core/random_records.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
using nlohmann::json;

namespace {

/// What a script of tests/reference prints; its complaint in `failure`, "" for none.
json readBy(const char* script, const QStringList& arguments, QString& failure) {
  QProcess python;
  python.start(DGLM_REFERENCE_PYTHON,
               QStringList{QStringLiteral(DGLM_REFERENCE_SCRIPTS "/") + QString::fromLatin1(script)} + arguments);
  constexpr int kLongestMilliseconds = 60'000;
  const bool ended = python.waitForFinished(kLongestMilliseconds);
  const bool isFine = ended && python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0;
  failure = isFine ? QString()
                   : python.errorString() + '\n' +
                         QString::fromUtf8(python.readAllStandardError()).trimmed().section('\n', -3);
  return isFine ? json::parse(python.readAllStandardOutput().toStdString(), nullptr, false) : json();
}

/// Stretches in reading order, cut at the origin.
json partsOf(const Feature& feature, int64_t length) {
  json parts = json::array();
  for (const FeatureSegment& segment : feature.segments) {
    const int strand = segment.strand == Strand::Reverse ? -1 : 1;
    json own = json::array();
    const int64_t start = segment.bases.isEmpty() && segment.bases.start == 0 ? length : segment.bases.start;
    own.push_back({start, std::clamp(segment.bases.end, start, length), strand});
    if (segment.bases.end > length)
      own.push_back({0, segment.bases.end - length, strand});
    if (strand < 0)
      std::reverse(own.begin(), own.end());
    for (const json& part : own)
      parts.push_back(part);
  }
  return parts;
}

/// Where lines are broken, readers differ in the blanks that they put there.
std::string withoutBlanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
  return text;
}

std::map<std::string, std::vector<std::string>> valuesOf(const Feature& feature) {
  std::map<std::string, std::vector<std::string>> values;
  for (const Qualifier& qualifier : feature.qualifiers)
    values[qualifier.key].push_back(withoutBlanks(qualifier.value));
  return values;
}

std::map<std::string, std::vector<std::string>> valuesOf(const json& qualifiers) {
  std::map<std::string, std::vector<std::string>> values;
  for (const auto& [key, list] : qualifiers.items())
    for (const json& value : list)
      values[key].push_back(withoutBlanks(value.get<std::string>()));
  return values;
}

std::vector<Record> randomRecords(uint32_t seed, int count) {
  RandomRecords random(seed);
  std::vector<Record> records;
  for (int i = 0; i < count; ++i)
    records.push_back(random.next());
  return records;
}

/// Biopython writes no semicolons into names, cuts wide keys, and breaks lines between a quote and a slash, where a
/// value seems to end.
void makePlain(Record& record, size_t number) {
  record.id = "r" + std::to_string(number);
  record.accession = record.version = "";
  for (Feature& feature : record.features) {
    feature.type = "misc_feature";
    for (Qualifier& qualifier : feature.qualifiers)
      std::erase(qualifier.value, '"');
  }
}

void compareSequenceAndFeatures(const Record& record, const Record& expected) {
  QCOMPARE(record.topology, expected.topology);
  QCOMPARE(record.bases, expected.bases);
  QCOMPARE(record.features.size(), expected.features.size());
  for (size_t i = 0; i < expected.features.size(); ++i) {
    QCOMPARE(record.features[i].type, expected.features[i].type);
    QCOMPARE(partsOf(record.features[i], record.length()).dump(),
             partsOf(expected.features[i], record.length()).dump());
    QVERIFY(valuesOf(record.features[i]) == valuesOf(expected.features[i]));
  }
}

}  // namespace

/// What we write, read by programs that share no code with ours: packaging/test installs them, and where they are
/// missing these tests fail.
class TestIndependentReaders : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void biopythonReadsOurGenBank() {
    const TemporaryFolder folder;
    const std::vector<Record> records = randomRecords(11, 300);
    QVERIFY(writeGenBank(folder.path("a.gb"), records).hasValue());
    QString failure;
    const json read =
        readBy("read_with_biopython.py", {"genbank", QString::fromStdString(folder.path("a.gb").string())}, failure);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    QCOMPARE(read.size(), records.size());
    const std::vector<std::string> names = namesInFiles(records);
    for (size_t i = 0; i < records.size(); ++i) {
      const Record& record = records[i];
      QCOMPARE(read[i]["name"].get<std::string>(), names[i]);
      QCOMPARE(read[i]["id"].get<std::string>(), names[i]);
      QCOMPARE(read[i]["topology"].get<std::string>(), std::string(record.isCircular() ? "circular" : "linear"));
      QCOMPARE(read[i]["bases"].get<std::string>(), record.bases);
      QCOMPARE(read[i]["features"].size(), record.features.size());
      for (size_t f = 0; f < record.features.size(); ++f) {
        const json& feature = read[i]["features"][f];
        QCOMPARE(feature["type"].get<std::string>(), record.features[f].type);
        QCOMPARE(feature["parts"].dump(), partsOf(record.features[f], record.length()).dump());
        QVERIFY2(valuesOf(feature["qualifiers"]) == valuesOf(record.features[f]), feature["qualifiers"].dump().c_str());
      }
    }
  }

  void biopythonReadsOurFasta() {
    const TemporaryFolder folder;
    const std::vector<Record> records = randomRecords(12, 100);
    QVERIFY(writeFasta(folder.path("a.fasta"), records).hasValue());
    QString failure;
    const json read =
        readBy("read_with_biopython.py", {"fasta", QString::fromStdString(folder.path("a.fasta").string())}, failure);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    QCOMPARE(read.size(), records.size());
    const std::vector<std::string> names = namesInFiles(records);
    for (size_t i = 0; i < records.size(); ++i) {
      QCOMPARE(read[i]["name"].get<std::string>(), names[i]);
      QCOMPARE(read[i]["bases"].get<std::string>(), records[i].bases);
    }
  }

  void weReadTheEmblOfBiopython() {
    const TemporaryFolder folder;
    std::vector<Record> records = randomRecords(14, 200);
    for (size_t i = 0; i < records.size(); ++i)
      makePlain(records[i], i);
    QVERIFY(writeGenBank(folder.path("a.gb"), records).hasValue());
    const Result<ReadRecords> genbank = readRecords(folder.path("a.gb"), {});
    if (genbank.hasError() && genbank.error().kind == ErrorKind::NotBuilt)
      QSKIP("this build has no HTSlib");
    QString failure;
    const auto pathOf = [&folder](const char* name) { return QString::fromStdString(folder.path(name).string()); };
    const json written = readBy("genbank_to_embl.py", {pathOf("a.gb"), pathOf("a.embl")}, failure);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    QCOMPARE(written, json(200));
    const Result<ReadRecords> embl = readRecords(folder.path("a.embl"), {});
    QVERIFY(embl.hasValue());
    QCOMPARE(embl.value().kind, FileKind::Embl);
    QCOMPARE(embl.value().records.size(), genbank.value().records.size());
    for (size_t i = 0; i < embl.value().records.size(); ++i)
      compareSequenceAndFeatures(embl.value().records[i], genbank.value().records[i]);
  }

  void pyBigWigReadsOurTracks() {
    const TemporaryFolder folder;
    const std::vector<Record> records = randomRecords(13, 40);
    Track track{"L2/7", {}};
    for (const Record& record : records)
      track.records.push_back({record.id, record.length(), {{{3, 9}, 1.5F}, {{20, 21}, 0.25F}}});
    const Status written = writeBigWig(folder.path("a.bw"), track);
    if (written.hasError() && written.error().kind == ErrorKind::NotBuilt)
      QSKIP("this build has no libBigWig");
    QVERIFY(written.hasValue());
    QString failure;
    const json read = readBy("read_with_pybigwig.py", {QString::fromStdString(folder.path("a.bw").string())}, failure);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    QCOMPARE(read.size(), records.size());
    const std::vector<std::string> names = namesInFiles(records);
    for (size_t i = 0; i < records.size(); ++i) {
      QVERIFY2(read.contains(names[i]), names[i].c_str());
      QCOMPARE(read[names[i]][0].get<int64_t>(), records[i].length());
      QCOMPARE(read[names[i]][1].dump(), std::string("[[3,9,1.5],[20,21,0.25]]"));
    }
  }
};

DGLM_TEST(TestIndependentReaders);
#include "tst_independent_readers.moc"
