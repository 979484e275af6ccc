// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "core/formats/read_records.h"
#include "core/formats/record_writers.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

fs::path demoFolder() {
  return fs::path(DGLM_TEST_DATA) / ".." / ".." / "resources" / "demo";
}

std::string remarkOf(const Record& record) {
  const std::string mark = "Decode-gLM: ";
  for (const auto& [keyword, text] : record.headers)
    if (keyword == "COMMENT" && text.rfind(mark, 0) == 0)
      return text.substr(mark.size(), text.find('\n') - mark.size());
  return {};
}

}  // namespace

/// What resources/demo/SOURCES.md promises of the records.
class TestDemoRecords : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    std::ifstream in(demoFolder() / "demo.json");
    remarks_ = nlohmann::json::parse(in, nullptr, false)["remarks"].get<std::map<std::string, std::string>>();
    for (const auto& entry : fs::directory_iterator(demoFolder() / "records"))
      files_.insert(entry.path());
    QCOMPARE(files_.size(), remarks_.size());
  }

  void recordsAreWellFormed() {
    for (const fs::path& file : files_) {
      const auto read = readRecords(file, {});
      QVERIFY2(read.hasValue(), file.c_str());
      QVERIFY2(read.value().warnings.empty(), file.c_str());
      QCOMPARE(read.value().records.size(), 1U);
      const Record& record = read.value().records[0];
      QCOMPARE(record.id, file.stem().string());
      QVERIFY(record.isCircular());
      QCOMPARE(record.bases.find_first_not_of("ACGT"), std::string::npos);
      QVERIFY(record.features.size() >= 5);
      std::set<std::pair<std::string, BaseRange>> distinct;
      for (const Feature& feature : record.features) {
        QVERIFY(!feature.qualifier("label").empty());
        QVERIFY(feature.extent().start >= 0 && feature.extent().length() <= record.length());
        QVERIFY2(distinct.emplace(feature.label(), feature.extent()).second, feature.label().c_str());
      }
    }
  }

  void remarksSayWhatTrainingSaw() {
    int unseen = 0;
    for (const fs::path& file : files_) {
      const Record record = readRecords(file, {}).value().records[0];
      QVERIFY(!remarkOf(record).empty());
      QCOMPARE(remarkOf(record), remarks_.at(record.id));
      unseen += remarkOf(record).rfind("not seen in the demo model's training", 0) == 0 ? 1 : 0;
    }
    QVERIFY(unseen >= 4);
  }

  void ourWriterWroteThem() {
    const TemporaryFolder folder;
    for (const fs::path& file : files_) {
      const fs::path again = folder.path(file.filename().string());
      QVERIFY(writeGenBank(again, readRecords(file, {}).value().records).hasValue());
      QVERIFY2(contentOf(again) == contentOf(file), file.c_str());
    }
  }

  void featuresCrossTheOrigin() {
    const Record record = readRecords(demoFolder() / "records" / "pACYC184.gb", {}).value().records[0];
    const bool crosses = std::any_of(record.features.begin(), record.features.end(), [&](const Feature& feature) {
      return feature.label() == "CmR" && feature.extent().end > record.length();
    });
    QVERIFY(crosses);
  }

 private:
  std::map<std::string, std::string> remarks_;
  std::set<fs::path> files_;
};

DGLM_TEST(TestDemoRecords);
#include "tst_demo_records.moc"
