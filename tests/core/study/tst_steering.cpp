// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <nlohmann/json.hpp>
#include <numeric>
#include <set>

#include "core/interpretation/steering_controls.h"
#include "core/study/steer.h"
#include "core/study/steering_input.h"
#include "core/tensor/aten.h"
#include "tests/core/dictionary_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// What the reference's steer_with_sae returned (tests/reference/make_steering_golden.py).
const TensorFile& golden() {
  static const TensorFile file = readSafetensors(testData("steering/golden.safetensors")).value();
  return file;
}

nlohmann::json goldenCases() {
  return nlohmann::json::parse(golden().metadata.at("cases"));
}

SteeringInput inputOf(const std::string& dictionary, const std::string& model = "v2") {
  SteeringInput input;
  input.source = {testData("glm/" + model), testData(dictionary), 0};
  input.paperCompatible = true;
  input.sequence = golden().metadata.at("sequence");
  return input;
}

SteerRequest requestOf(const nlohmann::json& golden) {
  SteerRequest request;
  request.input = inputOf(golden.at("sae").get<std::string>(), golden.at("model").get<std::string>());
  request.input.source.layer = golden.at("layer").get<int>();
  for (const int32_t latent : golden.at("zero"))
    request.edits.push_back({latent, SteeringMethod::Set, 0});
  const bool isFixed = golden.at("method") == "fixed";
  for (const int32_t latent : golden.at("max"))
    request.edits.push_back({latent, isFixed ? SteeringMethod::Set : SteeringMethod::MaxActivation,
                             isFixed ? golden.at("value").get<double>() : 0});
  if (golden.contains("positions") && golden.at("positions").empty())
    request.positions = "none";
  else if (golden.contains("positions"))
    for (const int64_t token : golden.at("positions"))
      request.positions = (request.positions == "all" ? "" : request.positions + ",") + std::to_string(token);
  request.topK = 5;
  return request;
}

SteeringSession sessionOf(const SteeringInput& input) {
  LoadedSteeringInput loaded = loadSteeringInput(input, {}).value();
  return SteeringSession::open(loaded.reader, loaded.window, loaded.normalise, {}).value();
}

const std::string kSae = "sae/batch_top_k.pt";

void compareLists(const std::vector<TokenDifference>& found, const nlohmann::json& expected) {
  QCOMPARE(found.size(), expected.size());
  for (size_t i = 0; i < found.size(); ++i) {
    QCOMPARE(found[i].id, expected[i][1].get<int32_t>());
    QVERIFY(std::abs(found[i].difference - expected[i][0].get<float>()) < 1e-4F);
  }
}

SparseCode smallCode() {
  SparseCode code;  // token 0: latent 1 = 2, latent 3 = 4; token 1: nothing; token 2: latent 3 = 1
  code.width = 5;
  code.rowStart = {0, 2, 2, 3};
  code.latents = {1, 3, 3};
  code.values = {2, 4, 1};
  return code;
}

std::string warningsOf(const SteerRequest& request) {
  const std::vector<std::string> warnings = steerSequence(request, {}).value().warnings;
  return std::accumulate(warnings.begin(), warnings.end(), std::string());
}

int32_t silentLatent(const SparseCode& code) {
  int32_t latent = 0;
  while (largestValue(code, latent) != 0)
    ++latent;
  return latent;
}

}  // namespace

class TestSteering : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void asTheReference_data() {
    QTest::addColumn<int>("index");
    const nlohmann::json cases = goldenCases();
    for (int i = 0; i < static_cast<int>(cases.size()); ++i)
      QTest::newRow(cases[static_cast<size_t>(i)].at("name").get<std::string>().c_str()) << i;
  }
  void asTheReference() {
    QFETCH(int, index);
    const nlohmann::json expected = goldenCases()[static_cast<size_t>(index)];
    const std::string name = expected.at("name").get<std::string>();
    TemporaryFolder folder;
    SteerRequest request = requestOf(expected);
    request.out = folder.path("steered.safetensors");
    const Result<SteerReport> report = steerSequence(request, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    const TensorFile out = readSafetensors(request.out).value();
    QVERIFY(relativeError(*out.find("control_logits"), *golden().find(name + ".control")) < 1e-5);
    QVERIFY(relativeError(*out.find("steered_logits"), *golden().find(name + ".steered")) < 1e-5);
    const at::Tensor mean = *golden().find(name + ".mean");
    QVERIFY(((*out.find("mean_logit_difference") - mean).abs().max() < 1e-4).item<bool>());
    if (expected.at("max").empty() && expected.at("zero").empty()) {
      QVERIFY((out.find("mean_logit_difference")->abs().max() < 1e-6).item<bool>());
      return;  // the order of differences of rounding means nothing
    }
    compareLists(report.value().result.increased, expected.at("increased"));
    compareLists(report.value().result.decreased, expected.at("decreased"));
    if (!expected.at("max").empty())
      QVERIFY(std::abs(report.value().result.valuesUsed.back() - expected.at("max_value").get<double>()) < 1e-5);
  }

  void methods_data() {
    QTest::addColumn<int>("method");
    QTest::addColumn<double>("value");
    QTest::addColumn<float>("silent");  // what latent 3 becomes where it was 0, and where it was 4
    QTest::addColumn<float>("active");
    QTest::newRow("set") << int(SteeringMethod::Set) << -7.0 << -7.0F << -7.0F;
    QTest::newRow("ablate") << int(SteeringMethod::Set) << 0.0 << 0.0F << 0.0F;
    QTest::newRow("max_activation") << int(SteeringMethod::MaxActivation) << 0.0 << 4.0F << 4.0F;
    QTest::newRow("add") << int(SteeringMethod::Add) << 1.5 << 1.5F << 5.5F;
    QTest::newRow("scale") << int(SteeringMethod::Scale) << -2.0 << 0.0F << -8.0F;
  }
  void methods() {
    QFETCH(int, method);
    QFETCH(double, value);
    QFETCH(float, silent);
    QFETCH(float, active);
    const std::vector<LatentEdit> edits{{3, SteeringMethod(method), value}};
    const SparseCode code = smallCode();
    const auto changes = changesOf(edits, std::vector<int64_t>{1, 0, 1}, code);
    const at::Tensor after = dense(changedCode(code, changes));
    QCOMPARE(after[0][3].item<float>(), active);
    QCOMPARE(after[1][3].item<float>(), silent);
    QCOMPARE(after[2][3].item<float>(), 1.0F);  // not steered
    QCOMPARE(after[0][1].item<float>(), 2.0F);  // not edited
  }

  void aLatentsOwnMaximum() {
    QCOMPARE(valueUsed({1, SteeringMethod::LatentMax}, smallCode()), 2.0);
    QCOMPARE(valueUsed({0, SteeringMethod::LatentMax}, smallCode()), 0.0);
    QCOMPARE(valueUsed({0, SteeringMethod::MaxActivation}, smallCode()), 4.0);
  }

  void theLaterEditOfALatentWins() {
    const std::vector<LatentEdit> edits{{3, SteeringMethod::Set, 0}, {3, SteeringMethod::Add, 1}};
    const auto changes = changesOf(edits, std::vector<int64_t>{0}, smallCode());
    QCOMPARE(changes, (std::vector<LatentChange>{{0, 3, 4, 1}}));
  }

  /// The sparse step is the reference's dense formula.
  void whatIsUnexplainedStays() {
    const SteeringSession session = sessionOf(inputOf(kSae));
    const Dictionary& dictionary = session.reader().dictionary();
    const SteeringSetting setting{{{5, SteeringMethod::Set, 3}, {17, SteeringMethod::Add, -1}}, {2, 14}};
    const at::Tensor x = session.activations({});
    const SparseCode edited = changedCode(session.code(), changesOf(setting.edits, setting.tokens, session.code()));
    const at::Tensor expected = dictionary.decode(edited).value() + (x - dictionary.decode(session.code()).value());
    QVERIFY(relativeError(session.activations(setting), expected) < 1e-5);
    QVERIFY(!at::equal(session.activations(setting), x));
  }

  /// Running on from any site to some tokens gives what running everything gives there.
  void logitsOfSomeTokens_data() {
    QTest::addColumn<int>("site");
    QTest::addColumn<int>("layer");
    for (const Site site : {Site::FfnOutput, Site::BlockOutput, Site::LayerInput})
      for (const int layer : {0, 1})
        QTest::addRow("%s of layer %d", std::string(siteName(site)).c_str(), layer) << int(site) << layer;
  }
  void logitsOfSomeTokens() {
    QFETCH(int, site);
    QFETCH(int, layer);
    SteeringInput input = inputOf(kSae);
    input.source.site = Site(site);
    input.source.layer = layer;
    const SteeringSession session = sessionOf(input);
    const SteeringSetting setting{{{5, SteeringMethod::Set, 8}}, {3}};
    std::vector<int64_t> all(session.window().ids.size());
    std::iota(all.begin(), all.end(), 0);
    const std::vector<int64_t> some{14, 0};
    const at::Tensor everywhere = session.logits(setting, all, {}).value();
    const at::Tensor there = session.logits(setting, some, {}).value();
    QVERIFY(relativeError(there[0], everywhere[14]) < 1e-5);
    QVERIFY(relativeError(there[1], everywhere[0]) < 1e-5);
    const Glm& glm = session.reader().glm();
    const at::Tensor ids = at::tensor(session.window().ids, at::kInt).to(at::kLong).unsqueeze(0);
    const at::Tensor last = glm.transformer.runLayers(glm.transformer.embed(ids), 0, glm.config.layers);
    QVERIFY(relativeError(session.logits({}, all, {}).value(), glm.transformer.logits(last.squeeze(0))) < 1e-5);
  }

  void aSessionKeepsItsControl() {
    SteeringSession session = sessionOf(inputOf(kSae));
    const Vocabulary& vocabulary = session.reader().glm().vocabulary;
    ReadoutRequest readout{{14}, {vocabulary.idOf("ACG")}, {vocabulary.idOf("CCC"), vocabulary.idOf("TTT")}, 3};
    const SteeringResult none = session.steer({}, readout, {}).value();
    QCOMPARE(none.control[0].target.probability, none.steered[0].target.probability);
    const SteeringResult some = session.steer({{{5, SteeringMethod::Set, 8}}, {14}}, readout, {}).value();
    QCOMPARE(some.control[0].target.probability, none.control[0].target.probability);
    QVERIFY(some.steered[0].target.probability != none.control[0].target.probability);
    QCOMPARE(some.increased.size(), size_t{3});
    QCOMPARE(some.valuesUsed, std::vector<double>{8});
    QCOMPARE(some.changes.size(), size_t{1});
  }

  void readoutOfAToken() {
    const Vocabulary vocabulary = Vocabulary::ntV2(2);
    std::vector<float> logits(static_cast<size_t>(vocabulary.size()), -100);
    logits[static_cast<size_t>(vocabulary.idOf("AC"))] = std::log(3.0F);
    logits[static_cast<size_t>(vocabulary.idOf("GC"))] = 0;
    logits[static_cast<size_t>(vocabulary.maskId())] = std::log(4.0F);
    const ReadoutRequest request{{7}, compatibleTokens(vocabulary, "NC"), {vocabulary.idOf("GC")}, 2};
    QCOMPARE(request.target.size(), size_t{4});
    const TokenReadout readout = readToken(7, logits, request, vocabulary);
    QCOMPARE(readout.token, int64_t{7});
    QCOMPARE(readout.top[0].id, vocabulary.maskId());
    QCOMPARE(readout.top[1].id, vocabulary.idOf("AC"));
    QVERIFY(std::abs(readout.target.probability - 0.5) < 1e-6);
    QCOMPARE(readout.target.bestRank, int64_t{2});
    QCOMPARE(readout.wildType.bestRank, int64_t{3});
    QVERIFY(std::abs(readout.bases[0][0] - 0.75) < 1e-6);  // A, of the 2-mers alone
    QVERIFY(std::abs(readout.bases[0][2] - 0.25) < 1e-6);
    QVERIFY(std::abs(readout.bases[1][1] - 1) < 1e-6);
    const double expected = -(0.5 * std::log2(0.5) + 0.375 * std::log2(0.375) + 0.125 * std::log2(0.125));
    QVERIFY(std::abs(readout.entropy - expected) < 1e-6);
  }

  void groupsOfTokens() {
    const Vocabulary vocabulary = Vocabulary::ntV2(2);
    const TokenGroup group = parseTokenGroup("--target", "AC,NC,<mask>", vocabulary).value();
    QCOMPARE(group.size(), size_t{5});
    QVERIFY(parseTokenGroup("--target", "", vocabulary).value().empty());
    QVERIFY(parseTokenGroup("--target", "ACG", vocabulary).error().text().find("ACG") != std::string::npos);
  }

  void scopes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("tokens");
    QTest::newRow("all") << "all" << QList<int>{0, 1, 2, 3, 4, 5, 6};
    QTest::newRow("none") << "none" << QList<int>{};
    QTest::newRow("masked") << "masked" << QList<int>{3};
    QTest::newRow("neighbours") << "neighbours" << QList<int>{2, 4};
    QTest::newRow("two each side") << "neighbours:2" << QList<int>{1, 2, 4, 5};
    QTest::newRow("indices in their order") << "5,2-3,5" << QList<int>{5, 2, 3};
    QTest::newRow("bases") << "b:3-4" << QList<int>{1, 2};
    QTest::newRow("a feature in two parts") << "feature:gene" << QList<int>{1, 5, 6};
    QTest::newRow("several") << "masked,b:1-1" << QList<int>{3, 1};
  }
  void scopes() {
    QFETCH(QString, text);
    QFETCH(QList<int>, tokens);
    Record record = recordOf("ACGTAC<mask>AAAGGGTTT", Topology::Linear);  // the 3-mers after the mask start at base 13
    Feature feature;
    feature.segments = {{{0, 2}}, {{17, 19}}};
    feature.qualifiers = {{"label", "gene"}};
    record.features = {feature};
    const Glm glm = loadGlm(testData("glm/v2")).value();
    const SteeringWindow window = wholeSequence(glm, record, true).value();
    QCOMPARE(window.tokens(), int64_t{7});
    const auto scopes = parseTokenScopes("--positions", text.toStdString(), record).value();
    const auto found = tokensIn(scopes, window, "--positions").value();
    QCOMPARE(QList<int>(found.begin(), found.end()), tokens);
  }

  void badScopes_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "5-", "4-2", "x", "b:0-3", "b:3-1", "b:1-99", "feature:nothing", "1,,2"})
      QTest::newRow(text) << text;
  }
  void badScopes() {
    QFETCH(QString, text);
    const auto scopes = parseTokenScopes("--mask", text.toStdString(), recordOf("ACGTAC", Topology::Linear));
    QCOMPARE(scopes.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(scopes.error().arguments[0].text(), std::string("--mask"));
  }

  void masksOnRequest() {
    SteeringInput input = inputOf(kSae);
    input.sequence = "acgtacgtacgt";
    input.paperCompatible = false;
    input.mask = "b:4-4";
    const LoadedSteeringInput loaded = loadSteeringInput(input, {}).value();
    QCOMPARE(loaded.window.masked(), std::vector<int64_t>{2});
    QCOMPARE(loaded.window.bases[2], (BaseRange{3, 6}));
  }

  void windowsRoundTheOrigin() {
    const Glm glm = loadGlm(testData("glm/v2")).value();
    const Record record = recordOf(someBases(90), Topology::Circular);
    const SteeringWindow window = windowAround(glm, record, 1, {1, Strand::Forward}).value();
    const int64_t token = window.tokenAt(1);
    QVERIFY(token > 1);  // tokens from before the origin stand to its left
    QCOMPARE(window.bases[static_cast<size_t>(token)], (BaseRange{1, 4}));
    QCOMPARE(window.ids[0], glm.vocabulary.clsId());
    QCOMPARE(window.ids.size(), window.bases.size());
  }

  void controlsBesideAnEffect() {
    const SteeringSession session = sessionOf(inputOf(kSae));
    const SteeringSetting setting{{{5, SteeringMethod::Set, 8}}, {14}};
    const ReadoutRequest readout{{14}, {20}, {}, 1};
    const ControlledEffect effect = measureEffect(session, setting, readout, {6, 1, {}}, {}).value();
    QCOMPARE(effect.randomSettings, int64_t{6});
    int64_t larger = 0;
    for (const SteeringControl& control : effect.controls) {
      if (control.kind == ControlKind::RandomLatents) {
        QVERIFY(control.setting.edits[0].latent != 5);
        larger += std::abs(control.effect) >= std::abs(effect.effect) ? 1 : 0;
      } else if (control.kind == ControlKind::OppositeSign) {
        QCOMPARE(control.setting.edits[0].value, -8.0);
      } else {
        QVERIFY(std::abs(control.setting.tokens[0] - 14) >= 10);
      }
    }
    QCOMPARE(effect.rank, 1 + larger);
    QVERIFY(effect.scatter > 0);
    QCOMPARE(effect.isNull(), std::abs(effect.effect) <= effect.scatter);
    for (const LatentNumber latent : {1, 5})
      QCOMPARE(bandsOf(session.code())[static_cast<size_t>(latent)].highest, bandOf(session.code(), latent).highest);
    // A latent set to what it is: no effect, and no rank to boast of.
    const SteeringSetting same{{{5, SteeringMethod::Scale, 1}}, {14}};
    QVERIFY(measureEffect(session, same, readout, {0, 1, {}}, {}).value().isNull());
    QCOMPARE(measureEffect(session, setting, readout, {6, 1, {}}, {}).value().controls[3].setting,
             effect.controls[3].setting);
  }

  /// Asked for more than there are: only latents that fire.
  void silentLatentsAreNoControls() {
    const SteeringSession session = sessionOf(inputOf(kSae));
    const std::set<int32_t> firing(session.code().latents.begin(), session.code().latents.end());
    const int32_t steered = *firing.begin();
    const SteeringSetting setting{{{steered, SteeringMethod::Set, 8}}, {14}};
    const ControlledEffect effect = measureEffect(session, setting, {{14}, {20}, {}, 1}, {64, 1, {}}, {}).value();
    QVERIFY(firing.size() < 64);
    QCOMPARE(effect.randomSettings, static_cast<int64_t>(firing.size()) - 1);
    for (const SteeringControl& control : effect.controls)
      if (control.kind == ControlKind::RandomLatents)
        QVERIFY(firing.contains(control.setting.edits[0].latent));
  }

  /// For each setting one latent in the place of each that is steered.
  void controlsThatAreChosen() {
    SteerRequest request;
    request.input = inputOf(kSae);
    request.edits = {{5, SteeringMethod::Set, 8}, {17, SteeringMethod::Set, 2}};
    request.read = "14";
    request.controls.latents = {1, 2, 3, 4};
    const SteerReport report = steerSequence(request, {}).value();
    QCOMPARE(report.effect->randomSettings, int64_t{2});
    const std::vector<LatentEdit> second{{3, SteeringMethod::Set, 8}, {4, SteeringMethod::Set, 2}};
    QCOMPARE(report.effect->controls[1].setting.edits, second);
    for (const std::vector<int32_t>& latents : {std::vector<int32_t>{1}, {1, 64}, {-1, 2}, {1, 17}}) {
      request.controls.latents = latents;
      QCOMPARE(steerSequence(request, {}).error().arguments[0].text(), std::string("--control-latents"));
    }
  }

  void saysWhereItSteersNothing_data() {
    QTest::addColumn<QString>("positions");
    QTest::addColumn<int>("method");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("no mask") << "masked" << int(SteeringMethod::Set) << 1.0 << "nothing is masked";
    QTest::newRow("none beside it") << "neighbours" << int(SteeringMethod::Set) << 1.0 << "nothing is masked";
    QTest::newRow("none asked for") << "none" << int(SteeringMethod::Set) << 0.0 << "";
    QTest::newRow("silent") << "all" << int(SteeringMethod::LatentMax) << 0.0
                            << "its largest value in this sequence is 0";
    QTest::newRow("ablated while silent") << "all" << int(SteeringMethod::Set) << 0.0 << "what it would be set to";
    QTest::newRow("steered") << "1" << int(SteeringMethod::Add) << 1.0 << "";
  }
  void saysWhereItSteersNothing() {
    QFETCH(QString, positions);
    QFETCH(int, method);
    QFETCH(double, value);
    QFETCH(QString, says);
    SteerRequest request;
    request.input = inputOf(kSae);
    request.input.sequence = "ACGTACGTACGT";
    request.edits = {{silentLatent(sessionOf(request.input).code()), SteeringMethod(method), value}};
    request.positions = positions.toStdString();
    const std::string all = warningsOf(request);
    QVERIFY2(says.isEmpty() ? all.find("not steered") == std::string::npos && all.find("nothing") == std::string::npos
                            : all.find(says.toStdString()) != std::string::npos,
             all.c_str());
  }

  /// A model whose trainer has noted 8 tokens.
  void saysWhatIsLongerThanTraining() {
    TemporaryFolder folder;
    std::filesystem::copy(testData("glm/v2"), folder.path("model"));
    folder.write("model/dglm.json", R"({"window": 8})");
    SteerRequest request;
    request.input = inputOf(kSae);
    request.input.source.model = folder.path("model");
    request.input.paperCompatible = false;
    const auto isSaid = [&] { return warningsOf(request).find("trained on 8 at once") != std::string::npos; };
    QVERIFY(isSaid());
    request.input.paperCompatible = true;
    QVERIFY(!isSaid());
    request.input.paperCompatible = false;
    request.input.sequence = "ACGTACGTACGT";
    QVERIFY(!isSaid());
  }

  void bandOfALatent() {
    const ActivationBand band = bandOf(smallCode(), 3);
    QCOMPARE(band.highest, 4.0);
    QVERIFY(band.holds(0) && band.holds(4) && !band.holds(4.1) && !band.holds(-1));
  }

  void refusesWhatIsNotThere() {
    const SteeringSession session = sessionOf(inputOf(kSae));
    const std::vector<int64_t> read{14};
    QCOMPARE(session.logits({{{99, SteeringMethod::Set, 1}}, {1}}, read, {}).error().kind, ErrorKind::LatentOutOfRange);
    QCOMPARE(session.logits({{{1, SteeringMethod::Set, 1}}, {99}}, read, {}).error().kind, ErrorKind::InvalidArgument);
    SteeringInput input = inputOf(kSae);
    input.sequence = "no such file.fa";
    QCOMPARE(loadSteeringInput(input, {}).error().kind, ErrorKind::FileNotFound);
  }

  void cancels() {
    const SteeringSession session = sessionOf(inputOf(kSae));
    StopSource stop;
    stop.requestStop();
    const std::vector<int64_t> read{14};
    QVERIFY(session.logits({}, read, stop.token()).error().isCancelled());
  }
};

DGLM_TEST(TestSteering);
#include "tst_steering.moc"
