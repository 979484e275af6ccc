// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <random>
#include <string>

#include "core/sequence/tokens.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary ntV2 = Vocabulary::ntV2();
  return ntV2;
}

/// "<cls> ACGTAC N": the tokens' text, without what an <unk> stood for.
QString tokensOf(std::string_view text) {
  QStringList words;
  for (int32_t id : vocabulary().tokenize(text).ids)
    words << QString::fromStdString(vocabulary().token(id));
  return words.join(' ');
}

/// "0-0 0-6": what each token covers.
QString spansOf(std::string_view text) {
  QStringList words;
  for (const BaseRange& bases : vocabulary().tokenize(text).bases)
    words << QStringLiteral("%1-%2").arg(bases.start).arg(bases.end);
  return words.join(' ');
}

QString vocabularyError(std::string_view text) {
  const Result<Vocabulary> result = Vocabulary::fromText(text, "vocab.txt");
  return result.hasError() ? QString::fromStdString(result.error().text()) : QString();
}

}  // namespace

class TestTokens : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // Ids that the published vocabulary and the reference's steering tables agree on.
  void idsOfTheNtV2Vocabulary() {
    QCOMPARE(vocabulary().size(), 4107);
    QCOMPARE(vocabulary().kmerLength(), 6);
    QCOMPARE(vocabulary().idOf("ACGTAC"), 728);
    QCOMPARE(vocabulary().idOf("CCGTCA"), 2782);
    QCOMPARE(vocabulary().idOf("CCGTCG"), 2785);
    QCOMPARE(vocabulary().idOf("A"), 4102);
    QCOMPARE(vocabulary().idOf("N"), 4106);
    QCOMPARE(vocabulary().idOf("ACGTACG"), -1);
    QVERIFY(vocabulary().isKmer(6) && vocabulary().isKmer(4101) && !vocabulary().isKmer(4102));
  }

  void textIsReadBackTheSame() {
    const Result<Vocabulary> read = Vocabulary::fromText(vocabulary().toText(), "vocab.txt");
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().toText(), vocabulary().toText());
  }

  void readsVersionOneVocabularies() {
    const Result<Vocabulary> read = Vocabulary::fromText(
        "<unk>\r\n<pad>\r\n<mask>\r\n<cls>\r\nAA\r\nAT\r\nA\r\nT\r\nN\r\n<eos>\r\n<bos>\r\n", "v1");
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().kmerLength(), 2);
    QCOMPARE(read.value().idOf("AA"), 4);
    QCOMPARE(read.value().clsId(), 3);
  }

  void refusesBrokenVocabularies() {
    QVERIFY(vocabularyError("<unk>\n<pad>\n<mask>\n<cls>\nAA\nAA").contains("lists 'AA' twice"));
    QVERIFY(vocabularyError("<unk>\n<pad>\n<cls>\nAA").contains("no '<mask>'"));
    QVERIFY(vocabularyError("<unk>\n\n<pad>").contains("line 2 is empty"));
    QVERIFY(vocabularyError("").contains("no k-mer"));
  }

  void tokenizes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    QTest::addColumn<QString>("spans");
    QTest::newRow("empty") << ""
                           << "<cls>"
                           << "0-0";
    QTest::newRow("one k-mer") << "ACGTAC"
                               << "<cls> ACGTAC"
                               << "0-0 0-6";
    QTest::newRow("rest as letters") << "ACGTACGT"
                                     << "<cls> ACGTAC G T"
                                     << "0-0 0-6 6-7 7-8";
    QTest::newRow("N restarts the frame") << "ATTCCGACGTNACGT"
                                          << "<cls> ATTCCG A C G T N A C G T"
                                          << "0-0 0-6 6-7 7-8 8-9 9-10 10-11 11-12 12-13 13-14 14-15";
    QTest::newRow("lower case is one unknown run") << "ACGTACacgtacGGGGGG"
                                                   << "<cls> ACGTAC <unk> GGGGGG"
                                                   << "0-0 0-6 6-12 12-18";
    QTest::newRow("IUPAC letters are one unknown run") << "ARYSWC"
                                                       << "<cls> A <unk> C"
                                                       << "0-0 0-1 1-5 5-6";
    QTest::newRow("white space splits a run") << "rr yy\tss"
                                              << "<cls> <unk> <unk> <unk>"
                                              << "0-0 0-2 3-5 6-8";
    QTest::newRow("white space breaks a k-mer") << "ACG TAC"
                                                << "<cls> A C G T A C"
                                                << "0-0 0-1 1-2 2-3 4-5 5-6 6-7";
    QTest::newRow("written special tokens") << "ATTCCG<mask>ATTCCG<eos>"
                                            << "<cls> ATTCCG <mask> ATTCCG <eos>"
                                            << "0-0 0-6 6-6 12-18 18-18";
    QTest::newRow("an unknown token in brackets") << "A<foo>C"
                                                  << "<cls> A <unk> C"
                                                  << "0-0 0-1 1-6 6-7";
  }
  void tokenizes() {
    QFETCH(QString, text);
    QTEST(tokensOf(text.toStdString()), "tokens");
    QTEST(spansOf(text.toStdString()), "spans");
  }

  // Of 251 bases without N the model sees 41 6-mers, 5 letters and <cls>.
  void countsTokensOfAPureSequence() { QCOMPARE(vocabulary().tokenize(std::string(251, 'A')).size(), 47); }

  void foldedTextCoversEveryBaseOnce() {
    std::mt19937 random(7);
    const std::string letters = "ACGTNacgtnRYX-";
    for (int round = 0; round < 200; ++round) {
      std::string text(random() % 100, 'A');
      for (char& letter : text)
        letter = letters[random() % letters.size()];
      const TokenizedSequence tokens = vocabulary().tokenize(foldForModel(text));
      int64_t next = 0;
      for (size_t i = 1; i < tokens.bases.size(); ++i) {
        QCOMPARE(tokens.bases[i].start, next);
        QVERIFY(tokens.ids[i] != vocabulary().unknownId());
        next = tokens.bases[i].end;
      }
      QCOMPARE(next, static_cast<int64_t>(text.size()));
    }
  }

  void foldingKeepsSpecialTokens() {
    QCOMPARE(foldForModel("acgtRy-n"), std::string("ACGTNNNN"));
    QCOMPARE(foldForModel("ac<mask>gt<Mask>"), std::string("AC<mask>GTNNANNN"));
  }
};

DGLM_TEST(TestTokens);
#include "tst_tokens.moc"
