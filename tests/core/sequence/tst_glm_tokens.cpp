// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/sequence/tokens.h"
#include "tests/test_case.h"

using namespace dglm;

/// Ids as transformers' EsmTokenizer gives them (tests/reference/make_glm_golden.py).
class TestGlmTokens : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void formulaOfTheVocabulary() {
    const Vocabulary vocabulary = Vocabulary::ntV2();
    QCOMPARE(vocabulary.size(), 4107);
    QCOMPARE(vocabulary.idOf("ACGTAC"), 728);
    QCOMPARE(vocabulary.idOf("CCGTCA"), 2782);
    QCOMPARE(vocabulary.idOf("CCGTCG"), 2785);
    QCOMPARE(vocabulary.idOf("GGGGGG"), 4101);
    QCOMPARE(vocabulary.idOf("N"), 4106);
  }

  void everyStringAsTheReference() {
    std::ifstream in(std::string(DGLM_TEST_DATA) + "/glm/tokens.json");
    const auto cases = nlohmann::json::parse(in, nullptr, false);
    QVERIFY(cases.is_array());
    QVERIFY(cases.size() >= 100);
    const Vocabulary vocabulary = Vocabulary::ntV2();
    for (const auto& each : cases) {
      const auto text = each["text"].get<std::string>();
      const TokenizedSequence tokens = vocabulary.tokenize(text);
      QVERIFY2(tokens.ids == each["ids"].get<std::vector<int32_t>>(), text.c_str());
      QCOMPARE(tokens.bases.size(), tokens.ids.size());
    }
  }
};

DGLM_TEST(TestGlmTokens);
#include "tst_glm_tokens.moc"
