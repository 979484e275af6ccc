// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <bit>
#include <cmath>
#include <random>

#include "core/base/checksum.h"
#include "core/training/event_file.h"
#include "core/training/event_reader.h"
#include "tests/core/hostile_bytes.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

std::string varint(uint64_t value) {
  std::string bytes;
  for (; value >= 0x80; value >>= 7)
    bytes.push_back(static_cast<char>(value | 0x80));
  bytes.push_back(static_cast<char>(value));
  return bytes;
}

std::string text(int field, const std::string& bytes) {
  return varint(static_cast<uint64_t>(field << 3 | 2)) + varint(bytes.size()) + bytes;
}

std::string framed(const std::string& event) {
  const auto masked = [](const std::string& bytes) { return std::rotr(crc32c(bytes), 15) + 0xa282ead8; };
  const std::string length = bytesOf(uint64_t{event.size()});
  return length + bytesOf(masked(length)) + event + bytesOf(masked(event));
}

/// A scalar as TensorFlow 2 writes it: a tensor of one float.
std::string tensorEvent(uint64_t step, const std::string& tag, float value, bool asContent) {
  const std::string number = bytesOf(value);
  const std::string tensor = std::string("\x08\x01", 2) + (asContent ? text(4, number) : text(5, number));
  return framed("\x10" + varint(step) + text(5, text(1, text(1, tag) + text(8, tensor))));
}

std::filesystem::path writtenEvents(const TemporaryFolder& folder, int64_t first, int64_t last) {
  EventFile file = valueOf(EventFile::create(folder.path(), first));
  for (int64_t step = first; step <= last; ++step)
    if (file.write(step, {{"loss", 1.0 / static_cast<double>(step + 1)}, {"dead", 3}}).hasError())
      return {};
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    return entry.path();
  return {};
}

}  // namespace

class TestEventReader : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsWhatTheWriterWrote() {
    const TemporaryFolder folder;
    QVERIFY(!writtenEvents(folder, 0, 9).empty());
    const EventScalars scalars = valueOf(readEventFiles(folder.path()));
    QCOMPARE(scalars.byTag.size(), size_t{2});
    QCOMPARE(scalars.byTag.at("loss").size(), size_t{10});
    QCOMPARE(scalars.byTag.at("loss").at(3), 0.25);
    QVERIFY(scalars.damaged == 0 && !scalars.isCutShort);
    QVERIFY(isEventFile("events.out.tfevents.1.host") && !isEventFile("metrics.csv"));
  }

  /// What a run that went on from a checkpoint logs again counts, and nothing of what it left behind.
  void aLaterSessionTakesItsStepsBack() {
    const TemporaryFolder folder;
    writtenEvents(folder, 0, 9);
    EventFile file = valueOf(EventFile::create(folder.path(), 5));
    VERIFY_OK(file.write(5, {{"loss", 7}}));
    const EventScalars scalars = valueOf(readEventFiles(folder.path()));
    QCOMPARE(scalars.byTag.at("loss").size(), size_t{6});
    QCOMPARE(scalars.byTag.at("loss").at(5), 7.0);
    QCOMPARE(scalars.byTag.at("dead").size(), size_t{5});
  }

  void readsTensorsOfOneNumber() {
    EventScalars scalars;
    addEvents(tensorEvent(3, "train/loss", 0.5F, true) + tensorEvent(300, "train/loss", 0.25F, false), scalars);
    QCOMPARE(scalars.byTag.at("train/loss").at(3), 0.5);
    QCOMPARE(scalars.byTag.at("train/loss").at(300), 0.25);
    QCOMPARE(scalars.damaged, int64_t{0});
  }

  /// As a program that is writing leaves it, wherever it is cut.
  void aCutRecordIsLeftOut() {
    const TemporaryFolder folder;
    const std::string whole = contentOf(writtenEvents(folder, 0, 4));
    size_t most = 0;
    for (size_t size = 0; size <= whole.size(); ++size) {
      EventScalars scalars;
      addEvents(std::string_view(whole).substr(0, size), scalars);
      const size_t steps = scalars.byTag.contains("loss") ? scalars.byTag.at("loss").size() : 0;
      QVERIFY(steps >= most && steps <= 5);
      QCOMPARE(scalars.damaged, int64_t{0});
      most = steps;
    }
    QCOMPARE(most, size_t{5});
  }

  void aWrongChecksumCostsOneRecord() {
    const TemporaryFolder folder;
    const std::string first = contentOf(writtenEvents(folder, 0, 0));
    std::string bytes =
        contentOf(writtenEvents(folder, 0, 0)) + tensorEvent(1, "loss", 2, true) + tensorEvent(2, "loss", 3, true);
    bytes[bytes.size() - tensorEvent(2, "loss", 3, true).size() - 6] ^= 1;  // within the event of step 1
    EventScalars scalars;
    addEvents(bytes, scalars);
    QCOMPARE(scalars.damaged, int64_t{1});
    QVERIFY(!scalars.byTag.at("loss").contains(1));
    QCOMPARE(scalars.byTag.at("loss").at(2), 3.0);
    // A wrong length leaves nothing to go on with.
    std::string broken = first + tensorEvent(1, "loss", 2, true);
    broken[first.size()] ^= 1;
    EventScalars cut;
    addEvents(broken, cut);
    QVERIFY(cut.isCutShort);
    QCOMPARE(cut.byTag.at("loss").size(), size_t{1});
  }

  /// Frames whose sums are right may hold anything.
  void anyBytesAreTaken() {
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
      std::string event(random() % 64, '\0');
      for (char& byte : event)
        byte = static_cast<char>(random());
      EventScalars scalars;
      addEvents(framed(event) + framed("\x10\x01" + text(5, event)) + framed(text(5, text(1, event))) + event, scalars);
      QVERIFY(scalars.damaged <= 3);
    }
    EventScalars scalars;
    addEvents(framed(text(5, text(1, text(1, "x") + text(8, text(4, "abc"))))), scalars);  // three bytes are no number
    addEvents(framed("\x2a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"), scalars);            // longer than all there is
    QVERIFY(scalars.byTag.empty());
    QCOMPARE(scalars.damaged, int64_t{1});
    addEvents(std::string(8, '\xff') + std::string(30, 'x'), scalars);
    QVERIFY(scalars.isCutShort);
  }
};

DGLM_TEST(TestEventReader);
#include "tst_event_reader.moc"
