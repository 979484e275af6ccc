// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QTreeView>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/tables/project_tree.h"

using namespace dglm;

namespace {

std::vector<ProjectSection> sectionsWith(int records) {
  ProjectSection sequences{QStringLiteral("sequences"), QStringLiteral("Sequences"), {}, {}};
  for (int i = 0; i < records; ++i)
    sequences.entries.push_back({QStringLiteral("r%1").arg(i), QStringLiteral("plasmid %1").arg(i), {}, {}, {}});
  return {sequences, {QStringLiteral("models"), QStringLiteral("Models"), QStringLiteral("No model yet"), {}}};
}

/// A file of two records, a record alone, and a third of that file.
std::vector<ProjectSection> sectionsWithAGroup() {
  std::vector<ProjectSection> sections = sectionsWith(4);
  for (const size_t place : {0, 1, 3})
    sections[0].entries[place].group = QStringLiteral("/data/many.fa");
  sections[0].groups = {{QStringLiteral("/data/many.fa"), QStringLiteral("many.fa (3)"), {}}};
  return sections;
}

/// The names shown, each level behind two more blanks.
QStringList written(QTreeView& view) {
  QStringList lines;
  for (QModelIndex at = view.model()->index(0, 0); at.isValid(); at = view.indexBelow(at)) {
    int level = 0;
    for (QModelIndex above = at.parent(); above.isValid(); above = above.parent())
      ++level;
    lines << QString(2 * level, ' ') + at.data().toString();
  }
  return lines;
}

QModelIndex rowNamed(QTreeView& view, const char* name) {
  for (QModelIndex at = view.model()->index(0, 0); at.isValid(); at = view.indexBelow(at))
    if (at.data().toString() == QLatin1String(name))
      return at;
  return {};
}

void click(QTreeView& view, const char* name, Qt::KeyboardModifiers modifiers = {}) {
  QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(rowNamed(view, name)).center());
}

QStringList selectedIds(const ProjectTree& tree) {
  QStringList ids;
  for (const ProjectEntryId& entry : tree.selectedEntries())
    ids << entry.id;
  return ids;
}

}  // namespace

class TestProjectTree : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void showsSectionsAndHints() {
    ProjectTree tree;
    tree.setSections(sectionsWith(2));
    QCOMPARE(written(tree.view()),
             (QStringList{"Sequences", "  plasmid 0", "  plasmid 1", "Models", "  No model yet"}));
    tree.updateEntry(QStringLiteral("sequences"),
                     {QStringLiteral("r1"), QStringLiteral("pUC19"), {}, QStringLiteral("computing"), {}});
    QVERIFY(written(tree.view()).contains(QStringLiteral("  pUC19 (computing)")));
  }

  void whatBecomesCurrentIsSelectedAlone() {
    ProjectTree tree;
    tree.setSections(sectionsWith(3));
    tree.setCurrentEntry({QStringLiteral("sequences"), QStringLiteral("r1")});
    QTest::keyPress(&tree.view(), Qt::Key_Control, Qt::ControlModifier);  // as for Ctrl+Z
    tree.setCurrentEntry({QStringLiteral("sequences"), QStringLiteral("r2")});
    QTest::keyRelease(&tree.view(), Qt::Key_Control);
    QCOMPARE(tree.selectedEntries().size(), size_t{1});
  }

  void aPaleEntryKeepsItsWholeName() {
    ProjectTree tree;
    tree.setSections(sectionsWith(2));
    ProjectEntry unread{QStringLiteral("r1"), QStringLiteral("pUC19"), QStringLiteral("circular"),
                        QStringLiteral("not read")};
    unread.isPale = true;
    tree.updateEntry(QStringLiteral("sequences"), unread);
    QVERIFY(written(tree.view()).contains(QStringLiteral("  pUC19")));
    const QModelIndexList found = tree.view().model()->match(tree.view().model()->index(0, 0), Qt::DisplayRole, "pUC19",
                                                             1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].data(Qt::ToolTipRole).toString(), QString("pUC19 (not read)\ncircular"));
    QCOMPARE(found[0].data(Qt::AccessibleTextRole).toString(), QString("pUC19 (not read)"));
  }

  void hintsAreBrokenIntoLines() {
    ProjectTree tree;
    auto sections = sectionsWith(0);
    sections[0].hint = QStringLiteral("No sequence yet. Drop a FASTA or GenBank file here.");
    tree.setSections(sections);
    tree.resize(180, 300);
    tree.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tree));
    QTreeView& view = tree.view();
    const auto heightOf = [&view] {
      return view.visualRect(view.model()->index(0, 0, view.model()->index(0, 0))).height();
    };
    const int line = view.visualRect(view.model()->index(0, 0)).height(), narrow = heightOf();
    QVERIFY2(narrow >= line + 2 * view.fontMetrics().height(), qPrintable(QString::number(narrow)));
    tree.resize(600, 300);
    QTRY_COMPARE(heightOf(), line);
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
  }

  void keysPickActivateAndRemove() {
    ProjectTree tree;
    tree.setSections(sectionsWith(3));
    tree.show();
    QSignalSpy picked(&tree, &ProjectTree::entryPicked);
    QSignalSpy activated(&tree, &ProjectTree::entryActivated);
    QSignalSpy removal(&tree, &ProjectTree::removalRequested);
    tree.setCurrentEntry({QStringLiteral("sequences"), QStringLiteral("r0")});
    QCOMPARE(picked.size(), 0);
    QTest::keyClick(&tree.view(), Qt::Key_Down);
    QTest::keyClick(&tree.view(), Qt::Key_Return);
    QTest::keyClick(&tree.view(), Qt::Key_Delete);
    const ProjectEntryId second{QStringLiteral("sequences"), QStringLiteral("r1")};
    QCOMPARE(picked.takeFirst().first().value<ProjectEntryId>(), second);
    QCOMPARE(activated.takeFirst().first().value<ProjectEntryId>(), second);
    QCOMPARE(removal.size(), 1);
  }

  void entriesStandInTheirGroups() {
    ProjectTree tree;
    tree.setSections(sectionsWithAGroup());
    QCOMPARE(written(tree.view()), (QStringList{"Sequences", "  many.fa (3)", "    plasmid 0", "    plasmid 1",
                                                "    plasmid 3", "  plasmid 2", "Models", "  No model yet"}));
    tree.updateEntry(QStringLiteral("sequences"), {QStringLiteral("r3"), QStringLiteral("pUC19"), {}, {}, {}});
    QVERIFY(written(tree.view()).contains(QStringLiteral("    pUC19")));
    tree.view().collapse(rowNamed(tree.view(), "many.fa (3)"));
    tree.setCurrentEntry({QStringLiteral("sequences"), QStringLiteral("r2")});
    tree.setSections(sectionsWithAGroup());
    QCOMPARE(written(tree.view()),
             (QStringList{"Sequences", "  many.fa (3)", "  plasmid 2", "Models", "  No model yet"}));
  }

  void severalEntriesAreSelectedAndNonePicked() {
    ProjectTree tree;
    tree.setSections(sectionsWithAGroup());
    tree.resize(300, 400);
    tree.show();
    QSignalSpy picked(&tree, &ProjectTree::entryPicked);
    click(tree.view(), "plasmid 0");
    QCOMPARE(picked.size(), 1);
    click(tree.view(), "plasmid 3", Qt::ShiftModifier);
    QCOMPARE(selectedIds(tree), (QStringList{"r0", "r1", "r3"}));
    click(tree.view(), "plasmid 1", Qt::ControlModifier);
    click(tree.view(), "plasmid 2", Qt::ControlModifier);
    QCOMPARE(selectedIds(tree), (QStringList{"r0", "r3", "r2"}));
    QCOMPARE(picked.size(), 1);
    tree.setCurrentEntry({QStringLiteral("sequences"), QStringLiteral("r0")});  // it is shown all the while
    QCOMPARE(selectedIds(tree), (QStringList{"r0", "r3", "r2"}));
    tree.setSections(sectionsWithAGroup());
    QCOMPARE(selectedIds(tree), (QStringList{"r0", "r3", "r2"}));
    click(tree.view(), "plasmid 2");
    QCOMPARE(selectedIds(tree), (QStringList{"r2"}));
    QCOMPARE(picked.size(), 2);
    QTest::keyClick(&tree.view(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(selectedIds(tree), (QStringList{"r3", "r2"}));
    QCOMPARE(picked.size(), 2);
  }

  void aGroupStandsForItsEntries() {
    ProjectTree tree;
    tree.setSections(sectionsWithAGroup());
    tree.resize(300, 400);
    tree.show();
    QSignalSpy picked(&tree, &ProjectTree::entryPicked);
    QSignalSpy removal(&tree, &ProjectTree::removalRequested);
    click(tree.view(), "many.fa (3)");
    QCOMPARE(selectedIds(tree), (QStringList{"r0", "r1", "r3"}));
    click(tree.view(), "plasmid 1", Qt::ControlModifier);
    QCOMPARE(selectedIds(tree), (QStringList{"r0", "r1", "r3"}));
    QTest::keyClick(&tree.view(), Qt::Key_Delete);
    QCOMPARE(removal.takeFirst().first().value<std::vector<ProjectEntryId>>().size(), size_t{3});
    QVERIFY(picked.isEmpty());
  }

  void selectAllTakesTheSection() {
    ProjectTree tree;
    auto sections = sectionsWithAGroup();
    sections[1].entries = {{QStringLiteral("m0"), QStringLiteral("model"), {}, {}, {}}};
    tree.setSections(sections);
    tree.show();
    click(tree.view(), "plasmid 2");
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_A, Qt::ControlModifier);
    override.ignore();
    QApplication::sendEvent(&tree.view(), &override);
    QVERIFY(override.isAccepted());
    QTest::keyClick(&tree.view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(selectedIds(tree), (QStringList{"r0", "r1", "r3", "r2"}));
  }

  void newSectionsKeepTheCurrentEntryAndFolds() {
    ProjectTree tree;
    tree.setSections(sectionsWith(3));
    tree.setCurrentEntry({QStringLiteral("sequences"), QStringLiteral("r2")});
    tree.view().collapse(tree.view().model()->index(1, 0));
    tree.setSections(sectionsWith(4));
    QCOMPARE(tree.view().currentIndex().data().toString(), QStringLiteral("plasmid 2"));
    QVERIFY(tree.view().isExpanded(tree.view().model()->index(0, 0)));
    QVERIFY(!tree.view().isExpanded(tree.view().model()->index(1, 0)));
  }

  void manyRecordsCanBeFiltered() {
    ProjectTree tree;
    tree.setSections(sectionsWith(20));
    QVERIFY(!tree.filterEdit().isVisibleTo(&tree));
    QBENCHMARK_ONCE {
      tree.setSections(sectionsWith(10'000));
    }
    QVERIFY(tree.filterEdit().isVisibleTo(&tree));
    QTest::keyClicks(&tree.filterEdit(), QStringLiteral("9999"));
    QCOMPARE(written(tree.view()), (QStringList{"Sequences", "  plasmid 9999"}));
    tree.filterEdit().clear();
    QTest::keyClick(&tree.view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(tree.selectedEntries().size(), size_t{10'000});
  }

  void theFilterTakesGroupsByTheirTitle() {
    ProjectTree tree;
    std::vector<ProjectSection> sections = sectionsWith(30);
    sections[0].entries[4].group = sections[0].entries[5].group = QStringLiteral("f");
    sections[0].groups = {{QStringLiteral("f"), QStringLiteral("many.fa (2)"), {}}};
    tree.setSections(sections);
    QTest::keyClicks(&tree.filterEdit(), QStringLiteral("many"));
    QCOMPARE(written(tree.view()), (QStringList{"Sequences", "  many.fa (2)", "    plasmid 4", "    plasmid 5"}));
  }

  void takesDroppedFiles() {
    ProjectTree tree;
    tree.setSections(sectionsWith(1));
    QSignalSpy dropped(&tree, &ProjectTree::filesDropped);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/data/pUC19.gb")), QUrl(QStringLiteral("https://example.org"))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(&tree, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(&tree, &drop);
    QCOMPARE(dropped.takeFirst().first().toStringList(), (QStringList{"/data/pUC19.gb"}));

    QMimeData text;
    text.setText(QStringLiteral("ACGT"));
    QDragEnterEvent other({5, 5}, Qt::CopyAction, &text, Qt::LeftButton, {});
    other.ignore();
    QApplication::sendEvent(&tree, &other);
    QVERIFY(!other.isAccepted());
  }
};

DGLM_TEST(TestProjectTree);
#include "tst_project_tree.moc"
