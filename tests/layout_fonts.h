// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QFont>
#include <QFontInfo>
#include <QtTest>

#include <vector>

#include "widgets/parts/theme.h"

namespace dglm::test {

constexpr const char* kWideFamily = "DejaVu Sans";
constexpr const char* kNarrowFamily = "DejaVu Sans Condensed";

/// A wide and a narrow family at 9 to 14 points. DGLM_LAYOUT_FAMILIES="Noto Sans" tries others, which FONTCONFIG_FILE
/// must let be seen.
inline std::vector<QFont> layoutFonts() {
  QStringList families = qEnvironmentVariable("DGLM_LAYOUT_FAMILIES").split(u',', Qt::SkipEmptyParts);
  if (families.isEmpty())
    families = {QLatin1String(kWideFamily), QLatin1String(kNarrowFamily)};
  std::vector<QFont> fonts;
  for (const QString& family : families)
    for (const int points : {9, 11, 14})
      fonts.emplace_back(family, points);
  return fonts;
}

inline QByteArray nameOf(const QFont& font) {
  return QStringLiteral("%1 %2 pt").arg(font.family()).arg(font.pointSize()).toUtf8();
}

/// Rows for a test that must hold whatever the font: the column "font".
inline void addLayoutFonts() {
  QTest::addColumn<QFont>("font");
  for (const QFont& font : layoutFonts())
    QTest::newRow(nameOf(font).constData()) << font;
}

/// The font and the style of the application while it lives.
class LayoutFont {
 public:
  explicit LayoutFont(const QFont& font) : before_(QApplication::font()) { use(font); }
  ~LayoutFont() {
    qApp->setStyleSheet(QString());
    QApplication::setFont(before_);
  }
  LayoutFont(const LayoutFont&) = delete;
  LayoutFont& operator=(const LayoutFont&) = delete;

  /// False where the family is not installed (packaging/packages.txt names its package).
  static bool isInstalled() { return QFontInfo(QApplication::font()).family() == QApplication::font().family(); }

 private:
  static void use(const QFont& font) {
    QApplication::setFont(font);
    applyTheme(*qApp, ThemeKind::Light);
  }

  QFont before_;
};

}  // namespace dglm::test

/// Gives the rest of a test function the font of its row (see addLayoutFonts).
#define DGLM_USE_LAYOUT_FONT()                   \
  QFETCH(QFont, font);                           \
  const dglm::test::LayoutFont layoutFont(font); \
  QVERIFY2(dglm::test::LayoutFont::isInstalled(), qPrintable("not installed: " + font.family()))
