// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/dust.h"

#include <QProcess>

#include <random>
#include <string>

#include "core/search/base_codes.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

std::vector<uint8_t> codesOf(const std::string& bases) {
  std::vector<uint8_t> codes;
  for (const char letter : bases)
    codes.push_back(baseCodeOf(letter));
  return codes;
}

/// Random bases with repeats of short words in between.
std::string repetitiveBases(unsigned seed) {
  std::mt19937 random(seed);
  std::string bases;
  while (bases.size() < 3000) {
    for (unsigned i = random() % 120; i > 0; --i)
      bases += "ACGT"[random() % 4];
    std::string word;
    for (unsigned i = 1 + random() % 6; i > 0; --i)
      word += "ACGT"[random() % 4];
    for (unsigned i = random() % 15; i > 0; --i) {
      bases += word;
      if (random() % 7 == 0)
        bases += "ACGT"[random() % 4];
    }
  }
  return bases;
}

/// What the program dustmasker, which comes with blastn, finds: inclusive, from 0.
std::vector<BaseRange> rangesOfDustmasker(const std::string& bases, const TemporaryFolder& folder) {
  const auto file = folder.write("bases.fasta", ">a\n" + bases + "\n");
  QProcess program;
  program.start("dustmasker", {"-in", QString::fromStdString(file.string()), "-outfmt", "interval"});
  std::vector<BaseRange> ranges;
  if (!program.waitForFinished() || program.exitCode() != 0)
    return ranges;
  for (const QString& line : QString::fromUtf8(program.readAllStandardOutput()).split('\n')) {
    const QStringList ends = line.split(" - ");
    if (ends.size() == 2)
      ranges.push_back({ends[0].toLongLong(), ends[1].toLongLong() + 1});
  }
  return ranges;
}

}  // namespace

class TestDust : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsWhatDustmaskerFinds();
  void leavesComplexBasesAlone();
  void takesShortAndOddSequences();
};

void TestDust::findsWhatDustmaskerFinds() {
  const TemporaryFolder folder;
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const std::string bases = repetitiveBases(seed);
    const std::vector<BaseRange> expected = rangesOfDustmasker(bases, folder);
    QVERIFY2(!expected.empty(), "dustmasker of the package ncbi-blast+ did not run");
    QVERIFY(lowComplexity(codesOf(bases)) == expected);
  }
}

void TestDust::leavesComplexBasesAlone() {
  QVERIFY(lowComplexity(codesOf("ACGTTGCAAGCTTAGCCATGGATCCGTACAGTCTAGACTGCA")).empty());
}

void TestDust::takesShortAndOddSequences() {
  QVERIFY(lowComplexity({}).empty());
  QVERIFY(lowComplexity(codesOf("AAA")).empty());
  QCOMPARE(lowComplexity(codesOf(std::string(40, 'A'))).size(), size_t{1});
  QCOMPARE(lowComplexity(codesOf(std::string(200, 'N'))).front().end, int64_t{200});
}

DGLM_TEST(TestDust);
#include "tst_dust.moc"
