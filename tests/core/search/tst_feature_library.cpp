// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <random>
#include <string>

#include "core/search/feature_library.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

const std::string kGene = basesFrom(7, 60);

/// "AmpR/CDS/60" of each.
QString written(const FeatureLibrary& library) {
  QStringList words;
  for (const LibraryFeature& feature : library.features)
    words << QStringLiteral("%1/%2/%3")
                 .arg(QString::fromStdString(feature.name), QString::fromStdString(feature.type))
                 .arg(feature.bases.size());
  return words.join(' ');
}

}  // namespace

class TestFeatureLibrary : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsTables_data() {
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("expected");
    const QString gene = QString::fromStdString(kGene);
    QTest::newRow("own") << "name,type,sequence,description\nAmpR,Gene," + gene + ",a note\n"
                         << "AmpR/CDS/60";
    QTest::newRow("Benchling") << "Name,Feature,Type\nAmpR," + gene + ",CDS\n"
                               << "AmpR/CDS/60";
    QTest::newRow("name in feature") << "feature;sequence;type\nori;" + gene + ";Origin\n"
                                     << "ori/rep_origin/60";
    QTest::newRow("no type") << "sseqid\tseq\nx\t" + gene.toLower() + "\n"
                             << "x/misc_feature/60";
    QTest::newRow("terms") << "name,sequence,type\na," + gene + ",promoter\nb," + gene.mid(1) +
                                  ",origin_of_replication\nc," + gene.mid(2) + ",five_prime_UTR\n"
                           << "a/promoter/60 b/rep_origin/59 c/5'UTR/58";
    QTest::newRow("twins and short ones") << "name,sequence\na," + gene + "\na," + gene + "\nb,ACGTACGTAC\n"
                                          << "a/misc_feature/60";
    QTest::newRow("RNA with blanks") << "name,sequence\na,acgu acgu acgu acgu\n"
                                     << "a/misc_feature/16";
  }
  void readsTables() {
    QFETCH(QString, table);
    QFETCH(QString, expected);
    const TemporaryFolder folder;
    const fs::path file = folder.write("parts-1.2.csv", table.toStdString());
    const FeatureLibrary library = valueOf(readFeatureLibrary(file));
    QCOMPARE(written(library), expected);
    QCOMPARE(library.name, std::string("parts"));
    QCOMPARE(library.version, std::string("1.2"));
    QCOMPARE(library.sha256.size(), size_t{64});
  }

  void countsWhatItLeavesOut() {
    const TemporaryFolder folder;
    const std::string other = reverseComplement(kGene);
    const fs::path file = folder.write(
        "a.csv", "name,sequence\na," + kGene + "\na," + other + "\nb," + kGene + "\nc,ACGTACGTAC\nd,ACGTACGTACG\n");
    const FeatureLibrary library = valueOf(readFeatureLibrary(file));
    QCOMPARE(written(library), QStringLiteral("a/misc_feature/60 b/misc_feature/60 d/misc_feature/11"));
    QCOMPARE(library.twins, int64_t{1});
    QCOMPARE(library.tooShort, int64_t{1});
  }

  void refusesTables_data() {
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("kind");
    QTest::newRow("no sequence") << "name,type\nAmpR,CDS\n" << static_cast<int>(ErrorKind::MalformedFile);
    QTest::newRow("no name") << "sequence\nACGTACGTACGT\n" << static_cast<int>(ErrorKind::MalformedFile);
    QTest::newRow("protein") << "name,sequence\nAmpR,MSIQHFRVALIPFFAAFCLPVFA\n"
                             << static_cast<int>(ErrorKind::MalformedFile);
    QTest::newRow("only short ones") << "name,sequence\na,ACGT\n" << static_cast<int>(ErrorKind::NoRecords);
    QTest::newRow("header alone") << "name,sequence\n" << static_cast<int>(ErrorKind::NoRecords);
  }
  void refusesTables() {
    QFETCH(QString, table);
    QFETCH(int, kind);
    const TemporaryFolder folder;
    VERIFY_ERROR(readFeatureLibrary(folder.write("a.csv", table.toStdString())), static_cast<ErrorKind>(kind));
  }

  void readsFasta() {
    const TemporaryFolder folder;
    const fs::path file =
        folder.write("a.fasta", ">bla beta-lactamase [type=CDS]\n" + kGene + "\n>ori1\n" + kGene.substr(5) + "\n");
    const FeatureLibrary library = valueOf(readFeatureLibrary(file));
    QCOMPARE(written(library), QStringLiteral("bla/CDS/60 ori1/misc_feature/55"));
    QVERIFY(library.version.empty());
  }

  // The features of a plasmid, in the direction in which they read, across its origin too.
  void readsAnnotatedRecords() {
    Record record;
    record.id = "p";
    record.topology = Topology::Circular;
    record.bases = basesFrom(3, 200);
    const auto add = [&](const char* type, const char* label, BaseRange bases, Strand strand) {
      Feature feature;
      feature.type = type;
      feature.segments = {{bases, strand}};
      feature.qualifiers = {{"label", label}};
      record.features.push_back(feature);
    };
    add("source", "p", {0, 200}, Strand::Forward);
    add("CDS", "a", {10, 40}, Strand::Reverse);
    add("promoter", "b", {190, 220}, Strand::Forward);
    const FeatureLibrary library = libraryOfRecords("mine", {record});
    QCOMPARE(written(library), QStringLiteral("a/CDS/30 b/promoter/30"));
    QCOMPARE(library.features[0].bases, reverseComplement(record.bases.substr(10, 30)));
    QCOMPARE(library.features[1].bases, record.bases.substr(190) + record.bases.substr(0, 20));
    QCOMPARE(library.sha256, libraryOfRecords("other name", {record}).sha256);
  }

  void theShippedLibrary() {
    const FeatureLibrary library =
        valueOf(readFeatureLibrary(fs::path("resources") / "features" / "common_plasmid_features-2.csv"));
    QCOMPARE(library.version, std::string("2"));
    QCOMPARE(library.features.size(), size_t{275});
    QCOMPARE(library.twins + library.tooShort, int64_t{0});
    for (const LibraryFeature& feature : library.features)
      QVERIFY2(feature.bases.find_first_not_of("ACGT") == std::string::npos, feature.name.c_str());
  }

  /// What holds most of a feature of another name would speak for that: so did a packaging signal with an intron in it.
  void noFeatureOfTheShippedLibraryHoldsAnother() {
    const FeatureLibrary library =
        valueOf(readFeatureLibrary(fs::path("resources") / "features" / "common_plasmid_features-2.csv"));
    constexpr size_t kMark = 60;
    QStringList holding;
    for (const LibraryFeature& whole : library.features)
      for (const LibraryFeature& part : library.features) {
        const bool isMost = part.bases.size() >= kMark && 10 * part.bases.size() >= 6 * whole.bases.size();
        if (isMost && part.name != whole.name &&
            (whole.bases.find(part.bases) != std::string::npos ||
             reverseComplement(whole.bases).find(part.bases) != std::string::npos))
          holding << QString::fromStdString(whole.name + " holds " + part.name);
      }
    QCOMPARE(holding, QStringList{"attR1 holds attR2"});  // the two differ in their first bases alone
  }

  void survivesHostileTables() {
    const TemporaryFolder folder;
    const std::string sound = "name,type,sequence\nAmpR,CDS," + kGene + "\n\"a, b\",,ACGTACGTACGTAC\n";
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
      std::string bytes = sound.substr(0, random() % (sound.size() + 1));
      for (int changes = 0; changes < 3 && !bytes.empty(); ++changes)
        bytes[random() % bytes.size()] = static_cast<char>(random());
      const Result<FeatureLibrary> library = readFeatureLibrary(folder.write("a.csv", bytes));
      if (library.hasValue())
        for (const LibraryFeature& feature : library.value().features)
          QVERIFY(feature.bases.find_first_not_of("ACGTRYSWKMBDHVN") == std::string::npos);
    }
  }
};

DGLM_TEST(TestFeatureLibrary);
#include "tst_feature_library.moc"
