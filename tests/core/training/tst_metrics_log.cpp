// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <bit>
#include <cstring>

#include "core/base/checksum.h"
#include "core/training/metrics_log.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

uint32_t maskedCrc(std::string_view bytes) {
  return std::rotr(crc32c(bytes), 15) + 0xa282ead8;
}

/// The messages of a TFRecord file; empty where a length or a checksum is wrong.
std::vector<std::string> recordsOf(const std::string& file) {
  constexpr size_t kLength = 8, kCrc = 4;
  std::vector<std::string> records;
  for (size_t at = 0; at < file.size();) {
    uint64_t length = 0;
    uint32_t lengthCrc = 0, dataCrc = 0;
    std::memcpy(&length, file.data() + at, kLength);
    std::memcpy(&lengthCrc, file.data() + at + kLength, kCrc);
    const std::string data = file.substr(at + kLength + kCrc, length);
    std::memcpy(&dataCrc, file.data() + at + kLength + kCrc + length, kCrc);
    if (lengthCrc != maskedCrc(file.substr(at, kLength)) || dataCrc != maskedCrc(data))
      return {};
    records.push_back(data);
    at += kLength + kCrc + length + kCrc;
  }
  return records;
}

std::vector<std::filesystem::path> eventFiles(const TemporaryFolder& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    if (entry.path().filename().string().starts_with("events.out.tfevents."))
      files.push_back(entry.path());
  return files;
}

void writeRows(const TemporaryFolder& folder, int64_t lastStepKept, int64_t first, int64_t last) {
  auto log = MetricsLog::open(folder.path(), lastStepKept);
  QVERIFY(log.hasValue());
  for (int64_t step = first; step <= last; ++step)
    QVERIFY(log.value().write(step, {{"loss", 1.0 / static_cast<double>(step)}, {"dead", 0}}).hasValue());
}

}  // namespace

class TestMetricsLog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void checksumsOfTheStandards() {
    QCOMPARE(crc32("123456789"), 0xcbf43926u);
    QCOMPARE(crc32c("123456789"), 0xe3069283u);
    const std::string text = "nine bytes and many more of them";
    for (size_t cut = 0; cut <= text.size(); ++cut)
      QCOMPARE(crc32c(std::string_view(text).substr(cut), crc32c(std::string_view(text).substr(0, cut))), crc32c(text));
  }

  void rowsAreOnDiskAtOnce() {
    const TemporaryFolder folder;
    auto log = MetricsLog::open(folder.path());
    QVERIFY(log.hasValue());
    QVERIFY(log.value().write(0, {{"loss", 0.1}, {"dead", 12}}).hasValue());
    QCOMPARE(contentOf(folder.path("metrics.csv")), std::string("step,loss,dead\n0,0.1,12\n"));
    QVERIFY(log.value().write(100, {{"loss", 1e-9}, {"dead", 3}}).hasValue());
    QCOMPARE(contentOf(folder.path("metrics.csv")), std::string("step,loss,dead\n0,0.1,12\n100,1e-09,3\n"));
  }

  void newColumnsWidenOlderRows() {
    const TemporaryFolder folder;
    auto log = MetricsLog::open(folder.path());
    QVERIFY(log.value().write(1, {{"loss", 2}}).hasValue());
    QVERIFY(log.value().write(2, {{"accuracy", 0.5}}).hasValue());
    QVERIFY(log.value().write(3, {{"loss", 1}}).hasValue());
    QCOMPARE(contentOf(folder.path("metrics.csv")), std::string("step,loss,accuracy\n1,2,\n2,,0.5\n3,1,\n"));
  }

  void oneRowAStep() {
    const TemporaryFolder folder;
    auto log = MetricsLog::open(folder.path());
    QVERIFY(log.value().write(5, {{"loss", 2}}).hasValue());
    QVERIFY(log.value().write(5, {{"accuracy", 0.5}}).hasValue());
    QCOMPARE(contentOf(folder.path("metrics.csv")), std::string("step,loss,accuracy\n5,2,0.5\n"));
  }

  /// A killed run logged steps that its checkpoint does not know; they are trained and logged again.
  void resumingDropsLaterRows() {
    const TemporaryFolder folder;
    writeRows(folder, -1, 1, 6);
    writeRows(folder, 3, 4, 8);
    const TemporaryFolder uninterrupted;
    writeRows(uninterrupted, -1, 1, 8);
    QCOMPARE(contentOf(folder.path("metrics.csv")), contentOf(uninterrupted.path("metrics.csv")));
    QCOMPARE(eventFiles(folder).size(), size_t{2});
  }

  void aNewRunStartsAnew() {
    const TemporaryFolder folder;
    writeRows(folder, -1, 1, 6);
    writeRows(folder, -1, 1, 2);
    QCOMPARE(contentOf(folder.path("metrics.csv")), std::string("step,loss,dead\n1,1,0\n2,0.5,0\n"));
  }

  void eventFileHasEveryRow() {
    const TemporaryFolder folder;
    writeRows(folder, -1, 1, 3);
    const auto files = eventFiles(folder);
    QCOMPARE(files.size(), size_t{1});
    const auto records = recordsOf(contentOf(files.front()));
    QCOMPARE(records.size(), size_t{5});  // version, start of session, three steps
    QVERIFY(records[0].ends_with("brain.Event:2"));
    QVERIFY(records[2].find("loss") != std::string::npos && records[2].find("dead") != std::string::npos);
  }

  void unwritableFolderIsNamed() {
    const TemporaryFolder folder;
    const auto log = MetricsLog::open(folder.write("file", "") / "run");
    QVERIFY(log.hasError());
    QVERIFY(log.error().text().find("run") != std::string::npos);
  }
};

DGLM_TEST(TestMetricsLog);
#include "tst_metrics_log.moc"
