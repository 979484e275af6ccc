// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/interpretation/token_table.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

std::vector<std::string> labelsOf(const TokenTable& table, int64_t row) {
  std::vector<std::string> labels;
  for (const int32_t label : table.labelsAt(row))
    labels.push_back(table.labels[static_cast<size_t>(label)]);
  return labels;
}

using List = std::vector<std::string>;

}  // namespace

/// The quirks of nt_spec 7.1.
class TestTokenTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tokensAreLabelledAsTheReferenceDoes() {
    const Vocabulary vocabulary = Vocabulary::ntV2();
    std::vector<int32_t> ids = vocabulary.tokenize("ACGTACGTACGTNACGTACACGTAC").ids;  // <cls> 6 6 N 6 6 = 6 tokens
    QCOMPARE(ids.size(), size_t(6));
    ids.resize(8, vocabulary.padId());
    const std::vector<AnnotationRow> rows{{7, 12, "second"}, {12, 18, "from 12"}, {6, 6, "before"},
                                          {7, 12, "second"}, {24, 25, "late"},    {40, 3, "round the origin"}};
    TokenTableBuilder builder(vocabulary);
    builder.add(ids, rows);
    builder.add(ids, {});
    const TokenTable table = builder.take();
    QCOMPARE(table.rows(), 16);
    QCOMPARE(labelsOf(table, 0), List{"special token: <cls>"});
    // Q1: the first k-mer, bases 1 to 6, gets what lies over 7 to 12; Q3: a row that starts at 12 counts as starting
    // behind it, so that it does not reach the k-mer that ends there; Q4: what is twice there counts twice.
    QCOMPARE(labelsOf(table, 1), (List{"second", "second"}));
    QCOMPARE(labelsOf(table, 2), (List{"from 12"}));
    QCOMPARE(labelsOf(table, 3), List{});
    // Q2: N counts as six bases.
    QCOMPARE(labelsOf(table, 4), List{"late"});
    QCOMPARE(labelsOf(table, 6), List{"special token: <pad>"});
    QCOMPARE(labelsOf(table, 9), List{});
    QCOMPARE(table.tokens[3], std::string("N"));
    QCOMPARE(table.sequences[7], 0);
    QCOMPARE(table.sequences[8], 1);
  }

  void featuresBecomeRows() {
    Record record;
    record.topology = Topology::Circular;
    record.bases.assign(100, 'A');
    Feature feature;
    feature.type = "CDS";
    feature.segments = {{{10, 20}, Strand::Forward}, {{90, 105}, Strand::Forward}};
    feature.qualifiers = {{"label", "bla"}};
    Feature whole;
    whole.type = "source";
    whole.segments = {{{0, 100}, Strand::Forward}};
    record.features = {whole, feature};
    const std::vector<AnnotationRow> rows = annotationRows(record);
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].start, 11);
    QCOMPARE(rows[0].end, 20);
    QCOMPARE(rows[1].start, 91);
    QCOMPARE(rows[1].end, 5);
    QCOMPARE(rows[1].label, std::string("bla"));
  }
};

DGLM_TEST(TestTokenTable);
#include "tst_token_table.moc"
