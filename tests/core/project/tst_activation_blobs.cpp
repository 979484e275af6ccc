// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <limits>

#include "core/project/latent_row.h"
#include "core/project/packed_record_code.h"
#include "tests/core/project_samples.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

QByteArray hex(const Bytes& bytes) {
  return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())).toHex(' ');
}

Record longRecord(Topology topology) {
  Record record;
  std::mt19937 random(5);
  for (int i = 0; i < 500; ++i)
    record.bases += "ACGTN"[random() % (i % 50 == 0 ? 5 : 4)];
  record.topology = topology;
  return record;
}

}  // namespace

/// The layouts of core/project/README.md.
class TestActivationBlobs : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void numbersComeBack();
  void bytesAreThoseOfTheReadme();
  void layoutOfEveryReadingComesBack_data();
  void layoutOfEveryReadingComesBack();
  void regularTokensTakeOneRun();
  void codeComesBack();
  void rowsJoinWithoutUnpacking();
  void damageIsNoticed();
};

void TestActivationBlobs::numbersComeBack() {
  const std::vector<uint64_t> unsignedNumbers = {0, 1, 127, 128, 16384, std::numeric_limits<uint64_t>::max()};
  const std::vector<int64_t> signedNumbers = {0, -1, 1, std::numeric_limits<int64_t>::min(),
                                              std::numeric_limits<int64_t>::max()};
  ByteWriter writer;
  for (const uint64_t number : unsignedNumbers)
    writer.varint(number);
  for (const int64_t number : signedNumbers)
    writer.zigzag(number);
  writer.float32(-0.1F);
  ByteReader reader(writer.bytes());
  for (const uint64_t number : unsignedNumbers)
    QCOMPARE(reader.varint(), number);
  for (const int64_t number : signedNumbers)
    QCOMPARE(reader.zigzag(), number);
  QCOMPARE(reader.float32(), -0.1F);
  QVERIFY(reader.atEnd());
  QCOMPARE(reader.varint(), uint64_t{0});
  QVERIFY(reader.failed());
}

void TestActivationBlobs::bytesAreThoseOfTheReadme() {
  // Record 300 with tokens 2 and 130 of values 1 and -2.
  LatentRowBuilder row;
  row.add(RecordId{300}, std::vector<int64_t>{2, 130}, std::vector<float>{1, -2});
  QCOMPARE(hex(row.row().bytes), "01 ac 02 02 0b 02 80 01 00 00 80 3f 00 00 00 c0");

  // Frame 1, reverse, tokens [12, 18) and [6, 12) of a record of 20 bases.
  CodedReading reading{{1, Strand::Reverse}, {7, 200}, {{12, 18}, {6, 12}}, {}};
  reading.code = {4, {0, 2, 2}, {1, 3}, {0.5F, 1}};
  const RecordCode code{{reading}};
  QCOMPARE(hex(encodeLayout(layoutOf(code, 20))), "01 01 01 0c 24 01 02 18 06 0b");
  QCOMPARE(hex(packCode(code).tokenIds), "07 c8 01");
  QCOMPARE(hex(packCode(code).entries), "04 02 01 02 00 00 00 00 3f 00 00 80 3f");
}

void TestActivationBlobs::layoutOfEveryReadingComesBack_data() {
  QTest::addColumn<bool>("isCircular");
  QTest::newRow("linear") << false;
  QTest::newRow("circular") << true;
}

void TestActivationBlobs::layoutOfEveryReadingComesBack() {
  QFETCH(bool, isCircular);
  const Record record = longRecord(isCircular ? Topology::Circular : Topology::Linear);
  const RecordCode code = sampleCode(record, 6, 4, 1, 1);
  const std::optional<TokenLayout> layout = decodeLayout(encodeLayout(layoutOf(code, record.length())));
  QVERIFY(layout);
  TokenCursor cursor(*layout);
  int64_t number = 0;
  for (size_t r = 0; r < code.readings.size(); ++r) {
    const CodedReading& reading = code.readings[r];
    const ReadingCoverage expected = coverageOf(reading, record.length());
    QVERIFY(layout->readings[r].coverage.reading == expected.reading);
    QVERIFY(layout->readings[r].coverage.bases == expected.bases);
    for (const BaseRange& bases : reading.bases) {
      const auto place = cursor.at(number++);
      QVERIFY(place);
      QCOMPARE(place->reading, static_cast<int32_t>(r));
      QVERIFY(place->bases == bases);
    }
  }
  QCOMPARE(layout->tokens(), number);
  QVERIFY(!cursor.at(number));
}

void TestActivationBlobs::regularTokensTakeOneRun() {
  Record record;
  record.bases.assign(6000, 'A');
  record.topology = Topology::Circular;
  const TokenLayout layout = layoutOf(sampleCode(record, 1, 4, 1, 1), record.length());
  for (const ReadingLayout& reading : layout.readings)
    QCOMPARE(reading.runs.size(), size_t{1});
}

void TestActivationBlobs::codeComesBack() {
  const Record record = longRecord(Topology::Circular);
  const RecordCode code = sampleCode(record, 6, 64, 5, 2);
  const PackedRecordCode packed = packCode(code);
  std::optional<RecordCode> back = unpackCode(layoutOf(code, record.length()), packed.entries);
  QVERIFY(back);
  QVERIFY(unpackTokenIds(*back, packed.tokenIds));
  QCOMPARE(back->readings.size(), code.readings.size());
  for (size_t r = 0; r < code.readings.size(); ++r) {
    QVERIFY(back->readings[r].reading == code.readings[r].reading);
    QCOMPARE(back->readings[r].tokenIds, code.readings[r].tokenIds);
    QVERIFY(back->readings[r].bases == code.readings[r].bases);
    QCOMPARE(back->readings[r].code.width, code.readings[r].code.width);
    QCOMPARE(back->readings[r].code.rowStart, code.readings[r].code.rowStart);
    QCOMPARE(back->readings[r].code.latents, code.readings[r].code.latents);
    QCOMPARE(back->readings[r].code.values, code.readings[r].code.values);
  }
}

void TestActivationBlobs::rowsJoinWithoutUnpacking() {
  LatentRowBuilder first;
  first.add(RecordId{7}, std::vector<int64_t>{0, 5}, std::vector<float>{3, 1});
  LatentRowBuilder second;
  second.add(RecordId{2}, std::vector<int64_t>{9}, std::vector<float>{8});
  LatentRowBuilder joined;
  for (const StoredLatentRow& part : {first.row(), second.row()}) {
    const auto records = readRow(part.bytes);
    QVERIFY(records);
    for (const PackedEntries& entries : *records)
      joined.add(entries);
  }

  const StoredLatentRow row = joined.row();
  QCOMPARE(row.tokens, 3);
  QCOMPARE(row.records, 2);
  QCOMPARE(row.maximum, 8.0F);
  const auto records = readRow(row.bytes);
  QVERIFY(records);
  QCOMPARE(toNumber((*records)[0].record), 7);
  QCOMPARE((*records)[0].unpack()->tokens, (std::vector<int64_t>{0, 5}));
  QCOMPARE((*records)[1].unpack()->values, std::vector<float>{8});
}

void TestActivationBlobs::damageIsNoticed() {
  const Record record = longRecord(Topology::Circular);
  const RecordCode code = sampleCode(record, 1, 8, 2, 3);
  const TokenLayout layout = layoutOf(code, record.length());
  const Bytes layoutBytes = encodeLayout(layout);
  for (size_t size = 0; size < layoutBytes.size(); ++size)
    QVERIFY(!decodeLayout(ByteSpan(layoutBytes).first(size)));
  const Bytes entries = packCode(code).entries;
  for (size_t size = 0; size < entries.size(); ++size)
    QVERIFY(!unpackCode(layout, ByteSpan(entries).first(size)));
  LatentRowBuilder builder;
  builder.add(RecordId{1}, std::vector<int64_t>{3, 4}, std::vector<float>{1, 2});
  const Bytes row = builder.row().bytes;
  for (size_t size = 0; size < row.size(); ++size)
    QVERIFY(!readRow(ByteSpan(row).first(size)));

  // A count that claims far more than there is must not ask for the memory.
  QVERIFY(!readRow(Bytes{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F}));
  QVERIFY(!readRow(Bytes{0x01, 0x01, 0xFF, 0xFF, 0xFF, 0x7F, 0x00}));
}

DGLM_TEST(TestActivationBlobs);
#include "tst_activation_blobs.moc"
