// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/formats/read_records.h"
#include "core/formats/snapgene_features.h"

#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// One block: its kind, its length (big-endian), its data.
std::string block(char kind, const std::string& data) {
  std::string bytes(1, kind);
  for (int shift = 24; shift >= 0; shift -= 8)
    bytes += static_cast<char>(data.size() >> shift & 0xFF);
  return bytes + data;
}

std::string snapGeneOf(bool isCircular, const std::string& bases, const std::string& features,
                       const std::string& primers = {}) {
  const std::string flags(1, isCircular ? '\x03' : '\x02');
  return block(9, "SnapGene" + std::string(6, '\0')) + block(0, flags + bases) +
         block(10, "<?xml version=\"1.0\"?><Features>" + features + "</Features>") +
         (primers.empty() ? "" : block(5, "<Primers>" + primers + "</Primers>"));
}

std::string featureXml(const std::string& name, const std::string& range, const std::string& type = "CDS") {
  return "<Feature name=\"" + name + "\" directionality=\"1\" type=\"" + type + "\"><Segment range=\"" + range +
         "\"/></Feature>";
}

/// "label type strand start-end" of each.
QStringList featuresOf(const Record& record) {
  QStringList lines;
  for (const Feature& feature : record.features)
    lines << QStringLiteral("%1 %2 %3 %4-%5")
                 .arg(QString::fromStdString(feature.label()), QString::fromStdString(feature.type))
                 .arg(static_cast<int>(feature.strand()))
                 .arg(feature.extent().start)
                 .arg(feature.extent().end);
  return lines;
}

}  // namespace

class TestSnapGene : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsACircularPlasmid() {
    const Result<ReadRecords> read = readRecords(DGLM_TEST_DATA "/sequences/circular.dna", {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().kind, FileKind::SnapGene);
    const Record& record = read.value().records.front();
    QCOMPARE(record.id, std::string("pSnap"));
    QCOMPARE(record.accession, std::string("X1"));
    QCOMPARE(record.description, std::string("A test"));
    QCOMPARE(record.topology, Topology::Circular);
    QCOMPARE(record.length(), 60);
    QCOMPARE(record.features.size(), size_t{4});
    QCOMPARE(record.features[3].segments, (std::vector<FeatureSegment>{{{49, 90}, Strand::None}}));  // runs on
    QVERIFY(read.value().warnings.empty());
  }

  void readsSegmentsStrandsAndColours() {
    const Result<ReadRecords> read = readRecords(DGLM_TEST_DATA "/sequences/circular.dna", {});
    QVERIFY(read.hasValue());
    const std::vector<Feature>& features = read.value().records.front().features;
    // The gap is left out, and the reverse strand is read from its last segment.
    QCOMPARE(features[0].segments,
             (std::vector<FeatureSegment>{{{32, 40}, Strand::Reverse}, {{20, 30}, Strand::Reverse}}));
    QCOMPARE(features[0].order, SegmentOrder::Join);
    QCOMPARE(features[0].label(), std::string("AmpR"));
    QCOMPARE(features[0].fileColour(), std::string("#ccffcc"));
    QCOMPARE(features[0].qualifier("codon_start"), std::string_view("1"));
    QCOMPARE(features[0].qualifier("translation"), std::string_view("MSIQ"));
    QCOMPARE(features[0].qualifier("note"), std::string_view("bla & more two"));
    QCOMPARE(features[1].segments, (std::vector<FeatureSegment>{{{57, 64}, Strand::Forward}}));
    QCOMPARE(features[2].strand(), Strand::None);
  }

  void aRangeMayRunRoundTheCircle() {
    const TemporaryFolder folder;
    const std::string features = featureXml("whole", "5-4") + featureXml("on", "35-44") + featureXml("out", "41-44");
    const std::string bases(40, 'A');
    const Result<ReadRecords> circle = readRecords(folder.write("c.dna", snapGeneOf(true, bases, features)), {});
    QVERIFY(circle.hasValue());
    QCOMPARE(featuresOf(circle.value().records.front()), (QStringList{"whole CDS 1 4-44", "on CDS 1 34-44"}));
    const Result<ReadRecords> line = readRecords(folder.write("l.dna", snapGeneOf(false, bases, features)), {});
    QVERIFY(line.hasValue());
    QVERIFY(line.value().records.front().features.empty());
    QCOMPARE(sentencesOf(line.value().warnings),
             (std::vector<std::string>{
                 "2 features lie beyond the end of their record and were skipped; the first is on in l.",
                 "1 feature has a location that cannot be read and was skipped: whole in l."}));
  }

  void readsEachPrimerOnce() {
    const TemporaryFolder folder;
    const auto site = [](const char* location, int strand, const char* more = "") {
      return QStringLiteral("<BindingSite %1 location=\"%2\" boundStrand=\"%3\"/>")
          .arg(QString(more), QString(location))
          .arg(strand)
          .toStdString();
    };
    const std::string primers =
        "<HybridizationParams/><Primer name=\"F\" description=\"&lt;html&gt;for "
        "&lt;b&gt;PCR&lt;/b&gt;&lt;/html&gt;\">" +
        site("20-29", 0) + site("20-29", 0, "simplified=\"1\"") + site("0-3", 1) + "</Primer><Primer name=\"R\">" +
        site("38-2", 1) + site("x", 0) + "</Primer><Primer name=\"known\">" + site("4-9", 0) + "</Primer>";
    const std::string bytes =
        snapGeneOf(true, std::string(40, 'A'), featureXml("known", "5-10", "primer_bind"), primers);
    const Result<ReadRecords> read = readRecords(folder.write("p.dna", bytes), {});
    QVERIFY(read.hasValue());
    QCOMPARE(featuresOf(read.value().records.front()), (QStringList{"known primer_bind 1 4-10", "F primer_bind 1 20-30",
                                                                    "F primer_bind -1 0-4", "R primer_bind -1 38-43"}));
    QCOMPARE(read.value().records.front().features[1].qualifier("note"), std::string_view("for PCR"));
    QCOMPARE(sentencesOf(read.value().warnings),
             std::vector<std::string>{"1 feature has a location that cannot be read and was skipped: R in p."});
  }

  void aLabelThatRepeatsTheNameStandsOnce() {
    const TemporaryFolder folder;
    const std::string feature =
        "<Feature name=\"AmpR\" type=\"CDS\"><Segment range=\"5-10\"/><Q name=\"label\"><V text=\"AmpR\"/></Q>"
        "<Q name=\"label\"><V text=\"bla\"/></Q></Feature>";
    const Result<ReadRecords> read =
        readRecords(folder.write("a.dna", snapGeneOf(true, std::string(40, 'A'), feature)), {});
    QVERIFY(read.hasValue());
    std::vector<std::string> labels;
    for (const Qualifier& qualifier : read.value().records.front().features.front().qualifiers)
      if (qualifier.key == "label")
        labels.push_back(qualifier.value);
    QCOMPARE(labels, (std::vector<std::string>{"AmpR", "bla"}));
  }

  void readsXmlThatIsNotUtf8() {
    const TemporaryFolder folder;
    const std::string bytes = snapGeneOf(true, std::string(40, 'A'), featureXml("caf\xe9 \xb5", "5-10"));
    const Result<ReadRecords> read = readRecords(folder.write("l.dna", bytes), {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().records.front().features.front().label(), std::string("caf\xc3\xa9 \xc2\xb5"));
    QCOMPARE(sentencesOf(read.value().warnings),
             std::vector<std::string>{"2 bytes are not UTF-8 and were read as Latin-1, the first in line 1."});
  }

  void readsHtmlAsText() {
    QCOMPARE(plainText("<html><body><i>bla</i> &lt;1 kb&gt;</body></html>"), std::string("bla <1 kb>"));
    QCOMPARE(plainText("a < b"), std::string("a < b"));
  }
};

DGLM_TEST(TestSnapGene);
#include "tst_snapgene.moc"
