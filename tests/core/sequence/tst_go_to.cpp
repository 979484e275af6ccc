// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <string>

#include "core/sequence/go_to.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

Feature makeFeature(const char* label, BaseRange bases) {
  Feature feature;
  feature.type = "misc_feature";
  feature.segments = {{bases, Strand::Forward}};
  feature.qualifiers = {{"label", label}};
  return feature;
}

Record puc19Like(Topology topology) {
  Record record;
  record.id = "pUC19";
  record.topology = topology;
  record.bases = std::string(2686, 'A');
  record.features = {makeFeature("AmpR promoter", {1178, 1283}), makeFeature("AmpR", {1283, 2144}),
                     makeFeature("old AmpR", {5, 9}), makeFeature("CAT", {100, 200}), makeFeature("ori", {2314, 2903})};
  return record;
}

const RecordExtent kOthers[] = {{"pBR322", 4361, Topology::Circular}, {"lambda", 48502, Topology::Linear}};

/// One word a kind of target: "place pBR322 0-5", "feature 3 100-200", "latent L3/412", "bases ACGT"; else the error.
QString written(const Result<GoToTarget>& target) {
  const auto range = [](BaseRange r) { return QStringLiteral("%1-%2").arg(r.start).arg(r.end); };
  if (target.hasError())
    return QString::fromStdString(std::string(errorKindName(target.error().kind)) + ": " +
                                  target.error().arguments[1].text());
  if (const auto* place = std::get_if<GoToPlace>(&target.value()))
    return QStringLiteral("place %1 %2").arg(QString::fromStdString(place->recordId), range(place->bases));
  if (const auto* feature = std::get_if<GoToFeature>(&target.value()))
    return QStringLiteral("feature %1 %2").arg(feature->feature).arg(range(feature->bases));
  if (const auto* latent = std::get_if<LatentId>(&target.value()))
    return "latent " + QString::fromStdString(latent->toString());
  return "bases " + QString::fromStdString(std::get<GoToBases>(target.value()).pattern);
}

}  // namespace

class TestGoTo : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsWhatAPersonTypes_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("base") << "1234"
                          << "place  1233-1234";
    QTest::newRow("grouped range") << "1,000-2,500"
                                   << "place  999-2500";
    QTest::newRow("GenBank range") << " 100..200 "
                                   << "place  99-200";
    QTest::newRow("spaces inside") << "100 - 200"
                                   << "place  99-200";
    QTest::newRow("en dash") << QString::fromUtf8("100\u2013200") << "place  99-200";
    QTest::newRow("over the origin") << "2600-120"
                                     << "place  2599-2806";
    QTest::newRow("last base") << "2686"
                               << "place  2685-2686";
    QTest::newRow("this record named") << "pUC19:100-200"
                                       << "place  99-200";
    QTest::newRow("another record") << "pBR322:4,000-100"
                                    << "place pBR322 3999-4461";
    QTest::newRow("another record alone") << "lambda"
                                          << "place lambda 0-48502";
    QTest::newRow("whole name before part") << "ampr"
                                            << "feature 1 1283-2144";
    QTest::newRow("start of a name before its middle") << "AmpR p"
                                                       << "feature 0 1178-1283";
    QTest::newRow("part of a name") << "promoter"
                                    << "feature 0 1178-1283";
    QTest::newRow("feature over the origin") << "ori"
                                             << "feature 4 2314-2903";
    QTest::newRow("a name made of bases") << "cat"
                                          << "feature 3 100-200";
    QTest::newRow("latent") << "L9/5066"
                            << "latent L9/5066";
    QTest::newRow("latent, lower case") << "l3/412"
                                        << "latent L3/412";
    QTest::newRow("6-mer") << "cgaagg"
                           << "bases CGAAGG";
    QTest::newRow("IUPAC") << "GGWCC"
                           << "bases GGWCC";
  }

  void readsWhatAPersonTypes() {
    QFETCH(QString, typed);
    QTEST(written(parseGoTo(typed.toStdString(), puc19Like(Topology::Circular), kOthers)), "expected");
  }

  void saysWhatIsWrong_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << "  "
                             << "BadRange: nothing was typed";
    QTest::newRow("base 0") << "0"
                            << "BadRange: bases are numbered from 1";
    QTest::newRow("beyond the end") << "1-2687"
                                    << "BadRange: the record ends at base 2,686";
    QTest::newRow("beyond another record's end") << "pBR322:5000"
                                                 << "BadRange: the record ends at base 4,361";
    QTest::newRow("backwards") << "200-100"
                               << "BadRange: the range ends before it starts, and this record is linear";
    QTest::newRow("unknown record") << "pXYZ:1-5"
                                    << "RecordNotFound: pUC19, pBR322, lambda";
    QTest::newRow("bad commas") << "1,00-200"
                                << "BadRange: no feature, latent or base pattern reads like this";
    QTest::newRow("negative") << "-5"
                              << "BadRange: no feature, latent or base pattern reads like this";
    QTest::newRow("too many digits") << "99999999999999999999"
                                     << "BadRange: no feature, latent or base pattern reads like this";
  }

  void saysWhatIsWrong() {
    QFETCH(QString, typed);
    QTEST(written(parseGoTo(typed.toStdString(), puc19Like(Topology::Linear), kOthers)), "expected");
  }
};

DGLM_TEST(TestGoTo);
#include "tst_go_to.moc"
