// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <nlohmann/json.hpp>

#include "core/interpretation/fidelity.h"
#include "core/interpretation/normalise_choice.h"
#include "core/tensor/aten.h"
#include "tests/core/dictionary_samples.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// CE per sequence and loss recovered by the reference's functions (tests/reference/make_dictionary_golden.py).
const TensorFile& golden() {
  static const TensorFile file = readSafetensors(saeFile("fidelity.safetensors")).value();
  return file;
}

std::vector<Record> records() {
  std::vector<Record> records;
  for (const auto& text : nlohmann::json::parse(golden().metadata.at("sequences")))
    records.push_back(recordOf(text.get<std::string>(), Topology::Linear));
  return records;
}

LatentReader openReader(const std::string& dictionary, int layer, Site site = Site::FfnOutput) {
  return LatentReader::open({testData("glm/v2"), saeFile(dictionary + ".pt"), layer, site}).value();
}

LatentReadingOptions wholeSequence(bool normalise) {
  LatentReadingOptions options;
  options.frames = 1;
  options.allWindows = false;
  options.encode.normalise = normalise;
  return options;
}

bool isNear(double found, double expected) {
  return std::abs(found - expected) < 1e-5 * std::max(1.0, std::abs(expected));
}

}  // namespace

class TestFidelity : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void asTheReference_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("layer");
    QTest::addColumn<bool>("normalise");
    for (const int layer : {0, 1})
      for (const char* name : {"batch_top_k", "relu", "relu_tied"})
        for (const bool normalise : {false, true})
          QTest::addRow("%s, layer %d, normalised %d", name, layer, normalise) << name << layer << normalise;
  }
  void asTheReference() {
    QFETCH(QString, name);
    QFETCH(int, layer);
    QFETCH(bool, normalise);
    const LatentReader reader = openReader(name.toStdString(), layer);
    const std::string prefix = std::to_string(layer) + ".";
    const std::string key = prefix + name.toStdString() + (normalise ? ".on" : ".off");
    std::vector<SequenceFidelity> sequences;
    for (const Record& record : records()) {
      const auto i = static_cast<int64_t>(sequences.size());
      sequences.push_back(measureFidelity(reader, record, wholeSequence(normalise), {}).value());
      const CrossEntropies& losses = sequences.back().losses;
      QVERIFY(isNear(losses.original, (*golden().find(prefix + "original"))[i].item<double>()));
      QVERIFY(isNear(losses.zero, (*golden().find(prefix + "zero"))[i].item<double>()));
      QVERIFY(isNear(losses.sae, (*golden().find(key))[i].item<double>()));
    }
    const double recovered = std::clamp(lossRecovered(meanOf(sequences)), 0.0, 100.0);
    QVERIFY(std::abs(recovered - golden().find(key + ".recovered")->item<double>()) < 1e-3);
  }

  /// What is put back unchanged changes nothing, wherever the site.
  void anIdentityRecoversAll_data() {
    QTest::addColumn<int>("site");
    for (const Site site : {Site::FfnOutput, Site::BlockOutput, Site::LayerInput})
      QTest::newRow(std::string(siteName(site)).c_str()) << int(site);
  }
  void anIdentityRecoversAll() {
    QFETCH(int, site);
    const LatentReader reader = openReader("identity", 1, Site(site));
    const auto fidelity = measureFidelity(reader, records().front(), wholeSequence(false), {}).value();
    QCOMPARE(fidelity.losses.sae, fidelity.losses.original);
    QVERIFY(fidelity.losses.zero != fidelity.losses.original);
    QCOMPARE(lossRecovered(fidelity.losses), 100.0);
  }

  void longRecordsAreReadInWindows() {
    const LatentReader reader = openReader("relu", 0);
    LatentReadingOptions options = wholeSequence(false);
    options.allWindows = true;
    options.windowTokens = 16;
    const Record record = recordOf(someBases(300), Topology::Linear);
    QCOMPARE(measureFidelity(reader, record, options, {}).value().tokens, int64_t{99});  // of 100 3-mers
  }

  void aSingleTokenIsNotScored() {
    const LatentReader reader = openReader("relu", 0);
    const Record record = recordOf("ACG", Topology::Linear);
    const auto fidelity = measureFidelity(reader, record, wholeSequence(false), {}).value();
    QCOMPARE(fidelity.tokens, int64_t{0});
    const std::vector<SequenceFidelity> both{fidelity, {"other", 3, {1, 3, 2}}};
    QCOMPARE(meanOf(both).zero, 3.0);
  }

  void tokensOfNsAreNotScored() {
    const LatentReader reader = openReader("relu", 0);
    LatentReadingOptions options = wholeSequence(false);
    options.allWindows = true;
    const Record record = recordOf("ACGTTA" + std::string(12, 'N') + "CCATTG", Topology::Linear);
    QCOMPARE(measureFidelity(reader, record, options, {}).value().tokens, int64_t{3});  // and the last never is
    QCOMPARE(measureFidelity(reader, recordOf(std::string(30, 'N'), Topology::Linear), options, {}).value().tokens,
             int64_t{0});
  }

  void nothingLostIsNothingRecovered() {
    QCOMPARE(lossRecovered({2, 2, 3}), 0.0);
    QCOMPARE(lossRecovered({2, 4, 3}), 50.0);
    QCOMPARE(lossRecovered({2, 4, 5}), -50.0);
  }

  void normalisationByChoice() {
    DictionaryFacts flagged;
    flagged.normalizeToSqrtD = true;
    QVERIFY(normalises(NormaliseChoice::Auto, true, flagged));
    QVERIFY(!normalises(NormaliseChoice::Auto, false, flagged));
    QVERIFY(!normalises(NormaliseChoice::Auto, true, {}));
    QVERIFY(normalises(NormaliseChoice::On, false, {}));
    QVERIFY(!normalises(NormaliseChoice::Off, true, flagged));
  }

  void cancels() {
    StopSource stop;
    stop.requestStop();
    const LatentReader reader = openReader("relu", 0);
    const auto fidelity = measureFidelity(reader, records().front(), wholeSequence(false), {stop.token(), {}});
    QVERIFY(fidelity.error().isCancelled());
  }
};

DGLM_TEST(TestFidelity);
#include "tst_fidelity.moc"
