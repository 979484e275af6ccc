// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/selection_card.h"

using namespace dglm;

namespace {

constexpr double kName = std::numeric_limits<double>::quiet_NaN();  // no guess, so without a share

SelectionContent ampR() {
  SelectionContent content;
  content.title = QStringLiteral("AmpR");
  content.kind = QStringLiteral("CDS");
  content.strand = Strand::Forward;
  content.bases = {1283, 2144};
  content.recordLength = 2686;
  content.gc = 0.498;
  content.latents = {{{5, 1334}, Qt::blue, QStringLiteral("AmpR"), kName, 0.88},
                     {{5, 947}, Qt::red, QStringLiteral("ori"), kName, 0.02}};
  return content;
}

QStringList visibleTexts(QWidget& card) {
  QStringList texts;
  for (const auto* label : card.findChildren<QLabel*>())
    if (label->isVisibleTo(&card) && !label->text().isEmpty())
      texts << label->text();
  for (const auto* button : card.findChildren<QPushButton*>())
    if (button->isVisibleTo(&card))
      texts << button->text();
  return texts;
}

QPushButton* button(QWidget& card, const QString& text) {
  for (auto* candidate : card.findChildren<QPushButton*>())
    if (candidate->text() == text)
      return candidate;
  return nullptr;
}

}  // namespace

class TestSelectionCard : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsCutInANarrowCard_data() { test::addLayoutFonts(); }
  void nothingIsCutInANarrowCard() {
    DGLM_USE_LAYOUT_FONT();
    QAction zoom("Zoom to the Selection"), use("Use Selection as Concept"), copy("Copy the Bases");
    SelectionCard card;
    SelectionContent content = ampR();
    content.title = QStringLiteral("AmpR promoter of an uncommonly long name");
    card.setActions({&zoom, &use, &copy});
    card.showSelection(content);
    QCOMPARE(test::cutAt(card, {280, 500}), QString());
    QVERIFY(card.width() < 480);
  }

  void describesAFeature() {
    SelectionCard card;
    card.showSelection(ampR());
    const QStringList texts = visibleTexts(card);
    for (const char* expected : {"AmpR", "CDS, forward strand", "1,284-2,144", "861 bp, GC 50 %", "L5/1334", "88 %"})
      QVERIFY2(texts.contains(QLatin1String(expected)), expected);
  }

  void aGuessIsGreyAndSaysHowMuchItExplains() {
    SelectionCard card;
    SelectionContent content = ampR();
    content.latents[1].label = QStringLiteral("ori?");
    content.latents[1].guessShare = 0.62;
    card.showSelection(content);
    const QStringList texts = visibleTexts(card);
    QVERIFY(texts.contains(QStringLiteral("ori?")) && texts.contains(QStringLiteral("62 %")));
    for (const auto* label : card.findChildren<QLabel*>()) {
      if (label->text() == QLatin1String("ori?")) {
        QCOMPARE(label->property("textRole").toString(), QString("Secondary"));
        QVERIFY(label->parentWidget()->toolTip().contains("62 %"));
      }
      if (label->text() == QLatin1String("AmpR"))
        QVERIFY(label->property("textRole").toString() != QLatin1String("Secondary"));
    }
  }

  void describesABareRangeOverTheOrigin() {
    SelectionCard card;
    SelectionContent content;
    content.bases = {2599, 2806};
    content.recordLength = 2686;
    card.showSelection(content);
    const QStringList texts = visibleTexts(card);
    QVERIFY(texts.contains(QStringLiteral("2,600-120")));
    QVERIFY(texts.contains(QStringLiteral("207 bp, GC n/a")));
    QVERIFY(!texts.contains(QStringLiteral("Latents active here")));
    card.showNothing();
    QVERIFY(!visibleTexts(card).contains(QStringLiteral("2,600-120")));
  }

  void linksLeadToLatentsAndThePlace() {
    SelectionCard card;
    card.showSelection(ampR());
    QSignalSpy latents(&card, &SelectionCard::latentActivated);
    QSignalSpy places(&card, &SelectionCard::placeActivated);
    QTest::mouseClick(button(card, QStringLiteral("L5/947")), Qt::LeftButton);
    QTest::keyClick(button(card, QStringLiteral("1,284-2,144")), Qt::Key_Space);
    QCOMPARE(latents.takeFirst().first().value<LatentId>(), (LatentId{5, 947}));
    QCOMPARE(places.takeFirst().first().value<BaseRange>(), (BaseRange{1283, 2144}));
  }

  void buttonsFollowTheirActions() {
    QAction scan(QStringLiteral("Scan this..."));
    SelectionCard card;
    card.setActions({&scan});
    QSignalSpy triggered(&scan, &QAction::triggered);
    QPushButton* scanButton = button(card, QStringLiteral("Scan this..."));
    scanButton->click();
    QCOMPARE(triggered.size(), 1);
    scan.setEnabled(false);
    QVERIFY(!scanButton->isEnabled());
  }

  /// In a high window the room is below, not between a heading and what it heads.
  void theNotesStayBelowTheirHeading() {
    SelectionCard card;
    card.resize(400, 1400);
    card.show();
    card.showSelection(ampR());
    QCoreApplication::processEvents();
    const auto* field = card.findChild<QPlainTextEdit*>();
    const QLabel* heading = nullptr;
    for (const QLabel* label : card.findChildren<QLabel*>())
      if (label->text() == "Notes")
        heading = label;
    QVERIFY(heading);
    const int gap = field->mapTo(&card, QPoint()).y() - heading->mapTo(&card, QPoint(0, heading->height())).y();
    QVERIFY2(gap <= 2 * kGrid && heading->height() <= 2 * heading->sizeHint().height(),
             qPrintable(QString::number(gap)));
    QVERIFY(field->mapTo(&card, QPoint()).y() < 700);
  }

  void handsOverNotesWhenTypingPauses() {
    SelectionCard card;
    card.show();
    card.showSelection(ampR());
    QSignalSpy notes(&card, &SelectionCard::notesEdited);
    QTest::keyClicks(card.findChild<QPlainTextEdit*>(), QStringLiteral("compare with L5/491"));
    QCOMPARE(notes.size(), 0);
    QVERIFY(notes.wait());
    QCOMPARE(notes.takeFirst().first().toString(), QStringLiteral("compare with L5/491"));
  }
};

DGLM_TEST(TestSelectionCard);
#include "tst_selection_card.moc"
