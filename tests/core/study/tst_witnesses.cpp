// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <map>
#include <string>

#include "core/formats/read_records.h"
#include "core/study/annotate.h"
#include "core/study/concept_scores_file.h"
#include "core/study/firing_stretches.h"
#include "core/study/project_witnesses.h"
#include "core/study/witness_files.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_project.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

const std::string kGene = basesFrom(41, 600), kOrigin = basesFrom(42, 300);
constexpr LatentNumber kAmpR = 3, kOri = 5, kSecondAmpR = 6;

/// Annotated AmpR at 100, one that the record does not name at 1,000, a false one at 1,800, an ori that no latent sees
/// at 2,400, and at 3,000 what latents take for AmpR and the library does not know.
Record plantedRecord() {
  Record record;
  record.id = "planted";
  record.topology = Topology::Circular;
  record.bases = basesFrom(43, 100) + kGene + basesFrom(44, 300) + reverseComplement(kGene) + basesFrom(45, 800) +
                 kOrigin + basesFrom(46, 900);
  record.features = {tinyFeature("AmpR", {100, 700}), tinyFeature("bla", {1800, 2300}),
                     tinyFeature("AmpR promoter", {3050, 3100})};
  return record;
}

std::vector<BaseValue> firing(std::initializer_list<BaseRange> places, float value) {
  std::vector<BaseValue> values;
  for (const BaseRange& place : places)
    for (int64_t base = place.start; base < place.end; ++base)
      values.push_back({static_cast<int32_t>(base), value});
  return values;
}

/// Latents as they would be if they knew AmpR.
std::map<LatentNumber, std::vector<BaseValue>> latentValues() {
  return {{kAmpR, firing({{120, 690}, {1000, 1590}, {3010, 3400}}, 2.0F)},
          {kSecondAmpR, firing({{3100, 3420}, {3440, 3441}}, 1.5F)},
          {kOri, firing({{50, 60}, {3420, 3440}}, 1.0F)}};
}

ConceptScores knownScores() {
  ConceptScores scores{{"AmpR", "ori", "lacZ"}, {}};
  const auto add = [&](LatentNumber latent, int32_t meaning, double f1, double threshold) {
    LatentScore row{latent, meaning, SetScore::kNone, {}};
    for (SetScore& set : row.sets)
      set = {f1, f1, f1, threshold, 100, {}, {}, {}};
    scores.rows.push_back(row);
  };
  add(kAmpR, 0, 0.8, 1.0);
  add(kSecondAmpR, 0, 0.6, 1.0);
  add(kOri, 1, 0.7, 0.5);
  add(7, 2, 0.1, 0.5);
  return scores;
}

FeatureLibrary library(const TemporaryFolder& folder) {
  return valueOf(readFeatureLibrary(
      folder.write("parts.csv", "name,type,sequence\nAmpR,CDS," + kGene + "\nori,Origin," + kOrigin + "\n")));
}

std::vector<Testimony> hearPlanted(const FeatureLibrary* library) {
  const Record record = plantedRecord();
  WitnessCourt court(witnessLatents(knownScores(), ConceptNames::common(), {}), ConceptNames::common(), library);
  court.learn(record);
  std::vector<RecordAnnotation> found;
  if (library)
    found = valueOf(annotateRecords({record}, *library, {}, 1, {}));
  auto values = latentValues();
  return court.hear(record, library ? &found.front().matches : nullptr,
                    [&](LatentNumber latent) -> std::span<const BaseValue> { return values[latent]; });
}

QStringList said(const std::vector<Testimony>& testimonies) {
  QStringList lines;
  for (const Testimony& each : testimonies)
    lines << QStringLiteral("%1 %2-%3 %4")
                 .arg(QString::fromStdString(each.label))
                 .arg(each.bases.start + 1)
                 .arg(each.bases.end)
                 .arg(QLatin1String(wordOf(each.verdict)));
  return lines;
}

}  // namespace

class TestWitnesses : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // A planted AmpR that is not annotated, and a false annotation: both are in the list of disagreements.
  void tellsWhereTheyDisagree() {
    const TemporaryFolder folder;
    const FeatureLibrary known = library(folder);
    const std::vector<Testimony> all = hearPlanted(&known);
    QCOMPARE(said(all), (QStringList{"AmpR 101-700 agree", "AmpR 1001-1600 not annotated",
                                     "bla 1801-2300 annotation alone", "ori 2401-2700 latents silent",
                                     "AmpR 3011-3400 latents alone", "AmpR promoter 3051-3100 not judged"}));
    const Testimony& planted = all[1];
    QVERIFY(!planted.isAnnotated);
    QVERIFY(planted.alignment == Word::Yes && planted.latents == Word::Yes);
    QVERIFY(planted.strand == Strand::Reverse);
    QCOMPARE(planted.identity, 1.0);
    QCOMPARE(planted.words.front().latent, kAmpR);
    QVERIFY(planted.words.front().share > 0.9);
    QVERIFY(all[2].alignment == Word::No && all[2].latents == Word::No);
    // Two latents that fire over each other are one place, beside which something else is annotated.
    QCOMPARE(all[4].words.size(), size_t{2});
    QCOMPARE(all[4].beside, (std::vector<std::string>{"AmpR promoter"}));
    QVERIFY(all[5].latents == Word::NotAsked);
    const std::vector<Feature> features = disagreementFeatures(all);
    QCOMPARE(features.size(), size_t{4});
    QVERIFY(QString::fromStdString(std::string(features[0].qualifier("note"))).contains("not annotated"));
  }

  void withoutALibraryTheRecordSpeaks() {
    const std::vector<Testimony> all = hearPlanted(nullptr);
    QCOMPARE(said(all),
             (QStringList{"AmpR 101-700 agree", "AmpR 1001-1590 latents alone", "bla 1801-2300 latents silent",
                          "AmpR 3011-3400 latents alone", "AmpR promoter 3051-3100 not judged"}));
    QVERIFY(all[0].alignment == Word::NotAsked);
  }

  // Features that `annotate` found say so themselves.
  void whatAnnotateFoundIsAligned() {
    const TemporaryFolder folder;
    const FeatureLibrary known = library(folder);
    Record record = plantedRecord();
    record.features = valueOf(annotateRecords({record}, known, {}, 1, {})).front().features;
    WitnessCourt court(witnessLatents(knownScores(), ConceptNames::common(), {}), ConceptNames::common());
    court.learn(record);
    auto values = latentValues();
    const std::vector<Testimony> all =
        court.hear(record, nullptr, [&](LatentNumber latent) -> std::span<const BaseValue> { return values[latent]; });
    const auto place = std::ranges::find_if(all, [](const Testimony& each) { return each.bases.start == 1000; });
    QVERIFY(place != all.end());
    QVERIFY(place->isAnnotated && place->alignment == Word::Yes && place->verdict == Verdict::Agree);
  }

  void hearsTheBestLatents() {
    const std::vector<WitnessLatent> two = witnessLatents(knownScores(), ConceptNames::common(), {0.2, 1});
    QCOMPARE(two.size(), size_t{2});
    QCOMPARE(two[0].latent, kAmpR);
    QCOMPARE(two[0].threshold, 1.0F);
    QCOMPARE(two[1].meaning, std::string("ori"));
    QCOMPARE(witnessLatents(knownScores(), ConceptNames::common(), {0.05, 9}).size(), size_t{4});
    QVERIFY(witnessLatents(knownScores(), ConceptNames::common(), {0.9, 9}).empty());
  }

  void joinsStretchesRoundTheOrigin() {
    Record record = plantedRecord();
    record.bases.resize(1000);
    const auto values = firing({{0, 40}, {300, 310}, {320, 330}, {980, 1000}}, 3.0F);
    const std::vector<FiringStretch> round = firingStretches(values, 1.0F, record);
    QCOMPARE(round.size(), size_t{2});
    QCOMPARE(round[0].bases, (BaseRange{300, 330}));
    QCOMPARE(round[0].firing, int64_t{20});
    QCOMPARE(round[1].bases, (BaseRange{980, 1040}));
    record.topology = Topology::Linear;
    QCOMPARE(firingStretches(values, 1.0F, record).size(), size_t{3});
    QVERIFY(firingStretches(values, 3.0F, record).empty());
  }

  void writesTables() {
    const TemporaryFolder folder;
    const FeatureLibrary known = library(folder);
    const std::vector<HeardRecord> heard{{plantedRecord(), hearPlanted(&known)}};
    const auto csv = folder.path("all.csv"), few = folder.path("few.csv"), gff = folder.path("few.gff3");
    VERIFY_OK(writeWitnesses(csv, heard, WitnessRows::All, {}));
    VERIFY_OK(writeWitnesses(few, heard, WitnessRows::Disagreements, {}));
    VERIFY_OK(writeWitnesses(gff, heard, WitnessRows::All, {}));
    VERIFY_ERROR(writeWitnesses(folder.path("x.txt"), heard, WitnessRows::All, {}), ErrorKind::UnsupportedFormat);
    const QStringList lines = QString::fromStdString(contentOf(csv)).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 7);
    QVERIFY2(lines[0].startsWith("record,start,end,label,alignment,latent,verdict,"), qPrintable(lines[0]));
    QVERIFY2(lines[2].startsWith("planted,1001,1600,AmpR,found,fires,not annotated,-,AmpR,no,1,1,3:"),
             qPrintable(lines[2]));
    QCOMPARE(QString::fromStdString(contentOf(few)).count('\n'), 5);
    const Record back = valueOf(readRecords(gff, {})).records.front();
    QCOMPARE(back.bases, plantedRecord().bases);
    QCOMPARE(back.features.size(), size_t{4});
    QCOMPARE(back.features[0].extent(), (BaseRange{1000, 1600}));
    QCOMPARE(back.features[0].strand(), Strand::Reverse);
    QCOMPARE(std::string(back.features[1].qualifier("verdict")), std::string("annotation alone"));
  }

  void readsScores() {
    const TemporaryFolder folder;
    const auto file =
        folder.write("concepts.csv",
                     "latent,concept,set,f1,precision,recall,threshold,support,ci_low,ci_high,null_f1,q_value,mode\n"
                     "3,AmpR,0,0.9,1,1,1.5,40,,,,,by base\n3,AmpR,1,0.5,1,1,1.5,40,,,,,by "
                     "base\n3,AmpR,0,0.1,1,1,9,4,,,,,by token\n");
    const ConceptScores scores = valueOf(readConceptScores(file));
    QCOMPARE(scores.rows.size(), size_t{1});
    QCOMPARE(scores.rows[0].sets[0].threshold, 1.5);
    QCOMPARE(scores.rows[0].heldOutF1(), 0.5);
    QCOMPARE(valueOf(readConceptScores(file, "by token")).rows[0].sets[0].threshold, 9.0);
  }

  void hearsAProject() {
    const QTemporaryDir folder;
    const TinyProject tiny = valueOf(makeTinyProject(folder));
    Project project = valueOf(Project::open(tiny.path));
    ProjectWitnessesRequest request;
    request.analysis = tiny.analysis;
    request.records = {tiny.ring, tiny.line};
    ConceptScores scores{{"left", "right"}, {}};
    for (const int32_t meaning : {0, 1}) {
      LatentScore row{2, meaning, SetScore::kNone, {}};
      for (SetScore& set : row.sets)
        set = {0.9, 1, 1, 0.2, 10, {}, {}, {}};
      scores.rows.push_back(row);
    }
    request.scores = std::make_shared<const ConceptScores>(scores);
    const ProjectWitnesses found = valueOf(hearWitnesses(ProjectAccess(project), request, nullptr, {}));
    QCOMPARE(found.unread, int64_t{1});  // nothing is said of what was not read
    QCOMPARE(found.ids, std::vector<RecordId>{tiny.ring});
    QCOMPARE(found.latents, int64_t{2});
    // The latent is wrong about "right": it fires over "left", and there it is alone.
    QCOMPARE(said(found.heard.front().testimonies),
             (QStringList{"left 7-24 agree", "right 7-24 latents alone", "right 31-48 latents silent"}));
    StopSource stop;
    stop.requestStop();
    VERIFY_ERROR(hearWitnesses(ProjectAccess(project), request, nullptr, {stop.token(), {}}), ErrorKind::Cancelled);
  }
};

DGLM_TEST(TestWitnesses);
#include "tst_witnesses.moc"
