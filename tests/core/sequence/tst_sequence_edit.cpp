// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/sequence/codon_effect.h"
#include "core/sequence/sequence_edit.h"
#include "tests/core/result_checks.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr char kBases[] = "AACCGGTTAC";

Record recordOf(Topology topology, std::vector<Feature> features = {}, std::string bases = kBases) {
  Record record;
  record.id = "p";
  record.topology = topology;
  record.bases = std::move(bases);
  record.features = std::move(features);
  return record;
}

Feature featureOf(std::vector<BaseRange> ranges, Strand strand = Strand::Forward) {
  Feature made;
  made.type = "CDS";
  for (const BaseRange bases : ranges)
    made.segments.push_back({bases, strand});
  made.order = ranges.size() > 1 ? SegmentOrder::Join : SegmentOrder::Single;
  return made;
}

SequenceEdit editOf(const char* text, const Record& record) {
  return valueOf(parseEdit("--edits", text, record));
}

Record editedBy(const char* text, const Record& record) {
  return edited(record, editOf(text, record));
}

std::string whyNot(const char* text, Topology topology = Topology::Circular) {
  const auto edit = parseEdit("--edits", text, recordOf(topology));
  return edit.hasValue() ? "" : edit.error().text();
}

}  // namespace

class TestSequenceEdit : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bases_data() {
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("bases");
    const auto row = [](const char* edit, const char* written, const char* bases) {
      QTest::newRow(edit) << edit << written << bases;
    };
    row("A1G", "A1G", "GACCGGTTAC");
    row("c10>u", "C10T", "AACCGGTTAT");
    row("3del", "3del", "AACGGTTAC");
    row("3-4del", "3-4del", "AAGGTTAC");
    row("3_4DEL", "3-4del", "AAGGTTAC");
    row("9-2del", "9-2del", "CCGGTT");
    row("2insTTT", "2insTTT", "AATTTCCGGTTAC");
    row("2_3insttt", "2insTTT", "AATTTCCGGTTAC");
    row("0insT", "0insT", "TAACCGGTTAC");
    row("10_1insT", "10insT", "AACCGGTTACT");
    row("3-4delinsT", "3-4delinsT", "AATGGTTAC");
    row("9-2delinsTTG", "9-2delinsTTG", "CCGGTTTTG");
    row("9-2delinsTTGG", "9-2delinsTTGG", "GGCCGGTTTT");
  }
  void bases() {
    QFETCH(QString, edit);
    QFETCH(QString, written);
    QFETCH(QString, bases);
    const Record record = recordOf(Topology::Circular);
    const SequenceEdit parsed = editOf(qPrintable(edit), record);
    QCOMPARE(QString::fromStdString(parsed.text), written);
    QCOMPARE(QString::fromStdString(edited(record, parsed).bases), bases);
    QVERIFY(editOf(parsed.text.c_str(), record) == parsed);
  }

  void whatIsNoEdit() {
    for (const char* text : {"", "x", "A", "A1", "1", "1-", "AG1T", "A1GG", "A1N", "1ins", "1insX", "1delA", "1-2ins",
                             "99999999999999999999del", "-1del", "1-2insA-3"})
      QVERIFY2(whyNot(text).find("--edits") != std::string::npos, text);
    QVERIFY(whyNot("C1G").find("base 1 is A, not C") != std::string::npos);
    QVERIFY(whyNot("A1A").find("changes nothing") != std::string::npos);
    QVERIFY(whyNot("1-2delinsAA").find("changes nothing") != std::string::npos);
    QVERIFY(whyNot("A11G").find("bases 1 to 10") != std::string::npos);
    QVERIFY(whyNot("A0G").find("bases 1 to 10") != std::string::npos);
    QVERIFY(whyNot("11insA").find("bases 1 to 10") != std::string::npos);
    QVERIFY(whyNot("2-5insA").find("neighbours") != std::string::npos);
    QVERIFY(whyNot("1-10del").find("no base") != std::string::npos);
    QVERIFY(whyNot("4-3del").find("no base") != std::string::npos);
    QVERIFY(whyNot("9-2del", Topology::Linear).find("linear") != std::string::npos);
    QVERIFY(whyNot("10_1insT", Topology::Linear).find("neighbours") != std::string::npos);
  }

  void severalEdits() {
    const Record record = recordOf(Topology::Circular);
    const auto edits = valueOf(parseEdits("--edits", " A1G,3del\n2insT ", record));
    QCOMPARE(edits.size(), size_t{3});
    QCOMPARE(edits[2].text, std::string("2insT"));
    VERIFY_ERROR(parseEdits("--edits", " , ", record), ErrorKind::InvalidArgument);
    VERIFY_ERROR(parseEdits("--edits", "A1G,C1G", record), ErrorKind::InvalidArgument);
  }

  void substitutionsOfARange() {
    const auto edits = everySubstitution(recordOf(Topology::Circular, {}, "ACN"), {1, 4});
    QStringList texts;
    for (const SequenceEdit& edit : edits)
      texts << QString::fromStdString(edit.text);
    QCOMPARE(texts.join(' '), QString("C2A C2G C2T A1C A1G A1T"));
  }

  /// Every base that stays is the same letter at its new place, and every place leads back.
  void places() {
    for (const Topology topology : {Topology::Circular, Topology::Linear}) {
      const Record record = recordOf(topology);
      for (const char* text : {"A1G", "3-4del", "9-2del", "9-2delinsTTG", "9-2delinsTTGG", "4insTT", "0insT", "10insT",
                               "3-8delinsA", "1-3del", "9-10del"}) {
        const auto parsed = parseEdit("--edits", text, record);
        if (parsed.hasError())
          continue;
        const SequenceEdit& edit = parsed.value();
        const EditPlaces map(record, edit);
        const std::string after = edited(record, edit).bases;
        QCOMPARE(map.lengthAfter(), static_cast<int64_t>(after.size()));
        int64_t kept = 0;
        for (int64_t base = 0; base < record.length(); ++base) {
          const auto place = map.after(base);
          if (!place)
            continue;
          ++kept;
          QCOMPARE(map.before(*place), std::optional(base));
          if (!edit.keepsLength())
            QCOMPARE(after[static_cast<size_t>(*place)], record.bases[static_cast<size_t>(base)]);
        }
        QCOMPARE(kept, record.length() - (edit.keepsLength() ? 0 : edit.removed.length()));
        const BaseRange written = map.written();
        QCOMPARE(basesIn(edited(record, edit), written), edit.written);
      }
    }
  }

  /// A feature is followed base by base: it holds what is left of it, and what is written where it holds the edit.
  void featuresMoveWithTheirBases() {
    for (const char* text : {"3-4del", "9-2del", "4insTTT", "0insT", "10insT", "3-8delinsA", "9-2delinsTTG"})
      for (int64_t start = 0; start < 10; ++start)
        for (int64_t length = 1; length <= 10; ++length) {
          const Record record = recordOf(Topology::Circular, {featureOf({{start, start + length}})});
          const SequenceEdit edit = editOf(text, record);
          const Record after = edited(record, edit);
          std::string left;
          for (int64_t base = start; base < start + length; ++base)
            if (const auto place = EditPlaces(record, edit).after(base % 10))
              left += after.bases[static_cast<size_t>(*place)];
          const std::string held = after.features.empty() ? "" : basesIn(after, after.features[0].segments[0].bases);
          if (held.size() == left.size() + edit.written.size())
            QVERIFY(held.find(edit.written) != std::string::npos);
          else
            QCOMPARE(held, left);
        }
    const Record linear = recordOf(Topology::Linear, {featureOf({{0, 2}, {6, 10}}), featureOf({{2, 4}})});
    const Record cut = editedBy("3-4del", linear);
    QCOMPARE(cut.features.size(), size_t{1});
    QVERIFY((cut.features[0].segments[1].bases == BaseRange{4, 8}));
    QVERIFY((editedBy("2insGG", linear).features[1].segments[0].bases == BaseRange{4, 6}));
    QVERIFY((editedBy("3insGG", linear).features[1].segments[0].bases == BaseRange{2, 6}));
    QVERIFY((editedBy("3-4delinsGGG", linear).features[1].segments[0].bases == BaseRange{2, 5}));
    QVERIFY((editedBy("C3G", linear).features == linear.features));
  }

  void codons() {
    //                       M  Q  L  *
    const std::string gene = "ATGCAATTATAA";
    Record record = recordOf(Topology::Linear, {featureOf({{2, 14}})}, "CC" + gene + "C");
    const auto effectOf = [&](const char* text) { return codonEffect(record, editOf(text, record)); };
    QCOMPARE(effectOf("C6T")->change, CodonChange::StopGained);
    QCOMPARE(effectOf("C6T")->text(), std::string("Q2*"));
    QCOMPARE(effectOf("A8G")->change, CodonChange::Synonymous);
    QCOMPARE(effectOf("T9G")->text(), std::string("L3V"));
    QCOMPARE(effectOf("T12C")->change, CodonChange::StopLost);
    QVERIFY(!effectOf("C1A"));
    QVERIFY(!effectOf("3del"));
    // On the other strand and over the origin.
    const std::string turned = reverseComplement(gene);
    record = recordOf(Topology::Circular, {featureOf({{10, 22}}, Strand::Reverse)},
                      turned.substr(4) + "CC" + turned.substr(0, 4));
    QCOMPARE(record.length(), int64_t{14});
    QVERIFY(effectOf("G5A").has_value());
    QCOMPARE(effectOf("G5A")->text(), std::string("Q2*"));
    record.features[0].qualifiers = {{"codon_start", "2"}};
    QVERIFY(effectOf("G5A")->text() != "Q2*");
  }
};

DGLM_TEST(TestSequenceEdit);
#include "tst_sequence_edit.moc"
