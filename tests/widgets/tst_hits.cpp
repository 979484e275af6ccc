// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

#include "tests/cut_texts.h"
#include "tests/test_case.h"
#include "widgets/charts/hit_overview.h"
#include "widgets/parts/alignment_view.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/hit_table.h"
#include "widgets/tables/subject_table.h"
#include "widgets/tables/witness_table.h"
#include "widgets/tracks/hit_lanes.h"

using namespace dglm;

namespace {

HitRow hitAt(qint64 key, const QString& subject, int64_t start, int64_t end, double bits, bool isReverse = false) {
  HitRow row;
  row.key = key;
  row.query = QStringLiteral("CMV enhancer");
  row.subject = subject;
  row.identity = 99;
  row.length = end - start + 1;
  row.queryStart = start;
  row.queryEnd = end;
  row.subjectStart = isReverse ? 5000 + row.length : 5000;
  row.subjectEnd = isReverse ? 5001 : 4999 + row.length;
  row.bits = bits;
  row.expected = 1e-30;
  row.queryLength = 400;
  return row;
}

std::vector<HitRow> someHits() {
  return {hitAt(0, "a", 1, 400, 700), hitAt(1, "b", 1, 120, 200), hitAt(2, "b", 200, 400, 350, true)};
}

}  // namespace

class TestHits : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void coversTheQuery() {
    QCOMPARE(hitAt(0, "a", 1, 400, 1).coverage(), 1.0);
    QCOMPARE(hitAt(0, "a", 101, 200, 1).coverage(), 0.25);
    QCOMPARE(hitAt(0, "a", 351, 50, 1).coverage(), 0.25);  // across the origin of a circle
    HitRow unknown = hitAt(0, "a", 1, 10, 1);
    unknown.queryLength = 0;
    QVERIFY(std::isnan(unknown.coverage()));
    QVERIFY(hitAt(0, "a", 1, 10, 1, true).isReverse());
  }

  void writesExpectedValues_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 1e-200 << "0";
    QTest::newRow("small") << 2.91e-45 << "2.9e-45";
    QTest::newRow("thousandths") << 0.0042 << "0.004";
    QTest::newRow("ones") << 3.14 << "3.1";
  }
  void writesExpectedValues() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(formatExpected(value), text);
  }

  void theBestComesFirst() {
    HitTable table;
    std::vector<HitRow> rows = someHits();
    rows[1].expected = 1e-60;
    table.setRows(rows);
    QCOMPARE(table.table().shownRows(), (std::vector<int>{1, 0, 2}));
    table.setCurrent(2);
    QCOMPARE(table.selected(), std::vector<qint64>{2});
    rows.erase(rows.begin());
    table.setRows(rows);  // it stays, at another place
    QCOMPARE(table.selected(), std::vector<qint64>{2});
    const QString csv = table.table().toCsv();
    QVERIFY2(csv.startsWith("Query,Subject,Identity"), qPrintable(csv));
    QVERIFY(csv.contains("200") && csv.contains("1e-30"));
  }

  // More hits come while one reads the table.
  void rowsComeInWithoutMovingWhatIsSeen() {
    HitTable table;
    table.resize(600, 200);
    std::vector<HitRow> rows;
    for (int i = 0; i < 200; ++i) {
      rows.push_back(hitAt(i, "s" + QString::number(i), 1, 400, 1000 - i));
      rows.back().expected = 1e-40 * (i + 1);
    }
    table.setRows(rows);
    table.show();
    QTableView& view = table.table().view();
    table.setCurrent(100);
    view.selectionModel()->select(view.model()->index(103, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(table.selected(), (std::vector<qint64>{100, 103}));
    const int height = view.visualRect(view.currentIndex()).top();
    for (int i = 200; i < 260; ++i) {
      rows.push_back(hitAt(i, "t" + QString::number(i), 1, 400, 2000));
      rows.back().expected = 1e-60;
    }
    QSignalSpy picked(&table, &HitTable::picked);
    table.setRows(rows);
    QCOMPARE(view.currentIndex().row(), 160);
    QCOMPARE(table.selected(), (std::vector<qint64>{100, 103}));
    QCOMPARE(view.visualRect(view.currentIndex()).top(), height);
    QVERIFY(picked.isEmpty());
    // What is looked at elsewhere stays in sight too.
    view.verticalScrollBar()->setValue(0);
    table.setRows(rows);
    QCOMPARE(view.verticalScrollBar()->value(), 0);
  }

  void hitsFindLanes() {
    Record record;
    record.bases = std::string(1000, 'A');
    record.topology = Topology::Circular;
    const auto mark = [](int64_t start, int64_t end) {
      HitMark made;
      made.bases = {start, end};
      return made;
    };
    const std::vector<HitMark> marks{mark(900, 1100), mark(50, 200), mark(100, 300), mark(0, 1000), mark(20, 30)};
    const HitLanes lanes = layOutHits(marks, record, 1, 2);
    QCOMPARE(lanes.laneCount, 2);
    QCOMPARE(lanes.placed.size(), size_t{4});  // the second lies below the first, the third beside it
    QCOMPARE(lanes.placed[2].lane, 0);
    QCOMPARE(lanes.left, 1);
    QCOMPARE(hitInLane(lanes, marks, 0, 40, 0, record), 0);
    QCOMPARE(hitInLane(lanes, marks, 1, 202, 5, record), 1);
    QCOMPARE(hitInLane(lanes, marks, 1, 500, 5, record), -1);
    QCOMPARE(layOutHits(marks, record, 900, 9).laneCount, 5);  // long enough to be seen
    QCOMPARE(shareOfIdentity(70), 0.0);
    QCOMPARE(shareOfIdentity(90), 0.5);
  }

  void overviewHasALineASubject() {
    HitOverview overview;
    overview.resize(800, 200);
    overview.setHits("CMV enhancer", 400, someHits());
    const QRectF whole = overview.barOf(0), left = overview.barOf(1), right = overview.barOf(2);
    QVERIFY(whole.width() > 3 * left.width() && left.width() < right.width());
    QCOMPARE(left.top(), right.top());
    QVERIFY(whole.top() < left.top());  // the better subject is above
    QVERIFY(overview.barOf(9).isNull());
    QSignalSpy picked(&overview, &HitOverview::picked);
    QTest::mouseClick(&overview, Qt::LeftButton, {}, right.center().toPoint());
    QCOMPARE(picked.takeFirst().first().toLongLong(), qint64{2});
    QTest::keyClick(&overview, Qt::Key_Left);
    QCOMPARE(picked.takeFirst().first().toLongLong(), qint64{1});
    QCOMPARE(overview.table().rows.size(), size_t{3});
    overview.setHits({}, 0, {});
    overview.grab();
  }

  // A hit across the origin of a circular query has a piece at either end.
  void overviewGoesRoundTheOrigin() {
    HitOverview overview;
    overview.resize(800, 200);
    overview.setHits("q", 400, {hitAt(0, "a", 351, 50, 100)});
    const QRectF first = overview.barOf(0);
    QSignalSpy picked(&overview, &HitOverview::picked);
    QTest::mouseClick(&overview, Qt::LeftButton, {}, first.center().toPoint());
    QTest::mouseClick(
        &overview, Qt::LeftButton, {},
        QPoint(static_cast<int>(first.right() - 8 * first.width() + 20), static_cast<int>(first.center().y())));
    QCOMPARE(picked.size(), 2);
  }

  void alignmentTellsBasesAndPlaces() {
    AlignmentText text;
    text.queryRow = "ACGTACGTAC-TACGTACGTACGT";
    text.subjectRow = "ACGTACCTACGTACG-ACGTACGT";
    text.queryStart = 11;
    text.subjectStart = 200;
    text.subjectIsReverse = true;
    const QStringList lines = alignmentLines(text, 20).split('\n');
    QCOMPARE(lines.size(), 8);
    QCOMPARE(lines[0].simplified(), QStringLiteral("Query 11 ACGTACGTAC-TACGTACGT 29"));
    QCOMPARE(lines[1].mid(lines[0].indexOf("ACGT")), QStringLiteral("|||||| ||| |||| ||||"));
    QCOMPARE(lines[2].simplified(), QStringLiteral("Sbjct 200 ACGTACCTACGTACG-ACGT 182"));
    QCOMPARE(lines[6].simplified(), QStringLiteral("Sbjct 181 ACGT 178"));
    AlignmentView view;
    view.resize(600, 200);
    view.show();
    view.setAlignment(text);
    QVERIFY(view.toPlainText().contains("ACGTACCTACGTACG"));
    QCOMPARE(view.extraSelections().size(), 6);  // three columns, either row
    view.clearAlignment();
    QVERIFY(view.toPlainText().isEmpty());
  }

  // On a circle the places go on from 1.
  void alignmentGoesRoundTheOrigin() {
    AlignmentText text;
    text.queryRow = text.subjectRow = "ACGTACGT";
    text.queryStart = 97;
    text.queryLength = 100;
    text.subjectStart = 2;
    text.subjectLength = 50;
    text.subjectIsReverse = true;
    const QStringList lines = alignmentLines(text, 8).split('\n');
    QCOMPARE(lines[0].simplified(), QStringLiteral("Query 97 ACGTACGT 4"));
    QCOMPARE(lines[2].simplified(), QStringLiteral("Sbjct 2 ACGTACGT 45"));
  }

  void subjectsAreCounted() {
    SubjectTable table;
    table.setRows(
        {{"NC_006273.2", 575, 573, 410, 100, 0, 979, 530, 235646, 900}, {"x", 1, 1, 0, 92, 1e-9, 63, 40, 1000, 40}});
    QCOMPARE(table.table().shownRows(), (std::vector<int>{0, 1}));
    QVERIFY(table.table().toCsv().contains("NC_006273.2"));
  }

  void subjectsAreGrouped() {
    SubjectTable table;
    const SubjectRow one{"NC_006273.2", 5, 5, 4, 100, 0, 979, 530, 235646, 900, "Human herpesvirus 5", "Human", 1};
    SubjectRow species = one, none{"Escherichia coli"};
    species.subject = one.species;
    table.setGroups({std::vector{one}, std::vector{species, none}, std::vector{one}});
    QVERIFY(table.grouping() == SubjectGrouping::Sequence);
    QCOMPARE(table.rows().size(), size_t{1});
    QSignalSpy changed(&table, &SubjectTable::groupingChanged);
    table.setGrouping(SubjectGrouping::Species);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(table.rows().size(), size_t{2});
    const QString csv = table.table().toCsv();
    QVERIFY2(csv.contains("Human herpesvirus 5") && csv.contains("Sequences"), qPrintable(csv));
    // Of a species without a hit there is no e-value.
    QVERIFY(table.table().view().model()->index(1, 5).data().toString() != "0");
  }

  void witnessesShowWhereTheyDisagree() {
    WitnessTable table;
    WitnessRow agrees, disagrees;
    agrees.key = 1;
    disagrees.key = 2;
    disagrees.bases = {10, 20};
    disagrees.recordLength = 100;
    disagrees.verdict = "latents alone";
    disagrees.isDisagreement = true;
    table.setRows({agrees, disagrees});
    QCOMPARE(table.table().shownRows().size(), size_t{1});
    QVERIFY(table.table().toCsv().contains("latents alone"));
    QSignalSpy picked(&table, &WitnessTable::picked);
    Q_EMIT table.table().rowActivated(0);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.front().front().toLongLong(), 2);
    table.setShowsAll(true);
    QCOMPARE(table.table().shownRows().size(), size_t{2});
  }
};

DGLM_TEST(TestHits);
#include "tst_hits.moc"
