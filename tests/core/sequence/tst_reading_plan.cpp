// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <random>
#include <set>
#include <string>

#include "core/sequence/reading_plan.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary ntV2 = Vocabulary::ntV2();
  return ntV2;
}

Record recordOf(std::string bases, Topology topology) {
  Record record;
  record.id = "test";
  record.bases = std::move(bases);
  record.topology = topology;
  return record;
}

/// As records are read that are not turned to their least rotation.
ReadingOptions fromFirstBase() {
  ReadingOptions options;
  options.start = WindowStart::FirstBase;
  return options;
}

std::string randomBases(size_t length, unsigned seed, std::string_view letters = "ACGT") {
  std::mt19937 random(seed);
  std::string bases(length, 'A');
  for (char& base : bases)
    base = letters[random() % letters.size()];
  return bases;
}

/// "ACGTAC:0-6 ...": the record's own tokens with the bases they cover.
QString ownTokens(const PlannedReading& plan) {
  QStringList words;
  for (int64_t i = plan.ownFirst; i < plan.ownLast; ++i) {
    const auto at = static_cast<size_t>(i);
    words << QStringLiteral("%1:%2-%3")
                 .arg(QString::fromStdString(vocabulary().token(plan.ids[at])))
                 .arg(plan.bases[at].start)
                 .arg(plan.bases[at].end);
  }
  return words.join(' ');
}

/// The letters that a token of this reading must have been read from.
std::string lettersUnder(const Record& record, BaseRange bases, Strand strand) {
  const std::string forward = basesIn(record, bases);
  return strand == Strand::Reverse ? reverseComplement(forward) : forward;
}

int64_t distanceToEdge(const TokenWindow& window, int64_t token) {
  const int64_t position = token - window.first + 1;
  return std::min(position, window.modelTokens() - 1 - position);
}

}  // namespace

class TestReadingPlan : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lastTokenWrapsRoundTheOrigin_data() {
    QTest::addColumn<QString>("bases");
    QTest::addColumn<int>("frame");
    QTest::addColumn<QString>("expected");
    QTest::newRow("frame 0") << "AACCGGTTAC" << 0 << "AACCGG:0-6 TTACAA:6-12";
    QTest::newRow("frame 1") << "AACCGGTTAC" << 1 << "ACCGGT:1-7 TACAAC:7-13";
    QTest::newRow("frame 4 needs no base of the origin") << "AACCGGTTAC" << 4 << "GGTTAC:4-10";
    QTest::newRow("an N at the origin stops it") << "NACCGGTTAC" << 1 << "ACCGGT:1-7 T:7-8 A:8-9 C:9-10";
    QTest::newRow("an N at the end stops it") << "AACCGGTTAN" << 0 << "AACCGG:0-6 T:6-7 T:7-8 A:8-9 N:9-10";
    QTest::newRow("shorter than a k-mer") << "ACGT" << 0 << "A:0-1 C:1-2 G:2-3 T:3-4";
    QTest::newRow("frame beyond the record") << "ACGT" << 4 << "";
    QTest::newRow("empty record") << "" << 0 << "";
    QTest::newRow("lower case and IUPAC are folded") << "aaccggRtacAA" << 0 << "AACCGG:0-6 N:6-7 TACAAA:7-13";
  }
  void lastTokenWrapsRoundTheOrigin() {
    QFETCH(QString, bases);
    QFETCH(int, frame);
    const Record record = recordOf(bases.toStdString(), Topology::Circular);
    QTEST(ownTokens(planReading(record, vocabulary(), {frame, Strand::Forward}, fromFirstBase())), "expected");
  }

  void linearRecordsEndWithLetters() {
    const Record record = recordOf("AACCGGTTAC", Topology::Linear);
    const PlannedReading plan = planReading(record, vocabulary(), {1, Strand::Forward}, {});
    QCOMPARE(ownTokens(plan), QString("ACCGGT:1-7 T:7-8 A:8-9 C:9-10"));
    QCOMPARE(plan.ownFirst, 0);
    QCOMPARE(plan.ownLast, static_cast<int64_t>(plan.ids.size()));
  }

  void reverseStrandIsPlacedOnTheForwardOne() {
    const Record record = recordOf("AACCGGTTAC", Topology::Circular);
    const PlannedReading plan = planReading(record, vocabulary(), {0, Strand::Reverse}, fromFirstBase());
    // GTAACCGGTT read from its 5' end; its last token takes GT from beyond the origin.
    QCOMPARE(ownTokens(plan), QString("GTAACC:4-10 GGTTGT:8-14"));
  }

  void circularReadingsStartAtTheLeastRotation_data() {
    QTest::addColumn<QString>("bases");
    QTest::addColumn<int>("frame");
    QTest::addColumn<bool>("isReverse");
    QTest::addColumn<QString>("expected");
    QTest::newRow("forward") << "GTTACAACCG" << 0 << false << "AACCGG:5-11 TTACAA:1-7";
    QTest::newRow("forward, frame 2") << "GTTACAACCG" << 2 << false << "CCGGTT:7-13 ACAACC:3-9";
    // The other strand is CGGTTGTAAC: its own least rotation starts over base 2 of this one.
    QTest::newRow("reverse") << "GTTACAACCG" << 0 << true << "AACCGG:7-13 TTGTAA:1-7";
    QTest::newRow("an N is a letter") << "NTTACAACCG" << 0 << false
                                      << "A:5-6 A:6-7 C:7-8 C:8-9 G:9-10 N:0-1 TTACAA:1-7";
    QTest::newRow("shorter than a k-mer") << "GTAC" << 0 << false << "A:2-3 C:3-4 G:0-1 T:1-2";
    QTest::newRow("a written mask stays whole")
        << "TTTTTT<mask>AACCGG" << 0 << false << "AACCGG:12-18 TTTTTT:0-6 <mask>:6-6";
  }
  void circularReadingsStartAtTheLeastRotation() {
    QFETCH(QString, bases);
    QFETCH(int, frame);
    QFETCH(bool, isReverse);
    const Record record = recordOf(bases.toStdString(), Topology::Circular);
    const Reading reading{frame, isReverse ? Strand::Reverse : Strand::Forward};
    QTEST(ownTokens(planReading(record, vocabulary(), reading, {})), "expected");
  }

  void aTurnMovesNothingButPlaces_data() {
    QTest::addColumn<QString>("bases");
    QTest::newRow("short") << QString::fromStdString(randomBases(23, 8));
    QTest::newRow("two windows") << QString::fromStdString(randomBases(3300, 9));
    QTest::newRow("with N") << QString::fromStdString(randomBases(700, 10, "ACGTN"));
    QTest::newRow("many N") << QString(300, 'N') + QString::fromStdString(randomBases(200, 11)) + QString(40, 'N');
    QTest::newRow("runs of A") << QString(40, 'A') + "CG" + QString(40, 'A') + "TG" + QString(39, 'A');
  }
  void aTurnMovesNothingButPlaces() {
    QFETCH(QString, bases);
    const std::string text = bases.toStdString();
    const auto length = static_cast<int64_t>(text.size());
    const Record record = recordOf(text, Topology::Circular);
    for (const size_t turn : {size_t{1}, size_t{7}, text.size() / 2, text.size() - 1}) {
      const Record turned = recordOf(text.substr(turn) + text.substr(0, turn), Topology::Circular);
      for (const Reading& reading : readingsFor(6, StrandChoice::Both)) {
        const PlannedReading before = planReading(record, vocabulary(), reading, {});
        const PlannedReading after = planReading(turned, vocabulary(), reading, {});
        QCOMPARE(after.ids, before.ids);
        QCOMPARE(after.ownFirst, before.ownFirst);
        QCOMPARE(after.ownLast, before.ownLast);
        QCOMPARE(after.windowOf, before.windowOf);
        for (size_t i = 0; i < before.bases.size(); ++i) {
          const int64_t start = after.bases[i].start + static_cast<int64_t>(turn);
          QVERIFY(before.bases[i] == normalised({start, start + after.bases[i].length()}, length, Topology::Circular));
        }
      }
    }
  }

  /// A plasmid that holds itself twice has two least rotations, of the same letters: what the model reads is the same,
  /// at the one copy or the other.
  void aRecordThatRepeatsItselfIsReadAlike() {
    const std::string once = randomBases(400, 12);
    const Record record = recordOf(once + once, Topology::Circular);
    const Record turned = recordOf(once.substr(150) + once + once.substr(0, 150), Topology::Circular);
    for (const Reading& reading : readingsFor(6, StrandChoice::Both)) {
      const PlannedReading before = planReading(record, vocabulary(), reading, {});
      const PlannedReading after = planReading(turned, vocabulary(), reading, {});
      QCOMPARE(after.ids, before.ids);
      for (size_t i = 0; i < before.bases.size(); ++i)
        QCOMPARE((after.bases[i].start + 150) % 400, before.bases[i].start % 400);
    }
  }

  /// The one strand read forward is the other read in reverse.
  void strandsAreReadAlike() {
    const Record record = recordOf(randomBases(1500, 13), Topology::Circular);
    const Record other = recordOf(reverseComplement(record.bases), Topology::Circular);
    for (int frame = 0; frame < 6; ++frame)
      QCOMPARE(planReading(record, vocabulary(), {frame, Strand::Reverse}, {}).ids,
               planReading(other, vocabulary(), {frame, Strand::Forward}, {}).ids);
  }

  void linearRecordsAndFirstWindowsStartWithTheFile() {
    const std::string bases = "GG" + randomBases(800, 14) + "AAAAAAAA";
    const std::vector<int32_t> ids = vocabulary().tokenize(bases).ids;
    const PlannedReading linear = planReading(recordOf(bases, Topology::Linear), vocabulary(), {}, {});
    QCOMPARE(linear.ids, std::vector<int32_t>(ids.begin() + 1, ids.end()));
    const PlannedReading first = planReading(recordOf(bases, Topology::Circular), vocabulary(), {}, {512, false});
    QCOMPARE(first.ids, linear.ids);
    QCOMPARE(first.bases.front().start, 0);
  }

  void writtenMasksKeepTheirPlaceOnBothStrands() {
    const Record record = recordOf("AACCGG<mask>TTTTTT", Topology::Linear);
    QCOMPARE(ownTokens(planReading(record, vocabulary(), {0, Strand::Forward}, {})),
             QString("AACCGG:0-6 <mask>:6-6 TTTTTT:12-18"));
    QCOMPARE(ownTokens(planReading(record, vocabulary(), {0, Strand::Reverse}, {})),
             QString("AAAAAA:12-18 <mask>:6-6 CCGGTT:0-6"));
  }

  void recordOfNs() {
    const PlannedReading plan =
        planReading(recordOf(std::string(700, 'N'), Topology::Circular), vocabulary(), {0, Strand::Forward}, {});
    QCOMPARE(plan.ownTokens(), 700);
    QCOMPARE(plan.windowOf.size(), size_t{700});
  }

  void windowsStepByThreeQuarters() {
    const std::vector<TokenWindow> windows = planWindows(1000, 512);
    QCOMPARE(windows.size(), size_t{3});
    QCOMPARE(windows[1].first, 384);
    QCOMPARE(windows[1].modelTokens(), 512);
    QCOMPARE(windows[2].first, 768);
    QCOMPARE(windows[2].last, 1000);
    QVERIFY(planWindows(0, 512).empty());
    QCOMPARE(planWindows(511, 512).size(), size_t{1});
    QCOMPARE(planWindows(512, 512).size(), size_t{2});
  }

  void firstWindowAloneIsTheReferencesReading() {
    const Record record = recordOf(randomBases(6000, 1), Topology::Circular);
    const PlannedReading plan = planReading(record, vocabulary(), {0, Strand::Forward}, {512, false});
    const TokenizedSequence whole = vocabulary().tokenize(record.bases);
    QCOMPARE(plan.windows.size(), size_t{1});
    QCOMPARE(plan.windows.front().modelTokens(), 512);
    QCOMPARE(plan.ids, std::vector<int32_t>(whole.ids.begin() + 1, whole.ids.begin() + 512));
    QCOMPARE(plan.ownFirst, 0);
  }

  void contextIsWhatStandsBesideTheOrigin() {
    const Record record = recordOf(randomBases(3001, 2), Topology::Circular);
    for (const Reading& reading : readingsFor(6, StrandChoice::Both)) {
      const PlannedReading plan = planReading(record, vocabulary(), reading, {});
      QCOMPARE(plan.ownFirst, 64);
      QCOMPARE(static_cast<int64_t>(plan.ids.size()) - plan.ownLast, 64);
      for (size_t i = 1; i < plan.ids.size(); ++i) {
        // In reading direction, each token begins where the one before it ended.
        const bool isForward = reading.strand == Strand::Forward;
        const int64_t gap =
            isForward ? plan.bases[i].start - plan.bases[i - 1].end : plan.bases[i - 1].start - plan.bases[i].end;
        QCOMPARE(((gap % record.length()) + record.length()) % record.length(), 0);
      }
    }
  }

  void everyTokenIsReadFromTheBasesItCovers_data() {
    QTest::addColumn<int>("length");
    for (int length : {1, 5, 6, 7, 11, 12, 100, 2686, 3073})
      QTest::newRow(qPrintable(QString::number(length))) << length;
  }
  void everyTokenIsReadFromTheBasesItCovers() {
    QFETCH(int, length);
    const Record record =
        recordOf(randomBases(static_cast<size_t>(length), static_cast<unsigned>(length), "ACGTACGTACGTACGTN"),
                 Topology::Circular);
    std::set<int64_t> covered;
    for (const Reading& reading : readingsFor(6, StrandChoice::Both)) {
      const PlannedReading plan = planReading(record, vocabulary(), reading, {});
      for (size_t i = 0; i < plan.ids.size(); ++i) {
        const BaseRange bases = plan.bases[i];
        QVERIFY(bases.start >= 0 && bases.start < length);
        QCOMPARE(vocabulary().token(plan.ids[i]), lettersUnder(record, bases, reading.strand));
        const auto index = static_cast<int64_t>(i);
        for (int64_t base = bases.start; base < bases.end && index >= plan.ownFirst && index < plan.ownLast; ++base)
          covered.insert(base % length);
      }
    }
    QCOMPARE(static_cast<int>(covered.size()), length);
  }

  void everyOwnTokenIsTakenFarthestFromAnEdge() {
    const Record record = recordOf(randomBases(9000, 5), Topology::Circular);
    const PlannedReading plan = planReading(record, vocabulary(), {3, Strand::Forward}, {});
    QCOMPARE(static_cast<int64_t>(plan.windowOf.size()), plan.ownTokens());
    for (int64_t token = plan.ownFirst; token < plan.ownLast; ++token) {
      const auto taken = static_cast<size_t>(plan.windowOf[static_cast<size_t>(token - plan.ownFirst)]);
      const TokenWindow& window = plan.windows[taken];
      QVERIFY(token >= window.first && token < window.last);
      for (size_t other = 0; other < plan.windows.size(); ++other) {
        if (token < plan.windows[other].first || token >= plan.windows[other].last)
          continue;
        const int64_t distance = distanceToEdge(plan.windows[other], token);
        QVERIFY(other < taken ? distance < distanceToEdge(window, token) : distance <= distanceToEdge(window, token));
      }
    }
  }

  void shortRecordsTakeAtMostOneTurnOfContext() {
    const Record record = recordOf(randomBases(20, 6), Topology::Circular);
    const PlannedReading plan = planReading(record, vocabulary(), {0, Strand::Forward}, {});
    QCOMPARE(plan.ownFirst, 3);
    QCOMPARE(plan.ownTokens(), 4);
  }

  void readingsNameFramesAndStrands() {
    QCOMPARE(readingsFor(6, StrandChoice::Both).size(), size_t{12});
    QCOMPARE(readingsFor(1, StrandChoice::Reverse), (std::vector<Reading>{{0, Strand::Reverse}}));
  }
};

DGLM_TEST(TestReadingPlan);
#include "tst_reading_plan.moc"
