// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/parts/command_palette.h"
#include "widgets/parts/fuzzy_match.h"
#include "widgets/parts/shortcut_list.h"
#include "widgets/tables/filtered_table.h"

using namespace dglm;

namespace {

struct Actions {
  QAction exportFigure{QStringLiteral("&Export figure...")};
  QAction exportTable{QStringLiteral("Export &table as CSV...")};
  QAction find{QStringLiteral("&Find && go")};
  QAction hidden{QStringLiteral("Forbidden")};

  Actions() {
    find.setShortcut(QKeySequence(QStringLiteral("Ctrl+F")));
    hidden.setVisible(false);
  }
  std::vector<ListedAction> listed() {
    return {{QStringLiteral("File"), &exportFigure},
            {QStringLiteral("File"), &exportTable},
            {QStringLiteral("Edit"), &find},
            {QStringLiteral("Edit"), &hidden}};
  }
};

/// The list with somebody who gives the actions their keys.
struct ShortcutParts {
  static std::vector<ListedAction> withUsual(std::vector<ListedAction> listed) {
    for (size_t i = 0; i + 1 < listed.size(); ++i)
      listed[i].usual = listed[i].action->shortcuts();
    return listed;
  }

  ShortcutList list;

  explicit ShortcutParts(Actions& actions) : list(withUsual(actions.listed())) {
    QObject::connect(&list, &ShortcutList::keysChosen, &list,
                     [](QAction* action, const QList<QKeySequence>& keys) { action->setShortcuts(keys); });
  }
  QPushButton* button(const char* text) const {
    for (QPushButton* button : list.findChildren<QPushButton*>())
      if (button->text() == QLatin1String(text))
        return button;
    return nullptr;
  }
  void press(int row, const QString& keys) {
    list.choose(row);
    list.findChild<QKeySequenceEdit*>()->setKeySequence(QKeySequence(keys));
    button("Set")->click();
  }
  QString texts() const {
    QStringList all;
    for (const QLabel* label : list.findChildren<QLabel*>())
      all << label->text();
    return all.join('|');
  }
};

}  // namespace

class TestCommandPalette : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Enter takes the first: of two that fit alike it is the one that can be done.
  void whatCanBeDoneNowGoesFirst() {
    QAction save(QStringLiteral("Save the table")), send(QStringLiteral("Save the tree"));
    CommandPalette palette({{QStringLiteral("File"), &save}, {QStringLiteral("File"), &send}});
    auto* typed = palette.findChild<QLineEdit*>();
    typed->setText(QStringLiteral("save"));
    QCOMPARE(palette.shownActions(), QStringList({"Save the table", "Save the tree"}));
    save.setEnabled(false);
    typed->setText(QStringLiteral("save t"));
    QCOMPARE(palette.shownActions(), QStringList({"Save the tree", "Save the table"}));
    typed->clear();
    QCOMPARE(palette.shownActions(), QStringList({"Save the table", "Save the tree"}));
  }

  void anActionIsFoundByItsOtherWords() {
    QAction language(QStringLiteral("Deutsch"));
    setOtherWords(language, QStringLiteral("German"));
    CommandPalette palette({{QStringLiteral("View > Language"), &language}});
    palette.findChild<QLineEdit*>()->setText(QStringLiteral("german"));
    QCOMPARE(palette.shownActions(), QStringList{"Deutsch"});
  }

  void fuzzyScoresFavourWordsAndRuns() {
    QVERIFY(!fuzzyScore(u"xyz", u"Export figure"));
    QVERIFY(!fuzzyScore(u"fe", u"Export f"));
    QVERIFY(!fuzzyScore(u"aa", u"a"));
    QCOMPARE(fuzzyScore(u"", u"anything"), 0);
    QVERIFY(*fuzzyScore(u"ef", u"Export figure") > *fuzzyScore(u"xi", u"Export figure"));
    QVERIFY(*fuzzyScore(u"fig", u"Export figure") > *fuzzyScore(u"fig", u"find a range"));
    QCOMPARE(fuzzyScore(u"EXPORT FIG", u"Export figure"), fuzzyScore(u"exportfig", u"Export figure"));
  }

  void saysWhenNothingFits() {
    Actions actions;
    CommandPalette palette(actions.listed());
    auto* nothing = palette.findChild<QLabel*>();
    QVERIFY(nothing->isHidden());
    QTest::keyClicks(palette.findChild<QLineEdit*>(), QStringLiteral("qqq"));
    QVERIFY(palette.shownActions().isEmpty());
    QVERIFY(!nothing->isHidden());
  }

  void typingNarrowsAndEnterRuns() {
    Actions actions;
    CommandPalette palette(actions.listed());
    QCOMPARE(palette.shownActions(), (QStringList{"Export figure", "Export table as CSV", "Find & go"}));
    QSignalSpy run(&actions.exportTable, &QAction::triggered);
    auto* typed = palette.findChild<QLineEdit*>();
    QTest::keyClicks(typed, QStringLiteral("csv"));
    QCOMPARE(palette.shownActions(), (QStringList{"Export table as CSV"}));
    QTest::keyClick(typed, Qt::Key_Return);
    QCOMPARE(run.size(), 1);
    QCOMPARE(palette.result(), static_cast<int>(QDialog::Accepted));
  }

  void arrowsChooseAndDisabledActionsDoNotRun() {
    Actions actions;
    actions.exportTable.setEnabled(false);
    CommandPalette palette(actions.listed());
    QSignalSpy first(&actions.exportFigure, &QAction::triggered);
    QSignalSpy second(&actions.exportTable, &QAction::triggered);
    auto* typed = palette.findChild<QLineEdit*>();
    QTest::keyClick(typed, Qt::Key_Down);
    QTest::keyClick(typed, Qt::Key_Return);
    QCOMPARE(second.size(), 0);
    QTest::keyClick(typed, Qt::Key_Up);
    QTest::keyClick(typed, Qt::Key_Return);
    QCOMPARE(first.size(), 1);
  }

  void theMenusNameFindsItsActions() {
    Actions actions;
    CommandPalette palette(actions.listed());
    QTest::keyClicks(palette.findChild<QLineEdit*>(), QStringLiteral("edit"));
    QCOMPARE(palette.shownActions(), (QStringList{"Find & go"}));
  }

  void shortcutListNamesEveryAction() {
    Actions actions;
    ShortcutList list(actions.listed());
    QCOMPARE(list.table().toCsv(),
             QStringLiteral("Action,Shortcut,Menu\nExport figure,,File\n"
                            "Export table as CSV,,File\nFind & go,Ctrl+F,Edit\nForbidden,,Edit\n"));
  }

  void aShortcutIsChangedAndReset() {
    Actions actions;
    ShortcutParts parts(actions);
    parts.press(1, QStringLiteral("Ctrl+T"));
    QCOMPARE(actions.exportTable.shortcut(), QKeySequence(QStringLiteral("Ctrl+T")));
    QVERIFY(parts.list.table().toCsv().contains("Export table as CSV,Ctrl+T,File"));
    parts.button("Remove")->click();
    QVERIFY(actions.exportTable.shortcuts().isEmpty());
    parts.press(2, QStringLiteral("Ctrl+J"));
    parts.button("Reset")->click();
    QCOMPARE(actions.find.shortcut(), QKeySequence(QStringLiteral("Ctrl+F")));
    parts.press(2, QStringLiteral("Ctrl+J"));
    parts.button("Reset All")->click();
    QCOMPARE(actions.find.shortcut(), QKeySequence(QStringLiteral("Ctrl+F")));
    parts.list.choose(3);  // it does not say what it comes with
    QVERIFY(!parts.button("Set")->isEnabled());
  }

  void keysOfAnotherActionAreRefusedWithItsName() {
    Actions actions;
    ShortcutParts parts(actions);
    parts.press(0, QStringLiteral("Ctrl+F"));
    QVERIFY(actions.exportFigure.shortcuts().isEmpty());
    QVERIFY2(parts.texts().contains("Ctrl+F is the shortcut of \"Find & go\"."), qPrintable(parts.texts()));
    parts.press(0, QStringLiteral("Left"));
    QVERIFY(actions.exportFigure.shortcuts().isEmpty());
    // What an action comes with is refused too, while another has it.
    parts.press(2, QStringLiteral("Ctrl+J"));
    parts.press(0, QStringLiteral("Ctrl+F"));
    parts.list.choose(2);
    parts.button("Reset")->click();
    QCOMPARE(actions.find.shortcut(), QKeySequence(QStringLiteral("Ctrl+J")));
    QVERIFY2(parts.texts().contains("Export figure"), qPrintable(parts.texts()));
  }
};

DGLM_TEST(TestCommandPalette);
#include "tst_command_palette.moc"
