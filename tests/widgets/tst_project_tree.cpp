// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTreeView>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/tables/project_tree.h"

using namespace dglm;

namespace {

std::vector<ProjectSection> sectionsWith(int records) {
  ProjectSection sequences{QStringLiteral("sequences"), QStringLiteral("Sequences"), {}, {}};
  for (int i = 0; i < records; ++i)
    sequences.entries.push_back({QStringLiteral("r%1").arg(i), QStringLiteral("plasmid %1").arg(i), {}, {}});
  return {sequences, {QStringLiteral("models"), QStringLiteral("Models"), QStringLiteral("No model yet"), {}}};
}

/// The names shown, sections flush and entries behind two blanks.
QStringList written(QTreeView& view) {
  QStringList lines;
  for (QModelIndex at = view.model()->index(0, 0); at.isValid(); at = view.indexBelow(at))
    lines << (at.parent().isValid() ? QStringLiteral("  ") : QString()) + at.data().toString();
  return lines;
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
                     {QStringLiteral("r1"), QStringLiteral("pUC19"), {}, QStringLiteral("computing")});
    QVERIFY(written(tree.view()).contains(QStringLiteral("  pUC19 (computing)")));
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
