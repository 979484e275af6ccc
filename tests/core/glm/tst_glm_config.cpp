// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <limits>
#include <nlohmann/json.hpp>

#include "core/glm/config.h"
#include "core/glm/site.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

nlohmann::json v1Config() {
  return {{"vocab_size", 25},         {"hidden_size", 16},       {"num_hidden_layers", 2},
          {"num_attention_heads", 2}, {"intermediate_size", 24}, {"max_position_embeddings", 34}};
}

}  // namespace

class TestGlmConfig : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void missingKeysMeanVersion1() {
    const auto config = parseGlmConfig(v1Config().dump(), "config.json");
    QVERIFY(config.hasValue());
    QVERIFY(!config.value().gatedFfn);
    QCOMPARE(config.value().positions, PositionEmbedding::Absolute);
    QCOMPARE(config.value().layerNormEps, 1e-12);
    QCOMPARE(config.value().longestInput(), 32);
    QVERIFY(!config.value().tokenDropout);
  }

  void nullCountsAsFalse() {
    auto json = v1Config();
    json["emb_layer_norm_before"] = nullptr;
    QVERIFY(!parseGlmConfig(json.dump(), "config.json").value().layerNormBefore);
  }

  void writtenConfigurationReadsBack() {
    GlmConfig config = test::tinyConfig();
    config.tiedHead = true;
    const auto again = parseGlmConfig(glmConfigToJson(config), "config.json");
    QVERIFY(again.hasValue());
    QVERIFY(again.value() == config);
    QCOMPARE(again.value().longestInput(), std::numeric_limits<int64_t>::max());
  }

  void refuses_data() {
    QTest::addColumn<nlohmann::json>("patch");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, nlohmann::json patch, const char* named) {
      QTest::newRow(name) << std::move(patch) << QString(named);
    };
    row("text for a number", {{"hidden_size", "16"}}, "hidden_size");
    row("fraction", {{"num_hidden_layers", 1.5}}, "num_hidden_layers");
    row("no layers", {{"num_hidden_layers", 0}}, "num_hidden_layers");
    row("negative", {{"vocab_size", -1}}, "vocab_size");
    row("beyond int64", {{"vocab_size", 18446744073709551615ULL}}, "vocab_size");
    row("absurd", {{"hidden_size", 1LL << 40}}, "hidden_size");
    row("missing", {{"intermediate_size", nullptr}}, "intermediate_size");
    row("heads do not divide", {{"num_attention_heads", 3}}, "num_attention_heads");
    row("odd rotary head", {{"num_attention_heads", 16}, {"position_embedding_type", "rotary"}}, "even head size");
    row("unknown positions", {{"position_embedding_type", "relative_key"}}, "relative_key");
    row("number for positions", {{"position_embedding_type", 7}}, "position_embedding_type");
    row("text for a flag", {{"token_dropout", "yes"}}, "token_dropout");
    row("text for eps", {{"layer_norm_eps", "tiny"}}, "layer_norm_eps");
    row("negative eps", {{"layer_norm_eps", -1.0}}, "layer_norm_eps");
    row("no absolute positions", {{"max_position_embeddings", 2}}, "max_position_embeddings");
  }
  void refuses() {
    QFETCH(nlohmann::json, patch);
    QFETCH(QString, named);
    auto json = v1Config();
    json.update(patch);
    const auto config = parseGlmConfig(json.dump(), "/m/config.json");
    QVERIFY(config.hasError());
    QCOMPARE(config.error().kind, ErrorKind::ModelConfigInvalid);
    const QString text = QString::fromStdString(config.error().text());
    QVERIFY2(text.contains(named) && text.contains("/m/config.json"), qPrintable(text));
  }

  void refusesWhatIsNoObject() {
    for (const char* text : {"", "[]", "{", "null", "\xff\xfe"})
      QCOMPARE(parseGlmConfig(text, "config.json").error().kind, ErrorKind::ModelConfigInvalid);
  }

  void namesOfSites() {
    for (const Site site : {Site::FfnOutput, Site::BlockOutput, Site::LayerInput})
      QVERIFY(siteFromName(siteName(site)) == site);
    QVERIFY(!siteFromName("mlp"));
  }
};

DGLM_TEST(TestGlmConfig);
#include "tst_glm_config.moc"
