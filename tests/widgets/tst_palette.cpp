// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/test_case.h"
#include "widgets/parts/palette.h"

using namespace dglm;

class TestPalette : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void textIsReadableInBothThemes() {
    for (const Palette* palette : {&Palette::light(), &Palette::dark()}) {
      for (const QColor& ground : {palette->ground, palette->raised, palette->selected})
        for (const QColor& text : {palette->text, palette->secondaryText, palette->accent, palette->good,
                                   palette->warning, palette->failure})
          QVERIFY2(contrastRatio(text, ground) >= 4.5, qPrintable(text.name() + " on " + ground.name()));
      for (const char letter : {'A', 'c', 'G', 'T', 'N'})
        QVERIFY(contrastRatio(palette->base(letter), palette->ground) >= 4.5);
      for (int i = 0; i < Palette::kSeriesCount; ++i)
        QVERIFY2(contrastRatio(palette->series(i), palette->ground) >= 2, qPrintable(palette->series(i).name()));
      QVERIFY(contrastRatio(palette->onAccent, palette->accent) >= 4.5);
      for (const QColor& ground : {palette->ground, palette->raised})
        QVERIFY2(contrastRatio(palette->stale, ground) >= 3, qPrintable(ground.name()));  // disabled: still read
      for (const QColor& axis : {palette->baseline, palette->backbone})
        QVERIFY2(contrastRatio(axis, palette->ground) >= 3, qPrintable(axis.name()));
    }
  }

  void namesInsideFeaturesAreReadable() {
    for (const char* type : {"CDS", "rep_origin", "promoter", "terminator", "primer_bind", "misc_feature", "gene"}) {
      const QColor colour = Palette::light().featureType(type);
      QVERIFY(contrastRatio(textOn(colour), colour) >= 4.5);
    }
    QCOMPARE(textOn(QColor("#102040")), QColor(Qt::white));
  }

  void featuresTakeTheFilesColourOrTheTypes() {
    const Palette& palette = Palette::light();
    QCOMPARE(palette.featureType("cds"), palette.featureType("CDS"));
    QVERIFY(palette.featureType("CDS") != palette.featureType("promoter"));
    QVERIFY(palette.featureType("no_such_type").isValid());
    Feature feature{"CDS", {{{0, 9}}}, SegmentOrder::Single, {}};
    QCOMPARE(palette.feature(feature), palette.featureType("CDS"));
    feature.qualifiers.push_back({"ApEinfo_fwdcolor", "#123456"});
    QCOMPARE(palette.feature(feature), QColor("#123456"));
  }

  void scalesEndWhereTheyShould() {
    const Palette& palette = Palette::light();
    QCOMPARE(palette.intensity(0), QColor::fromRgb(0xff440154));
    QCOMPARE(palette.intensity(7), QColor::fromRgb(0xfffde725));
    QCOMPARE(palette.difference(0), palette.ground);
    QCOMPARE(palette.difference(-2), palette.series(0));
    QCOMPARE(palette.series(Palette::kSeriesCount), palette.series(0));
  }

  void contrastIsWcags() {
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QVERIFY(qAbs(contrastRatio(QColor("#777777"), Qt::white) - 4.48) < 0.01);
  }
};

DGLM_TEST(TestPalette);
#include "tst_palette.moc"
