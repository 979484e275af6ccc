// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <numeric>
#include <random>

#include "core/study/neuronpedia.h"
#include "tests/core/result_checks.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

NeuronpediaFeature sample() {
  NeuronpediaFeature feature;
  feature.modelId = "tiny";
  feature.layer = "3-ae.pt";
  feature.index = 5;
  feature.maxActApprox = 0.1;
  feature.fracNonzero = 1.0 / 3;
  feature.frequencyHeights = {3, 1};
  feature.frequencyValues = {0.025, 0.075};
  feature.positiveTokens = {"ACGTAC"};
  feature.positiveValues = {1.5};
  feature.explanations = {{"promoter, \"-35\" box \u03b1", "np_acts", "gpt-4o-mini"}, {"AT-rich", "", ""}};
  feature.activations = {{{"ACGTAC", "GTTTTT"}, {0, 0.1}, 0.1, 0, 1}};
  return feature;
}

std::string reasonOf(const std::string& text) {
  const auto read = parseNeuronpedia(text, "in.json");
  return read.hasError() ? read.error().text() : "was read";
}

std::string mark(const Project& project, DictionaryId dictionary, int32_t latent, LatentMarkKind kind,
                 MarkSource source) {
  for (const LatentMark& each : valueOf(project.latentMarks().list(dictionary)))
    if (each.latent == latent && each.kind == kind && each.source == source)
      return each.text;
  return "none";
}

/// Without its '}', or with one value of another type.
std::string broken(std::string text, std::mt19937& random) {
  constexpr const char* kParts[] = {"null", "-1", "1e999", "[]", "{}", "\"", "\\u0000", "\xff", "99999999999999999999"};
  const auto at = [&](size_t end) { return std::uniform_int_distribution<size_t>(0, end)(random); };
  for (size_t changes = 1 + at(2); changes > 0; --changes) {
    const size_t place = at(text.size());
    switch (at(2)) {
      case 0:
        text.erase(place, at(12));
        break;
      case 1:
        text.insert(place, kParts[at(std::size(kParts) - 1)]);
        break;
      default:
        text.resize(place);
    }
  }
  return text;
}

}  // namespace

/// Latents as Neuronpedia has them, written and read.
class TestNeuronpedia : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    tiny_ = valueOf(makeTinyProject(*folder_));
    project_ = valueOf(Project::open(tiny_.path));
  }
  void cleanup() { project_.reset(); }

  void whatIsWrittenIsRead() {
    NeuronpediaFeature other = sample();
    other.index = 6;
    other.explanations.clear();
    other.activations.clear();
    const std::vector<NeuronpediaFeature> features{sample(), other};
    QVERIFY(valueOf(parseNeuronpedia(neuronpediaText(features), "a.json")) == features);
  }

  void everyShapeOfFileIsRead_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("features");
    QTest::newRow("a feature") << QByteArray(R"({"modelId":"m","layer":"3-x","index":"7","explanations":[
      {"description":"a","typeName":null,"explanationModelName":"gpt","id":"c"}],"hookName":null,"vector":[1]})")
                               << 1;
    QTest::newRow("numbers") << QByteArray(R"([{"modelId":"m","layer":3,"index":7,"explanations":null}])") << 1;
    QTest::newRow("a line each") << QByteArray(
                                        "{\"modelId\":\"m\",\"layer\":\"3-x\",\"index\":7,\"description\":\"a\"}\r\n\n"
                                        "{\"modelId\":\"m\",\"layer\":\"3-x\",\"index\":8,\"description\":\"b\"}\n")
                                 << 2;
  }
  void everyShapeOfFileIsRead() {
    QFETCH(QByteArray, text);
    QFETCH(int, features);
    const auto read = valueOf(parseNeuronpedia(text.toStdString(), "in.json"));
    QCOMPARE(static_cast<int>(read.size()), features);
    QCOMPARE(read[0].index, int64_t{7});
    QCOMPARE(layerOfSource(read[0].layer), 3);
    if (features == 2)
      QCOMPARE(read[1].explanations.at(0).description, std::string("b"));
  }

  void faultsNameTheKey_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* fields, const char* said) {
      QTest::newRow(said) << QByteArray("{\"modelId\":\"m\",\"layer\":\"3\",\"index\":1,") + fields + "}"
                          << QByteArray(said);
    };
    QTest::newRow("no json") << QByteArray("hello") << QByteArray("no JSON");
    QTest::newRow("a number") << QByteArray("5") << QByteArray("it is no object");
    QTest::newRow("nothing") << QByteArray("[]") << QByteArray("holds no feature");
    QTest::newRow("foreign") << QByteArray(R"({"name":"x"})") << QByteArray("it has no 'modelId'");
    QTest::newRow("layer") << QByteArray(R"({"modelId":"m","layer":[],"index":1})") << QByteArray("'layer' is no text");
    for (const char* index : {"-1", "1.5", "1e3", "2147483648", "\"7x\"", "\"\"", "true", "99999999999999999999"})
      QTest::newRow(index) << QByteArray(R"({"modelId":"m","layer":"3","index":)") + index + "}"
                           << QByteArray("'index' is no whole number");
    row("\"maxActApprox\":1e300", "a number of 'maxActApprox' is too large");
    row("\"frac_nonzero\":\"a\"", "'frac_nonzero' is no number");
    row("\"frac_nonzero\":1e999", "from 'frac_nonzero' on");
    row("\"pos_str\":[1]", "'pos_str' is no list of texts");
    row("\"neg_values\":[null]", "'neg_values' is no number");
    row("\"explanations\":{}", "'explanations' is no list");
    row("\"explanations\":[5]", "explanation 1): it is no object");
    row("\"explanations\":[{\"description\":7}]", "'description' is no text");
    row("\"activations\":[{\"tokens\":[\"A\"],\"values\":[1,2]}]", "'tokens' and 'values' have 1 and 2 entries");
    row("\"activations\":[{\"tokens\":[\"A\"],\"values\":[1],\"maxValueTokenIndex\":1}]", "'maxValueTokenIndex'");
  }
  void faultsNameTheKey() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    const std::string reason = reasonOf(text.toStdString());
    QVERIFY2(reason.find(said.toStdString()) != std::string::npos, reason.c_str());
    QVERIFY2(reason.find("in.json") != std::string::npos, reason.c_str());
  }

  void brokenFilesAreRefusedOrReadWhole() {
    std::mt19937 random(7);
    const std::string whole = neuronpediaText({sample(), sample()});
    for (int i = 0; i < 1000; ++i) {
      const std::string text = broken(whole, random);
      const auto read = parseNeuronpedia(text, "in.json");
      if (read.hasError())
        QVERIFY2(read.error().kind == ErrorKind::MalformedFile, text.c_str());
      else  // what was accepted is written as something that is accepted
        QVERIFY2(parseNeuronpedia(neuronpediaText(read.value()), "out.json").hasValue(), text.c_str());
    }
  }

  void latentsAreWrittenWithTheirPlaces() {
    const LatentMark name{2, LatentMarkKind::Name, MarkSource::User, "my left", {}};
    QVERIFY(!project_->latentMarks().set(tiny_.dictionary, std::span(&name, 1)).hasError());
    const auto features = valueOf(neuronpediaFeatures(*project_, tiny_.analysis, {}, {}));
    QCOMPARE(features.size(), size_t{2});  // those that fire
    const NeuronpediaFeature& left = features[0];
    QCOMPARE(left.modelId, std::string("tiny"));
    QCOMPARE(left.layer, std::string("3-ae.pt"));
    QCOMPARE(left.index, int64_t{2});
    QCOMPARE(left.maxActApprox, 1.0);
    QCOMPARE(left.explanations.at(0).description, std::string("my left"));
    QCOMPARE(left.frequencyHeights.size(), size_t{50});
    QCOMPARE(std::accumulate(left.frequencyHeights.begin(), left.frequencyHeights.end(), 0.0), 5.0);
    QCOMPARE(left.frequencyHeights.back(), 3.0);  // three tokens of frame 0 have the maximum
    const NeuronpediaActivation& strongest = left.activations.at(0);
    QCOMPARE(strongest.maxValue, 1.0);
    QCOMPARE(strongest.values.size(), strongest.tokens.size());
    QCOMPARE(strongest.values.at(static_cast<size_t>(strongest.maxValueTokenIndex)), 1.0);
    QCOMPARE(std::count(strongest.values.begin(), strongest.values.end(), 1.0), std::ptrdiff_t{3});
    const Record ring = valueOf(project_->records().load(tiny_.ring));
    QCOMPARE(strongest.tokens.at(static_cast<size_t>(strongest.maxValueTokenIndex)), ring.bases.substr(6, 6));

    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray::fromStdString(neuronpediaText(features))).array().at(0).toObject();
    for (const char* key : {"modelId", "layer", "index", "maxActApprox", "frac_nonzero", "pos_str", "pos_values",
                            "neg_str", "neg_values", "explanations", "activations"})
      QVERIFY2(json.contains(QLatin1String(key)), key);
    QVERIFY(neuronpediaFeatures(*project_, tiny_.analysis, {8}, {}).error().kind == ErrorKind::LatentOutOfRange);
  }

  void explanationsBecomeNamesAndNotes() {
    const auto stored = valueOf(storeExplanations(*project_, tiny_.analysis, {sample()}, "/some/latents.json", false));
    QCOMPARE(stored.latents, int64_t{1});
    QCOMPARE(stored.explanations, int64_t{2});
    const auto text = [&](LatentMarkKind kind, MarkSource source) {
      return mark(*project_, tiny_.dictionary, 5, kind, source);
    };
    QCOMPARE(text(LatentMarkKind::Name, MarkSource::Import), std::string("promoter, \"-35\" box \u03b1"));
    QCOMPARE(text(LatentMarkKind::Note, MarkSource::Import),
             std::string("promoter, \"-35\" box \u03b1 (np_acts, gpt-4o-mini; latents.json)\nAT-rich (latents.json)"));
    QCOMPARE(text(LatentMarkKind::Name, MarkSource::User), std::string("none"));

    // And from there into another project.
    const auto features = valueOf(neuronpediaFeatures(*project_, tiny_.analysis, {5}, {}));
    const TinyProject other = valueOf(makeTinyProject(*folder_, "other.dglm"));
    Project second = valueOf(Project::open(other.path));
    valueOf(storeExplanations(second, other.analysis, valueOf(parseNeuronpedia(neuronpediaText(features), "b.json")),
                              "b.json", false));
    QCOMPARE(mark(second, other.dictionary, 5, LatentMarkKind::Name, MarkSource::Import),
             std::string("promoter, \"-35\" box \u03b1"));
  }

  void whatDoesNotFitIsRefusedWhole() {
    const auto reason = [&](const NeuronpediaFeature& feature, bool acceptsAnyModel) {
      const auto stored = storeExplanations(*project_, tiny_.analysis, {sample(), feature}, "in.json", acceptsAnyModel);
      return stored.hasError() ? stored.error().text() : std::string();
    };
    NeuronpediaFeature foreign = sample();
    foreign.modelId = "gemma-2-2b";
    QVERIFY(reason(foreign, false).find("'modelId' is gemma-2-2b") != std::string::npos);
    QCOMPARE(mark(*project_, tiny_.dictionary, 5, LatentMarkKind::Name, MarkSource::Import), std::string("none"));
    const ModelReference model{"/models/tiny/", {}, {}};
    QCOMPARE(foreignModel(model, {sample(), foreign}), std::optional<std::string>("gemma-2-2b"));
    QVERIFY(!foreignModel(model, {sample()}));
    NeuronpediaFeature elsewhere = sample();
    elsewhere.layer = "20-gemmascope-res-16k";
    QVERIFY(reason(elsewhere, true).find("'layer' of feature 5 is 20-gemmascope-res-16k") != std::string::npos);
    NeuronpediaFeature beyond = sample();
    beyond.index = 8;
    QVERIFY(reason(beyond, true).find("Latent 8 does not exist") != std::string::npos);
    QCOMPARE(reason(foreign, true), std::string());
    NeuronpediaFeature silent = sample();
    silent.explanations.clear();
    QVERIFY(storeExplanations(*project_, tiny_.analysis, {silent}, "in.json", false)
                .error()
                .text()
                .find("none of its features has an explanation") != std::string::npos);
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  TinyProject tiny_;
  std::optional<Project> project_;
};

DGLM_TEST(TestNeuronpedia);
#include "tst_neuronpedia.moc"
