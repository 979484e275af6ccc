// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/packed_bases.h"

#include <random>
#include <string>

#include "tests/test_case.h"

using namespace dglm;

namespace {

std::string someLetters(size_t count, std::string_view alphabet, unsigned seed) {
  std::mt19937 random(seed);
  std::string letters;
  for (size_t i = 0; i < count; ++i)
    letters += alphabet[random() % alphabet.size()];
  return letters;
}

std::vector<BaseCode> codesOf(const std::string& letters) {
  std::vector<BaseCode> codes;
  for (const char letter : letters)
    codes.push_back(baseCodeOf(letter));
  return codes;
}

}  // namespace

class TestPackedBases : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsAllLetters_data();
  void keepsAllLetters();
  void readsWordsAnywhere();
  void copiesItself();
  void putsOneOfItsBasesForACode();
  void complementsCodes();
};

void TestPackedBases::keepsAllLetters_data() {
  QTest::addColumn<QString>("alphabet");
  QTest::newRow("bases") << "ACGT";
  QTest::newRow("soft-masked") << "ACGTacgt";
  QTest::newRow("ambiguity codes") << "ACGTNRYKMSWBDHVnry";
  QTest::newRow("odd characters") << "ACGT*-.\x7f";
  QTest::newRow("RNA") << "ACGU";
}

/// In pieces of all sizes, so that they begin at each place of a byte.
void TestPackedBases::keepsAllLetters() {
  QFETCH(QString, alphabet);
  const std::string letters = someLetters(5000, alphabet.toStdString(), 7);
  PackedBases bases;
  for (size_t start = 0, size = 1; start < letters.size(); start += size, size = size % 37 + 1)
    bases.append(std::string_view(letters).substr(start, size));
  QCOMPARE(bases.length(), int64_t{5000});
  std::vector<BaseCode> codes;
  for (const auto& [start, end] : {std::pair{0, 5000}, std::pair{1, 4999}, std::pair{17, 18}, std::pair{2002, 2100}}) {
    bases.unpack(start, end, codes);
    const std::string part = letters.substr(static_cast<size_t>(start), static_cast<size_t>(end - start));
    QVERIFY(codes == codesOf(part));
  }
}

void TestPackedBases::readsWordsAnywhere() {
  const std::string letters = someLetters(200, "ACGT", 1);
  PackedBases bases;
  bases.append(letters);
  for (int64_t start = 0; start < 170; ++start) {
    const uint64_t bits = bases.bitsAt(start);
    for (int i = 0; i < 28; ++i)
      QCOMPARE(static_cast<int>(bits >> (2 * i) & 3), bases.at(start + i));
  }
}

void TestPackedBases::copiesItself() {
  const std::string letters = "ACGTNNNNACGTACRTTT";
  PackedBases bases;
  bases.append(letters);
  bases.appendCopy(bases, 2, 14);
  std::vector<BaseCode> codes;
  bases.unpack(0, bases.length(), codes);
  QVERIFY(codes == codesOf(letters + letters.substr(2, 12)));
  bases.clear();
  QVERIFY(bases.isEmpty());
  bases.append("AAAA");
  QCOMPARE(bases.bitsAt(0), uint64_t{0});
  QCOMPARE(bases.ambiguousBases(), int64_t{0});
}

void TestPackedBases::putsOneOfItsBasesForACode() {
  PackedBases bases;
  bases.append(std::string(1000, 'Y'));
  QCOMPARE(bases.ambiguousBases(), int64_t{1000});
  int counts[4] = {};
  for (int64_t i = 0; i < bases.length(); ++i)
    ++counts[bases.at(i)];
  QCOMPARE(counts[baseCodeOf('A')] + counts[baseCodeOf('G')], 0);
  QVERIFY(counts[baseCodeOf('C')] > 300 && counts[baseCodeOf('T')] > 300);
}

void TestPackedBases::complementsCodes() {
  const std::string letters = "ACGTRYSWKMBDHVN", complements = "TGCAYRSWMKVHDBN";
  for (size_t i = 0; i < letters.size(); ++i)
    QCOMPARE(complementOf(baseCodeOf(letters[i])), baseCodeOf(complements[i]));
}

DGLM_TEST(TestPackedBases);
#include "tst_packed_bases.moc"
