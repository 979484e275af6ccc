// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QLabel>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/parts/theme.h"

using namespace dglm;

class TestTheme : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void followsTheSystemUnlessToldOtherwise() {
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    QPalette light;
    light.setColor(QPalette::Window, Qt::white);
    light.setColor(QPalette::WindowText, Qt::black);
    QVERIFY(paletteFor(ThemeKind::System, dark).isDark());
    QVERIFY(!paletteFor(ThemeKind::System, light).isDark());
    QVERIFY(!paletteFor(ThemeKind::Light, dark).isDark());
    QVERIFY(paletteFor(ThemeKind::Dark, light).isDark());
  }

  void everyPlaceOfTheStyleSheetIsFilled() {
    for (const Palette* palette : {&Palette::light(), &Palette::dark()}) {
      const QString sheet = styleSheetFor(*palette, QFont());
      QVERIFY(!sheet.contains(u'@'));
      QVERIFY(sheet.contains(palette->accent.name()));
    }
  }

  void widgetsFollowAChangeOfTheme() {
    QLabel label(QStringLiteral("x"));
    label.show();
    applyTheme(*qApp, ThemeKind::Dark);
    QVERIFY(Palette::of(label).isDark());
    applyTheme(*qApp, ThemeKind::Light);
    QVERIFY(!Palette::of(label).isDark());
  }

  void buttonsOfDialogsHaveNoIcons() {
    applyTheme(*qApp, ThemeKind::Light);
    const QDialogButtonBox buttons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    for (const QAbstractButton* button : buttons.buttons())
      QVERIFY(button->icon().isNull());
  }

  void aChangeOfThemeIsToldOnce() {
    applyTheme(*qApp, ThemeKind::Light);
    QWidget widget;
    widget.show();
    int told = 0;
    bool isDark = false;
    onThemeChange(widget, [&] {
      ++told;
      isDark = Palette::of(widget).isDark();
    });
    applyTheme(*qApp, ThemeKind::Dark);
    QTRY_COMPARE(told, 1);
    QVERIFY(isDark);
    applyTheme(*qApp, ThemeKind::Dark);
    QTest::qWait(20);
    QCOMPARE(told, 1);
  }

  void rolesGiveTextItsColour() {
    applyTheme(*qApp, ThemeKind::Light);
    QLabel label(QStringLiteral("x"));
    setTextRole(label, TextRole::Failure);
    label.ensurePolished();
    QCOMPARE(label.palette().color(QPalette::WindowText), Palette::light().failure);
    setTextRole(label, TextRole::Secondary);
    label.ensurePolished();
    QCOMPARE(label.palette().color(QPalette::WindowText), Palette::light().secondaryText);
  }
};

DGLM_TEST(TestTheme);
#include "tst_theme.moc"
