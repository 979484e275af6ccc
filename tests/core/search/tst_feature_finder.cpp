// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <string>
#include <tuple>

#include "core/formats/read_records.h"
#include "core/search/feature_finder.h"
#include "tests/core/result_checks.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

const std::string kGene = basesFrom(21, 600), kOrigin = basesFrom(22, 300), kShort = basesFrom(23, 24);

FeatureLibrary smallLibrary() {
  FeatureLibrary library;
  library.name = "small";
  library.sha256 = std::string(64, 'a');
  library.features = {
      {"gene", "CDS", kGene, {}}, {"ori", "rep_origin", kOrigin, {}}, {"op", "protein_bind", kShort, {}}};
  return library;
}

Record recordOf(const std::string& bases, Topology topology = Topology::Linear) {
  Record record;
  record.id = "p";
  record.bases = bases;
  record.topology = topology;
  return record;
}

std::vector<FeatureMatch> find(const FeatureLibrary& library, const Record& record) {
  return valueOf(FeatureFinder(library).find(record, {record.length(), 1}));
}

/// "gene 100-700+ 600/600 [G182A]" of each.
QString written(const std::vector<FeatureMatch>& matches, const FeatureLibrary& library) {
  QStringList words;
  for (const FeatureMatch& match : matches) {
    QStringList differences;
    for (const std::string& difference : match.differences)
      differences << QString::fromStdString(difference);
    words << QStringLiteral("%1 %2-%3%4 %5-%6 [%7]")
                 .arg(QString::fromStdString(library.features[match.feature].name))
                 .arg(match.bases.start)
                 .arg(match.bases.end)
                 .arg(match.strand == Strand::None      ? '.'
                      : match.strand == Strand::Forward ? '+'
                                                        : '-')
                 .arg(match.part.start)
                 .arg(match.part.end)
                 .arg(differences.join(' '));
  }
  return words.join(QStringLiteral("; "));
}

std::string filler(uint32_t seed, int64_t count) {
  return basesFrom(1000 + seed, count);
}

char otherThan(char base) {
  return base == 'A' ? 'C' : 'A';
}

/// What is found, wherever the record begins: the feature, its bases in its own direction, and the differences.
std::multiset<std::string> placesOf(const std::vector<FeatureMatch>& matches, const FeatureLibrary& library,
                                    const Record& record) {
  std::multiset<std::string> places;
  for (const FeatureMatch& match : matches) {
    const std::string bases = basesIn(record, match.bases);
    std::string told = match.strand == Strand::None      ? std::min(bases, reverseComplement(bases))
                       : match.strand == Strand::Reverse ? reverseComplement(bases)
                                                         : bases;
    for (const std::string& difference : match.differences)
      told += " " + difference;
    places.insert(library.features[match.feature].name + " " + told);
  }
  return places;
}

}  // namespace

/// Names what only one of them has.
void compare(const std::multiset<std::string>& actual, const std::multiset<std::string>& expected) {
  std::vector<std::string> others;
  std::ranges::set_symmetric_difference(actual, expected, std::back_inserter(others));
  for (const std::string& other : others)
    QFAIL(other.c_str());
}

class TestFeatureFinder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsBothStrands() {
    const FeatureLibrary library = smallLibrary();
    const Record record = recordOf(filler(1, 100) + kGene + filler(2, 50) + reverseComplement(kOrigin) + filler(3, 40) +
                                   kShort + filler(4, 30));
    QCOMPARE(written(find(library, record), library),
             QStringLiteral("gene 100-700+ 0-600 []; ori 750-1050- 0-300 []; op 1090-1114+ 0-24 []"));
  }

  void findsAcrossTheOrigin() {
    const FeatureLibrary library = smallLibrary();
    const std::string all = filler(1, 100) + kGene + filler(2, 50);
    for (const int64_t cut : {1, 99, 101, 400, 699, 700, 749}) {
      const Record record =
          recordOf(all.substr(static_cast<size_t>(cut)) + all.substr(0, static_cast<size_t>(cut)), Topology::Circular);
      const int64_t start = (100 - cut + 750) % 750;
      QCOMPARE(written(find(library, record), library),
               QStringLiteral("gene %1-%2+ 0-600 []").arg(start).arg(start + 600));
    }
    // On a line the two ends are two fragments, and only the larger one is half of the gene.
    QCOMPARE(written(find(library, recordOf(all.substr(500) + all.substr(0, 500))), library),
             QStringLiteral("gene 350-750+ 0-400 []"));
  }

  void tellsDifferences() {
    const FeatureLibrary library = smallLibrary();
    std::string gene = kGene;
    gene[181] = otherThan(gene[181]);
    const std::string change = std::string(1, kGene[181]) + "182" + gene[181];
    const QString changed = QString::fromStdString(change);
    QCOMPARE(written(find(library, recordOf(filler(1, 80) + gene + filler(2, 80))), library),
             QStringLiteral("gene 80-680+ 0-600 [%1]").arg(changed));
    QCOMPARE(written(find(library, recordOf(filler(1, 80) + reverseComplement(gene) + filler(2, 80))), library),
             QStringLiteral("gene 80-680- 0-600 [%1]").arg(changed));
    // The last base of all is a difference, too, and no piece that is missing.
    gene = kGene;
    gene.back() = otherThan(gene.back());
    const std::string last = std::string(1, kGene.back()) + "600" + gene.back();
    QCOMPARE(written(find(library, recordOf(filler(1, 80) + gene + filler(2, 80))), library),
             QStringLiteral("gene 80-680+ 0-600 [%1]").arg(QString::fromStdString(last)));
  }

  void tellsGaps() {
    const FeatureLibrary library = smallLibrary();
    const std::string shorter = kGene.substr(0, 300) + kGene.substr(303);
    const std::vector<FeatureMatch> lost = find(library, recordOf(filler(1, 80) + shorter + filler(2, 80)));
    QCOMPARE(lost.size(), size_t{1});
    QVERIFY(lost[0].isWhole());
    QCOMPARE(lost[0].differences.size(), size_t{1});
    QVERIFY2(lost[0].differences[0].starts_with("del"), lost[0].differences[0].c_str());
    QCOMPARE(lost[0].bases, (BaseRange{80, 677}));
    const std::string longer = kGene.substr(0, 300) + "GATTACA" + kGene.substr(300);
    const std::vector<FeatureMatch> gained = find(library, recordOf(filler(1, 80) + longer + filler(2, 80)));
    QCOMPARE(gained.size(), size_t{1});
    QVERIFY(gained[0].isWhole());
    QVERIFY2(gained[0].differences[0].starts_with("ins"), gained[0].differences[0].c_str());
    QCOMPARE(gained[0].columns - gained[0].identical, int64_t{7});
  }

  void asFeatures() {
    const FeatureLibrary library = smallLibrary();
    const Record record = recordOf(filler(1, 100) + reverseComplement(kGene.substr(0, 420)) + filler(2, 50));
    const std::vector<FeatureMatch> matches = find(library, record);
    QCOMPARE(matches.size(), size_t{1});
    const Feature feature = featureOf(matches[0], library);
    QCOMPARE(feature.label(), std::string("gene (fragment)"));
    QCOMPARE(feature.type, std::string("CDS"));
    // Its last bases are missing: on the other strand these lie at the lower end.
    QVERIFY(feature.segments[0].partialStart);
    QVERIFY(!feature.segments[0].partialEnd);
    QVERIFY(feature.qualifier("note").find(" of 600 (70.") != std::string_view::npos);
    QVERIFY(feature.qualifier("inference").find(library.sha256) != std::string_view::npos);
  }

  void keepsTheRecordsOwn() {
    const FeatureLibrary library = smallLibrary();
    Record record = recordOf(filler(1, 100) + kGene + filler(2, 50) + kOrigin);
    Feature own;
    own.type = "gene";
    own.segments = {{{100, 700}, Strand::Forward}};
    own.qualifiers = {{"label", "GENE"}};
    record.features = {own};
    const std::vector<Feature> features = annotatedFeatures(record, find(library, record), library);
    QCOMPARE(features.size(), size_t{2});
    QVERIFY(features[0] == own);
    QCOMPARE(features[1].label(), std::string("ori"));
    record.features = features;
    QCOMPARE(annotatedFeatures(record, find(library, record), library).size(), size_t{2});
    // One name, one place, though the two begin elsewhere; a small part of it is not the gene.
    record.features = {own};
    record.features[0].segments[0].bases = {160, 700};
    QCOMPARE(annotatedFeatures(record, find(library, record), library).size(), size_t{2});
    record.features[0].segments[0].bases = {100, 200};
    QCOMPARE(annotatedFeatures(record, find(library, record), library).size(), size_t{3});
  }

  // A plasmid from anywhere and from its other strand has the same features.
  void rotationsAndStrands_data() {
    QTest::addColumn<QString>("file");
    for (const char* name : {"pUC19", "pBR322", "pEGFP-N1", "pHAGE6-Luc2-ZsGreen", "pCC1BAC"})
      QTest::newRow(name) << QString::fromLatin1(name) + QStringLiteral(".gb");
  }
  void rotationsAndStrands() {
    QFETCH(QString, file);
    const FeatureLibrary library = valueOf(readFeatureLibrary("resources/features/common_plasmid_features-2.csv"));
    const Record record =
        valueOf(readRecords(fs::path("resources/demo/records") / file.toStdString(), {})).records.front();
    const auto expected = placesOf(find(library, record), library, record);
    QVERIFY(expected.size() > 4);
    for (const int64_t cut : {1, 500, 1777}) {
      Record other = record;
      other.features.clear();
      std::rotate(other.bases.begin(), other.bases.begin() + cut, other.bases.end());
      compare(placesOf(find(library, other), library, other), expected);
      other.bases = reverseComplement(other.bases);
      compare(placesOf(find(library, other), library, other), expected);
    }
  }

  // What the demo's record says is there is found again from its bases.
  void findsWhatTheDemoNames() {
    const FeatureLibrary library = valueOf(readFeatureLibrary("resources/features/common_plasmid_features-2.csv"));
    const Record record = valueOf(readRecords("resources/demo/records/pUC19.gb", {})).records.front();
    const std::vector<FeatureMatch> matches = find(library, record);
    for (const Feature& feature : record.features) {
      if (feature.label() == "MCS")
        continue;
      const auto isIt = [&](const FeatureMatch& match) {
        return library.features[match.feature].name == feature.label() &&
               sharedBases(match.bases, feature.extent(), record.length()) == feature.extent().length();
      };
      QVERIFY2(std::any_of(matches.begin(), matches.end(), isIt), feature.label().c_str());
    }
  }

  void stopsWhenAsked() {
    StopSource stop;
    stop.requestStop();
    VERIFY_ERROR(FeatureFinder(smallLibrary()).find(recordOf(kGene), {600, 1}, stop.token()), ErrorKind::Cancelled);
    QVERIFY(find(smallLibrary(), recordOf("")).empty());
  }
};

DGLM_TEST(TestFeatureFinder);
#include "tst_feature_finder.moc"
