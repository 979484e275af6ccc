// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QRegularExpression>
#include <QtTest>

#include "core/formats/genbank_location.h"
#include "core/formats/gff3_reader.h"
#include "core/formats/read_records.h"
#include "core/formats/record_writers.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

class TestGff3 : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sequencesComeWithTheirFeatures() {
    const auto read = readRecords(std::filesystem::path(DGLM_TEST_DATA) / "../fuzz/corpus/gff3/circular.gff3", {});
    QVERIFY2(read.hasValue(), read.hasValue() ? "" : read.error().text().c_str());
    QCOMPARE(read.value().kind, FileKind::Gff3);
    QCOMPARE(read.value().records.size(), size_t(2));
    const Record& first = read.value().records[0];
    QCOMPARE(first.topology, Topology::Circular);
    QCOMPARE(first.length(), 40);
    QCOMPARE(first.features.size(), size_t(2));
    const Feature& origin = first.features[0];
    QCOMPARE(origin.label(), std::string("ori, half"));
    QCOMPARE(origin.segments.front().bases, (BaseRange{34, 46}));  // round the origin
    QCOMPARE(origin.strand(), Strand::Reverse);
    const Feature& coding = first.features[1];
    QCOMPARE(coding.segments.size(), size_t(2));
    QCOMPARE(coding.segments[1].bases, (BaseRange{11, 20}));
    QCOMPARE(coding.order, SegmentOrder::Join);
    const std::vector<Qualifier> qualifiers = {{"label", "lacZ"}, {"note", "one"}, {"note", "two;three"},
                                               {"ID", "c"},       {"Parent", "g"}, {"source", "own"}};
    QCOMPARE(coding.qualifiers, qualifiers);
  }

  void whatReachesPastTheEndIsLeftOut() {
    const auto read = readRecords(std::filesystem::path(DGLM_TEST_DATA) / "../fuzz/corpus/gff3/circular.gff3", {});
    QVERIFY(read.hasValue());
    QVERIFY(read.value().records[1].features.empty());
    QCOMPARE(read.value().warnings.size(), size_t(1));
    QCOMPARE(read.value().warnings.front().problem, ReadProblem::FeatureBeyondEnd);
  }

  void whatWeWroteComesBack() {
    Record record;
    record.id = "pTest";
    record.topology = Topology::Circular;
    record.bases = std::string(60, 'A');
    Feature feature;
    feature.type = "rep_origin";
    feature.segments = {{{50, 70}, Strand::Reverse}};
    feature.qualifiers = {{"label", "ori; a=b, c%d"}, {"note", "two\nlines"}};
    record.features = {feature};
    const TemporaryFolder folder;
    QVERIFY(writeGff3(folder.path("a.gff3"), std::vector{record}).hasValue());
    const auto read = readRecords(folder.path("a.gff3"), {});
    QVERIFY(read.hasValue());
    const Record& back = read.value().records.front();
    QCOMPARE(back.topology, Topology::Circular);
    QCOMPARE(back.features.back(), feature);
  }

  void whatTellsGff3_data() {
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("version") << QByteArray("##gff-version 3\n");
    QTest::newRow("version with a number behind") << QByteArray("##gff-version 3.1.26\n");
    QTest::newRow("comment") << QByteArray("# Prokka\n\n# of today\n");
    QTest::newRow("directive") << QByteArray("##sequence-region p 1 40\n");
    QTest::newRow("nothing but lines") << QByteArray();
    QTest::newRow("CRLF") << QByteArray("# x\r\n");
  }
  void whatTellsGff3() {
    QFETCH(QByteArray, start);
    const TemporaryFolder folder;
    const auto read = readRecords(
        folder.write("a.txt", start.toStdString() + "p\t.\tCDS\t3\t8\t.\t+\t0\tName=bla\n>p\n" + kBases + "\n"), {});
    QVERIFY2(read.hasValue(), read.hasValue() ? "" : read.error().text().c_str());
    QCOMPARE(read.value().kind, FileKind::Gff3);
    QCOMPARE(read.value().records.at(0).features.size(), size_t{1});
  }

  void attributes_data() {
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("qualifiers");
    const auto row = [](const char* name, const char* column, const char* qualifiers) {
      QTest::newRow(name) << QByteArray(column) << QByteArray(qualifiers);
    };
    row("blanks and a last semicolon", "ID=c; Name = AmpR ; gene=bla;", "label=AmpR|gene=bla|ID=c");
    row("empty ones", ";;Name=x; ;=y", "label=x");
    row("none", ".", "");
    row("several values", "Note=one,two%2Cthree;Dbxref=a:1,b:2", "note=one|note=two,three|db_xref=a:1|db_xref=b:2");
    row("a comma of a text", "Note=one, two", "note=one, two");
    row("an empty value", "Note=a,,", "note=a|note=|note=");
    row("percent encoding", "my%3Dkey=%41%3B%zz%20", "my=key=A;%zz ");
    row("flags", "pseudo=true;partial=true;note=true;odd", "pseudo|partial|note=true|odd");
    row("no quotes", "codon_start=2;number=4", "codon_start:2|number:4");
    row("Name beside a label", "label=a;Name=b", "label=a|Name=b");
    row("Name says what is said", "gene=bla;Name=bla", "gene=bla");
    row("Name twice", "Name=a;Name=b;Name=a", "label=a|Alias=b");
    row("GTF", R"(gene_id "ab"; transcript_id "t;1"; note "50%; a"; exon_number 2; db_xref "a:1, b")",
        "label=ab|gene_id=ab|transcript_id=t;1|note=50%; a|exon_number=2|db_xref=a:1, b");
    row("GTF without its marks", R"(gene_id "x" transcript_id "q2"; note "a "b" c"; # a comment "here")",
        R"(label=x|gene_id=x|transcript_id=q2|note=a "b" c)");
    row("Parent twice", "Parent=g1;Parent=g2;Name=x", "label=x|Parent=g1|Parent=g2");
    row("places among others", "Parent=g1,g2;ID=x;Derives_from=y", "Derives_from=y|ID=x|Parent=g1|Parent=g2");
  }
  void attributes() {
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, qualifiers);
    std::string found;
    for (const Qualifier& qualifier : onlyFeature("p\t.\tgene\t3\t8\t.\t+\t.\t" + column.toStdString()).qualifiers)
      found += (found.empty() ? "" : "|") + qualifier.key +
               (!qualifier.hasValue ? "" : (qualifier.quoted ? "=" : ":") + qualifier.value);
    QCOMPARE(found, qualifiers.toStdString());
  }

  void labels_data() {
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("Name first") << QByteArray("Alias=a;Note=n;ID=i;Name=N") << QByteArray("N");
    QTest::newRow("gene") << QByteArray("ID=i;product=p;gene=g") << QByteArray("g");
    QTest::newRow("ID") << QByteArray("Alias=a;Note=n;ID=i") << QByteArray("i");
    QTest::newRow("Note") << QByteArray("Alias=a;Note=n") << QByteArray("n");
    QTest::newRow("Alias") << QByteArray("Alias=a") << QByteArray("a");
    QTest::newRow("type") << QByteArray("score=1") << QByteArray("gene");
  }
  void labels() {
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, label);
    QCOMPARE(onlyFeature("p\t.\tgene\t3\t8\t.\t+\t.\t" + column.toStdString()).label(), label.toStdString());
  }

  void partsInReadingOrder_data() {
    QTest::addColumn<QByteArray>("places");
    QTest::addColumn<bool>("isCircular");
    QTest::addColumn<QByteArray>("location");
    const auto row = [](const char* name, const char* places, bool isCircular, const char* location) {
      QTest::newRow(name) << QByteArray(places) << isCircular << QByteArray(location);
    };
    row("forward", "21-30+ 1-10+", false, "join(1..10,21..30)");
    row("reverse, rising in the file", "1-10- 21-30-", false, "complement(join(1..10,21..30))");
    row("reverse, falling in the file", "21-30- 1-10-", false, "complement(join(1..10,21..30))");
    row("both strands stay as written", "21-30+ 1-10-", false, "join(21..30,complement(1..10))");
    row("no strand", "21-30. 1-10.", false, "join(1..10,21..30)");
    row("across the origin", "1-9+ 31-40+", true, "join(31..40,1..9)");
    row("across the origin, reverse", "1-9- 31-40-", true, "complement(join(31..40,1..9))");
    row("with a stretch behind the origin", "1-4+ 12-15+ 36-40+", true, "join(36..40,1..4,12..15)");
    row("with a stretch before the origin", "1-4+ 29-33+ 36-40+", true, "join(29..33,36..40,1..4)");
    row("one line across the origin", "12-15- 36-44-", true, "complement(join(36..40,1..4,12..15))");
    row("apart on a circle", "21-30- 1-10-", true, "complement(join(1..10,21..30))");
    row("a start before base 1", "-4-5+", true, "join(36..40,1..5)");
    row("base 0 is the last", "0-2+", true, "join(40,1..2)");
    row("a start behind the end", "38-3+", true, "join(38..40,1..3)");
    row("behind the record", "41-44+", true, "1..4");
    row("the whole circle", "11-50+", true, "join(11..40,1..10)");
  }
  void partsInReadingOrder() {
    QFETCH(QByteArray, places);
    QFETCH(bool, isCircular);
    QFETCH(QByteArray, location);
    std::string lines = isCircular ? "p\t.\tregion\t1\t40\t.\t+\t.\tID=p;Is_circular=true\n" : "";
    static const QRegularExpression kPlace("^(-?\\d+)-(\\d+)([-+.])$");
    for (const QByteArray& place : places.split(' ')) {
      const QRegularExpressionMatch match = kPlace.match(QString::fromLatin1(place));
      QVERIFY(match.hasMatch());
      lines += "p\t.\tCDS\t" + match.captured(1).toStdString() + "\t" + match.captured(2).toStdString() + "\t.\t" +
               match.captured(3).toStdString() + "\t0\tID=c\n";
    }
    const std::string found = formatGenBankLocation(onlyFeature(lines), 40);
    QCOMPARE(found, location.toStdString());
  }

  void phaseAndCodonStart_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("codonStart");
    QTest::newRow("0") << QByteArray("CDS\t1\t9\t.\t+\t0\tID=c") << QByteArray();
    QTest::newRow("1") << QByteArray("CDS\t1\t9\t.\t+\t1\tID=c") << QByteArray("2");
    QTest::newRow("2, reverse: the upper line is read first")
        << QByteArray("CDS\t1\t9\t.\t-\t1\tID=c\np\t.\tCDS\t20\t30\t.\t-\t2\tID=c") << QByteArray("3");
    QTest::newRow("an attribute says it") << QByteArray("CDS\t1\t9\t.\t+\t1\tcodon_start=3") << QByteArray("3");
    QTest::newRow("no CDS") << QByteArray("exon\t1\t9\t.\t+\t1\tID=c") << QByteArray();
  }
  void phaseAndCodonStart() {
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, codonStart);
    const Feature feature = onlyFeature("p\t.\t" + lines.toStdString());
    QCOMPARE(std::string(feature.qualifier("codon_start")), codonStart.toStdString());
  }

  void phasesAreWrittenByTheCodons() {
    Record record = recordWith({{{19, 30}, Strand::Reverse}, {{0, 9}, Strand::Reverse}});
    record.features[0].type = "CDS";
    record.features[0].order = SegmentOrder::Join;
    record.features[0].qualifiers = {{"codon_start", "3", false}};
    const QString written = writtenText(record);
    QVERIFY2(written.contains("CDS\t20\t30\t.\t-\t2\t") && written.contains("CDS\t1\t9\t.\t-\t0\t"),
             qPrintable(written));
  }

  void whatGff3DoesNotKnowIsTold_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("phase") << QByteArray("CDS\t3\t8\t.\t+\t9\tID=c") << QByteArray("2, phase 9");
    QTest::newRow("strand") << QByteArray("CDS\t3\t8\t.\tx\t0\tID=c") << QByteArray("2, strand x");
    QTest::newRow("second ID") << QByteArray("CDS\t3\t8\t.\t+\t0\tID=c;ID=d") << QByteArray("2, a second ID");
    QTest::newRow("tenth column") << QByteArray("CDS\t3\t8\t.\t+\t0\tID=c\tmore") << QByteArray("2, a tenth column");
    QTest::newRow("a last tab") << QByteArray("CDS\t3\t8\t.\t+\t0\tID=c\t") << QByteArray();
    QTest::newRow("no phase, strand of either") << QByteArray("CDS\t3\t8\t.\t?\t.\tID=c;ID=c") << QByteArray();
  }
  void whatGff3DoesNotKnowIsTold() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, told);
    const auto read = readLines("p\t.\t" + line.toStdString(), ">p\n" + kBases);
    QCOMPARE(read.records.at(0).features.at(0).label(), std::string("c"));
    QCOMPARE(read.warnings.empty() ? std::string() : read.warnings.at(0).first, told.toStdString());
    QVERIFY(told.isEmpty() || read.warnings.at(0).problem == ReadProblem::LineValueUnknown);
  }

  void aNameSpelledAsTheColumnIs() {
    const ReadRecords read = readLines("c%201\t.\tCDS\t3\t8\t.\t+\t0\tID=c", ">c%201\n" + kBases);
    QCOMPARE(read.records.at(0).features.size(), size_t{1});
    QVERIFY(read.warnings.empty());
  }

  void aRowGoesToOneRecord() {
    const ReadRecords read =
        readLines("p\t.\tCDS\t3\t8\t.\t+\t0\tID=c", ">p first\n" + kBases + "\n>p second\n" + kBases);
    QCOMPARE(read.records.at(0).features.size(), size_t{1});
    QVERIFY(read.records.at(1).features.empty());
    QCOMPARE(read.warnings.at(0).problem, ReadProblem::FeaturesOfSameName);
  }

  void codingLinesOfATranscriptAreOne() {
    const std::string attributes = "\t.\t+\t0\tgene_id \"g\"; transcript_id \"t\";";
    const ReadRecords read = readLines("p\t.\tCDS\t3\t8" + attributes + "\np\t.\tCDS\t12\t20" + attributes +
                                           "\np\t.\texon\t1\t8" + attributes + "\np\t.\texon\t12\t20" + attributes,
                                       ">p\n" + kBases);
    const std::vector<Feature>& features = read.records.at(0).features;
    QCOMPARE(features.size(), size_t{3});
    QCOMPARE(formatGenBankLocation(features[0], 40), std::string("join(3..8,12..20)"));
  }

  /// RefSeq calls the transcripts of several genes alike.
  void codingLinesOfTwoGenesAreTwo() {
    const auto line = [](const char* places, const char* gene) {
      return "p\t.\tCDS\t" + std::string(places) + "\t0\tgene_id \"" + gene + "\"; transcript_id \"unknown_1\";\n";
    };
    const ReadRecords read = readLines(line("1\t9\t.\t+", "ND1") + line("12\t20\t.\t+", "ND2") +
                                           line("22\t30\t.\t-", "ND2") + line("31\t39\t.\t-", "ND2"),
                                       ">p\n" + kBases);
    const std::vector<Feature>& features = read.records.at(0).features;
    QCOMPARE(features.size(), size_t{3});
    QCOMPARE(formatGenBankLocation(features[2], 40), std::string("complement(join(22..30,31..39))"));
  }

  void aLineOfTheSequenceThatSaysMoreIsAFeature_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("features");
    QTest::newRow("the whole") << QByteArray("p\t.\tregion\t1\t40\t.\t+\t.\tID=p;Name=p") << 0;
    QTest::newRow("a part") << QByteArray("p\t.\tregion\t1\t20\t.\t+\t.\tID=p;Name=MCS") << 1;
    QTest::newRow("another name") << QByteArray("p\t.\tregion\t1\t40\t.\t+\t.\tID=p;Name=pUC19") << 1;
    QTest::newRow("a score") << QByteArray("p\tX\tregion\t1\t40\t5\t+\t.\tID=p") << 1;
  }
  void aLineOfTheSequenceThatSaysMoreIsAFeature() {
    QFETCH(QByteArray, line);
    QFETCH(int, features);
    const ReadRecords read = readLines(line.toStdString(), ">p\n" + kBases);
    QCOMPARE(static_cast<int>(read.records.at(0).features.size()), features);
  }

  void partsOfOneIdKeepBothNames() {
    const Feature feature =
        onlyFeature("p\t.\tgene\t1\t9\t.\t+\t.\tID=h;Name=A\np\t.\tgene\t12\t20\t.\t+\t.\tID=h;Name=B");
    QCOMPARE(feature.label(), std::string("A"));
    QCOMPARE(std::string(feature.qualifier("Alias")), std::string("B"));
  }

  void idsAndParentsSurvive() {
    const TemporaryFolder folder;
    const std::string lines =
        "p\tx\tgene\t1\t20\t0.5\t+\t.\tID=g;Name=bla\np\tx\tmRNA\t1\t20\t.\t+\t.\tID=m;Parent=g\n"
        "p\tx\tCDS\t1\t9\t.\t+\t0\tID=m;Parent=m\np\tx\tCDS\t12\t20\t.\t+\t0\tID=m;Parent=m\n";
    const auto first =
        readRecords(folder.write("a.gff3", "##gff-version 3\n" + lines + "##FASTA\n>p\n" + kBases + "\n"), {});
    QVERIFY(first.hasValue());
    QCOMPARE(first.value().records[0].features.size(), size_t{3});
    QCOMPARE(first.value().records[0].features[2].segments.size(), size_t{2});
    std::vector<Record> twice = {first.value().records[0], first.value().records[0]};
    twice[1].id = "q";
    QVERIFY(writeGff3(folder.path("b.gff3"), twice).hasValue());
    const auto back = readRecords(folder.path("b.gff3"), {});
    QVERIFY(back.hasValue());
    QVERIFY(back.value().records[0].features == first.value().records[0].features);
    // An ID stands for one feature in the whole file.
    const std::vector<Feature>& other = back.value().records[1].features;
    QCOMPARE(std::string(other[0].qualifier("ID")), std::string("g_2"));
    QCOMPARE(std::string(other[1].qualifier("Parent")), std::string("g_2"));
    QCOMPARE(std::string(other[2].qualifier("Parent")), std::string("m_2"));
    QCOMPARE(std::string(other[2].qualifier("ID")), std::string("m_2"));
  }

  void whatLinesCannotSayStandsInAnAttribute() {
    Record record = recordWith({{{20, 30}, Strand::Forward}, {{4, 4}, Strand::Forward}, {{6, 9}, Strand::Forward}});
    record.features[0].order = SegmentOrder::Order;
    const QString written = writtenText(record);
    QVERIFY2(written.contains("genbank_location=order(21..30%2C4^5%2C7..9)"), qPrintable(written));
    // Another program moved a line: the lines count.
    const Feature moved = onlyFeature(
        "p\t.\tCDS\t21\t30\t.\t+\t0\tID=c;genbank_location=order(21..30%2C5..9)\n"
        "p\t.\tCDS\t6\t9\t.\t+\t0\tID=c");
    QCOMPARE(formatGenBankLocation(moved, 40), std::string("join(6..9,21..30)"));
  }

  void partialEndsAsNcbiWritesThem() {
    Record record = recordWith({{{4, 9}, Strand::Reverse, true, true}});
    const QString written = writtenText(record);
    QVERIFY2(written.contains(";start_range=.,5;end_range=9,.\n"), qPrintable(written));
    const Feature feature = onlyFeature("p\t.\tCDS\t5\t9\t.\t-\t0\tpartial=true;start_range=.,5");
    QVERIFY(feature.segments[0].partialStart && !feature.segments[0].partialEnd);
  }

  void anOlderExportOfANameWithBlanks() {
    const TemporaryFolder folder;
    const auto read =
        readRecords(folder.write("a.gff3",
                                 "##gff-version 3\npUC%20clone%207\t.\tregion\t1\t40\t.\t+\t.\tID=pUC clone 7;"
                                 "Is_circular=true\npUC%20clone%207\t.\tCDS\t3\t8\t.\t+\t0\tName=bla\n"
                                 "##FASTA\n>pUC clone 7 of mine\n" +
                                     kBases + "\n"),
                    {});
    QVERIFY(read.hasValue());
    const Record& record = read.value().records.at(0);
    QCOMPARE(record.id, std::string("pUC clone 7"));
    QCOMPARE(record.description, std::string("of mine"));
    QCOMPARE(record.topology, Topology::Circular);
    QCOMPARE(record.features.size(), size_t{1});
  }

 private:
  inline static const std::string kBases = "ACGTTGCAACACGTTGCAACACGTTGCAACACGTTGCAAC";

  /// A file of the lines and the sequences; nothing where it cannot be read.
  static ReadRecords readLines(const std::string& lines, const std::string& fasta) {
    const TemporaryFolder folder;
    auto read = readRecords(folder.write("a.gff3", "##gff-version 3\n" + lines + "\n##FASTA\n" + fasta + "\n"), {});
    return read.hasValue() ? std::move(read.value()) : ReadRecords{};
  }

  /// The feature of the lines, on a record p of 40 bases; an empty one where it is not one.
  static Feature onlyFeature(const std::string& lines) {
    const TemporaryFolder folder;
    const auto read =
        readRecords(folder.write("a.gff3", "##gff-version 3\n" + lines + "\n##FASTA\n>p\n" + kBases + "\n"), {});
    const bool isOne =
        read.hasValue() && read.value().records.size() == 1 && read.value().records[0].features.size() == 1;
    return isOne ? read.value().records[0].features[0] : Feature{};
  }

  static Record recordWith(const std::vector<FeatureSegment>& segments) {
    Record record;
    record.id = "p";
    record.bases = kBases;
    Feature feature;
    feature.type = "misc_feature";
    feature.segments = segments;
    record.features = {feature};
    return record;
  }

  static QString writtenText(const Record& record) {
    const TemporaryFolder folder;
    if (writeGff3(folder.path("a.gff3"), std::vector{record}).hasError())
      return {};
    return QString::fromStdString(contentOf(folder.path("a.gff3")));
  }
};

DGLM_TEST(TestGff3);
#include "tst_gff3.moc"
