// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>

#include "core/formats/csv_reader.h"
#include "core/formats/read_records.h"
#include "core/study/design_warnings.h"
#include "core/study/generate.h"
#include "core/tensor/device.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

const std::string kBases = someBases(60);

SteeringInput inputOf(const std::string& sequence = kBases) {
  SteeringInput input;
  input.source = {testData("glm/v2"), testData("sae/batch_top_k.pt"), 0};
  input.sequence = sequence;
  return input;
}

GenerateRequest requestOf(const TemporaryFolder& folder) {
  GenerateRequest request;
  request.input = inputOf();
  request.edits = {{5, SteeringMethod::Set, 8}};
  request.region = "b:11-24";
  request.designs = 3;
  request.out = folder.path("designs.gb");
  return request;
}

std::vector<Record> designsOf(const GenerateRequest& request) {
  const Result<GenerateReport> report = generateDesigns(request, {});
  return report.hasError() ? std::vector<Record>() : readRecords(request.out, {}).value().records;
}

DesignTask taskOf(std::vector<DesignPlace> places) {
  const LoadedSteeringInput input = loadSteeringInput(inputOf(), {}).value();
  return {input.reader, input.window, false, {{{5, SteeringMethod::Set, 8}}, {3}}, std::move(places)};
}

}  // namespace

class TestMaskedDesign : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { useThreads(1); }

  /// The model reads 3-mers: bases 10 to 23 are parts of tokens 4 to 8.
  void placesOfARegion() {
    const LoadedSteeringInput input = loadSteeringInput(inputOf(), {}).value();
    const Vocabulary& vocabulary = input.reader->glm().vocabulary;
    const std::vector<BaseRange> fixed{{12, 15}, {19, 20}};
    const auto places = designPlaces(input.window, vocabulary, input.record, {10, 23}, fixed);
    QCOMPARE(places.size(), size_t{4});  // all of token 5 stays
    QCOMPARE(places[0], (DesignPlace{4, kBases.substr(9, 1) + "NN"}));
    QCOMPARE(places[1], (DesignPlace{6, "NNN"}));
    QCOMPARE(places[2], (DesignPlace{7, "N" + kBases.substr(19, 1) + "N"}));
    QCOMPARE(places[3], (DesignPlace{8, "NN" + kBases.substr(23, 1)}));
  }

  void designsKeepWhatIsProtected() {
    TemporaryFolder folder;
    GenerateRequest request = requestOf(folder);
    request.fixed = "b:13-15,b:20-20";
    request.temperature = 3;
    const std::vector<Record> designs = designsOf(request);
    QCOMPARE(designs.size(), size_t{3});
    for (const Record& design : designs) {
      QCOMPARE(design.bases.size(), kBases.size());
      for (size_t base = 0; base < kBases.size(); ++base)
        if (base < 10 || base >= 24 || (base >= 12 && base < 15) || base == 19)
          QCOMPARE(design.bases[base], kBases[base]);
    }
    QVERIFY(designs[0].bases != kBases);
    QVERIFY(designs[0].bases != designs[1].bases);
  }

  void aSeedGivesTheSameDesigns() {
    TemporaryFolder folder;
    GenerateRequest request = requestOf(folder);
    const std::vector<Record> once = designsOf(request);
    QCOMPARE(designsOf(request), once);
    request.seed = 7;
    QVERIFY(designsOf(request) != once);
    request.temperature = 0;
    const std::vector<Record> likeliest = designsOf(request);
    QCOMPARE(likeliest[0].bases, likeliest[1].bases);
  }

  /// Sampling at a temperature follows the softmax over what the pattern allows.
  void drawsFollowTheModel() {
    const DesignTask task = taskOf({{3, "ANN"}});
    SteeringWindow masked = task.window;
    masked.mask(std::vector<int64_t>{3});
    const Vocabulary& vocabulary = task.reader->glm().vocabulary;
    SteeringSession session = SteeringSession::open(task.reader, masked, false, {}).value();
    const TokenGroup group = compatibleTokens(vocabulary, "ANN");
    ReadoutRequest readout{{3}, {group[0]}, group, 1};
    const SteeringResult result = session.steer(task.setting, readout, {}).value();
    const double expected = result.steered[0].target.probability / result.steered[0].wildType.probability;
    constexpr int kDraws = 200;
    int drawn = 0;
    for (uint64_t seed = 0; seed < kDraws; ++seed) {
      const std::vector<int32_t> ids = writeDesign(task, 1, seed, {}).value();
      QCOMPARE(vocabulary.token(ids[3])[0], 'A');
      drawn += ids[3] == group[0] ? 1 : 0;
    }
    const double error = 4 * std::sqrt(expected * (1 - expected) / kDraws);
    QVERIFY2(std::abs(drawn / double(kDraws) - expected) < error + 1.0 / kDraws, qPrintable(QString::number(expected)));
  }

  void scoresAreLogProbabilities() {
    const DesignTask task = taskOf({{3, "NNN"}});
    SteeringWindow masked = task.window;
    masked.mask(std::vector<int64_t>{3});
    SteeringSession session = SteeringSession::open(task.reader, masked, false, {}).value();
    const int32_t id = task.window.ids[3];
    const SteeringResult result = session.steer(task.setting, {{3}, {id}, {}, 1}, {}).value();
    const PseudoLogLikelihood score = scoreDesign(task, task.window.ids, {}).value();
    QVERIFY(std::abs(score.baseline - std::log(result.control[0].target.probability)) < 1e-5);
    QVERIFY(std::abs(score.steered - std::log(result.steered[0].target.probability)) < 1e-5);
    QVERIFY(score.baseline != score.steered);
  }

  void substitutionsBecomeFeatures() {
    const LoadedSteeringInput input = loadSteeringInput(inputOf("ACGTACGTACGT"), {}).value();
    const Vocabulary& vocabulary = input.reader->glm().vocabulary;
    std::vector<int32_t> ids = input.window.ids;
    ids[2] = vocabulary.idOf("TTT");  // was TAC
    const Record design = designedRecord(input.record, input.window, ids, vocabulary, "d");
    QCOMPARE(design.bases, std::string("ACGTTTGTACGT"));
    QCOMPARE(design.features.size(), size_t{1});
    QCOMPARE(design.features[0].type, std::string("variation"));
    QVERIFY(design.features[0].segments[0].bases == (BaseRange{4, 6}));
    QCOMPARE(std::string(design.features[0].qualifier("note")), std::string("was AC"));
    QCOMPARE(std::string(design.features[0].qualifier("replace")), std::string("AC"));
  }

  void fastaAndScores() {
    TemporaryFolder folder;
    GenerateRequest request = requestOf(folder);
    request.out = folder.path("designs.fasta");
    const GenerateReport report = generateDesigns(request, {}).value();
    QCOMPARE(report.tokensWritten, int64_t{5});
    QCOMPARE(report.scores.size(), size_t{4});
    QCOMPARE(report.scores[0].substitutions, int64_t{0});
    QCOMPARE(report.scores[2].seed, request.seed + 1);
    QCOMPARE(readRecords(request.out, {}).value().records.size(), size_t{3});
    InputFile file = InputFile::open(folder.path("designs.scores.csv")).value();
    CsvReader reader = CsvReader::open(file).value();
    QCOMPARE(reader.header().size(), size_t{8});
    std::vector<std::string> row;
    QVERIFY(reader.nextRow(row).value());
    QCOMPARE(row[0], std::string("sequence"));
  }

  /// The frame ATG AAA ... TAA: a design of its middle is told to keep or break it.
  void framesKeptAndBroken() {
    TemporaryFolder folder;
    const std::string bases = "ATG" + std::string(96, 'A') + "TAA";
    folder.write("gene.fa", ">gene\n" + bases + "\n");
    GenerateRequest request = requestOf(folder);
    request.input.sequence = folder.path("gene.fa").string();
    request.region = "b:31-60";
    request.designs = 8;
    request.temperature = 20;
    int64_t kept = 0, broken = 0;
    const GenerateReport report = generateDesigns(request, {}).value();
    for (const DesignScore& score : report.scores) {
      QCOMPARE(score.framesKept + score.framesBroken, int64_t{1});
      kept += score.framesKept;
      broken += score.framesBroken;
      if (score.framesKept == 1)
        QVERIFY(score.aminoAcidsChanged <= 10);
    }
    QVERIFY(kept >= 1);  // as it was
    QVERIFY(broken >= 1);
  }

  void refusesWhatCannotBeWritten() {
    TemporaryFolder folder;
    GenerateRequest request = requestOf(folder);
    request.fixed = "b:11-24";
    QCOMPARE(generateDesigns(request, {}).error().kind, ErrorKind::InvalidArgument);
    request = requestOf(folder);
    request.region = "masked";
    QCOMPARE(generateDesigns(request, {}).error().kind, ErrorKind::InvalidArgument);
    request = requestOf(folder);
    request.out = folder.path("designs.xyz");
    const Error refused = generateDesigns(request, {}).error();
    QVERIFY2(refused.arguments[0] == "--out" && refused.text().find(".fasta") != std::string::npos,
             refused.text().c_str());
  }

  void tellsOfEqualDesigns() {
    TemporaryFolder folder;
    GenerateRequest request = requestOf(folder);
    request.temperature = 0;
    const GenerateReport report = generateDesigns(request, {}).value();
    QVERIFY(report.scores[1].substitutions > 0);
    QVERIFY2(report.warnings.back().starts_with("Designs 2 and 3 equal design 1: at --temperature 0"),
             report.warnings.back().c_str());
  }

  void tellsOfDesignsWithoutSubstitutions() {
    Record record, other, another;
    record.bases = "ACGT";
    other.bases = "ACCT";
    another.bases = "ACAT";
    const auto warnings = warningsOfDesigns(record, std::vector<Record>{record, other, another, other, record}, 1);
    QCOMPARE(warnings.size(), size_t{2});
    QVERIFY2(warnings[0].starts_with("Designs 1 and 5 have no substitution: the model is sure"), warnings[0].c_str());
    QVERIFY2(warnings[1].starts_with("Design 4 equals design 2: "), warnings[1].c_str());
    const std::vector<Record> pairs{other, another, other, another};
    QVERIFY(warningsOfDesigns(record, pairs, 1)[0].starts_with("Designs 3 and 4 equal an earlier one: "));
    const std::vector<Record> same(9, record);
    QVERIFY(warningsOfDesigns(record, same, 1)[0].starts_with("Designs 1, 2, 3, 4, 5 and 4 more have "));
    QVERIFY(warningsOfDesigns(record, pairs, 1).size() == 1 && warningsOfDesigns(record, {}, 1).empty());
  }

  /// Stopped while the third of three is written.
  void whatIsWholeIsKept() {
    TemporaryFolder folder;
    const GenerateRequest request = requestOf(folder);
    StopSource stop;
    const auto stopAt = [&stop](int64_t last) {
      return [&stop, last](const Progress& progress) {
        if (progress.step == "Writing designs" && progress.done == last)
          stop.requestStop();
      };
    };
    const Error cut = generateDesigns(request, {stop.token(), stopAt(2)}).error();
    QVERIFY(cut.isCancelled());
    QVERIFY2(cut.text().find("2 of 3") != std::string::npos, cut.text().c_str());
    const std::vector<Record> kept = readRecords(request.out, {}).value().records;
    QCOMPARE(kept.size(), size_t{2});
    QVERIFY(std::filesystem::exists(scoresPath(request)));
    std::filesystem::remove(request.out);
    const std::vector<Record> all = designsOf(request);
    QVERIFY(kept[0] == all[0] && kept[1] == all[1]);
  }

  void withoutAWholeDesignNothingIsWritten() {
    TemporaryFolder folder;
    const GenerateRequest request = requestOf(folder);
    StopSource stop;
    stop.requestStop();
    const Error cut = generateDesigns(request, {stop.token(), {}}).error();
    QVERIFY(cut.isCancelled());
    QVERIFY(!std::filesystem::exists(request.out));
  }

  void cancels() {
    StopSource stop;
    stop.requestStop();
    QVERIFY(writeDesign(taskOf({{3, "NNN"}}), 1, 1, {stop.token(), {}}).error().isCancelled());
  }
};

DGLM_TEST(TestMaskedDesign);
#include "tst_masked_design.moc"
